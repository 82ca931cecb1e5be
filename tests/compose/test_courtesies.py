"""What tells nothing and opens a debate or a meeting."""

import pytest

from flows.compose.sentences.courtesies import is_greeting


@pytest.mark.parametrize(
    "words",
    [
        "Order, Members.",
        "Mr. Speaker, Sir, I am the Senator for Lowmere and I want to speak for the millers.",
        "The Chair (Hon. Low): Order, Members.",
        "Sen. Ray: Madam Chair, I am the Senator for Lowmere.",
        "I rise to request a statement on the quay.",
        "Good morning, ladies and gentlemen.",
        "On a point of order, Madam Chair.",
    ],
)
def test_greetings(words: str) -> None:
    assert is_greeting(words)


@pytest.mark.parametrize(
    "words",
    [
        "Order in the harbour was kept by sixty officers.",
        "The Senator for Lowmere said that the millers had been paid.",
        "I am told that the quay costs more.",
        "Welcome news came to the mill.",
        "The council welcomed the offer of the bank.",
    ],
)
def test_what_tells_something(words: str) -> None:
    assert not is_greeting(words)
