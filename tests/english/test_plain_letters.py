"""Names without what is above, below and through their letters."""

import pytest

from flows.english.plain_letters import unmarked


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Erdoğan", "erdogan"),
        ("Łódź", "lodz"),
        ("Ørsted", "orsted"),
        ("İzmir", "izmir"),
        ("Strauß", "strauss"),
    ],
)
def test_marks_and_strokes_are_left_out(name: str, plain: str) -> None:
    assert unmarked(name) == plain
