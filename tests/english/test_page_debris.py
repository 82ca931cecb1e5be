"""What of a saved page is no part of its text."""

import pytest

from flows.english.page_debris import debris_among, is_page_debris

PROSE = (
    "The pier at Port Arden was closed on Monday, the harbour office said, after a part of it had given way."
)


@pytest.mark.parametrize(
    "line",
    [
        "Skip to content",
        "Skip to main content",
        "Toggle navigation",
        "Home | Politics | Business | Water & Climate | Opinion",
        "The Arden Ledger | Markets | Companies | Subscribe for 9 crowns",
        "Subscribe  Sign in",
        "ADVERTISEMENT",
        "Article continues below",
        "Listen to this article · 9 min",
        "7 min read",
        "Share on Facebook Share on X Copy link",
        "Share: Telegram | VK",
        "We use cookies to give you the best experience.",
        "© 2026 Arden Media LLC. All rights reserved. Privacy Policy | Terms of Use",
        "Was this page helpful? Yes No",
        "Comments (4)",
        "Tags: piers, ferries",
        "Most read: 1. A pier gives way 2. Quiz",
        "Get the Ledger in your inbox every Thursday",
    ],
)
def test_buttons_menus_and_notices(line: str) -> None:
    assert is_page_debris(line)


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell",
        "Home rule",
        "Search for survivors goes on",
        "Help is on its way",
        "Contact tracing begins",
        "Menu",
        "Comments on the draft",
        "Skip the queue, ministers say",
        "Share of votes | 2025 | 2026",
        "Norland | Sudland | Arvenia",
        "Follow the money",
        "Get out the vote",
        "Cookies are baked in Arden",
        "Rights reserved to the crown",
        "10 minutes of talks",
        "(c) the withdrawal of the plan",
        PROSE,
    ],
)
def test_what_a_text_tells_is_none(line: str) -> None:
    assert not is_page_debris(line)


@pytest.mark.parametrize(
    ("lines", "debris"),
    [
        ((PROSE, "RELATED STORIES", "A pier gives way", "What piers cost"), {1, 2, 3}),
        ((PROSE, "More in Analysis", "A pier gives way", "Comments (4)"), {1, 2, 3}),
        ((PROSE, "Most viewed", "1 A storm: four dead", "© Arden Media"), {1, 2, 3}),
        ((PROSE, "Related stories", "A pier gives way", PROSE), set()),
        ((PROSE, "What piers cost", "A pier gives way"), set()),
        (("Morning digest", "Top stories", "A pier gives way", "What piers cost"), set()),
    ],
)
def test_a_list_of_other_texts_ends_a_text(lines: tuple[str, ...], debris: set[int]) -> None:
    assert debris_among(lines) == debris
