"""What each section of the sample pack prints, line by line, against what stood there when it was last looked at.

A change that is meant is taken over with `pytest tests/pack/test_golden.py --update-golden`, and read in the diff.
"""

import re
from difflib import unified_diff
from functools import cache
from pathlib import Path

import pytest

from flows.annotate import annotate_document
from flows.compose import compose_pack
from flows.compose.desk.corrections import correct_documents, read_corrections
from flows.ingest import read_source
from flows.ingest.gathering.gather import gather_sources
from flows.making.plan import BuildPlan, identify_pack, plan_build
from flows.model.annotation import AnnotatedDocument
from flows.model.content import PackContent
from flows.model.problems import Problem
from flows.render import NO_PAGES, render_body, render_numbered
from flows.segment import segment_document
from tests.support.building import CUT_OFF
from tests.support.golden import as_lines
from tests.support.shared import PROJECT

GOLDEN = Path(__file__).parent / "golden"


@cache
def sample_plan() -> BuildPlan:
    return plan_build((str(PROJECT / "inputs"),), str(GOLDEN / "no-editions"), as_of=CUT_OFF)


@cache
def sample_documents() -> tuple[tuple[AnnotatedDocument, ...], tuple[Problem, ...]]:
    """The samples of inputs/ annotated, without Prefect, and what was noticed of them."""
    plan = sample_plan()
    sources, _, problems = gather_sources(plan.sources, plan.settings, {})
    documents: list[AnnotatedDocument] = []
    for source in sources:
        document, found = read_source(source)
        assert document is not None
        segmentation, more = segment_document(document)
        annotated, yet_more = annotate_document(document, segmentation)
        documents.append(annotated)
        problems = (*problems, *found, *more, *yet_more)
    return tuple(documents), problems


def sample_pack_with(path: Path | None) -> tuple[PackContent, tuple[Problem, ...]]:
    """The samples composed with the corrections of a file, and every problem, those of its rows among them."""
    plan = sample_plan()
    documents, problems = sample_documents()
    corrections, unclear = read_corrections(path)
    corrected, unmatched = correct_documents(documents, corrections)
    content, more = compose_pack(
        corrected, (), (), identify_pack(plan, None), plan.settings, corrections,
        (*problems, *unclear, *unmatched), (),
    )  # fmt: skip
    return content, (*problems, *unclear, *unmatched, *more)


@cache
def sample_pack_content() -> PackContent:
    """The samples composed without what differs from machine to machine."""
    return sample_pack_with(sample_plan().corrections)[0]


@cache
def printed_parts() -> dict[str, str]:
    content = sample_pack_content()
    parts = (*render_body(content), *render_numbered(content, NO_PAGES))
    return {part.key: as_lines(part.html) for part in parts}


def test_every_row_of_corrections_that_the_readme_shows_holds_for_the_samples(tmp_path: Path) -> None:
    (shown,) = re.findall(
        r"```toml\n(\[\[quotation\]\].*?)```", (PROJECT / "README.md").read_text("utf-8"), re.DOTALL
    )
    path = tmp_path / "corrections.toml"
    path.write_text(shown, encoding="utf-8")
    _, problems = sample_pack_with(path)
    assert [str(problem) for problem in problems if problem.source == path.name] == []


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
