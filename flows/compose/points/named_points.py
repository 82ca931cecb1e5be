"""Who says a key point, and what was asked."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from flows.compose.matching.joined_entities import Named, speaker_in
from flows.compose.registers.source_facts import title_of
from flows.compose.sentences.voices import Voices
from flows.model.key_points import KeyPoint
from flows.model.locators import Extract

_WE = re.compile(r"[“\"]?We\b")
"""Those who declare something together: who they are, the title of the text says."""


def name_speakers(
    points: Sequence[KeyPoint],
    voices: Mapping[int, Voices],
    named: Named,
) -> tuple[KeyPoint, ...]:
    """The key points, each with the name of who says it, and what was asked, where it is somebody's own words."""

    def spoken(extract: Extract) -> str:
        voice = voices[extract.source]
        found = speaker_in(voice, extract.span, named)
        declares = _WE.match(extract.text) and voice.survey.sentence_of(extract.span) in voice.orders
        return found or (title_of(voice.survey.annotated.document) if declares else "")

    def asked(extract: Extract) -> Extract | None:
        voice = voices[extract.source]
        question = voice.asked_before(extract.span)
        return voice.survey.extract(question) if question else None

    return tuple(
        replace(p, speaker=spoken(p.extract), asked=asked(p.extract)) if p.extract else p for p in points
    )
