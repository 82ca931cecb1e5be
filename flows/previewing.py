"""Between binding and publishing: what the edition leaves for the shelf, made in a worker process.

A pack that cannot be pictured is published all the same, without pictures and page texts, and says so.
"""

from dataclasses import replace
from functools import partial

from flows.edition import CARD_NAME, PAGE_TEXTS_NAME, picture_file_name
from flows.errors import BriefingError
from flows.model.json_form import to_json
from flows.model.problems import Problem
from flows.model.publication import PublishedFile
from flows.printing import PrintedVariant, Printing
from flows.publish import Picture, picture_pages, place_texts, read_page_texts, write_card
from flows.tasks import begin
from flows.workers import TASK_SECONDS, Workers

PICTURES = 6
"""The cover and the pages that a reader leafs to first; blank ones are passed over."""


def preview_pack(printing: Printing, pool: Workers) -> tuple[tuple[PublishedFile, ...], Printing]:
    """The files for the shelf, and the printing with a note where they could not all be made."""
    printed = printing.in_print
    finish_pictures = begin("preview", "pictures", partial(_picture, printed, pool))
    finish_texts = begin("preview", "page texts", partial(_read, printed, pool))
    try:
        pictures, texts = finish_pictures(), finish_texts()
    except (BriefingError, ValueError) as error:
        problem = Problem("preview", "", f"The pages could not be pictured: {error}", "The pack is whole.")
        pictures, texts = (), None
        reading = printing.reading
        printing = replace(printing, reading=replace(reading, problems=(*reading.problems, problem)))
    card = write_card(printing.content, printed.pack, pictures)
    files = [PublishedFile(CARD_NAME, to_json(card).encode("utf-8"))]
    if texts is not None:
        placed = place_texts(printed.parts, printed.pack, texts)
        files.append(PublishedFile(PAGE_TEXTS_NAME, to_json(placed).encode("utf-8")))
    files += [PublishedFile(picture_file_name(picture.folio), picture.png) for picture in pictures]
    return tuple(files), printing


def _picture(printed: PrintedVariant, pool: Workers) -> tuple[Picture, ...]:
    blank = set(printed.pack.blank_folios)
    shown = [folio for folio in range(1, printed.pack.page_count + 1) if folio not in blank]
    return pool.run_within(_seconds(printed), picture_pages, printed.pack.pdf, tuple(shown[:PICTURES]))


def _read(printed: PrintedVariant, pool: Workers) -> tuple[tuple[str, ...], ...]:
    # The parts are read, not the pack: they have no running heads, which would be found on every page.
    return pool.run_within(_seconds(printed), read_page_texts, tuple(part.pdf for part in printed.parts))


def _seconds(printed: PrintedVariant) -> float:
    """The time that pages may take: in proportion to their number."""
    return TASK_SECONDS + printed.pack.page_count
