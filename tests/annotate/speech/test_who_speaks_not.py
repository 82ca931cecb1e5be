"""Speakers that are none: nouns taken for verbs, numbers, titles of orders; and whose words those are instead."""

import pytest

from tests.support.quoted_texts import attributions_of, told


@pytest.mark.parametrize(
    "marked",
    [
        "Status reports that were due in May are on hold.",
        "The spread on the bank's 6.1% notes due in May widened by three points.",
        "Casualty reports that have come in were read out.",
    ],
)
def test_nouns_say_nothing(marked: str) -> None:
    assert attributions_of(marked)[1] == ()


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("The office reports that it was late.", "office"),
        ("{Bo Ray} notes that it was late.", "Bo Ray"),
        ("{Ann Lee} claims that the town was late.", "Ann Lee"),
    ],
)
def test_verbs_still_do(marked: str, source: str) -> None:
    assert [a.source.name for a in attributions_of(marked)[1] if a.source] == [source]


@pytest.mark.parametrize(
    ("marked", "speakers"),
    [
        ("{Ann Lee} said [Acme] would ask for it “by the end of the week”.", ["Ann Lee"]),
        ("{Ann Lee} said the court could call the plan “a disgrace to us all”.", ["Ann Lee"]),
        ("{Ann Lee} said {Bo Ray} called the plan “a disgrace to us all”.", ["Bo Ray"]),
        ("{Bo Ray} would call the plan “a disgrace to us all”.", ["Bo Ray"]),
        # What was promised or announced says nothing.
        ("The bridge, first promised in 2020, is to open “as soon as it can”.", ["-"]),
        ("The reforms, announced in May and put off since, are “a new dawn for us”.", ["-"]),
        ("{Ann Lee}, 45, promised in May “a new dawn for us”.", ["Ann Lee"]),
        # Not whom a campaign is for, but the campaign.
        ("A clip was posted by the {Lee} campaign with the words: “Every single day.”", ["Lee campaign"]),
        # Numbers alone are nobody; a further one of those heard is one of them.
        ("Three said that they had heard it later, “when it was light”.", ["-"]),
        (
            "“He is done,” one town aide said. “No comment,” a third texted.",
            ["one town aide", "third town aide"],
        ),
        ("Asked about it, an aide texted: “lol”.", ["aide"]),
        ("It was late. The letter says, and I quote, “Move it up.”", ["letter"]),
        # Terms that are defined.
        ("[Orla Inc.] (“Orla” or the “Company”) today reported a loss of $8 million.", ["-", "-"]),
        ("[Orla Inc.] (together, the “Group”) reported a loss.", ["-"]),
        # The rest of what somebody posted.
        ("“There are bad men,” {Bo Ray} posted. “SAD!” He later deleted the post.", ["Bo Ray", "Bo Ray"]),
    ],
)
def test_who_it_is_instead(marked: str, speakers: list[str]) -> None:
    assert [row[2] for row in told(marked)] == speakers


@pytest.mark.parametrize(
    ("marked", "speakers"),
    [
        ("The president issued Order 14402, “Saving Rural Ports,” which tells nothing.", ["-"]),
        (
            "President {Lee} signed an order on Monday that bars staff from “taking gifts of any kind.”",
            ["order"],
        ),
        (
            "President {Lee} signed an executive order directing staff to “halt all work at once.”",
            ["executive order"],
        ),
        ("The order directs the minister to “halt all work at once.”", ["order"]),
        ("The order, signed by {Lee}, directs staff to “halt all work at once.”", ["order"]),
        ("President {Lee} directed staff to “halt all work at once.”", ["Lee"]),
        ("President {Lee} defended the order as “the only way to save us.”", ["Lee"]),
    ],
)
def test_an_order_is_no_speech_of_whoever_signs_it(marked: str, speakers: list[str]) -> None:
    assert [row[2] for row in told(marked)] == speakers


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("A report issued last week by [Clear Air] said that the well was bad.", "Clear Air"),
        ("A study published on Monday by the [Orr University] says the well is bad.", "Orr University"),
        ("According to a report by the [Ministry of Rivers], the well is bad.", "Ministry of Rivers"),
        ("The report, issued last week by [Clear Air], says the well is bad.", "Clear Air"),
        ("A report seen by [Newswire] says the well is bad.", "report seen by Newswire"),
        ("A report on [Newswire] says the well is bad.", "report on Newswire"),
    ],
)
def test_a_report_is_the_word_of_the_body_that_issues_it(marked: str, source: str) -> None:
    assert [a.source.name for a in attributions_of(marked)[1] if a.source][:1] == [source]


@pytest.mark.parametrize(
    ("marked", "speakers"),
    [
        # What somebody wants or takes is no verb of saying.
        ("The ministry said it would seek the same terms “in the shortest time”.", ["ministry"]),
        ("[Rome] will ask for the same rules “before May”.", ["Rome"]),
        ("The government wants the old rules “by the summer”.", ["government"]),
        ("{Ann Lee} has promised to drop the old offers “at once”.", ["Ann Lee"]),
        ("{Ann Lee} rejected the first estimates “out of hand”.", ["Ann Lee"]),
        # Verbs all the same.
        (
            "What he was saying was that if {Ann Lee} wants to come and say, “I will go,” she may.",
            ["Ann Lee"],
        ),
        ("{Ann Lee} said the ministry terms it “a loss”.", ["ministry"]),
        ("A letter from the ministry notes “a loss of trust”.", ["letter from the ministry"]),
        ("The aide who met the minister notes “a loss of trust”.", ["aide"]),
        ("In its letter the bank terms the plan “a mistake”.", ["bank"]),
        ("An aide working for the ministry notes that “the well is dry”.", ["aide working for the ministry"]),
    ],
)
def test_what_is_wanted_says_nothing(marked: str, speakers: list[str]) -> None:
    assert [row[2] for row in told(marked)] == speakers


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        (
            "It will not be done before June, a senior official said, adding, “Do not write that.”",
            "senior official",
        ),
        (
            "Prices will fall, the bank's chief economist said, adding that it was “a slow year”.",
            "bank's chief economist",
        ),
        ("The road is closed, said a policeman, adding, “It is the snow.”", "policeman"),
        ("The deal was fair, {Ann Lee}, the minister, said, adding: “We are glad.”", "Ann Lee"),
        (
            "The dam could burst, engineers told reporters on Monday, warning that “nobody should go home”.",
            "engineers",
        ),
        ("The mine will close, the owner said in a letter to the staff, calling it “a sad day”.", "owner"),
        ("The well is dry, the agency reported, citing “years of neglect”.", "agency"),
        # The subject of the sentence, where only something in it is said by another.
        ("{Ann Lee} said the plan was dead, adding: “Nobody will mourn it.”", "Ann Lee"),
        ("{Ann Lee} criticised what an aide said, adding: “It is a lie.”", "Ann Lee"),
        ("{Ann Lee} resigned after an aide said she had lied, adding that it was “a hard day”.", "Ann Lee"),
        ("The minister told the mayor, who said no, that it was shut, adding: “It is the snow.”", "minister"),
    ],
)
def test_who_said_it_goes_on(marked: str, speaker: str) -> None:
    assert [row[2] for row in told(marked)] == [speaker]


@pytest.mark.parametrize(
    ("marked", "speakers"),
    [
        # A text is put right.
        ("The fourth paragraph should read: “The bridge is open to all.”", ["-"]),
        ("The headline should have read “Mayor to stay”.", ["-"]),
        ("The letter, {Ann Lee} said, should read “We are sorry for all”.", ["Ann Lee"]),
        ("A sign outside the hall read “No war”.", ["sign outside the hall"]),
        # Grades are terms, what somebody calls a thing is his word.
        ("The board asked how many were graded “poor” or “very poor”.", ["-", "-"]),
        ("{Ann Lee} called it “poor” and “a disgrace to us all”.", ["Ann Lee", "Ann Lee"]),
        # A report found something: "report" is no verb there.
        ("“Trust,” the {Orr} report said, “is not a thing to lose.”", ["Orr report", "Orr report"]),
        ("The firms report that it was “a very good year”.", ["firms"]),
        # Who hits back.
        ("An aide hit back: “We never agreed to that.”", ["aide"]),
        ("The union lashed out: “We never agreed to that.”", ["union"]),
        ("The storm hit back roads: “The Long Mile” and others.", ["-"]),
        # Whose statement is told of.
        ("We read the [World Bank]'s report. They said it was “a very good year”.", ["World Bank"]),
        ("We read the board's report. They said it was “a very good year”.", ["board"]),
        ("We met in the board's rooms. They said it was “a very good year”.", ["They"]),
        ("Nobody liked the [World Bank]'s offices. They said it was “a very good year”.", ["They"]),
    ],
)
def test_words_that_are_and_are_not_of_somebody(marked: str, speakers: list[str]) -> None:
    assert [row[2] for row in told(marked)] == speakers


@pytest.mark.parametrize(
    ("marked", "sources"),
    [
        ("The least noticed result may matter most.", []),
        ("Next of kin were informed and are being helped by trained officers.", []),
        ("What I hear is that a driver, on the night train from Orr, reported a rough ride there.", []),
        ("{Ann Lee}, a lawyer who left in May, said her line took 140 calls a day in June.", ["Ann Lee"]),
        ("Aides from two member states said it was late.", ["Aides from two member states"]),
        ("Bus firm Orr's, which laid on 11 coaches overnight, said it was late.", ["Bus firm Orr's"]),
        ("Data on Tuesday showed that it was late.", ["Data"]),
        # Still said.
        ("The well is dry, reported a spokesman for the town.", ["spokesman for the town"]),
        ("The well is dry, reported the agency.", ["agency"]),
        ("The ship is late, said the town's mayor, {Ann Lee}.", ["Ann Lee"]),
    ],
)
def test_neither_clauses_nor_things_are_speakers(marked: str, sources: list[str]) -> None:
    assert [a.source.name for a in attributions_of(marked)[1] if a.source] == sources


@pytest.mark.parametrize(
    ("marked", "sources"),
    [
        ("The Ports ([Fees]) Bill had its second reading on 2 May and was sent to ten towns.", []),
        ("{Bo Ray} spoke a third time, reading that the bill had failed.", ["Bo Ray"]),
        ("The [Lords] would consider Corve offers that were made in May.", []),
        ("The [Lords] considered that the offer was low.", ["Lords"]),
        ("Observers considered the election fair, and the town was calm.", ["Observers"]),
        ("The [Arden Board] gives notice that a vote shall be held in May.", ["Arden Board"]),
        ("{Ann Lee} notices that the road is shut.", ["Ann Lee"]),
    ],
)
def test_a_reading_and_what_is_considered_state_nothing_but_a_notice_does(
    marked: str, sources: list[str]
) -> None:
    assert [a.source.name for a in attributions_of(marked)[1] if a.source] == sources


@pytest.mark.parametrize(
    ("marked", "speakers"),
    [
        # The person of whom brackets before a comma tell.
        ("The rapporteur, {Ann Lee} ([S&D], <Italy>), called it “a floor, not a ceiling”.", ["Ann Lee"]),
        ("{Ann Lee} ([EPP], <Denmark>), said it was “a floor, not a ceiling”.", ["Ann Lee"]),
        ("The board ([Acme], <Italy>), said it was “a floor, not a ceiling”.", ["Acme"]),
        # Words of a text that is amended.
        ("Amendment proposed by {Bo Ray}, to leave out “should” and insert “may”.", ["-", "-"]),
        ("In clause 4, for “shall” substitute “may”, said {Bo Ray}.", ["-", "-"]),
        ("{Bo Ray} would insert “and their dogs” after “soldiers”, he said.", ["-", "-"]),
        ("{Bo Ray} struck out. He said “it is all over now”.", ["Bo Ray"]),
        # Of whom the words only tell.
        ("{Ann Lee} said this: a nurse who knows that calls are kept “will think twice”.", ["Ann Lee"]),
        ("{Ann Lee}, who thinks the plan is dead, called it “a waste of time”.", ["Ann Lee"]),
    ],
)
def test_brackets_amendments_and_those_told_of_speak_not(marked: str, speakers: list[str]) -> None:
    assert [row[2] for row in told(marked)] == speakers
