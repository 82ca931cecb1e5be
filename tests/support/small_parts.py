"""Small printed parts made from a line or two of markup, for the tests of binding."""

from pathlib import Path

from flows.model.printed import PartMarkup, PrintedPart
from flows.typeset import typeset_part

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"

STYLE = """
@page { size: A4; margin: 24mm 22mm 26mm 27mm }
body { margin: 0; font: 10pt/14pt serif } h1 { bookmark-level: 1 } h2 { bookmark-level: 2 }
"""


def small_part(key: str, body: str, order: int, **fields: object) -> PrintedPart:
    """A part typeset from the inside of a body element."""
    html = f"<html lang=en><head><title>{key}</title><style>{STYLE}</style></head><body>{body}</body></html>"
    markup = PartMarkup(key=key, title=key.capitalize(), html=html, order=order, **fields)
    return typeset_part(markup, TEMPLATES)


def long_part(key: str, pages: int, order: int, **fields: object) -> PrintedPart:
    """A part of so many pages, each with a linked anchor and a table with headers."""
    table = "<table><tr><th scope=col>A</th><th scope=col>B</th></tr><tr><td>1</td><td>2</td></tr></table>"
    body = f"<h1 id='{key}' data-section='{key}'>{key}</h1>" + "<div style='break-after: page'></div>".join(
        f"<h2 id='{key}-{n}'>Section {n}</h2><p>Text {n}, see <a href='pack:{key}'>the top</a>.</p>{table}"
        for n in range(1, pages + 1)
    )
    return small_part(key, body, order, **fields)
