"""Finds who gives a figure: "The bank says 2.3%", "The Treasury puts the cost at £3 million", "In his view …".

A forecast, an estimate or a count has no "that" and often no clause; the figure behind the verb is what is said. So
only what holds a figure is found here.
"""

import re
from itertools import takewhile

from flows.annotate.frames.event_verbs import find_verbs
from flows.annotate.frames.frame_words import is_auxiliary
from flows.annotate.frames.noun_phrases import NounPhrase, phrase_starting
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.frames.subjects import subject_before
from flows.annotate.speech.content_ends import content_end
from flows.annotate.speech.cue_verbs import is_passive, subject_of
from flows.annotate.speech.described_speakers import BODIES, head_noun
from flows.annotate.speech.reported_content import ReportedContent
from flows.annotate.speech.speech_verbs import word_before
from flows.annotate.speech.unnamed_people import is_person
from flows.english.function_words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    is_adverb,
)
from flows.english.number_words import TENS, UNITS
from flows.english.word_tables import word_list

_SAYING = word_list(
    "say says said estimate estimates estimated reckon reckons reckoned forecast forecasts predict"
    " predicts predicted suggest suggests suggested"
)
_COUNTING = word_list("count counts counted tally tallies tallied")
_COUNTED = word_list(
    """
    death deaths dead killed missing injured wounded casualty casualties victim victims survivor survivors displaced
    homeless case cases infection infections fatalities attack attacks incident incidents body bodies
    """
)
"""What is counted by those who tell of it: a group that "counts 12 members" tells nothing."""
_LONGEST_COUNT = 5
"""Tokens from the number to what is counted: "two thousand new suspected cases"."""
_PUTTING = word_list(
    """
    put puts see sees saw peg pegs pegged estimate estimates estimated value values valued
    forecast forecasts project projects projected
    """
)
"""Forms of "puts the cost at", "sees inflation at"."""
_EXPECTING = word_list(
    """
    expect expects expected forecast forecasts project projects projected predict predicts predicted anticipate
    anticipates anticipated estimate estimates estimated
    """
)
_REVISING = word_list(
    """
    cut cuts trim trims trimmed raise raises raised lower lowers lowered revise revises revised lift lifts lifted
    upgrade upgrades upgraded downgrade downgrades downgraded keep keeps kept leave leaves left
    """
)
_FORECASTS = word_list("forecast forecasts projection projections estimate estimates outlook guidance")
_VIEWS = word_list("view opinion judgement judgment estimation estimate assessment reckoning")
_CLOSING = word_list(
    "forecast forecasts projected projects reckoned reckons calculated calculates expects predicted"
)
_PARTING = frozenset({",", ";", ":", "and", "but", "or"})
"""Between the subject of a sentence and an "it", these begin another clause."""
_LONGEST_TITLE = 6
_REACH = 18
"""Tokens from a verb to the figure that it gives."""
_CURRENCIES = "$£€¥₹"
_NUMBERS = frozenset((*UNITS, *TENS))
_YEAR = re.compile(r"(?:1[89]|20)\d\d\Z")
_LOOSE = word_list("about around some nearly almost over roughly approximately only just at least most up to")
_PARTS_OF_DAY = word_list("am pm a.m. p.m. a.m p.m noon o'clock")


def find_said_figures(frame: Frame) -> list[ReportedContent]:
    """The bare figures of a sentence that somebody is said to say or count: "The bank says 2.3%"."""
    said = [verb for verb in _verbs(frame, _SAYING) if is_figure(frame, over_loose(frame, verb + 1))]
    said += [verb for verb in _verbs(frame, _COUNTING) if _counts(frame, verb)]
    return list(filter(None, (_given(frame, verb) for verb in said)))


def _counts(frame: Frame, verb: int) -> bool:
    """Whether the dead, the ill or the like stand behind a verb with their number: "counts three deaths"."""
    number = over_loose(frame, verb + 1)
    counted = frame.tokens[number + 1 : number + 1 + _LONGEST_COUNT]
    begun = is_figure(frame, number) or (number < len(frame.tokens) and frame.tokens[number].low in _NUMBERS)
    plain = list(takewhile(lambda token: token.text[:1].isalnum(), counted))
    return begun and any(token.low in _COUNTED for token in plain)


def find_estimates(frame: Frame) -> list[ReportedContent]:
    """The figures of a sentence that somebody puts, expects, revises or holds."""
    found = [
        _given(frame, verb)
        for verb in _verbs(frame, _PUTTING | _REVISING | _EXPECTING)
        if _gives(frame, verb)
    ]
    views = (position for position, token in enumerate(frame.tokens) if token.low in _VIEWS)
    found += [_viewed(frame, position) for position in views]
    found += [_closed_by(frame, verb) for verb in _verbs(frame, _CLOSING)]
    return [content for content in found if content is not None]


def _verbs(frame: Frame, forms: frozenset[str]) -> list[int]:
    return [
        i
        for i, token in enumerate(frame.tokens)
        if token.low in forms and not (i and token.text[:1].isupper())
    ]


def _given(frame: Frame, verb: int) -> ReportedContent | None:
    """What somebody gives behind a verb, if the verb is somebody's."""
    subject = _giver(frame, verb)
    last = content_end(frame, verb + 1) if subject is not None else 0
    return (
        ReportedContent(frame, verb + 1, last, subject, verb, verb + 1)
        if subject and verb + 1 < last
        else None
    )


def _gives(frame: Frame, verb: int) -> bool:
    """Whether a figure goes with a verb of putting, expecting or revising."""
    low = frame.tokens[verb].low
    if low in _PUTTING and _figure_behind(frame, verb, {"at"}):
        return True
    if low in _REVISING:
        return _revises_forecast(frame, verb) and _figure_behind(frame, verb, {"to", "at"})
    return low in _EXPECTING and _is_object(frame, verb) and _figure_behind(frame, verb, set())


def _revises_forecast(frame: Frame, verb: int) -> bool:
    return any(token.low in _FORECASTS for token in frame.tokens[verb + 1 : verb + 6])


def _is_object(frame: Frame, verb: int) -> bool:
    """Whether what is expected begins right behind a verb: a thing, or "to" behind a form that is no participle."""
    if verb + 1 >= len(frame.tokens):
        return False
    token = frame.tokens[verb + 1]
    if token.low == "to":
        return frame.tokens[verb].low in {"expect", "expects"}
    leads = token.low in PREPOSITIONS | SUBORDINATORS | CONJUNCTIONS
    return (token.text[:1].isalnum() and not leads) or is_figure(frame, verb + 1)


def _figure_behind(frame: Frame, verb: int, leading: set[str]) -> bool:
    """Whether a figure stands behind a verb in the same clause, right behind a leading word if there are any."""
    for position in range(verb + 1, min(verb + _REACH, len(frame.tokens))):
        token = frame.tokens[position]
        if token.text in {".", ";", ":", ","} or token.quoted >= 0:
            return False
        leads = (
            token.low in leading and position > verb + 1
        )  # "a reserve put at 3 million" is put so by others
        if leads and is_figure(frame, over_loose(frame, position + 1)):
            return True
        if not leading and is_figure(frame, position):
            return True
    return False


def over_loose(frame: Frame, position: int) -> int:
    """Where a figure begins behind the words that loosen it."""
    while position < len(frame.tokens) and frame.tokens[position].low in _LOOSE:
        position += 1
    return position


def is_figure(frame: Frame, position: int) -> bool:
    """Whether a figure begins here, and no year, day or hour."""
    tokens = frame.tokens
    if position >= len(tokens):
        return False
    text = tokens[position].text
    if text[:1] in _CURRENCIES or text in {"US$", "A$", "C$"}:
        return True
    following = tokens[position + 1].low if position + 1 < len(tokens) else "."
    dated = _YEAR.match(text) or following in MONTHS or following in _PARTS_OF_DAY
    before = tokens[position - 1].low if position else ""
    return (
        text[:1].isdigit() and not dated and before not in MONTHS and text[-1:].isdigit() | text.endswith("%")
    )


def _giver(frame: Frame, verb: int) -> NounPhrase | None:
    """Who gives the figure behind a verb: its subject, if that is somebody and no passive or noun stands here."""
    before = word_before(frame, verb)
    passive = is_passive(frame, verb) or before in BE
    if passive or before in DETERMINERS or before in {"of", "in", "for", "'s"}:
        return None
    subject = subject_of(frame, verb)
    if before in CONJUNCTIONS:
        subject = _or_who_tells(frame, subject)
    if subject is None or subject.last > verb or _is_share(frame, subject):
        return None
    if subject.pronoun:
        return subject if frame.tokens[subject.first].low.partition("'")[0] in PRONOUNS - {"you"} else None
    if subject.name is not None:
        return subject if subject.name.speaks else None
    bare = not frame.tokens[verb].low.endswith("s")
    if bare:  # "A bill estimated to cost …", "the first estimate had shown": nobody estimates
        return subject if speaks(frame, subject) else None
    return subject if frame.tokens[subject.first].low in DETERMINERS or speaks(frame, subject) else None


def _or_who_tells(frame: Frame, subject: NounPhrase | None) -> NounPhrase | None:
    """A subject; for the "it" of "The bank confirmed that it had lost money and put the loss at", "The bank"."""
    if subject is None or frame.tokens[subject.first].low != "it":
        return subject
    verbs = (verb.first for verb in find_verbs(frame))
    telling = subject_before(frame, next(verbs, 0))
    if telling is None or telling.pronoun or telling.last >= subject.first:
        return subject
    between = frame.tokens[telling.last : subject.first]
    return subject if any(token.text in _PARTING for token in between) else telling


def _is_share(frame: Frame, phrase: NounPhrase) -> bool:
    """Whether a phrase is a share of people asked, who give no figures: "61% of voters expect"."""
    return any(token.low in {"%", "percent"} for token in frame.tokens[phrase.first : phrase.last])


def speaks(frame: Frame, phrase: NounPhrase) -> bool:
    """Whether a description is of a body or of people: "the bank", "analysts at the port", "staff"."""
    head = head_noun(" ".join(token.low for token in frame.tokens[phrase.first : phrase.last]))
    return (
        head in BODIES | {"staff", "police", "army", "navy"}
        or is_person(head)
        or is_person(head.removesuffix("s"))
    )


def _viewed(frame: Frame, noun: int) -> ReportedContent | None:
    """What stands behind "In his view," or "In Lee's opinion,", with a figure in it."""
    tokens = frame.tokens
    owner = _owner_of_view(frame, noun)
    first = max(noun + 1, owner.last) if owner is not None else len(tokens)
    if owner is None or first >= len(tokens):
        return None
    if tokens[first].text == ",":
        first += 1
    last = content_end(frame, first)
    told = any(is_figure(frame, i) for i in range(first, last)) and any(
        is_auxiliary(frame, i) or is_adverb(tokens[i].low) for i in range(first, last)
    )
    return ReportedContent(frame, first, last, owner, noun, noun + 1) if told else None


def _closed_by(frame: Frame, verb: int) -> ReportedContent | None:
    """What stands before a closing clause: "Growth will be 2.3%, the bank forecast."."""
    tokens = frame.tokens
    ends = verb + 1 == len(tokens) or tokens[verb + 1].text in {".", ",", ";"} or tokens[verb + 1].low == "in"
    subject = _giver(frame, verb) if ends else None
    if subject is None or subject.last != verb:
        return None
    comma = subject.first - 1
    while comma > 0 and subject.first - comma < _LONGEST_TITLE and tokens[comma].text[:1].isalnum():
        comma -= 1
    somebody = subject.pronoun or subject.name is not None or speaks(frame, subject)
    told = any(is_figure(frame, i) for i in range(comma))
    if tokens[comma].text != "," or not somebody or not told:
        return None
    return ReportedContent(frame, frame.opening, comma, subject, verb, verb + 1)


def _owner_of_view(frame: Frame, noun: int) -> NounPhrase | None:
    tokens = frame.tokens
    if noun == 2 and tokens[0].low == "in" and tokens[1].low in {"his", "her"}:  # noqa: PLR2004 - "In his view"
        return NounPhrase(1, 2, pronoun=True)
    if [token.low for token in tokens[:2]] == ["in", "the"] and noun == 2:  # noqa: PLR2004 - "In the view of Lee"
        of = noun + 1 < len(tokens) and tokens[noun + 1].low == "of"
        return phrase_starting(frame, noun + 2) if of else None
    name = frame.name_ending(noun - 1)
    owned = noun > 1 and tokens[noun - 1].low in {"'s", "'"} and tokens[0].low == "in"
    return NounPhrase(name.first, name.last, name) if owned and name is not None and name.speaks else None
