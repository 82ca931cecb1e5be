"""Who makes a text, where to write and how to read it is no matter of any text."""

import pytest

from flows.english.head_lines import END_MARK
from flows.english.imprints import is_imprint, says_how_to_read
from flows.english.sentence_openings import recommends


@pytest.mark.parametrize(
    "words",
    [
        "The Editor is Ida Low <ida@mere.example>.",
        "Our deputy editors are Ida Low and Jo Poe.",
        "Write to Ida Low at ida.low@mere.example",
        "Contact the mill desk on www.mere.example.",
        "The Mere Fishing Bulletin is written and edited by Ida Low and Jo Poe.",
        "This report was compiled by Jo Poe.",
        "Reporting by Ida Low; Editing by Jo Poe",
        "PLEASE CREDIT THE MERE RADIO WITH ANY EXTRACTS USED.",
        "Last updated: Wed 25 Nov 2026 21.48 GMT",
        "This report replaces situation report 6 of 18 November.",
        "Incident Director: Dr Ida Low",
        "The next update will be issued on or around 13 May.",
        "The following readout was issued today by the Spokesperson of the Mill:",
        "The text of the following statement was released by the millers of three towns.",
        "Ida Low, Chief Financial Officer +44 (0)1905 555 010",
        "Jo Poe (English): +44-20-7946-0991 (mobile)",
    ],
)
def test_imprints(words: str) -> None:
    assert is_imprint(words)


@pytest.mark.parametrize(
    "words",
    [
        "The editor is to be charged with libel, the court said.",
        "The editor is in prison.",
        "Contact with the boat was lost at noon.",
        "The report on the fire was written by six judges.",
        "The bill is written by the ministry.",
        "They write to the mill at Christmas.",
        "The report replaces nothing.",
        "Published in May, the report counts boats.",
        "The pump replaces one of 1990.",
        "Please close the door.",
        "The mill was updated: a new wheel turns.",
        "Director: the mill will close in May.",
        "The office of Ida Low takes calls, she said.",
        "Prices rose by +4 to 1905.",
        "The next report on the mill will be worse, he said.",
        "The text of the treaty was released by the millers.",
        "The following day the statement was withdrawn.",
    ],
)
def test_what_is_told_of_editors_and_reports_is_no_imprint(words: str) -> None:
    assert not is_imprint(words)


@pytest.mark.parametrize(
    ("words", "frame"),
    [
        ("All times are UTC.", True),
        ("Local time is UTC minus five hours.", True),
        ("All figures are in US dollars.", True),
        ("To protect those who spoke to us, names marked with a star have been changed.", True),
        ("The sole objective of the investigation is the prevention of accidents.", True),
        ("Names marked with a star are pseudonyms.", True),
        ("Disclaimer: This is no legal advice.", True),
        ("The words of Minister Low are given in the interpreter’s English.", True),
        ("The following is an edited transcript of the talk.", True),
        ("The Rapporteurs are part of what is known as the Special Procedures.", True),
        ("Note: The data cut-off for this bulletin was 12:30 pm on May 8.", True),
        ("Mere Watch will cover subsequent reports in its next bulletin.", True),
        ("The 1,214th day of the great strike.", True),
        ("Today is the 31st day of the siege.", True),
        ("The third day of the strike ended in a fire.", False),
        ("The 31st day of the siege brought rain.", False),
        ("The army will cover the bridge.", False),
        ("The cut-off of the mill was total.", False),
        ("The names on the list are of millers.", False),
        ("The following is true.", False),
        ("The words of Minister Low were loud.", False),
        ("All times are bad for millers.", False),
        ("The figures are worse than last year's.", False),
        ("The name of the ferry was changed in May.", False),
        ("The objective of the study is to count boats.", False),
    ],
)
def test_how_to_read(words: str, *, frame: bool) -> None:
    assert says_how_to_read(words) is frame


@pytest.mark.parametrize(
    ("words", "concludes"),
    [
        ("It is highly probable that the fire in the mill was caused by a lamp.", True),
        ("The direct cause was a lamp.", True),
        ("The fire in the mill was most likely caused by a lamp.", True),
        ("The fire was caused by a lamp.", False),
        ("It is probable that the mill will close.", False),
        ("The cause is known to nobody.", False),
    ],
)
def test_what_somebody_takes_to_be_the_cause(words: str, *, concludes: bool) -> None:
    assert recommends(words) is concludes


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("ENDS", True),
        ("– ENDS –", True),
        ("END", True),
        ("-30-", True),
        ("END 12:03 P.M. EDT", True),
        ("***END OF STATEMENT***", True),
        ("The end", False),
        ("###", False),
        ("30", False),
    ],
)
def test_a_line_that_ends_a_text(line: str, *, ends: bool) -> None:
    assert (END_MARK.fullmatch(line) is not None) is ends
