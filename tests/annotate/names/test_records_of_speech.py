"""Speakers of a record, and words at the head of a sentence that are nobody."""

from tests.support.naming import listing

RECORD = (
    "Matthew Hancock: I beg to move.\n"
    "Wren Tolliver: I thank my friend for ferries. Tolliver is no name to forget.\n"
    "Topical Questions: none today.\n"
    "Matthew Hancock: I agree."
)


def test_a_full_name_before_a_colon_speaks():
    found = listing(RECORD)
    assert (found["Wren Tolliver"], found["Tolliver"], found["Matthew Hancock"]) == ("PER", "PER", "PER")
    assert "Topical Questions" not in found or found["Topical Questions"] != "PER"


def test_a_text_that_is_no_record_has_no_speakers():
    islands = listing(
        "Basse Terre: an island with rain.\nGrande Terre: an island with beaches.\nMarie Galante: an island with cane."
    )
    assert (islands["Basse Terre"], islands["Grande Terre"]) == ("LOC", "LOC")
    assert "PER" not in listing("Tide Turning: a report on ports.\nIt rained.").values()


def test_adverbs_at_the_head_of_a_sentence_are_nobody():
    found = listing(
        "Fourthly, there is a much lower risk for them. Kelly, too, was late. Kelly Maddox agreed."
    )
    assert "Fourthly" not in found
    assert found["Kelly Maddox"] == "PER"
