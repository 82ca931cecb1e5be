from tests.support.annotated import annotated
from tests.support.composed import compose, harbour_report, wire_story


def entries_of(*documents):
    return {entry.heading: entry for entry in compose(tuple(documents)).index}


def test_people_are_inverted_and_all_stand_in_alphabetical_order():
    index = compose((harbour_report(), wire_story())).index
    headings = [entry.heading for entry in index]
    assert {"Sörley, Ana", "Xi Weiming", "Port Arden"} <= set(headings)
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


def test_a_topic_is_looked_for_in_all_sources_and_comes_back():
    first = annotated("{phrase|Timber levies} rose. So did the {phrase|customs fee}.")
    second = annotated("A new timber levy; no other. {ORG c|Arden Council} met.", number=2, path="b.txt")
    entries = entries_of(first, second)
    assert [place.label for place in entries["timber levies"].locators] == ["S1 ¶1", "S2 ¶1"]
    assert "customs fee" not in entries  # named once, it is no topic
    content = compose((first, second))
    assert [brief.phrases for brief in content.briefs] == [("timber levies",), ()]


def test_a_topic_is_no_name_and_no_last_word_of_one():
    text = "The {phrase|summit} opened; the {EVENT s|River summit} was a summit of {phrase|river trade}, or river trades."
    entries = entries_of(annotated(text))
    assert {"summit", "river trade"} & set(entries) == {"river trade"}


def test_a_long_entry_of_several_sources_is_divided_by_source():
    lines = "\n".join(f"{{PER a|Ida Low}} came {n}." for n in range(4))
    entry = entries_of(annotated(lines), annotated(lines, number=2, path="b.txt"))["Low, Ida"]
    assert [sub.heading for sub in entry.subentries] == ["S1", "S2"]


def test_a_source_is_divided_by_sections_of_several_paragraphs_only():
    def subheadings(*counts: int) -> list[str]:
        sections = [f"# Part {n}\n" + "{PER a|Ida Low} came.\n" * count for n, count in enumerate(counts, 1)]
        other = annotated("{PER a|Ida Low} left.", number=2, path="b.txt")
        return [sub.heading for sub in entries_of(annotated("".join(sections)), other)["Low, Ida"].subentries]

    assert subheadings(1, 1, 1, 3, 1) == ["S1", "S2"]
    assert subheadings(4, 4) == ["S1 Part 1", "S1 Part 2", "S2"]
    assert len(subheadings(*(1,) * 14)) == 15  # a row of so many is hunted through, too


def test_a_mention_says_how_deep_in_its_paragraph_it_stands():
    text = (
        "# Head\n{PER a|Ida Low} came \u00a0and went; {ORG b|Port Board} saw {PER a|Low}.\n{PER a|Low} left."
    )
    entries = entries_of(annotated(text))
    assert entries["Low, Ida"].depths == ((0, len("IdaLowcameandwent;PortBoardsaw")), (0,))
    assert entries["Port Board"].depths == ((len("IdaLowcameandwent;"),),)


def test_what_is_quoted_stands_where_the_quotation_does():
    parts = [f"{{PER a|Ida Low}} came {n}." for n in range(8)]
    parts[1] = "{PER a|Low} said {speech a|“Yes.”}"
    entry = entries_of(annotated("\n".join(parts)))["Low, Ida"]
    assert entry.subentries[0].heading == "quoted"
    assert entry.subentries[0].depths == ((len("Lowsaid"),),)


def test_a_place_and_a_body_of_one_name_are_one_entry():
    text = "{LOC a|Arden Mills} lies north.\n{ORG b|Arden Mills} makes paper."
    (entry,) = (e for e in compose((annotated(text),)).index if e.heading == "Arden Mills")
    assert [place.label for place in entry.locators] == ["S1 ¶1", "S1 ¶2"]


def test_a_nationality_that_is_only_an_adjective_stands_under_its_country():
    text = (
        "{LOC a|Arvenia} sells fish.\n{NORP b Arvenia|Arvenian} boats are old.\n"
        "The {NORP c Arvenia|Low} ports and {NORP d Tarnia|Tarnian} boats."
    )
    entries = entries_of(annotated(text))
    assert [place.label for place in entries["Arvenia"].locators] == ["S1 ¶1", "S1 ¶2", "S1 ¶3"]
    assert "Arvenian" not in entries
    assert entries["Low"].see == "Arvenia"  # it stands far from there
    assert entries["Tarnian"].locators  # no source names the country
    assert not entries["Tarnian"].see


def test_a_people_has_an_entry_of_its_own():
    text = (
        "{LOC a|Arvenia} sells fish.\n{NORP b Arvenia|Arvenian} boats are old; {NORP b|Arvenians} are young."
    )
    entries = entries_of(annotated(text))
    assert [place.label for place in entries["Arvenia"].locators] == ["S1 ¶1"]
    assert [place.label for place in entries["Arvenians"].locators] == ["S1 ¶2"]


def test_an_adjective_named_more_often_than_its_country_gives_no_heading():
    boats = "\n".join(f"{{NORP b Arvenia|Arvenian}} boat {n} came." for n in range(8))
    entries = entries_of(
        annotated(f"{boats}\n{{LOC a|Arvenia}} sells fish. The {{NORP c|Liberal}} party lost.")
    )
    assert sum(len(sub.locators) for sub in entries["Arvenia"].subentries) == 9
    assert {"Arvenian", "Liberal"} & set(entries) == {"Liberal"}
