"""Step 8: a BriefingPack -> an edition in the output folder: whole, or not there at all.

`claim_series` locks a series and clears up after a build that was killed; `find_previous` reads the edition
before this one; `publish_edition` writes files and manifest into a folder of their own and moves it into
place in one step. A rebuild with the same result touches nothing; with another it is the next revision.
`retain_editions` removes old editions but for their manifests.
"""

from flows.publish.cards import place_texts, write_card
from flows.publish.editions import (
    DELIVERY_STAGE,
    next_revision,
    note_problem,
    publish_edition,
    read_standing,
    standing_inputs,
)
from flows.publish.previews import Picture, picture_pages, read_page_texts
from flows.publish.previous import find_previous, number_edition, read_content
from flows.publish.records import annotation_record
from flows.publish.retention import list_removable, pin_edition, retain_editions, unpin_edition
from flows.publish.series_claim import claim_series

__all__ = [
    "DELIVERY_STAGE",
    "Picture",
    "annotation_record",
    "claim_series",
    "find_previous",
    "list_removable",
    "next_revision",
    "note_problem",
    "number_edition",
    "picture_pages",
    "pin_edition",
    "place_texts",
    "publish_edition",
    "read_content",
    "read_page_texts",
    "read_standing",
    "retain_editions",
    "standing_inputs",
    "unpin_edition",
    "write_card",
]
