"""A pack, opened for checking: pages, labels, destinations, attachments, tagging, each read once."""

import io
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

import pikepdf

from flows.check.elements import MarkedContent
from flows.check.link_annotations import Annotation, read_annotations
from flows.check.packed_objects import PackedObjects
from flows.check.page_content import ContentReader, PageContent
from flows.check.tagging import TaggedPart, Tagging, read_tagging
from flows.errors import UsageError

_CLAIMS = (
    ("PDF/UA-", re.compile(r"pdfuaid:part[>=\"'\s]+(\d)")),
    ("PDF/A-", re.compile(r"pdfaid:part[>=\"'\s]+(\d)")),
)
_HEADER, _WITHIN = b"%PDF-", 1024
"""How a PDF begins, and within how many bytes."""
_LINKS_KEPT = 64
_LEVEL = re.compile(r"pdfaid:conformance[>=\"'\s]+([ABUabu])")


@dataclass
class OpenedPack:
    """One PDF file and what the checks ask of it."""

    pdf: pikepdf.Pdf
    contents_read: tuple[PageContent, ...] = ()
    """What is drawn on every page, where that has been read before."""
    file: bytes = b""
    """The file itself, where it is at hand."""
    _link_texts: dict[int, str] = field(default_factory=dict)
    """Those of the last few: a link may be laid on many places, one after the other."""

    @property
    def root(self) -> pikepdf.Object:
        return self.pdf.Root

    @cached_property
    def packed(self) -> PackedObjects:
        return PackedObjects(self.pdf, self.file)

    @cached_property
    def page_index(self) -> dict[int, int]:
        """The place of every page, from 0, by its object number."""
        return {page.obj.objgen[0]: index for index, page in enumerate(self.pdf.pages)}

    @cached_property
    def annotations(self) -> tuple[tuple[Annotation, ...], ...]:
        """Those of every page."""
        return tuple(read_annotations(page, self.packed) for page in self.pdf.pages)

    @cached_property
    def contents(self) -> tuple[PageContent, ...]:
        return self.contents_read or self.read_contents(0, len(self.pdf.pages))

    def read_contents(self, first: int, end: int) -> tuple[PageContent, ...]:
        """What is drawn on some pages, counted from 0. Raises pikepdf.PdfError for a stream that cannot be read."""
        reader = ContentReader()
        return tuple(reader.read(self.pdf.pages[index]) for index in range(first, end))

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The label of every page. Read from the tree once: asking page by page reads it anew each time."""
        if "/PageLabels" not in self.root:
            return ()
        starts = {int(k): v for k, v in pikepdf.NumberTree(self.root.PageLabels).items()}
        labels: list[str] = []
        rule: pikepdf.Object = pikepdf.Dictionary()
        first = 0
        for index in range(len(self.pdf.pages)):
            if index in starts:
                rule, first = starts[index], index
            number = int(rule.get("/St", 1)) + index - first
            labels.append(f"{rule.get('/P', '')}{number if rule.get('/S') == '/D' else ''}")
        return tuple(labels)

    @cached_property
    def destinations(self) -> dict[str, int | None]:
        """Page index by name of a destination; None for one that leads to a page not in the file."""
        names = self.root.get("/Names", pikepdf.Dictionary())
        if "/Dests" not in names:
            return {}
        found = {}
        for name, target in pikepdf.NameTree(names.Dests).items():
            place = target.D if isinstance(target, pikepdf.Dictionary) else target
            found[str(name)] = self.page_index.get(place[0].objgen[0])
        return found

    @cached_property
    def tagging(self) -> Tagging | None:
        root = self.root.get("/StructTreeRoot")
        return read_tagging(root, self.packed) if root is not None else None

    @cached_property
    def parts_on_page(self) -> dict[int | None, set[int]]:
        """For every page, from 0, the places in the tree of the parts that have something on it."""
        found: dict[int | None, set[int]] = defaultdict(set)
        tagging = self.tagging or Tagging()
        for place, part in enumerate(tagging.parts):
            for page in set(tagging.pages[part.first : part.end]):
                found[self.page_index.get(page)].add(place)
        return found

    @cached_property
    def attachments(self) -> dict[str, pikepdf.Object]:
        """The file specification of every attachment by its name."""
        names = self.root.get("/Names", pikepdf.Dictionary())
        if "/EmbeddedFiles" not in names:
            return {}
        return {str(name): file for name, file in pikepdf.NameTree(names.EmbeddedFiles).items()}

    def attached(self, name: str) -> bytes | None:
        """The content of an attachment, or None."""
        file = self.attachments.get(name)
        return file.EF.F.read_bytes() if file is not None else None

    @cached_property
    def metadata(self) -> str:
        stream = self.root.get("/Metadata")
        return stream.read_bytes().decode("utf-8", "replace") if stream is not None else ""

    @cached_property
    def claims(self) -> tuple[str, ...]:
        """The standards that the file says it conforms to: "PDF/UA-1", "PDF/A-3A"."""
        found = []
        for name, pattern in _CLAIMS:
            part = pattern.search(self.metadata)
            level = _LEVEL.search(self.metadata) if name == "PDF/A-" else None
            if part:
                found.append(f"{name}{part[1]}{level[1].upper() if level else ''}")
        return tuple(found)

    def text_of_part(self, part: TaggedPart) -> str:
        """All the text of a part, in reading order."""
        return self.text_of((self.tagging or Tagging()).marked_in(part))

    @cached_property
    def titles(self) -> dict[str, str]:
        """The title of each annexed source, by its number: "S3"."""
        parts = self.tagging.parts if self.tagging else ()
        return {label: title for label, _, title in (part.title.partition(" ") for part in parts)}

    def text_of_link(self, element: int) -> str:
        """What a link element reads."""
        if element not in self._link_texts:
            if len(self._link_texts) >= _LINKS_KEPT:
                self._link_texts.clear()
            self._link_texts[element] = self.text_of((self.tagging or Tagging()).read_by(element))
        return self._link_texts[element]

    def text_of(self, content: Iterable[MarkedContent]) -> str:
        """The text of some marked content, in the order given."""
        pieces = []
        for page, number in content:
            index = self.page_index.get(page)
            if index is not None:
                pieces.append(self.contents[index].marked.get(number, ""))
        return "".join(pieces)


def open_pack(pdf: bytes, name: str) -> OpenedPack:
    """Open a file for checking. Raises UsageError for what is no PDF, is broken, or needs a password."""
    try:
        return OpenedPack(pikepdf.open(io.BytesIO(pdf)), file=pdf)
    except pikepdf.PasswordError as error:
        raise UsageError(
            f"{name} needs a password.",
            "Check the pack before it is encrypted, or save it without a password.",
        ) from error
    except pikepdf.PdfError as error:
        # What the library says names its own streams and tables, and nothing that helps.
        fault = "is a PDF, but damaged" if _HEADER in pdf[:_WITHIN] else "is no PDF"
        raise UsageError(
            f"{name} {fault}.", "Give the path of a pack.pdf, or build the pack again."
        ) from error
