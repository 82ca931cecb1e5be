"""The who's who: its rows, their order, and the roles that stand in them."""

from dataclasses import replace

import pytest

from flows.compose.matching.index_names import invert_name, sort_key
from flows.compose.verify import verify_content
from flows.model.source import Fact, Metadata, Origin
from tests.support.annotated import annotated
from tests.support.composed import compose, harbour_report, whos_who_rows


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
    rows = whos_who_rows(
        "It fell ({PER a|Brandt}, 2016; {PER a|Brandt} and {PER b|Ruiz}, 2020). {PER c|Ferrow} (2022) agreed. It rose "
        "({PER d|Okon} et al., 2018, p. 44), or stayed ({PER i|Tarrow}, {PER j|Sund} and {PER k|Brye}, 2021). "
        "{PER e|Low} (1954–2021) was mayor. In 2016 {PER f|Webster} left; "
        "{PER g|Vale}, 2016 mayor, stayed. {PER h|Marrant} (2019) spoke, and {PER h|Marrant} left."
    )
    assert set(rows) == {"Low", "Webster", "Vale", "Marrant"}


def test_the_authors_of_a_work_that_is_all_of_a_note_are_no_people_of_the_pack():
    rows = whos_who_rows(
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
        (
            "{ORG u|Castrel} fined a small bank and its {role a|chair}, {PER a|Ann Low}.",
            "chair",
        ),  # of the bank
        ("{ORG u|Castrel} paid the fine and its {role a|chair}, {PER a|Ann Low}.", "chair [Castrel]"),
    ],
)
def test_the_body_that_its_means_stands_beside_the_office(text, role):
    assert [stated.text for stated in whos_who_rows(text)["Ann Low"].roles] == [role]


def test_a_place_and_a_person_of_one_name_stay_two_rows_with_anchors_of_their_own():
    content = compose((annotated("{PER a|Paris} saw {LOC b|Paris}."),))
    assert [row.anchor for group in content.whos_who for row in group.rows] == ["w-paris", "w-paris-2"]


def test_names_in_other_scripts_have_anchors():
    row = next(iter(whos_who_rows("{PER a|Қасым-Жомарт Тоқаев} spoke.").values()))
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


def test_a_date_of_another_clause_dates_no_role():
    text = (
        "They praised the talks of {date 2023-05|May 2023}, and met the {role a|Secretary}, {PER a|Ida Low}."
    )
    assert [role.as_of for role in whos_who_rows(text)["Ida Low"].roles] == [""]


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


def test_a_date_of_what_somebody_says_dates_no_role_of_his():
    said = "{role a|Trade Envoy} {PER a|Ida Low} said prices had risen from 3% in {date 2022|2022}."
    assert roles(said) == [("Trade Envoy", "")]
    assert roles("{role a|Trade Envoy} {PER a|Ida Low} said in {date 2022|2022} that it was so.") == [
        ("Trade Envoy", "2022")
    ]
    assert roles("{role a|Trade Envoy} {PER a|Ida Low} told a court in {date 2022|2022} so.") == [
        ("Trade Envoy", "2022")
    ]


def test_kin_is_of_no_time():
    lost = "He lost his wife in {date 2019|2019} and his {role a|brother} {PER a|Arvo Low}."
    assert roles(lost) == [("brother", "")]
