"""The scores: perfect against itself, nothing against nothing found, and by hand in between."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.quality import score_dates, score_extraction, score_layers, score_quotes, score_summaries
from tests.quality.marked_text import UNRESOLVED, Record, read_own_set
from tests.quality.sets import Score
from tests.quality.spans import Tally, paired, trimmed

OWN = read_own_set()
LAYERS = (
    "hedges",
    "open_questions",
    "events",
    "sentences",
    "headings",
    "names",
    "entities",
    "dates",
    "amounts",
    "quotes",
    "attributions",
)
SCORES = [
    score_layers.score_sentences,
    score_layers.score_headings,
    score_layers.score_names,
    score_layers.score_aliases,
    score_layers.score_amounts,
    score_layers.score_hedges,
    score_layers.score_open_questions,
    score_layers.score_events,
    score_dates.score_dates,
    score_quotes.score_quotes,
    score_quotes.score_attributions,
]


def answer(gold: Record) -> Record:
    """What a perfect annotator would say: each speaker at the first place where they are named."""

    def told(item: Record) -> Record:
        for who in ("speaker", "source"):
            if item.get(who):
                start, end = item[who]["mentions"][0]
                item = item | {who: {"start": start, "end": end, "name": item[who]["name"]}}
        return item

    return gold | {layer: [told(item) for item in gold[layer]] for layer in LAYERS}


@pytest.mark.parametrize("score", SCORES, ids=lambda score: score.__name__)
def test_the_gold_itself_is_perfect(score: Score) -> None:
    figures = score([(gold, answer(gold)) for gold in OWN])
    assert figures == dict.fromkeys(figures, pytest.approx(1.0))


@pytest.mark.parametrize("score", SCORES, ids=lambda score: score.__name__)
def test_nothing_found_is_nothing(score: Score) -> None:
    figures = score([(gold, dict.fromkeys(LAYERS, ())) for gold in OWN])
    assert set(figures.values()) == {0.0}


def test_pairs_take_the_best_overlap_first() -> None:
    assert paired([(0, 10), (12, 20)], [(8, 13), (0, 9)]) == [(0, 1), (1, 0)]
    assert paired([(0, 10)], [(0, 4)], 0.5) == []
    assert trimmed(" “ab” ", 0, 6, " “”") == (2, 4)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda x: (x[0], sum(x))), max_size=8))
def test_pairing_is_one_to_one(places: list[tuple[int, int]]) -> None:
    pairs = paired(places, places[::-1])
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)


def test_f1_by_hand() -> None:
    tally = Tally()
    tally.add_sets({1, 2, 3}, {2, 3, 4, 5, 6})
    assert tally.f1 == pytest.approx(2 * (2 / 3) * (2 / 5) / (2 / 3 + 2 / 5))
    assert Tally().f1 == 1.0


@pytest.mark.parametrize(
    ("ours", "gold", "same"),
    [
        ("2025-09-01/2025-09-07", "2025-W36", True),
        ("2025-Q1", "2025-01/2025-03", True),
        ("2025-H2", "2025-07/2025-12", True),
        ("2024-WI", "2024-12-01/2025-02-28", True),
        ("199", "1990/1999", True),
        ("20", "2000-01-01/2099-12-31", True),
        ("2025-W36-WE", "2025-09-06/2025-09-07", True),
        ("2025-09-07", "2025-09", False),
        ("2025-09-07T10:00", "2025-09-07T11:00", False),
        ("2025-09-07", "2025-09-07T11:00", True),
        ("P3W", "P3W", True),
        ("2025-02-30", "2025-02", False),
        (None, UNRESOLVED, True),
        (None, "2025", False),
    ],
)
def test_values_that_mean_the_same_days(ours: str | None, gold: str, *, same: bool) -> None:
    assert score_dates.same_date(ours, {"value": gold}) is same


def test_days_of_a_value() -> None:
    assert score_dates.days_of("2013-02") == (date(2013, 2, 1), date(2013, 2, 28))
    assert score_dates.days_of("PRESENT_REF") is None


def test_a_speaker_is_right_by_place_or_by_name() -> None:
    gold = {"name": "Ada Lee", "aliases": ["Lee"], "mentions": [(10, 13)]}
    assert score_quotes.is_same_speaker(gold, {"start": 40, "end": 43, "name": "ada lee"})
    assert score_quotes.is_same_speaker(gold, {"start": 10, "end": 13, "name": "x"})
    assert not score_quotes.is_same_speaker(gold, {"start": 50, "end": 53, "text": "She", "name": "She"})
    assert not score_quotes.is_same_speaker(gold, None)


def test_summaries_by_hand() -> None:
    gold = {
        "summaries": [{"text": "Ann Lee won the race", "human": True}],
        "sentence_prominence": [{"start": 0, "end": 10, "level": 1}, {"start": 11, "end": 20, "level": 4}],
    }
    found = {"key_sentences": [{"start": 0, "end": 10}, {"start": 11, "end": 20}], "summary": "Ann Lee won"}
    figures = score_summaries.score_summaries([(gold, found)])
    assert figures == {
        "prominent": 0.5,
        "prominent of three": 0.5,
        "ROUGE-1 best": 0.75,
        "ROUGE-1 mean": 0.75,
    }


def test_texts_of_files_by_hand() -> None:
    gold = {"text": "One two three four five.", "title": "T", "headings": [{"text": "Part  one"}]}
    found = {"text": "one two three four", "title": "t", "headings": [{"text": "Part one"}]}
    figures = score_extraction.score_extraction(
        [(gold, found), ({"with": ["one"], "without": ["menu"]}, found)]
    )
    assert figures["word F1"] == pytest.approx(8 / 9)
    assert figures["shingle F1"] == pytest.approx(2 / 3)
    assert (figures["stretch F1"], figures["title accuracy"], figures["heading recall"]) == (1, 1, 1)
