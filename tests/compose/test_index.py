from tests.support.annotated import annotated
from tests.support.composed import compose, harbour_report, wire_story


def entries_of(*documents):
    return {entry.heading: entry for entry in compose(tuple(documents)).index}


def test_people_are_inverted_and_topics_stand_among_them_in_alphabetical_order():
    index = compose((harbour_report(), wire_story())).index
    headings = [entry.heading for entry in index]
    assert {"Sörley, Ana", "Xi Weiming", "Port Arden", "timber levy"} <= set(headings)
    assert [entry.sort_key for entry in index] == sorted(entry.sort_key for entry in index)


def test_an_abbreviation_leads_to_its_heading_and_a_surname_needs_no_entry():
    entries = entries_of(
        annotated("The {ORG a|River Transport Union} and {ORG a|RTU}: {PER b|Ida Low}, {PER b|Low}.")
    )
    assert entries["RTU"].see == "River Transport Union"
    assert "Low" not in entries
    assert entries_of(annotated("{ORG a|European Union}, {ORG a|EU}."))["EU"].see == "European Union"


def test_a_long_entry_is_divided_by_section_with_what_is_quoted_apart():
    parts = [f"{{PER a|Ida Low}} came {n}." for n in range(8)]
    parts[1] = "{PER a|Low} said {speech a|“Yes.”}"
    lines = ["Opening. " + parts[0], "# First part", *parts[1:5], "# Second part", *parts[5:]]
    entry = entries_of(annotated("\n".join(lines)))["Low, Ida"]
    assert entry.locators == ()
    assert [(s.heading, [locator.label for locator in s.locators]) for s in entry.subentries] == [
        ("quoted", ["S1 ¶2"]),
        ("opening paragraphs", ["S1 ¶1"]),
        ("First part", ["S1 ¶2", "S1 ¶3", "S1 ¶4", "S1 ¶5"]),
        ("Second part", ["S1 ¶6", "S1 ¶7", "S1 ¶8"]),
    ]


def test_a_long_entry_without_sections_is_divided_by_company():
    lines = [f"{{PER a|Ida Low}} met {{PER b{n % 3}|Person {'XYZ'[n % 3]}}}." for n in range(15)]
    entry = entries_of(annotated("\n".join(lines)))["Low, Ida"]
    assert all(len(sub.locators) <= 6 for sub in entry.subentries)
    assert sum(len(sub.locators) for sub in entry.subentries) == 15
    assert entry.subentries[0].heading == "and X, Person"


def test_an_article_goes_behind_its_heading():
    assert (
        entries_of(annotated("{ORG a|The Arden Post} reported."))["Arden Post, The"].sort_key
        == "arden post, the"
    )


def test_names_only_in_headings_are_found_there():
    entry = entries_of(annotated("# {ORG a|Port Board} meets\nNothing else."))["Port Board"]
    assert [locator.anchor for locator in entry.locators] == ["s1-h1"]
