"""How and when quoted words were said: to whom, on what occasion, through whom they came, on what day.

All in the words of the source. Words that came through somebody else say through whom: "the press office reported"
at the end of the sentence, "according to the office" at its beginning, by the fullest name that stands before.
"""

import re

from flows.compose.sentences.governing_dates import date_of_saying, spoken_around
from flows.compose.sentences.locating import SourceSurvey, sentence_before
from flows.compose.wording.dates_in_words import date_in_words
from flows.compose.wording.wording import as_in_passing, fold, on_one_line, words_of
from flows.model.annotation import EntityType, Quotation
from flows.model.spans import Span

_TELLING = frozenset(["tell", "tells", "telling", "told"])
_ADDRESSEE_END = re.compile(r"[,:;.“”\"\n]| (?:that|in|on|at|during|after|as|he|she|they)\b")
_ADDRESSEE_REACH = 48
_NAME = (
    r"(?:(?:the|its|his|her|their|an?)\s[\w’'-]+(?:\s[\w’'-]+){0,4}?|[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,4})"
)
_ACCORDING = re.compile(
    rf"According\s+to\s+(?P<relay>{_NAME})\s*,|[^“”]*,\s+according\s+to\s+(?P<behind>{_NAME})\s*[.,]"
    r"(?!\s+(?:though|although|but|while|whereas|yet|even)\b)"
)
"""Not where another clause follows, of which the report does not tell: "according to a panel, though Roe spoke of"."""
_BEHIND = re.compile(rf",?\s+according\s+to\s+(?P<relay>{_NAME})\s*[.,]")
"""The same right behind the words."""
_REPORTED = re.compile(
    rf",[”\"]?\s+(?:as\s+)?(?P<relay>{_NAME})\s+(?:has\s+|have\s+)?(?:reported|said|announced|stated|wrote)\s*[.]?\s*$"
)
_ACCORDING_TO = "according to"
_LEANING = re.compile(r"\W*(?:(?:In|At|During)\s+(?:it|that|this|the\s+same)\b|(?:He|She|They)\s+also\b)")
"""A sentence that goes on with the letter, call or speech of the one before."""


def describe_setting(survey: SourceSurvey, quotation: Quotation) -> str:
    """To whom, on what occasion and through whom; empty where the text has no more than a verb ("said", "lauded")."""
    told = _told_whom(survey, quotation.cue)
    stretches = [on_one_line(span.of(survey.text)) for span in quotation.setting]
    stretches = [stretch for stretch in stretches if not fold(stretch).startswith(_ACCORDING_TO)]
    if told and not any(fold(told) in fold(stretch) for stretch in stretches):
        # A shorter form of the same hearers gives way to the fuller one.
        stretches = [told, *(s for s in stretches if fold(s) not in fold(told))]
    relay = _relay(survey, quotation)
    if relay and not any(fold(relay) in fold(stretch) for stretch in stretches):
        stretches.append(f"via {relay}")
    return "; ".join([*stretches[:1], *map(as_in_passing, stretches[1:])])


def when_said(survey: SourceSurvey, quotation: Quotation) -> str:
    """The date that governs the verb of saying, in words; of the sentence before when theirs goes on with it."""
    telling = _telling_sentence(survey, quotation)
    mention = date_of_saying(survey, quotation, telling)
    before = sentence_before(survey, telling)
    if mention is None and before is not None and _goes_on(survey, before, telling):
        mention = next(iter(spoken_around(survey, before)), None)
    return date_in_words(mention, survey.text) if mention else ""


def _goes_on(survey: SourceSurvey, before: Span, sentence: Span) -> bool:
    """Whether a sentence tells more of the same occasion: "in it he", "he also", or both by the same relay."""
    if _LEANING.match(survey.text, sentence.start, sentence.end):
        return True
    relay, other = _named_relay(survey, sentence), _named_relay(survey, before)
    return bool(relay and other and words_of(relay)[-1:] == words_of(other)[-1:])


def _telling_sentence(survey: SourceSurvey, quotation: Quotation) -> Span:
    """The sentence that says who speaks: that of the verb, which may stand before a block of quoted words."""
    return survey.sentence_of(quotation.cue or quotation.span)


def _relay(survey: SourceSurvey, quotation: Quotation) -> str:
    """Through whom the words came, by the fullest name so far; empty when the speaker is not reported by another."""
    behind = _BEHIND.match(survey.text, quotation.span.end)
    named = on_one_line(behind["relay"]) if behind else ""
    named = named or _named_relay(survey, survey.sentence_of(quotation.span))
    speaker = quotation.speaker
    own = set(words_of(f"{speaker.text} {speaker.name}")) if speaker else set()
    if not named or not speaker or own & (set(words_of(named)) - {"the"}):
        return ""
    if owner := _owner_of_relay(survey, quotation, named):
        return f"the {named.partition(' ')[2]} of {owner}"
    return _fullest(survey.text[: quotation.span.start], named)


def _owner_of_relay(survey: SourceSurvey, quotation: Quotation, named: str) -> str:
    """Whose "his office" is that tells of somebody else: of "Low met Ray. According to his office, Ray praised" Low's.

    Whoever is named first in the sentence before, if that is another person than the one who speaks, by name.
    """
    before = sentence_before(survey, survey.sentence_of(quotation.span))
    speaker = quotation.speaker
    if before is None or speaker is None or named.partition(" ")[0].lower() not in {"his", "her"}:
        return ""
    layers = survey.annotated.annotations
    people = {e.id: e.name for e in layers.entities if e.type is EntityType.PERSON}
    first = next((m.entity for m in layers.mentions if m.entity in people and before.contains(m.span)), "")
    named_there = speaker.entity and speaker.text.lower() not in {"he", "she"}
    return on_one_line(people[first]) if first and named_there and first != speaker.entity else ""


def _named_relay(survey: SourceSurvey, sentence: Span) -> str:
    words = sentence.of(survey.text)
    found = _ACCORDING.match(words) or _REPORTED.search(words)
    return on_one_line(next(filter(None, found.groups()))) if found else ""


def _fullest(before: str, named: str) -> str:
    """The longest wording before that ends in the same noun: "the Uzbekistan press office" for "the office"."""
    article, _, rest = named.partition(" ")
    if article not in {"the", "its", "his", "her", "their"}:
        return named
    tail = r"\s+".join(re.escape(word) for word in rest.split())
    # The words in front are names or plain nouns: no verb or preposition may slip in.
    longer = re.compile(rf"\b[Tt]he\s+((?:[A-Z][\w’'-]*\s+)+(?:[a-z-]+\s+)?)({tail})\b")
    fuller = [on_one_line(f"the {m[1]}{m[2]}") for m in longer.finditer(before)]
    return max(fuller, key=len, default=named)


def _told_whom(survey: SourceSurvey, cue: Span | None) -> str:
    """The word of telling with whom it names: "told reporters"; empty for any other cue."""
    verb, *hearers = fold(cue.of(survey.text)).split() if cue else [""]
    if cue is None or verb not in _TELLING:
        return ""
    if hearers:
        return on_one_line(cue.of(survey.text))
    after = survey.text[cue.end : cue.end + _ADDRESSEE_REACH]
    named = _ADDRESSEE_END.split(after, maxsplit=1)[0]
    if len(named) == len(after) or not named.strip():
        return ""
    return on_one_line(cue.of(survey.text) + named)
