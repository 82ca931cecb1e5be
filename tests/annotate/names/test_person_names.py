"""People by all their names: given names with a hyphen, surnames first, two surnames, the other order."""

import pytest

from tests.support.naming import listing, names_of


def people(text):
    return {e.name: e.forms for e in names_of(text).entities if e.type == "PER"}


def surname(text, name):
    return next(e.surname for e in names_of(text).entities if e.name == name)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lee Min-jun met Kim Jong-un and Kim Jong-il.", ["Lee Min-jun", "Kim Jong-un", "Kim Jong-il"]),
        ("Ban Ki-moon said that peace was near.", ["Ban Ki-moon"]),
        ("Taiwan's leader Tsai Ing-wen spoke to Chen Shui-bian.", ["Tsai Ing-wen", "Chen Shui-bian"]),
        ("President Moon Jae-in came. Eric Chu Li-luan left.", ["Moon Jae-in", "Eric Chu Li-luan"]),
        ("Kassym-Jomart Tokayev met Jean-Claude Juncker.", ["Kassym-Jomart Tokayev", "Jean-Claude Juncker"]),
        ("The Merkel-led coalition fell, and an Obama-era rule.", ["Merkel", "Obama"]),
        ("Angela Merkel-led talks began.", ["Angela Merkel"]),
        ("The Moon Jae-in-led government fell.", ["Moon Jae-in"]),
    ],
)
def test_the_second_half_of_a_given_name_belongs_to_it(text, names):
    assert list(people(text)) == names


@pytest.mark.parametrize(
    ("text", "name", "forms"),
    [
        ("Orbán Viktor said yes. Viktor Orbán said no.", "Orbán Viktor", ("Viktor Orbán",)),
        (
            "Nagy-Kovács Anna runs it. Anna Nagy-Kovács said so.",
            "Nagy-Kovács Anna",
            ("Anna Nagy-Kovács",),
        ),
        ("Kishida Fumio spoke. Mr Kishida left.", "Kishida Fumio", ("Kishida",)),
        ("Moon Jae-in spoke. Mr Moon left.", "Moon Jae-in", ("Moon",)),
        ("Larry Webster spoke. Lawrence Webster left.", "Lawrence Webster", ("Larry Webster",)),
        ("Zhang Weiwen spoke. Zhang left.", "Zhang Weiwen", ("Zhang",)),
        ("Jordi Hereu i Boher spoke. Mr Hereu left.", "Jordi Hereu i Boher", ("Hereu",)),
        ("Rosan Sanjaya spoke. Pak Rosan then left.", "Rosan Sanjaya", ("Pak Rosan",)),
        ("Bashar al-Assad spoke. Assad left. Al-Assad came.", "Bashar al-Assad", ("Assad", "Al-Assad")),
        (
            "The host asked Nadia Abdel-Rahman El-Amin. Nadia El-Amin agreed. El-Amin left.",
            "Nadia Abdel-Rahman El-Amin",
            ("Nadia El-Amin", "El-Amin"),
        ),
        (
            "María Begoña Etxeberria Lasa chairs it. Etxeberria agreed.",
            "María Begoña Etxeberria Lasa",
            ("Etxeberria",),
        ),
        (
            "Íñigo Sáenz de Urturi Lasa is here. Sáenz de Urturi agreed.",
            "Íñigo Sáenz de Urturi Lasa",
            ("Sáenz de Urturi",),
        ),
    ],
)
def test_one_person_by_all_names(text, name, forms):
    assert people(text) == {name: forms}


@pytest.mark.parametrize(
    "text",
    [
        "Kim Jong-un and Kim Jong-il spoke.",
        "Paul Simon sang. Simon Paul did not.",
        "Mary Jane Smith came. Jane Doe left.",
        "Lee Harvey Oswald came. Paul Harvey left.",
    ],
)
def test_different_people_stay_apart(text):
    assert len(people(text)) == 2


@pytest.mark.parametrize(
    ("text", "name", "ending"),
    [
        ("Orbán Viktor spoke. Mr Orbán left.", "Orbán Viktor", "Orbán Viktor"),
        ("Wu Jing spoke.", "Wu Jing", "Wu Jing"),
        ("Tóth Gergely spoke.", "Tóth Gergely", "Tóth Gergely"),
        ("Péter Magyar spoke.", "Péter Magyar", ""),
        ("Jordi Hereu i Boher spoke.", "Jordi Hereu i Boher", "Hereu i Boher"),
        ("Jean-Luc Moreau spoke. Jean-Luc left.", "Jean-Luc Moreau", ""),
        ("Moon Jae-in spoke.", "Moon Jae-in", "Moon Jae-in"),
        (
            "Iain Duncan Smith spoke. Mr Duncan Smith left. Mr Smith came.",
            "Iain Duncan Smith",
            "Duncan Smith",
        ),
        ("Sir Keir Starmer came. Sir Keir left.", "Keir Starmer", ""),
        ("Tony Blair came. Tony said yes.", "Tony Blair", ""),
        (
            "María Begoña Etxeberria Lasa chairs it. Etxeberria agreed.",
            "María Begoña Etxeberria Lasa",
            "Etxeberria Lasa",
        ),
    ],
)
def test_the_surname_that_the_text_shows(text, name, ending):
    assert surname(text, name) == ending


def test_a_transcript_in_capitals_names_the_same_person():
    text = "NADIA EL-AMIN: Thank you.\nThe host asked Nadia Abdel-Rahman El-Amin. Nadia agreed."
    assert len(people(text)) == 1
    assert listing(text)["NADIA EL-AMIN"] == "PER"


def test_of_two_people_with_a_first_surname_the_latest_named_is_meant():
    text = "Zhang Lihua spoke. Zhang Weiwen disagreed. Zhang said no."
    assert people(text) == {"Zhang Lihua": (), "Zhang Weiwen": ("Zhang",)}


def test_a_given_name_before_the_full_one_is_not_its_bearers():
    found = people("“Go ahead, Jeff,” she said. Jeff Zients leads the team. Zients was late.")
    assert found["Jeff Zients"] == ("Zients",)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The court freed Dato' Sri Najib Razak on Monday.", ["Najib Razak"]),
        ("The court freed Datuk Seri Anwar Ibrahim on Monday.", ["Anwar Ibrahim"]),
        ("The court heard Engr. Yusuf Bexley on Monday.", ["Yusuf Bexley"]),
        ('Senator Vincent "Tito" Bexley III spoke on Monday.', ['Vincent "Tito" Bexley III']),
        ("President William Bexley, CGH, spoke on Monday.", ["William Bexley"]),
        ("Egypt's foreign minister, Badr Abdelatty, met the envoy.", ["Badr Abdelatty"]),
        ("The sole administrator, Ibok-Ete Ibas, met the envoy.", ["Ibok-Ete Ibas"]),
        ("They met Niger's Abdourahamane Tiani in Mali.", ["Abdourahamane Tiani"]),
        ("TotalEnergies' Patrick Bexley said so.", ["Patrick Bexley"]),
        ("Then Defence Minister John Sandvik told the board.", ["John Sandvik"]),
        # "Barr" is a surname as well.
        ("Then William Barr, a lawyer, spoke on Monday.", ["William Barr"]),
    ],
)
def test_who_is_introduced_is_one_person(text, names):
    assert list(people(text)) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The owner, Bexhill Foods, sold the mill.", "Bexhill Foods"),
        ("They met Japan's Harbour Board in May.", "Harbour Board"),
        ("Israel's Iron Dome was used in May.", "Iron Dome"),
        ('He read "Paul" Harbour Board rules.', "Harbour Board"),
    ],
)
def test_who_is_no_person_stays_none(text, name):
    assert name not in people(text)


@pytest.mark.parametrize(
    "text",
    [
        "Admiral Sir Paul Low met the envoy.",
        "Rear Admiral Paul Low agreed.",
        "Then Admiral Paul Low met the envoy.",
    ],
)
def test_a_rank_is_no_body(text):
    assert [entity.name for entity in names_of(text).entities] == ["Paul Low"]


def test_a_firm_that_is_called_like_a_rank():
    assert listing("The insurer Admiral cut its dividend.")["Admiral"] == "ORG"


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Theresa May resigned. May has received much criticism.", ("May",)),
        ("Theresa May won in May. May told them so, but May was cold.", ("May",)),
        ("Frank Rich spoke. Rich said the town had changed. Rich people left.", ("Rich",)),
        ("Homer Low works there. The target is Homer.", ("Homer",)),
        # Months and ordinary words.
        ("Theresa May resigned. May brought rain. May has been warm.", ()),
        ("Frank Rich spoke. The Rich list was long. Rich told lies.", ("Rich",)),
        ("Frank Rich spoke. The Rich list was long. Rich farmers told lies.", ()),
        ("Theresa May resigned. Figures for May told another story.", ()),
        ("Prince Alden Low spoke. He is called the Prince, as a Prince of Ridge.", ()),
    ],
)
def test_a_surname_that_is_an_ordinary_word(text, forms):
    assert [entity.forms for entity in names_of(text).entities if entity.type == "PER"] == [forms]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mr Orrin Vale MHA, Ms Beth Hale MHA and Mr Sim Crowe MHA left.", ["Orrin Vale", "Beth Hale", "Sim Crowe"]),
        ("Jane Doe MSP met Dr Amy Poe OBE FRS, Leo Varek TD and Tom Grade KC.", ["Jane Doe", "Amy Poe", "Leo Varek", "Tom Grade"]),
        ("Ms Poe KC agreed. Mr Vale MHA left.", ["Poe", "Vale"]),
        ("Sir Paul Webster KCMG, CBE left. Prof. Anna Lind PhD, MPH came.", ["Paul Webster", "Anna Lind"]),
        ("Dr Ilse Marrant MHA met an MHA. The MHA left with Orrin Vale MHA.", ["Ilse Marrant", "Orrin Vale"]),
        ("Ann Low MQX and Paul Webster MQX voted. Another MQX did not.", ["Ann Low", "Paul Webster"]),  # letters of no list
        ("Ann Low MQX voted. Ann Low left.", ["Ann Low"]),
        ("Ann Mary LEE met Jean Paul LUX.", ["Ann Mary LEE", "Jean Paul LUX"]),  # surnames in capitals
    ],
)  # fmt: skip
def test_letters_behind_a_name_are_neither_part_of_it_nor_a_name(text, names):
    assert {e.name: e.type for e in names_of(text).entities} == dict.fromkeys(names, "PER")


def test_letters_that_a_text_explains_name_what_they_stand_for():
    text = "Ann Low MHA was there. The Mental Health Authority (MHA) met. The MHA agreed."
    assert {e.name: e.forms for e in names_of(text).entities}["Mental Health Authority"] == ("MHA",)


def test_a_body_behind_a_name_stays_a_body():
    assert listing("Paul Low WHO spokesman spoke. The WHO agreed.")["WHO"] == "ORG"


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        (
            "Finance Minister Andres Moreno spoke. Governor Moreno said no. Minister Moreno left.",
            {"Andres Moreno": 2, "Moreno": 1},
        ),
        (
            "Governor Marta Moreno met Finance Minister Andres Moreno. Governor Moreno left. Minister Moreno stayed.",
            {"Marta Moreno": 2, "Andres Moreno": 2},
        ),
        (
            "President Ann Low met Mayor Paul Low. President Low thanked Mayor Low.",
            {"Ann Low": 2, "Paul Low": 2},
        ),
        (
            "Energy Minister Ann Low met Finance Minister Paul Low. The finance minister, Low, left.",
            {"Ann Low": 1, "Paul Low": 2},
        ),
        # A bank is led by its governor.
        (
            "Governor Marta Moreno met Finance Minister Andres Moreno. Bank of Arvenia's Moreno said so.",
            {"Marta Moreno": 2, "Andres Moreno": 1},
        ),
        # A seat in parliament, a party or a rank beside the office is no other person's, nor what he was before.
        ("Majority Leader Ann Low spoke. Senator Low left.", {"Ann Low": 2}),
        ("Prime Minister Ann Low spoke. Premier Low left.", {"Ann Low": 2}),
        ("President Ann Low spoke. Then-Governor Low was young.", {"Ann Low": 2}),
        ("Former mayor Ann Low spoke. Minister Low left.", {"Ann Low": 2}),
        ("Minister for Water and Ports Ann Low spoke. Water minister Low left.", {"Ann Low": 2}),
        ("Finance Minister Andres Moreno met Governor Moreno. Mr Moreno left.", {"Andres Moreno": 2, "Moreno": 1}),
    ],
)  # fmt: skip
def test_an_office_tells_people_of_one_surname_apart(text, mentions):
    found = {e.name: len(e.mentions) for e in names_of(text).entities if e.type == "PER"}
    assert found == mentions


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("We asked Professor Jan van den Holm of Hale University.", {"Jan van den Holm"}),
        ("“It is over,” said Ana Lúcia dos Ramos, a nurse.", {"Ana Lúcia dos Ramos"}),
        ("María de la Cruz de los Montes, the mayor, agreed.", {"María de la Cruz de los Montes"}),
        ("It was Pieter van 't Holm and Pieter van ’t Veer.", {"Pieter van 't Holm", "Pieter van ’t Veer"}),
        ("Then Luigi dell'Orto met Marie d’Orville.", {"Luigi dell'Orto", "Marie d’Orville"}),
        ("Karl von der Halde left. Von der Halde was tired.", {"Karl von der Halde", "Von der Halde"}),
        ("Van der Holm said it was over.", {"Van der Holm"}),
        ("Ms. Van der Holm (Netherlands): We agree.", {"Van der Holm"}),
        ("Minister De la Torre and Dr. Van Holt spoke.", {"De la Torre", "Van Holt"}),
        ("Leonardo da Vinci Airport and the Jan van Eyck Street were shut.", set()),
        ("He flew to Santiago de Chile and saw the van. Den Haag was cold.", set()),
    ],
)
def test_small_words_stand_before_surnames(text: str, people: set[str]) -> None:
    assert {form for form, kind in listing(text).items() if kind == "PER"} == people


def test_what_a_person_belongs_to_begins_behind_the_name() -> None:
    found = listing("We asked Professor Jan van den Holm of Hale University.")
    assert found == {"Jan van den Holm": "PER", "Hale University": "ORG"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The text bears the names J. Holmev S. Aslov.", {"J. Holmev": "PER", "S. Aslov": "PER"}),
        ("The text bears the name of J. Edgar B. Holmev.", {"J. Edgar B. Holmev": "PER"}),
        ("It is of April-May 2026.", {}),
        ("Marshland Recovery Fund money was spent.", {"Marshland Recovery Fund": "ORG"}),
        (
            "Ann Low runs the United Nations Regional Centre for Preventive Diplomacy.",
            {"Ann Low": "PER", "United Nations Regional Centre for Preventive Diplomacy": "ORG"},
        ),
    ],
)
def test_names_seen_in_part_are_whole_and_two_are_two(text: str, names: dict[str, str]) -> None:
    assert listing(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Faith Koribet won a fourth title.",
        "Faith Mukorvu, chief executive, said so.",
        "Rovan lost to Hugo Arimov on Monday.",
    ],
)
def test_a_given_name_and_an_unknown_word_are_a_person(text):
    assert any(" " in name and kind == "PER" for name, kind in listing(text).items())


@pytest.mark.parametrize("name", ["Faith Division", "Faith Bank", "Grace Valley", "Hope Airlines"])
def test_a_given_name_before_a_head_word_is_nobody(name):
    assert listing(f"They left {name} on Monday.").get(name) != "PER"


def test_words_of_bodies_are_no_people():
    assert listing("Alstom won it. He left Chadema.")["Alstom"] == "ORG"
    assert listing("Ann Alstom left. Alstom agreed.")["Alstom"] == "PER"


@pytest.mark.parametrize(
    ("text", "name", "shown"),
    [
        ("Elin Kendrick was ill. Elin is well now.", "Elin Kendrick", ""),
        ("Sanjar Rakhimov spoke. Sanjar agreed.", "Sanjar Rakhimov", ""),
        ("Suga Yoshihide spoke. Suga agreed.", "Suga Yoshihide", "Suga Yoshihide"),
        ("Li Wenbo spoke. Li agreed.", "Li Wenbo", "Li Wenbo"),
        ("LUND, Rosa (individual); DOB 02 Feb 1974.", "LUND, Rosa", "LUND, Rosa"),
    ],
)
def test_who_is_called_by_the_first_name_keeps_the_surname(text, name, shown):
    assert surname(text, name) == shown


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Councillors: A Baird, J Cowan, D McPhee, P Rennie, E Sutherland",
            ["A Baird", "J Cowan", "D McPhee", "P Rennie", "E Sutherland"],
        ),
        ("Present: A. Baird, J. R. Cowan, and P O'Hara.", ["A. Baird", "J. R. Cowan", "P O'Hara"]),
        ("They flew to S Korea, N Korea and E Timor.", []),
        ("They were of B Company, C Company and D Company.", []),
        ("I Baird was there.", ["Baird"]),
    ],
)
def test_people_in_a_row_have_their_initials(text, names):
    assert list(people(text)) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Principal: Mrs C. McAuley BEd PQH\n\nThe letter is signed by Catherine McAuley.",
            "Catherine McAuley",
        ),
        ("The surveyor Ann Low FRICS spoke. Ann Low left.", "Ann Low"),
        ("Mr T. Low MA said no.", "T. Low"),
    ],
)
def test_degrees_are_no_part_of_a_name(text, name):
    assert list(people(text)) == [name]
