"""What layout finds is said with the file, the page of the whole pack and what to do."""

from dataclasses import replace

import pytest

from flows.bind import bind_pack
from flows.making.printing import LOOK, PrintedVariant, layout_problems, may_conform
from flows.making.reading import Reading
from flows.making.unprinted import unprinted
from flows.model.printed import MISSING_GLYPH, Furniture, Imprint, LayoutFinding, PageFacts
from flows.model.variants import PRINT, Variant, variant_named
from tests.support.annotated import annotated
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


def test_what_no_font_can_print_is_told_of_each_source_once() -> None:
    reading = Reading((annotated("One.", path="one.txt"), annotated("Two.", 2, path="two.txt")), (), ())
    part = small_part("annex-s1", "<h1 id=one>One</h1>", 1)
    parts = (
        replace(part, unprintable=("\U00100123",)),
        replace(part, key="annex-s2", unprintable=("\U00100123",)),
        replace(part, key="annex-s2-3", unprintable=("\U00013000",)),
        replace(part, key="brief-s2", unprintable=("\U00013000",)),
        replace(part, key="annex-s12", unprintable=()),
    )
    problems = unprinted(parts, reading)
    assert [(problem.source, problem.message) for problem in problems] == [
        ("one.txt", "No font on this machine has U+100123; an empty box is printed instead."),
        (
            "two.txt",
            (
                "No font on this machine has U+13000 (Egyptian hieroglyph a001) and U+100123; "
                "empty boxes are printed instead."
            ),
        ),
    ]
    assert unprinted(parts, replace(reading, problems=problems)) == ()
    (of_none,) = unprinted((replace(part, key="glance", unprintable=("\U00100123",)),), reading)
    assert not of_none.source
    many = tuple(chr(0x100000 + n) for n in range(12))
    (told,) = unprinted((replace(part, unprintable=many),), reading)
    assert "U+100007 and 4 more;" in told.message
