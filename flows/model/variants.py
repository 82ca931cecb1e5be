"""The variants of one edition: the same content set in other ways. All share paragraph numbers and locators."""

from dataclasses import dataclass
from pathlib import Path

MILLIMETRE = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to set a pack. Sizes are points.

    `name` is that of its style sheet in templates/css/variants and of its file; `description` is printed on its
    cover. In a `single_column` locators and notes run in after the words they belong to; `as_lists` sets tables as
    lists. `is_summary` prints the two pages of "At a glance" and nothing else. `gutter` is by how much the inner
    margin is wider than the outer.
    """

    name: str
    description: str
    single_column: bool = False
    as_lists: bool = False
    is_summary: bool = False
    head_size: float = 8.5
    folio_size: float = 9.0
    marking_size: float = 12.0
    gutter: float = 5 * MILLIMETRE


PRINT = Variant("print", "")
"""The variant of every edition; it is `pack.pdf`."""
VARIANTS = (
    PRINT,
    Variant(
        "accessible", "Accessible variant: 12 point sans serif, one column", single_column=True,
        head_size=12, folio_size=12, gutter=0,
    ),
    Variant(
        "large-print", "Large print: 16 point, one column", single_column=True, as_lists=True,
        head_size=16, folio_size=16, marking_size=16, gutter=0,
    ),
    Variant("greyscale", "Greyscale variant: for printing without colour"),
    Variant("summary", "The summary alone: two pages", is_summary=True),
)  # fmt: skip
PAPERS = ("A4", "Letter")


@dataclass(frozen=True, slots=True)
class Style:
    """How a pack is set: the variant, the paper, and a folder whose templates and style sheets go before ours."""

    variant: Variant = PRINT
    paper: str = PAPERS[0]
    overlay: Path | None = None


def variant_named(name: str) -> Variant:
    """The variant of this name. Raises KeyError."""
    return {variant.name: variant for variant in VARIANTS}[name]


PLAIN = Style()
"""The print variant on A4, in our own templates."""
