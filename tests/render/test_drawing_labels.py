"""The words over a drawing: each stands on the line that the drawing has for it, and leads to what it names."""

import re
from dataclasses import replace
from typing import Any

import pytest
from weasyprint.formatting_structure import boxes

from flows.model.variants import Style, variant_named
from flows.render import render_body, templates_root
from flows.typeset.parts import _read
from tests.support.sample_content import sample_content

SECTIONS = ("timeline", "whos-who", "network", "quotations", "annexes")


def registers(variant: str) -> str:
    content = replace(sample_content(5), sections=SECTIONS)
    return next(
        part.html
        for part in render_body(content, Style(variant_named(variant)))
        if 'id="timeline"' in part.html
    )


def texts_in(box: Any) -> list[Any]:
    if isinstance(box, boxes.TextBox):
        return [box]
    return [text for child in getattr(box, "children", ()) for text in texts_in(child)]


@pytest.mark.parametrize("variant", ["print", "accessible", "large-print"])
def test_a_label_stands_on_its_line(variant: str) -> None:
    found = 0
    for page in _read(registers(variant), templates_root(), None).pages:
        for box in page._page_box.descendants(placeholders=True):
            if box.element is None or not isinstance(box, boxes.BlockBox):
                continue
            name = box.element.get("class", "").split()
            if "figure" in name:
                figure = box.position_y
            if "figure__label" in name:
                top = float(re.search(r"top: ([\d.]+)px", box.element.get("style"))[1])
                for text in texts_in(box):
                    assert text.position_y + text.baseline == pytest.approx(figure + top, abs=0.5)
                    found += 1
    assert found > 20


def test_labels_lead_to_rows_sources_and_names() -> None:
    labels = "".join(re.findall(r'<p class="figure__labels">(.*?)</p>', registers("print"), re.DOTALL))
    links = re.findall(r'<a href="pack:([^"]+)">', labels)
    assert "s1" in links
    assert any(re.fullmatch(r"s\d+-t\d+", link) for link in links)
    assert any(link.startswith("name-") for link in links)
    assert "<text" not in labels
