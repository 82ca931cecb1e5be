"""The benchmark of binding on a small pack: what it measures holds, whatever the machine's mood."""

import io

import pikepdf
import pytest

from tests.benchmarks.bind import Bound, Costs, measure, report
from tests.benchmarks.typeset_parts import annex_markups, multiply, typeset_all


@pytest.mark.slow
def test_a_pack_is_hardly_larger_than_one_document() -> None:
    costs = measure(6, words=500)
    assert costs.bound.parts == 6
    assert costs.bound.size <= 1.1 * costs.whole_size
    assert costs.bound.seconds < costs.typeset_seconds
    assert 50 < costs.bound.memory < 1500


def test_multiplied_parts_have_names_of_their_own() -> None:
    parts = typeset_all(annex_markups(1, 120)).parts
    twice = multiply(parts, 2)
    assert [part.key for part in twice] == ["x0-elsewhere", "x0-annex-s1", "x1-elsewhere", "x1-annex-s1"]
    anchors = [anchor.name for part in twice for anchor in part.anchors]
    assert len(set(anchors)) == len(anchors)
    for part in twice:
        with pikepdf.open(io.BytesIO(part.pdf)) as pdf:
            for page in pdf.pages:
                for link in page.obj.get("/Annots", []):
                    address = str(link.A.get("/URI", "")) if "/A" in link else ""
                    assert address.startswith(f"pack:{part.key[:3]}") or not address.startswith("pack:")


def test_the_report_states_ratios() -> None:
    costs = Costs(
        100.0, Bound(100, 400, 15.0, 1_050_000, 300), 1_000_000, 10.0, Bound(1000, 4000, 180.0, 9, 900)
    )
    assert report(costs).splitlines()[2:] == [
        "| binding 100 parts, 400 pages | 15% of the CPU time of typesetting them |",
        "| checking the pack | 10% of it |",
        "| peak memory of binding | 300 MB |",
        "| size | 1.05 of the same content typeset as one document |",
        "| 1000 parts, 4000 pages: time for each part | 1.20 of that |",
        "| 1000 parts: peak memory | 900 MB |",
    ]
