"""Single words behind "the" that no person is called by."""

import pytest

from tests.support.naming import names_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Talbot at Lund has lost a million.", set()),
        ("The Talbot was shut.", set()),
        ("Ann Talbot left. The Talbot of old is gone.", {"Ann Talbot"}),
        ("The Trump campaign won.", {"Trump"}),
    ],
)
def test_an_inn_is_no_person(text, names):
    assert {entity.name for entity in names_of(text).entities if entity.type == "PER"} == names
