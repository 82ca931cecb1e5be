"""Hours and measures of one happening that several sources give: the same, in other units too, or another.

"At 14:30" and "shortly after 2 p.m.", "120 km/h" and "about 75 mph". Only what can be of nothing else is compared: the
happening is one by its kind, its place and its day, and a source that gives two of one kind is left out.
"""

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence

from flows.compose.agreement.common_matters import Matter, Saying
from flows.compose.agreement.readings import Reading, allow
from flows.compose.agreement.told_hours import told_hours
from flows.compose.agreement.told_measures import told_measures
from flows.compose.agreement.told_tolls import Scene, Surroundings, same_day, same_happening
from flows.compose.sentences.entries import SourceEntries
from flows.compose.wording.dates_in_words import day_in_words
from flows.model.locators import Extract


def common_measures(sources: Sequence[SourceEntries], overtaken: Container[int]) -> list[Matter]:
    """For each measure of a happening the first source that gives it, and those that agree or differ.

    Reports that a newer version has `overtaken` come last.
    """
    told: dict[str, list[Reading]] = defaultdict(list)
    for source in sorted(sources, key=lambda source: source.number in overtaken):
        for one in _readings(source):
            told[one.thing].append(one)
    return [matter for thing in sorted(told) for matter in _matters(thing, told[thing])]


def _readings(source: SourceEntries) -> Iterator[Reading]:
    """The measures that a source gives once, or always so that they allow each other."""
    survey = source.survey
    read = Surroundings(survey)
    groups: dict[str, list[Reading]] = defaultdict(list)
    for one in (*told_hours(survey, read), *told_measures(source, read)):
        groups[one.thing].append(one)
    for group in groups.values():
        if all(allow(group[0], other) for other in group[1:]):
            yield min(group, key=lambda one: one.high - one.low)


def _matters(thing: str, told: Sequence[Reading]) -> Iterator[Matter]:
    left = list(told)
    while left:
        lead, *others = left
        same = [other for other in others if _are_of_one_happening(lead.scene, other.scene)]
        left = [other for other in others if other not in same]
        if same:
            sayings = (Saying(_printed(lead)), *(_say(lead, other) for other in same))
            yield Matter("figure", thing, sayings)


def _are_of_one_happening(one: Scene, other: Scene) -> bool:
    on_other_days = one.stated and other.stated and one.of != other.of
    return not on_other_days and same_happening(one, other)


def _printed(one: Reading) -> Extract:
    return one.scene.survey.extract(one.span)


def _say(lead: Reading, other: Reading) -> Saying:
    """What a later source gives; what grows may be another on another day."""
    agrees = allow(lead, other)
    other_day = lead.grows and not agrees and not same_day(lead.scene, other.scene)
    when = day_in_words(other.scene.of) if other_day and other.scene.of else ""
    stated = "" if other.scene.stated else "published "
    return Saying(_printed(other), agrees, when=f"{stated}{when}" if when else "", other_day=other_day)
