"""The specimen: every component once, under its name, filled with words that say what it is for.

`templates/parts/specimen.html` sets the examples of `flows.render.specimen_examples`.
"""

from flows.model.printed import PartMarkup
from flows.model.variants import Style
from flows.render.absent import unlink
from flows.render.anchors import find_anchors
from flows.render.environment import render_template, tokens_of
from flows.render.specimen_examples import DRAWN, EXAMPLES, IDENTITY
from flows.render.table_lists import tables_as_lists
from flows.render.time_line import draw_time_line

COLOURS = ("ink", "muted", "rule", "accent")


def render_specimen(style: Style) -> PartMarkup:
    """The specimen in one style, as a part that stands alone."""
    html = render_template(
        "parts/specimen.html",
        style,
        part_title="Specimen",
        language="en",
        specimen=EXAMPLES,
        time_line_drawn=draw_time_line(DRAWN, IDENTITY, tokens_of(style)),
        colours=COLOURS,
    )
    if style.variant.as_lists:
        html = tables_as_lists(html)
    anchors = find_anchors(html)
    html = unlink(html, set(anchors.refers) - set(anchors.defines))
    anchors = find_anchors(html)
    return PartMarkup("specimen", "Specimen", html, 1, anchors.defines, anchors.refers)
