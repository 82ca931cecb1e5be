"""Key sentences and summaries against what people wrote or marked."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from statistics import mean
from typing import Any

from tests.quality.spans import Share, overlap, trimmed

Record = dict[str, Any]
Pairs = Sequence[tuple[Record, Record]]
Words = list[str]
_PROMINENT = 2
LEADING = 3


def words_of(text: str | None) -> Words:
    return re.findall(r"\w+", (text or "").lower())


def score_key_sentences(pairs: Pairs) -> dict[str, float]:
    """Of our best n sentences, the share that are among the n marked by hand, averaged over documents."""
    return _chosen(pairs, lambda _, found: sorted(found["key_sentences"], key=lambda x: x["rank"]))


def score_first_sentences(pairs: Pairs) -> dict[str, float]:
    """The same of the first n sentences of the text that are no headings."""
    return _chosen(pairs, lambda gold, _: running_sentences(gold))


def _chosen(pairs: Pairs, choose: Callable[[Record, Record], list[Record]]) -> dict[str, float]:
    precision = Share()
    for gold, found in pairs:
        there = {trimmed(gold["text"], x["start"], x["end"]) for x in gold["key_sentences"]}
        chosen = {(x["start"], x["end"]) for x in choose(gold, found)[: len(there)]}
        precision.add(len(chosen & there) / len(there))
    return {"precision": precision.value}


def running_sentences(record: Record) -> list[Record]:
    """The sentences that are no headings."""
    headings = {(x["start"], x["end"]) for x in record["headings"]}
    return [x for x in record["sentences"] if (x["start"], x["end"]) not in headings]


def score_summaries(pairs: Pairs) -> dict[str, float]:
    """`prominent`: share of our key sentences, and of our first three, at prominence level 1 or 2; ROUGE-1 of the summary."""
    return _score(pairs, lambda found: (found["key_sentences"], found["summary"]))


def score_lead(pairs: Pairs) -> dict[str, float]:
    """The same of the first three sentences that are no headings."""

    def lead(found: Record) -> tuple[list[Record], str]:
        first = running_sentences(found)[:LEADING]
        return first, " ".join(found["text"][x["start"] : x["end"]] for x in first)

    return _score(pairs, lead)


def _score(pairs: Pairs, choose: Callable[[Record], tuple[list[Record], str]]) -> dict[str, float]:
    prominent: list[float] = []
    of_three: list[float] = []
    best: list[float] = []
    average: list[float] = []
    for gold, found in pairs:
        sentences, summary = choose(found)
        scores = [
            rouge_1(words_of(s["text"]), words_of(summary)) for s in gold["summaries"] if s.get("human")
        ]
        if scores:
            best.append(max(scores))
            average.append(mean(scores))
        if sentences:
            levels = [_level(gold["sentence_prominence"], x) for x in sentences]
            prominent.append(mean(level <= _PROMINENT for level in levels))
            first = sorted(zip(sentences, levels, strict=True), key=lambda pair: pair[0].get("rank", 0))
            of_three.append(mean(level <= _PROMINENT for _, level in first[:LEADING]))
    return {
        "prominent": mean(prominent),
        "prominent of three": mean(of_three),
        "ROUGE-1 best": mean(best),
        "ROUGE-1 mean": mean(average),
    }


def _level(gold: list[Record], sentence: Record) -> int:
    place, lowest = (sentence["start"], sentence["end"]), 9
    levels = [
        x["level"] or lowest
        for x in gold
        if overlap((x["start"], x["end"]), place) > 0.5 * (x["end"] - x["start"])
    ]
    return min(levels, default=lowest)


def rouge_1(gold: Words, found: Words) -> float:
    """F1 of the words that both have."""
    shared = (Counter(gold) & Counter(found)).total()
    return 2 * shared / (len(gold) + len(found)) if gold or found else 0.0
