"""Sentences of a report that a later version of it, of the same outlet, puts right: "corrects sum to 40, not 14".

Whoever read only the earlier version would be told what its own outlet no longer says.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import timedelta

from flows.compose.sentences.corrected import corrected_by, withdrawn_stretches
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import fold
from flows.model.spans import Span

_LONGEST = timedelta(days=30)
"""Between a report and the version that puts it right."""


def find_superseded(sources: Sequence[SourceSurvey]) -> Mapping[int, frozenset[Span]]:
    """By S number, the sentences that a source of the same outlet, published later or on the same day, puts right."""
    by_outlet: dict[str, list[SourceSurvey]] = defaultdict(list)
    for survey in sources:
        if outlet := fold(survey.annotated.document.metadata.value("outlet") or ""):
            by_outlet[outlet].append(survey)
    found: dict[int, frozenset[Span]] = {}
    for versions in by_outlet.values():
        for later in versions:
            if len(versions) > 1 and withdrawn_stretches(later):
                for earlier in (
                    one for one in versions if one is not later and _may_be_put_right(one, later)
                ):
                    told = frozenset(corrected_by(later, earlier))
                    found[earlier.number] = found.get(earlier.number, frozenset()) | told
    return found


def _may_be_put_right(earlier: SourceSurvey, later: SourceSurvey) -> bool:
    days = earlier.published_on, later.published_on
    return days[0] is not None and days[1] is not None and timedelta(0) <= days[1] - days[0] <= _LONGEST
