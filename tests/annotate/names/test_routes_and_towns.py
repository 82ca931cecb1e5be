"""Towns told by a route, a road or a member, parts of towns; laws, feasts, fields and bodies that are nobody."""

import pytest

from flows.annotate.entities.entities import annotate_names
from flows.model.annotation import AnnotatedDocument
from flows.model.document import Document
from flows.segment import segment_document
from tests.support.naming import listing, names_of


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The bus from Calder to Mossley was late.", "Mossley", "LOC"),
        ("He drove the road between Holmby and Garsdale.", "Garsdale", "LOC"),
        ("The B6214 between Thornley and Harbottle will stay closed.", "Thornley", "LOC"),
        ("She was on her way home to Harbottle for a birthday.", "Harbottle", "LOC"),
        ("The train derailed at Thornley cutting.", "Thornley", "LOC"),
        ("Mill Lane is shut.", "Mill Lane", "LOC"),
        ("Upper Marston is cut off.", "Upper Marston", "LOC"),
        ("The Transgas Tunnel was closed on Monday. Engineers of the Transgas Tunnel told us.", "Transgas Tunnel", "LOC"),
        ("The Air Force Airfield was closed on Monday.", "Air Force Airfield", "LOC"),
        ("Calderby MP Josh Tennant said he told the Echo.", "Calderby", "LOC"),
        ("Arden mayor Bo Ray said she would ask for help.", "Arden", "LOC"),
        ("Arden High will be closed today.", "Arden High", "ORG"),
        ("Kazakhstan's state mining firm Tau-Ken Samruk will hold 30%.", "Tau-Ken Samruk", "ORG"),
        ("He urged the House to repeal Jackson-Vanik by May.", "Jackson-Vanik", "MISC"),
        ("The school is at the University of World Economy and Diplomacy.", "University of World Economy and Diplomacy", "ORG"),
        ("His deputy, Mujeeb-ur-Rahman Omar, led them.", "Mujeeb-ur-Rahman Omar", "PER"),
        ("CALDERBY, Monday 23 November 2026 (NPA) - Two people were hurt.", "CALDERBY", "LOC"),
        # Look-alikes.
        ("The ball went from Federer to Nadal.", "Nadal", "PER"),
        ("Talks between Biden and Xi went on.", "Xi", "PER"),
        ("A letter from Kessler to Voigt lay there.", "Voigt", "PER"),
        ("Diane Lane spoke.", "Diane Lane", "PER"),
        ("The High Court ruled.", "High Court", "ORG"),
        ("The publisher Ann Lee left.", "Ann Lee", "PER"),
        ("The Institute of Physics and Microsoft signed.", "Institute of Physics", "ORG"),
        ("The University of Arts and Professor Lee won.", "University of Arts", "ORG"),
    ],
)  # fmt: skip
def test_what_the_words_beside_a_name_say_that_it_is(text: str, name: str, kind: str) -> None:
    assert listing(text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("It could close by Diwali, he said.", "Diwali"),
        ("The Director General for Rail, Judith Maine, will go.", "Rail"),
        ("They met under the Slovak Presidency in May.", "Slovak Presidency"),
        ("The European Commissioner for Energy left.", "European Commissioner for Energy"),
        ("The Shadow Transport Secretary spoke.", "Shadow Transport"),
        ("A mediator, JUDr. Pavel Trnka, was named.", "JUDr"),
        ("By Joanne Low, NPA Transport Correspondent", "NPA Transport Correspondent"),
    ],
)
def test_what_is_no_name(text: str, none: str) -> None:
    assert none not in listing(text)


def test_a_common_word_is_no_short_name_of_a_body() -> None:
    text = (
        "The Rail Safety Investigation Branch met the European Rail Forum. Rail will suffer, he said of Rail."
    )
    branch = next(e for e in names_of(text).entities if e.name.startswith("Rail Safety"))
    assert "Rail" not in branch.forms


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Sary-Tobe deposit is large. Sary-Tobe holds ore. Sary-Tobe will open.", "Sary-Tobe", "LOC"),
        ("Norland's Sary-Tobe tungsten deposit is large.", "Sary-Tobe", "LOC"),
        ("Analysts at Hexham Cole put the cost at £15 million.", "Hexham Cole", "ORG"),
        ("He told Týdeník Fórum so.", "Týdeník Fórum", "ORG"),
        ("Q (Tereza Nová, Hospodářský deník): Governor, are they wrong?", "Hospodářský deník", "ORG"),
        ("CLLR RAHIM: No. Cllr Rahim left.", "RAHIM", "PER"),
        (
            "Trading in Moravské energetické závody, a.s., was shut.",
            "Moravské energetické závody, a.s.",
            "ORG",
        ),
        ("He told the Omaha Courier.", "Omaha Courier", "ORG"),
        ("CZECH NATIONAL BANK\nThe board met.", "CZECH NATIONAL BANK", "ORG"),
        ("Analysts at London agreed.", "London", "LOC"),
        ("Bill Gates left. It was Bill.", "Bill", "PER"),
    ],
)
def test_what_further_words_say_of_a_name(text: str, name: str, kind: str) -> None:
    assert listing(text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("It was a bad Bill last week and it will be a bad Bill next week.", "Bill"),
        ("I can assure the Honourable Member of it.", "Member"),
        ("It paid CZK 12,000 for it.", "CZK 12,000"),
        ("EBITDA, CZK billion", "CZK"),
        ("Its shares, ticker MEZ, fell.", "MEZ"),
        ("HICP inflation fell.", "HICP"),
        ("Petr Novák, JUDr., was appointed.", "Petr Novák, JUDr."),
    ],
)
def test_what_further_words_are_no_name(text: str, none: str) -> None:
    assert none not in listing(text)


def test_a_name_in_capitals_is_told_in_usual_ones() -> None:
    names = [
        e.name
        for e in names_of(
            "# OFFICE OF THE PRESIDENT OF THE REPUBLIC OF KAZAKHSTAN\nKazakhstan agreed."
        ).entities
    ]
    assert "REPUBLIC OF KAZAKHSTAN" not in names


def test_bodies_of_the_united_states_are_known_however_it_is_written() -> None:
    keys = {
        e.key
        for e in names_of("The U.S. Export-Import Bank left. The US Export-Import Bank stayed.").entities
    }
    assert keys == {"org:export-import bank of the united states"}


def test_what_else_there_is_to_read_names_nobody() -> None:
    prose = "The pier at Arden gave way on Monday, the harbour office said, and nobody was hurt by it at all."
    text = f"A pier gives way\n{prose}\n{prose}\nRelated stories\nAnn Low to visit Baghdad\nStorm in Galway\n© Arden Media"
    document = Document(1, "a.txt", "", "text/plain", text, line_is_paragraph=True)
    annotated = AnnotatedDocument(document, segment_document(document)[0])
    assert not {"Ann Low", "Baghdad", "Galway"} & {e.name for e in annotate_names(annotated).entities}
