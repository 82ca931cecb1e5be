"""Sentences, names and figures against gold: each function takes pairs (gold record, our record) and gives figures."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from tests.quality.name_conventions import written_as_meantime
from tests.quality.spans import Place, Share, Tally, overlap, paired, trimmed

Record = dict[str, Any]
Pairs = Sequence[tuple[Record, Record]]
_HEADING_OVERLAP = 0.8
_TYPES = {
    "PER": "per person politician writer scientist researcher",
    "ORG": "org organisation organization corporation group politicalparty company",
    "LOC": "loc location place country gpe facility fac",
}
_COARSE = {name: coarse for coarse, names in _TYPES.items() for name in names.split()}
_NEAR = 1e-3


def places(record: Record, layer: str, text: str) -> list[Place]:
    return [trimmed(text, x["start"], x["end"]) for x in record.get(layer, ())]


def score_sentences(pairs: Pairs) -> dict[str, float]:
    """F1 of sentences with exactly the right ends."""
    tally = Tally()
    for gold, found in pairs:
        text = gold["text"]
        tally.add_sets(set(places(found, "sentences", text)), set(places(gold, "sentences", text)))
    return {"exact F1": tally.f1}


def score_headings(pairs: Pairs) -> dict[str, float]:
    """F1 of headings; four fifths of the longer one must be shared."""
    tally = Tally()
    for gold, found in pairs:
        there = sorted(set(places(gold, "headings", gold["text"])))
        ours = sorted(set(places(found, "headings", gold["text"])))
        tally.add(len(paired(there, ours, _HEADING_OVERLAP)), len(ours), len(there))
    return {"F1": tally.f1}


def score_names(pairs: Pairs) -> dict[str, float]:
    """F1 of people, organisations and places with exactly the right ends, with their type and without."""
    typed, spans = Tally(), Tally()
    for gold, found in pairs:
        there, ours = _typed_names(gold, gold["text"]), _typed_names(found, gold["text"])
        typed.add_sets(ours, there)
        spans.add_sets({x[:2] for x in ours}, {x[:2] for x in there})
    return {"typed F1": typed.f1, "span F1": spans.f1}


def score_names_joined(pairs: Pairs) -> dict[str, float]:
    """The same with our names as MEANTIME has them."""
    return score_names([(gold, written_as_meantime(gold, found)) for gold, found in pairs])


def _typed_names(record: Record, text: str) -> set[tuple[int, int, str]]:
    named = (
        (trimmed(text, x["start"], x["end"]), _COARSE.get((x["type"] or "").lower())) for x in record["names"]
    )
    return {(*place, kind) for place, kind in named if kind and place[1] > place[0]}


def score_aliases(pairs: Pairs) -> dict[str, float]:
    """B-cubed F1 of named mentions grouped by whom they name, over all documents."""
    precision, recall = Share(), Share()
    for gold, found in pairs:
        named = [x for x in gold["entities"] if x.get("cluster") is not None and _is_named(x)]
        there = [(x.get("name_start", x["start"]), x.get("name_end", x["end"])) for x in named]
        ours = [x for x in found["entities"] if x.get("cluster") is not None]
        partner = dict(paired(there, [(x["start"], x["end"]) for x in ours]))
        groups, our_groups = defaultdict(set), defaultdict(set)
        for i, x in enumerate(named):
            groups[x["cluster"]].add(i)
            if i in partner:
                our_groups[ours[partner[i]]["cluster"]].add(i)
        for i, x in enumerate(named):
            if i not in partner:
                recall.add(0)
                continue
            ours_with_it = our_groups[ours[partner[i]]["cluster"]]
            shared = len(ours_with_it & groups[x["cluster"]])
            precision.add(shared / len(ours_with_it))
            recall.add(shared / len(groups[x["cluster"]]))
    total = precision.value + recall.value
    return {"B-cubed F1": 2 * precision.value * recall.value / total if total else 0.0}


def _is_named(entity: Record) -> bool:
    return entity.get("form") == "named" or entity.get("syn") in {"NAM", "PRE.NAM"}


def score_amounts(pairs: Pairs, types: tuple[str, ...] = ()) -> dict[str, float]:
    """`exact F1` of spans, `typed F1`; of overlapping figures `value`, `unit` and `measure` accuracy."""
    exact, typed, value, unit, measure = Tally(), Tally(), Share(), Share(), Share()
    for gold, found in pairs:
        text = gold["text"]
        asked = [x for x in gold["amounts"] if not types or x["type"] in types]
        ours = [x for x in found["amounts"] if not types or x["type"] in types]
        there, places_found = places({"x": asked}, "x", text), places({"x": ours}, "x", text)
        exact.add_sets(set(places_found), set(there))
        typed.add_sets(
            {(p, x["type"]) for p, x in zip(places_found, ours, strict=True)},
            {(p, x["type"].upper()) for p, x in zip(there, asked, strict=True)},
        )
        for i, j in paired(there, places_found):
            if asked[i].get("value") is not None and _values(asked[i]["value"]):
                value.add(_same_value(asked[i]["value"], ours[j].get("value")))
            if asked[i].get("iso") or asked[i].get("unit"):
                unit.add(bool(_units(asked[i]) & _units(ours[j])))
            if asked[i].get("measure"):
                measure.add(_share_of_words(asked[i]["measure"], ours[j].get("measure") or "") >= 0.5)
    return {
        "exact F1": exact.f1,
        "typed F1": typed.f1,
        "value accuracy": value.value,
        "unit accuracy": unit.value,
        "measure accuracy": measure.value,
    }


def score_hedges(pairs: Pairs) -> dict[str, float]:
    """F1 of words that limit certainty, with their kind."""
    tally = Tally()
    for gold, found in pairs:
        there, ours = (
            {(*trimmed(gold["text"], x["start"], x["end"]), x["kind"]) for x in record["hedges"]}
            for record in (gold, found)
        )
        tally.add_sets(ours, there)
    return {"exact F1": tally.f1}


def score_open_questions(pairs: Pairs) -> dict[str, float]:
    """F1 of words that say something is open, with their kind; the words must overlap."""
    tally = Tally()
    for gold, found in pairs:
        there, ours = ([_ends(x["cue"]) for x in record["open_questions"]] for record in (gold, found))
        right = sum(
            gold["open_questions"][i]["kind"] == found["open_questions"][j]["kind"]
            for i, j in paired(there, ours)
        )
        tally.add(right, len(ours), len(there))
    return {"overlap F1": tally.f1}


def score_events(pairs: Pairs) -> dict[str, float]:
    """`event F1`: an overlapping verb with an overlapping date; `actor recall` of those named, of events found."""
    tally, actors = Tally(), Share()
    for gold, found in pairs:
        there, ours = ([_ends(e["trigger"]) for e in record["events"]] for record in (gold, found))
        right = 0
        for i, j in paired(there, ours):
            event, our = gold["events"][i], found["events"][j]
            if not overlap(_ends(event["date"]), _ends(our["date"])):
                continue
            right += 1
            for role in ("who", "whom"):
                names = {actor["name"] for actor in our[role]}
                for actor in event[role]:
                    actors.add(bool(names & {actor["name"], *actor["aliases"]}))
        tally.add(right, len(ours), len(there))
    return {"event F1": tally.f1, "actor recall": actors.value}


def _ends(place: Record) -> Place:
    return place["start"], place["end"]


def _values(value: object) -> list[float]:
    """The number or, of a range "15/20", both; empty where it is none."""
    try:
        return [float(part) for part in str(value).replace(",", "").replace("%", "").strip().split("/")]
    except ValueError:
        return []


def _same_value(gold: object, value: object) -> bool:
    there, ours = _values(gold), _values(value)
    near = (abs(a - b) <= _NEAR * max(1.0, abs(a)) for a, b in zip(there, ours, strict=False))
    return len(there) == len(ours) and all(near)


def _units(amount: Record) -> set[str]:
    plain = (re.sub(r"[\s.-]", "", (amount.get(key) or "").lower()) for key in ("iso", "unit"))
    return {x[:-1] if len(x) > 3 and x.endswith("s") else x for x in plain} - {""}


def _share_of_words(one: str, other: str) -> float:
    there, ours = (Counter(re.findall(r"\w+", words.lower())) for words in (one, other))
    total = there.total() + ours.total()
    return 2 * (there & ours).total() / total if total else 0.0
