"""Between binding and publishing: what the edition leaves for the shelf, its pictures made in a worker process.

A pack that cannot be pictured or read is published all the same, without pictures or page texts, and says so.
"""

from dataclasses import replace
from functools import partial

from flows.edition import CARD_NAME, PAGE_TEXTS_NAME, picture_file_name
from flows.errors import BriefingError
from flows.making.printing import PrintedVariant, Printing
from flows.model.json_form import to_json
from flows.model.problems import Problem
from flows.model.publication import PublishedFile
from flows.publish import Picture, picture_pages, place_texts, write_card
from flows.tasks import perform
from flows.workers.work import TASK_SECONDS, Workers

PICTURES = 6
"""The cover and the pages that a reader leafs to first; blank ones are passed over."""


def preview_pack(printing: Printing, pool: Workers) -> tuple[tuple[PublishedFile, ...], Printing]:
    """The files for the shelf, and the printing with a note where they could not all be made."""
    printed, words = printing.in_print, printing.in_print.words
    pictures: tuple[Picture, ...] = ()
    try:
        pictures = perform("preview", "pictures", partial(_picture, printed, pool))
    except (BriefingError, ValueError) as error:
        printing = _noting(printing, f"The pages could not be pictured: {error}")
    card = write_card(printing.content, printed.pack, pictures)
    files = [PublishedFile(CARD_NAME, to_json(card).encode("utf-8"))]
    if isinstance(words, Exception):
        printing = _noting(printing, f"The words of the pages could not be read: {words}")
    else:
        placed = place_texts(printed.parts, printed.pack, words)
        files.append(PublishedFile(PAGE_TEXTS_NAME, to_json(placed).encode("utf-8")))
    files += [PublishedFile(picture_file_name(picture.folio), picture.png) for picture in pictures]
    return tuple(files), printing


def _noting(printing: Printing, message: str) -> Printing:
    problem = Problem("preview", "", message, "The pack is whole.")
    reading = printing.reading
    return replace(printing, reading=replace(reading, problems=(*reading.problems, problem)))


def _picture(printed: PrintedVariant, pool: Workers) -> tuple[Picture, ...]:
    blank = set(printed.pack.blank_folios)
    shown = [folio for folio in range(1, printed.pack.page_count + 1) if folio not in blank]
    seconds = TASK_SECONDS + printed.pack.page_count
    return pool.run_within(seconds, picture_pages, printed.pack.pdf, tuple(shown[:PICTURES]))
