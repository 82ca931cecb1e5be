"""What is said inside a relative clause ends where the main clause goes on; texts that are put right say nothing."""

import pytest

from tests.support.quoted_texts import attributions_of


def given_to(marked: str) -> list[tuple[str, str]]:
    """What each statement says, and who says it."""
    document, attributions = attributions_of(marked)
    return [(a.span.of(document.text), a.source.name if a.source else "-") for a in attributions]


@pytest.mark.parametrize(
    ("marked", "content", "source"),
    [
        ("Of the 90 boats that the navy says it has sent, we have seen two.", "it has sent", "navy"),
        ("In a town the army says it holds, two people were shot.", "it holds", "army"),
        ("The road, which the army says it has cleared, was still closed.", "it has cleared", "army"),
        ("The road that the army says it has cleared was still closed.", "it has cleared", "army"),
        ("The road that Mr {Bo Ray} says he has cleared is still closed.", "he has cleared", "Bo Ray"),
        ("The man, who police say killed two people, was held.", "killed two people", "police"),
        ("The man who police say killed two people was held.", "killed two people", "police"),
        ("The school, where doctors say six people died, was hit twice.", "six people died", "doctors"),
        ("In the port, where doctors say six people died, two cranes fell.", "six people died", "doctors"),
        ("She sold the house that {Bo Ray} says he built, and left.", "he built", "Bo Ray"),
        (
            "The [Board] has announced 4 million euros, which have not yet been paid.",
            "4 million euros",
            "Board",
        ),
        ("{Bo Ray}, who says the road is late, has left.", "the road is late", "Bo Ray"),
    ],
)
def test_the_main_clause_is_not_said(marked: str, content: str, source: str) -> None:
    assert (content, source) in given_to(marked)


@pytest.mark.parametrize(
    ("marked", "content", "source"),
    [
        # "That" behind a verb or a noun of speech begins what is said, whatever follows.
        ("The mayor said that the army says it has left, and that it was late.", "it has left, and that it was late", "army"),
        ("It was built on a claim that the army says it has left, as agreed.", "it has left, as agreed", "army"),
        # Words between commas that are no main clause.
        ("He opened the road, which the army says it built in May, a wet month.", "it built in May, a wet month", "army"),
        ("The [Board] has announced 4 million euros, which will be paid in May.", "4 million euros, which will be paid in May", "Board"),
        ("She praised the man who police say saved two who were ill.", "saved two who were ill", "police"),
        ("In May, the army says it has left, as agreed.", "it has left, as agreed", "army"),
    ],
)  # fmt: skip
def test_what_is_said_goes_on(marked: str, content: str, source: str) -> None:
    assert (content, source) in given_to(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "This Oct. 14 story has been corrected to say that fares will fall.",
        "The report was amended to say that fares will fall.",
        "The story was updated on Monday to say that fares will fall.",
        "The third paragraph has been clarified to state that fares will fall.",
    ],
)
def test_a_corrected_text_says_nothing(marked: str) -> None:
    assert given_to(marked) == []


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("The minister rose to say that fares will fall.", "minister"),
        ("The ministry changed its plan to say that fares will fall.", "ministry"),
        ("The corrected report said that fares will fall.", "corrected report"),
        # A day before the noun is part of it, with its full stop.
        ("The Oct. 14 report said that fares will fall.", "Oct. 14 report"),
        ("A Feb. 3 letter says that fares will fall.", "Feb. 3 letter"),
        ("It was quiet in Dec. Officials said that fares will fall.", "Officials"),
    ],
)
def test_who_says_it_all_the_same(marked: str, source: str) -> None:
    assert given_to(marked) == [("that fares will fall", source)]
