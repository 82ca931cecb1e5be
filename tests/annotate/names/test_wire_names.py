"""Names in the reports of news agencies: datelines, headlines in capitals, tables of matches, firms and bodies."""

import pytest

from tests.support.naming import listing, names_of


def clusters(text):
    """The forms of each thing named, as sets."""
    return [{entity.name, *entity.forms} for entity in names_of(text).entities]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Datelines.
        ("LAGOS 1996-11-09\n\nThe vote was held.", {"LAGOS": "LOC"}),
        ("AKRON, Ohio 1996-08-22\n\nThe vote was held.", {"AKRON": "LOC", "Ohio": "LOC"}),
        ("MINUTES 1996-11-09\n\nThe vote was held.", {"MINUTES": None}),
        ("COUNCIL 1996-11-09\n\nThe vote was held.", {"COUNCIL": None}),
        ("JULY 1996-11-09\n\nThe vote was held.", {"JULY": None}),
        # Teams.
        (
            "SOCCER - RESULTS.\n\nCorvus 2 Derby 1\n\nLeeds 0 Marden 0",
            {"Corvus": "ORG", "Derby": "ORG", "Leeds": "ORG", "Marden": "ORG"},
        ),
        (
            "RUGBY - STANDINGS.\n\nHearts 3 2 1 0 9\n\nNorway 3 1 1 1 7\n\nLeeds 3 0 0 3 2",
            {"Hearts": "ORG", "Norway": "LOC", "Leeds": "ORG"},
        ),
        (
            "SOCCER - RESULTS.\n\nMarden United 2 ( Raulo 12 , Kike 60 ) Valencia 0 . Attendance 4,000",
            {"Marden United": "ORG", "Raulo": "PER", "Kike": "PER", "Valencia": "ORG"},
        ),
        ("HOCKEY - STANDINGS.\n\nBUFFALO 13 12 1 77 76 27", {"BUFFALO": "ORG"}),
        (
            "CRICKET - SCORES.\n\nAt Leicester: Surrey 343-8, Somerset 83 and 174, Durham 114.",
            {"Leicester": "LOC", "Somerset": "ORG", "Durham": "ORG"},
        ),
        ("NFL - SCHEDULE.\n\nDALLAS AT DENVER", {"DALLAS": "ORG", "DENVER": "ORG"}),
        (
            "The quarterback threw two touchdowns as Denver beat Dallas 20-17. The team trains in Denver.",
            {"Dallas": "ORG"},
        ),
        ("GOLF - SCORES.\n\nErnie Marden 66 68 70", {"Ernie Marden": "PER"}),
        ("Ships were counted by port.\n\nOdesa 12 14 19", {"Odesa": "LOC"}),
        ("London beat Paris to the fair.", {"London": "LOC", "Paris": "LOC"}),
        # Bodies with a mark inside.
        ("Moody's Investors Service cut it.", {"Moody's Investors Service": "ORG"}),
        ("The Mirovan People's Party won.", {"Mirovan People's Party": "ORG"}),
        ("The Corvan Workers' Party lost.", {"Corvan Workers' Party": "ORG"}),
        ("Queen's University of Belfast agreed.", {"Queen's University of Belfast": "ORG"}),
        ("Iran's Supreme Court upheld it.", {"Iran": "LOC", "Supreme Court": "ORG"}),
        ("Marden & Sons fell. Levi Marden & Co. rose.", {"Marden & Sons": "ORG", "Levi Marden & Co.": "ORG"}),
        ("Marsh & Corvelan Cos. rose.", {"Marsh & Corvelan Cos": "ORG"}),
        ("Marden and Lowe met.", {"Marden and Lowe": None}),
        ("Corven Brothers raised it.", {"Corven Brothers": "ORG"}),
        # Abbreviations are no people, signatures no bodies.
        ("The agency XNA said so. XNA added no more.", {"XNA": "ORG"}),
        ("Mr ALITO spoke. ALITO left.", {"ALITO": "PER"}),
        # Places by what stands beside them.
        ("They went to Russell, Kansas, by bus.", {"Russell": "LOC", "Kansas": "LOC"}),
        ("Paul Russell, Kansas City's mayor, spoke.", {"Paul Russell": "PER"}),
        ("Kibalem is a small village in Uganda.", {"Kibalem": "LOC"}),
        ("Lowe is a city official.", {"Lowe": "PER"}),
        ("The London-based Al-Corvus paper said so.", {"London": "LOC"}),
        ("Reid, a Nevada Democrat, smiled.", {"Nevada": "LOC"}),
        ("The airline Air Zambia bought it. By air, Zambia is near.", {"Air Zambia": "ORG", "Zambia": "LOC"}),
        ("Sandy Angers was born in Angers. She left Angers.", {"Sandy Angers": "PER", "Angers": "LOC"}),
        # Names of people.
        ("Jan van der Berg of Corvus Bank spoke.", {"Jan van der Berg": "PER"}),
        ("Anna de Vries spoke.", {"Anna de Vries": "PER"}),
        (
            "Foreign Minister Prachuab Chaiyasan left. Prachuab flew to Bangkok on Monday.",
            {"Prachuab": "PER", "Bangkok": "LOC"},
        ),
        # Papers and firms by what stands beside them.
        ("The Mexican daily La Corvada said so.", {"La Corvada": "ORG"}),
        ("Goldman economist Bill Dudley agreed.", {"Goldman": "ORG", "Bill Dudley": "PER"}),
        ("Clinton spokesman Joe Marden agreed.", {"Clinton": "PER", "Joe Marden": "PER"}),
        ("Cheung Marden Holdings lost.", {"Cheung Marden Holdings": "ORG"}),
        # Firms that bear surnames.
        ("Ford announces deep cuts. Ford has closed plants.", {"Ford": "ORG"}),
        ("Gerald Ford spoke. Ford left.", {"Gerald Ford": "PER", "Ford": "PER"}),
        ("Chelsea Marden was freed. Chelsea said she was glad.", {"Chelsea": "PER"}),
    ],
)
def test_kinds(text, names):
    found = listing(text)
    assert {name: found.get(name) for name in names} == names


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        (
            "ADEYEMI TO RUN IN BERLIN.\n\nTunde Adeyemi will run in Berlin, he said.",
            {"Tunde Adeyemi", "ADEYEMI"},
        ),
        ("Boeing Co fell. Boeing's shares lost most.", {"Boeing Co", "Boeing"}),
        ("Toyota Motor Corp. recalled cars. Toyota was sorry.", {"Toyota Motor Corp.", "Toyota"}),
        (
            "Officials of the Ministry of Finance met. The Finance Ministry said so.",
            {"Ministry of Finance", "Finance Ministry"},
        ),
        ("Goldman Sachs fell on Monday. Goldman said so.", {"Goldman Sachs", "Goldman"}),
        (
            "Kim Jong Un met the press on Friday. Kim Jong-un smiled at them.",
            {"Kim Jong Un", "Kim Jong-un"},
        ),
        (
            "Vladimir Marden met the press on Friday. V. Marden signed it.",
            {"Vladimir Marden", "V. Marden"},
        ),
        ("Mayor Michael Bloomberg spoke. Bloomberg left New York.", {"Michael Bloomberg", "Bloomberg"}),
        ("Mayor Rudy Marden met the press. Rudolph Marden left.", {"Rudolph Marden", "Rudy Marden"}),
        ("Royal Dutch Shell Plc rose. Shell said so on Monday.", {"Royal Dutch Shell Plc", "Shell"}),
        ("Spokeswoman Sandy Angers spoke. All is ready, said Angers.", {"Sandy Angers", "Angers"}),
        (
            "Tony Low met the press with Cherie Low. Mr Low spoke. They left.",
            {"Tony Low", "Low"},
        ),
        (
            "Tony Low met the press with Cherie Low. Mrs Low spoke. They left.",
            {"Cherie Low", "Low"},
        ),
    ],
)
def test_one_thing_by_all_names(text, forms):
    assert forms in clusters(text)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The Royal Bank of Marden fell. The Bank of Marden rose.", "Bank of Marden"),
        ("Vladimir Marden and Viktor Marden met. V. Marden signed it.", "V. Marden"),
        ("Mitsubishi Motors fell. Mitsubishi Electric rose.", "Mitsubishi Electric"),
        ("The Finance Ministry said so. The Defence Ministry agreed.", "Defence Ministry"),
    ],
)
def test_different_things_stay_apart(text, form):
    assert {form} in clusters(text)


def test_places_of_one_name_in_two_states_are_two():
    text = (
        "A fire hit Springfield, Ohio, on Friday. Springfield officials met. Springfield, Illinois, sent help. "
        "The mayor of Springfield, Ohio, thanked them."
    )
    sizes = [len(e.mentions) for e in names_of(text).entities if e.name == "Springfield"]
    assert sizes == [3, 1]


def test_a_place_named_with_one_state_is_one():
    rows = "It lies between Russia, China and Iran. Russia, India and Iran met. Ohio, Iowa and Utah voted. Ohio, Texas and Utah won."
    assert [(e.name, len(e.mentions)) for e in names_of(rows).entities if e.name in {"Russia", "Ohio"}] == [
        ("Russia", 2),
        ("Ohio", 2),
    ]
    text = "A fire hit Springfield, Ohio, on Friday. Springfield officials met. Nobody in Springfield died."
    assert [len(e.mentions) for e in names_of(text).entities if e.name == "Springfield"] == [3]
