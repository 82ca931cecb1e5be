"""pack.toml, environment and flags: what wins, and what is refused with its key named."""

from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path

import pytest

from flows.commands.starter_file import STARTER, write_starter
from flows.edition import edition_name, is_edition_name, parse_cut_off
from flows.errors import EnvironmentMissing, UsageError
from flows.making.plan import check_machine, identify_pack, plan_build, print_moment
from flows.model.publication import PreviousEdition
from flows.settings import (
    DeliverSettings,
    FeedSettings,
    FetchSettings,
    PackSettings,
    ShelfSettings,
    SourceSettings,
    load_settings,
)


def write(folder: Path, text: str) -> Path:
    path = folder / "pack.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_the_defaults_hold() -> None:
    settings = load_settings(None, {})
    assert (settings.pack.series, settings.pack.key_points, settings.sources) == ("pack", 7, ())


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, '[pack]\nseries = "file"\ntitle = "File"\n')
    settings = load_settings(path, {"BRIEFPACK_SERIES": "shell", "BRIEFPACK_KEY_POINTS": "3"})
    assert (settings.pack.series, settings.pack.title, settings.pack.key_points) == ("shell", "File", 3)


def test_flags_go_before_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, '[pack]\nseries = "file"\n')
    monkeypatch.setenv("BRIEFPACK_SERIES", "shell")
    plan = plan_build([str(tmp_path)], "out", series="flag", as_of="2025-09-09")
    assert plan.settings.pack.series == "flag"
    assert plan.folder.path == Path("out/flag")


def test_rows_state_facts_and_toml_dates_are_strings(tmp_path: Path) -> None:
    path = write(tmp_path, '[[source]]\npath = "a.txt"\npublished = 2025-09-08\norder = 2\n')
    row = load_settings(path, {}).sources[0]
    assert (row.path, row.published, row.order, row.include) == ("a.txt", "2025-09-08", 2, True)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[pack]\ncolour = 1\n", r"\[pack\]: unknown key colour"),
        ("[pakc]\n", r"unknown table \[pakc\]"),
        ("[pack]\nkey_points = true\n", "key_points = True is not a whole number"),
        ("[pack]\nkey_points = 9\n", "key_points is 9"),
        ('[pack]\nseries = "../up"\n', "cannot be a folder's name"),
        ('[pack]\ntimezone = "Mars/Base"\n', "time zone 'Mars/Base' is not known"),
        ("[[source]]\norder = 1\n", r"\[\[source\]\] 1 has no path"),
        ("[source]\npath = 'a'\n", "must be a list of tables"),
        ("[pack\n", "not valid TOML.*Correct the line"),
        ("[pack]\nmarking = OFFICIAL\n", r'quotation marks: marking = "OFFICIAL"\.'),
        ("[pack]\nmarking = OFFICIAL: SENSITIVE  # ours\n", r'marking = "OFFICIAL: SENSITIVE"\.'),
        ("[pack]\ntitle = “Water”\n", "not valid TOML.*Correct the line"),
        ('[pack]\nisuer = "x"\n', r"unknown key isuer\. Did you mean issuer\?"),
        ('[pack]\nvariants = ["acessible"]\n', r"Did you mean accessible\?"),
        ('[pack]\nzzz = "x"\n', r"Known keys: attach_sources, contact"),
    ],
)
def test_what_cannot_be_is_refused_by_name(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        load_settings(write(tmp_path, text), {})


def test_a_number_in_the_environment_must_be_one() -> None:
    with pytest.raises(UsageError, match="BRIEFPACK_KEY_POINTS='many'"):
        load_settings(None, {"BRIEFPACK_KEY_POINTS": "many"})


def test_settings_come_from_the_folder_given_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, '[pack]\nseries = "elsewhere"\n')
    given = tmp_path / "given"
    given.mkdir()
    (given / "a.txt").write_text("Text.")
    monkeypatch.chdir(tmp_path)
    assert plan_build(["given"], "out").settings.pack.series == "pack"
    write(given, '[pack]\nseries = "beside"\n')
    assert plan_build(["given/a.txt"], "out").settings.pack.series == "beside"


def test_missing_sources_and_settings_are_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nowhere does not exist"):
        plan_build(["nowhere"], "out")
    with pytest.raises(UsageError, match=r"none\.toml is not a file"):
        plan_build([str(tmp_path)], "out", config="none.toml")


def test_sources_that_cannot_be_opened_are_refused_by_name() -> None:
    """As a folder without permission is; the tests may run as root, whom no permission stops."""
    with pytest.raises(UsageError, match=r"x cannot be opened: File name too long\. Check its permissions"):
        plan_build(["x" * 300], "out")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2025-09-09", "2025-09-09T0000Z"),
        ("2025-09-09T06:00", "2025-09-09T0600Z"),
        ("2025-09-09T06:00:59+01:00", "2025-09-09T0500Z"),
    ],
)
def test_editions_are_named_by_their_cut_off_in_utc(text: str, name: str) -> None:
    assert edition_name(parse_cut_off(text)) == name
    assert is_edition_name(name)


def test_a_cut_off_that_is_no_date_is_refused() -> None:
    with pytest.raises(UsageError, match="'yesterday' is not a date"):
        parse_cut_off("yesterday")


def test_the_cut_off_prints_in_the_pack_s_own_zone() -> None:
    moment = datetime(2025, 9, 9, 5, 0, tzinfo=UTC)
    assert print_moment(moment, "UTC") == "9 September 2025, 05:00 UTC"
    assert print_moment(moment, "Europe/London") == "9 September 2025, 06:00 BST"


def test_an_edition_says_which_it_supersedes(tmp_path: Path) -> None:
    plan = plan_build([str(tmp_path)], "out", as_of="2025-09-09T06:00")
    first = identify_pack(plan, None)
    assert (first.number, first.supersedes) == (1, "")
    second = identify_pack(plan, PreviousEdition("2025-09-08T0600Z", 4, "00", ()))
    assert second.supersedes == "Edition 4 (2025-09-08T0600Z)"


def test_the_starter_file_states_the_defaults(tmp_path: Path) -> None:
    path = write_starter(tmp_path / "new")
    assert load_settings(path, {}).pack == load_settings(None, {}).pack
    with pytest.raises(UsageError, match="is already there"):
        write_starter(tmp_path / "new")


@pytest.mark.parametrize(
    "kind", [PackSettings, SourceSettings, FetchSettings, FeedSettings, ShelfSettings, DeliverSettings]
)
def test_the_starter_file_names_every_setting(kind: type) -> None:
    lines = [line.removeprefix("# ") for line in STARTER.splitlines()]
    names = [field.name.rstrip("_") for field in fields(kind) if field.name != "feeds"]
    assert [name for name in names if not any(line.startswith(f"{name} = ") for line in lines)] == []


def test_control_characters_are_refused_wherever_they_are_written(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"BRIEFPACK_TITLE='A\\x07' holds a control character"):
        load_settings(None, {"BRIEFPACK_TITLE": "A\a"})
    with pytest.raises(UsageError, match=r"title = 'A\\x07' holds a control character"):
        load_settings(write(tmp_path, '[pack]\ntitle = "A\\u0007"'), {})


def test_a_variable_that_is_nearly_a_setting_is_refused() -> None:
    with pytest.raises(UsageError, match=r"BRIEFPACK_MARKNG is no setting.*BRIEFPACK_MARKING\?"):
        load_settings(None, {"BRIEFPACK_MARKNG": "TLP:RED"})
    assert load_settings(None, {"BRIEFPACK_CACHE": "/tmp", "BRIEFPACK_SHELF_TOKEN": "x"}) == load_settings(
        None, {}
    )


def test_toml_that_is_nested_too_deep_is_explained(tmp_path: Path) -> None:
    path = write(tmp_path, f"[pack]\ntitle = {'[' * 3000}")
    with pytest.raises(UsageError, match="too deep"):
        load_settings(path, {})


def test_missing_pango_is_explained_for_every_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.making.plan.pango_is_missing", lambda: True)
    with pytest.raises(EnvironmentMissing) as caught:
        check_machine()
    for words in ("apt-get install", "dnf install", "brew install", "pacman -S"):
        assert words in str(caught.value)
