"""The pack's fonts, loaded once for all parts that one worker sets: loading them anew took a tenth of the time.

WeasyPrint loads the faces a page names anew for every page. Here their rules are taken out, and the fonts handed
over loaded. They belong to the process that has loaded them: Pango looks for fonts in a thread of its own, which a
copy of the process lacks.
"""

import re
from multiprocessing.util import Finalize
from pathlib import Path

from weasyprint import CSS
from weasyprint.text.fonts import FontConfiguration

from flows.typefaces import typefaces
from flows.typeset.complaints import listening
from flows.typeset.resources import PackResources

FACE_RULES = r"\s*(?:@font-face\s*\{[^{}]*\}\s*)*"
"""All that a style element may hold that is to be shared."""
_STYLE = re.compile(rf"<style[^>]*>({FACE_RULES})</style>\n?")
_ADDRESS = re.compile(r"url\(\s*['\"]?([^'\")]+)")

_LOADED: dict[str, FontConfiguration] = {}


def take_faces(html: str, base: Path, overlay: Path | None = None) -> tuple[str, FontConfiguration]:
    """A part without its @font-face rules, and their fonts.

    One that names faces which are not the pack's own, or in a drawing, keeps its rules, and has its fonts to itself.
    Raises FatalURLFetchingError for one that may not be loaded; what is wrong with one is logged, every time.
    """
    rules = "\n".join(_STYLE.findall(html))
    bare = _STYLE.sub("", html)
    if "@font-face" in bare or not _are_our_own(rules):
        return html, FontConfiguration()
    fonts = _LOADED.get(rules)
    if fonts is None:
        fonts = FontConfiguration()
        address = f"{base.resolve().as_uri()}/"
        with listening() as complaints:
            CSS(string=rules, base_url=address, url_fetcher=PackResources(base, overlay), font_config=fonts)
        if not complaints.defects:
            _LOADED.clear()  # a process sets parts of one edition at a time
            _LOADED[rules] = fonts
            Finalize(None, forget_faces, exitpriority=0)  # a worker's end spares no thought for its files
    return bare, fonts


def forget_faces() -> None:
    """Let go of the fonts and their files: before this process is copied, and when it ends."""
    _LOADED.clear()


def _are_our_own(rules: str) -> bool:
    """Whether every address is that of a face of the pack, or holds the font itself."""
    ours = {face.path.as_uri() for face in typefaces()}
    return all(address in ours or address.startswith("data:") for address in _ADDRESS.findall(rules))
