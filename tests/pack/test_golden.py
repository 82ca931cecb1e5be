"""What each section of the sample pack prints, line by line, against what stood there when it was last looked at.

A change that is meant is taken over with `pytest tests/pack/test_golden.py --update-golden`, and read in the diff.
"""

from difflib import unified_diff
from functools import cache
from pathlib import Path

import pytest

from flows.annotate import annotate_document
from flows.compose import compose_pack
from flows.compose.desk.corrections import correct_documents, read_corrections
from flows.ingest import read_source
from flows.ingest.gathering.gather import gather_sources
from flows.making.plan import identify_pack, plan_build
from flows.model.annotation import AnnotatedDocument
from flows.model.content import PackContent
from flows.render import NO_PAGES, render_body, render_numbered
from flows.segment import segment_document
from tests.support.building import CUT_OFF
from tests.support.golden import as_lines
from tests.support.shared import PROJECT

GOLDEN = Path(__file__).parent / "golden"


@cache
def sample_pack_content() -> PackContent:
    """The samples of inputs/ composed, without Prefect and without what differs from machine to machine."""
    plan = plan_build((str(PROJECT / "inputs"),), str(GOLDEN / "no-editions"), as_of=CUT_OFF)
    sources, unread, problems = gather_sources(plan.sources, plan.settings, {})
    documents: list[AnnotatedDocument] = []
    for source in sources:
        document, found = read_source(source)
        assert document is not None
        segmentation, more = segment_document(document)
        annotated, yet_more = annotate_document(document, segmentation)
        documents.append(annotated)
        problems = (*problems, *found, *more, *yet_more)
    corrections, unclear = read_corrections(plan.corrections)
    corrected, unmatched = correct_documents(tuple(documents), corrections)
    content, _ = compose_pack(
        corrected, (), unread, identify_pack(plan, None), plan.settings, corrections,
        (*problems, *unclear, *unmatched), (),
    )  # fmt: skip
    return content


@cache
def printed_parts() -> dict[str, str]:
    content = sample_pack_content()
    parts = (*render_body(content), *render_numbered(content, NO_PAGES))
    return {part.key: as_lines(part.html) for part in parts}


KEYS = sorted(path.stem for path in GOLDEN.glob("*.txt"))


@pytest.mark.parametrize("key", KEYS)
def test_a_section_prints_what_it_did(key: str, request: pytest.FixtureRequest) -> None:
    path, now = GOLDEN / f"{key}.txt", printed_parts().get(key, "")
    if request.config.getoption("--update-golden"):
        path.write_text(now, encoding="utf-8")
    was = path.read_text(encoding="utf-8")
    changes = unified_diff(was.splitlines(), now.splitlines(), "before", "now", lineterm="", n=1)
    assert now == was, "\n".join(changes)


def test_every_section_is_held(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        for path in GOLDEN.glob("*.txt"):
            path.unlink()
        GOLDEN.mkdir(exist_ok=True)
        for key, text in printed_parts().items():
            (GOLDEN / f"{key}.txt").write_text(text, encoding="utf-8")
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(printed_parts())
