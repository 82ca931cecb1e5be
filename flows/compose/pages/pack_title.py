"""What a pack is called: as the desk says, else after its only source, else by what that source names most."""

from collections.abc import Iterable, Sequence

from flows.compose.registers.source_facts import title_of
from flows.compose.sentences.entries import SourceEntries
from flows.compose.wording.wording import capitalise_first, on_one_line
from flows.model.annotation import Entity, EntityType
from flows.model.content import PackIdentity
from flows.model.source import Origin

DEFAULT_SERIES = "pack"
NAMED = 3
"""So many names make a title."""
LEAST_MENTIONS = 2


def name_pack(identity: PackIdentity, sources: Sequence[SourceEntries]) -> str:
    """The title asked for; else that of the only source; one that states none gives the names it names most.

    A pack of several sources without a title, or of one without names, is called after its series.
    """
    if identity.title.strip():
        return identity.title.strip()
    if len(sources) != 1:
        return series_in_words(identity.series)
    document = sources[0].survey.annotated.document
    title = document.metadata.title
    if title is not None and title.value.strip() and title.origin is not Origin.DERIVED:
        return title_of(document)
    return _leading_names(sources[0]) or series_in_words(identity.series)


def series_in_words(series: str) -> str:
    """A folder name as words: "central-asia" is "Central Asia", "pack" is "Briefing pack"."""
    words = " ".join(series.replace("-", " ").replace("_", " ").split())
    return (
        "Briefing pack"
        if words.casefold() in ("", DEFAULT_SERIES)
        else " ".join(map(capitalise_first, words.split()))
    )


def _leading_names(source: SourceEntries) -> str:
    """The people that a text names most, else the places: "Trump, Tokayev, Mirziyoyev"; empty for none."""
    entities = source.survey.annotated.annotations.entities
    people = [_last_name(entity) for entity in _named_most(entities, EntityType.PERSON)[:NAMED]]
    places = [on_one_line(entity.name) for entity in _named_most(entities, EntityType.PLACE)[:NAMED]]
    return ", ".join(people or places)


def _named_most(entities: Iterable[Entity], kind: EntityType) -> list[Entity]:
    """The entities of a kind named at least twice, the most named first; of equals the first named."""
    named = [e for e in entities if e.type is kind and len(e.mentions) >= LEAST_MENTIONS]
    return sorted(named, key=lambda entity: (-len(entity.mentions), min(entity.mentions)))


def _last_name(person: Entity) -> str:
    """The last word of a name where the text also calls the person just that; else the whole name."""
    name = on_one_line(person.name)
    last = name.rpartition(" ")[2]
    return last if any(on_one_line(form) == last for form in person.forms) else name
