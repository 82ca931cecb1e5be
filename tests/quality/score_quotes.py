"""Quotations and attributions against gold: the stretch, who said it, and which kind it is."""

import re
from collections.abc import Sequence
from typing import Any

from tests.quality.spans import SPACES, Share, Tally, overlap, paired, trimmed

Record = dict[str, Any]
Pairs = Sequence[tuple[Record, Record]]
_EDGE = SPACES + "\"“”'‘’«»,.;:!?…-–—"
_PRONOUNS = frozenset(["he", "she", "they", "i", "it", "we", "you", "him", "her", "them", "who"])
_LEAST_OVERLAP = 0.5


def score_quotes(pairs: Pairs) -> dict[str, float]:
    """`exact F1`; of the quotations found (half of the longer one shared) `speaker` and `kind` accuracy."""
    return _score(pairs, "quotes", "speaker", ())


def score_attributions(pairs: Pairs, kinds: tuple[str, ...] = ("indirect",)) -> dict[str, float]:
    """`overlap F1` of what is reported of others' words, and `speaker accuracy`; other kinds count for neither."""
    return _score(pairs, "attributions", "source", kinds)


def _score(pairs: Pairs, layer: str, who: str, kinds: tuple[str, ...]) -> dict[str, float]:
    exact, loose, speaker, kind = Tally(), Tally(), Share(), Share()
    for gold, found in pairs:
        text = gold["text"]
        asked = [x for x in gold[layer] if _is_asked(x, who) and (not kinds or x.get("kind") in kinds)]
        there = [trimmed(text, x["start"], x["end"], _EDGE) for x in asked]
        ignored = [
            trimmed(text, x["start"], x["end"], _EDGE)
            for x in gold[layer]
            if not any(x is one for one in asked)
        ]
        ours = [(trimmed(text, x["start"], x["end"], _EDGE), x) for x in found[layer]]
        ours = [(p, x) for p, x in ours if p not in set(ignored) - set(there)]
        ours = [
            (p, x)
            for p, x in ours
            if any(overlap(p, q) for q in there) or not any(overlap(p, q) for q in ignored)
        ]
        spots = [p for p, _ in ours]
        exact.add_sets(set(spots), set(there))
        matches = paired(there, spots, _LEAST_OVERLAP)
        loose.add(len(matches), len(spots), len(there))
        for i, j in matches:
            if asked[i].get(who):
                speaker.add(is_same_speaker(asked[i][who], ours[j][1].get(who)))
            if "kind" in asked[i]:
                kind.add(asked[i]["kind"] == ours[j][1].get("kind"))
    return {
        "exact F1": exact.f1,
        "overlap F1": loose.f1,
        "speaker accuracy": speaker.value,
        "kind accuracy": kind.value,
    }


def _is_asked(quote: Record, who: str) -> bool:
    """Not what stands inside another, nor the phrases that GUM tags `q` and gives to nobody."""
    return not quote.get("inside_quote") and (quote.get("tag") != "q" or bool(quote.get(who)))


def is_same_speaker(gold: Record, found: Record | None) -> bool:
    """By the place where the speaker is named, or by name; a pronoun is no name."""
    if not found:
        return False
    stated = [(gold["start"], gold["end"])] if "start" in gold else gold.get("mentions", ())
    if any(overlap(place, (found["start"], found["end"])) for place in stated):
        return True
    return bool(_names(gold) & _names(found))


def _names(speaker: Record) -> set[str]:
    forms = [speaker.get("name"), speaker.get("text"), *speaker.get("aliases", ())]
    plain = {
        re.sub(r"[^\w ]", "", re.sub(r"^(the|a|an)\s+", "", form.strip().lower())).strip()
        for form in forms
        if form
    }
    return plain - _PRONOUNS - {""}
