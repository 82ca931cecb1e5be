"""Offers and demands that move: "raised its offer to 6 per cent", where an earlier source has "has offered 4 per cent".

Only what is of one party and one side is compared, in one unit: who offers is told by the words before the verb.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from flows.compose.matching.countries_told_of import leading_countries, tell_of_others
from flows.compose.sentences.entries import SourceEntries
from flows.compose.sentences.former_numbers import is_former_amount
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.turn_labels import without_opening
from flows.compose.wording.wording import content_words, fold
from flows.english.level_verbs import LOWERS, RAISES
from flows.english.number_words import APPROXIMATIONS
from flows.model.annotation import Amount, AmountType
from flows.model.changes import FIGURE, Shift, Told
from flows.model.locators import Extract

_OFFER, _DEMAND = "offer", "demand"
_HAS_SIDES = re.compile(r"\b(?:offer|bid|demand|claim|want|seek|ask)")
_TO_NUMBER = rf"[^.;:?!]{{0,60}}? to (?:{APPROXIMATIONS} )?[^\w.;:,]?\Z"
_MOVED = re.compile(
    rf"\b(?:has |have |had )?(?:{'|'.join(sorted(RAISES | LOWERS))}|improved|improves|sweetened|upped|revised)"
    r" (?:its|their|his|her|the) (?:[a-z-]+ ){0,2}?(?:(?P<offer>offer|bid)|(?P<demand>demand|claim))s?\b"
    rf"{_TO_NUMBER}"
)
_NOW = re.compile(
    r"\b(?:(?:is|are) now|now (?:is|are)|now) (?:(?P<offer>offer(?:s|ing)?)|(?P<demand>demand(?:s|ing)?|wants?"
    rf"|seek(?:s|ing)?|ask(?:s|ing)? for))\b(?P<between>[^.;:,?!]{{0,60}}?) (?:{APPROXIMATIONS} )?[^\w.;:,]?\Z"
)
_STANDS = re.compile(
    r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbe )(?<!\bto )(?<!\bnot )(?<!\bcould )(?<!\bwould )(?<!\bmay )"
    r"\b(?:(?:has|have|had|is|are) )?(?:(?P<offer>offer(?:s|ed|ing))|(?P<demand>demand(?:s|ed|ing)|want(?:s|ed)"
    rf"|seeks|sought|asks for|asked for))\b(?P<between>[^.;:,?!]{{0,60}}?) (?:{APPROXIMATIONS} )?[^\w.;:,]?\Z"
)
_CLAUSE = re.compile(r"[,;:.] |\b(?:and|but|while|that|said|says|which|who) ")
_REACH = 160


@dataclass(frozen=True, slots=True)
class _Offer:
    """What a party offers or demands; `moved` where the text says that this is another than before."""

    survey: SourceSurvey
    amount: Amount
    figure: Extract
    side: str
    who: frozenset[str]
    moved: bool


def moved_offers(sources: Sequence[SourceEntries]) -> list[Shift]:
    """From what a party offered or demanded to what it does by a later source that says that this has moved."""
    told = [offer for source in sources for offer in _offers(source)]
    shifts: dict[tuple[Extract, str], Shift] = {}
    for now in (offer for offer in told if offer.moved):
        before = [offer for offer in told if _is_moved_to(offer, now)]
        if not before:
            continue
        last = max(before, key=lambda offer: (offer.survey.published_on, -offer.survey.number))
        same = [o.figure.locator for o in before if o.amount.value == last.amount.value]
        key = last.figure, now.amount.value or ""
        side = figure_side(last.figure, last.survey)
        side = replace(side, places=tuple(dict.fromkeys((*side.places, *same))))
        known = shifts.setdefault(key, Shift(FIGURE, side, figure_side(now.figure, now.survey)))
        places = dict.fromkeys((*known.now.places, now.figure.locator))
        shifts[key] = replace(known, now=replace(known.now, places=tuple(places)))
    return list(shifts.values())


def figure_side(figure: Extract, survey: SourceSurvey) -> Told:
    """A figure as a side of a shift, with its sentence."""
    sentence = survey.extract(without_opening(survey, survey.sentence_of(figure.span)))
    whole = sentence if sentence.span.contains(figure.span) else figure
    return Told(figure.text, (figure.locator,), whole)


def _offers(source: SourceEntries) -> Iterator[_Offer]:
    """The sums and shares of a source that a party offers or demands, but for those it did before."""
    survey = source.survey
    for entry in source.figures:
        amount = entry.amount
        if amount.type not in {AmountType.PERCENT, AmountType.MONEY} or entry.denied:
            continue
        start = survey.sentence_of(amount.span).start
        before = survey.text[max(start, amount.span.start - _REACH) : amount.span.start]
        if _HAS_SIDES.search(before) is None or is_former_amount(survey, amount):
            continue
        moved = _MOVED.search(before) or _NOW.search(before)
        told = moved or _STANDS.search(before)
        who = _who(before[: told.start()]) if told else frozenset()
        if told and who:
            side = _OFFER if told["offer"] else _DEMAND
            yield _Offer(survey, amount, entry.row.extract, side, who, moved is not None)


def _who(before: str) -> frozenset[str]:
    """The words for who does it, right before the verb."""
    return content_words(_CLAUSE.split(before)[-1])


def _is_moved_to(before: _Offer, now: _Offer) -> bool:
    """Whether a later source tells that what a party offered before is another now."""
    days = before.survey.published_on, now.survey.published_on
    countries = leading_countries(before.survey), leading_countries(now.survey)
    if (
        tell_of_others(*countries)
        or before.survey.number == now.survey.number
        or days[0] is None
        or days[1] is None
        or days[0] > days[1]
    ):
        return False
    one, other = before.amount, now.amount
    alike = (one.type, one.iso, fold(one.unit)) == (other.type, other.iso, fold(other.unit))
    same = before.side == now.side and (before.who <= now.who or now.who <= before.who)
    return same and alike and one.value != other.value
