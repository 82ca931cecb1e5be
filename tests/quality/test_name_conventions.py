"""Our names told in the way of MEANTIME: only their ends and kinds change, none is found."""

import pytest

from tests.quality.measure import annotated
from tests.quality.name_conventions import written_as_meantime


def told(text: str) -> dict[str, str]:
    record = written_as_meantime({"text": text}, annotated("a", text, None))
    return {text[name["start"] : name["end"]]: name["type"] for name in record["names"]}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On Monday Senator Katherine Low spoke.", {"Senator Katherine Low": "PER"}),
        ("According to Mr Lindqvist it rained.", {"Mr Lindqvist": "PER"}),
        (
            "Yesterday Danish Prime Minister Katherine Low spoke.",
            {"Danish": "LOC", "Danish Prime Minister Katherine Low": "PER"},
        ),
        ("They live in Mobile, Alabama.", {"Mobile, Alabama": "LOC", "Alabama": "LOC"}),
        ("The Canadian economy grew.", {"Canadian": "LOC"}),
        ("British and Irish markets fell.", {"British": "LOC", "Irish": "LOC"}),
        # Left as they are.
        ("Boeing chief executive Katherine Low spoke.", {"Boeing": "ORG", "Katherine Low": "PER"}),
        ("She met the Canadians in Paris.", {"Canadians": "NORP", "Paris": "LOC"}),
        ("They flew from Canada to Kenya, and to Ghana.", {"Canada": "LOC", "Kenya": "LOC", "Ghana": "LOC"}),
    ],
)
def test_names_have_their_ends_and_kinds(text: str, names: dict[str, str]) -> None:
    assert told(text) == names
