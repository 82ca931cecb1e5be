"""The shelf: finished editions as web pages, from which packs are found, leafed through and downloaded.

In: the output folder, as `publish` leaves it. Out: `make_shelf`, an ASGI application, and `serve_shelf`, which
serves it until it is stopped. The shelf reads only what `flows.edition` names and a manifest lists; it never
opens a PDF and never writes below the output folder. What it keeps for itself (the search index, its key,
uploads under way) lies in a folder of its own.
"""

from flows.shelf.application import make_shelf
from flows.shelf.doorkeeper import make_pass, shelf_key
from flows.shelf.options import (
    BuildDesk,
    BuildOrder,
    BuildReport,
    ShelfOptions,
    check_options,
    is_loopback,
)
from flows.shelf.search_index import forget_index
from flows.shelf.serving import ShelfServer, serve_shelf

__all__ = [
    "BuildDesk",
    "BuildOrder",
    "BuildReport",
    "ShelfOptions",
    "ShelfServer",
    "check_options",
    "forget_index",
    "is_loopback",
    "make_pass",
    "make_shelf",
    "serve_shelf",
    "shelf_key",
]
