"""Reader of presentations (.pptx): titles, lists, text boxes, tables, charts, words of diagrams and pictures.

Hidden slides, speaker's notes, comments, and what stands at the foot of every slide are left out, and noted. Nothing
outside the file is ever loaded.
"""

from collections.abc import Iterable
from dataclasses import replace

from flows.ingest.facts.document_properties import read_core_properties
from flows.ingest.office.chart_tables import read_charts
from flows.ingest.office.drawn_text import ListedBox
from flows.ingest.office.left_out import LeftOut
from flows.ingest.office.office_parts import (
    Relation,
    main_part,
    parts_of_kind,
    read_part,
    read_relations,
    relation_id,
)
from flows.ingest.office.slide_shapes import SlideWalk, body_of, placeholder_of, shapes_of
from flows.ingest.text.given_text import text_of_blocks
from flows.ingest.text.office_xml import attribute, child
from flows.ingest.text.packed_files import PackedFile
from flows.ingest.text.page_blocks import PageBlock
from flows.ingest.text.read_text import ReadText
from flows.model.document import Role
from flows.model.source import Source


def read_slide_deck(source: Source) -> ReadText:
    """The text of a .pptx file, its blocks, where each slide begins, and its properties. Raises Unreadable."""
    packed = PackedFile.of(source.content)
    name = main_part(packed, "ppt/presentation.xml")
    root, relations = read_part(packed, name), read_relations(packed, name)
    listed = child(root, "sldIdLst")
    slides = [relations.get(relation_id(e)) for e in (listed if listed is not None else ())]
    left = LeftOut()
    blocks: list[PageBlock] = []
    for number, slide in enumerate(slides, 1):
        if slide is not None:
            blocks.extend(replace(b, page=number) for b in _read_slide(packed, slide, number, left))
    return text_of_blocks(
        blocks,
        properties=read_core_properties(packed),
        problems=left.notes(source.path, packed),
        pages=len(slides),
    )


def _read_slide(packed: PackedFile, slide: Relation, number: int, left: LeftOut) -> Iterable[PageBlock]:
    """The blocks of a slide, its title before all others."""
    root, relations = read_part(packed, slide.part), read_relations(packed, slide.part)
    if attribute(root, "show") in {"0", "false"}:
        left.hidden_slides += 1
        return ()
    kinds = {relation.kind for relation in relations.values()}
    left.comments = left.comments or "comments" in kinds
    left.speakers_notes = left.speakers_notes or any(
        _speaks(packed, part) for part in parts_of_kind(relations, "notesSlide")
    )
    layout = next((read_part(packed, part) for part in parts_of_kind(relations, "slideLayout")), None)
    walk = SlideWalk(
        packed, relations, read_charts(packed, slide.part), layout, title_level=1 if number == 1 else 2
    )
    blocks = list(walk.blocks(child(root, "cSld", "spTree")))
    left.pictures += walk.pictures
    left.charts += walk.undrawn
    return sorted(blocks, key=lambda block: block.shape.role is not Role.HEADING)


def _speaks(packed: PackedFile, part: str) -> bool:
    """Whether there is a word in a speaker's notes."""
    for shape in shapes_of(child(read_part(packed, part), "cSld", "spTree")):
        if placeholder_of(shape) == "body" and any(
            b.text.strip() for b in ListedBox().blocks(body_of(shape))
        ):
            return True
    return False
