"""Who stands right behind an office that is under another, and right behind the place that an office is of."""

import pytest

from tests.support.naming import names_of


def roles_of(text):
    return {e.name: [role.text for role in e.roles] for e in names_of(text).entities if e.type == "PER"}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "He met the Secretary of the Water Council under the President of the Republic of Latvia Janis Ode.",
            "Janis Ode",
            "Secretary of the Water Council under the President of the Republic of Latvia",
        ),
        (
            "She met the Deputy Head of the Office of the Prime Minister of Spain Luis Vega.",
            "Luis Vega",
            "Deputy Head of the Office of the Prime Minister of Spain",
        ),
        (
            "The spokesperson of the President of Norway Rosa Lund agreed.",
            "Rosa Lund",
            "spokesperson of the President of Norway",
        ),
        (
            "The adviser to the Prime Minister of Spain Luis Vega agreed.",
            "Luis Vega",
            "adviser to the Prime Minister of Spain",
        ),
        ("Assistant to the Minister of Trade Ana Ruiz came.", "Ana Ruiz", "Assistant to the Minister of Trade"),
        ("Chief of Staff to the President Paul Low came.", "Paul Low", "Chief of Staff to the President"),
        (
            "He met the head of the office of the King of Norway Rosa Lund.",
            "Rosa Lund",
            "head of the office of the King of Norway",
        ),
        ("Under Secretary of State Paul Gray spoke.", "Paul Gray", "Under Secretary of State"),
        (
            "Under Secretary for Economic Growth Kathryn Voss came.",
            "Kathryn Voss",
            "Under Secretary for Economic Growth",
        ),
        (
            "It was told by Vice Minister of Transport of the Republic of Kazakhstan Maksat Qaliyev.",
            "Maksat Qaliyev",
            "Vice Minister of Transport of the Republic of Kazakhstan",
        ),
        (
            "He met Ambassador Extraordinary and Plenipotentiary of the Kingdom of Norway Rosa Lund.",
            "Rosa Lund",
            "Ambassador Extraordinary and Plenipotentiary of the Kingdom of Norway",
        ),
    ],
)  # fmt: skip
def test_who_is_under_an_office_holder_has_not_his_office(text, name, role):
    assert roles_of(text)[name] == [role]


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("An adviser to President Ann Low agreed.", "Ann Low", ["President"]),
        ("The spokesman for Prime Minister Ann Orr agreed.", "Ann Orr", ["Prime Minister"]),
        (
            "The ambassador's letter to the President of Norway Rosa Lund came.",
            "Rosa Lund",
            ["President of Norway"],
        ),
        ("The ambassador spoke to the King of Norway Paul Low.", "Paul Low", ["King of Norway"]),
        ("The visit of the President of Norway Rosa Lund ended.", "Rosa Lund", ["President of Norway"]),
        ("The office of the President of Norway Rosa Lund agreed.", "Rosa Lund", ["President of Norway"]),
        ("Paul Orr was Minister of Trade under the President of Norway Rosa Lund.", "Rosa Lund", ["President of Norway"]),
        (
            "The Minister of Trade and the President of Norway Rosa Lund met.",
            "Rosa Lund",
            ["President of Norway"],
        ),
        ("An aide to the President of Norway Rosa Lund agreed.", "Rosa Lund", []),
        ("The wife of the President of Norway Rosa Lund agreed.", "Rosa Lund", []),
        ("The spokesman for the prime minister Rosa Lund agreed.", "Rosa Lund", []),
    ],
)  # fmt: skip
def test_who_holds_the_nearer_office_or_it_is_unclear(text, name, roles):
    assert roles_of(text)[name] == roles


@pytest.mark.parametrize(
    ("text", "place", "person", "role"),
    [
        (
            "It was opened by the President of the Kyrgyz Republic Nurbek Toktogul.",
            "Kyrgyz Republic",
            "Nurbek Toktogul",
            "President of the Kyrgyz Republic",
        ),
        (
            "The Prime Minister of the Hellenic Republic Kostas Vlachos came.",
            "Hellenic Republic",
            "Kostas Vlachos",
            "Prime Minister of the Hellenic Republic",
        ),
        (
            "He met Minister of Energy of Kazakhstan Maksat Kaliyev.",
            "Kazakhstan",
            "Maksat Kaliyev",
            "Minister of Energy of Kazakhstan",
        ),
        (
            "“It works,” said Director General for Central and West Asia Hiroko Yamada.",
            "West Asia",
            "Hiroko Yamada",
            "Director General for Central and West Asia",
        ),
        (
            "He met the Director of the Oslo Sea Trade Port Taleh Ziyad.",
            "Oslo Sea Trade Port",
            "Taleh Ziyad",
            "Director of the Oslo Sea Trade Port",
        ),
        (
            "He met the Ambassador of the People’s Republic of China Han Chunlin.",
            "People’s Republic of China",
            "Han Chunlin",
            "Ambassador of the People’s Republic of China",
        ),
    ],
)  # fmt: skip
def test_a_place_ends_before_who_holds_office_there(text, place, person, role):
    assert roles_of(text)[person] == [role]
    assert place in {e.name for e in names_of(text).entities if e.type in {"LOC", "ORG"}}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The Governor of Oslo Central Bank left.", "Oslo Central Bank"),
        ("The director of the Centre Georges Pompidou agreed.", "Centre Georges Pompidou"),
        ("The Dean of the New York University Langone Health agreed.", "New York University Langone Health"),
        ("The Secretary of the Kenya Red Cross came.", "Kenya Red Cross"),
        ("The Ambassador of South Korea came.", "South Korea"),
        ("The President of Bank of America Merrill Lynch left.", "Bank of America"),
        ("He sent the Ambassador to Kazakhstan Air Astana tickets.", "Air Astana"),
    ],
)
def test_a_longer_name_stays_whole(text, kept):
    assert kept in {e.name for e in names_of(text).entities}


def test_each_of_a_row_of_heads_of_state_has_his_own_office():
    text = (
        "We, the President of the Republic of Kazakhstan Arman Bekmir, the President of the Kyrgyz Republic "
        "Nurbek Toktogul, and the President of Turkmenistan Gurban Annay, met in Rome."
    )
    assert roles_of(text) == {
        "Arman Bekmir": ["President of the Republic of Kazakhstan"],
        "Nurbek Toktogul": ["President of the Kyrgyz Republic"],
        "Gurban Annay": ["President of Turkmenistan"],
    }


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        (
            "The Ambassador Extraordinary and Plenipotentiary of Norway to Japan is Rosa Orr (since June 2024).",
            "Rosa Orr",
            ["Ambassador Extraordinary and Plenipotentiary of Norway to Japan"],
        ),
        ("The mayor of Oslo is Ann Orr.", "Ann Orr", ["mayor of Oslo"]),
        ("The problem of the mayor is Ann Orr.", "Ann Orr", []),
        ("The president of the club is Ann Orr's brother.", "Ann Orr", []),
        ("Chargé d’Affaires Deborah Pruitt came.", "Deborah Pruitt", ["Chargé d’Affaires"]),
        ("Ann Orr is a senior fellow at the Oslo Centre.", "Ann Orr", ["senior fellow at the Oslo Centre"]),
        ("Ann Orr, a fellow citizen, left.", "Ann Orr", []),
        ("Media contact: Mary Cole, Press Officer, Oslo", "Mary Cole", ["Press Officer"]),
        ("Ann Orr, Chief Financial Officer +44 (0)1905 555 010", "Ann Orr", ["Chief Financial Officer"]),
        ("The Green MEP Ann Orr said no.", "Ann Orr", ["Green MEP"]),
        ("The Ombudsperson, Ms. Ines Dorn, spoke.", "Ines Dorn", ["Ombudsperson"]),
        ("Ann Orr has been Latvia's Ombudsperson since 2023.", "Ann Orr", ["Latvia's Ombudsperson since 2023"]),
        ("Paul Rowe, Head of Investor Relations", "Paul Rowe", ["Head of Investor Relations"]),
        ("The US Ambassador to Kazakhstan Julie Stufft came.", "Julie Stufft", ["US Ambassador to Kazakhstan"]),
        ("The Ambassador of Japan to Uzbekistan Hajime Hirata came.", "Hajime Hirata", ["Ambassador of Japan to Uzbekistan"]),
        (
            "He met the Head of the Delegation of the European Union to the Kyrgyz Republic Remi Duflot.",
            "Remi Duflot",
            ["Head of the Delegation of the European Union to the Kyrgyz Republic"],
        ),
        (
            "He met the Deputy Chairman of the Cabinet of Ministers of the Kyrgyz Republic Edil Baisal.",
            "Edil Baisal",
            ["Deputy Chairman of the Cabinet of Ministers of the Kyrgyz Republic"],
        ),
        ("The Chairman of the Board of KTZ Talgat Nur spoke.", "Talgat Nur", ["Chairman of the Board of KTZ"]),
        ("The Chairman of the Council Mark Ode came.", "Mark Ode", ["Chairman of the Council"]),
        ("Ann Orr (Hackney North) (Lab): I agree.", "Ann Orr", ["(Hackney North) (Lab)"]),
        ("Ann Orr (Hackney North) (see below) agreed.", "Ann Orr", []),
        (
            "“It works,” said Under Secretary of the Treasury for Terrorism and Financial Intelligence Grant Ellery.",
            "Grant Ellery",
            ["Under Secretary of the Treasury for Terrorism and Financial Intelligence"],
        ),
    ],
)  # fmt: skip
def test_offices_said_and_labelled(text, name, roles):
    assert roles_of(text)[name] == roles


def test_in_a_row_of_offices_and_holders_each_has_the_one_before():
    text = "He met the Minister of Trade, Mr. Paul Ode, the Ombudsman, Ms. Ann Orr, and the Mayor, Rosa Lund."
    found = roles_of(text)
    assert (found["Paul Ode"], found["Ann Orr"]) == (["Minister of Trade"], ["Ombudsman"])
    text = "The mayor, Ann Orr, leader of the Greens, left."
    assert roles_of(text)["Ann Orr"] == ["mayor", "leader of the Greens"]


def test_the_office_below_initials_and_the_full_name_is_of_who_signs():
    signed = (
        "Dear Ms Orr,\nWe agree.\nYours sincerely,\nM. J. Ellery\nMarcus Ellery\nChief Inspector of Water"
    )
    assert roles_of(signed)["Marcus Ellery"] == ["Chief Inspector of Water"]
