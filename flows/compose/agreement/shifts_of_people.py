"""Who is told to have left his post, who is named as the speaker of known words, and what was open and is told of."""

from collections.abc import Iterator, Mapping, Sequence

from flows.compose.matching.calls_to_go import leavers
from flows.compose.matching.statement import Statement
from flows.compose.matching.statements import Statements
from flows.compose.registers.told_since import Place, told_later
from flows.compose.sentences.locating import Surveys
from flows.compose.wording.wording import fold
from flows.model.changes import OPEN, POST, SPEAKER, Shift, Told
from flows.model.content import PackContent
from flows.model.locators import Extract


def posts_left(content: PackContent, surveys: Surveys) -> Iterator[Shift]:
    """Who has left the post that another source gives him: the first sentence that says so."""
    gone: dict[str, Extract] = {}
    for survey in surveys.values():
        for span, name in leavers(survey):
            gone.setdefault(name, survey.extract(survey.sentence_of(span)))
    for row in (row for group in content.whos_who for row in group.rows):
        said, role = gone.get(fold(row.name)), next(iter(row.roles), None)
        if (
            said
            and role
            and role.locator.source != f"S{said.source}"
            and fold(role.text) not in fold(said.text)
        ):
            before = Told(f"{row.name}: {role.text}", (role.locator,))
            yield Shift(POST, before, Told("", (said.locator,), said))


def speakers_named(content: PackContent) -> Iterator[Shift]:
    """Words that one source gives to nobody by name, and another to somebody of the who's who."""
    names = {row.name for group in content.whos_who for row in group.rows}
    speakers = {row.extract: row.speaker for row in content.quotations}
    for matter in (matter for matter in content.agreements if matter.kind == "quotation"):
        unnamed = speakers.get(matter.lead, "")
        found = (s.extract for s in matter.stances if s.agrees and speakers.get(s.extract) in names)
        named = next(found, None) if unnamed not in names else None
        if named:
            before = Told(unnamed, (matter.lead.locator,), matter.lead)
            yield Shift(SPEAKER, before, Told(speakers[named], (named.locator,), named))


def statements_in(extract: Extract, surveys: Surveys, sentences: Statements) -> list[Statement]:
    """What the sentences of a passage state."""
    told = (
        sentences.at(extract.source, sentence)
        for sentence in surveys[extract.source].sentences
        if sentence.overlaps(extract.span)
    )
    return [statement for statement in told if statement]


def share_a_name(one: Sequence[Statement], other: Sequence[Statement]) -> bool:
    """Whether two passages name somebody or something in common: in reports on two countries all else is alike."""
    names = [frozenset[str]().union(*(statement.names for statement in told)) for told in (one, other)]
    return bool(names[0] & names[1])


def told_since_open(
    content: PackContent,
    since: Mapping[Place, Extract],
    surveys: Surveys,
    sentences: Statements,
) -> Iterator[Shift]:
    """What is said to be open, with what a later source tells of it that names the same."""
    for row in content.open_questions:
        told = told_later(row, since)
        passages = [statements_in(e, surveys, sentences) for e in (row.extract, told)] if told else []
        if told and share_a_name(*passages):
            before = Told(row.status, (row.extract.locator,), row.extract)
            yield Shift(OPEN, before, Told("", (told.locator,), told))
