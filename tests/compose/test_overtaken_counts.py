"""A count of dead, hurt or missing that a later source has overtaken is no key point."""

import pytest

from flows.compose.agreement.overtaken_counts import overtaken_counts
from flows.compose.sentences.locating import survey_source
from flows.model.content import PackContent
from tests.support.annotated import annotated
from tests.support.composed import compose

DAYS = ("2026-11-24", "2026-11-25")


def overtaken(*texts: str, days: tuple[str, ...] = DAYS) -> list[list[str]]:
    surveys = [
        survey_source(annotated(text, n, path=f"{n}.txt", published=day, reference_date=day))
        for n, (text, day) in enumerate(zip(texts, days, strict=True), 1)
    ]
    found = overtaken_counts(surveys)
    return [
        [span.of(surveys[number - 1].text) for number, span in sorted(group)]
        for group in (found.wholly, found.beside)
    ]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("A third passenger has died after the derailment at Thornley.", "A fourth passenger died of the derailment at Thornley."),
        ("A second body was found in the collapsed mine at Arden.", "A third body was found in the collapsed mine at Arden."),
        ("The number of injured in the derailment at Thornley has risen to 47.", "The number of injured in the derailment at Thornley was revised down to 44."),
        ("The number of missing after the ferry sinking off Arden rose to 12.", "The number of missing after the ferry sinking off Arden was revised down to 9."),
        ("Three people died in the derailment at Thornley.", "The mayor resigned after a fourth passenger died of the derailment at Thornley."),
        ("Six people were killed in the attack in Arden.", "The number of people killed in the attack in Arden rose to nine."),
    ],
)  # fmt: skip
def test_a_later_count_overtakes_an_earlier_one(earlier: str, later: str) -> None:
    assert overtaken(earlier, later) == [[earlier], []]


@pytest.mark.parametrize(
    "feared",
    [
        "Up to 60 passengers were feared hurt and four dead in the derailment at Thornley.",
        "Nine passengers may have died in the derailment at Thornley.",
        "The derailment at Thornley is believed to have killed nine passengers.",
    ],
)
def test_what_is_feared_gives_way_to_what_is_confirmed_that_day(feared: str) -> None:
    confirmed = "Police confirmed that three people have died in the derailment at Thornley."
    assert overtaken(feared, confirmed, days=(DAYS[0], DAYS[0])) == [[feared], []]


def test_who_is_named_shows_that_what_is_feared_is_of_the_same() -> None:
    who = (
        "{PER w|Ada Wren}, {PER r|Bo Ray}, the {ORG o|Port Office} and the {ORG n|Northern Line} were blamed."
    )
    feared = "Up to 60 passengers were feared hurt and four dead in the mud."
    confirmed = f"A third passenger has died of the derailment at Thornley. {who}"
    same = (DAYS[0], DAYS[0])
    assert overtaken(f"{feared} {who}", confirmed, days=same)[0] == [feared]
    assert overtaken(feared, confirmed, days=same)[0] == []


def test_what_tells_an_older_count_beside_something_else_is_known_apart() -> None:
    ban = "All licences were suspended after the coach crash in Arden killed 11 people."
    assert overtaken(ban, "A twelfth passenger has died after the coach crash in Arden.") == [[], [ban]]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Six people were killed in the attack in Arden.", "Nine people were killed in an attack on a bus in Arden."),
        ("Two people were killed in the crash in Arden.", "Four people were killed in the crash in Barmouth."),
        ("Four people were killed in the crash in Arden.", "Three people were killed in the crash in Arden."),
        ("Four miners were feared dead in the collapse at Arden.", "The mine that collapsed at Arden was dug by nine men."),
        ("Two people died in the derailment at Thornley.", "A third day of talks on the derailment at Thornley began."),
        ("Two people were killed in the derailment at Thornley.", "Four people were not hurt in the derailment at Thornley."),
    ],
)  # fmt: skip
def test_other_happenings_overtake_nothing(earlier: str, later: str) -> None:
    assert overtaken(earlier, later) == [[], []]


def pack(*texts: str) -> PackContent:
    return compose(
        tuple(
            annotated(text, n, path=f"{n}.txt", published=day, reference_date=day)
            for n, (text, day) in enumerate(zip(texts, DAYS, strict=True), 1)
        )
    )


def points(*texts: str) -> list[str]:
    return [p.extract.text for p in pack(*texts).key_points if p.extract]


def test_an_overtaken_count_is_no_point() -> None:
    later = "A fourth passenger has died after the derailment at Thornley."
    assert points(
        "{key 1|A third passenger has died after the derailment at Thornley.}", f"{{key 1|{later}}}"
    ) == [later]


@pytest.mark.parametrize(
    "call",
    [
        "{PER h|Ada Holm} called on {PER r|Bo Ray} to resign over the ferry.",
        "{PER h|Ada Holm} demanded the resignation of the minister, {PER r|Bo Ray}, over the ferry.",
        "The union said that {PER r|Bo Ray} must step down over the ferry.",
        "{PER h|Ada Holm} demanded that {PER r|Bo Ray} be dismissed over the ferry.",
    ],
)
def test_a_call_to_resign_is_no_point_once_it_is_met(call: str) -> None:
    met = "{PER r|Bo Ray}, the harbour minister, resigned after a night of talks."
    assert points(f"{{key 1|{call}}}", f"{{key 1|{met}}}") == [
        "Bo Ray, the harbour minister, resigned after a night of talks."
    ]


@pytest.mark.parametrize(
    ("call", "news"),
    [
        ("{PER h|Ada Holm} called on {PER r|Bo Ray} to resign.", "{PER h|Ada Holm} resigned as leader."),
        ("{PER h|Ada Holm} called on {PER r|Bo Ray} to resign.", "{PER r|Bo Ray} has not resigned as minister."),
        ("{PER r|Bo Ray} asked the council to go to court.", "{PER r|Bo Ray} resigned as minister."),
        ("{PER h|Ada Holm} called on {PER r|Bo Ray} to resign.", "{PER r|Bo Ray} said the mayor resigned."),
    ],
)  # fmt: skip
def test_a_call_that_is_not_met_stays(call: str, news: str) -> None:
    assert len(points(f"{{key 1|{call}}}", f"{{key 1|{news}}}")) == 2
