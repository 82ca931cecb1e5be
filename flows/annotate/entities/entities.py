"""People, organisations, places, events and groups of a document, with their aliases, roles and countries."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from flows.annotate.entities.aliases import Cluster, gather_aliases
from flows.annotate.entities.inner_names import inner_names
from flows.annotate.names.name_choice import choose_names
from flows.annotate.names.name_consistency import settle_names
from flows.annotate.names.name_events import with_events
from flows.annotate.names.naming import Naming
from flows.annotate.names.spacy_names import recognise_with
from flows.annotate.names.surnames import shown_surname
from flows.annotate.names.usual_capitals import in_usual_capitals
from flows.annotate.offices.roles import stated_roles
from flows.annotate.offices.signed_roles import signed_roles
from flows.english.mastheads import stands_above_title
from flows.english.page_debris import debris_among, heads_what_else
from flows.english.person_genders import gender_of
from flows.english.plain_letters import unmarked
from flows.english.titles import is_title, leads_surname
from flows.english.tokens import Stretch, read_stretches
from flows.english.turn_initials import initials_of_turns
from flows.model.annotation import AnnotatedDocument, Annotations, Entity, EntityType, Mention, StatedRole
from flows.model.document import Role
from flows.model.spans import Span

_LONGEST_DEBRIS = 300


def annotate_names(document: AnnotatedDocument, pipeline: str = "") -> Annotations:
    """The layers `mentions`, `entities` and `inner_names`. `pipeline` names an installed spaCy pipeline that joins in.

    A span is the name alone: without title, "the" before it or possessive after it. Those who take part in an
    event ("EU-Central Asia summit") are mentions inside the mention of the event; no others overlap.
    """
    stretches = read_stretches(_without_debris(document))
    others = recognise_with(pipeline, stretches) if pipeline else [[] for _ in stretches]
    chosen = [choose_names(stretch, seen) for stretch, seen in zip(stretches, others, strict=True)]
    labels = initials_of_turns(s.span.of(document.text) for s in document.segmentation.segments)
    settled = [
        [name for name in names if not (labels and _is_label(stretch, name, labels))]
        for stretch, names in zip(stretches, settle_names(stretches, chosen), strict=True)
    ]
    namings = [with_events(s, names) for s, names in zip(stretches, settled, strict=True)]
    roles = _roles_by_span(document.text, stretches, namings)
    clusters = gather_aliases(stretches, namings, roles)
    clusters.sort(key=lambda c: (c.spans[0].start, -c.spans[0].end))
    titles = _titles_before(stretches, namings)
    entities = tuple(_entity(document.text, i, c, roles, titles) for i, c in enumerate(clusters, start=1))
    mentions = [Mention(span, entity.type, entity.id) for entity in entities for span in entity.mentions]
    mentions.sort(key=lambda mention: (mention.span.start, -mention.span.end))
    inner = inner_names(stretches, namings, entities)
    return Annotations(mentions=tuple(mentions), entities=entities, inner_names=inner)


def _without_debris(document: AnnotatedDocument) -> AnnotatedDocument:
    """The same without what of a saved page is no part of its text, such as what else there is to read."""
    segments = document.segmentation.segments
    words = [
        " ".join(s.span.of(document.text).split()) if len(s.span) < _LONGEST_DEBRIS else "" for s in segments
    ]
    above = {n for n, line in enumerate(words) if stands_above_title(line)}
    debris = {n for n in debris_among(words) | above if segments[n].role is Role.BYLINE}
    listed = False
    for number, line in enumerate(words):
        listed = segments[number].role is Role.BYLINE and (listed or heads_what_else(line))
        if listed:
            debris.add(number)
    if not debris:
        return document
    kept = tuple(segment for n, segment in enumerate(segments) if n not in debris)
    return replace(document, segmentation=replace(document.segmentation, segments=kept))


def _is_label(stretch: Stretch, name: Naming, labels: frozenset[str]) -> bool:
    """Whether a name is the initials before what somebody says in a transcript: "NT: When did you know?"."""
    behind = stretch.tokens[name.last].text if name.last < len(stretch.tokens) else ""
    return name.first == 0 and name.last == 1 and behind == ":" and stretch.tokens[0].text in labels


def _roles_by_span(
    text: str, stretches: Sequence[Stretch], namings: Sequence[list[Naming]]
) -> dict[Span, list[StatedRole]]:
    roles: dict[Span, list[StatedRole]] = {}
    for stretch, names in zip(stretches, namings, strict=True):
        for name, role in stated_roles(text, stretch, names):
            roles.setdefault(stretch.span(name.first, name.last), []).append(role)
    people = [s.span(n.first, n.last) for s, names in zip(stretches, namings, strict=True) for n in names
              if n.type is EntityType.PERSON]  # fmt: skip
    for signed, role in signed_roles(text, people):
        roles.setdefault(signed, [role])
    return roles


def _titles_before(stretches: Sequence[Stretch], namings: Sequence[list[Naming]]) -> dict[Span, str]:
    """The title that stands right before a name."""
    return {
        stretch.span(name.first, name.last): stretch.tokens[name.first - 1].text
        for stretch, names in zip(stretches, namings, strict=True)
        for name in names
        if name.first > 0 and is_title(stretch.tokens[name.first - 1].text)
    }


def _entity(
    text: str, number: int, cluster: Cluster, roles: dict[Span, list[StatedRole]], titles: Mapping[Span, str]
) -> Entity:
    called = [(" ".join(span.of(text).split()), titles.get(span, "")) for span in cluster.spans]
    printed = list(dict.fromkeys(form for form, _ in called))
    titled = any(leads_surname(title) for _, title in called)
    bare = in_usual_capitals(max(printed, key=_fullness), cluster.type, titled=titled)
    name = _told_by_title(cluster.key, bare, [title for _, title in called]) or bare
    return Entity(
        id=f"E{number}",
        type=cluster.type,
        name=name,
        key=f"{cluster.type.value.lower()}:{cluster.key}",
        forms=tuple(form for form in printed if form != name and not _is_in_capitals(form, name)),
        mentions=tuple(cluster.spans),
        roles=tuple(role for span in cluster.spans for role in roles.get(span, ())),
        place_of=cluster.country,
        surname=shown_surname(bare, called) if cluster.type is EntityType.PERSON else "",
    )


def _told_by_title(key: str, name: str, titles: Sequence[str]) -> str:
    """The title and surname of whom these alone tell from others of that surname: "Mrs Low" beside Gordon Low."""
    own = (f"{t} {name}" for t in titles if f"{t.rstrip('.')} {unmarked(name)}".casefold() == key)
    return next((words for words in own if gender_of(words.split()[:1], "")), "")


def _is_in_capitals(form: str, name: str) -> bool:
    """Whether a form is the name in capitals, as headlines and datelines write it."""
    return form.isupper() and form.casefold() == name.casefold()


def _fullness(form: str) -> tuple[bool, int, int, bool]:
    """Several words as they are spoken before "LEE, Ann Mary", as lists have it; more words are fuller, then more
    letters, then not all capitals.
    """
    words = form.split()
    spoken = len(words) > 1 and not (words[0].endswith(",") and words[0].isupper())
    return (spoken, len(words), len(form), not form.isupper())
