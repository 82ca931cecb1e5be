"""A later source that tells of what an earlier one says is open is named beside it."""

import pytest

from tests.support.annotated import annotated
from tests.support.composed import compose

ASKED = "The commissioner, {PER v|Ada Vand}, who was asked to the final in {LOC h|Hull} on {date 2025-06-20|20 June}, {open undisclosed|has not said whether} she will go."


def later(asked: str, told: str, days: tuple[str, str] = ("2025-06-04", "2025-06-08")) -> list[str]:
    sources = tuple(
        annotated(text, n, path=f"{n}.txt", published=day, reference_date=day)
        for n, (text, day) in enumerate(zip((asked, told), days, strict=True), 1)
    )
    return [row.later.label for row in compose(sources).open_questions if row.later]


@pytest.mark.parametrize(
    ("told", "days", "found"),
    [
        ("Commissioner {PER v|Ada Vand} will not attend the final on {date 2025-06-20|20 June}, her office said.", ("2025-06-04", "2025-06-08"), ["S2 ¶1"]),
        ("Commissioner {PER v|Ada Vand} will not attend the final on {date 2025-06-20|20 June}, her office said.", ("2025-06-08", "2025-06-04"), []),
        ("Commissioner {PER o|Ole Dahl} will not attend the final on {date 2025-06-20|20 June}, his office said.", ("2025-06-04", "2025-06-08"), []),
        ("Commissioner {PER v|Ada Vand} has a dog.", ("2025-06-04", "2025-06-08"), []),
        ("Commissioner {PER v|Ada Vand} {open undisclosed|declined to say} if she goes to the final on {date 2025-06-20|20 June}.", ("2025-06-04", "2025-06-08"), []),
    ],
)  # fmt: skip
def test_what_was_open_is_told_later(told: str, days: tuple[str, str], found: list[str]) -> None:
    assert later(ASKED, told, days) == found


@pytest.mark.parametrize(
    ("asked", "told", "found"),
    [
        ("{PER r|Bo Ray} {open unanswered|has not responded} to the call that he resign.", "{PER r|Bo Ray} resigned as minister.", ["S2 ¶1"]),
        ("The union {open requested|asks} that {PER r|Bo Ray} must resign.", "{PER r|Bo Ray} resigned as minister.", ["S2 ¶1"]),
        ("{PER r|Bo Ray} {open unanswered|has not responded} to the call that he resign.", "{PER r|Bo Ray} told staff in a mail sent at 22.15 that he was standing down.", ["S2 ¶1"]),
        ("{PER r|Bo Ray} {open unanswered|has not responded} to the call that he resign.", "{PER r|Bo Ray} told reporters that he was standing down as a witness of the minister.", []),
        ("{PER r|Bo Ray} {open unanswered|has not responded} to the call that he resign.", "{PER r|Bo Ray} told staff that {PER h|Ada Holm} was standing down.", []),
        ("The introduction of the winter timetable will be deferred. A new date {open undisclosed|will be announced in due course}.", "The winter timetable is to start its introduction on {date 2025-12-14|14 December}.", ["S2 ¶1"]),
        ("{PER r|Bo Ray} {open unanswered|has not responded} to the call that he resign.", "{PER h|Ada Holm} resigned as minister.", []),
        ("{PER r|Bo Ray} {open unanswered|has not responded} to our letter.", "{PER r|Bo Ray} resigned as minister.", []),
        ("The introduction of the winter timetable will be deferred. A new date {open undisclosed|will be announced in due course}.", "The summer fair is to start on {date 2025-12-14|14 December}.", []),
    ],
)  # fmt: skip
def test_what_was_asked_or_left_to_a_later_day_is_told_later(asked: str, told: str, found: list[str]) -> None:
    assert later(asked, told) == found
