"""Step 6 of a whole pack: its parts side by side, and those that print page numbers until the numbers are real."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from flows.bind import set_facsimile
from flows.bind.collation import place_parts
from flows.errors import CheckFailed
from flows.making.reading import Reading
from flows.making.workbench import Workbench
from flows.model.content import PackContent
from flows.model.printed import PartMarkup, PrintedPart
from flows.model.variants import Style
from flows.packaged import templates_root
from flows.recipes import key_of, style_digest
from flows.render import (
    NO_PAGES,
    Pages,
    divide_markup,
    place_of_annex,
    render_numbered,
    render_registers,
    render_texts,
)
from flows.store import Reused
from flows.tasks import begin_all, perform
from flows.typeset import typeset_part

NUMBERING_ROUNDS = 6
"""Contents and index change the page count they print; it settles in two or three rounds."""
INDEX = "index"
"""The key of the part that prints most numbers: a long one waits until there are some."""
LONG_INDEX = 100_000
"""Characters of its HTML."""
FEW_TEXTS = 8
"""So few are typeset while the registers still are; of more, all workers have enough to do before."""


TakeIn = Callable[[Sequence[PrintedPart]], None]


@dataclass(frozen=True, slots=True)
class Body:
    """The parts of one variant as far as no page number is needed.

    `parts` print none of another part. `drafts` do, and have placeholders as wide as numbers in their place: they
    tell how many pages come before the others. `failures` are the sources that could not be typeset, by S number.
    """

    parts: tuple[PrintedPart, ...]
    drafts: tuple[PrintedPart, ...]
    failures: dict[int, Exception]

    @property
    def all_parts(self) -> tuple[PrintedPart, ...]:
        return (*self.parts, *self.drafts)


def begin_body(content: PackContent, style: Style, bench: Workbench) -> Callable[[TakeIn], Body]:
    """Begin every part that prints no page number of another, and beside them first drafts of those that do.

    The workers begin with the texts while the registers, which take longest, are still being rendered. What is given
    back waits for the parts, and hands them on in lots, as they come and always the same. A part that belongs to no
    source must not fail: its exception is raised.
    """
    name = style.variant.name
    texts = divide(perform("render", f"{name} texts", partial(render_texts, content, style)))
    first, others = _first_texts(texts)
    finish_first = begin_typesetting(first, style, bench)
    registers = divide(perform("render", f"{name} registers", partial(render_registers, content, style)))
    finish_registers = begin_typesetting(registers, style, bench)
    finish_others = begin_typesetting(others, style, bench)
    numbered = perform("render", f"{name} drafts", partial(render_numbered, content, NO_PAGES, style))
    drafts = tuple(draft for draft in divide(numbered) if not _can_wait(draft))
    finish_drafts = begin_typesetting(drafts, style, bench)

    waiting = deque(
        [
            (first, finish_first),
            (others, finish_others),
            (registers, finish_registers),
            (drafts, finish_drafts),
        ]
    )

    def finish(take_in: TakeIn) -> Body:
        failures: dict[int, Exception] = {}
        lots: list[tuple[PrintedPart, ...]] = []
        while waiting:  # what has been waited for is let go: a large pack's HTML is hundreds of megabytes
            markups, outcomes = waiting.popleft()
            lots.append(_sort_out(markups, outcomes(), failures))
            if (
                waiting and lots[-1] and not failures
            ):  # otherwise these are drafts, or the pack is composed again
                take_in(lots[-1])
        *of_body, of_drafts = lots
        return Body(tuple(part for lot in of_body for part in lot), of_drafts, failures)

    return finish


def _first_texts(texts: tuple[PartMarkup, ...]) -> tuple[tuple[PartMarkup, ...], tuple[PartMarkup, ...]]:
    """What the workers begin with while the registers are being rendered, and the texts that come after these.

    Of few texts only the longest: a worker is then free for the registers, which take longest of all.
    """
    if len(texts) > FEW_TEXTS:
        return texts, ()
    longest = max(range(len(texts)), key=lambda place: len(texts[place].html), default=0)
    return texts[longest : longest + 1], (*texts[:longest], *texts[longest + 1 :])


def _sort_out(
    markups: Sequence[PartMarkup],
    outcomes: Sequence[PrintedPart | Exception],
    failures: dict[int, Exception],
) -> tuple[PrintedPart, ...]:
    """The parts; sources that could not be typeset are added to `failures`, any other exception is raised."""
    for markup, outcome in zip(markups, outcomes, strict=True):
        if isinstance(outcome, Exception):
            if not markup.source:
                raise outcome
            failures[markup.source] = outcome
    return tuple(outcome for outcome in outcomes if isinstance(outcome, PrintedPart))


def _can_wait(draft: PartMarkup) -> bool:
    """Whether typesetting it twice costs more than going without its page count at first."""
    return draft.key.startswith(INDEX) and len(draft.html) > LONG_INDEX


def facsimile_parts(reading: Reading, content: PackContent) -> tuple[PrintedPart, ...]:
    """The pages that are printed as received, each lot behind its sheet."""
    titles = {sheet.number: sheet.title for sheet in content.facsimiles}
    return tuple(
        set_facsimile(facsimile, titles[facsimile.number], place_of_annex(content, facsimile.number) + 1)
        for facsimile in reading.facsimiles
    )


def number_pages(
    content: PackContent, style: Style, body: Body, in_print: Pages | None, bench: Workbench
) -> tuple[PrintedPart, ...]:
    """All parts in order, the numbered ones typeset again until every page number they print is the real one."""
    pages = pages_of(body.all_parts)
    for _ in range(NUMBERING_ROUNDS):
        label = f"{style.variant.name} page numbers"
        markups = divide(perform("render", label, partial(render_numbered, content, pages, style, in_print)))
        numbered: list[PrintedPart] = []
        for outcome in begin_typesetting(markups, style, bench)():
            if isinstance(outcome, Exception):
                raise outcome
            numbered.append(outcome)
        parts = in_order((*body.parts, *numbered))
        settled = pages_of(parts)
        if settled == pages:
            return parts
        pages = settled
    raise CheckFailed(
        "The page numbers in the contents and index do not settle.",
        "Please report these sources as a defect.",
    )


def divide(markups: Sequence[PartMarkup]) -> tuple[PartMarkup, ...]:
    """The parts, long ones in pieces."""
    return tuple(piece for markup in markups for piece in divide_markup(markup))


def in_order(parts: Sequence[PrintedPart]) -> tuple[PrintedPart, ...]:
    """The parts as they come in the pack; pieces of one stay as they are."""
    return tuple(sorted(parts, key=lambda part: part.order))


def pages_of(parts: Sequence[PrintedPart]) -> Pages:
    """Where everything lies once the parts are bound."""
    placement = place_parts(in_order(parts))
    return Pages(dict(placement.folio_of), placement.page_count)


def begin_typesetting(
    markups: Sequence[PartMarkup], style: Style, bench: Workbench
) -> Callable[[], list[PrintedPart | Exception]]:
    """Begin to typeset parts, the longest first; what is given back waits for them."""
    base = templates_root()
    look = style_digest(style, base)

    def work_on(markup: PartMarkup) -> Callable[[], PrintedPart | Reused[PrintedPart]]:
        key, weight = key_of("typeset", markup, look), len(markup.html)
        return partial(bench.make, "typeset", key, weight, typeset_part, markup, base, style.overlay)

    return begin_all("typeset", [(markup.key, work_on(markup)) for markup in markups])
