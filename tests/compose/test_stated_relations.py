"""Whose kin, deputy or counterpart somebody is, and that somebody is out of office, in the list of people."""

import pytest

from flows.model.annotation import AnnotatedDocument
from tests.support.annotated import annotated
from tests.support.composed import compose, whos_who_rows
from tests.support.growth import assert_time_grows_with


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        ("His colleague {PER a|Beth Low}, who is Ann Low's niece, left.", ["Ann Low's niece"]),
        ("{role a|Minister} {PER a|Beth Low}, who is no relation to the mayor, left.", ["Minister", "no relation to the mayor"]),
        ("{PER a|Beth Low}, who is not related to the union leader, left.", ["not related to the union leader"]),
        ("{PER a|Beth Low} is the daughter of the auditor general, Sir Paul Low, who left.", ["daughter of the auditor general, Sir Paul Low"]),
        ("{PER a|Beth Low} is the mother of two. {PER a|Low} is Arvenia's pride.", []),
        ("{PER a|Beth Low}, whose sister is Ann Low, left. {PER a|Low} is a sister ship of it.", []),
    ],
)  # fmt: skip
def test_whose_kin_somebody_is_stands_in_his_row(text, relations):
    assert [stated.text for stated in whos_who_rows(text)["Beth Low"].roles] == relations


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("{PER b|Ann Low} spoke. Her {role a|deputy}, {PER a|Paul Orr}, left.", ["deputy [Ann Low]"]),
        ("Mayor {PER b|Ann Low} spoke. Her {role a|deputy}, {PER a|Paul Orr}, left.", ["deputy [Ann Low]"]),
        ("{PER b|Ann Low} met her {role a|Dutch counterpart}, {PER a|Paul Orr}.", ["Dutch counterpart [Ann Low]"]),
        ("The Minister met her {role a|Dutch counterpart}, {PER a|Paul Orr}.", ["Dutch counterpart [Minister]"]),
        ("He replaces {PER b|Ann Low}. Her {role a|deputy}, {PER a|Paul Orr}, stays.", ["deputy [Ann Low]"]),
        ("{PER b|Jan Low} spoke. His {role a|driver}, {PER a|Paul Orr}, who is his cousin, left.", ["driver [Jan Low]", "cousin [Jan Low]"]),
        ("{PER b|Jan Low} came with {PER a|Paul Orr}, his nephew.", ["nephew [Jan Low]"]),
        ("{PER b|Jan Low} came with {PER a|Paul Orr}, his stepbrother.", ["stepbrother [Jan Low]"]),
        ("{PER b|Jan Low} came with {PER a|Paul Orr}, his son-in-law.", ["son-in-law [Jan Low]"]),
        ("{PER b|Jan Low} came with {PER a|Paul Orr}, his twin-engine pilot.", []),
        # Somebody else may be meant.
        ("{PER b|Jan Low} met {PER c|Tom Roe}. His {role a|deputy}, {PER a|Paul Orr}, left.", ["deputy"]),
        ("She met {PER b|Ann Low}. Her {role a|deputy}, {PER a|Paul Orr}, left.", ["deputy"]),
        ("The minister wept. Her {role a|deputy}, {PER a|Paul Orr}, left.", ["deputy"]),
        ("{PER b|Ann Low} spoke.\nHer {role a|deputy}, {PER a|Paul Orr}, left.", ["deputy"]),
        ("The Minister said she met her {role a|Dutch counterpart}, {PER a|Paul Orr}.", ["Dutch counterpart"]),
        ("{PER b|Jan Low} met {PER c|Tom Roe}, and {PER a|Paul Orr}, his cousin, left.", []),
    ],
)  # fmt: skip
def test_whose_deputy_and_whose_cousin_stands_beside_it(text, roles):
    assert [stated.text for stated in whos_who_rows(text)["Paul Orr"].roles] == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("{role a|Mayor} {PER a|Ann Low} spoke. {PER a|Low}, who resigned {date 2025-09-02|on Tuesday}, left.", [("Mayor", ""), ("resigned on Tuesday", "2 September 2025")]),
        ("{PER a|Ann Low} has stepped down as head of the guards.", [("stepped down as head of the guards", "")]),
        ("{PER a|Ann Low} was dismissed after the vote, a paper wrote.", [("was dismissed after the vote", "")]),
        ("{role a|Mayor} {PER a|Ann Low} spoke. I read that {PER a|Low} has resigned.", [("Mayor", ""), ("resigned", "")]),
        ("I read that {PER a|Ann Low} has resigned.", []),
        ("{PER a|Ann Low} resigned herself to it. {PER a|Low} was removed from the flat roof of a mill by men who came.", []),
        ("{PER a|Ann Low} has not resigned. {PER a|Low} may have stepped down.", []),
    ],
)  # fmt: skip
def test_that_somebody_is_out_of_office_stands_in_the_row(text, roles):
    assert [(stated.text, stated.as_of) for stated in whos_who_rows(text)["Ann Low"].roles] == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Names marked with an asterisk have been changed.\n{PER a|Rosa M}.* came.",
         ["Names marked with an asterisk have been changed"]),
        ("{PER a|Rosa M}* came. The names marked with * were changed.", ["names marked with * were changed"]),
        ("{PER a|Rosa M} (not her real name) came.", ["not her real name"]),
        ("{PER a|Rosa M}, whose name has been changed, came.", ["whose name has been changed"]),
        ("{PER a|Rosa M}* came.", []),
        ("Names marked with an asterisk have been changed.\n{PER a|Rosa M} came.", []),
    ],
)  # fmt: skip
def test_that_a_name_is_changed_stands_in_the_row(text, roles):
    assert [stated.text for stated in whos_who_rows(text)["Rosa M"].roles] == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The brother of Sen. {PER b|Tom Low}, {PER a|Luke Low}, left.", ["brother of Sen. Tom Low"]),
        ("{PER b|Tom Low}’s younger brother, {PER a|Luke Low}, left.", ["Tom Low’s younger brother"]),
        ("{PER b|Tom Low}'s brother {PER a|Luke Low} left.", ["Tom Low's brother"]),
        ("{PER b|Tom Low} spoke. His son, {PER a|Luke Low}, left.", ["son [Tom Low]"]),
        ("{PER b|Tom Low} met {PER c|Jan Roe}. His son, {PER a|Luke Low}, left.", []),
        ("He is the brother of {PER b|Tom Low}, {PER a|Luke Low} said.", []),
        ("She was the sister of {PER b|Tom Low}, {PER a|Luke Low}, the mayor, said.", []),
        ("He met {PER b|Tom Low}’s brother, and {PER a|Luke Low} left.", []),
    ],
)
def test_kin_before_a_name_stands_in_the_row(text, roles):
    assert [stated.text for stated in whos_who_rows(text)["Luke Low"].roles] == roles


def test_time_is_linear_in_the_people_named() -> None:
    """The whole text is not searched again for each of them."""
    texts: dict[int, AnnotatedDocument] = {}

    def report(people: int) -> AnnotatedDocument:
        lines = (f'"I saw the ferry go," said {{PER p{n}|Ann Low{n}}} on Monday.' for n in range(people))
        return texts.setdefault(people, annotated("\n".join(lines)))

    for people in range(5):
        report(100 + people), report(1600 + people)
    assert_time_grows_with(lambda people: compose((report(people),)), 100, 1600)
