"""How the sources of a pack take the place of one another, worked out once for all that asks for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from flows.compose.matching.overtaken import find_overtaken, find_replaced, find_successive
from flows.compose.matching.superseded import find_superseded
from flows.compose.matching.versions import find_versions
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.voices import Voices
from flows.model.spans import Span


@dataclass(frozen=True, slots=True)
class Succession:
    """By S number which reports are `overtaken`, and the sentences of each source that a later version puts right.

    `pairs` are those of a report and one that it replaces or follows: neither is a rival of the other. `newest` is the
    newest version of each report of which there is a newer one.
    """

    overtaken: frozenset[int] = frozenset()
    superseded: Mapping[int, frozenset[Span]] = field(default_factory=dict)
    pairs: frozenset[frozenset[int]] = frozenset()
    newest: Mapping[int, int] = field(default_factory=dict)

    def voices_of(self, survey: SourceSurvey) -> Voices:
        """The voices of a source, which know what of it no longer stands."""
        superseded = self.superseded.get(survey.number, frozenset())
        return Voices(survey, superseded, is_overtaken=survey.number in self.overtaken)


def read_succession(sources: Sequence[SourceSurvey]) -> Succession:
    """What takes the place of what among all sources of a pack."""
    newest = find_versions(sources)
    replaced = {**find_replaced(sources), **newest}
    pairs = frozenset(frozenset(pair) for pair in replaced.items()) | find_successive(sources)
    return Succession(find_overtaken(sources) | replaced.keys(), find_superseded(sources), pairs, newest)
