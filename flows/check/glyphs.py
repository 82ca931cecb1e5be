"""Fonts, glyphs and images: everything that is printed is in the file and can be read and copied."""

from collections.abc import Iterator

from flows.check.opening import OpenedPack
from flows.model.checking import Finding

LOWEST_RESOLUTION = 150
"""Dots per inch below which an image looks coarse in print."""


def check_fonts(pack: OpenedPack) -> tuple[int, Iterator[Finding]]:
    """Every font that text is set in."""
    fonts = {name: font for content in pack.contents for name, font in content.fonts.items()}
    return len(fonts), _font_faults(pack)


def check_glyphs(pack: OpenedPack) -> tuple[int, Iterator[Finding]]:
    """Every page, for characters that no font has: an empty box stands in their place."""
    return len(pack.contents), _empty_boxes(pack)


def check_images(pack: OpenedPack) -> tuple[int, Iterator[Finding]]:
    """Every placed image, at the size it is printed in."""
    return sum(len(content.resolutions) for content in pack.contents), _coarse_images(pack)


def _empty_boxes(pack: OpenedPack) -> Iterator[Finding]:
    for index, content in enumerate(pack.contents):
        for name, number in content.empty_glyphs.items():
            told = "1 character is" if number == 1 else f"{number} characters are"
            yield Finding(f"page {index + 1}", f"{told} printed as an empty box in {name}")


def _font_faults(pack: OpenedPack) -> Iterator[Finding]:
    told: set[str] = set()
    for index, content in enumerate(pack.contents):
        place = f"page {index + 1}"
        for name, font in content.fonts.items():
            if name in told:
                continue
            told.add(name)
            if not font.is_embedded:
                yield Finding(place, f"the font {name} is not in the file")
            if font.characters is None:
                yield Finding(place, f"text in the font {name} cannot be searched or copied")


def _coarse_images(pack: OpenedPack) -> Iterator[Finding]:
    for index, content in enumerate(pack.contents):
        for resolution in content.resolutions:
            if resolution < LOWEST_RESOLUTION:
                yield Finding(f"page {index + 1}", f"an image has {resolution:.0f} dots per inch")
