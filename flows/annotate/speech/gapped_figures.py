"""Figures of a second speaker whose verb is left out: "The bank expects 2.0 percent and the fund 1.8 percent".

The verb of the first goes for the others, too, where a figure stands right behind each: "puts the cost at €40 million,
the opposition at €65 million". "Values the bank at €40 million and the fund at €65 million" tells of one speaker.
"""

from collections.abc import Iterator
from dataclasses import replace

from flows.annotate.frames.noun_phrases import NounPhrase
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.speech.reported_content import ReportedContent
from flows.annotate.speech.stated_figures import is_figure, over_loose, speaks
from flows.english.function_words import DETERMINERS
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_JOINING = word_list("and while but whereas")
_LONGEST = 5
"""Tokens that name or describe somebody."""
_BODIES = word_list("opposition organisers organizers police")


def with_gapped(content: ReportedContent) -> Iterator[ReportedContent]:
    """What somebody gives, up to where another gives his figure without a verb of his own, and what these give."""
    frame, first = content.frame, content.first
    speaker, parts = content.phrase, list(_gaps(content))
    for phrase, gap in parts:
        yield replace(content, first=first, last=gap, phrase=speaker)
        speaker, first = phrase, phrase.last
    last = content.last if first < content.last else len(frame.tokens)
    yield replace(content, first=first, last=last, phrase=speaker)


def _gaps(content: ReportedContent) -> Iterator[tuple[NounPhrase, int]]:
    """Each further speaker with the place before which the words of the one before end."""
    frame, counted = content.frame, False
    if _gives_to_several(content):
        return
    for position in range(content.first, content.last):
        if is_figure(frame, position):
            counted = True
        elif counted and _parts(frame, position):
            phrase = _speaker_of_figure(frame, position + 1, content.last)
            if phrase is not None:
                counted = False
                yield phrase, position - (frame.tokens[position - 1].text == ",")


def _parts(frame: Frame, position: int) -> bool:
    return frame.tokens[position].low in _JOINING or frame.tokens[position].text in {",", ";"}


def _gives_to_several(content: ReportedContent) -> bool:
    """Whether a figure goes to somebody: "expects the bank to lend 3 million and the fund 2 million"."""
    tokens = content.frame.tokens
    before: list[int] = []
    for position in range(content.first, content.last):
        if is_figure(content.frame, over_loose(content.frame, position)):
            break
        before.append(position)
    ends = before[-1] if before and tokens[before[-1]].low == "at" else content.first + len(before)
    leading = NounPhrase(content.first, ends)
    return any(tokens[i].low == "to" for i in before) or (
        ends > content.first and _is_somebody(content.frame, leading)
    )


def _speaker_of_figure(frame: Frame, first: int, last: int) -> NounPhrase | None:
    """Who stands between the beginning of a clause and the figure that is all the rest of it."""
    if first < last and frame.tokens[first].low in _JOINING:
        first += 1
    for end in range(first + 1, min(first + 1 + _LONGEST, last)):
        figure = over_loose(frame, end + (frame.tokens[end].low == "at"))
        if figure < last and is_figure(frame, figure):
            names = [name for name in frame.names if name.last == end and name.first >= first]
            phrase = NounPhrase(names[0].first, end, names[0]) if names else NounPhrase(first, end)
            return phrase if _is_somebody(frame, NounPhrase(first, end)) else None
    return None


def _is_somebody(frame: Frame, phrase: NounPhrase) -> bool:
    """Whether a phrase is a person, a body or people, by name or description; no place, of which figures are given."""
    words = frame.tokens[phrase.first : phrase.last]
    names = [name for name in frame.names if name.last == phrase.last and name.first >= phrase.first]
    if names:
        mention = names[0].mention
        only = all(token.low in DETERMINERS for token in frame.tokens[phrase.first : names[0].first])
        return only and mention is not None and mention.type in {EntityType.PERSON, EntityType.ORGANISATION}
    plain = all(token.text.isalpha() and token.text.islower() for token in words[1:])
    if len(words) == 1 or words[0].low not in DETERMINERS:
        return len(words) == 1 and words[0].low in _BODIES
    return plain and (speaks(frame, phrase) or words[-1].low in _BODIES)
