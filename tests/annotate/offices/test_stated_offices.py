"""Offices in apposition, behind "as", taken over, headed, shared; and what states none."""

import pytest

from tests.support.naming import names_of


def roles_of(text):
    return {e.name: [role.text for role in e.roles] for e in names_of(text).entities if e.type == "PER"}


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("The governor of the Bank of England, Ann Low, left.", "Ann Low", ["governor of the Bank of England"]),
        ("He met the UN High Commissioner for Refugees, Ann Low.", "Ann Low", ["UN High Commissioner for Refugees"]),
        ("A spokesman for the Dutch minister, Paul Low, agreed.", "Paul Low", ["spokesman for the Dutch minister"]),
        ("The shadow chancellor, Ann Low, agreed.", "Ann Low", ["shadow chancellor"]),
        (
            "He met the Dutch minister of education, culture and science, Ann Low.",
            "Ann Low",
            ["Dutch minister of education, culture and science"],
        ),
        ("The SNP's parliamentary leader, Ann Low, asked.", "Ann Low", ["SNP's parliamentary leader"]),
        ("The ex-Google chief Paul Low spoke.", "Paul Low", ["ex-Google chief"]),
        ("The self-proclaimed president Paul Low spoke.", "Paul Low", ["self-proclaimed president"]),
        ("Mrs Justice Lambert ruled.", "Lambert", ["Mrs Justice"]),
        ("Co-founder and chief executive Paul Low agreed.", "Paul Low", ["Co-founder and chief executive"]),
        ("The president and Prime Minister Ann Low met.", "Ann Low", ["Prime Minister"]),
        ("The first female president of Mexico, Ann Low, left.", "Ann Low", ["first female president of Mexico"]),
        ("Dutch foreign ministry spokeswoman Ann Low agreed.", "Ann Low", ["Dutch foreign ministry spokeswoman"]),
        ("After the vote US Secretary of State, Ann Low, agreed.", "Ann Low", ["US Secretary of State"]),
        ("The First Lady and U.S. Surgeon General, Ann Low, met.", "Ann Low", ["U.S. Surgeon General"]),
        ("The ousted Dutch prime minister, Ann Low, agreed.", "Ann Low", ["ousted Dutch prime minister"]),
        ("They will press President Low to cease.", "Low", ["President"]),
        ("They wrote to Secretary of the Interior Deb Webster.", "Deb Webster", ["Secretary of the Interior"]),
        ("The UK Secretary of State for Defense Wallace agreed.", "Wallace", ["UK Secretary of State for Defense"]),
        ("The journal's editor-in-chief, Ann Low, agreed.", "Ann Low", ["editor-in-chief"]),
        ("Incident Controller Ann Low agreed.", "Ann Low", ["Incident Controller"]),
        ("Lord Chancellor Ann Low agreed.", "Ann Low", ["Lord Chancellor"]),
        ("Minister of Trade, Industry and Energy Ann Low left.", "Ann Low", ["Minister of Trade, Industry and Energy"]),
        ("Ann Low became mayor in 2020.", "Ann Low", ["mayor"]),
        (
            "Chief of the General Staff General Sir Paul Low agreed.",
            "Paul Low",
            ["Chief of the General Staff General"],
        ),
        (
            "The finance ministry's director-general for balance, Ann Low, agreed.",
            "Ann Low",
            ["finance ministry's director-general for balance"],
        ),
        ("Electoral Commission chairman Ann Low agreed.", "Ann Low", ["Electoral Commission chairman"]),
        ("Standing Committee chairman Ann Low agreed.", "Ann Low", ["Standing Committee chairman"]),
        ("Addressing Speaker Ann Low, he agreed.", "Ann Low", ["Speaker"]),
        ("Yesterday President Ann Low agreed.", "Ann Low", ["President"]),
        ("Rear Admiral Paul Low agreed.", "Paul Low", ["Rear Admiral"]),
        ("Malian junta leader Paul Low agreed.", "Paul Low", ["Malian junta leader"]),
        ("The court and its registrar, Paul Low, agreed.", "Paul Low", ["registrar"]),
        ("President-elect Ann Low agreed.", "Ann Low", ["President-elect"]),
        ("Prime minister-designate Ann Low agreed.", "Ann Low", ["Prime minister-designate"]),
        ("The sole administrator, Ann Low, agreed.", "Ann Low", ["sole administrator"]),
        ("Ann Low, WHO Director-General, agreed.", "Ann Low", ["WHO Director-General"]),
        ("Ann Low, England's chief medical officer, agreed.", "Ann Low", ["England's chief medical officer"]),
        ("Ann Low, Trump's press secretary, agreed.", "Ann Low", ["Trump's press secretary"]),
        ("Ann Low, who heads the Harbour Board, agreed.", "Ann Low", ["heads the Harbour Board"]),
        ("Ann Low, who chairs the Treasury select committee, left.", "Ann Low", ["chairs the Treasury select committee"]),
        ("Ann Low succeeds Paul Webster as leader of the Liberal party.", "Ann Low", ["leader of the Liberal party"]),
        ("Ann Low was sworn in as prime minister on Friday.", "Ann Low", ["prime minister"]),
        ("Ann Low was elected president of the Harbour Board.", "Ann Low", ["president of the Harbour Board"]),
        ("Ann Low succeeds Paul Webster as leader of the Greens.", "Ann Low", ["leader of the Greens"]),
        ("As finance minister, Christian Webster cut spending.", "Christian Webster", ["finance minister"]),
        (
            "It was led by the Minister of Industry of Spain, H.E. Mr. Paul Low; others came.",
            "Paul Low",
            ["Minister of Industry of Spain"],
        ),
    ],
)  # fmt: skip
def test_an_office_is_whole(text, name, roles):
    assert roles_of(text)[name] == roles


@pytest.mark.parametrize(
    "text",
    [
        "The governor of the Bank of England, Ann Low, and Paul Webster met.",
        "He met the minister of health, doctors and nurses, Ann Low said.",
        "The wife of the president, Ann Low, left.",
        "An aide to the minister, Ann Low, agreed.",
        "If Ann Low was elected president, she would go.",
        "Ann Low was not elected president.",
        "Ann Low will become president.",
        "Would a President Low change it? Ann Low thinks not.",
        "Ann Low was named after the president.",
        "As president, Ann Low would cut taxes.",
        "He resigned as president, Ann Low said.",
        "Ann Low, who leads by two points, left.",
        "They met the Prime Minister, the Chancellor of the Exchequer, Ann Low, Secretary Webster and others.",
        "Ann Low, the chief officer for England reminded us last week, is ill.",
    ],
)
def test_what_states_no_office(text):
    assert roles_of(text)["Ann Low"] == []


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("The king, Paul Low, dismissed the finance minister, Ann Webster.", "Paul Low", ["king"]),
        ("The mayor of Madrid, Ann Low, met New Zealand's foreign minister.", "Ann Low", ["mayor of Madrid"]),
        (
            "The opposition leader, Ann Low, accused the president, Paul Webster.",
            "Ann Low",
            ["opposition leader"],
        ),
        ("The king, Paul Low, formally replaced the prime minister.", "Paul Low", ["king"]),
        ("The king, Paul Low, phoned Congo's prime minister.", "Paul Low", ["king"]),
        ("The king, Paul Low, meets the prime minister today.", "Paul Low", ["king"]),
        ("The king, Paul Low, named chief executive Ann Webster as envoy.", "Paul Low", ["king"]),
        ("In May, Paul Low, a lawyer, met the prime minister.", "Paul Low", ["lawyer"]),
        ("In May, Paul Low, another driver of the firm, left.", "Paul Low", ["driver of the firm"]),
        ("Then her tenant, Paul Low, called the finance minister.", "Paul Low", []),
        ("In May, Ann Low, elected president in 2020, resigned.", "Ann Low", ["elected president in 2020"]),
        ("Ann Low, appointed the king's adviser in May, left.", "Ann Low", ["appointed the king's adviser"]),
        ("The mayor, Ann Low, leader of the Greens, left.", "Ann Low", ["mayor", "leader of the Greens"]),
        ("Today, Ann Low, sales director of Bexhill, left.", "Ann Low", ["sales director of Bexhill"]),
        ("Today, Ann Low, formerly head of Bexhill, left.", "Ann Low", ["formerly head of Bexhill"]),
        ("Today, Ann Low, long-serving head of Bexhill, left.", "Ann Low", ["long-serving head of Bexhill"]),
        ("Ann Low, the king, dismissed the finance minister.", "Ann Low", ["king"]),
    ],
)
def test_what_somebody_did_is_no_office_of_his(text, name, roles):
    assert roles_of(text)[name] == roles


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("Ann Low, Minister of Food, Trade and Fisheries, left.", "Ann Low", ["Minister of Food, Trade and Fisheries"]),
        ("The Minister of Food, Trade and Fisheries, Ann Low, left.", "Ann Low", ["Minister of Food, Trade and Fisheries"]),
        ("Minister of Food, Trade and Fisheries Ann Low left.", "Ann Low", ["Minister of Food, Trade and Fisheries"]),
        ("Minister for Fisheries and Ocean Policy Ann Low left.", "Ann Low", ["Minister for Fisheries and Ocean Policy"]),
        ("Paul Low, Minister of Health, and Ann Webster left.", "Paul Low", ["Minister of Health"]),
        ("Ann Low, head of Nordhav, left.", "Ann Low", ["head of Nordhav"]),
        ("The mayor of Alesund, Paul Low, wrote.", "Paul Low", ["mayor of Alesund"]),
        ("“No,” said Ann Low, the company's chief executive.", "Ann Low", ["chief executive"]),
        ("The party's deputy leader, Ann Low, left.", "Ann Low", ["deputy leader"]),
        ("Paul Low, Norway's chief negotiator, left.", "Paul Low", ["Norway's chief negotiator"]),
        (
            "“No,” says Dr Ann Low, a marine biologist at the University of Aberdeen.",
            "Ann Low",
            ["marine biologist at the University of Aberdeen"],
        ),
        ("Paul Low, an epidemiologist, left.", "Paul Low", ["epidemiologist"]),
        ("Paul Low, a fisherman from Alesund, sued.", "Paul Low", ["fisherman from Alesund"]),
        # What somebody is by chance is no role.
        ("Paul Low, a tourist, left.", "Paul Low", []),
        ("Paul Low, a communist, left.", "Paul Low", []),
        ("Paul Low, biologist Ann Webster, and others left.", "Paul Low", []),
    ],
)  # fmt: skip
def test_professions_and_rows_of_fields(text, name, roles):
    assert roles_of(text)[name] == roles


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("Marta Low (Governor), Pilar Soto and Ann Lee (Chair of the Ports Board) sat.", "Marta Low", ["Governor"]),
        ("Marta Low (Governor) and Ann Lee (Chair of the Ports Board) sat.", "Ann Lee", ["Chair of the Ports Board"]),
        ("Paul Low (Labour) and Tim Roe (left) sat.", "Paul Low", []),
        ("The Minister for Water and Rivers (Dr Ann Low): I agree.", "Ann Low", ["Minister for Water and Rivers"]),
        ("The vote (Ann Low) was lost.", "Ann Low", []),
        ("PRESS OFFICER: Julia Low", "Julia Low", ["PRESS OFFICER"]),
        ("Media contact: Ruth Low, press@harbour.example", "Ruth Low", ["Media contact"]),
        ("Chairman: Ann Low, you have the floor.", "Ann Low", []),
        ("The Chair: Ann Low said so.", "Ann Low", []),
        ("Mr Paul Low of the Institute agreed.", "Paul Low", ["of the Institute"]),
        ("Professor Ann Low of the University of Bath agreed.", "Ann Low", ["Professor", "of the University of Bath"]),
        ("They accused Ann Low of the University of Bath.", "Ann Low", []),
        ("Ann Low of Bath agreed.", "Ann Low", []),
        ("They regret Ann Low of the Institute's failure.", "Ann Low", []),
        ("(Reporting by Ann Low; Editing by Ruth Lee)", "Ruth Lee", []),
        ("Ann Low, who leads the team, agreed.", "Ann Low", ["leads the team"]),
        ("Ann Low, who runs the shop, agreed.", "Ann Low", []),
        ("It was led by the water minister, Dr Ann Low MP.", "Ann Low", ["water minister"]),
        ("Ann Low MP, the water minister, agreed.", "Ann Low", ["water minister"]),
        ("It rose, said its director, Professor Ann Low.", "Ann Low", ["director", "Professor"]),
        ("The Minister for Water and Rivers, Dr Ann Low, agreed.", "Ann Low", ["Minister for Water and Rivers"]),
        ("She is the sister of the auditor general, Sir Paul Low, who agreed.", "Paul Low", ["auditor general"]),
        ("Lee is the wife of the president, Paul Low, who agreed.", "Paul Low", ["president"]),
        ("She met the wife of the auditor general, Ann Low, in May.", "Ann Low", []),
        ("The general, Paul Low, agreed.", "Paul Low", ["general"]),
    ],
)  # fmt: skip
def test_a_mark_or_a_small_word_joins_an_office(text, name, roles):
    assert roles_of(text)[name] == roles


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        # A rank or a title by birth stands between an office, its comma and the name.
        ("Arvenia's President, Sheikh Salim bin Low, left.", "Salim bin Low", ["Arvenia's President", "Sheikh"]),
        ("With the Minister for Ports, Sheikh Salim bin Low, he left.", "Salim bin Low", ["Minister for Ports", "Sheikh"]),
        ("The court agreed. Its president, Judge Ann Low, left.", "Ann Low", ["president", "Judge"]),
        ("Her deputy, Major Paul Low, stays.", "Paul Low", ["deputy", "Major"]),
        ("They met the prime minister, Judge Ann Low and others.", "Ann Low", ["Judge"]),
        # Who holds the same office elsewhere.
        ("The minister met her Dutch counterpart, Paul Low.", "Paul Low", ["Dutch counterpart"]),
        ("The minister met her Dutch counterpart Paul Low.", "Paul Low", ["Dutch counterpart"]),
        ("The minister met her counterpart, Paul Low.", "Paul Low", []),
        ("The minister met her counterpart Paul Low.", "Paul Low", []),
        # What whoever says it calls ours is no part of an office.
        ("“No,” said Dr Ann Low, our medical coordinator.", "Ann Low", ["medical coordinator"]),
        ("“No,” said Ann Low, my lawyer.", "Ann Low", ["lawyer"]),
        # Behind particulars.
        ("Paul Low, born 3 May 1971, Dutch national, owner of Bexhill Shipping", "Paul Low", ["owner of Bexhill Shipping"]),
        ("Paul Low, 51, the mayor of Bath, left.", "Paul Low", ["mayor of Bath"]),
        ("Paul Low, 51, met the mayor of Bath.", "Paul Low", []),
        ("Paul Low, 51, the mayor said, left.", "Paul Low", []),
        ("Paul Low, 51, and the mayor left.", "Paul Low", []),
    ],
)  # fmt: skip
def test_an_office_behind_ranks_and_particulars(text, name, roles):
    assert roles_of(text)[name] == roles


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("Ann Low, who until 11 May was chief secretary in this Ministry, left.", "Ann Low",
         ["until 11 May was chief secretary in this Ministry"]),
        ("Mrs Ann Low has acted as chief secretary since 12 May.", "Ann Low", ["acted as chief secretary since 12 May"]),
        ("Ann Low was mayor until 2019.", "Ann Low", ["was mayor until 2019"]),
        ("Paul Low is our ambassador in Oslo today.", "Paul Low", ["ambassador in Oslo"]),
        ("Paul Low has been head of the Harbour Board since May.", "Paul Low", ["head of the Harbour Board since May"]),
        ("Paul Low, 51, has been Norway's foreign minister since the new cabinet met.", "Paul Low", ["Norway's foreign minister"]),
        ("His rival, Paul Low, was mayor until 2020.", "Paul Low", ["was mayor until 2020"]),
        ("Paul Low, 51, has been held since the new cabinet met.", "Paul Low", []),
        ("Paul Low serves as ambassador to the United Nations.", "Paul Low", ["ambassador to the United Nations"]),
        ("They met Ann Low, then still deputy mayor and since 12 May her country's ambassador to the United Nations.",
         "Ann Low", ["then still deputy mayor", "since 12 May her country's ambassador to the United Nations"]),
        ("I invite Ann Low, Head of the United Nations Regional Centre for Preventive Work of States for Asia, to speak.",
         "Ann Low", ["Head of the United Nations Regional Centre for Preventive Work of States for Asia"]),
        ("Ms. Low (Norway): We agree.", "Low", ["Norway"]),
        ("Mr. Low (Russian Federation) (spoke in Russian): We agree.", "Low", ["Russian Federation"]),
        # What is said of a time alone, of no office, or of a seat or a visit.
        ("Ann Low was mayor when it burnt.", "Ann Low", []),
        ("Ann Low is no minister.", "Ann Low", []),
        ("If Ann Low is mayor, we go.", "Ann Low", []),
        ("Paul Low is head over heels in love.", "Paul Low", []),
        ("Ann Low is chair material.", "Ann Low", []),
        ("Mr. Low (Norway) agreed.", "Low", []),
        ("They saw Mr. Low (Norway): it was late.", "Low", []),
    ],
)  # fmt: skip
def test_an_office_of_some_time_is_stated_with_it(text, name, roles):
    assert roles_of(text)[name] == roles


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        # Whose chief, aide or counsel somebody is, his own office is not.
        ("It was written by the chief of staff to the Deputy Secretary, Ms. Nhan.", "Nhan", []),
        ("She is the chief of staff to the Governor, Ann Nhan.", "Ann Nhan", ["Governor"]),
        ("The Deputy Secretary, Ms. Nhan, wrote it.", "Nhan", ["Deputy Secretary"]),
        # A verb parts what a court did from whom it did it to.
        ("An Oslo judge on Monday sentenced a Bergen engineer, Gerald Orr, to a year.", "Gerald Orr", ["Bergen engineer"]),
        ("The Oslo mayor on Friday named a former nurse, Ann Orr, to the post.", "Ann Orr", ["former nurse"]),
        ("The governor of the disputed Harbour region, Ann Orr, left.", "Ann Orr", ["governor of the disputed Harbour region"]),
        # A rank before whose office it is.
        ("Deputy HHS Secretary Grant Orr resigned.", "Grant Orr", ["Deputy HHS Secretary"]),
        ("Assistant U.S. Attorney Samuel Orr spoke.", "Samuel Orr", ["Assistant U.S. Attorney"]),
        ("Acting Deputy EPA Administrator Rob Orr agreed.", "Rob Orr", ["Acting Deputy EPA Administrator"]),
        ("He met former deputy UN envoy Ben Orr.", "Ben Orr", ["former deputy UN envoy"]),
        ("The UN envoy Ben Orr spoke.", "Ben Orr", ["UN envoy"]),
        ("District Attorney Jo Orr spoke.", "Jo Orr", ["District Attorney"]),
        ("County Clerk Deborah Orr agreed.", "Deborah Orr", ["County Clerk"]),
        # Commas inside an office.
        ("Ann Orr, Commissioner for Climate, Net Zero and Clean Growth, spoke.", "Ann Orr",
         ["Commissioner for Climate, Net Zero and Clean Growth"]),
        ("Dana Orr, Vice President, Investor Relations, agreed.", "Dana Orr", ["Vice President, Investor Relations"]),
        ("Dana Orr, Director, Corporate Affairs, did not.", "Dana Orr", ["Director, Corporate Affairs"]),
        ("Mark Orr, President, Finance Minister Ann Low and Ben Hall left.", "Mark Orr", ["President"]),
        ("Dana Orr, Director, Ann Low, Treasurer, and Ben Hall left.", "Dana Orr", ["Director"]),
        ("Anthony Orr, Chair since 2019, will not stand.", "Anthony Orr", ["Chair since 2019"]),
    ],
)  # fmt: skip
def test_an_office_is_no_more_and_no_less_than_his_own(text, name, roles):
    assert roles_of(text)[name] == roles
