"""Step 5: PackContent -> PartMarkup: one HTML document for each printed part. The only Jinja2 import.

`render_body` gives the parts that print no page number of another part (`render_registers` and `render_texts`, which
can be had one after the other); `render_numbered` gives the cover,
the contents, the key points and the index once those numbers are known. The words come from `compose`, the look from
`templates/`; this stage only brings them together.
"""

from flows.packaged import templates_root
from flows.render.dividing import divide_markup
from flows.render.environment import get_ready
from flows.render.order import place_of_annex
from flows.render.parts import NO_PAGES, Pages, render_body, render_numbered, render_registers, render_texts

__all__ = [
    "NO_PAGES",
    "Pages",
    "divide_markup",
    "get_ready",
    "place_of_annex",
    "render_body",
    "render_numbered",
    "render_registers",
    "render_texts",
    "templates_root",
]
