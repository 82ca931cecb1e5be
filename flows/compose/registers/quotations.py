"""The quotations register: verbatim words, who said them in what capacity, when and how; scare quotes apart."""

from collections.abc import Sequence

from flows.compose.registers.said_in_turns import asked_in, is_said_in_turn, statements_in_turns
from flows.compose.sentences.entries import QuotationEntry, SourceEntries
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.settings_of_words import describe_setting, when_said
from flows.compose.wording.wording import fold, on_one_line
from flows.english.function_words import PRONOUNS
from flows.english.word_tables import word_list
from flows.model.annotation import Entity, Quotation, QuotationKind
from flows.model.content import QuotationRow
from flows.model.locators import row_locator
from flows.model.spans import Span

NOBODY = "—"
POINTERS = PRONOUNS | word_list("who which there that this those these some others one")
"""Words that point to somebody of whom it could not be told who it is."""
_NESTED_BEFORE = 8
"""Quotations inside the last paragraph stand between it and the next."""


def enter_quotations(survey: SourceSurvey) -> tuple[QuotationEntry, ...]:
    """The quotations of one source and what is said in its turns, in text order, all kinds in one series of numbers."""
    entities = {entity.id: entity for entity in survey.annotated.annotations.entities}
    wholes = [*_whole_quotations(survey), *([said] for said in statements_in_turns(survey))]
    wholes.sort(key=lambda whole: whole[0].span.start)
    return tuple(
        QuotationEntry(first, _enter(survey, number, (first, *further), entities), tuple(further))
        for number, (first, *further) in enumerate(wholes, 1)
    )


def _whole_quotations(survey: SourceSurvey) -> list[list[Quotation]]:
    """The quotations, those of several paragraphs put together; what a heading only echoes is left out."""
    wholes: list[list[Quotation]] = []
    for quotation in survey.annotated.annotations.quotations:
        if quotation.kind == QuotationKind.ECHO:
            continue
        whole = next(
            (w for w in wholes[-_NESTED_BEFORE:] if _carries_on(survey.text, w[-1], quotation)), None
        )
        if whole is None:
            wholes.append([quotation])
        else:
            whole.append(quotation)
    return wholes


def _carries_on(text: str, last: Quotation, quotation: Quotation) -> bool:
    """Whether a quotation is the next paragraph of another: nothing said stands between."""
    if not quotation.continues or quotation.span.start < last.span.end:
        return False
    between = text[last.span.end : quotation.span.start]
    return not any(character.isalnum() for character in between)


def list_speech(sources: Sequence[SourceEntries]) -> tuple[QuotationRow, ...]:
    """The rows of everything somebody is said to have spoken or written."""
    return tuple(e.row for s in sources for e in s.quotations if e.quotation.kind != QuotationKind.SCARE)


def list_phrases(sources: Sequence[SourceEntries]) -> tuple[QuotationRow, ...]:
    """The rows of quoted phrases that nobody is said to have spoken."""
    return tuple(e.row for s in sources for e in s.quotations if e.quotation.kind == QuotationKind.SCARE)


def _enter(
    survey: SourceSurvey, number: int, whole: Sequence[Quotation], entities: dict[str, Entity]
) -> QuotationRow:
    quotation = whole[0]
    is_speech = quotation.kind != QuotationKind.SCARE
    return QuotationRow(
        locator=row_locator(survey.number, "Q", number),
        extract=survey.extract(quotation.words),
        kind=quotation.kind.value,
        speaker=speaker_name(quotation),
        capacity=_capacity(quotation, entities) if is_speech else "",
        when=when_said(survey, quotation) if is_speech and not is_said_in_turn(quotation) else "",
        setting=_setting(survey, quotation) if is_speech else "",
        continued=tuple(survey.extract(further.words) for further in whole[1:]),
    )


def _setting(survey: SourceSurvey, quotation: Quotation) -> str:
    if is_said_in_turn(quotation):
        return asked_in(survey, quotation)
    return describe_setting(survey, quotation)


def speaker_name(quotation: Quotation) -> str:
    """The full name of who is quoted, else the words the text names them with, else a dash."""
    if quotation.speaker is None:
        return NOBODY
    name = on_one_line(quotation.speaker.name or quotation.speaker.text)
    return NOBODY if not name or (not quotation.speaker.entity and fold(name) in POINTERS) else name


def _capacity(quotation: Quotation, entities: dict[str, Entity]) -> str:
    """The office as this source states it: the last time before the words, else the first time after."""
    speaker = quotation.speaker
    entity = entities.get(speaker.entity) if speaker else None
    return stated_role(entity, quotation.span) if entity else ""


def stated_role(entity: Entity, near: Span) -> str:
    """The stated role nearest before a place, else the first one after it, in its fullest wording; or empty."""
    before = [role for role in entity.roles if role.span.start <= near.end]
    chosen = before[-1:] or list(entity.roles[:1])
    if not chosen:
        return ""
    short = on_one_line(chosen[0].text)
    return fullest_wording(short, [on_one_line(role.text) for role in entity.roles])


def fullest_wording(role: str, stated: Sequence[str]) -> str:
    """The fullest of the stated roles that ends in the same words: "U.S. President" for "President"."""
    return max((r for r in stated if ends_in(r, role)), key=len, default=role)


def ends_in(longer: str, shorter: str) -> bool:
    """Whether a role ends in the words of another."""
    words, tail = fold(longer).split(), fold(shorter).split()
    return words[-len(tail) :] == tail
