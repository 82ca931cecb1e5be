"""What a text says in its own voice: whether its author speaks in it, and whether it argues, as a column does."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import on_one_line
from flows.english.opinion_pieces import ARGUED, HEAD, label_of_opinion
from flows.model.annotation import Attribution, EntityType, Quotation
from flows.model.spans import Span

_I = r"(?:(?:\A|[^\w\s][”’\"')]? |\b[a-z]{1,20},? )I(?= [a-z]|[’'](?:m|ve|d|ll)\b))"
"""No number of a king, a war or a phase."""
_ONE_WRITER = re.compile(rf"{_I}|\b(?:[Mm]y|[Mm]yself)\b")
_FIRST_PERSON = re.compile(rf"{_I}|\b(?:[Mm]y|[Mm]yself|[Ww]e|[Oo]urs?|[Oo]urselves)\b")
_STANCE = re.compile(
    r"\bI (?:(?:would|do|did)(?: not|n[’']t)? |don[’']t |still |also |for one,? |myself )?(?:think|believe|say|suspect"
    r"|doubt|fear|bet|argue|wonder|disagree|blame|admire|wish)\b"
    r"|\b[Ii]n my (?:view|opinion|judge?ment)\b|\b[Mm]y (?:own )?(?:view|guess|advice)\b"
)
_FEWEST = 2
"""So many sentences must tell of one writer."""
_ADDRESSED = re.compile(
    r"\b(?:Dear [A-Z]\w{0,20}|Yours (?:sincerely|faithfully|truly)|[Ll]adies and [Gg]entlemen)\b"
)
_SPOKEN = re.compile(
    r"\b(?:speech|remarks|address|statement|testimony|lecture|evidence|letter|interview|minutes|submission)\b",
    re.IGNORECASE,
)
_NO_PERSON = re.compile(
    r"\band\b|&|;|,"
    r"|\b(?:desk|staff|team|editors?|editorial|newsroom|board|correspondents?|reporters?|bureau|agency|service|press"
    r"|office|news|department|ministry|institute|committee|group|union|party|society|association|council)\b",
    re.IGNORECASE,
)
"""Authors who are several, or a body."""
_REACHING = 8
"""So many stretches before a place are looked at: nobody nests speech deeper."""
_WHO_ONE_IS = re.compile(
    r" (?:is|was|has (?:been|written|served|covered)|writes|teaches|works|covers|reports|runs|leads|directs|heads"
    r"|lectures|studies|served|edits|chairs|advises|researches|speciali[sz]es)\b(?! (?:not|right|wrong|sure)\b)"
)
"""What a note on the author goes on with behind the name."""


class OwnVoice:
    """The words of one source apart from those of others in it, quoted or given to them."""

    def __init__(self, survey: SourceSurvey) -> None:
        self.survey = survey
        layers = survey.annotated.annotations
        self._quotations = sorted(layers.quotations, key=lambda q: q.span.start)
        self._attributions = sorted(layers.attributions, key=lambda a: a.span.start)

    def quotations_in(self, span: Span) -> Iterator[Quotation]:
        """The quotations that share a letter with a stretch."""
        last = bisect_left(self._quotations, span.end, key=lambda q: q.span.start)
        first = max(0, bisect_left(self._quotations, span.start, key=lambda q: q.span.start) - _REACHING)
        for quotation in self._quotations[first:last]:
            if quotation.span.end > span.start:
                yield quotation

    def words(self, span: Span) -> str:
        """A sentence without what others say in it."""
        others = [q.span for q in self.quotations_in(span)]
        last = bisect_left(self._attributions, span.end, key=lambda a: a.span.start)
        others += [a.span for a in self._attributions[max(0, last - _REACHING) : last] if _is_others(a)]
        kept, start = [], span.start
        for other in sorted(others):
            kept.append(self.survey.text[start : max(start, other.start)])
            start = max(start, other.end)
        kept.append(self.survey.text[start : max(start, span.end)])
        return on_one_line(" ".join(kept))

    def is_first_person(self, span: Span) -> bool:
        """Whether a sentence tells of whoever writes, one or several."""
        return _FIRST_PERSON.search(self.words(span)) is not None

    def is_of_one_writer(self, span: Span) -> bool:
        """Whether a sentence says "I" or "my" in the text's own voice."""
        return _ONE_WRITER.search(self.words(span)) is not None

    def of_one_writer(self) -> list[str]:
        """What of the sentences that say "I" is the text's own; nothing where these are too few."""
        said = [words for words in map(self.words, self.survey.sentences) if _ONE_WRITER.search(words)]
        return said if len(said) >= _FEWEST else []


def author_speaking(survey: SourceSurvey) -> str:
    """The author of a text that is an opinion or says "I" in its own voice, if it is one person; else empty.

    None of a letter, which may pass on another's, and of a talk, in which others say "I". By the name under which the
    text speaks of the author, where it does.
    """
    author = on_one_line(survey.annotated.document.metadata.value("author") or "")
    letter = any(segment.beside for segment in survey.annotated.segmentation.segments)
    talk = survey.annotated.annotations.turns
    if not author or letter or talk or _NO_PERSON.search(author):
        return ""
    if not (_is_opinion(survey) or OwnVoice(survey).of_one_writer()):
        return ""
    people = (e for e in survey.annotated.annotations.entities if e.type is EntityType.PERSON)
    return next(
        (name for e in people if " " in (name := on_one_line(e.name)) and author.endswith(name)), author
    )


def is_note_on_author(survey: SourceSurvey, span: Span) -> bool:
    """Whether a sentence tells who the author is, and so is not his: "Ann Lee teaches at Hull."."""
    author = on_one_line(survey.annotated.document.metadata.value("author") or "")
    words = on_one_line(span.of(survey.text))
    named = " " in author and words.startswith(f"{author} ")
    return named and _WHO_ONE_IS.match(words, len(author)) is not None


def argues(own: OwnVoice, *, in_turns: bool) -> bool:
    """Whether a text tells what its author thinks; `in_turns` where several say it in turn.

    It is called an opinion, or one who signs it in another's paper says more than once what he himself thinks. Letters,
    speeches and statements are somebody's acts.
    """
    if _is_opinion(own.survey):
        return True
    metadata = own.survey.annotated.document.metadata
    author, outlet = metadata.value("author"), metadata.value("outlet")
    if not author or not outlet or author == outlet or in_turns or _is_addressed(own.survey):
        return False
    return any(map(_STANCE.search, own.of_one_writer()))


def kind_argued(survey: SourceSurvey) -> str:
    """What a text that argues is called, by its metadata or a line at its head: "opinion", "editorial", "analysis"."""
    kind = survey.annotated.document.metadata.value("kind") or ""
    if kind.casefold() in ARGUED:
        return kind
    head = survey.annotated.segmentation.segments[:HEAD]
    lines = (kind, *(on_one_line(segment.span.of(survey.text)) for segment in head))
    return next(filter(None, map(label_of_opinion, lines)), "")


def _is_opinion(survey: SourceSurvey) -> bool:
    """Whether its metadata or a line at its head calls a text a column, a comment or an editorial."""
    return kind_argued(survey).casefold() not in {"", "analysis"}


def _is_addressed(survey: SourceSurvey) -> bool:
    """Whether a text is said or written to somebody."""
    title = survey.annotated.document.metadata.value("title") or ""
    return (_SPOKEN.search(title) or _ADDRESSED.search(survey.text)) is not None


def _is_others(attribution: Attribution) -> bool:
    source = attribution.source
    return source is not None and source.text.casefold() not in ("i", "we")
