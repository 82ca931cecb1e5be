"""Whose kin somebody is, as the sources state it: "Beth Low, who is Ann Low's niece," and that people are no kin."""

import re
from collections.abc import Iterator, Sequence

from flows.compose.sentences.locating import SourcePlaces
from flows.compose.wording.wording import on_one_line
from flows.model.annotation import Entity
from flows.model.spans import Span
from flows.model.whos_who import StatedAs

_KIN = (
    "(?:daughter|son|sister|brother|mother|father|wife|husband|widow|widower|niece|nephew|cousin|aunt|uncle|"
    "granddaughter|grandson|grandmother|grandfather|stepson|stepdaughter|half-brother|half-sister|twin|"
    "(?:sister|brother|mother|father|son|daughter)-in-law)"
)
_NAME = r"[A-Z][\w’'-]{1,30}(?: [A-Z][\w’'-]{1,30}){0,4}"
_RELATION = re.compile(
    r"(?:, who is |,? is )"
    rf"(?P<words>(?:no relation to|not related to|unrelated to) (?:the |an? )?[\w’' -]{{2,60}}"
    rf"|{_NAME}['’]s {_KIN}"
    rf"|(?:the )?{_KIN} of (?:the [a-z][\w -]{{2,40}}, )?(?:(?:Sir|Dame|Mr|Mrs|Ms|Dr|Lord|Lady) )?{_NAME})"
    r"(?=[,.;]| and )"
)
_REACH = 160


def stated_relations(
    members: Sequence[tuple[int, Entity]], surveys: dict[int, SourcePlaces]
) -> Iterator[StatedAs]:
    """Each relation that stands right behind a naming of a person, word for word, with its place."""
    for source, entity in members:
        places = surveys[source]
        for mention in entity.mentions:
            found = _RELATION.match(places.text, mention.end, mention.end + _REACH)
            if found is None:
                continue
            span = Span(*found.span("words"))
            if places.paragraph_at(span.start):
                yield StatedAs(
                    on_one_line(span.of(places.text)).removeprefix("the "), places.locator_at(span.start)
                )
