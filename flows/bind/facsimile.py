"""PDFs that are printed as they were received: each page becomes a figure on a page of the pack's own.

The file may be anybody's, so little of it is believed: only what its pages draw is taken over. Notes and form
fields are printed where they stand; links, actions, scripts, attachments and tags are left behind. Runs in a
worker process, with limits on time and memory, and tries the binding there: a file that would break it costs
only itself.
"""

import io
from collections.abc import Iterator

import pikepdf

from flows.bind.pack import bind_pack
from flows.errors import BriefingError
from flows.model.printed import Furniture, Imprint, OutlineEntry, PageFacts, PrintedPart
from flows.model.problems import Problem, Severity
from flows.model.source import Facsimile, Source

STAGE = "ingest"
MOST_PAGES = 1_000
SMALLEST, LARGEST = 36.0, 14_400.0
"""Points: half an inch, and what PDF allows."""
MOST_DRAWING = 50_000_000
"""Bytes of drawing instructions on one page."""
BOOKMARK_LEVEL = 3
"""Below the sheet that stands before the pages."""
_NEXT_STEP = (
    "Print it to PDF anew and put that in its place, or leave it out with include = false in pack.toml."
)


class _Refused(Exception):  # noqa: N818 - the name says what happened
    """Why a file cannot be printed, in words for the user."""


def print_facsimile(source: Source) -> tuple[Facsimile | None, tuple[Problem, ...]]:
    """The pages of a PDF, ready to be bound, or None and the loss that says why not. Never raises on bad content."""
    try:
        facsimile, problems = _reprint(source)
        _try_binding(facsimile)
    except pikepdf.PasswordError:
        return None, (_loss(source, "It needs a password to be opened.", "Save it without a password."),)
    except _Refused as refused:
        return None, (_loss(source, str(refused), _NEXT_STEP),)
    except BriefingError as error:
        return None, (_loss(source, error.message, _NEXT_STEP),)
    except (MemoryError, Exception) as error:  # noqa: BLE001 - whatever a file does to its reader costs only that file
        reason = f"It is damaged and cannot be printed ({type(error).__name__})."
        return None, (_loss(source, reason, _NEXT_STEP),)
    return facsimile, problems


def set_facsimile(facsimile: Facsimile, title: str, order: int) -> PrintedPart:
    """The part that prints a facsimile. `order` is its place in the pack, behind the sheet that announces it."""
    return PrintedPart(
        key=f"facsimile-s{facsimile.number}",
        title=f"S{facsimile.number} {title} (as received)",
        pdf=facsimile.pdf,
        order=order,
        pages=tuple(PageFacts(f"S{facsimile.number} · {title}", 1.0) for _ in facsimile.page_sizes),
        anchors=(),
        outline=(OutlineEntry(BOOKMARK_LEVEL, "As received", 0, facsimile.page_sizes[0][1]),),
        recto=False,
        is_facsimile=True,
    )


def _reprint(source: Source) -> tuple[Facsimile, tuple[Problem, ...]]:
    with pikepdf.open(io.BytesIO(source.content)) as given, pikepdf.new() as printed:
        if not 0 < len(given.pages) <= MOST_PAGES:
            raise _Refused(f"It has {len(given.pages)} pages; 1 to {MOST_PAGES} can be printed.")
        problems = tuple(_noticed(source, given))
        given.generate_appearance_streams()
        given.flatten_annotations("print")
        sizes = tuple(_reprint_page(printed, page, number) for number, page in enumerate(given.pages, 1))
        _tag_pages(printed, f"S{source.number}", sizes)
        buffer = io.BytesIO()
        printed.save(
            buffer,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
            min_version="1.7",
        )
    facsimile = Facsimile(
        number=source.number,
        path=source.path,
        sha256=source.sha256,
        media_type=source.media_type,
        metadata=source.stated,
        container=source.container,
        page_sizes=sizes,
        pdf=buffer.getvalue(),
    )
    return facsimile, problems


def _reprint_page(printed: pikepdf.Pdf, page: pikepdf.Page, number: int) -> tuple[float, float]:
    """Draw a page, upright, on a new page of its size. Returns width and height in points."""
    box = [float(value) for value in page.trimbox]
    width, height = abs(box[2] - box[0]), abs(box[3] - box[1])
    if int(page.obj.get("/Rotate", 0)) % 180:
        width, height = height, width
    if not (SMALLEST <= width <= LARGEST and SMALLEST <= height <= LARGEST):
        raise _Refused(f"Its page {number} measures {width:.0f} by {height:.0f} points.")
    target = printed.add_blank_page(page_size=(width, height))
    drawn = printed.copy_foreign(page.as_form_xobject())
    if len(drawn.read_bytes()) > MOST_DRAWING:
        raise _Refused(f"Its page {number} draws too much.")
    # Says to whoever checks the pack that what is inside is not the pack's own (ISO 32000-1, 14.5).
    drawn.PieceInfo = pikepdf.Dictionary(BriefingPack=pikepdf.Dictionary(Private=pikepdf.Name.Facsimile))
    target.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Page=drawn))
    place = target.calc_form_xobject_placement(
        drawn,
        pikepdf.Name.Page,
        pikepdf.Rectangle(0, 0, width, height),
        invert_transformations=True,
        allow_shrink=True,
        allow_expand=True,
    )
    target.obj.Contents = printed.make_stream(place)
    return round(width, 3), round(height, 3)


def _tag_pages(printed: pikepdf.Pdf, label: str, sizes: tuple[tuple[float, float], ...]) -> None:
    """Make every page one figure that says what it shows; tags of the file's own would lead nowhere."""
    for thing in printed.objects:
        if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
            for key in ("/StructParent", "/StructParents"):
                if key in thing:
                    del thing[key]
    document = printed.make_indirect(
        pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.Document)
    )
    figures: list[pikepdf.Object] = []
    owners: list[object] = []
    for index, (page, size) in enumerate(zip(printed.pages, sizes, strict=True)):
        drawing = page.obj.Contents.read_bytes()
        page.obj.Contents = printed.make_stream(b"/Figure <</MCID 0>> BDC\n" + drawing + b"\nEMC\n")
        page.obj.StructParents, page.obj.Tabs = index, pikepdf.Name.S
        alternative = f"Page {index + 1} of {len(sizes)} of source {label}, printed as it was received"
        figure = printed.make_indirect(_figure(document, page, alternative, size))
        figures.append(figure)
        owners += [index, pikepdf.Array([figure])]
    document.K = pikepdf.Array(figures)
    root = printed.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.StructTreeRoot,
            K=pikepdf.Array([document]),
            ParentTree=pikepdf.Dictionary(Nums=pikepdf.Array(owners)),
        )
    )
    document.P = root
    printed.Root.StructTreeRoot = root


def _figure(
    document: pikepdf.Object, page: pikepdf.Page, alternative: str, size: tuple[float, float]
) -> pikepdf.Dictionary:
    layout = pikepdf.Dictionary(
        O=pikepdf.Name.Layout, Placement=pikepdf.Name.Block, BBox=pikepdf.Array([0, 0, *size])
    )
    return pikepdf.Dictionary(
        Type=pikepdf.Name.StructElem,
        S=pikepdf.Name.Figure,
        P=document,
        Pg=page.obj,
        K=0,
        Alt=alternative,
        A=layout,
    )


def _try_binding(facsimile: Facsimile) -> None:
    """Bind it alone: what pypdf cannot read is found here, where it costs nothing else."""
    part = set_facsimile(facsimile, "", 0)
    bind_pack([part], Furniture("", "", ""), Imprint("", "", "", (), "en", "", ""))


def _noticed(source: Source, given: pikepdf.Pdf) -> Iterator[Problem]:
    if "/OCProperties" in given.Root:
        message = "It has layers; all of them are printed."
        yield Problem(
            STAGE, source.path, message, "Print it to PDF anew if some should not show.", "", Severity.NOTE
        )


def _loss(source: Source, reason: str, next_step: str) -> Problem:
    return Problem(STAGE, source.path, reason, next_step, severity=Severity.LOSS)
