"""Names whose kind the words beside them or their own words tell: places, papers, firms, ships, happenings."""

import pytest

from tests.support.naming import listing, names_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # What befalls a place makes nobody.
        ("Ridgeway Tsunami\n\nThe Ridgeway Tsunami killed many.", {"Ridgeway Tsunami": "EVENT"}),
        ("The Corvo Flood came in May. Corvo is a town.", {"Corvo Flood": "EVENT", "Corvo": "LOC"}),
        ("East Flores was hit. People on Flores fled.", {"East Flores": "LOC", "Flores": "LOC"}),
        ("They met at Karian Dam.", {"Karian Dam": "LOC"}),
        # Towns and papers that look like surnames.
        ("Boats were found in Ende. Ende is small.", {"Ende": "LOC"}),
        ("He told Vestnik that it was over.", {"Vestnik": "ORG"}),
        ("Many fled to Larantuka and camped near Magepanda.", {"Larantuka": "LOC", "Magepanda": "LOC"}),
        ("The news came from Kommersant and Al-Ahram.", {"Kommersant": "ORG", "Al-Ahram": "ORG"}),
        ("Interfax-Ukraine said so.", {"Interfax-Ukraine": "ORG"}),
        ("It came through the port of Larantuka.", {"Larantuka": "LOC"}),
        ("In Debrecen's Mikepércs suburb, they met.", {"Mikepércs": "LOC"}),
        ("The Abu Dabbab mine closed.", {"Abu Dabbab": "LOC"}),
        ("Agratas's gigafactory opened.", {"Agratas": "ORG"}),
        # Firms by what they have.
        ("Brandt customers paid more.", {"Brandt": "ORG"}),
        ("Investors left and Brandt shares fell 3%.", {"Brandt": "ORG"}),
        ("A Kessler-Martin spokeswoman said so.", {"Kessler-Martin": "ORG"}),
        ("Brandt shares his views with voters.", {"Brandt": "PER"}),
        ("Veldtech recovered 2.4% on Monday.", {"Veldtech": "ORG"}),
        ("Veldtech recovered on Monday.", {"Veldtech": "PER"}),
        ("Equinord's CFO would not say.", {"Equinord": "ORG"}),
        ("Veldtech, which makes chips, said so.", {"Veldtech": "ORG"}),
        ("Veldtech, who makes chips, said so.", {"Veldtech": "PER"}),
        ("Tidewell Capital said it would not bid.", {"Tidewell Capital": "ORG"}),
        ("The Supervisory Authority (Finanstilsyn) asked.", {"Supervisory Authority": "ORG", "Finanstilsyn": "ORG"}),
        ("Question (Handelsbote): Will you go?", {"Handelsbote": "ORG"}),
        ("Question (Ann Lee): Will you go?", {"Ann Lee": "PER"}),
        # What is traded, rated or paid in.
        ("It missed a coupon on its Eurobond.", {}),
        ("Tidewell Capital (OSE: TIDE) rose.", {"Tidewell Capital": "ORG"}),
        ("Operating profit (EBIT) fell. EBIT was low.", {}),
        ("Rating: HOLD (from BUY). It pays 4 (NOK).", {}),
        ("The Cod Aid Desk (CAD) paid in kroner (NOK).", {"Cod Aid Desk": "ORG", "CAD": "ORG"}),
        ("Ann Brandt spoke. Brandt customers paid more.", {"Brandt": "PER"}),
        ("A Trump spokesman said so.", {"Trump": "PER"}),
        ("London customers paid more.", {"London": "LOC"}),
        # Agencies with a capital inside their word, and bodies of other languages.
        ("KenGen has warned people. WorkSafe said so.", {"KenGen": "ORG", "WorkSafe": "ORG"}),
        ("Mr MacDonald left. MacDonald spoke.", {"MacDonald": "PER"}),
        ("They wrote it in JavaScript.", {"JavaScript": "MISC"}),
        ("Ann KenGen left. KenGen spoke.", {"Ann KenGen": "PER"}),
        ("Ann Low, Director, Observatorio del Trabajo", {"Ann Low": "PER", "Observatorio del Trabajo": "ORG"}),
        ("It was brought by Stichting Schone Lucht.", {"Stichting Schone Lucht": "ORG"}),
        ("Bo Lee of the British Polar Survey spoke.", {"Bo Lee": "PER", "British Polar Survey": "ORG"}),
        (
            "The court ordered Hollandia Staal to cut its waste. Hollandia said no.",
            {"Hollandia Staal": "ORG"},
        ),
        ("The court ordered Ann Low to keep its order. Low said no.", {"Ann Low": "PER"}),
        # Towns under an order, with a governor or a dam.
        ("Ensay and Tongio remain under an evacuation order.", {"Ensay": "LOC", "Tongio": "LOC"}),
        ("Ensay and Tongio remain under pressure.", {"Ensay": "PER", "Tongio": "PER"}),
        ("Relief centres: Ensay (1,240 people), Tongio (655 people).", {"Ensay": "LOC", "Tongio": "LOC"}),
        ("Ensay (1,240 votes) and Tongio (655 votes) lost.", {"Ensay": "PER", "Tongio": "PER"}),
        ("The governor of Hiraan said so.", {"Hiraan": "LOC"}),
        ("The Masinga dam spilled. Masinga is full.", {"Masinga": "LOC"}),
        # Firms by their endings and heads.
        ("Dunai Acél Zrt makes iron.", {"Dunai Acél Zrt": "ORG"}),
        ("Grupo Corvera makes parts.", {"Grupo Corvera": "ORG"}),
        ("MP Materials said that it would grow. Shares in MP Materials rose.", {"MP Materials": "ORG"}),
        ("Íslandsbanki said so.", {"Íslandsbanki": "ORG"}),
        ("The Corvus Storage Co., Limited (CSL) built it.", {"Corvus Storage Co., Limited": "ORG"}),
        ("They took the Trans-Corvo Highway.", {"Trans-Corvo Highway": "LOC"}),
        ("Wera Webster (Bath) (LD) asked.", {"Bath": "LOC"}),
        ("It was held at the Várkert Bazár on Friday.", {"Várkert Bazár": "LOC"}),
        # Those who rule are a house, though they bear a name.
        ("With the fall of the Qing dynasty, the Qing period ended.", {"Qing": "ORG"}),
        ("The Yelü dynasty fell. The Yelü had ruled it, and they fought the Yelü.", {"Yelü": "ORG"}),
        ("Ann Low said that the Low dynasty was over.", {"Ann Low": "PER", "Low": "PER"}),
        # Saints, and places called after them.
        ("The relics of St. Ludmila were brought there.", {"St. Ludmila": "PER"}),
        ("Her grandson became St. Radovan in the end.", {"St. Radovan": "PER"}),
        ("St. Bernadette was born there in 1844.", {"St. Bernadette": "PER"}),
        ("He was born in St. Louis. The road to St. Albans was closed.", {"St. Louis": "LOC", "St. Albans": "LOC"}),
        # Buildings with full names.
        ("The Martin Carver House, a landmark, is old.", {"Martin Carver House": "LOC"}),
        ("Ann House spoke. Ann Low Castle said no.", {"Ann House": "PER"}),
        # Bodies of people of two kinds.
        (
            "The Torran College of Potters and Weavers met.",
            {"Torran College of Potters and Weavers": "ORG"},
        ),
        (
            "They joined the Alliance of Growers and Farmers for Torran.",
            {"Alliance of Growers and Farmers for Torran": "ORG"},
        ),
        ("The Union of Writers and Ann Jones met.", {"Ann Jones": "PER"}),
        ("The Union of Writers and Corvus met.", {"Union of Writers": "ORG"}),
        # Ships.
        ("The USS Gerald R. Ford sailed.", {"USS Gerald R. Ford": "PRODUCT"}),
        ("The frigate Admiral Kuznetsov sailed.", {"Admiral Kuznetsov": "PRODUCT"}),
        ("The tanker Eagle S was seized.", {"Eagle S": "PRODUCT"}),
        ("The ship Captain Ann Low left.", {"Ann Low": "PER"}),
        ("He told Zelensky and Nagy that it was over.", {"Zelensky": "PER"}),
        ("The Minsk Accords were signed.", {"Minsk Accords": "MISC"}),
        ("Studies at the University of Corvo on Friday.", {"University of Corvo": "ORG"}),
        ("The Secretary of State for Defence Des Browne agreed.", {"Des Browne": "PER"}),
        ("They met at Veterans Affairs (VA) on Friday.", {"Veterans Affairs": "ORG"}),
        ("He led the Office of Public and Political Affairs.", {"Office of Public and Political Affairs": "ORG"}),
        ("It was held at the Paul Webster Hall on Friday. In Group C it was over.", {"Group": None}),
        ("The draw put both in first place in Group C. Both teams play on.", {"Group": None}),
        # People behind a title or with a listed given name.
        ("Senator Jordan said so. Ms Berlin agreed.", {"Jordan": "PER", "Berlin": "PER"}),
        ("Sandy Angers spoke. Angers said no.", {"Angers": "PER"}),
        ("Jack London spoke. He went to London.", {"London": "LOC"}),
        ("Ms Jordan-Smith left.", {"Jordan-Smith": "PER"}),
        ("Carla Hills said so, and Ms May agreed.", {"May": "PER", "Carla Hills": "PER"}),
        ("In Blair, Brown and Cameron, Britain had leaders. Mr Blair left.", {"Brown": "PER", "Cameron": "PER"}),
        ("Jordi Hereu i Boher, the minister, agreed.", {"Jordi Hereu i Boher": "PER"}),
        ("MAUMERE, Indonesia - The quake struck.", {"MAUMERE": "LOC", "Indonesia": "LOC"}),
        (
            "The Meteorology, Climatology and Geophysics Agency warned of rain.",
            {"Meteorology, Climatology and Geophysics Agency": "ORG"},
        ),
    ],
)  # fmt: skip
def test_kinds(text, names):
    found = listing(text)
    assert {name: found.get(name) for name in names} == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Donors with blood group O should come.", "O"),
        ('"Shukran," he said.', "Shukran"),
        ("My Lords, I beg to move.", "Lords"),
        ("H.E. Anna Low met H.E. Mr. Omar Said.", "H.E."),
        ("Tel. +1 212 555 1234 for more.", "Tel"),
        ("Lord Hanson of Flint replied.", "Flint"),
        ("It cost 300 HUF in all.", "HUF"),
        ("The Under-Secretary-General for Humanitarian Affairs spoke.", "General for Humanitarian Affairs"),
        ("The Secretary of State for Transport replied.", "State for Transport"),
        (
            "The Departments of the Interior, Labor, Health and Human Services met.",
            "Interior, Labor, Health and Human Services",
        ),
        ("To ask the Secretary of State for Business and Trade, when he will reply.", "Business and Trade"),
        (
            "The Minister of State for Ports, Fisheries and Harbour Affairs replied.",
            "Fisheries and Harbour Affairs",
        ),
    ],
)
def test_what_names_nothing(text, name):
    assert name not in listing(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Contemporary Amperex Technology (CATL) came. CATL agreed.", "Contemporary Amperex Technology"),
        ("The Autorité des marchés financiers (AMF) came.", "Autorité des marchés financiers"),
        (
            "The Committee on Foreign Investment in the United States (CFIUS) met. CFIUS agreed.",
            "Committee on Foreign Investment in the United States",
        ),
        ("The Red Cross Society of Corvia, known as PMI, came. PMI agreed.", "Red Cross Society of Corvia"),
        ("The Weather and Geophysics Agency (BMKG) warned. BMKG agreed.", "Weather and Geophysics Agency"),
    ],
)
def test_a_body_is_one_with_its_letters(text, name):
    bodies = {e.name: e.forms for e in names_of(text).entities}
    assert list(bodies) == [name]
    assert len(bodies[name]) == 1


def test_a_kingdom_is_its_country():
    text = (
        "The Kingdom of Morocco signed. Morocco was pleased. The Republic of China did not sign, China did."
    )
    assert [e.name for e in names_of(text).entities] == ["Kingdom of Morocco", "Republic of China", "China"]


def test_a_month_is_nobody_though_somebody_is_called_so():
    text = "Ms May came in May. Mrs June came in June."
    assert [e.mentions[0].of(text) for e in names_of(text).entities] == ["May", "June"]
    assert all(len(e.mentions) == 1 for e in names_of(text).entities)


@pytest.mark.parametrize(
    "text",
    [
        "The firm is owned by the Republic of Arvenia. Arvenia said no.",
        "The government of Arvenia met. Arvenia will pay.",
        "Arvenia's central bank lowered its rate. Arvenia would wait.",
        "Public debt of Arvenia rose. Arvenia agreed.",
        "Arvenia's gross domestic product fell. Arvenia agreed.",
        "The Bank of Arvenia met. Arvenia agreed.",
        "The University of Arvenia closed. Arvenia mourned.",
        "The Prime Minister of Arvenia left. Arvenia voted.",
        "Ann Low, the mission chief for Arvenia, spoke. Arvenia agreed.",
    ],
)
def test_one_passage_tells_an_unlisted_state_for_the_whole_text(text):
    assert listing(text)["Arvenia"] == "LOC"


def test_a_state_in_full_is_the_state():
    found = names_of(
        "It is owned by the Republic of Arvenia. Arvenia's central bank met. The Arvenian coast is long."
    )
    assert {e.name: (e.type, e.forms) for e in found.entities} == {
        "Republic of Arvenia": ("LOC", ("Arvenia",)),
        "Arvenian": ("NORP", ()),
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Arvenia left. The government of Arvenia fell.", "Arvenia"),  # whom the text names in full
        ("President Arvenia left. Arvenia's government fell.", "Arvenia"),
        ("Mr Loman left. The Loman economy fell.", "Loman"),
        ("The Erdogan economy fell.", "Erdogan"),
    ],
)
def test_who_governs_is_no_state(text, name):
    assert listing(text)[name] == "PER"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Harlow & Quine, whose clients sold, agreed.", {"Harlow & Quine": "ORG"}),
        (
            "Ann & Paul left. England & Wales won.",
            {"Ann": "PER", "Paul": "PER", "England": "LOC", "Wales": "LOC"},
        ),
        ("It was low (Harlow & Quine, 2016).", {"Harlow": "PER", "Quine": "PER"}),
        ("The Office of Trade & Budget met.", {"Office of Trade & Budget": "ORG"}),
        (
            "The Coastal Party of Inland (CPI) met. The CPI agreed.",
            {"Coastal Party of Inland": "ORG", "CPI": "ORG"},
        ),
        ("A Quorel-style agency cut the rating.", {}),
        ("Mr Quorel left. A Quorel-style exit followed.", {"Quorel": "PER"}),
        ("An Obama-era rule fell.", {"Obama": "PER"}),
        ("EBITDA rose in Q2 and FY2027, and CPI inflation fell in H1.", {}),
        ("By Nadia Low, Political Correspondent", {"Nadia Low": "PER"}),
        ("I read the Arden Courier. He wrote to the Courier.", {"Arden Courier": "ORG", "Courier": "ORG"}),
        ("In Port Arvon, talks began. Port Arvon is busy.", {"Port Arvon": "LOC"}),
    ],
)
def test_firms_of_two_likenesses_quarters_papers_and_ports(text, names):
    assert listing(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mr Paul Low (Visk and Harbour): I agree.", {"Paul Low": "PER", "Visk and Harbour": "LOC"}),
        ("Ms Ann Low MP (Teller South): I agree.", {"Ann Low": "PER", "Teller South": "LOC"}),
        ("Mr Paul Low (Work and Pensions): I agree.", {"Paul Low": "PER", "Work and Pensions": None}),
        (
            "Ann Low (Socialists and Democrats): I agree.",
            {"Ann Low": "PER", "Socialists and Democrats": None},
        ),
        ("Ann Low (Chair): I agree.", {"Ann Low": "PER", "Chair": None}),
    ],
)
def test_what_a_member_sits_for_is_one_place(text, names):
    found = listing(text)
    assert {name: found.get(name) if kind else kind for name, kind in names.items()} == names
    assert "LOC" not in found.values() or "LOC" in names.values()


def test_the_first_word_of_a_body_is_the_body():
    assert listing("Castrel Paper would pay. Can she rule out a rebate for Castrel?")["Castrel"] == "ORG"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The seat of the municipality of Vörlitze Winkel moved.", "Vörlitze Winkel", "LOC"),
        ("She lives in the province of Bonn Arvel.", "Bonn Arvel", "LOC"),
        ("The church is in the parish of Ludo Varn.", "Ludo Varn", "LOC"),
        # Whose home it is.
        ("They left the home city of Olaf Brandt, who lives in Oslo.", "Olaf Brandt", "PER"),
        ("It was the village of Ludo Varn's father. Ludo Varn, 52, said so.", "Ludo Varn", "PER"),
    ],
)
def test_what_a_town_of_two_words_is_called(text, name, kind):
    assert listing(text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Seats in a parliament.
        ("Ann Holm (Taunton Vale) [1088]: To ask the minister.", {"Ann Holm": "PER", "Taunton Vale": "LOC"}),
        ("The hon. Member for Taunton Vale asked.", {"Taunton Vale": "LOC"}),
        ("They asked the Member for Wentworth Malcolm Brandt.", {"Wentworth Malcolm Brandt": "PER"}),
        ("A vote for Kilgoris West Constituency will be held.", {"Kilgoris West": "LOC"}),
        # Peers, judges and children who are called as firms are.
        ("Lord Tennant agreed with Lady Tesco.", {"Tennant": "PER", "Tesco": "PER"}),
        ("Tesco agreed.", {"Tesco": "ORG"}),
        ("Ann Holm, whose son Zain, aged two, died, spoke.", {"Ann Holm": "PER", "Zain": "PER"}),
        ("The Court (Cranmer LJ and Stourton LJ) sat.", {"Cranmer": "PER", "Stourton": "PER"}),
        ("Peter ole Saitoti spoke.", {"Peter ole Saitoti": "PER"}),
        ("The post of Eng. Joseph Wekesa is void.", {"Joseph Wekesa": "PER"}),
        # How many of a party there are.
        ("Eleven Labour members voted against the government.", {"Labour": "ORG"}),
        ("Seven Network paid Ann Holm.", {"Seven Network": "ORG"}),
    ],
)
def test_seats_peers_judges_and_members(text, names):
    assert names.items() <= listing(text).items()
