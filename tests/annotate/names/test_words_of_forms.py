"""Words of forms, entries of sanctions lists, letters of Uzbek, names that open with other words."""

import pytest

from tests.support.naming import listing, names_of


def people(text):
    return {e.name for e in names_of(text).entities if e.type == "PER"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "ODE, Viktor Sergeyevich (Cyrillic: ОДЕ, Виктор Сергеевич), Almaty; POB Bergen; Gender Male (individual).",
            {"ODE, Viktor Sergeyevich": "PER", "Almaty": "LOC", "Bergen": "LOC"},
        ),
        (
            "LUND, Rosa, Oslo, Norway; nationality Norway; Passport AC2204187 (Norway).",
            {"LUND, Rosa": "PER", "Oslo": "LOC", "Norway": "LOC"},
        ),
        ("MOU | $310 million", {}),
        ("P W D L F A Pts", {}),
        ("The Special Rapporteurs are experts.", {}),
        ("The ministry spoke of Kaktus.media, Lenta.ru and others.", {"Kaktus.media": "ORG", "Lenta.ru": "ORG"}),
    ],
)  # fmt: skip
def test_an_entry_names_one_person_and_no_field(text, named):
    assert listing(text) == named


@pytest.mark.parametrize(
    "form", ["LUND, Oslo, 3 May.", "The LUND, Rosa said, is small.", "PARIS, France; DOB."]
)
def test_what_opens_no_entry_of_a_person(form):
    assert not any("," in name for name in people(form))


def test_by_what_else_somebody_is_known_is_no_further_person():
    text = "LUND, Rosa Maria (a.k.a. LUND, Rose; a.k.a. ORR, Rosa), Oslo (individual); DOB 02 Feb 1974."
    assert people(text) == {"LUND, Rosa Maria"}


@pytest.mark.parametrize("mark", ["'", "‘", "ʻ", "’"])
def test_letters_of_uzbek_are_letters_of_names(mark):
    text = f"Minister Shuhrat G{mark}ulomov received the envoy. Sardor To{mark}xtayev spoke. G{mark}ayrat O{mark}rinov left."
    assert people(text) == {f"Shuhrat G{mark}ulomov", f"Sardor To{mark}xtayev", f"G{mark}ayrat O{mark}rinov"}


@pytest.mark.parametrize("name", ["Conor O'Brien", "Paul D'Angelo", "Ann O’Hara"])
def test_other_names_with_a_mark_stay(name):
    assert name in people(f"Minister {name} received the envoy.")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The participation of the Head of State Arman Bekmir was discussed.", {"Arman Bekmir"}),
        ("The Secretary of State thanked him. As the Secretary of State said, it works.", set()),
        ("Will Preece, a farmer, said no.", {"Will Preece"}),
        ("Paul Ode told Will Orr to go.", {"Paul Ode", "Will Orr"}),
        ("Will Preece come?", {"Preece"}),
        ("M. J. Orr signed it.", {"M. J. Orr"}),
        ("M. Macron signed it.", {"Macron"}),
        ("Mr and Mrs Cole of Hull were there.", {"Cole"}),
        ("The Duke of York was there.", {"Duke of York"}),
        ("Cllr Kit Farrow and Cllr Linda Salt came.", {"Kit Farrow", "Linda Salt"}),
        ("$81.40 – Brent on Monday’s close.", set()),
        ("Brent Orr paid $5.", {"Brent Orr"}),
        ("Defender Oskar Orr met Goalkeeper Jan Krogh. Referee: Peter Hahn.", {"Oskar Orr", "Jan Krogh", "Peter Hahn"}),
        ("Contact: Paul Rowe, Head of Investor Relations", {"Paul Rowe"}),
    ],
)  # fmt: skip
def test_people_beside_words_that_open_or_close_no_name(text, names):
    assert people(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It shipped tools to OOO Vektor-Stanko.", "OOO Vektor-Stanko"),
        ("ZAO Lund-Invest and TOO Kaspi-Trans paid.", "TOO Kaspi-Trans"),
        (
            "He met the Ambassador of the People’s Republic of China Han Chunlin.",
            "People’s Republic of China",
        ),
    ],
)
def test_a_legal_form_before_a_name_makes_a_firm(text, name):
    assert name in listing(text)
    assert name not in people(text)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Commissioner for Human Rights Larisa Denisova said so.", {"Larisa Denisova": "PER"}),
        ("The Minister for Human Rights Watch met.", {}),
        ("Officials counted, but Ombudsman Petro Hora later spoke.", {"Petro Hora": "PER"}),
        ("They saw Governor Petro Hora Foundation.", {"Petro Hora Foundation": "ORG"}),
        ("It was one of two. One of the men was called Vasyl Kondratiuk.", {"Vasyl Kondratiuk": "PER"}),
        ("We commend President Aydın and the minister.", {"Aydın": "PER"}),
        ("They met in Aydın on Monday.", {"Aydın": "LOC"}),
        ("The convoy reached Orikhiv without an escort.", {"Orikhiv": "LOC"}),
        ("Our trucks have reached Orikhiv. The convoy to Huliaipole left.", {"Orikhiv": "LOC", "Huliaipole": "LOC"}),
        ("He had reached Orikhiv by telephone.", {"Orikhiv": "PER"}),
        ("In the Lyson and Kupiansk directions no attacks were recorded.", {"Lyson": "LOC", "Kupiansk": "LOC"}),
        ("The Lyson and Kupiansk families met.", {"Lyson": "PER"}),
        ("A freighter, the Hai Yun 17, was hit.", {"Hai Yun 17": "PRODUCT"}),
        ("Two of the crew of the Hai Yun 17 were hurt.", {"Hai Yun 17": "PRODUCT"}),
        ("A vessel, the Red Cross, and a van came.", {"Red Cross": "ORG"}),
        ("The Ukrainian General Staff spoke.", {"Ukrainian General Staff": "ORG"}),
        ("The General Staff spoke.", {}),
    ],
)  # fmt: skip
def test_words_beside_a_name_tell_what_it_is(text, named):
    assert listing(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Corrigendum, 11 November: It was wrong.", {}),
        ("Supersedes: Report No. 15", {}),
        ("Antalya, 21 November 2026, 05:30 (TRT)", {"Antalya": "LOC"}),
        ("It came out at 0600 hrs (AEDT) on Friday.", {}),
        ("It is valid from December 2026 to February 2027 (DJF).", {}),
        ("The Torran Relief Trust (TRT) met.", {"Torran Relief Trust": "ORG", "TRT": "ORG"}),
    ],
)
def test_notes_clocks_and_seasons_are_no_names(text, named):
    assert listing(text) == named
