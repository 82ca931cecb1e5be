"""What the register of agreement claims, held against the sources: who speaks, who is silent, who carries a copy."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from flows.compose.wording.wording import words_of
from flows.errors import CheckFailed
from flows.model.agreement import Agreement
from flows.model.content import PackContent
from flows.model.locators import Locator
from flows.model.spans import Span

COPIED = 0.5
"""A copy has at least this share of its words in common with what it is a copy of."""

Fail = Callable[[str, str], CheckFailed]
Wording = Callable[[Locator], frozenset[str]]
"""The words that stand at a place."""


def check_agreements(
    content: PackContent,
    texts: Mapping[int, str],
    places: Mapping[str, Sequence[tuple[int, Span]]],
    fail: Fail,
) -> None:
    """Raise what `fail` makes of the first row that does not hold. `places` gives the spans of every anchor."""

    @cache  # sources repeat each other
    def words_at(anchor: str) -> frozenset[str]:
        spans = places.get(anchor, ())
        return frozenset(word for number, span in spans for word in words_of(span.of(texts[number])))

    def wording(locator: Locator) -> frozenset[str]:
        return words_at(locator.anchor)

    everybody = {annex.number for annex in content.annexes}
    for row in content.agreements:
        _check_parties(row, everybody, fail)
        for stance in row.stances:
            here = stance.extract.locator
            earlier = [row.lead.locator, *(s.extract.locator for s in row.stances if s is not stance)]
            if stance.copied and not any(_alike(here, other, wording) for other in earlier):
                raise fail(row.locator.label, f"{here.label} is no copy of what stands beside it.")
    for copy in content.shared_copy:
        first = frozenset[str]().union(*map(wording, copy.paragraphs))
        for carrier in copy.carriers:
            for paragraph in carrier.paragraphs:
                within = any(_alike(paragraph, other, wording) for other in copy.paragraphs)
                if not within if copy.in_part else _share(wording(paragraph), first) < COPIED:
                    raise fail(copy.paragraphs[0].label, f"{paragraph.label} does not carry its words.")


def _check_parties(row: Agreement, everybody: set[int], fail: Fail) -> None:
    """Each source is either speaking, once, or names the number of something else, or is silent or elsewhere."""
    speaking = [row.lead.source, *(stance.extract.source for stance in row.stances)]
    named = [extract.source for extract in row.same_number]
    silent = [locator.anchor for locator in (*row.silent, *row.elsewhere)]
    parties = sorted([f"s{number}" for number in (*speaking, *named)] + silent)
    if parties != sorted(f"s{number}" for number in everybody) or len(speaking) < 2:  # noqa: PLR2004 - two agree
        raise fail(row.locator.label, "its sources are not those of the pack, each named once.")


def _alike(one: Locator, other: Locator, wording: Wording) -> bool:
    first, second = wording(one), wording(other)
    return _share(first, second) >= COPIED or _share(second, first) >= COPIED


def _share(words: frozenset[str], others: frozenset[str]) -> float:
    return len(words & others) / len(words) if words else 0.0
