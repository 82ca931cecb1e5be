"""Text taken from files against gold: whole texts word by word, or stretches that must or must not be there."""

import re
from collections import Counter
from collections.abc import Sequence
from statistics import mean
from typing import Any

from tests.quality.score_summaries import Words, rouge_1, words_of
from tests.quality.spans import Share, Tally

Record = dict[str, Any]
_SHINGLE = 4


def score_extraction(pairs: Sequence[tuple[Record, Record]]) -> dict[str, float]:
    """Word and shingle F1 of whole texts, F1 of stretches, accuracy of title, author and date, recall of headings."""
    words: list[float] = []
    precisions: list[float] = []
    recalls: list[float] = []
    stretches, headings = Tally(), Share()
    facts = {fact: Share() for fact in ("title", "author", "date")}
    for gold, found in pairs:
        text = found.get("text") or ""
        if gold.get("text") is not None:
            there, ours = words_of(gold["text"]), words_of(text)
            words.append(rouge_1(there, ours))
            precisions.append(_share_found(_shingles(ours), _shingles(there)))
            recalls.append(_share_found(_shingles(there), _shingles(ours)))
        if "with" in gold:
            plain = _squeezed(text)
            right = sum(_squeezed(x) in plain for x in gold["with"])
            wrong = sum(_squeezed(x) in plain for x in gold["without"])
            stretches.add(right, right + wrong, len(gold["with"]))
        for fact, share in facts.items():
            if gold.get(fact):
                share.add(_same_fact(fact, gold[fact], found.get(fact)))
        ours_headed = {_squeezed(x["text"]) for x in found.get("headings", ())}
        for heading in gold.get("headings") or ():
            headings.add(_squeezed(heading["text"]) in ours_headed)
    scores = {f"{fact} accuracy": share.value for fact, share in facts.items()}
    precision, recall = mean(precisions or [0]), mean(recalls or [0])
    both = precision + recall
    return scores | {
        "word F1": mean(words or [0]),
        "shingle F1": 2 * precision * recall / both if both else 0.0,
        "stretch F1": stretches.f1,
        "heading recall": headings.value,
    }


def _squeezed(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "").strip().lower()


def _shingles(words: Words) -> Counter[tuple[str, ...]]:
    if not words:
        return Counter()
    return Counter(tuple(words[i : i + _SHINGLE]) for i in range(max(1, len(words) - _SHINGLE + 1)))


def _share_found(these: Counter[tuple[str, ...]], those: Counter[tuple[str, ...]]) -> float:
    if not these:
        return float(not those)
    return (these & those).total() / these.total()


def _same_fact(fact: str, gold: str | list[str], found: str | None) -> bool:
    accepted = [_squeezed(x) for x in (gold if isinstance(gold, list) else [gold])]
    ours = _squeezed(found)
    if fact == "date":
        return bool(ours) and any(ours[:10] == x[:10] for x in accepted)
    return bool(ours) and ours in accepted
