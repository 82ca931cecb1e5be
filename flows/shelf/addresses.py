"""The addresses of the shelf: the only place where they are made. All are absolute paths, ready for a link."""

from urllib.parse import quote, urlencode

from flows.edition import PACK_NAME, edition_address
from flows.model.publication import FileRecord
from flows.shelf.catalogue import OWN_ADDRESSES, Edition

DIGEST_LENGTH = 16
"""Hexadecimal digits of a file's SHA-256 in its lasting address."""


def own_address(path: str, **query: str) -> str:
    """An address of the shelf itself, such as its search page."""
    asked = {name: value for name, value in query.items() if value}
    return f"/{OWN_ADDRESSES}/{path}" + (f"?{urlencode(asked)}" if asked else "")


def series_address(series: str) -> str:
    return f"/{quote(series, safe='')}/"


def feed_address(series: str) -> str:
    return f"{series_address(series)}feed.xml"


def latest_address(series: str, name: str = PACK_NAME) -> str:
    """Where the newest edition of a series can always be found."""
    return f"{series_address(series)}latest/{quote(name)}"


def page_address(series: str, edition: str) -> str:
    """The page of an edition."""
    return edition_address("", series, edition)


def register_address(series: str, edition: str, register: str) -> str:
    return f"{page_address(series, edition)}registers/{register}/"


def file_address(edition: Edition, file: FileRecord, folio: int = 0) -> str:
    """The lasting address of a file: it names the content, so what it leads to never changes."""
    digest = file.sha256[:DIGEST_LENGTH]
    page = f"#page={folio}" if folio else ""
    return f"{page_address(*edition.key)}{digest}/{quote(file.name)}{page}"


def pack_address(edition: Edition, folio: int = 0) -> str:
    """The pack of an edition, opened at a page; the edition's page when it has no pack."""
    return file_address(edition, edition.pack, folio) if edition.pack else page_address(*edition.key)


def bundle_address(*editions: Edition) -> str:
    """Some editions as one ZIP file."""
    chosen = [("edition", f"{series}/{name}") for series, name in (e.key for e in editions)]
    return own_address("bundle.zip") + (f"?{urlencode(chosen)}" if chosen else "")


def search_address(query: str, within: str, number: int, latest: bool) -> str:  # noqa: FBT001 - templates call it
    """One page of a search."""
    return own_address(
        "search", q=query, series=within, latest="1" if latest else "", page=str(number) if number > 1 else ""
    )
