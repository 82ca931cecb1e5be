"""What a reader found -> a Document: title, language and reference date completed from the text itself.

Order of trust for every fact: stated beside the file, said by the file, read off its first lines, derived.
"""

from dataclasses import replace

from flows.english.head_lines import KICKER
from flows.ingest.facts.author_lines import read_author_line, read_speaker
from flows.ingest.facts.bylines import read_opening
from flows.ingest.facts.closing_dates import CLOSING_LINE, read_closing_date
from flows.ingest.facts.court_facts import read_court_paper
from flows.ingest.facts.dating import date_document
from flows.ingest.facts.derived_titles import derive_title
from flows.ingest.facts.languages import primary_language, recognise_language
from flows.ingest.facts.memo_facts import read_memo
from flows.ingest.facts.outlets import read_outlet
from flows.ingest.facts.signatures import read_makers, read_signature
from flows.ingest.facts.stated_facts import without_idle_update
from flows.ingest.facts.title_lines import find_title_line
from flows.ingest.text.read_text import ReadText, note
from flows.model.document import Document
from flows.model.problems import Problem
from flows.model.source import Fact, Metadata, Origin, Source


def complete_document(source: Source, read: ReadText) -> tuple[Document, tuple[Problem, ...]]:
    """The document of a source, and notes on everything that nobody stated."""
    memo, subject = read_memo(read.text)
    line = _title_line(read)
    title = line.value("title") or read.metadata.value("title") or ""
    metadata = (
        source.stated.over(_titled(read.metadata.over(read_court_paper(read.text)).over(line), subject))
        .over(memo)
        .over(read_author_line(read.text, title))
        .over(read_speaker(title, read.text))
        .over(read_opening(read.text).metadata)
        .over(read_signature(read.text))
        .over(read_outlet(read.text, title))
        .over(read.properties)
    )
    metadata = metadata.over(read_makers(read.text))
    metadata = metadata.over(read_closing_date(read.text, metadata.value("title") or ""))
    metadata = without_idle_update(metadata)
    language = _language(metadata, read.text)
    metadata, untitled = _with_title(source.path, read, metadata, language)
    document = Document(
        number=source.number,
        path=source.path,
        sha256=source.sha256,
        media_type=source.media_type,
        text=read.text,
        metadata=metadata,
        language=language,
        blocks=read.blocks,
        line_is_paragraph=read.line_is_paragraph,
        offsets=read.offsets,
        container=source.container,
        page_starts=read.page_starts,
        links=read.links,
    )
    document, undated = date_document(document)
    return document, (*read.problems, *untitled, *undated, *_updated(document))


def _titled(metadata: Metadata, subject: str) -> Metadata:
    """The same with the subject of a memorandum as its title, where its own only says that it is one."""
    title = metadata.value("title")
    if not subject or (title and not KICKER.fullmatch(title) and len(title.split()) > 2):  # noqa: PLR2004
        return metadata
    return replace(metadata, title=Fact(subject, Origin.DOCUMENT, "memo field"))


def _updated(document: Document) -> tuple[Problem, ...]:
    """A note on a text that says it was changed later: nobody can tell which of its weekdays count from when."""
    published, updated = document.metadata.published, document.metadata.updated
    if published is None or updated is None or updated.within not in ("date line", CLOSING_LINE):
        return ()
    message = f"It was updated on {updated.value}; its weekdays and “today” count from {published.value} all the same."
    return (note(document.path, message, "State published in pack.toml if they count from the later day."),)


def _language(metadata: Metadata, text: str) -> str:
    stated = metadata.value("language")
    return primary_language(stated) if stated else recognise_language(text)


def _title_line(read: ReadText) -> Metadata:
    """The title that stands above a plain text."""
    if read.blocks:
        return Metadata()
    span = find_title_line(read)
    if not span:
        return Metadata()
    return Metadata(title=Fact(" ".join(span.of(read.text).split()), Origin.DOCUMENT, "first line"))


def _with_title(
    path: str, read: ReadText, metadata: Metadata, language: str
) -> tuple[Metadata, tuple[Problem, ...]]:
    """The metadata with a title in any case: one made from the text, or the file's name when there are no words."""
    if metadata.title:
        return metadata, ()
    title = derive_title(read, language) or path.rpartition("/")[2]
    words = title.replace("“", "‘").replace("”", "’")
    message = f"It has no title; “{words}” was made from its text."
    made = Metadata(title=Fact(title, Origin.DERIVED))
    return metadata.over(made), (note(path, message, "State a title in pack.toml.", "title"),)
