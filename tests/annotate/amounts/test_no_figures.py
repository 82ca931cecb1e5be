"""What is written like a figure and is none: cited volumes, dockets, marks."""

import pytest

from tests.support.dated_texts import figures


def words(text: str) -> list[str]:
    return [figure[0] for figure in figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "See Low v. Port of Arden, 420 U.S. 35, 44 (1975).",
        "Hale v. Low, 130 S. Ct. 20 (2009); 45 F. Supp. 3d 12; 12 F.4th 1034 (9th Cir. 2021).",
        "42 U.S.C. § 254c-21(d); 28 C.F.R. pt. 50; 45 CFR 160.103.",
        "Exec. Order No. 90, 91 Fed. Reg. 41,207 (Aug. 26, 2026).",
        "Id. ¶ 19. See § 4 and pp. 12-14.",
        "CV 26-118-M-MKO",
        "To report fraud, call 1-800-HELP-NOW.",
    ],
)
def test_numbers_by_which_something_is_cited_are_no_figures(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Some 555 U.S. soldiers came.", ["555"]),
        ("It sold 42 U.S. bonds.", ["42"]),
        ("It counted 12 St. John pupils.", ["12"]),
        ("It built a 10-20 MW plant.", ["10-20 MW"]),
        ("It sold 90 to 120 MW.", ["90 to 120 MW"]),
    ],
)
def test_what_looks_alike_is_a_figure(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Scores of people fled.", ["Scores"]),
        ("The blast injured scores of sailors.", ["scores"]),
        ("Scores of Arden sailors drowned.", ["Scores"]),
        ("Scores were hurt and dozens are missing.", ["Scores", "dozens"]),
        ("Test scores rose.", []),
        ("Scores were changed before the award.", []),
        ("The scores of pupils fell.", []),
        ("Credit scores of borrowers fell.", []),
        ("It had scores of 90 or more.", []),
    ],
)
def test_marks_are_no_twenties(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It ran over two fiscal years.", []),
        ("It won for three consecutive seasons and five straight days.", ["three"]),
        ("It has 12 full members.", ["12"]),
    ],
)
def test_lengths_of_time_are_no_counts(text: str, found: list[str]) -> None:
    assert words(text) == found
