"""Which names of several sources mean the same person, body or place."""

from dataclasses import replace

import pytest

from tests.support.annotated import annotated
from tests.support.composed import compose, harbour_report, whos_who_rows, wire_story


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
    rows = whos_who_rows("{PER a|Ana Low} met {PER b|Ben Low}.", "{PER c|Low} was late.")
    assert set(rows) == {"Ana Low", "Ben Low", "Low"}


def test_of_two_people_with_a_surname_the_one_in_that_office_is_joined():
    both = "{role a|Port Minister} {PER a|Ana Low} met {role b|Governor} {PER b|Ben Low}."
    rows = whos_who_rows(both, "{role c|Governor} {PER c|Low} was late.")
    assert {name: row.mentions for name, row in rows.items()} == {"Ana Low": 1, "Ben Low": 2}
    other = whos_who_rows(both, "{role c|Mayor} {PER c|Low} was late.")
    assert set(other) == {"Ana Low", "Ben Low", "Low"}
    deputy = whos_who_rows(
        both.replace("Governor", "Deputy Governor"), "{role c|Governor} {PER c|Low} was late."
    )
    assert set(deputy) == {"Ana Low", "Ben Low", "Low"}


def test_a_source_that_tells_two_people_apart_is_believed():
    apart = "{role a|Port Minister} {PER a|Ana Low} wrote to {role b|Governor} {PER b|Low}."
    assert set(whos_who_rows(apart)) == {"Ana Low", "Low"}
    rows = whos_who_rows(apart, "{role c|Governor} {PER c|Ben Low} was late.")
    assert {name: row.mentions for name, row in rows.items()} == {"Ana Low": 1, "Ben Low": 2}


def test_an_abbreviation_joins_the_organisation_that_bears_it():
    rows = whos_who_rows("The {ORG a|River Transport Union} and {ORG a|RTU} met.", "The {ORG b|RTU} left.")
    assert rows["River Transport Union"].mentions == 3


def test_a_body_named_without_its_reach_is_the_longer_one():
    rows = whos_who_rows("The {ORG a|International Harbour Fund} lent.", "The {ORG b|Harbour Fund} agreed.")
    assert {name: row.mentions for name, row in rows.items()} == {"International Harbour Fund": 2}
    union = whos_who_rows(
        "In {LOC m|Morvia}, the {ORG a|Morvia Farmers’ Union} met.", "The {ORG b|Farmers' Union} agreed."
    )
    assert union["Morvia Farmers’ Union"].mentions == 2
    two = whos_who_rows(
        "The {ORG a|International Harbour Fund} and the {ORG c|National Harbour Fund} lent.",
        "The {ORG b|Harbour Fund} agreed.",
    )
    assert two["Harbour Fund"].mentions == 1
    ministry = whos_who_rows(
        "In {LOC m|Morvia}, the {ORG a|Morvia Ports Ministry} met.", "The {ORG b|Ports Ministry} agreed."
    )
    assert set(ministry) == {"Morvia", "Morvia Ports Ministry", "Ports Ministry"}


def test_the_department_is_the_only_one_of_the_pack():
    one = "The {ORG a|Department for Ports} met."
    assert (
        whos_who_rows(one, "The {ORG b|Department} and no department.")["Department for Ports"].mentions == 2
    )
    other = "The {ORG c|Press Department} and the {ORG b|Department} agreed."
    assert whos_who_rows(one, other)["Department"].mentions == 1


def test_an_ordinary_word_is_short_only_for_a_name_that_ends_in_it():
    rows = whos_who_rows(
        "The {ORG a|House of Arden Library} and the {ORG a|House} lent books.",
        "The {ORG b|House} rose. Every house was lit.",
    )
    assert {name: row.mentions for name, row in rows.items()} == {"House of Arden Library": 2, "House": 1}
    ends = whos_who_rows(
        "The {ORG a|Harbour Council} and the {ORG a|Council} met.", "The {ORG b|Council} met as a council."
    )
    assert {name: row.mentions for name, row in ends.items()} == {"Harbour Council": 3}


def test_the_bank_of_one_source_is_not_that_of_another():
    rows = whos_who_rows(
        "The {ORG a|World Bank} met. The {ORG a|Bank} lends.", "The Board said that the {ORG b|Bank} knew."
    )
    assert {name: row.mentions for name, row in rows.items()} == {"World Bank": 2, "Bank": 1}


def test_a_body_joins_that_of_the_united_states_which_is_called_so_elsewhere():
    rows = whos_who_rows(
        "The {ORG a|U.S. Department of Ferries} wrote. The {ORG a|Department of Ferries} paid.",
        "The {ORG b|Department of Ferries} agreed.",
    )
    assert {name: row.mentions for name, row in rows.items()} == {"U.S. Department of Ferries": 3}


def test_letters_with_strokes_make_no_other_name():
    rows = whos_who_rows("{PER a|Jan Łęcki} spoke.", "{PER b|Lecki} sat.")
    assert {name: row.mentions for name, row in rows.items()} == {"Jan Łęcki": 2}


def test_a_full_name_never_joins_another_first_name():
    rows = whos_who_rows("{PER a|Jon Low} spoke. {PER a|Low} sat.", "{PER b|Cat Low} spoke. {PER b|Low} sat.")
    assert {name: row.mentions for name, row in rows.items()} == {"Jon Low": 2, "Cat Low": 2}


def test_the_same_words_in_another_order_name_one_person_where_a_source_shows_it():
    rows = whos_who_rows("{PER a|Orbán Viktor} came.", "{PER b|Viktor Orbán} left.")
    assert {name: row.mentions for name, row in rows.items()} == {"Orbán Viktor": 2}
    assert set(whos_who_rows("{PER a|Paul Simon} came.", "{PER b|Simon Paul} left.")) == {
        "Paul Simon",
        "Simon Paul",
    }


def test_a_person_called_by_two_surnames_joins_the_full_name():
    rows = whos_who_rows(
        "{PER a|Íñigo Sáenz de Urturi}, {PER a|Sáenz de Urturi}.", "{PER b|Sáenz de Urturi} left."
    )
    assert {name: row.mentions for name, row in rows.items()} == {"Íñigo Sáenz de Urturi": 3}


def test_a_shorter_full_name_and_then_a_surname_join_the_longer():
    rows = whos_who_rows("{PER a|Ana Maria Low} came.", "{PER b|Ana Low} left.", "{PER c|Low} slept.")
    assert {name: row.mentions for name, row in rows.items()} == {"Ana Maria Low": 3}


def test_a_lone_name_is_the_place_that_another_source_tells_it_is():
    rows = whos_who_rows("{PER a|Corvo} was hit.", "They live in {LOC b|Corvo}.")
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


def test_a_given_name_is_short_for_whom_the_same_source_names_by_surname():
    rows = whos_who_rows("{PER a|Ida Low} came.", "{PER b|Low} came. {PER c|Ida} left.", "{PER d|Ben} left.")
    assert {name: row.mentions for name, row in rows.items()} == {"Ida Low": 3, "Ben": 1}
    assert set(whos_who_rows("{PER a|Ida Low} came.", "{PER c|Ida} left.")) == {"Ida Low", "Ida"}


def test_a_given_name_before_the_full_one_is_somebody_else():
    rows = whos_who_rows("{PER a|Jeff} asked again. Later {PER b|Jeff Zients} spoke of {PER b|Zients}.")
    assert {"Jeff", "Jeff Zients"} <= set(rows)


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
    rows = whos_who_rows(f"{GUARD} {ABROAD}", short, "Our {ORG c|Coast Guard} is late.")
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
    assert "Coast Guard" in whos_who_rows(f"{GUARD} {ABROAD}", *others)


def test_a_body_is_that_which_is_called_after_its_country_behind() -> None:
    rows = whos_who_rows(
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
        max(row.mentions for name, row in whos_who_rows(*texts).items() if name.startswith("Skerra "))
        == mentions
    )


def test_a_word_in_an_address_is_no_ordinary_word() -> None:
    rows = whos_who_rows(
        "{ORG a|Skerra Fiskeri AS} or {ORG a|Skerra}: www.skerra.example", "{ORG b|Skerra} paid."
    )
    assert {name: row.mentions for name, row in rows.items()} == {"Skerra Fiskeri AS": 3}


def test_what_one_source_has_no_kind_for_is_the_product_of_another() -> None:
    rows = whos_who_rows("The {PRODUCT a|Skua} sank.", "The {MISC b|Skua} sailed.")
    assert {name: row.mentions for name, row in rows.items()} == {"Skua": 2}


@pytest.mark.parametrize("form", ["AS", "OÜ", "S.p.A."])
def test_a_legal_form_makes_no_other_firm(form: str) -> None:
    rows = whos_who_rows(
        f"{{ORG a|Skerra Vind {form}}} paid.", "{ORG b|Skerra Vind} and {ORG c|Skerra Vind Holm} left."
    )
    assert {name: row.mentions for name, row in rows.items()} == {
        f"Skerra Vind {form}": 2,
        "Skerra Vind Holm": 1,
    }


def test_a_namesake_in_one_source_is_whoever_has_his_title_in_another():
    told_apart = "{PER a|Ben Low} spoke. {PER a|Low} won. {role c|Colonel} {PER c|Low}, {role c|head of the guards}, came."
    named = "{role b|Colonel} {PER b|Abe Low} stays. {role a|Mayor} {PER a|Ben Low} left."
    rows = whos_who_rows(told_apart, named)
    assert {name: row.mentions for name, row in rows.items()} == {"Ben Low": 3, "Abe Low": 2}


def test_a_namesake_told_apart_is_nobody_whom_another_source_names_without_the_office():
    apart = "{role a|Envoy} {PER a|Paul Low} spoke. {role b|Senator} {PER b|Low} of Ohio wept."
    assert set(whos_who_rows(apart, "Editing by {PER c|Helen Low}")) == {"Paul Low", "Low", "Helen Low"}
    assert set(whos_who_rows(apart, "{role c|Senator} {PER c|Helen Low} left.")) == {"Paul Low", "Helen Low"}
    assert set(whos_who_rows("{role b|Senator} {PER b|Low} wept.", "Editing by {PER c|Helen Low}")) == {
        "Helen Low"
    }


def test_a_given_name_with_the_first_of_two_surnames_and_that_alone_join_the_full_name():
    full = "{PER a|Tomás Echevarne de la Cruz} met envoys. Mr {PER a|Echevarne} spoke."
    rows = whos_who_rows(full, "{PER b|Tomas Echevarne} left.", "The envoy, {PER c|Echevarne}, was late.")
    assert {name: row.mentions for name, row in rows.items()} == {"Tomás Echevarne de la Cruz": 4}


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("Jeenbek Kulorev", "Zheenbek Kuloryev", True),
        ("Farrukh Rahmolov", "Farruh Rakhmolov", True),
        ("Dmitriy Volsky", "Dmitri Volskiy", True),
        ("Jeenbek Kulorev", "Jeenbek Kulorov", False),
        ("Kathy Holm", "Kathi Holm", False),
    ],
)
def test_spellings_of_one_cyrillic_name_are_one(one, other, joined):
    rows = whos_who_rows(f"{{PER a|{one}}} left.", f"{{PER b|{other}}} was late.")
    assert len(rows) == (1 if joined else 2)


def test_a_source_that_names_both_spellings_names_two():
    rows = whos_who_rows("{PER a|Jeenbek Kulorev} met {PER b|Zheenbek Kulorev}.", "It rained.")
    assert len(rows) == 2


@pytest.mark.parametrize(
    ("titled", "full", "joined"),
    [
        ("Senator", "attorney", False),
        ("Judge", "Senator", False),
        ("Governor", "striker", False),
        ("Sen.", "Senator", True),
        ("Senator", "Foreign Minister", True),
        ("Senator", "former prosecutor", False),
        ("Judge", "former senator", True),
        ("Senator", "leader", True),
        ("Senator", "Attorney General", True),
    ],
)
def test_a_title_of_state_or_court_and_another_work_are_two_people(titled, full, joined):
    rows = whos_who_rows(
        f"{{role a|{titled}}} {{PER a|Low}} was late.", f"{{role b|{full}}} {{PER b|Ana Low}} spoke."
    )
    assert set(rows) == ({"Ana Low"} if joined else {"Low", "Ana Low"})


def test_one_surname_with_two_unlike_offices_in_two_sources_is_two_people():
    rows = whos_who_rows(
        "{role a|Senator} {PER a|Low} was late.",
        "{PER b|Low}, {role b|a lawyer}, spoke.",
        "{PER c|Low} left.",
    )
    assert rows["Low"].mentions < 3


@pytest.mark.parametrize("kind", ["LOC", "PER", "ORG"])
def test_words_that_begin_the_full_name_of_a_firm_are_the_firm(kind):
    full = "{ORG a|Calder Ridge Mining Corp.} left."
    rows = whos_who_rows(full, f"{{{kind} b|Calder Ridge}} was late.")
    assert {name: row.mentions for name, row in rows.items()} == {"Calder Ridge Mining Corp.": 2}
    two = whos_who_rows(full, "{ORG c|Calder Ridge Foods Inc.} left.", f"{{{kind} b|Calder Ridge}} was late.")
    assert two["Calder Ridge Mining Corp."].mentions == 1


@pytest.mark.parametrize(("first", "rows"), [("Calder", 1), ("James", 2)])
def test_who_is_named_like_a_firm_is_the_firm_unless_the_first_name_is_somebodys(first, rows):
    firm = annotated(f"{{ORG a|{first} Ridge Corp.}} left.", number=1, path="1.txt")
    other = annotated(f"{{PER b|{first} Ridge}} met no one.", number=2, path="2.txt")
    seen = tuple(replace(entity, surname="Ridge") for entity in other.annotations.entities)
    other = replace(other, annotations=replace(other.annotations, entities=seen))
    assert sum(len(group.rows) for group in compose((firm, other)).whos_who) == rows


def test_who_only_shares_a_word_with_a_firm_is_not_the_firm():
    full = "{ORG a|Calder Mining Corp.} left."
    assert set(whos_who_rows(full, "{PER b|Ann Calder} met {PER b|Calder}.")) == {
        "Calder Mining Corp.",
        "Ann Calder",
    }
    titled = whos_who_rows(full, "{role b|Mayor} {PER b|Calder} was late.")
    assert set(titled) == {"Calder Mining Corp.", "Calder"}
    assert set(whos_who_rows("{ORG a|Lima Mining Corp.} left.", "{LOC b|Lima} is big.")) == {
        "Lima Mining Corp.",
        "Lima",
    }
    sea = "The {LOC b|Arvic Sea} rose. The {LOC b|Arvic} is salty."
    assert set(whos_who_rows("{ORG a|Arvic Mining Corp.} left.", sea, "The {LOC c|Arvic} froze.")) == {
        "Arvic Mining Corp.",
        "Arvic Sea",
    }
