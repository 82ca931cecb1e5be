"""Authors of works cited in brackets are people, not firms."""

import pytest

from tests.support.naming import listing


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Games help (Li, Polat, Scalzo, & Bavelier, 2010; Munro et al., 2017a).",
            {"Li", "Polat", "Scalzo", "Bavelier", "Munro"},
        ),
        ("It helps (Miller & Robertson, 2010).", {"Miller", "Robertson"}),
        ("It helps (see van der Berg and Low-Martin 1998, p. 12).", {"van der Berg", "Low-Martin"}),
        ("It helps (Jackson and London, 2014).", {"Jackson", "London"}),
        # Firms, places and what is only dated.
        ("The firm (Miller & Robertson, founded in 1998) went broke.", set()),
        ("The accord (Oslo, 1993) failed.", set()),
        ("Two summits (Paris and Berlin, 2015) failed.", set()),
        ("It rose (Eurostat and Frontex, 2015).", set()),
    ],
)
def test_authors_in_brackets(text, people):
    assert {name for name, kind in listing(text).items() if kind == "PER"} == people
