"""Whose kin somebody is, as the sources state it: "Beth Low, who is Ann Low's niece,"; that people are no kin.

Also that somebody is out of office: "Ann Low, who resigned on Tuesday,"; that a name is changed: "Rosa*".
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from flows.compose.sentences.locating import SourceSurvey, Surveys
from flows.compose.sentences.whose_office import whose_office
from flows.compose.wording.dates_in_words import date_in_words
from flows.compose.wording.wording import on_one_line
from flows.english.kin import KIN
from flows.model.annotation import Entity
from flows.model.spans import Span
from flows.model.whos_who import StatedAs

_KIN = rf"(?:(?:{'|'.join(sorted(KIN))})(?:-in-law)?)"
_NAME = r"[A-Z][\w’'-]{1,30}(?: [A-Z][\w’'-]{1,30}){0,4}"
_RELATION = re.compile(
    r"(?:, who is |,? is )"
    rf"(?P<words>(?:no relation to|not related to|unrelated to) (?:the |an? )?[\w’' -]{{2,60}}"
    rf"|{_NAME}['’]s {_KIN}"
    rf"|(?:the )?{_KIN} of (?:the [a-z][\w -]{{2,40}}, )?(?:(?:Sir|Dame|Mr|Mrs|Ms|Dr|Lord|Lady) )?{_NAME})"
    r"(?=[,.;]| and )"
)
_KIN_OF_HIS = re.compile(rf", (?:who is )?(?:his|her) (?P<words>{_KIN})(?=[,.;])")
_AGE = "(?:(?:younger|elder|older|late|twin|eldest|youngest) )?"
_TITLE = (
    r"(?:(?:former )?(?:Sir|Dame|Mr|Mrs|Ms|Dr|Lord|Lady|Sen|Rep|Gov|Senator|Governor|President|Judge)\.? )?"
)
_KIN_BEFORE = re.compile(
    rf"(?<!\bis )(?<!\bwas )(?<!\bas )\b[Tt]he (?P<words>{_AGE}{_KIN} of {_TITLE}{_NAME}), \Z"
    rf"|(?<![\w.] )(?P<owned>{_NAME}['’]s {_AGE}{_KIN}),? \Z"
)
"""Right before a name: "the brother of Sen. Low, ", "Ann Low's brother, "."""
_HIS_KIN_BEFORE = re.compile(
    rf"\b(?:[Hh]is|[Hh]er|[Ii]ts) (?P<words>{_AGE}(?:{_KIN}|predecessor|successor|fianc[ée]e?|business partner)),?"
    r" (?:(?:Sir|Dame|Mr|Mrs|Ms|Miss|Dr|Lord|Lady|Prof|Professor)\.? )?\Z"
)
_LEFT = re.compile(
    r"(?:, who)? (?:has |had )?(?P<words>(?:resigned|stepped down|was (?:dismissed|sacked|ousted))"
    r"(?: (?:on|in|as|from|over|after|last|this|earlier|yesterday|by)\b[^,.;:“”\"()]{0,80})?)(?=[,.;])"
)
_CHANGED = re.compile(
    r"\*?,? ?[(,] ?(?P<words>(?:not (?:his|her|their) real name|(?:whose )?name (?:has been |was )?changed|a pseudonym)"
    r"(?: [\w ]{1,40})?)(?=[),.;])"
)
_MARKED = re.compile(r"\.?\*")
"""What stands behind a changed name whose text says so once for all."""
_ALL_CHANGED = re.compile(
    r"\b(?:(?:the|all|some) )?(?P<words>names? (?:[\w ]{1,40} )?(?:an asterisk|asterisks|\*)(?: [\w ]{1,40})?"
    r" (?:has|have|is|are|was|were) (?:been )?changed)\b",
    re.IGNORECASE,
)
_REACH = 160


def stated_relations(members: Sequence[tuple[int, Entity]], surveys: Surveys) -> Iterator[StatedAs]:
    """Each relation that stands right behind a naming of a person, word for word, with its place."""
    in_office = any(entity.roles for _, entity in members)
    for source, entity in members:
        survey = surveys[source]
        for mention in entity.mentions:
            if _MARKED.match(survey.text, mention.end) and (changed := _all_changed(survey.text)):
                yield StatedAs(on_one_line(changed.of(survey.text)), survey.locator_at(changed.start))
            for form in (_RELATION, _KIN_OF_HIS, _LEFT, _CHANGED):
                found = form.match(survey.text, mention.end, mention.end + _REACH)
                span = Span(*found.span("words")) if found else None
                if form is _LEFT and span and not (in_office or " " in span.of(survey.text)):
                    continue  # who leaves what nobody has told
                if span and survey.paragraph_at(span.start) and (words := _words(survey, span, form, entity)):
                    day = _day_in(survey, span) if form is _LEFT else ""
                    yield StatedAs(words, survey.locator_at(span.start), as_of=day)
            yield from _kin_before(survey, mention, entity)


def _kin_before(survey: SourceSurvey, mention: Span, entity: Entity) -> Iterator[StatedAs]:
    """The relation right before a naming: "His son, Peter Low, left", "The brother of Sen. Low, Luke Low,"."""
    begin = max(0, mention.start - _REACH)
    before = survey.text[begin : mention.start]
    apposed = survey.text[mention.end : mention.end + 1] in {",", "."} or not before.endswith(", ")
    found = _KIN_BEFORE.search(before) or _HIS_KIN_BEFORE.search(before)
    if found is None or not apposed:
        return
    group = "words" if found["words"] else "owned"
    span = Span(begin + found.start(group), begin + found.end(group))
    form = _KIN_OF_HIS if found.re is _HIS_KIN_BEFORE else _RELATION
    if survey.paragraph_at(span.start) and (words := _words(survey, span, form, entity)):
        yield StatedAs(words, survey.locator_at(span.start))


@lru_cache(maxsize=16)
def _all_changed(text: str) -> Span | None:
    """Where a text says that the names it marks are changed."""
    found = _ALL_CHANGED.search(text)
    return Span(*found.span("words")) if found else None


def _words(survey: SourceSurvey, span: Span, form: re.Pattern[str], entity: Entity) -> str:
    """A relation; behind "his cousin" whose cousin in brackets, and nothing where that cannot be told."""
    words = on_one_line(span.of(survey.text)).removeprefix("the ")
    if form is _KIN_OF_HIS:
        whose = whose_office(survey, span, entity.id)
        return f"{words} [{whose}]" if whose else ""
    return words


def _day_in(survey: SourceSurvey, span: Span) -> str:
    """The day of the calendar that "on Tuesday" is; empty where none is named in a stretch."""
    dates = (mention for mention in survey.annotated.annotations.dates if span.contains(mention.span))
    return next((date_in_words(mention, survey.text) for mention in dates if mention.value), "")
