"""The forms of English verbs, by the rules of spelling: "admit" -> admit, admits, admitted, admitting."""

from collections.abc import Iterable

from flows.english.word_tables import word_list

_IRREGULAR = {
    "say": "says said saying", "tell": "tells told telling", "write": "writes wrote written writing",
    "read": "reads reading", "swear": "swears swore sworn swearing", "think": "thinks thought thinking",
    "feel": "feels felt feeling", "know": "knows knew known knowing", "find": "finds found finding",
    "show": "shows showed shown showing", "hear": "hears heard hearing", "see": "sees saw seen seeing",
    "understand": "understands understood understanding", "hold": "holds held holding",
    "mean": "means meant meaning", "speak": "speaks spoke spoken speaking", "seek": "seeks sought seeking",
    "cast": "casts casting", "begin": "begins began begun beginning", "sing": "sings sang sung singing",
    "rise": "rises rose risen rising", "fall": "falls fell fallen falling", "grow": "grows grew grown growing",
    "shrink": "shrinks shrank shrunk shrinking", "slide": "slides slid sliding", "creep": "creeps crept creeping",
    "swell": "swells swelled swollen swelling", "cut": "cuts cutting", "hit": "hits hitting", "put": "puts putting",
    "set": "sets setting", "keep": "keeps kept keeping", "leave": "leaves left leaving", "cost": "costs costing",
    "bring": "brings brought bringing", "stand": "stands stood standing",
}  # fmt: skip
_DOUBLING = word_list(
    "quip admit commit dub slam blog rebut refer prefer chat plan brag sum shrug drop slip dip trim cap total"
)


def verb_forms(verbs: Iterable[str]) -> frozenset[str]:
    """All forms of some verbs."""
    return frozenset(form for verb in verbs for form in _forms(verb))


def _forms(verb: str) -> set[str]:
    if verb in _IRREGULAR:
        return {verb, *_IRREGULAR[verb].split()}
    stem = verb + verb[-1] if verb in _DOUBLING else verb
    if verb.endswith("e"):
        return {verb, verb + "s", verb + "d", verb[:-1] + "ing"}
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return {verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"}
    ending = "es" if verb.endswith(("s", "sh", "ch", "x")) else "s"
    return {verb, verb + ending, stem + "ed", stem + "ing"}
