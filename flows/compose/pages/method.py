"""Method and limits: how the pack was made, with what, what the desk corrected, what fell short."""

import re
from collections.abc import Iterable, Sequence
from hashlib import sha256

from flows.compose.desk.desk_hand import Corrections
from flows.compose.wording.dates_in_words import iso_day_in_words
from flows.model.content import Method, PackIdentity
from flows.model.document import Document
from flows.model.labels import LabelledFact
from flows.model.problems import Problem, Severity
from flows.model.publication import Setting
from flows.model.source import Facsimile, UnreadSource

STATEMENTS = (
    (
        "Each source was read as a file and its characters decoded. Of plain text every word is printed as "
        "received; of Markdown the signs of markup, of a web page what surrounds the article are left out, and "
        "where their links lead stands below the text. "
        "Paragraphs are numbered from the text alone, so that S1 ¶3 means the same place in every edition "
        "that holds the same text."
    ),
    (
        "People, organisations, places, events, dates, figures, quotations and key sentences were found "
        "by rules and a statistical model. No person has checked the result, unless corrections are "
        "listed below."
    ),
    (
        "Key points and briefs consist of sentences of the sources, word for word; they are chosen by a "
        "score and are no judgement of the issuing body. Of each source, what it decides, concludes or leads with "
        "counts most; a key point counts more where several sources tell the same, less where a point already tells "
        "it or its story, and a little less for each day of age. Every printed extract was compared with its "
        "source character by character before the pack was published."
    ),
    (
        "Relative dates (“two months later”) are counted from the source’s own date or from the date they "
        "follow in the text; the timeline says from which. A date that could not be resolved is listed, "
        "not guessed. The period covered begins with the first day that a source tells of within a month "
        "before its own date, and ends with the date of the last source."
    ),
    (
        "Roles and capacities are those that the sources state, as of the day they were written; nothing "
        "is added from elsewhere."
    ),
    (
        "Known weaknesses: names that occur once may be missed or given the wrong kind; a quotation may "
        "be given to the wrong speaker where several people are named in one sentence; small counts "
        "that measure nothing are left out of the figures register; figures of the same measure are "
        "recognised by their wording only; statements are not checked for truth. The annexed text is the authority."
    ),
)
NOT_ANNOTATED = (
    "Sources in other languages than English are printed in full with numbered paragraphs, but not annotated: "
    "their names, dates, figures and quotations are in no register."
)

PRINTED_AS_RECEIVED = (
    "Sources marked as facsimiles are printed page by page as they were received; the pack adds folio and marking "
    "at the edge. Nothing in them was read: they are in no register but that of sources. Because their pages are "
    "not the pack’s own, the file claims no conformance to accessibility or archiving standards."
)

PRINTED_ONCE = (
    "Sources whose text another source holds, whole or nearly so (runs of five words compared), are printed once; the "
    "source register names the others and says what differs in them. They are in no other register."
)

EDITION = "Edition"
_ISO_DAY = re.compile(r"(?<=dates count from )\d{4}-\d\d-\d\d")
Given = Document | Facsimile | UnreadSource
"""A source, whatever became of it."""


def _for_readers(problem: Problem, given: Sequence[Given]) -> str:
    """A problem without what the desk is to do about it, its source by S number as everywhere in the pack."""
    numbers = {source.path: f"S{source.number}" for source in given}
    place = " ".join(filter(None, (numbers.get(problem.source, problem.source), problem.locator)))
    message = _ISO_DAY.sub(lambda found: iso_day_in_words(found[0]), problem.message)
    return f"{place}: {message}" if place else message


def describe_method(
    identity: PackIdentity,
    given: Sequence[Given],
    corrections: Corrections,
    problems: Sequence[Problem],
    versions: Sequence[Setting],
    *,
    has_copies: bool,
) -> Method:
    """The statements, the facts that let somebody else repeat the build, corrections, problems and notes."""
    foreign = any(isinstance(source, Document) and not source.annotatable for source in given)
    reprinted = any(isinstance(source, Facsimile) for source in given)
    return Method(
        statements=(
            *STATEMENTS,
            *((NOT_ANNOTATED,) if foreign else ()),
            *((PRINTED_AS_RECEIVED,) if reprinted else ()),
            *((PRINTED_ONCE,) if has_copies else ()),
        ),
        facts=(
            LabelledFact("Data to", identity.cut_off_printed),
            LabelledFact(EDITION, identity.edition),
            LabelledFact(
                "Inputs digest (SHA-256)",
                digest_inputs(given),
            ),
            LabelledFact("Software", " · ".join(f"{v.name} {v.value}" for v in versions)),
        ),
        corrections=corrections.lines_without(problems),
        problems=tuple(_for_readers(p, given) for p in problems if p.severity != Severity.NOTE),
        notes=tuple(_for_readers(p, given) for p in problems if p.severity == Severity.NOTE),
    )


def digest_inputs(given: Iterable[Given]) -> str:
    """One SHA-256 over path and SHA-256 of everything given, sorted by path."""
    rows = sorted((source.path, source.sha256) for source in given)
    return sha256("".join(f"{path}\t{digest}\n" for path, digest in rows).encode()).hexdigest()
