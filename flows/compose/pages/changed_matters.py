"""The matters of which other sources speak, or speak otherwise, than in the last edition."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from flows.compose.pages.changed_paragraphs import CHANGED, NEW
from flows.compose.pages.changed_rows import GONE
from flows.model.agreement import Agreement
from flows.model.changes import RowChange
from flows.model.content import PackContent
from flows.model.locators import Extract

AGREEMENT = "Agreement"


def compare_matters(
    previous: PackContent, current: PackContent, same: Mapping[str, str], came: AbstractSet[str]
) -> Iterator[tuple[RowChange, Agreement | None]]:
    """The rows of the register of agreement that came, went or have other parties, each with the matter as it is now.

    `same` leads from the label that a source had to the one that it has; `came` are the new and updated sources: what
    is put together otherwise out of others is no change.
    """
    # Of several matters that begin with the same words those that stand as they did are no news of the others.
    stood = {(_matter_key(row, same), _parties(row, same)) for row in previous.agreements}
    stand = {(_matter_key(row, {}), _parties(row, {})) for row in current.agreements} & stood
    former = (
        row for row in previous.agreements if (_matter_key(row, same), _parties(row, same)) not in stand
    )
    old = {_matter_key(row, same): row for row in former}
    for row in current.agreements:
        if (_matter_key(row, {}), _parties(row, {})) in stand:
            continue
        was = old.pop(_matter_key(row, {}), None)
        told_by = _labels(row, {}) | (_labels(was, same) if was else frozenset())
        if not came.isdisjoint(told_by):
            before = _parties(was, same) if was else ""
            yield RowChange(CHANGED if was else NEW, AGREEMENT, before, _parties(row, {}), row.locator), row
    for was in old.values():
        if any(label in came or label not in same.values() for label in _labels(was, same)):
            yield RowChange(GONE, AGREEMENT, _parties(was, same), "", None), None


def _labels(row: Agreement, same: Mapping[str, str]) -> frozenset[str]:
    """The sources that speak of it."""
    return frozenset(_label(extract, same) for extract in (row.lead, *(s.extract for s in row.stances)))


def _matter_key(row: Agreement, same: Mapping[str, str]) -> tuple[str, str, str]:
    return row.kind, _label(row.lead, same), row.lead.text


def _parties(row: Agreement, same: Mapping[str, str]) -> str:
    """What is said, and how each source stands to it: "$860 million – S1, S2; S3 differs: $910 million"."""
    agreeing = [_label(row.lead, same), *(_label(s.extract, same) for s in row.stances if s.agrees)]
    said = f"{row.lead.text} – {', '.join(agreeing)}"
    differing = [f"{_label(s.extract, same)} differs: {s.extract.text}" for s in row.stances if s.differs]
    return "; ".join((said, *differing))


def _label(extract: Extract, same: Mapping[str, str]) -> str:
    label = f"S{extract.source}"
    return same.get(label, label)
