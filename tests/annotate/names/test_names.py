"""Names of people, places, events and groups, in all and side by side: spans, types, aliases, roles."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.annotate.entities.entities import annotate_names
from flows.annotate.names.name_choice import choose_names
from flows.annotate.names.recogniser import Recognised
from flows.english.tokens import Stretch, read_tokens
from flows.model.annotation import AnnotatedDocument, EntityType
from flows.model.document import Document
from flows.model.spans import Span
from tests.support.growth import assert_time_grows_with
from tests.support.naming import entity, listing, names_of

VISIT = (
    "British Prime Minister Sir Keir Starmer met German Chancellor Friedrich Merz in Berlin on Monday. "
    "Starmer said the U.K. would stay close to the EU. Merz, the leader of the CDU, agreed.\n"
    "Secretary of State Marco Rubio spoke to Jane Doe, the finance minister of Kyrgyzstan, about pipelines. "
    "The Caspian Pipeline Consortium (CPC) was absent. The CPC declined to comment.\n"
)


def test_people_are_one_with_their_surnames_and_state_their_roles():
    found = names_of(VISIT)
    starmer = entity(found, "Keir Starmer")
    assert (starmer.type, starmer.forms, len(starmer.mentions)) == (EntityType.PERSON, ("Starmer",), 2)
    assert [role.text for role in starmer.roles] == ["British Prime Minister"]
    assert [role.text for role in entity(found, "Friedrich Merz").roles] == [
        "German Chancellor",
        "leader of the CDU",
    ]
    assert [role.text for role in entity(found, "Marco Rubio").roles] == ["Secretary of State"]
    assert [role.text for role in entity(found, "Jane Doe").roles] == ["finance minister of Kyrgyzstan"]
    assert all(role.span.of(VISIT) == role.text for e in found.entities for role in e.roles)


@pytest.mark.parametrize(
    ("text", "name", "forms"),
    [
        (
            "The AIT (Inspectorate of Alpine Transport) met. The AIT agreed.",
            "Inspectorate of Alpine Transport",
            ("AIT",),
        ),
        ("The French National League (LN) won. The LN is old.", "French National League", ("LN",)),
        ("Jens Otto Rosen wrote books. Otto Rosen died in 1943.", "Jens Otto Rosen", ("Otto Rosen",)),
        ("Jane Mary Doe KCB KC MP spoke. Jane Doe left.", "Jane Mary Doe", ("Jane Doe",)),
        ("They live in Basse-Terre. The quay of Basse Terre is old.", "Basse Terre", ("Basse-Terre",)),
        ("NPD Group sells data. NPD said so.", "NPD Group", ("NPD",)),
        ("The boats of Socotra Island left. Socotra is dry.", "Socotra Island", ("Socotra",)),
        ("The UK Home Office refused. The Home Office said no.", "UK Home Office", ("Home Office",)),
        ("The City of Cleveland sued. Residents of Cleveland cheered.", "City of Cleveland", ("Cleveland",)),
    ],
)
def test_forms_of_one_name(text, name, forms):
    assert entity(names_of(text), name).forms == forms


@pytest.mark.parametrize(
    "text",
    [
        "The AIT (Alpine Bank of Rome) met. The Alpine Bank of Rome agreed.",
        "The City of London has a mayor. London has one, too.",
        "The Indian Home Office refused. The Home Office said no.",
        "The California Senate voted. The US Senate did not.",
        "The European Court of Justice ruled. The EC agreed.",
        "The City of Mexico grew. Mexico is large.",
    ],
)
def test_forms_of_two_names(text):
    assert [e.forms for e in names_of(text).entities] == [(), ()]


def test_what_bears_the_name_of_a_building_is_a_person_behind_a_title():
    types = {
        e.name: e.type for e in names_of("Former Senator John Tower met reporters at Trump Tower.").entities
    }
    assert (types["John Tower"], types["Trump Tower"]) == (EntityType.PERSON, EntityType.PLACE)


def test_a_person_is_from_a_place_and_a_duke_has_its_name():
    found = names_of(
        "Oskar Lindqvist of Vestmark met the Duke of York. The Head of Press paid US$200 million to the Envoys of Arvenia."
    )
    people = {e.name for e in found.entities if e.type is EntityType.PERSON}
    assert {"Oskar Lindqvist", "Duke of York"} <= people
    assert not {"Head of Press", "Envoys of Arvenia", "US$", "York"} & {e.name for e in found.entities}


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("The Magnitsky sanctions were imposed.", "Magnitsky"),
        ("Sexual and gender-based violence (SGBV) rose. SGBV is a crime.", "SGBV"),
        ("The UN Security Council met. United across the Atlantic, we stood.", "United"),
        ("Pillar III: Securing the future. Pillar III is a plan.", "Pillar III"),
    ],
)
def test_what_names_nobody(text, none):
    found = names_of(text).entities
    assert none not in {form for e in found for form in (e.name, *e.forms)}


def test_forms_with_their_country_or_generation_are_one():
    found = names_of(
        "President Joseph R. Biden, Jr. of the United States met the National Transportation Safety Board of the United "
        "States. Joseph R. Biden spoke. The NTSB agreed. Her Majesty's Government said no. The UK Government agreed."
    )
    keys = [e.key for e in found.entities if e.type in {EntityType.PERSON, EntityType.ORGANISATION}]
    assert len(keys) == len(set(keys)) == 3


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("AMLO (Andrés Manuel López Obrador) spoke.", {"Andrés Manuel López Obrador"}),
        ("The MP for Leeds Central and Hilary Benn spoke.", {"Hilary Benn"}),
        ("The Maduro regime held on.", {"Maduro"}),
        ("Ahmed in Gaza said so. Pope Urban II called.", {"Ahmed", "Urban II"}),
    ],
)
def test_people_whatever_stands_beside_them(text, names):
    assert names <= {e.name for e in names_of(text).entities if e.type is EntityType.PERSON}


def test_a_name_that_another_recogniser_ends_with_a_comma():
    stretch = Stretch(tuple(read_tokens("Kazakhstan,", Span(0, 11))))
    seen = Recognised(0, 2, EntityType.ORGANISATION)
    assert [(n.first, n.last, n.type) for n in choose_names(stretch, [seen])] == [(0, 1, EntityType.PLACE)]


def test_a_seat_may_have_two_names():
    types = {
        e.name: e.type
        for e in names_of("The Member for Chingford and Woodford Green (Jane Doe) spoke.").entities
    }
    assert types["Woodford Green"] is EntityType.PLACE


def test_two_countries_beside_each_other_are_two():
    names = {
        e.name for e in names_of("The U.S.-China trade war went on. Armenia-Azerbaijan talks began.").entities
    }
    assert {"U.S.", "China", "Armenia", "Azerbaijan"} <= names


def test_keys_join_the_same_entity_across_documents():
    keys = {e.key for e in names_of(VISIT).entities}
    assert {
        "per:keir starmer",
        "loc:united kingdom",
        "org:european union",
        "norp:german",
        "loc:berlin",
    } <= keys
    assert {e.key for e in names_of("President Trump left.").entities} == {"per:trump"}


def test_places_and_groups_know_their_country():
    found = names_of(VISIT)
    assert entity(found, "Berlin").place_of == "Germany"
    assert entity(found, "German").place_of == "Germany"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The EU–Central Asia summit opened.",
            {"EU–Central Asia summit": "EVENT", "EU": "ORG", "Central Asia": "LOC"},
        ),
        ("They met at the SCO summit in Tianjin.", {"SCO summit": "EVENT", "SCO": "ORG", "Tianjin": "LOC"}),
        ("He left for the U.S. Open final.", {"U.S. Open": "EVENT"}),
        ("It cost US$13.2 billion in U.S.-led talks.", {"U.S.": "LOC"}),
        ("Kazakhstan’s Ministry of Energy agreed.", {"Kazakhstan": "LOC", "Ministry of Energy": "ORG"}),
        ("KAZAKHSTAN AND CHINA SIGN RAIL DEAL", {"KAZAKHSTAN": "LOC", "CHINA": "LOC"}),
    ],
)
def test_names_of_one_sentence(text, names):
    assert listing(text) == names


def test_a_heading_in_title_case_names_only_what_is_known():
    text = "# Strategic Outreach and Regional Recalibration to Tokayev in Uzbekistan\nPresident Kassym-Jomart Tokayev spoke."
    assert listing(text) == {"Tokayev": "PER", "Uzbekistan": "LOC", "Kassym-Jomart Tokayev": "PER"}


def test_spans_leave_out_title_article_and_possessive():
    text = "The European Union’s envoy met President Shavkat Mirziyoyev’s aides."
    assert listing(text) == {"European Union": "ORG", "Shavkat Mirziyoyev": "PER"}


def test_accents_and_particles_do_not_part_a_person():
    text = "Recep Tayyip Erdoğan came. Erdogan met Ursula von der Leyen. Von der Leyen spoke."
    people = [e for e in names_of(text).entities if e.type is EntityType.PERSON]
    assert [(p.name, p.forms) for p in people] == [
        ("Recep Tayyip Erdoğan", ("Erdogan",)),
        ("Ursula von der Leyen", ("Von der Leyen",)),
    ]


def test_of_two_people_of_one_surname_the_one_named_last_is_meant():
    text = "Lord David Cameron spoke. Then James Cameron filmed. Cameron left."
    assert len(entity(names_of(text), "James Cameron").mentions) == 2


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                [
                    "U.S.",
                    "Trump",
                    "’s",
                    "–",
                    "(SCO)",
                    "Kazakh",
                    "summit",
                    "President",
                    "Mr.",
                    "of",
                    "\n",
                    "# A",
                ]
            ),
            st.text(max_size=8),
        ),
        max_size=40,
    )
)
def test_layers_are_sound_on_any_text(pieces):
    text = " ".join(pieces)
    found = names_of(text)
    by_id = {e.id: e for e in found.entities}
    spans = [m.span for m in found.mentions]
    assert spans == sorted(spans, key=lambda span: (span.start, -span.end))
    assert len(spans) == len(set(spans))
    for mention in found.mentions:
        assert len(mention.span)
        assert mention.span.of(text).strip() == mention.span.of(text)
        assert mention.span in by_id[mention.entity].mentions
    assert sum(len(e.mentions) for e in found.entities) == len(found.mentions)
    plain = [m.span for m in found.mentions if m.type is not EntityType.EVENT]
    assert all(a.end <= b.start for a, b in pairwise(plain))


def test_a_text_without_segments_is_read_line_by_line():
    document = AnnotatedDocument(Document(1, "a", "0", "text/plain", "Astana hosted it.\n\nBeijing came."))
    assert [e.name for e in annotate_names(document).entities] == ["Astana", "Beijing"]


def test_lone_surrogates_and_odd_characters_do_no_harm():
    assert names_of("\ud800 Astana \x00 \ufffd and \U0001f600 Beijing").mentions


def test_time_grows_with_the_length_only():
    words = "President Donald Trump met the Shanghai Cooperation Organization (SCO) in Astana today. "
    begun = time.process_time()
    names_of(words * 1500)
    assert time.process_time() - begun < 15


def test_one_sentence_of_ten_thousand_capitals_is_read_in_time_that_grows_with_it():
    assert_time_grows_with(lambda times: names_of("Alpha Beta " * times), 1_250, 5_000)


def test_time_grows_with_the_length_only_however_many_share_a_surname():
    begun = time.process_time()
    names_of(
        " ".join(
            f"President {'ABCDEFGHIJ'[n % 10]}an{'abcdefghij'[n // 10 % 10]}{'klmnopqrst'[n // 100 % 10]}{'uvwxyz'[n // 1000 % 6]} Smith spoke.\n"
            for n in range(3000)
        )
    )
    assert time.process_time() - begun < 4


def test_a_surname_stays_with_whom_the_text_has_called_so():
    found = names_of(
        "The actor Jared Tristan Padalecki was born in Texas. Jared Padalecki studied there. Padalecki met his wife, "
        "Genevieve Padalecki, in 2008. Padalecki lives in Austin."
    )
    actor = entity(found, "Jared Tristan Padalecki")
    assert (actor.forms, len(actor.mentions)) == (("Jared Padalecki", "Padalecki"), 4)
    assert len(entity(found, "Genevieve Padalecki").mentions) == 1


def test_works_and_products_are_neither_people_nor_bodies():
    assert listing("The Dow Jones Industrial Average fell by 2%.") == {"Dow Jones Industrial Average": "MISC"}


def test_a_role_begins_and_ends_with_its_words():
    text = "Ann Lee, Nominee for Ambassador to Sweden • met Bob Ray, and Deputy Secretary Jane Doe, chief scientist stated.\n"
    roles = {e.name: [r.text for r in e.roles] for e in names_of(text).entities}
    assert roles["Ann Lee"] == ["Nominee for Ambassador to Sweden"]
    assert roles["Jane Doe"] == ["Deputy Secretary", "chief scientist"]


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        (
            "Security Advisor Ann Lee, and Director of Affairs Jane Doe, spoke.",
            "Ann Lee",
            ["Security Advisor"],
        ),
        ("They fined the former Harbour Town Mayor Ann Lee.", "Ann Lee", ["former Harbour Town Mayor"]),
        ("Iran's foreign minister, Ann Lee, left.", "Ann Lee", ["Iran's foreign minister"]),
        ("The Israeli housing minister Ann Lee left.", "Ann Lee", ["Israeli housing minister"]),
        (
            "White House Domestic Policy Advisor Ann Lee left.",
            "Ann Lee",
            ["White House Domestic Policy Advisor"],
        ),
    ],
)
def test_roles_are_whole_and_belong_to_one(text, name, roles):
    assert [role.text for role in entity(names_of(text + "\n"), name).roles] == roles


def test_an_abbreviation_explained_in_the_text_is_the_same_body():
    consortium = entity(names_of(VISIT), "Caspian Pipeline Consortium")
    assert consortium.forms == ("CPC",)
    assert len(consortium.mentions) == 3
    assert consortium.key == "org:caspian pipeline consortium"
