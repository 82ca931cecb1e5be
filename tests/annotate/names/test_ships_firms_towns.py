"""Ships, firms and towns that look like surnames, told by the words beside them; people stay people."""

import pytest

from flows.annotate import annotate_document
from flows.ingest import document_from_record
from flows.model.annotation import EntityType
from flows.segment import segment_document

SHIP, FIRM, TOWN, PERSON = EntityType.PRODUCT, EntityType.ORGANISATION, EntityType.PLACE, EntityType.PERSON


def entities_of(text: str) -> dict[str, EntityType]:
    """What a text names, lines being paragraphs."""
    document = document_from_record(1, "a", text.replace("\n", "\n\n"), "2025-09-10")
    annotated, _ = annotate_document(document, segment_document(document)[0], "")
    return {entity.name: entity.type for entity in annotated.annotations.entities}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They seized the trawler Havbris. Havbris was moored. The owners of the Havbris paid.", "Havbris", SHIP),
        ("Havbris, a 68-metre trawler, left Bergen. Crew from Havbris were tired.", "Havbris", SHIP),
        ("Havbris, the Norwegian longliner, left Bergen at noon.", "Havbris", SHIP),
        ("Two men aboard the Solvind fell ill.", "Solvind", SHIP),
        ("Fire broke out on board Solvind. Solvind lies in port.", "Solvind", SHIP),
        ("You stopped the Havbris on Monday. Why that vessel?", "Havbris", SHIP),
        ("The detention of the Karvik was long. The vessel lies in Reykjavik.", "Karvik", SHIP),
        ("Our ship boarded the Havbris at dawn. The Havbris had 14 crew on board.", "Havbris", SHIP),
        ("The ferry Lotte Marie sank. Lotte Marie was old. Few on the Lotte Marie could swim.", "Lotte Marie", SHIP),
        ("The captain of the Solvind, Bo Ray, said that his ship was safe.", "Solvind", SHIP),
        ("Tollvik, a Swedish shipyard, has closed. Tollvik had four docks.", "Tollvik", FIRM),
        ("The shipowner Nordhav will appeal. Nordhav had paid the bond.", "Nordhav", FIRM),
        ("Nordhav Fiskeri AS today posted a bond. Nordhav employs 340 people.", "Nordhav Fiskeri AS", FIRM),
        ("Kari Solberg, head of Nordhav, left. Nordhav disputed this.", "Nordhav", FIRM),
        ("Ann Low, the chairwoman of Corvane, resigned. Corvane had lost money.", "Corvane", FIRM),
        ("Ann Low, managing director of Corvane, resigned.", "Corvane", FIRM),
        ("Last year Brightvell employed 900 people.", "Brightvell", FIRM),
        ("Nordhav's trawlers fish in the north.", "Nordhav", FIRM),
        ("Vexmoor's chief executive, Ann Low, resigned.", "Vexmoor", FIRM),
        ("“No,” the mayor of Alesund, Stein Brekke, wrote.", "Alesund", TOWN),
        ("Born in 1968. POB: Kirsk, Tarsk. Address: the embankment, Kirsk.", "Kirsk", TOWN),
        ("The Bishop of Oxmoor, Ann Low, agreed.", "Oxmoor", TOWN),
        ("Experts met before the Torshavn meeting on 10 March.", "Torshavn", TOWN),
        ("Ann Low, Chief Executive Officer of Nordhav, left. Nordhav disputed this.", "Nordhav", FIRM),
        ("Tollvik AB said that Tollvik would build four ships.", "Tollvik AB", FIRM),
        ("The Havbris affair has soured talks. The vessel left Reykjavik on Sunday.", "Havbris", SHIP),
        # People stay people, whatever stands beside their names.
        ("Kari Havbris met the Havbris family on board the ship.", "Kari Havbris", PERSON),
        ("Ann Obura left. Obura's customers were sad. The founder of Obura wept.", "Ann Obura", PERSON),
        ("President Obura owns a trawler. Obura employs 5 people.", "Obura", PERSON),
        ("Ann Low, a friend of Obura, left. Obura's lawyers agreed.", "Obura", PERSON),
        ("Ann Low, chief of staff of Obura, left. Obura's deputies wept.", "Obura", PERSON),
        ("Marco Rubio thanked the crew of the yacht Rubio. Rubio smiled.", "Marco Rubio", PERSON),
        ("Obura, a ship captain, left.", "Obura", PERSON),
        ("Obura, the owner of a trawler, left.", "Obura", PERSON),
        ("They flew aboard Concorde with Ann Low.", "Ann Low", PERSON),
        ("They flew aboard Obama's plane. Obama smiled.", "Obama", PERSON),
        ("Obura, a ship broker, wept. Jantar, a retired vessel inspector, left.", "Obura", PERSON),
        ("The Lunde case went on. Terje Lunde was on the vessel.", "Terje Lunde", PERSON),
        ("The Trump campaign said so on board a ship.", "Trump", PERSON),
    ],
)  # fmt: skip
def test_what_is_named(text: str, name: str, kind: EntityType) -> None:
    assert entities_of(text).get(name) is kind


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Ministry of Food, Agriculture and Fisheries said so.",
            {"Ministry of Food, Agriculture and Fisheries"},
        ),
        (
            "The Committee on Trade, Industry and Fisheries met.",
            {"Committee on Trade, Industry and Fisheries"},
        ),
        (
            "The Standing Committee on Foreign Affairs, Defence and Security met.",
            {"Standing Committee on Foreign Affairs, Defence and Security"},
        ),
        (
            "The Ministry of Education, Science and Technology and the Ministry of Health signed.",
            {"Ministry of Education, Science and Technology", "Ministry of Health"},
        ),
        (
            "The Department of Health, Labour and Welfare agreed.",
            {"Department of Health, Labour and Welfare"},
        ),
        (
            "The Department for Business, Energy and Industrial Strategy closed.",
            {"Department for Business, Energy and Industrial Strategy"},
        ),
        # Commas that part names.
        ("The Ministry of Trade, Norway and Iceland said so.", {"Ministry of Trade", "Norway", "Iceland"}),
        (
            "The Department of Defense, Customs and Border Protection said so.",
            {"Department of Defense", "Customs and Border Protection"},
        ),
        # What several ministers are of is no name.
        ("The ministries of Health, Education and Labour said so.", set()),
        ("The Secretary of State for Digital, Culture, Media and Sport left.", set()),
        ("The Ministers of Finance, Trade and Energy met.", set()),
    ],
)
def test_rows_of_fields_keep_their_commas(text: str, names: set[str]) -> None:
    assert set(entities_of(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "Interview with Halla Jonsdottir, Commander\nMAGNUS ORN: Good morning.\nHALLA JONSDOTTIR: Good morning.\n"
                "MAGNUS ORN: Commander Jonsdottir, thank you."
            ),
            {"Halla Jonsdottir", "Magnus Orn"},
        ),
        (
            "SENATOR O'BRIEN: I thank the chair.\nJEAN-LUC VAN DER BERG: I agree.",
            {"O'Brien", "Jean-Luc van der Berg"},
        ),
        ("MICHELLE TAN: Are you well?\nIVO BANDA: I am. Ivo Banda is well.", {"Michelle Tan", "Ivo Banda"}),
        ("REYKJAVIK, March 3 - A trawler was held in Reykjavik on Monday.", {"Reykjavik"}),
    ],
)
def test_names_in_capitals_are_shown_as_usually_written(text: str, names: set[str]) -> None:
    assert set(entities_of(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Icelandic Coast Guard boarded it. The Coast Guard said so.", {"Icelandic Coast Guard"}),
        ("The Coast Guard said so. The Icelandic Coast Guard boarded it.", {"Icelandic Coast Guard"}),
        (
            "The Icelandic Coast Guard met the Norwegian Coast Guard. The Coast Guard said so.",
            {"Icelandic Coast Guard", "Norwegian Coast Guard", "Coast Guard"},
        ),
    ],
)
def test_a_body_without_its_country_is_the_only_one_told_of(text: str, names: set[str]) -> None:
    assert set(entities_of(text)) == names
