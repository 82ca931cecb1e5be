"""The key points that the desk pinned, wrote or dropped."""

from collections.abc import Sequence

from flows.compose.desk.desk_hand import Corrections, KeyPointCorrection, no_such_source
from flows.compose.points.drafts import Draft
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import content_words
from flows.model.problems import Problem
from flows.model.spans import Span


def follow_desk(
    sources: Sequence[SourceSurvey], corrections: Corrections
) -> tuple[list[Draft], set[tuple[int, Span]], tuple[Problem, ...]]:
    """The points the desk pinned or wrote, the sentences it dropped, and what it asked for in vain."""
    points: list[Draft] = []
    dropped: set[tuple[int, Span]] = set()
    problems: list[Problem] = []
    paths = {survey.annotated.document.path for survey in sources}
    for row in corrections.key_points:
        found = _find_sentence(sources, row)
        if found is None and (row.text or not row.write):
            unknown = no_such_source(corrections, row, paths)
            missing = corrections.problem(row.place, f"“{row.text}” is not found in {row.source}.")
            problems.append(unknown or missing)
        elif found is not None and row.drop:
            dropped.add((found[0].number, found[1]))
        else:
            points.append(_desk_point(row, found))
    return points, dropped, tuple(problems)


def _desk_point(row: KeyPointCorrection, found: tuple[SourceSurvey, Span] | None) -> Draft:
    locators = [found[0].locator_at(found[1].start)] if found else []
    sources = {found[0].number} if found else set()
    if row.write or found is None:
        return Draft(
            None, content_words(row.write), row.write, locators, sources, position=row.position, pinned=True
        )
    words = content_words(found[1].of(found[0].text))
    return Draft(found[0].extract(found[1]), words, "", locators, sources, position=row.position, pinned=True)


def _find_sentence(
    sources: Sequence[SourceSurvey], row: KeyPointCorrection
) -> tuple[SourceSurvey, Span] | None:
    """The sentence in which the quoted words begin."""
    for survey in sources:
        if survey.annotated.document.path == row.source and row.text:
            start = survey.text.find(row.text)
            if start >= 0:
                return survey, survey.sentence_of(Span(start, start + len(row.text)))
    return None
