"""Fixtures used everywhere. Nothing in the project's own suite needs a network or files outside the clone."""

import gc
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from tests.quality.tables import QUALITY_TABLE, plain_table
from tests.support.building import Built, build
from tests.support.shared import PROJECT, SEED

DEAREST = ("orchestration", "pack", "quality", "store", "cli", "benchmarks")
"""Folders of the tests that start processes and build packs."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Take over what sections print now.")


def pytest_configure(config: pytest.Config) -> None:
    """Each of the processes that run tests begins to read them elsewhere, and keeps byte code for the others."""
    worker = getattr(config, "workerinput", None)
    if worker and config.args_source is config.ArgsSource.TESTPATHS:
        folders = sorted({str(path.parent) for path in Path(__file__).parent.glob("*/test_*.py")})
        begin = int(worker["workerid"][2:]) * len(folders) // int(worker["workercount"])
        config.args = [*folders[begin:], *folders[:begin]]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files in one order in all processes: first those that take longest, for the last ones are run by few."""
    items.sort(key=lambda item: (item.path.parent.name not in DEAREST, str(item.path)))


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """What is made while tests are read stays: it is not looked through for garbage."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


@pytest.fixture(scope="session", autouse=True)
def engine_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """One Prefect database for the whole test run, apart from the user's own."""
    before = os.environ.get("BRIEFPACK_CACHE")
    os.environ["BRIEFPACK_CACHE"] = str(tmp_path_factory.mktemp("cache"))
    yield
    if before is None:
        del os.environ["BRIEFPACK_CACHE"]
    else:
        os.environ["BRIEFPACK_CACHE"] = before


@pytest.fixture(scope="session")
def sample_pack(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The pack of the samples in inputs/, built once."""
    return build_for_all(PROJECT / "inputs", "samples", tmp_path_factory, alone=True)


@pytest.fixture(scope="session")
def seed_pack(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The pack of the seed article, built once; skips where the article is not."""
    if not SEED.is_file():
        pytest.skip("the seed article is not on this machine")
    sources = tmp_path_factory.mktemp("seed")
    (sources / SEED.name).write_bytes(SEED.read_bytes())
    return build_for_all(sources, "seed", tmp_path_factory)


def build_for_all(
    sources: Path, name: str, tmp_path_factory: pytest.TempPathFactory, *, alone: bool = False
) -> Built:
    """A pack that the first of the processes that run tests builds, and the others take over."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / f"built-{name}"
    record = folder / "built.json"
    with FileLock(f"{folder}.lock"):
        if not record.is_file():
            built = build(sources, folder, alone=alone)
            record.write_text(json.dumps((built.code, built.stdout, built.stderr)))
    code, stdout, stderr = json.loads(record.read_text())
    return Built(code, stdout, stderr, folder)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with one small, well-behaved source."""
    return small_desk(tmp_path / "desk")


@pytest.fixture
def desk_pack(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The pack of `desk`, built once for all tests: its edition and its store, copied for this one to work on."""
    sources = small_desk(tmp_path_factory.mktemp("sources") / "desk")
    built = build_for_all(sources, "desk", tmp_path_factory)
    assert built.code == 0, built.stderr
    folder = tmp_path / "out"
    shutil.copytree(built.folder, folder, symlinks=True, ignore=shutil.ignore_patterns("built.json"))
    return Built(0, built.stdout.replace(str(built.folder), str(folder)), built.stderr, folder)


def small_desk(folder: Path) -> Path:
    """One short text of its own in a new folder."""
    folder.mkdir()
    (folder / "note.txt").write_text(
        "Ministers agree on water\n\n"
        "By Ada Byron\n\n"
        "Ministers of the two republics met in Astana on 1 May 2025 and agreed on a water plan.\n\n"
        "“We have a plan for the whole basin,” Prime Minister Jane Doe told reporters after the talks. "
        "The plan costs $12 million, about 40% of it from the European Union.\n",
        encoding="utf-8",
    )
    return folder


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The table of figures that the quality gate measured, in whichever process."""
    reports = (report for kept in terminalreporter.stats.values() for report in kept)
    properties = (
        entry
        for report in reports
        if getattr(report, "when", "") == "call"
        for entry in report.user_properties
    )
    rows = [row for name, table in properties if name == QUALITY_TABLE for row in table]
    if rows:
        terminalreporter.section("quality")
        terminalreporter.write_line(plain_table(tuple(row) for row in rows))
