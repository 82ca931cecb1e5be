"""The built wheel works elsewhere: templates, styles and tables travel inside it."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(PROJECT)],
        check=True,
        capture_output=True,
    )
    return next(folder.glob("briefing_pack-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel unpacked into a folder of its own; its dependencies come from the running environment."""
    target = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    return target


def test_the_wheel_carries_templates_tables_and_licence(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for source in (PROJECT / "templates").rglob("*"):
        if source.is_file():
            assert f"flows/_templates/{source.relative_to(PROJECT / 'templates').as_posix()}" in names
    assert "flows/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not any(name.startswith(("tests/", "inputs/", "outputs/")) for name in names)


@pytest.mark.slow
@pytest.mark.orchestration
def test_a_pack_is_built_from_another_folder(installed: Path, tmp_path: Path) -> None:
    source = tmp_path / "desk" / "note.txt"
    source.parent.mkdir()
    source.write_text("A note\n\nThe desk met on 1 May 2025. “We agree,” said Ada Byron.\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(installed), "BRIEFPACK_CACHE": str(tmp_path / "cache")}
    where = subprocess.run(
        [sys.executable, "-c", "import flows; print(flows.__file__)"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert Path(where.strip()).is_relative_to(installed), "the checkout was used and not the wheel"
    result = subprocess.run(
        [sys.executable, "-m", "flows", "build", "desk", "--as-of", "2025-05-02"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    pack = tmp_path / result.stdout.strip()
    assert pack == tmp_path / "outputs/pack/2025-05-02T0000Z/pack.pdf"
    assert pack.read_bytes().startswith(b"%PDF-1.7")
