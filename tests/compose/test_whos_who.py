from dataclasses import replace

import pytest

from flows.compose.matching.index_names import invert_name, sort_key
from flows.compose.verify import verify_content
from flows.model.source import Fact, Metadata, Origin
from tests.support.annotated import annotated
from tests.support.composed import compose, harbour_report, wire_story


def rows_of(*marked: str):
    content = compose(tuple(annotated(text, number) for number, text in enumerate(marked, 1)))
    return {row.name: row for group in content.whos_who for row in group.rows}


def test_the_bare_office_gives_way_to_the_fuller_one():
    content = compose(
        (
            annotated(
                "{role a|Port Minister} {PER a|Ida Low} came. {role a|Minister} {PER a|Low} said {speech a|“No.”}"
            ),
        )
    )
    assert [role.text for role in content.whos_who[0].rows[0].roles] == ["Port Minister"]
    assert content.quotations[0].capacity == "Port Minister"


def test_groups_stand_in_order_and_empty_ones_are_left_out():
    content = compose((harbour_report(),))
    assert [group.heading for group in content.whos_who] == ["People", "Organisations", "Places"]


def test_a_surname_joins_its_only_bearer_in_another_source():
    row = next(
        row
        for g in compose((harbour_report(), wire_story())).whos_who
        for row in g.rows
        if row.name == "Ana Sörley"
    )
    assert row.other_forms == ()  # the surname is no other name
    assert [locator.label for locator in row.locators] == ["S1 ¶1", "S1 ¶2", "S2 ¶1"]
    assert row.mentions == 3
    assert [(role.text, role.locator.label) for role in row.roles] == [("Harbour minister", "S1 ¶1")]


def test_a_surname_of_two_people_joins_neither():
    rows = rows_of("{PER a|Ana Low} met {PER b|Ben Low}.", "{PER c|Low} was late.")
    assert set(rows) == {"Ana Low", "Ben Low", "Low"}


def test_of_two_people_with_a_surname_the_one_in_that_office_is_joined():
    both = "{role a|Port Minister} {PER a|Ana Low} met {role b|Governor} {PER b|Ben Low}."
    rows = rows_of(both, "{role c|Governor} {PER c|Low} was late.")
    assert {name: row.mentions for name, row in rows.items()} == {"Ana Low": 1, "Ben Low": 2}
    other = rows_of(both, "{role c|Mayor} {PER c|Low} was late.")
    assert set(other) == {"Ana Low", "Ben Low", "Low"}
    deputy = rows_of(both.replace("Governor", "Deputy Governor"), "{role c|Governor} {PER c|Low} was late.")
    assert set(deputy) == {"Ana Low", "Ben Low", "Low"}


def test_a_namesake_in_one_source_is_whoever_has_his_title_in_another():
    told_apart = "{PER a|Ben Low} spoke. {PER a|Low} won. {role c|Colonel} {PER c|Low}, {role c|head of the guards}, came."
    named = "{role b|Colonel} {PER b|Abe Low} stays. {role a|Mayor} {PER a|Ben Low} left."
    rows = rows_of(told_apart, named)
    assert {name: row.mentions for name, row in rows.items()} == {"Ben Low": 3, "Abe Low": 2}


def test_a_source_that_tells_two_people_apart_is_believed():
    apart = "{role a|Port Minister} {PER a|Ana Low} wrote to {role b|Governor} {PER b|Low}."
    assert set(rows_of(apart)) == {"Ana Low", "Low"}
    rows = rows_of(apart, "{role c|Governor} {PER c|Ben Low} was late.")
    assert {name: row.mentions for name, row in rows.items()} == {"Ana Low": 1, "Ben Low": 2}


def test_an_abbreviation_joins_the_organisation_that_bears_it():
    rows = rows_of("The {ORG a|River Transport Union} and {ORG a|RTU} met.", "The {ORG b|RTU} left.")
    assert rows["River Transport Union"].mentions == 3


def test_a_body_named_without_its_reach_is_the_longer_one():
    rows = rows_of("The {ORG a|International Harbour Fund} lent.", "The {ORG b|Harbour Fund} agreed.")
    assert {name: row.mentions for name, row in rows.items()} == {"International Harbour Fund": 2}
    union = rows_of(
        "In {LOC m|Morvia}, the {ORG a|Morvia Farmers’ Union} met.", "The {ORG b|Farmers' Union} agreed."
    )
    assert union["Morvia Farmers’ Union"].mentions == 2
    two = rows_of(
        "The {ORG a|International Harbour Fund} and the {ORG c|National Harbour Fund} lent.",
        "The {ORG b|Harbour Fund} agreed.",
    )
    assert two["Harbour Fund"].mentions == 1
    ministry = rows_of(
        "In {LOC m|Morvia}, the {ORG a|Morvia Ports Ministry} met.", "The {ORG b|Ports Ministry} agreed."
    )
    assert set(ministry) == {"Morvia", "Morvia Ports Ministry", "Ports Ministry"}


def test_the_department_is_the_only_one_of_the_pack():
    one = "The {ORG a|Department for Ports} met."
    assert rows_of(one, "The {ORG b|Department} and no department.")["Department for Ports"].mentions == 2
    other = "The {ORG c|Press Department} and the {ORG b|Department} agreed."
    assert rows_of(one, other)["Department"].mentions == 1


def test_the_outlet_of_a_source_is_nobody():
    paper = annotated("{PER a|Arden Herald Post} asked.", 1, outlet="The Arden Herald Post")
    asked = annotated("{PER a|Arden Post} asked. {PER b|Ann Low} left.", 2, outlet="Arden Post")
    groups = {group.heading: [row.name for row in group.rows] for group in compose((paper, asked)).whos_who}
    assert groups["Organisations"] == ["Arden Post"]
    assert "Ann Low" in groups["People"]


def test_the_adjective_of_a_place_is_nobody():
    content = compose((
        annotated("{LOC a|Republic of Arvenia} or {LOC a|Arvenia} agreed.", 1),
        annotated("{PER a|Arvenian} ships left. {role b|Mayor} {PER b|Arvenian} left.", 2),
        annotated("{PER a|Arvenian} ships left. {PER c|Ann Low} left.", 3),
    ))  # fmt: skip
    groups = {group.heading: [row.name for row in group.rows] for group in content.whos_who}
    assert groups["Nationalities and groups"] == ["Arvenian"]


def test_authors_of_cited_works_are_no_people_of_the_pack():
    rows = rows_of(
        "It fell ({PER a|Brandt}, 2016; {PER a|Brandt} and {PER b|Ruiz}, 2020). {PER c|Ferrow} (2022) agreed. It rose "
        "({PER d|Okon} et al., 2018, p. 44). {PER e|Low} (1954–2021) was mayor. In 2016 {PER f|Webster} left; "
        "{PER g|Vale}, 2016 mayor, stayed. {PER h|Marrant} (2019) spoke, and {PER h|Marrant} left."
    )
    assert set(rows) == {"Low", "Webster", "Vale", "Marrant"}


def test_the_authors_of_a_work_that_is_all_of_a_note_are_no_people_of_the_pack():
    rows = rows_of(
        "{PER a|Brandt} and {PER b|Ruiz}, Rails across the Sea, Oslo 2025, p. 17.\n² {PER c|Okon}, Ports, Bergen 2019.\n"
        "{PER d|Low}, mayor of the town, left in 2025.\n{PER e|Vale}, who left. It rained in 2025.\n"
        "{PER f|Ann Poe}, Harbours, Oslo 2021."
    )
    assert set(rows) == {"Low", "Vale", "Ann Poe"}


def test_a_cited_author_leads_nowhere_from_the_annexed_text():
    content = compose((annotated("It fell ({PER a|Brandt}, 2016). {PER b|Ann Low} left."),))
    leads = [mark.target.anchor for annex in content.annexes for b in annex.blocks for mark in b.marks]
    assert leads == [row.anchor for group in content.whos_who for row in group.rows]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The {ORG u|MFU} disputes this: its {role a|president}, {PER a|Ann Low}, left.", "president [MFU]"),
        (
            "{ORG u|Castrel} agreed. Its {role a|chief executive}, {PER a|Ann Low}, left.",
            "chief executive [Castrel]",
        ),
        ("We met {ORG u|Castrel}. Its {role a|chair}, {PER a|Ann Low}, left.", "chair"),  # or who met it
        (
            "The {ORG u|MFU} told {ORG v|Castrel} so: its {role a|chair}, {PER a|Ann Low}, left.",
            "chair",
        ),  # either
        ("{ORG u|Castrel} agreed.\nIts {role a|chair}, {PER a|Ann Low}, left.", "chair"),  # another paragraph
        ("{ORG u|Castrel} agreed. The {role a|chair}, {PER a|Ann Low}, left.", "chair"),
    ],
)
def test_the_body_that_its_means_stands_beside_the_office(text, role):
    assert [stated.text for stated in rows_of(text)["Ann Low"].roles] == [role]


def test_an_ordinary_word_is_short_only_for_a_name_that_ends_in_it():
    rows = rows_of(
        "The {ORG a|House of Arden Library} and the {ORG a|House} lent books.",
        "The {ORG b|House} rose. Every house was lit.",
    )
    assert {name: row.mentions for name, row in rows.items()} == {"House of Arden Library": 2, "House": 1}
    ends = rows_of(
        "The {ORG a|Harbour Council} and the {ORG a|Council} met.", "The {ORG b|Council} met as a council."
    )
    assert {name: row.mentions for name, row in ends.items()} == {"Harbour Council": 3}


def test_a_body_joins_that_of_the_united_states_which_is_called_so_elsewhere():
    rows = rows_of(
        "The {ORG a|U.S. Department of Ferries} wrote. The {ORG a|Department of Ferries} paid.",
        "The {ORG b|Department of Ferries} agreed.",
    )
    assert {name: row.mentions for name, row in rows.items()} == {"U.S. Department of Ferries": 3}


def test_a_full_name_never_joins_another_first_name():
    rows = rows_of("{PER a|Jon Low} spoke. {PER a|Low} sat.", "{PER b|Cat Low} spoke. {PER b|Low} sat.")
    assert {name: row.mentions for name, row in rows.items()} == {"Jon Low": 2, "Cat Low": 2}


def test_a_place_and_a_person_of_one_name_stay_two_rows_with_anchors_of_their_own():
    content = compose((annotated("{PER a|Paris} saw {LOC b|Paris}."),))
    assert [row.anchor for group in content.whos_who for row in group.rows] == ["w-paris", "w-paris-2"]


def test_names_in_other_scripts_have_anchors():
    row = next(iter(rows_of("{PER a|Қасым-Жомарт Тоқаев} spoke.").values()))
    assert row.anchor.startswith("w-")
    assert row.anchor.isascii()


def test_people_are_sorted_by_surname():
    content = compose(
        (annotated("{PER a|Zoe Abel}, {PER b|Ann Young}, {PER c|Ömer Öz} and {PER d|Cher} met."),)
    )
    assert [row.name for row in content.whos_who[0].rows] == ["Zoe Abel", "Cher", "Ömer Öz", "Ann Young"]


def test_names_are_inverted_as_an_index_inverts_them():
    assert invert_name("Kassym-Jomart Tokayev") == "Tokayev, Kassym-Jomart"
    assert invert_name("Ursula von der Leyen") == "von der Leyen, Ursula"
    assert invert_name("Xi Jinping", ("Xi",)) == "Xi Jinping"
    assert invert_name("Martin King Jr.") == "King, Martin, Jr."
    assert invert_name("Cher") == "Cher"


def test_sorting_passes_over_case_accents_and_articles():
    assert sorted(["The Élan", "zebra", "“Early” word", "Eland"], key=sort_key) == [
        "“Early” word",
        "The Élan",
        "Eland",
        "zebra",
    ]


def roles(text: str, reference_date: str = "2025-09-07") -> list[tuple[str, str]]:
    content = compose((annotated(text, reference_date=reference_date),))
    return [(role.text, role.as_of) for row in content.whos_who[0].rows for role in row.roles]


def test_a_role_of_an_earlier_time_says_as_of_when():
    text = "In {date 2024-11|November 2024} {role a|Trade Envoy} {PER a|Ida Low} came."
    assert roles(text) == [("Trade Envoy", "November 2024")]
    assert roles(text, "2024-12-01") == [("Trade Envoy", "")]
    assert roles(text.replace("2024-11|November 2024", "2025-08|August")) == [("Trade Envoy", "")]


def test_a_date_that_the_sentence_goes_on_to_is_not_the_role_s():
    compared = "{role a|Trade Envoy} {PER a|Ida Low} compared it with the flood of {date 1993|1993}."
    assert roles(compared) == [("Trade Envoy", "")]
    assert roles("{role a|Trade Envoy} {PER a|Ida Low} left in {date 1993|1993}.") == [
        ("Trade Envoy", "1993")
    ]


def test_a_bare_title_gets_the_country_that_stands_apart_from_it():
    assert roles("It deepens ties with Arden, whose {role a|President} {PER a|Ida Low} came.") == [
        ("President [Arden]", "")
    ]


def test_a_brief_gives_a_bare_title_in_the_fuller_wording_of_another_source():
    full = annotated("{role a|Arden President} {PER a|Ida Low} came.")
    bare = annotated("{role a|President} {PER a|Ida Low} left.", number=2, path="b.txt")
    content = compose((full, bare))
    verify_content(content, (full, bare))
    (role,) = content.briefs[1].who[0].roles
    assert (role.text, role.locator.label) == ("Arden President", "S1 ¶1")


def test_the_surname_that_a_source_shows_comes_first():
    assert invert_name("Iain Duncan Smith", surname="Duncan Smith") == "Duncan Smith, Iain"
    assert invert_name("María Etxeberria Lasa", surname="Etxeberria Lasa") == "Etxeberria Lasa, María"
    assert invert_name("Orbán Viktor", surname="Orbán Viktor") == "Orbán Viktor"
    assert invert_name("Franklin Roosevelt Jr.", surname="Roosevelt Jr.") == "Roosevelt, Franklin, Jr."


def test_the_same_words_in_another_order_name_one_person_where_a_source_shows_it():
    rows = rows_of("{PER a|Orbán Viktor} came.", "{PER b|Viktor Orbán} left.")
    assert {name: row.mentions for name, row in rows.items()} == {"Orbán Viktor": 2}
    assert set(rows_of("{PER a|Paul Simon} came.", "{PER b|Simon Paul} left.")) == {
        "Paul Simon",
        "Simon Paul",
    }


def test_a_person_called_by_two_surnames_joins_the_full_name():
    rows = rows_of("{PER a|Íñigo Sáenz de Urturi}, {PER a|Sáenz de Urturi}.", "{PER b|Sáenz de Urturi} left.")
    assert {name: row.mentions for name, row in rows.items()} == {"Íñigo Sáenz de Urturi": 3}


def test_a_shorter_full_name_and_then_a_surname_join_the_longer():
    rows = rows_of("{PER a|Ana Maria Low} came.", "{PER b|Ana Low} left.", "{PER c|Low} slept.")
    assert {name: row.mentions for name, row in rows.items()} == {"Ana Maria Low": 3}


def test_a_lone_name_is_the_place_that_another_source_tells_it_is():
    rows = rows_of("{PER a|Corvo} was hit.", "They live in {LOC b|Corvo}.")
    assert {name: row.mentions for name, row in rows.items()} == {"Corvo": 2}
    three = ("{PER a|Corvo} was hit.", "They live in {LOC b|Corvo}.", "It hit {PER c|Corvo}, too.")
    groups = compose(tuple(annotated(text, number) for number, text in enumerate(three, 1))).whos_who
    assert [(group.heading, group.rows[0].mentions) for group in groups] == [("Places", 3)]
    assert (
        len(
            compose(
                (annotated("{PER a|Ida Corvo} and {PER a|Corvo}."), annotated("{LOC b|Corvo}.", 2))
            ).whos_who
        )
        == 2
    )


def test_a_date_of_another_clause_dates_no_role():
    text = (
        "They praised the talks of {date 2023-05|May 2023}, and met the {role a|Secretary}, {PER a|Ida Low}."
    )
    assert [role.as_of for role in rows_of(text)["Ida Low"].roles] == [""]


def test_a_given_name_is_short_for_whom_the_same_source_names_by_surname():
    rows = rows_of("{PER a|Ida Low} came.", "{PER b|Low} came. {PER c|Ida} left.", "{PER d|Ben} left.")
    assert {name: row.mentions for name, row in rows.items()} == {"Ida Low": 3, "Ben": 1}
    assert set(rows_of("{PER a|Ida Low} came.", "{PER c|Ida} left.")) == {"Ida Low", "Ida"}


def test_a_given_name_before_the_full_one_is_somebody_else():
    rows = rows_of("{PER a|Jeff} asked again. Later {PER b|Jeff Zients} spoke of {PER b|Zients}.")
    assert {"Jeff", "Jeff Zients"} <= set(rows)


def test_a_name_set_in_capitals_is_written_as_elsewhere():
    report = annotated("{PER a|ANN BYRON}: It is safe. In {LOC p|GENEVA} the {ORG u|UNESCO} met.", 1)
    wire = annotated("{PER a|Ann Byron} spoke in {LOC p|Geneva} of {ORG u|Unesco}.", 2)
    rows = {row.name: row.other_forms for group in compose((report, wire)).whos_who for row in group.rows}
    assert rows == {"Ann Byron": (), "Geneva": (), "UNESCO": ("Unesco",)}
    (brief, _) = compose((report, wire)).briefs
    assert [(row.name, row.other_forms) for row in brief.who] == [("Ann Byron", ()), ("UNESCO", ())]


def test_a_name_that_stands_only_in_capitals_keeps_them():
    def names(*texts: str) -> list[str]:
        documents = tuple(annotated(text, n) for n, text in enumerate(texts, 1))
        return [row.name for group in compose(documents).whos_who for row in group.rows]

    asked = "{PER b|BO RAY}: Is it safe?"
    assert names(asked) == ["BO RAY"]
    assert names(asked, "Nobody has seen a bo ray there.") == ["BO RAY"]


ABROAD = "{LOC n|Norway} wrote to the {NORP i Iceland|Icelandic} consul."
GUARD = "The {ORG a|Icelandic Coast Guard} has six ships."


@pytest.mark.parametrize(
    "short",
    [
        "Iceland's coast guard has a boat. The {ORG b|Coast Guard} sold it.",
        "The Icelandic coast guard is small. The {ORG b|Coast Guard} was founded early.",
        "{LOC i|Iceland} is an island. The {ORG b|Coast Guard} watches it.",
    ],
)
def test_a_body_named_without_its_country_is_that_of_the_country_told_of(short: str) -> None:
    rows = rows_of(f"{GUARD} {ABROAD}", short, "Our {ORG c|Coast Guard} is late.")
    assert rows["Icelandic Coast Guard"].mentions == 3
    assert rows["Icelandic Coast Guard"].other_forms == ("Coast Guard",)
    assert "Coast Guard" not in rows


@pytest.mark.parametrize(
    "others",
    [
        ("The {ORG b|Coast Guard} has a boat.",),
        ("{LOC n|Norway} is long. The {ORG b|Coast Guard} has a boat.",),
        ("Iceland's coast guard met Norway's coast guard. The {ORG b|Coast Guard} has a boat.",),
        ("Iceland's coast guard met the coast guard of Norway. The {ORG b|Coast Guard} has a boat.",),
        ("Iceland's coast guard and the {ORG b|Coast Guard} met.", "The {ORG d|Norwegian Coast Guard} left."),
        ("The {ORG b|Icelandic Coast Guard} and the {ORG c|Coast Guard} of {LOC i|Iceland} met.",),
    ],
)
def test_a_body_that_may_be_another_country_s_stays_apart(others: tuple[str, ...]) -> None:
    assert "Coast Guard" in rows_of(f"{GUARD} {ABROAD}", *others)


def test_a_body_is_that_which_is_called_after_its_country_behind() -> None:
    rows = rows_of(
        "The {ORG a|Supreme Court of Iceland} sat.", "In {LOC i|Iceland} the {ORG b|Supreme Court} rose."
    )
    assert {name: row.mentions for name, row in rows.items()} == {"Supreme Court of Iceland": 2, "Iceland": 1}


OWNER = "{PER p|Ida Low} leads {ORG a|Skerra Fiskeri AS}."


@pytest.mark.parametrize(
    ("texts", "mentions"),
    [
        ((OWNER, "{PER p|Ida Low} of {ORG b|Skerra} paid. Write to ida@skerra.example."), 2),
        ((OWNER, "{ORG b|Skerra} paid. The press is at press@skerra.example."), 1),
        ((OWNER, "{PER p|Ida Low} saw the {ORG b|Skerra}, a skerra of old."), 1),
        ((OWNER, "{PER p|Ida Low} of {ORG b|Skerra} paid.", "{ORG c|Skerra Vind AS} paid."), 1),
        ((OWNER, "{PER p|Ida Low} of {ORG b|Skerra} paid.", "{LOC c|Skerra} is a town."), 1),
        (("{PER p|Ida Low} leads {ORG a|Skerra Institute}.", "{PER p|Ida Low} of {ORG b|Skerra} paid."), 1),
        ((f"{OWNER} She left {{ORG b|Skerra}}.", "{PER p|Ida Low} of {ORG b|Skerra} paid."), 1),
    ],
)
def test_one_word_is_short_for_a_firm_beside_the_same_person(texts: tuple[str, ...], mentions: int) -> None:
    assert (
        max(row.mentions for name, row in rows_of(*texts).items() if name.startswith("Skerra ")) == mentions
    )


def test_a_word_in_an_address_is_no_ordinary_word() -> None:
    rows = rows_of("{ORG a|Skerra Fiskeri AS} or {ORG a|Skerra}: www.skerra.example", "{ORG b|Skerra} paid.")
    assert {name: row.mentions for name, row in rows.items()} == {"Skerra Fiskeri AS": 3}


def test_what_one_source_has_no_kind_for_is_the_product_of_another() -> None:
    rows = rows_of("The {PRODUCT a|Skua} sank.", "The {MISC b|Skua} sailed.")
    assert {name: row.mentions for name, row in rows.items()} == {"Skua": 2}


def test_a_legal_form_makes_no_other_firm() -> None:
    rows = rows_of("{ORG a|Skerra Vind AS} paid.", "{ORG b|Skerra Vind} and {ORG c|Skerra Vind Holm} left.")
    assert {name: row.mentions for name, row in rows.items()} == {"Skerra Vind AS": 2, "Skerra Vind Holm": 1}


def test_a_mail_names_those_in_its_head() -> None:
    mail = annotated("Dear Ida,\nThe pier is shut.", 2)
    facts = {
        name: Fact(value, Origin.DOCUMENT, "mail header")
        for name, value in (("author", "Bo Ray"), ("addressee", "Ida Low"), ("copied_to", "Cy Poe, Dee Mann"))
    }
    mail = replace(mail, document=replace(mail.document, metadata=Metadata(**facts)))
    content = compose((annotated("{PER a|Ida Low}, {PER b|Dee Mann} and {PER c|Ann Poe} met."), mail))
    places = {row.name: [locator.label for locator in row.locators] for row in content.whos_who[0].rows}
    assert places == {"Ida Low": ["S1 ¶1", "S2"], "Dee Mann": ["S1 ¶1", "S2"], "Ann Poe": ["S1 ¶1"]}
    facts = {fact.label: fact.value for fact in content.annexes[1].facts}
    assert (facts["To"], facts["Cc"]) == ("Ida Low (mail header)", "Cy Poe, Dee Mann (mail header)")


def test_a_namesake_told_apart_is_nobody_whom_another_source_names_without_the_office():
    apart = "{role a|Envoy} {PER a|Paul Low} spoke. {role b|Senator} {PER b|Low} of Ohio wept."
    assert set(rows_of(apart, "Editing by {PER c|Helen Low}")) == {"Paul Low", "Low", "Helen Low"}
    assert set(rows_of(apart, "{role c|Senator} {PER c|Helen Low} left.")) == {"Paul Low", "Helen Low"}
    assert set(rows_of("{role b|Senator} {PER b|Low} wept.", "Editing by {PER c|Helen Low}")) == {"Helen Low"}
