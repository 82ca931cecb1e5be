"""What is known about a source, in words: title, byline, facts with where each comes from."""

from collections.abc import Sequence
from pathlib import PurePosixPath

from flows.compose.wording.dates_in_words import iso_day_in_words
from flows.compose.wording.wording import on_one_line
from flows.model.document import Document
from flows.model.labels import LabelledFact
from flows.model.source import Facsimile, Fact, Origin

_FACTS = (
    ("Outlet", "outlet"),
    ("Author", "author"),
    ("To", "addressee"),
    ("Cc", "copied_to"),
    ("Published", "published"),
    ("Updated", "updated"),
    ("Retrieved", "retrieved"),
    ("Place", "place"),
    ("Kind", "kind"),
    ("Group", "group"),
    ("Address", "url"),
    ("Language", "language"),
    ("Licence", "licence"),
)
_IN_ANNEX = ("outlet", "author", "addressee", "copied_to", "published", "updated", "place", "url", "licence")
_DATES = ("published", "updated", "retrieved")
_ORIGINS = {
    Origin.SETTINGS: "stated by the desk",
    Origin.SIDECAR: "stated beside the file",
    Origin.DOCUMENT: "",
    Origin.DERIVED: "derived from the text",
}


_FORMATS = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word document",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PowerPoint presentation",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel workbook",
    "application/msword": "old Word document",
    "application/vnd.oasis.opendocument.text": "OpenDocument text",
    "application/vnd.oasis.opendocument.spreadsheet": "OpenDocument spreadsheet",
    "application/vnd.oasis.opendocument.presentation": "OpenDocument presentation",
    "application/epub+zip": "e-book (EPUB)",
    "application/vnd.ms-outlook": "Outlook message",
    "message/rfc822": "mail message",
    "multipart/related": "web page saved as one file (MHTML)",
    "application/pdf": "PDF",
    "application/rtf": "RTF",
}
"""In words where the name of the media type says little."""

Described = Document | Facsimile


def title_of(document: Described) -> str:
    """The title as known; a source without any is called by its file name, without the ending."""
    title = document.metadata.value("title")
    return on_one_line(title or "") or PurePosixPath(document.path).stem or document.path


def title_note_of(document: Described) -> str:
    """Where an unstated title comes from; empty for a stated one."""
    title = document.metadata.title
    if title is None or not title.value.strip():
        return "No title is known: named after its file"
    return "Title derived from the text" if title.origin == Origin.DERIVED else ""


def byline_of(document: Described) -> str:
    """Outlet, author, date in words, joined; what is not known is not mentioned."""
    metadata = document.metadata
    dated = metadata.value("published") or ""
    parts = (metadata.value("outlet"), metadata.value("author"), iso_day_in_words(dated))
    return " · ".join(on_one_line(part) for part in parts if part and part.strip())


def describe_source(document: Described) -> tuple[LabelledFact, ...]:
    """Every fact of the source register with its origin, and the file it came from."""
    facts = [*_stated(document, [field for _, field in _FACTS])]
    if isinstance(document, Document) and document.reference_date is not None:
        facts.append(LabelledFact("Dates count from", _with_origin("published", document.reference_date)))
    facts.append(LabelledFact("File", document.path))
    facts.append(LabelledFact("Format", _FORMATS.get(document.media_type, document.media_type)))
    if isinstance(document, Document) and document.page_starts:
        facts.append(LabelledFact("Pages", str(len(document.page_starts))))
    if document.container:
        facts.append(LabelledFact("Taken from", document.container))
    return tuple(facts)


def describe_for_annex(document: Described) -> tuple[LabelledFact, ...]:
    """The few facts that stand above an annexed text."""
    facts = (*_stated(document, _IN_ANNEX), LabelledFact("File", document.path))
    if isinstance(document, Document) and not document.annotatable:
        return (*facts, LabelledFact("Not annotated", f"its language ({document.language}) is not English"))
    return facts


def _stated(document: Described, fields: Sequence[str]) -> list[LabelledFact]:
    found = []
    for label, field in _FACTS:
        fact: Fact | None = getattr(document.metadata, field)
        if field in fields and fact is not None and fact.value.strip():
            found.append(LabelledFact(label, _with_origin(field, fact)))
    return found


def _with_origin(field: str, fact: Fact) -> str:
    value = iso_day_in_words(fact.value) if field in _DATES else on_one_line(fact.value)
    origin = _ORIGINS[fact.origin] or fact.within
    return f"{value} ({origin})" if origin else value
