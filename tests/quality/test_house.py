"""The house rules that a machine can watch: lint, types, layers, lengths, and what lies at the top level."""

import ast
import subprocess
import sys
from collections import Counter
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from flows.recipes import CODE, SHARED

PROJECT = Path(__file__).resolve().parents[2]
MODULES = sorted((PROJECT / "flows").rglob("*.py"))
OWNERS = {
    "weasyprint": ("typeset",),
    "jinja2": ("render", "shelf"),
    "pypdf": ("bind",),
    "pyhanko": ("bind",),
    "pypdfium2": ("ingest", "publish"),
    "prefect": ("briefing_pack", "running", "schedule", "tasks"),
}
"""The parts of the house that alone import a library."""
TOP_LEVEL = {
    "pyproject.toml", "README.md", "flows", "templates", "inputs", "outputs", "tests",
    "LICENSE", "CHANGELOG.md", "requirements.lock",
}  # fmt: skip


def run(*command: str) -> None:
    result = subprocess.run(
        [sys.executable, "-m", *command], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_lint() -> None:
    run("ruff", "check", "--no-cache", ".")


def test_format() -> None:
    run("ruff", "format", "--no-cache", "--check", ".")


@pytest.mark.slow
def test_types(tmp_path: Path) -> None:
    run("mypy", "--cache-dir", str(tmp_path))


def test_layers() -> None:
    script = "from importlinter.cli import lint_imports; import sys; sys.exit(lint_imports(no_cache=True))"
    result = subprocess.run(
        [sys.executable, "-c", script], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_nothing_else_lies_at_the_top_level() -> None:
    listing = subprocess.run(
        ["git", "ls-files"], cwd=PROJECT, capture_output=True, text=True, check=False
    ).stdout.splitlines()
    if not listing:
        pytest.skip("not a git checkout")
    top = {name.split("/")[0] for name in listing if not name.startswith(".")}
    assert top <= TOP_LEVEL


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PROJECT)))
def test_modules_and_functions_are_short(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= 400, "split the module by subject"
    tree = ast.parse(source)
    assert ast.get_docstring(tree), "a module says what goes in and what comes out"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            docstring = ast.get_docstring(node, clean=False) or ""
            length = (node.end_lineno or node.lineno) - node.lineno + 1 - docstring.count("\n")
            assert length <= 60, f"{node.name} has {length} lines"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PROJECT)))
def test_no_name_of_a_module_is_bound_twice(path: Path) -> None:
    """Of two constants of one name the first would be lost without a word."""
    body = ast.parse(path.read_text(encoding="utf-8")).body
    bound = Counter(name for node in body for name in _bound_by(node))
    assert [name for name, times in bound.items() if times > 1] == []


@pytest.mark.parametrize(
    ("stage", "owners"),
    [
        ("annotate", ("GeoNames", "CC BY 4.0", "Unicode", "Universal NER")),
        ("compose", ("GeoNames", "CC BY 4.0", "Unicode License v3")),
        ("render", ("Natural Earth", "public domain")),
    ],
)
def test_tables_say_whose_they_are(stage: str, owners: tuple[str, ...]) -> None:
    said = " ".join((PROJECT / "flows" / stage / "tables" / "README.md").read_text("utf-8").split())
    assert [owner for owner in owners if owner not in said] == []


def test_no_flat_module_hides_another_package() -> None:
    """Prefect leaves `flows/` first on sys.path: a module there must not bear the name of one that others import."""
    names = {path.stem for path in (PROJECT / "flows").glob("*.py")} | {
        path.name for path in (PROJECT / "flows").iterdir() if (path / "__init__.py").is_file()
    }
    installed = set(packages_distributions()) | set(sys.stdlib_module_names)
    assert sorted(names & installed - {"__init__", "__main__"}) == []


@pytest.mark.parametrize("library", OWNERS)
def test_a_library_is_imported_where_it_lives(library: str) -> None:
    homes = {path.relative_to(PROJECT / "flows").parts[0].removesuffix(".py") for path in _importers(library)}
    assert sorted(homes) == sorted(OWNERS[library])


@pytest.mark.parametrize("stage", ["ingest", "segment", "annotate", "compose", "typeset", "bind", "check"])
def test_results_are_kept_only_while_all_that_makes_them_is_the_same(stage: str) -> None:
    """What a stage imports from elsewhere in the house counts among the code that its results depend on."""
    known = {name.removesuffix(".py") for name in (*CODE[stage], *SHARED)}
    asked = {
        name.split(".")[1]
        for path in (PROJECT / "flows" / stage).rglob("*.py")
        for name in _imported(path)
        if name.startswith("flows.")
    }
    assert sorted(asked - known) == []


def _bound_by(node: ast.stmt) -> list[str]:
    """The names that a statement of a module defines."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return [node.name]
    if not isinstance(node, ast.Assign | ast.AnnAssign):
        return []
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    parts = (part for target in targets for part in ast.walk(target))
    return [part.id for part in parts if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)]


def _importers(library: str) -> set[Path]:
    return {path for path in MODULES if any(name.split(".")[0] == library for name in _imported(path))}


@cache
def _imported(path: Path) -> tuple[str, ...]:
    """The full names of all modules that are imported anywhere in one."""
    nodes = tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    plain = (alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names)
    return *plain, *(node.module or "" for node in nodes if isinstance(node, ast.ImportFrom))
