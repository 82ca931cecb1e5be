"""Who is meant where two are told of: other clauses, questions and answers, accounts, asides."""

import pytest

from tests.support.quoted_texts import given_to, told


@pytest.mark.parametrize(
    ("marked", "speakers"),
    [
        # The clause behind "and" or "while" has a subject of its own with something in apposition.
        (
            "{Ann Lee} urged calm, and Sen. {Bob Ray}, an Ohio Democrat, later said that “we have won the day”.",
            ["Bob Ray"],
        ),
        (
            "{Ann Lee} urged calm, while {Bob Ray}, an Ohio Democrat, said that “we have won the day”.",
            ["Bob Ray"],
        ),
        ("{Ann Lee} urged calm, left the hall and, an hour later, said that “we have won the day”.", ["Ann Lee"]),
        # A name that a comma parts from a pronoun is another's.
        ("{Bob Ray} spoke. {Sam Lee}, he said, was “hiding the truth from us”.", ["Bob Ray"]),
        ("{Bob Ray} spoke. In a letter to {Sam Lee}, he said it was “a long road for us”.", ["Bob Ray"]),
        # Whom somebody is asked about.
        ("{Bob Ray} spoke. Asked about {Sam Lee}, he laughed. “I will not say,” he said.", ["Bob Ray"]),
        ("{Bob Ray} left. Asked whether he would go, {Sam Lee} smiled. “I will not say,” he said.", ["Sam Lee"]),
        ("After he lost, {Sam Lee} smiled. “I will not say,” he said.", ["Sam Lee"]),
        # Where it is known from is not who said it.
        ("{Ann Lee} called {Bob Ray} “a man of no worth,” according to a book by {Joan Hill}.", ["Ann Lee"]),
        ("It was “a night of no worth,” according to a book.", ["book"]),
        # One of two without a name.
        (
            "One aide said it had “fallen apart again”, while another described it as “on its last legs”.",
            ["One aide", "another aide"],
        ),
        ("The vote was late. Some critics called it “the end of the road”.", ["Some critics"]),
        # By whom something is called so.
        ("The bill was described as “a gift to the rich” by {Ann Lee}.", ["Ann Lee"]),
        ("The bill was denounced as “a gift to the rich” by some critics.", ["some critics"]),
        ("The film “A gift to the rich” by {Ann Lee} was shown.", ["-"]),
        # Two in one phrase.
        ("Sens. {Ann Lee} of Ohio and {Bob Ray} of Utah called it “a gift to the rich”.", ["Ann Lee of Ohio and Bob Ray of Utah"]),
        ("{Ann Lee} of the College of Arts and Letters called it “a gift to the rich”.", ["Ann Lee"]),
    ],
)  # fmt: skip
def test_who_of_two_speaks(marked, speakers):
    assert [row[2] for row in told(marked)] == speakers


@pytest.mark.parametrize(
    ("marked", "speakers"),
    [
        (
            "“Will you go there?” {Ann Lee} asked.\n“If I can, yes,” {Bob Ray} said.\n“Yes or no, sir?”\n“I have told you.”",
            ["Ann Lee", "Bob Ray", "Ann Lee", "Bob Ray"],
        ),
        # Nobody asked: the last goes on.
        (
            "“I will go there,” {Ann Lee} said.\n“I will not go,” {Bob Ray} said.\n“It is too far for me.”",
            ["Ann Lee", "Bob Ray", "Bob Ray"],
        ),
        # In his own paragraph the one who answers goes on.
        (
            "“Will you go there?” {Ann Lee} asked.\n“If I can, yes,” {Bob Ray} said. “It is not far.”",
            ["Ann Lee", "Bob Ray", "Bob Ray"],
        ),
    ],
)  # fmt: skip
def test_question_and_answer_by_turns(marked, speakers):
    assert [row[2] for row in told(marked)] == speakers


@pytest.mark.parametrize(
    ("marked", "speakers"),
    [
        ("The memo directs all offices to “find and end” what is left.", ["memo"]),
        ("The bill, passed in May, would bar “any man who was born abroad” from office.", ["bill"]),
        ("The ad, which began on Monday, accuses {Bob Ray} of voting “to open the gates”.", ["ad"]),
        ("The ad, which began on Monday, calls {Bob Ray} “too weak for the town”.", ["ad"]),
        ("The order was named after “the people of the town”.", ["-"]),
        ("The letter drew cries of “shame on you all” from above.", ["-"]),
        ("The mayor would ban “all that is left” of it.", ["mayor"]),
        ("The dog was made to order “all that is left” of it.", ["-"]),
        ("The road leads to “the end of the world”.", ["-"]),
    ],
)
def test_what_documents_lay_down(marked, speakers):
    assert [row[2] for row in told(marked)] == speakers


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The plan would cost $7 billion, the [Budget Office] said Tuesday.", [("The plan would cost $7 billion", "Budget Office")]),
        ("The plan is dead, an official said late Monday.", [("The plan is dead", "official")]),
        ("The plan is dead, {Ann Lee} said last week.", [("The plan is dead", "Ann Lee")]),
        ("Most voters dislike the plan, a new poll found.", [("Most voters dislike the plan", "new poll")]),
        ("The plan is dead, and a man found it.", []),
        (
            "{Ann Lee} said she would vote no, and {Joan Ray}, the mayor, said it was late.",
            [("she would vote no", "Ann Lee"), ("it was late", "Joan Ray")],
        ),
        (
            "{Ann Lee} said she would vote no, while aides said it was late.",
            [("she would vote no", "Ann Lee"), ("it was late", "aides")],
        ),
        ("{Ann Lee}, 58, a nurse from the north, who said it was late, left.", [("it was late", "Ann Lee")]),
        ("“It is late,” said {Ann Lee}, a nurse from the north, who said she was ill.", [("“It is late,”", "Ann Lee"), ("she was ill", "Ann Lee")]),
        ("I asked {Ann Lee} about polls showing that the plan was dead.", [("that the plan was dead", "polls")]),
        ("{Ann Lee} said the plan was old, and the town would pay.", [("the plan was old, and the town would pay", "Ann Lee")]),
        ("{Ann Lee} said she was ill, and doctors told her to rest.", [("she was ill, and doctors told her to rest", "Ann Lee")]),
    ],
)  # fmt: skip
def test_whose_a_reported_statement_is_and_where_it_ends(marked, expected):
    assert [(row[0], row[2]) for row in given_to(marked)] == expected


@pytest.mark.parametrize(
    ("marked", "speakers"),
    [
        ("“Are you there?” {Ann Lee}, the former mayor, asked a room of teachers.", ["Ann Lee"]),
        ("“Are you there?” {Ann Lee}, the mayor, said that “we have won the day”.", ["-", "Ann Lee"]),
        (
            "{Ann Lee}, an Ohio Democrat, wrote in a social media post that it was “a long road for us”.",
            ["Ann Lee"],
        ),
        ("The media report that it was “a long road for us”.", ["media"]),
        ("{Bob Ray} quoted {Ann Lee}: “The road is long.”", ["Ann Lee"]),
        ("{Bob Ray} quoted from a letter: “The road is long.”", ["Bob Ray"]),
        (
            "When {Ann Lee} of the club asked about it, {Bob Ray} smiled. “You are late,” he said.",
            ["Bob Ray"],
        ),
        ("{Ann Lee} has called the safety finding “a long road for us”.", ["Ann Lee"]),
        ("{Ann Lee} wrote the report finding that it was “a long road for us”.", ["Ann Lee"]),
        ("{Ann Lee} recalls her husband asking, “Is the road long?”", ["her husband"]),
        ("{Ann Lee} lost her seat, saying, “The road is long.”", ["Ann Lee"]),
        ("{Ann Lee}, a teacher who led the “no” side, said it was “a long road for us”.", ["-", "Ann Lee"]),
        ("Judge {Ann Lee} of the 5th Circuit called it “a long road for us”.", ["Ann Lee"]),
        ("{Ann Lee}, a teacher from Nashua, N.H., called it “a long road for us”.", ["Ann Lee"]),
        ("The governor of the North, {Bob Ray}, was calm. “It is late,” he said.", ["Bob Ray"]),
        ("{Bob Ray} left. The governor of the North was calm. “It is late,” he said.", ["governor"]),
        ("It was, as Sen. {Bob Ray} likes to say, “a long road for us”.", ["Bob Ray"]),
        ("{Ann Lee} went there to say it was “a long road for us”.", ["Ann Lee"]),
        ("Not so fast, said the club's {Ann Lee}: “It is a long road.”", ["Ann Lee"]),
        ("It opens with a recording of {Ann Lee} calling it “a long road for us”.", ["Ann Lee"]),
        ("The [Fund] said the examples cited were “a long way from the truth”.", ["Fund"]),
        ("{Ann Lee} spoke. The others, she added, were “a long way from the truth”.", ["Ann Lee"]),
        ("“It is late,” the mayor told “The Morning Show.”", ["mayor", "-"]),
        ("{Ann Lee} of Erie, Pa., called it “a long road for us”.", ["Ann Lee"]),
    ],
)
def test_who_speaks_where_other_words_stand_between(marked, speakers):
    assert [row[2] for row in told(marked)] == speakers
