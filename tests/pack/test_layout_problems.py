"""What layout finds is said with the file, the page of the whole pack and what to do."""

from dataclasses import replace

import pytest

from flows.bind import bind_pack
from flows.making.printing import LOOK, PrintedVariant, layout_problems, may_conform
from flows.model.printed import MISSING_GLYPH, Furniture, Imprint, LayoutFinding, PageFacts
from flows.model.variants import PRINT, Variant, variant_named
from tests.support.small_parts import long_part, small_part

IMPRINT = Imprint("Pack", "", "", (), "en", "2025-09-09T06:00:00Z", "test")


@pytest.mark.parametrize(
    ("variant", "name"), [(PRINT, "pack.pdf"), (variant_named("greyscale"), "pack-greyscale.pdf")]
)
def test_a_finding_names_the_page_of_the_pack(variant: Variant, name: str) -> None:
    cover, part = small_part("cover", "<h1>Cover</h1>", 0), long_part("registers", 3, 1)
    found = PageFacts(
        "Timeline", 1.0, (LayoutFinding("overflow", "“S8 heading 1” stands out of the type area"),)
    )
    pages = [replace(page, findings=()) for page in part.pages]
    part = replace(part, title="Registers", pages=(pages[0], found, *pages[2:]))
    cover = replace(cover, pages=tuple(replace(page, findings=()) for page in cover.pages))
    pack = bind_pack([cover, part], Furniture("Head", "Foot", ""), IMPRINT)
    first = next(placed.first_folio for placed in pack.parts if placed.key == "registers")
    (problem,) = layout_problems(PrintedVariant(variant, pack, (cover, part)))
    assert str(problem) == (
        f"{name} page {first + 1}: overflow in Registers: “S8 heading 1” stands out of the type area. {LOOK}"
    )


def test_a_pack_with_an_empty_box_or_a_facsimile_claims_no_standard() -> None:
    part = small_part("one", "<h1 id=one>One</h1>", 1)
    boxed = replace(part.pages[0], findings=(LayoutFinding(MISSING_GLYPH, "of a flag"),))
    assert may_conform((part,))
    assert not may_conform((part, replace(part, pages=(boxed,))))
    assert not may_conform((part, replace(part, is_facsimile=True)))
