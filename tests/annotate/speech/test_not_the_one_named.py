"""Words are not his who is named nearest: to whom a letter goes, who asked, who sent another, whom "whose" tells of."""

import pytest

from tests.support.quoted_texts import attributions_of, quotations_of


def speakers(marked: str) -> list[str]:
    """Who says each quotation of a marked text, in text order."""
    return [q.speaker.name if q.speaker else "-" for q in quotations_of(marked)[1]]


def sources(marked: str) -> list[str]:
    _, attributions = attributions_of(marked)
    return [a.source.name if a.source else "-" for a in attributions]


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("{Bo Ray} was careful. In a letter sent to {Tim Orr} in May, he had spoken of “time”.", "Bo Ray"),
        ("{Bo Ray} was careful. In a memo to {Tim Orr}, he warned of “a long, dry winter”.", "Bo Ray"),
        ("{Bo Ray} was careful. In his reply to Mr {Orr} he warned of “a long, dry winter”.", "Bo Ray"),
        ("Dr {Bo Ray} spoke. In response to a question from {Cllr Orr} he called it “very late”.", "Bo Ray"),
        ("Dr {Bo Ray} spoke. Replying to Mr {Orr} he called it “very late”.", "Bo Ray"),
        ("Dr {Bo Ray} spoke. In answer to a point made by Mr {Orr}, he called it “very late”.", "Bo Ray"),
        ("Dr {Bo Ray} spoke. At the request of Mr {Orr} he called it “very late”.", "Bo Ray"),
        ("In response to a question from Mr {Orr} he called it “very late”.", "he"),
        # And in the sentences behind.
        ("Dr {Bo Ray} spoke. In reply to Mr {Orr} he called for time. He called it “very late”.", "Bo Ray"),
        # Who writes, asks or is told of in the opening otherwise may be meant.
        ("In a letter by {Tim Orr} in May, he warned of “a long, dry winter”.", "Tim Orr"),
        ("At the house of {Tim Orr} in May, he warned of “a long, dry winter”.", "Tim Orr"),
        ("{Bo Ray} wrote to {Tim Orr}. He warned of “a long, dry winter”.", "Bo Ray"),
    ],
)
def test_who_is_addressed_does_not_speak(marked: str, speaker: str) -> None:
    assert speakers(marked) == [speaker]


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("{Bo Ray} declined. He sent {Tim Orr}, his deputy, a courteous man. “We are sorry,” he said.", "Tim Orr"),
        ("The chairman, {Bo Ray}, sent his deputy, {Tim Orr}. “We are sorry,” he said.", "Tim Orr"),
        ("{Bo Ray} would not talk. He put up his aide, {Tim Orr}, instead. “We are sorry,” he said.", "Tim Orr"),
        ("{Bo Ray} was represented by {Tim Orr}. “We are sorry,” he said.", "Tim Orr"),
        ("{Bo Ray} sent {Tim Orr} a letter. “We are sorry,” he said.", "Bo Ray"),
        ("{Bo Ray} sent his son, {Tim Orr}, to Hull. “We are sorry,” he said.", "Bo Ray"),
        ("{Bo Ray} met {Tim Orr}, his lawyer. “We are sorry,” he said.", "Bo Ray"),
        ("{Bo Ray} sent {Ann Lee}, his deputy. “We are sorry,” he said.", "Bo Ray"),
    ],
)  # fmt: skip
def test_who_is_sent_speaks(marked: str, speaker: str) -> None:
    assert speakers(marked) == [speaker]


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("{Rosa Diaz}, 52, of Hull, whose brother {Juan}, 30, drowned, said: “He could swim.”", "Rosa Diaz"),
        (
            "{Rosa Diaz}, of Hull, whose brother, {Juan}, drowned, told the court: “He could swim.”",
            "Rosa Diaz",
        ),
        ("{Lucy Marr}, whose firm, [Brightwater], lost, said it was “unfair”.", "Lucy Marr"),
        ("{Rosa Diaz}, whose brother, {Juan}, said: “I could swim.”", "Juan"),
        ("The clinic, whose head, {Ann Fox}, left, said it was “sad”.", "Ann Fox"),
        ("{Rosa Diaz}, a nurse, 52, said: “He could swim.”", "Rosa Diaz"),
    ],
)
def test_who_stands_behind_whose_does_not_speak_the_main_verb(marked: str, speaker: str) -> None:
    assert speakers(marked)[0] == speaker


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        (
            "The [Water Board] fined [Orr Works]. [Orr Works] disputes this: it says it was “very late”.",
            "Orr Works",
        ),
        (
            "The [Water Board] fined the firm. The firm rejected the finding: it said it was “very late”.",
            "firm",
        ),
        ("The [Water Board] told of the bank. The bank rebutted that: it said it was “very late”.", "bank"),
        ("The [Water Board] told of the bank. The bank appealed; it said it was “very late”.", "bank"),
        ("The [Water Board] fined the firm: it said it was “very late”.", "Water Board"),
        ("The [Water Board] disputes this. It says it was “very late”.", "Water Board"),
    ],
)
def test_it_behind_a_colon_is_who_denies(marked: str, speaker: str) -> None:
    assert speakers(marked) == [speaker]


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("{Bo Ray} told us that Oslo had been warned by [Rome] “ten days in advance.”", "Bo Ray"),
        ("Oslo had been asked by [Rome] “in April”, {Bo Ray} said.", "Bo Ray"),
        ("{Bo Ray} said that he was told by [Rome] “to wait”.", "Rome"),
        ("{Bo Ray} was told by [Rome]: “Go home.”", "Rome"),
        ("{Bo Ray} said that {Tim Orr} was described by [Rome] as “very brave”.", "Rome"),
        ("{Bo Ray} stressed that the pacts concluded in Oslo on 9 May “are not directed against us”.", "Bo Ray"),
        ("{Bo Ray} said that the panel concluded in May that the wells “are not safe”.", "panel"),
        ("[Rome] on Monday called the tariffs “a bully's act”.", "Rome"),
        ("The [Kremlin] on November 19 called the tariffs “a bully's act”.", "Kremlin"),
        ("[Rome] in a statement called the tariffs “a bully's act”.", "Rome"),
        ("A spokesman on Monday called the tariffs “a bully's act”.", "spokesman"),
        ("The attack on [Rome] called for “a swift answer”.", "attack on Rome"),
        ("No, says {Bo Ray}, a lawyer in Oslo. “There is no ground for it.”", "Bo Ray"),
        ("Yes, says the envoy {Bo Ray}: the bank “could shut it tomorrow”.", "Bo Ray"),
        ("Perhaps, says {Bo Ray}. “There is no ground for it.”", "Bo Ray"),
        # Numbers and "you" are nobody.
        ("Two of 12 have said they are “thinking about” it.", "-"),
        ("You said that the plan was “very late”.", "-"),
        ("Two of six shops have said they are “thinking about” it.", "Two of six shops"),
    ],
)  # fmt: skip
def test_whose_words_they_are(marked: str, speaker: str) -> None:
    assert speakers(marked) == [speaker]


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("The next day his ministry denied that he had said it.", ["his ministry"]),
        ("The next morning the company said it had closed the mine.", ["company"]),
        ("This week the company said it had closed the mine.", ["company"]),
        ("The next mayor said it had closed the mine.", ["next mayor"]),
        ("You know that, {Lisa}.", []),
    ],
)
def test_a_day_before_the_speaker_is_none_of_the_name(marked: str, source: list[str]) -> None:
    assert sources(marked) == source


@pytest.mark.parametrize(
    ("marked", "speakers_of_all"),
    [
        # Somebody's name in quotation marks is his, not a quotation.
        ("“Maja,” 41, a cleaner from Riga, said: “I went home for good.”", ["Maja", "-"]),
        ("“Maja,” 41, a cleaner, said she had left: “I went home for good.”", ["Maja", "-"]),
        ("The mine was shut. “Ivo,” 30, said he had “no money at all.”", ["Ivo", "-"]),
        ("“Never,” 41 people said.", ["41 people"]),
        ("“Never,” a cleaner said.", ["cleaner"]),
        # A label with a body before the office; an office that begins with a preposition.
        ("[Chamber of Arms] Senior Vice President {Ann Lee}: “Firms have waited for us.”", ["Ann Lee"]),
        ("“It was a hub,” said Under Secretary of State for Water {Ann Lee}.", ["Ann Lee"]),
        ("“It was a hub,” he said under oath.", ["he"]),
    ],
)
def test_names_and_labels_beside_quotations(marked: str, speakers_of_all: list[str]) -> None:
    assert sorted(speakers(marked), reverse=True) == speakers_of_all


def test_a_source_behind_a_semicolon_has_only_its_own_clause() -> None:
    marked = "Aides say that half is done; according to the note, ore will be sold."
    document, attributions = attributions_of(marked)
    found = [(a.span.of(document.text), a.source.name) for a in attributions if a.source]
    assert ("ore will be sold", "note") in found
    assert not any("Aides" in words for words, _ in found)
    assert sources("Half is done; the rest will follow, according to the note.") == ["note"]


def test_whoever_a_house_is_called_after_does_not_speak() -> None:
    marked = "{Oskar Lund} met the envoy. The {Talbot} house is old. “It is right,” he said."
    assert speakers(marked) == ["Oskar Lund"]
