"""A bare surname right behind another country's office need not be that of the one in the text who bears it."""

import pytest

from flows.annotate import annotate_document
from flows.ingest import document_from_record
from flows.segment import segment_document


def speakers_of(text: str) -> list[str]:
    """Who says each statement, in text order; lines are paragraphs."""
    document = document_from_record(1, "a", text.replace("\n", "\n\n"), "2025-09-10")
    annotated, _ = annotate_document(document, segment_document(document)[0], "")
    return [a.source.name if a.source else "-" for a in annotated.annotations.attributions]


DEPUTY = "I called on Deputy Foreign Minister Samuel Okello yesterday.\n"
SAW = "The Ambassador saw the Chadian foreign minister at the airport."
SAID = "Okello told her that the gate would open."


@pytest.mark.parametrize(
    "text",
    [
        f"{DEPUTY}{SAW} {SAID}",
        f"{DEPUTY}The Ambassador saw Chad's foreign minister at the airport. {SAID}",
        f"We met Finance Minister Samuel Okello.\n{SAW} {SAID}",
    ],
)
def test_a_surname_behind_another_s_office_stays_alone(text: str) -> None:
    assert speakers_of(text) == ["Okello"]


@pytest.mark.parametrize(
    "text",
    [
        # The office is his own, as far as the text tells.
        f"We met Foreign Minister Samuel Okello.\n{SAW} {SAID}",
        f"We met the Chadian Foreign Minister, Samuel Okello.\n{SAW} {SAID}",
        # An office of another kind, one with a name, and one that is told of no country.
        f"{DEPUTY}The Chadian president landed on Monday. {SAID}",
        f"{DEPUTY}The Ambassador saw the Chadian foreign minister Idris Daud at the airport. {SAID}",
        f"{DEPUTY}The Ambassador saw the foreign minister at the airport. {SAID}",
        # He is called by his surname before.
        f"{DEPUTY}Okello was ill.\n{SAW} {SAID}",
    ],
)
def test_a_surname_that_is_known_means_its_bearer(text: str) -> None:
    assert speakers_of(text)[-1:] == ["Samuel Okello"]
