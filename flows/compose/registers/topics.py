"""The topics of a pack: key phrases that are no names, looked for in all sources, whichever of them made one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from flows.compose.matching.joined_entities import JoinedEntity
from flows.compose.registers.index_division import IndexedMention
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import WORD, fold, on_one_line, words_of
from flows.english.vocabulary import stem_of

FEWEST = 2
"""Places at which a phrase must stand in the pack: what comes back is what it is about."""

"""Characters; "ties" is no more of "ty"."""

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A key phrase of any source, in its first wording, and where it stands in all of them."""

    phrase: str
    mentions: tuple[IndexedMention, ...]


def gather_topics(sources: Sequence[SourceSurvey], joined: Sequence[JoinedEntity]) -> tuple[Topic, ...]:
    """The key phrases that come back, each once, in the order of their first places; no names and no parts of them."""
    listed = {phrase_of(form) for entity in joined for form in (entity.name, *entity.other_forms)}
    listed |= {name[-1:] for name in listed}
    wordings: dict[Phrase, str] = {}
    for survey in sources:
        for found in survey.annotated.annotations.key_phrases:
            phrase = phrase_of(found.text)
            if phrase and phrase not in listed:
                wordings.setdefault(phrase, on_one_line(found.text))
    standing = _find(sources, wordings)
    return tuple(
        Topic(text, tuple(standing[phrase]))
        for phrase, text in wordings.items()
        if len(standing[phrase]) >= FEWEST
    )


def phrase_of(text: str) -> Phrase:
    """The words of a phrase as they are looked for: folded, the last without its plural."""
    *modifiers, noun = words_of(text) or ("",)
    return (*modifiers, stem_of(noun)) if noun else ()


def _find(
    sources: Sequence[SourceSurvey], wanted: Mapping[Phrase, str]
) -> dict[Phrase, list[IndexedMention]]:
    """Where some phrases stand, in numbered paragraphs."""
    found: dict[Phrase, list[IndexedMention]] = {phrase: [] for phrase in wanted}
    lengths = sorted({len(phrase) for phrase in wanted})
    for survey in sources if lengths else ():
        for run in _runs(survey.text):
            words = [fold(survey.text[start:end]) for start, end in run]
            nouns = [stem_of(word) for word in words]
            for first, length in product(range(len(words)), lengths):
                last = first + length - 1
                phrase = (*words[first:last], *nouns[last : last + 1])
                if len(phrase) == length and phrase in found and survey.paragraph_at(run[first][0]):
                    found[phrase].append(IndexedMention(survey, run[first][0]))
    return found


def _runs(text: str) -> Iterator[list[tuple[int, int]]]:
    """The words of a text, cut wherever anything but white space stands between them."""
    run: list[tuple[int, int]] = []
    for match in WORD.finditer(text):
        if run and text[run[-1][1] : match.start()].strip():
            yield run
            run = []
        run.append(match.span())
    yield run
