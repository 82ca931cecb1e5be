"""Content and bound pack -> the card of an edition and its page texts, as the shelf reads them."""

from collections.abc import Mapping, Sequence

from flows.edition import picture_file_name
from flows.model.content import PackContent
from flows.model.key_points import KeyPoint
from flows.model.printed import BriefingPack, PrintedPart
from flows.model.shelving import (
    AnchorFolio,
    CardPoint,
    ContentsLine,
    EditionCard,
    PagePicture,
    PageText,
    PageTexts,
)
from flows.publish.previews import Picture

PERIOD_LABEL = "Period covered"


def write_card(content: PackContent, pack: BriefingPack, pictures: Sequence[Picture]) -> EditionCard:
    """The card of the edition in which `content` was printed as `pack`."""
    identity, folios = content.identity, dict(pack.folio_of)
    return EditionCard(
        subtitle=identity.subtitle,
        issuer=identity.issuer,
        contact=identity.contact,
        language=identity.language,
        marking=identity.marking,
        permits=content.handling.permits,
        cut_off=identity.cut_off_printed,
        period=next((fact.value for fact in content.cover.facts if fact.label == PERIOD_LABEL), ""),
        standfirst=content.cover.standfirst,
        changed=content.changes.statement,
        key_points=tuple(_card_point(point, folios) for point in content.key_points),
        contents=tuple(ContentsLine(e.level, e.title, e.page + 1) for e in pack.outline),
        pictures=tuple(PagePicture(picture_file_name(p.folio), p.folio, p.width, p.height) for p in pictures),
    )


def _card_point(point: KeyPoint, folios: Mapping[str, int]) -> CardPoint:
    return CardPoint(point.told, point.extract is not None, folios.get(point.anchor, 0), point.locators)


def place_texts(
    parts: Sequence[PrintedPart], pack: BriefingPack, texts: Sequence[Sequence[str]]
) -> PageTexts:
    """The words of each part's pages, `texts`, at the folios where the part came to lie."""
    first = {placed.key: placed.first_folio for placed in pack.parts}
    pages = [
        PageText(first[part.key] + index, part.key, facts.section or part.title, text)
        for part, words in zip(parts, texts, strict=True)
        for index, (facts, text) in enumerate(zip(part.pages, words, strict=True))
    ]
    anchors = tuple(AnchorFolio(anchor, folio) for anchor, folio in sorted(pack.folio_of))
    return PageTexts(tuple(sorted(pages, key=lambda page: page.folio)), anchors)
