"""Whom "he" and "she" mean: titles, kin words and given names tell; where nothing does, nobody is named."""

import pytest

from tests.support.quoted_texts import attributions_of


def speakers_of(marked: str) -> list[str]:
    """Who says each statement, in text order."""
    _, attributions = attributions_of(marked)
    return [a.source.name if a.source else "-" for a in attributions]


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("Mr {Obura} met Ms {Auma}. “The talks failed,” she said.", "Auma"),
        ("Ms {Auma} met Mr. {Obura}. “We agreed,” he said.", "Obura"),
        ("Ms {Auma} thanked Mr {Obura}. She smiled. “We have tried,” he replied.", "Obura"),
        ("Mr {Obura} spoke. Mrs {Auma} listened. He said the tax was void.", "Obura"),
        ("President {Obura} met Ms {Auma}. She told reporters that the talks had failed.", "Auma"),
        ("Mr {Obura} spoke to his wife, {Grace}. She said the tax was void.", "Grace"),
        ("Baroness {Hale} met Lord {Mance}. He said the plan was ready.", "Mance"),
        ("Cardinal {Mbongo} met Sister {Rosalie}. “We prayed,” she said.", "Rosalie"),
        ("{Kwabena Obura} and {Adwoa Auma} sat. Mr {Obura} met Ms {Auma}. She said so: it was over.", "Adwoa Auma"),
        # The subject of the sentence, where both may be meant.
        ("Mr {Obura} met Mr {Banda}. He said the talks had failed.", "Obura"),
        ("Ms {Auma} met Mrs {Banda}. She said the talks had failed.", "Auma"),
        ("{Kwabena Obura} met {Adwoa Auma}. He said the talks had failed.", "Kwabena Obura"),
    ],
)  # fmt: skip
def test_a_pronoun_means_one_of_its_gender(marked: str, speaker: str) -> None:
    assert speakers_of(marked) == [speaker]


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("The [Newswire] polled ten. The bank said it was late.", "bank"),
        ("The [Newswire Bank] polled ten. The bank said it was late.", "Newswire Bank"),
        ("The [Bank of Orr] has cut rates.\nThe [Newswire] polled ten. The bank said it was late.", "Bank of Orr"),
        ("The [Newswire] polled ten. The bank said it was late.\nThe [Bank of Orr] has cut rates.", "bank"),
        ("The carmaker [Orr Works] opened. The company said it was late.", "Orr Works"),
    ],
)  # fmt: skip
def test_a_body_called_for_short_is_the_one_of_that_name(marked: str, speaker: str) -> None:
    assert speakers_of(marked) == [speaker]


@pytest.mark.parametrize(
    "marked",
    [
        "Mr {Obura} was kind. “I wept,” she said.",
        "{Kwabena Obura} met {Adwoa Auma}. “I wept,” she said.",
    ],
)
def test_a_pronoun_without_anybody_of_its_gender_names_nobody(marked: str) -> None:
    assert speakers_of(marked) == ["she"]


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("{Ann Auma} met {Bea Orr}. Her aide {Dee Hale}, who is {Grace Hall}'s niece, left. She said it was over.", "Dee Hale"),
        ("{Ann Auma} spoke.\n{Dee Hale}, whose sister is {Grace Hall}, left. She said it was over.", "Dee Hale"),
        ("{Tom Obura}, who once worked with {Kwame Banda}, resigned. He said the tax was void.", "Tom Obura"),
        # Who is told of by "who" is a person, and nearer than one of an earlier paragraph.
        ("Sir {Tom Obura} spoke.\nThe auditor, {Jor Hale}, who is not ill, will come. He warned that it was late.", "Jor Hale"),
        ("Sir {Tom Obura} spoke.\n{Jor Hale}, who is not ill, will come. He warned that it was late.", "Jor Hale"),
        ("Sir {Tom Obura} spoke.\nThe regulator, {Jor Hale}, will come. He warned that it was late.", "Jor Hale"),
        # One named behind the aside, and one in an aside when nobody else is named.
        ("A man who knew {Jor Hale} well, wept. {Tom Obura} left. He said it was late.", "Tom Obura"),
    ],
)  # fmt: skip
def test_whoever_is_named_in_an_aside_is_not_meant(marked: str, speaker: str) -> None:
    assert speakers_of(marked)[-1:] == [speaker]


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("{Ann Auma} gave way.\nA spokesman for the department denied that. He said it was new.", "spokesman for the department"),
        ("{Tom Obura} gave way.\nA spokesman for the department denied that. “We learned of it,” he said.", "spokesman for the department"),
        ("{Tom Obura} gave way. A second official was blunt. “It is over,” he said.", "second official"),
        ("Mr {Obura} gave way. A finance ministry spokesman shook his head. “It is over,” he said.", "finance ministry spokesman"),
        ("Mr {Obura} gave way. A spokesman denied that. He said it was new. He added that it was late.", "spokesman"),
        ("Mr {Obura} gave way.\nA spokesman denied that.\n“We learned of it,” he said.", "spokesman"),
        ("Ms {Auma} gave way. A spokeswoman for {Tom Obura} denied that. “It is new,” she said.", "spokeswoman for Tom Obura"),
        # Another gender, a thing, several, a name: somebody else is meant.
        ("Ms {Auma} gave way. A spokesman denied that. “It is new,” she said.", "Auma"),
        ("Mr {Obura} gave way. A report denied that. He said it was new.", "Obura"),
        ("Mr {Obura} gave way. Some officials denied that. He said it was new.", "Obura"),
        ("Mr {Obura} gave way. A second official, {Jon Bask}, denied that. He said it was new.", "Jon Bask"),
        ("Mr {Obura} met a second official. He said it was new.", "Obura"),
    ],
)  # fmt: skip
def test_a_pronoun_means_the_one_without_a_name_told_of_before(marked: str, speaker: str) -> None:
    assert speakers_of(marked)[-1:] == [speaker]


@pytest.mark.parametrize(
    ("marked", "speakers"),
    [
        # Whoever "he" was "she" is not, though nothing tells whose name it is.
        ("{Tala Reyn} spoke first.\nThe guest was {Oru Venn}. He said it was late. She said it was not.", ["Oru Venn", "Tala Reyn"]),
        ("{Tala Reyn} spoke first.\nThe Minister met her counterpart, {Oru Venn}. He told her that it was late. She stressed that it was not.", ["Oru Venn", "Minister"]),
        # "Her" of the one whom the sentence is about, though others are named between.
        ("Foreign Minister {Tala Reyn} spoke first.\nWith Sheikh {Hamo Birr} the Minister discussed gas.\nThe Minister also met her counterpart, {Oru Venn}. He told her that it was late. She stressed that it was not.", ["Oru Venn", "Minister"]),
        ("{Oru Venn} spoke. He said it was late. Then he said it was not.", ["Oru Venn", "Oru Venn"]),
        # Of two, the one whose name tells it; else nobody.
        ("{Tala Reyn} met {Tom Brown}. He told her that the draft was ready. She said it was late.", ["Tom Brown", "Tala Reyn"]),
        ("{Ann Reed} met {Oru Venn}. She told him that the draft was ready. He said it was late.", ["Ann Reed", "Oru Venn"]),
        ("{Oru Venn} met {Ann Reed}. “I know,” she told him.", ["Ann Reed"]),
        ("{Tala Orlova} met {Renat Venov}. He told her that the draft was ready. She said it was late.", ["Renat Venov", "Tala Orlova"]),
        ("{Renat Venov} met {Tala Orlova}. She told him that the draft was ready. He said it was late.", ["Tala Orlova", "Renat Venov"]),
        ("{Tala Orlova} invited {Oru Venn}. He told her that the draft was ready.", ["Oru Venn"]),
        ("{Tala Reyn} met {Oru Venn}. He told her that the draft was ready. She said it was late.", ["He", "She"]),
        ("{Tala Reyn} met with {Oru Venn}. He told her that the draft was ready.", ["He"]),
        # "His lawyer" is another than he.
        ("{Tala Reyn} spoke to his lawyer, {Oru Venn}. She said that he was innocent.", ["Oru Venn"]),
        ("{Tala Reyn} spoke to his lawyer, {Oru Venn}. He said that she was right.", ["Tala Reyn"]),
        ("{Tala Reyn} left.\nHer old deputy, {Oru Venn}, stayed. She told him that it was late.", ["Tala Reyn"]),
        # Whoever lost "his boat" is hardly "she".
        ("{Tala Reyn} lost her house. {Oru Venn} lost his boat. “We have nothing,” she said.", ["she"]),
        ("{Tala Reyn} lost her house. {Oru Venn} lost his boat. “We have nothing,” he said.", ["Oru Venn"]),
        ("{Oru Venn} asked her about it. He said that it was late.", ["Oru Venn"]),
        # With one of them told of, the subject, as ever.
        ("{Tala Reyn} met {Oru Venn}. He said that the draft was ready.", ["Tala Reyn"]),
        ("{Tala Reyn} spoke at the house of {Oru Venn}. She told him that the draft was ready.", ["Tala Reyn"]),
        ("Mr {Obura} met Mr {Banda}. He said that her draft was ready.", ["Obura"]),
        # A surname of another tongue tells nothing where a given name does.
        ("{Pedro Cordova} met {Tala Reyn}. He told her that the draft was ready.", ["Pedro Cordova"]),
    ],
)  # fmt: skip
def test_he_and_she_are_two(marked: str, speakers: list[str]) -> None:
    assert speakers_of(marked) == speakers


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("Oman blocked it, two diplomats said. “It was late,” one of them said.", "one of two diplomats"),
        ("Oman blocked it, several diplomats said. It was late, another of them said.", "another of several diplomats"),
        ("Oman blocked it, two diplomats said. Another said it did not.", "another of two diplomats"),
        ("Oman blocked it, senior diplomats said. “It was late,” said one of them.", "one of the senior diplomats"),
        ("Some officials said it was late. “It is over,” one of them said.", "one of the officials"),
        ("His lawyers said it was late. “It is over,” one of them said.", "one of his lawyers"),
        # Where none are heard right before, the words of the text.
        ("Oman blocked it.\nTwo boats sank. “It was late,” one of them said.", "one of them"),
        ("A diplomat said so: it was late. “It is over,” one of them said.", "one of them"),
        ("Two diplomats said it was late. Snow fell. Rain fell. Hail fell. “It is over,” one of them said.", "one of them"),
    ],
)  # fmt: skip
def test_one_of_them_is_one_of_those_heard_before(marked: str, speaker: str) -> None:
    assert speakers_of(marked)[-1] == speaker


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        (
            "The [Newswire] said it was late.\nThe [Bank of Orr] said it would close. It said prices fell.",
            "Bank of Orr",
        ),
        ("The [Newswire] said it was late.\nThe tax is new. It said prices fell.", "Newswire"),
        # Whoever speaks in the paragraph, nobody of another is meant.
        ("The [Newswire] said it was late.\n{Ann Low} said the shop was shut. It said prices fell.", "It"),
    ],
)
def test_it_leaves_no_paragraph_in_which_somebody_speaks(marked: str, speaker: str) -> None:
    assert speakers_of(marked)[-1] == speaker


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("Mr {Obura} came. A loan is due, a bank spokeswoman said. She stressed that it was late.", "bank spokeswoman"),
        ("Mr {Obura} came. The file is closed, a spokesman said on Monday. He added that it was late.", "spokesman"),
        ("Ms {Auma} came. The road is shut, said a policeman. He added that it was late.", "policeman"),
        ("Rents will rise, the bank's spokeswoman told reporters. She said that it was late.", "bank's spokeswoman"),
        # Another of that gender is told of in what is said, or is the one who says it.
        ("Ms {Auma} has left, a spokesman said. She said that it was late.", "Auma"),
        ("Mr {Obura} has left, an aide said. He said that it was late.", "Obura"),
        ("The pact is dead, Ms {Auma} said. She said that it was late.", "Auma"),
        # A deputy who is named, with his whole office or none.
        ("Peru's deputy finance minister, {Ana Ruiz}, said it was late. She said that it was dear.", "Ana Ruiz"),
    ],
)  # fmt: skip
def test_a_pronoun_means_who_was_heard_at_the_end_of_the_sentence(marked: str, speaker: str) -> None:
    assert speakers_of(marked)[-1] == speaker


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        # Who is named before an office only tells whose the next one is.
        ("{Calderby} MP {Josh Orr} said it was late. He added that it was cold.", "Josh Orr"),
        ("Mr {Lee} came. {Lee} adviser {Mark Hale} said it was late. He added that it was cold.", "Mark Hale"),
        ("Ms {Ruiz} came. {Ruiz} ally {Eva Moss} said it was late. She added that it was cold.", "Eva Moss"),
        ("Mr {Lee} met adviser {Mark Hale}. He added that it was cold.", "Lee"),
        # An office that is heard goes on, whoever spoke in the paragraph before.
        ("{Ann Lee} said so.\nThe Governor said it was late. She added that it was cold.", "Governor"),
        ("{Mark Hale} said so.\nThe Mayor told the board it was late. He warned that it was cold.", "Mayor"),
        ("{Mark Hale} said so.\nThe Mayor's office said it was late. He warned that it was cold.", "Mark Hale"),
    ],
)  # fmt: skip
def test_a_pronoun_means_who_was_heard_just_before(marked: str, speaker: str) -> None:
    assert speakers_of(marked)[-1] == speaker


@pytest.mark.parametrize(
    ("marked", "speakers"),
    [
        ("[Rome] says 2 per cent, and the ministry, in a forecast that is old, says 3 per cent.", ["Rome", "ministry"]),
        ("[Rome] says ten jobs will go and the council, in a statement on Monday, says 12.", ["Rome", "council"]),
        ("{Ann Lee} left, but {Bo Ray}, in a letter to the board, said that he would stay.", ["Bo Ray"]),
        ("{Ann Lee} left and, in a statement on Monday, said that she was ill.", ["Ann Lee"]),
    ],
)  # fmt: skip
def test_each_of_two_says_his_own(marked: str, speakers: list[str]) -> None:
    assert speakers_of(marked) == speakers


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("Ms {Auma} left. She'd told them it was late.", "Auma"),
        ("Two aides said no. They've told reporters it was late.", "Two aides"),
        ("It was quiet. They've said it was late.", "They"),
        ("There's a plan, Ms {Auma} said.", "Auma"),
    ],
)
def test_a_pronoun_that_runs_into_its_verb_is_one(marked: str, speaker: str) -> None:
    assert speakers_of(marked)[-1] == speaker
