"""The layer `hedges`: the words that limit how certain, how exact or how first-hand a statement is.

Likelihood words are those of the scale that intelligence analysts write by (from "almost no chance" to
"almost certain"); the other kinds are approximation, report and possibility.
"""

import re
from collections.abc import Iterator

from flows.english.number_words import ONE_TO_TWELVE, TENS
from flows.english.plain_letters import in_small_letters
from flows.english.word_tables import word_list
from flows.model.annotation import AnnotatedDocument, Annotations, Hedge
from flows.model.document import Role
from flows.model.spans import Span

_WORDS = {
    "likelihood": (
        "almost no chance", "remote chance", "remote possibility", "a remote", "very unlikely", "highly unlikely",
        "highly improbable", "most unlikely", "unlikely", "improbable", "roughly even chance",
        "roughly even odds", "even chance", "even odds", "very likely", "highly likely", "most likely",
        "more likely than not", "as likely as not", "likely", "likelihood", "highly probable", "very probable",
        "probable", "probably", "in all probability", "almost certain", "almost certainly", "nearly certain",
        "virtually certain", "virtually certainly", "realistic possibility", "realistic probability",
        "good chance", "fair chance", "slim chance", "little chance", "small chance", "slight chance",
        "chances are remote", "chances are slim", "chances are small", "chances are good", "chances are high",
        "chances were remote", "chances were slim", "high confidence", "moderate confidence", "low confidence",
    ),
    "report": (
        "reportedly", "allegedly", "purportedly", "supposedly", "ostensibly", "according to", "so-called",
        "is said to", "are said to", "was said to", "were said to", "is believed to", "are believed to",
        "was believed to", "were believed to", "is thought to", "are thought to", "was thought to",
        "were thought to", "is understood to", "are understood to", "is rumoured to", "is rumored to",
        "it is rumoured", "it is rumored", "unconfirmed", "alleged", "claimed to be",
        "is reported to", "are reported to", "was reported to", "were reported to", "is alleged", "are alleged",
        "suspected",
    ),
    "possibility": (
        "could", "may", "might", "could well", "may well", "might well", "presumed", "possibly", "perhaps",
        "maybe", "potentially", "conceivably", "apparently",
        "seemingly", "presumably", "appear", "appears", "appeared", "seem", "seems", "seemed", "arguably",
        "tends to", "tend to", "in theory", "suggests that", "not clear whether", "unclear whether",
        "remains to be seen", "it is possible", "it is conceivable",
    ),
}  # fmt: skip
_DENIED_LIKELIHOOD = tuple(
    f"{denial} {word}"
    for denial, words in (
        ("not", "likely probable unlikely improbable certain"),
        ("not very", "likely probable"),
        ("not at all", "likely probable certain"),
        ("isn't", "likely certain"),
        ("no", "likelihood probability possibility chance"),
        ("little", "likelihood probability possibility"),
        ("less", "likely probable certain"),
    )
    for word in words.split()
)
"""Likelihood that is said to be small: without its denial the word would say the opposite."""
_BEFORE_FIGURES = (
    "approximately", "more or less", "in the region of", "in the order of", "on the order of", "just under",
    "just over", "close to", "about", "around", "roughly", "nearly", "almost", "some", "circa", "an estimated",
    "estimated",
)  # fmt: skip
_APPROXIMATE = ("or so", "or thereabouts", "give or take", "approximately")
_NUMBER_WORDS = (
    f"{ONE_TO_TWELVE}|fifteen|{'|'.join(TENS)}|hundreds?|thousands?|millions?|dozens?|half|all|every"
)
_FIGURE = (
    r"(?=\s+(?:(?:[a-z]{2,3})?[$€£¥]?\d"
    rf"|(?:{_NUMBER_WORDS})\b"
    r"|an?\s+(?:hundred|thousand|million|billion|dozen|third|quarter|half|fifth|tenth|year|month|week|day|hour)\b))"
)
_PERMITTED = re.compile(
    r"(?:\A|[.;:,(]\s*|\b(?:if|when|where|that|and|or)\s+)(?:(?:an?|any|each|every|no)\s+(?-i:[a-z]{3,})"
    r"|[a-z]{3,}[^\W\ds]s|members of [a-z]{3,}"
    r"|(?:the )?(?-i:Secretary of State|Council|Commission|Committee|Board|Court))\s+\Z",
    re.IGNORECASE,
)
"""Whom a rule permits: nobody in particular ("visitors", "any member"), or an office by its bare name."""
_POWER = re.compile(
    r"\s+(?:not\s+|only\s+|also\s+|by (?:order|regulations?)[, ]\s*)?(?:appoint|designate|prescribe|delegate|"
    r"authori[sz]e|revoke|enter|apply|appeal|request|require|submit|invite|amend|nominate|inspect|bring|park|smoke|vote|"
    r"use|make (?:regulations|rules|an order|provision)|be (?:admitted|appointed|removed|extended|renewed))\b",
    re.IGNORECASE,
)
"""What a rule lets somebody do."""
_CLAUSE = 60
"""Characters before "may" in which its subject stands."""
_NO_VERB_OF_SEEMING = word_list("in on at before with alongside for under during")
_NOT_READ = (Role.CODE, Role.BYLINE)


def annotate_hedges(document: AnnotatedDocument) -> Annotations:
    """The layer `hedges`: each word or phrase once, with its kind, in text order. Reads no other layer."""
    small = in_small_letters(document.text)
    hedges = [hedge for span in _read(document) for hedge in _hedges_in(document.text, small, span)]
    return Annotations(hedges=tuple(hedges))


def _read(document: AnnotatedDocument) -> list[Span]:
    segments = document.segmentation.segments
    if not segments:
        return [Span(0, len(document.text))]
    return [segment.span for segment in segments if segment.role not in _NOT_READ]


def _hedges_in(text: str, small: str, span: Span) -> Iterator[Hedge]:
    for match in _PATTERN.finditer(small, span.start, span.end):
        words = " ".join(match.group().split())
        if not _denied(text, match, words):
            kind = _KINDS.get(words, "approximation")
            if match.lastgroup == "figure":
                kind = "approximation"
            yield Hedge(Span(match.start(), match.end()), kind)


def _denied(text: str, match: re.Match[str], words: str) -> bool:
    """Whether the words hedge nothing here: the month of May, "could not", "appeared in court"."""
    after = text[match.end() : match.end() + 16].split()
    following = after[0].strip(".,;:").lower() if after else ""
    if words in {"may", "may well"}:
        return text[match.start()] != "m" or following in {"i", "we"} or _permits(text, match)
    if words in {"could", "might"}:
        return following in {"not", "n't"} and words == "could"
    if words.startswith("appear"):
        return (
            following in _NO_VERB_OF_SEEMING or not following or text[match.end() : match.end() + 1] in ".,;"
        )
    return False


def _permits(text: str, match: re.Match[str]) -> bool:
    """Whether "may" gives leave: "Visitors may not enter"."""
    before = text[max(0, match.start() - _CLAUSE) : match.start()].rpartition("\n")[2]
    return bool(_PERMITTED.search(before) and _POWER.match(text, match.end()))


def _pattern(phrases: tuple[str, ...]) -> str:
    ordered = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in ordered)


_KINDS = {phrase: kind for kind, phrases in _WORDS.items() for phrase in phrases}
_KINDS |= dict.fromkeys(_DENIED_LIKELIHOOD, "likelihood")
_PATTERN = re.compile(
    rf"(?<![\w-])(?:(?P<figure>(?:{_pattern(_BEFORE_FIGURES)}){_FIGURE})"
    rf"|(?:{_pattern((*_KINDS, *_APPROXIMATE))})(?![\w-]|['’]t))"
)
"""Of a text in small letters: among words without regard to case each would be tried at every place."""
