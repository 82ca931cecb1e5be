"""What looks like a name and is a part of another: of a document with a number, of a room named after somebody."""

from flows.annotate.names.capitals import run_from
from flows.annotate.names.naming import Naming
from flows.english.tokens import Stretch, capitalised
from flows.english.word_tables import word_list

_DOCUMENTS = word_list("release statement notice circular report bulletin order decree communique")
_BUILDINGS = word_list(
    "Room Hall Auditorium Building Theatre Theater Library Center Centre Wing Museum Arena Studio Chapel Pavilion"
)
_LONGEST_BUILDING = 5
"""Words behind the name that a building bears."""


def numbers_a_document(stretch: Stretch, name: Naming) -> bool:
    """Whether it is the first word of what a document is called before its number: "Press release No. 4/2026"."""
    behind = [token.text for token in stretch.tokens[name.last : name.last + 3]]
    lone = name.last - name.first == 1 and len(behind) == 3  # noqa: PLR2004 - the kind, "No." and the number
    numbered = (
        lone
        and behind[1].rstrip(".") in {"No", "Nos", "no", "nos"}
        and (behind[2][0].isdigit() or behind[2] == ".")
    )
    return numbered and behind[0] in _DOCUMENTS


def is_in_name_of_building(stretch: Stretch, name: Naming) -> bool:
    """Whether a room or a house is named after somebody: "Ann B. Low Press Briefing Room"."""
    tokens = stretch.tokens
    last = run_from(tokens, name.last, capitalised, _LONGEST_BUILDING)
    whole = name.first == 0 and last == len(tokens)
    named = name.last - name.first > 1 and last > name.last and tokens[last - 1].text in _BUILDINGS
    return named and (stretch.capitals_mean_names or whole)
