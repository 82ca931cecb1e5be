"""Offices with their owners, of trades, in signatures and between commas; and what states none."""

import pytest

from flows.model.document import Document
from flows.model.source import Metadata
from flows.segment import segment_document
from tests.support.naming import names_of


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("“It was short,” said Norland's ambassador to Arvenia, Sardor Rust, at a seminar.", "Sardor Rust", ["Norland's ambassador to Arvenia"]),
        ("Environmental campaigner Ann Low said so.", "Ann Low", ["Environmental campaigner"]),
        ("Paul Low, a political analyst based in Arden, agreed.", "Paul Low", ["political analyst based in Arden"]),
        ("Paul Low, of the presidential human rights council, agreed.", "Paul Low", ["of the presidential human rights council"]),
        ("Paul Low, 31, a plasterer from Khatlon, left.", "Paul Low", ["plasterer from Khatlon"]),
        ("Paul Low, who chaired the inquiry, left.", "Paul Low", ["chaired the inquiry"]),
        ("The coroner, Dr Ann Low, spoke.", "Ann Low", ["coroner"]),
        ("He wrote.\nAnn Low\nDirector, Communications Division", "Ann Low", ["Director, Communications Division"]),
        ("He wrote.\nIng. Paul Low\nHead of Trading Surveillance", "Paul Low", ["Head of Trading Surveillance"]),
        ("Paul Low was U.S. ambassador to Norland from 2014 to 2017 and wrote of it.", "Paul Low", ["was U.S. ambassador to Norland from 2014 to 2017"]),
        ("It will be opened by HM Coroner for the Calder Valley, Dr Ann Low, at the court.", "Ann Low", ["HM Coroner for the Calder Valley"]),
        ("A mediator, Ing Paul Low, was named.", "Paul Low", ["mediator"]),
        ("He asked plasterer Paul Low.", "Paul Low", ["plasterer"]),
        ("The driver, Paul Low, is in hospital.", "Paul Low", ["driver"]),
        ("Our conductor, Paul Low, led them out.", "Paul Low", ["conductor"]),
        ("The driver hit Paul Low.", "Paul Low", []),
        ("Ann Low, who led the miners' union at the time, wept.", "Ann Low", ["led the miners' union"]),
        ("Ann Low, who runs a freight forwarding company, left.", "Ann Low", ["runs a freight forwarding company"]),
        ("Ann Low is The Harbour Dispatch's Arden bureau chief.", "Ann Low", ["Harbour Dispatch's Arden bureau chief"]),
        # Look-alikes.
        ("Ann Low, who runs a mile a day, fell.", "Ann Low", []),
        ("Ann Low, who led in the union vote, sang.", "Ann Low", []),
        ("His fellow Paul Low left.", "Paul Low", []),
        ("Paul Low was minister from the start.", "Paul Low", []),
        ("Paul Low was in Arden from 2014 to 2017.", "Paul Low", []),
        ("Norland's minister said Ann Low, a friend, would go.", "Ann Low", []),
        ("Paul Low, of course, agreed.", "Paul Low", []),
        ("Paul Low, of the same view, left.", "Paul Low", []),
        ("Paul Low, who led the way, won.", "Paul Low", []),
        ("Paul Low, who led the Harbour Board study on trade, spoke.", "Paul Low", []),
        ("Socio-environmental activist Ann Low won it.", "Ann Low", ["Socio-environmental activist"]),
        ("He wrote.\nAnn Low\nThe director was not there.", "Ann Low", []),
    ],
)  # fmt: skip
def test_offices_of_people(text: str, name: str, roles: list[str]) -> None:
    found = {e.name: [role.text for role in e.roles] for e in names_of(text).entities}
    assert found.get(name) == roles


def test_who_signs_for_whom_stands_on_a_line_of_its_own() -> None:
    text = (
        "We met in Arden on 24 November 2026 and agreed on the long text that stands below these\nlines, for all to read.\n\n"
        "For Norland: Ann Low, Minister of Ports\nFor the Republic of Holm: Paul Roe, Minister of Mines\n"
    )
    document = Document(1, "a.txt", "", "text/plain", text, Metadata(), line_is_paragraph=False)
    lines = [segment.span.of(text) for segment in segment_document(document)[0].segments]
    assert lines[1:] == [
        "For Norland: Ann Low, Minister of Ports",
        "For the Republic of Holm: Paul Roe, Minister of Mines",
    ]
