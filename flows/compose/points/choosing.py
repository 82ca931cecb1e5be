"""The sentences chosen as key points one by one, each by what it is worth beside those before it."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from flows.compose.agreement.figures_apart import tells_of_one_day
from flows.compose.matching.statements import Statements
from flows.compose.points.beside_points import caution_of, day_meant, person_meant
from flows.compose.points.drafts import PRECISE, Draft, Relation, relation
from flows.compose.points.point_candidates import Reader
from flows.compose.points.worth import Ranked, Stories, best_first
from flows.compose.sentences.former_numbers import standing_text
from flows.compose.sentences.lead_ins import without_preamble
from flows.compose.sentences.reversals import grown_behind
from flows.compose.sentences.voices import Voices
from flows.compose.wording.wording import content_words
from flows.model.spans import Span


class Choice:
    """The points `chosen` so far, to which sentences are added."""

    def __init__(
        self, chosen: list[Draft], sources: Sequence[Voices], statements: Statements, reader: Reader
    ) -> None:
        self.chosen = chosen
        self._voices = {voices.survey.number: voices for voices in sources}
        self._statements = statements
        self._reader = reader
        self._stories = Stories(statements)

    def fill(self, candidates: Sequence[Ranked], room: int, overtaken: AbstractSet[tuple[int, Span]]) -> None:
        """Choose until there are so many points: each time what is worth most beside those that are chosen.

        What is left is a further place of a point that tells the same; what is `overtaken` is never a point.
        """
        left = {one.place: one for one in candidates if one.place not in overtaken}
        while left and len(self.chosen) < room:
            points = [point.statement for point in self.chosen if point.statement]
            for one in best_first(self._stories, left.values(), points):
                del left[one.place]
                if self._consider(one, may_be_point=True):
                    break
        for one in candidates:
            if one.place in left or one.place in overtaken:
                self._consider(one, may_be_point=False)

    def _consider(self, one: Ranked, *, may_be_point: bool) -> bool:
        """Add a sentence as a point, or as a further place of the point that says nearly the same: of two successive
        reports the one does not bear out the other. Whether it was added as a point.
        """
        draft = self._draft(one)
        if draft is None or self._is_place(draft) or not may_be_point:
            return False
        self.chosen.append(draft)
        return True

    def _draft(self, one: Ranked) -> Draft | None:
        """The point that a sentence would make; none of what a point already holds."""
        span, voices = one.sentence.span, self._voices[one.source]
        survey, order = voices.survey, voices.orders.get(span)
        extracts = [point.extract for point in self.chosen if point.extract]
        if any(extract.source == one.source and extract.span.contains(span) for extract in extracts):
            return None  # what takes a point back stands behind it
        told = order.told(survey.text) if order else voices.part_told(span)
        standing = standing_text(survey, told)
        return Draft(
            survey.extract(told),
            content_words(standing),
            locators=[survey.locator_at(span.start)],
            sources={survey.number},
            figures=frozenset(PRECISE.findall(standing)),
            statement=self._statements.at(survey.number, span),
            caution=caution_of(survey),
            when="; ".join(filter(None, (person_meant(survey, told), day_meant(survey, span)))),
            lead=survey.extract(order.lead) if order and order.lead else None,
            short_lead=survey.extract(without_preamble(survey, order.lead)) if order and order.lead else None,
            day=survey.day,
            argues=voices.argues,
            of_one_day=tells_of_one_day(survey, told),
            has_grown=grown_behind(survey, span) is not None,
        )

    def _is_place(self, draft: Draft) -> bool:
        """Whether a point tells the same, which takes it over as a place, or denies it."""
        for point in self.chosen:
            related = relation(point, draft, self._statements)
            if related is Relation.OTHERWISE:
                point.otherwise += draft.locators
                draft.otherwise += point.locators
            elif related is not Relation.APART:
                successive = frozenset(point.sources | draft.sources) in self._reader.successive
                if related is Relation.PLACE and not successive:
                    point.take(draft)
                return True
        return False
