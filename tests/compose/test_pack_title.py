"""What a pack is called when nobody says: its only source's title, the names it names most, or its series."""

from dataclasses import replace

from flows.model.annotation import AnnotatedDocument
from flows.model.source import Fact, Origin
from tests.support.annotated import annotated
from tests.support.composed import compose

TEXT = (
    "{PER low|Ida Low} met {PER ray|Bo Ray} in {LOC arden|Arden}. {PER low|Low} smiled. {PER ray|Ray} left {LOC arden|Arden}. "
    "{PER once|Xi Ng} watched, and {PER low|Low} said so."
)


def called(document: AnnotatedDocument) -> str:
    return compose((document,)).identity.title


def titled(origin: Origin) -> AnnotatedDocument:
    document = annotated(TEXT)
    metadata = replace(document.document.metadata, title=Fact("Some words of it", origin))
    return replace(document, document=replace(document.document, metadata=metadata))


def test_a_stated_title_is_the_pack_s() -> None:
    assert called(titled(Origin.DOCUMENT)) == "Some words of it"


def test_a_derived_title_gives_way_to_the_names_named_most() -> None:
    assert called(titled(Origin.DERIVED)) == "Low, Ray"


def test_without_people_the_places_are_named_and_without_names_the_series() -> None:
    places = annotated(
        "{LOC arden|Arden} and {LOC mill|Millbrook}. {LOC mill|Millbrook} and {LOC arden|Arden}, {LOC mill|Millbrook}."
    )
    assert called(derived(places)) == "Millbrook, Arden"
    assert called(derived(annotated("Nothing happened. Nobody came."))) == "River Desk"


def derived(document: AnnotatedDocument) -> AnnotatedDocument:
    metadata = replace(document.document.metadata, title=Fact("Nothing", Origin.DERIVED))
    return replace(document, document=replace(document.document, metadata=metadata))
