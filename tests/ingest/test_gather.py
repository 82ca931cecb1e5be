"""Files and folders -> numbered sources, with what is stated about them, and those that cannot be read."""

import os
import sys
from pathlib import Path

import pytest

from flows.errors import UsageError
from flows.ingest.gathering import loading
from flows.ingest.gathering.address_lists import addresses_in
from flows.ingest.gathering.gather import gather_sources
from flows.ingest.gathering.numbering import number_sources
from flows.model.problems import Severity
from flows.model.source import Fact, Origin
from flows.settings import Settings, load_settings

NONE = Settings()


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def settings_in(folder: Path, text: str) -> Settings:
    (folder / "pack.toml").write_text(text, encoding="utf-8")
    return load_settings(folder / "pack.toml", {})


def losses(problems: tuple) -> list[str]:
    return [p.source for p in problems if p.severity is Severity.LOSS]


def test_a_folder_is_walked_in_order_without_what_is_no_source(tmp_path: Path) -> None:
    write(tmp_path, b_txt="b", a_md="a", sub__c_html="<p>c", corrections_toml="", pack_toml="", Thumbs_db="x")
    write(tmp_path, **{".hidden_txt": "x", ".git__config_txt": "x", "a_txt~": "x", "~$a_txt": "x"})
    sources, unread, problems = gather_sources([tmp_path], NONE, {})
    assert [(s.number, s.path, s.media_type) for s in sources] == [
        (1, "a.md", "text/markdown"),
        (2, "b.txt", "text/plain"),
        (3, "sub/c.html", "text/html"),
    ]
    assert (unread, problems) == ((), ())
    assert sources[1].content == b"b"
    assert len(sources[1].sha256) == 64


def test_a_folder_of_which_everything_is_left_out_says_so(tmp_path: Path) -> None:
    write(tmp_path, a_txt="a")
    settings = settings_in(tmp_path, '[[source]]\npath = "a.txt"\ninclude = false\n')
    with pytest.raises(UsageError, match=r"pack\.toml leaves out all that lie there.*include = false"):
        gather_sources([tmp_path], settings, {})


def test_settings_of_windows_editors_are_read_or_refused_in_words(tmp_path: Path) -> None:
    write(tmp_path, a_txt="a")
    config = tmp_path / "pack.toml"
    config.write_text('[pack]\ntitle = "Ours"\n', encoding="utf-8-sig")
    assert load_settings(config, {}).pack.title == "Ours"
    config.write_text('[pack]\ntitle = "Ours"\n', encoding="utf-16")
    with pytest.raises(UsageError, match=r"pack\.toml is not in UTF-8\. Save it as UTF-8"):
        load_settings(config, {})
    (tmp_path / "a.txt.toml").write_text('title = "Ours"\n', encoding="utf-16")
    _, _, (unread,) = gather_sources([tmp_path], NONE, {})
    assert str(unread).startswith("a.txt.toml: It was not read: it is not in UTF-8.")


def test_finished_editions_among_the_sources_are_none(tmp_path: Path) -> None:
    write(tmp_path, a_txt="a", b__latest__note_txt="b")
    write(tmp_path, **{"out__pack__2025-09-09T0600Z__manifest_json": "{}"})
    write(tmp_path, **{"out__pack__2025-09-09T0600Z__parts__0001-cover_pdf": "x", "out__note_txt": "c"})
    sources, unread, problems = gather_sources([tmp_path], NONE, {})
    assert [s.path for s in sources] == ["a.txt", "b/latest/note.txt", "out/note.txt"]
    assert (unread, problems) == ((), ())


def test_a_file_goes_by_its_name_and_only_once(tmp_path: Path) -> None:
    write(tmp_path, sub__a_txt="a")
    sources, _, _ = gather_sources([tmp_path / "sub" / "a.txt", tmp_path / "sub"], NONE, {})
    assert [s.path for s in sources] == ["a.txt"]


def test_same_names_of_several_folders_are_told_apart(tmp_path: Path) -> None:
    write(tmp_path, one__a_txt="a", two__a_txt="b", two__b_txt="c")
    sources, _, _ = gather_sources([tmp_path / "one", tmp_path / "two"], NONE, {})
    assert [s.path for s in sources] == ["b.txt", "one/a.txt", "two/a.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="only here may a file name be any bytes")
def test_names_that_are_no_text_are_escaped(tmp_path: Path) -> None:
    for name in (b"caf\xe9.txt", b"caf\xe8.txt", "café.txt".encode()):
        (tmp_path / os.fsdecode(name)).write_text("a", encoding="utf-8")
    sources, unread, _ = gather_sources([tmp_path], NONE, {})
    assert [s.path for s in sources] == ["caf\\xe8.txt", "caf\\xe9.txt", "café.txt"]
    assert unread == ()
    (alone,), _, _ = gather_sources([tmp_path / os.fsdecode(b"caf\xe9.txt")], NONE, {})
    assert alone.path.encode() == b"caf\\xe9.txt"


def test_nothing_at_all_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no sources"):
        gather_sources([tmp_path], NONE, {})


def test_what_cannot_be_read_keeps_a_number_and_is_a_loss(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, a_xls="PK", b_txt="words", c_txt="", d_txt="x" * 50)
    monkeypatch.setattr(loading, "LARGEST_FILE", 40)
    sources, unread, problems = gather_sources([tmp_path], NONE, {})
    assert [(s.number, s.path) for s in sources] == [(2, "b.txt")]
    assert [(u.number, u.path) for u in unread] == [(1, "a.xls"), (3, "c.txt"), (4, "d.txt")]
    assert "type .xls" in unread[0].reason
    assert "empty" in unread[1].reason
    assert "too large" in unread[2].reason
    assert unread[2].sha256 == ""
    assert losses(problems) == ["a.xls", "c.txt", "d.txt"]
    assert all(u.next_step for u in unread)


def test_all_sources_together_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, a_txt="x" * 30, b_txt="y" * 30, c_txt="z")
    monkeypatch.setattr(loading, "LARGEST_TOTAL", 40)
    sources, unread, _ = gather_sources([tmp_path], NONE, {})
    assert [s.path for s in sources] == ["a.txt", "c.txt"]
    assert [u.path for u in unread] == ["b.txt"]


def test_where_there_is_no_room_for_all_what_is_given_an_order_is_read_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, a_txt="x" * 30, b_txt="y" * 30)
    monkeypatch.setattr(loading, "LARGEST_TOTAL", 40)
    settings = settings_in(tmp_path, '[[source]]\npath = "b.txt"\norder = 1\n')
    sources, unread, _ = gather_sources([tmp_path], settings, {})
    assert ([s.path for s in sources], [u.path for u in unread]) == (["b.txt"], ["a.txt"])


def test_when_the_room_is_used_up_nothing_more_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, a_txt="x" * 40, b_txt="y")
    monkeypatch.setattr(loading, "LARGEST_TOTAL", 40)
    sources, unread, _ = gather_sources([tmp_path], NONE, {})
    assert ([s.path for s in sources], [u.path for u in unread]) == (["a.txt"], ["b.txt"])


def test_only_of_texts_the_length_is_bounded_beside_the_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, a_txt="x" * 50, b_pdf="%PDF-1.7\n" + "x" * 50)
    monkeypatch.setattr(loading, "LARGEST_TEXT", 40)
    sources, unread, _ = gather_sources([tmp_path], NONE, {})
    assert ([s.path for s in sources], [u.path for u in unread]) == (["b.pdf"], ["a.txt"])


def test_a_picture_in_a_folder_is_a_loss(tmp_path: Path) -> None:
    write(tmp_path, a_txt="a")
    (tmp_path / "b.jpg").write_bytes(b"\xff\xd8\xff")
    _, unread, problems = gather_sources([tmp_path], NONE, {})
    assert ([u.path for u in unread], losses(problems)) == (["b.jpg"], ["b.jpg"])


def test_a_text_that_speaks_of_feeds_is_none(tmp_path: Path) -> None:
    write(tmp_path, a_txt='A feed begins with <rss version="2.0"> or with another tag.')
    sources, _, _ = gather_sources([tmp_path], NONE, {})
    assert [s.media_type for s in sources] == ["text/plain"]


def test_special_files_are_not_opened(tmp_path: Path) -> None:
    write(tmp_path, a_txt="a")
    os.mkfifo(tmp_path / "pipe.txt")
    _, unread, _ = gather_sources([tmp_path], NONE, {})
    assert [(u.path, u.reason) for u in unread] == [("pipe.txt", "It is not a regular file.")]


def test_links_that_lead_out_are_not_followed(tmp_path: Path) -> None:
    write(tmp_path, out__secret_txt="s", in__a_txt="a")
    (tmp_path / "in" / "link.txt").symlink_to(tmp_path / "out" / "secret.txt")
    (tmp_path / "in" / "folder").symlink_to(tmp_path / "out")
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    sources, _, problems = gather_sources([tmp_path / "in"], NONE, {})
    assert [s.path for s in sources] == ["a.txt"]
    assert {p.source: p.severity for p in problems} == {
        "folder": Severity.LOSS,
        "link.txt": Severity.LOSS,
        "loop": Severity.PROBLEM,  # what lies there is read
    }


def test_a_list_of_addresses_alone_is_no_source_and_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "list.urls").write_text("https://example.org/a\n")
    with pytest.raises(UsageError, match="There are no sources in") as refused:
        gather_sources([tmp_path], NONE, {})
    assert "list.urls: It lists 1 address;" in refused.value.message
    assert "briefpack fetch" in refused.value.next_step


def test_remarks_and_empty_lines_are_no_addresses() -> None:
    assert addresses_in(b"# ours\n\n https://example.org/a \n\nhttps://example.org/b") == (
        "https://example.org/a",
        "https://example.org/b",
    )


def test_a_link_to_itself_or_to_a_folder_costs_only_itself(tmp_path: Path) -> None:
    folder = write(tmp_path, in__a_txt="a", out__b_txt="b") / "in"
    (folder / "self.txt").symlink_to("self.txt")
    (folder / "linked").symlink_to(tmp_path / "out")
    sources, _, problems = gather_sources([folder], NONE, {})
    assert [s.path for s in sources] == ["a.txt"]
    assert {(p.source, p.message.partition(":")[0]) for p in problems} == {
        ("self.txt", "It is a link that leads to itself."),
        ("linked", "It is a link to a folder; it was not followed."),
    }


def test_a_name_too_long_for_a_sidecar_beside_it_is_read(tmp_path: Path) -> None:
    name = "n" * 251 + ".txt"
    (tmp_path / name).write_text("a", encoding="utf-8")
    sources, _, problems = gather_sources([tmp_path], NONE, {})
    assert ([s.path for s in sources], problems) == ([name], ())


def test_rows_of_pack_toml_order_describe_and_leave_out(tmp_path: Path) -> None:
    write(tmp_path, a_txt="a", b_txt="b", c_txt="c")
    settings = settings_in(
        tmp_path,
        '[[source]]\npath = "a.txt"\norder = 2\ngrade = "b2"\npublished = 2025-09-07\n'
        '[[source]]\npath = "b.txt"\norder = 1\n[[source]]\npath = "c.txt"\ninclude = false\n',
    )
    sources, _, problems = gather_sources([tmp_path], settings, {})
    assert [(s.number, s.path) for s in sources] == [(1, "b.txt"), (2, "a.txt")]
    assert sources[1].stated.grade == Fact("B2", Origin.SETTINGS)
    assert sources[1].stated.published == Fact("2025-09-07", Origin.SETTINGS)
    assert problems == ()


def test_sources_that_are_given_an_order_come_before_the_others(tmp_path: Path) -> None:
    write(tmp_path, a_txt="a", b_txt="b", c_txt="c", d_txt="d")
    rows = '[[source]]\npath = "d.txt"\norder = 2\n[[source]]\npath = "c.txt"\norder = 1\n'
    sources, _, _ = gather_sources([tmp_path], settings_in(tmp_path, rows), {})
    assert [s.path for s in sources] == ["c.txt", "d.txt", "a.txt", "b.txt"]


def test_two_rows_for_one_file_are_told_and_the_first_counts(tmp_path: Path) -> None:
    write(tmp_path, a_txt="a")
    rows = '[[source]]\npath = "a.txt"\ngrade = "B2"\n[[source]]\npath = "./a.txt"\ngrade = "C3"\n'
    sources, _, (problem,) = gather_sources([tmp_path], settings_in(tmp_path, rows), {})
    assert sources[0].stated.value("grade") == "B2"
    assert problem.message == "pack.toml has two rows for it; the first counts."


def test_a_row_for_a_file_outside_the_folders_given_says_so(tmp_path: Path) -> None:
    write(tmp_path, in__a_txt="a", out__b_txt="b")
    settings = settings_in(tmp_path, '[[source]]\npath = "out/b.txt"\n')
    sources, unread, (problem,) = gather_sources([tmp_path / "in"], settings, {})
    assert ([s.path for s in sources], unread) == (["a.txt"], ())
    assert (problem.source, problem.message) == (
        "out/b.txt",
        "It lies outside the folders given; it was not read.",
    )


def test_a_row_without_its_file_is_a_loss_with_a_number(tmp_path: Path) -> None:
    write(tmp_path, a_txt="a")
    settings = settings_in(tmp_path, '[[source]]\npath = "gone.txt"\n')
    sources, unread, problems = gather_sources([tmp_path], settings, {})
    assert [(u.number, u.path, u.sha256) for u in unread] == [(2, "gone.txt", "")]
    assert losses(problems) == ["gone.txt"]
    assert [s.path for s in sources] == ["a.txt"]


def test_files_named_one_by_one_need_not_be_all_of_pack_toml(tmp_path: Path) -> None:
    write(tmp_path, a_txt="a", b_txt="b")
    settings = settings_in(tmp_path, '[[source]]\npath = "b.txt"\n[[source]]\npath = "gone.txt"\n')
    assert gather_sources([tmp_path / "a.txt"], settings, {})[1:] == ((), ())


def test_wrong_values_are_reported_not_used(tmp_path: Path) -> None:
    write(tmp_path, a_txt="a")
    settings = settings_in(
        tmp_path, '[[source]]\npath = "a.txt"\npublished = "soon"\ngrade = "Z9"\nurl = "javascript:x"\n'
    )
    sources, _, problems = gather_sources([tmp_path], settings, {})
    assert sources[0].stated.published is None
    assert [(p.locator, p.severity) for p in problems] == [
        ("key grade", Severity.PROBLEM), ("key published", Severity.PROBLEM), ("key url", Severity.PROBLEM)
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["a.txt.toml", "a.toml"])
def test_a_toml_sidecar_describes_its_source(tmp_path: Path, name: str) -> None:
    write(tmp_path, a_txt="a")
    (tmp_path / name).write_text('title = "T"\npublished = 2025-09-07\ncolour = "red"\n', encoding="utf-8")
    sources, unread, problems = gather_sources([tmp_path], NONE, {})
    assert sources[0].stated.title == Fact("T", Origin.SIDECAR)
    assert sources[0].stated.published == Fact("2025-09-07", Origin.SIDECAR)
    assert unread == ()
    assert [(p.source, p.locator, p.severity) for p in problems] == [(name, "key colour", Severity.PROBLEM)]


@pytest.mark.parametrize("name", ["a.txt.yaml", "a.yml"])
def test_a_yaml_sidecar_describes_its_source(tmp_path: Path, name: str) -> None:
    write(tmp_path, a_txt="a")
    (tmp_path / name).write_text("title: T\npublished: 2025-09-07\n", encoding="utf-8")
    sources, _, problems = gather_sources([tmp_path], NONE, {})
    assert sources[0].stated.title == Fact("T", Origin.SIDECAR)
    assert sources[0].stated.published == Fact("2025-09-07", Origin.SIDECAR)
    assert problems == ()


def test_pack_toml_goes_before_a_sidecar(tmp_path: Path) -> None:
    write(tmp_path, a_txt="a", a_toml='title = "S"\nauthor = "Jane"\n')
    settings = settings_in(tmp_path, '[[source]]\npath = "a.txt"\ntitle = "P"\n')
    stated = gather_sources([tmp_path], settings, {})[0][0].stated
    assert (stated.title, stated.author) == (Fact("P", Origin.SETTINGS), Fact("Jane", Origin.SIDECAR))


@pytest.mark.parametrize("text", ["title = ", "\x00", "a: [", "x" * 70_000])
def test_a_broken_sidecar_costs_only_itself(tmp_path: Path, text: str) -> None:
    write(tmp_path, a_txt="a", a_toml=text)
    sources, _, problems = gather_sources([tmp_path], NONE, {})
    assert len(sources) == 1
    assert [(p.source, p.severity) for p in problems] == [("a.toml", Severity.PROBLEM)]


def test_a_sidecar_that_is_too_long_is_not_read(tmp_path: Path) -> None:
    write(tmp_path, a_txt="a")
    (tmp_path / "a.txt.toml").write_text('title = "Rain"\n' + "# long\n" * 200_000)
    sources, _, (problem,) = gather_sources([tmp_path], NONE, {})
    assert sources[0].stated.value("title") is None
    assert "it is too long for metadata" in problem.message


def test_settings_of_another_name_among_the_sources_are_none(tmp_path: Path) -> None:
    write(tmp_path, a_txt="a", ours_txt="[pack]\n")
    settings = load_settings(tmp_path / "ours.txt", {})
    assert [s.path for s in gather_sources([tmp_path], settings, {})[0]] == ["a.txt"]


def test_a_sidecar_without_a_source_is_a_problem(tmp_path: Path) -> None:
    write(tmp_path, a_txt="a", b_toml="")
    _, unread, problems = gather_sources([tmp_path], NONE, {})
    assert unread == ()
    assert [(p.source, p.severity) for p in problems] == [("b.toml", Severity.PROBLEM)]


def test_numbers_stay_with_their_sources(tmp_path: Path) -> None:
    write(tmp_path, a_txt="a", b_txt="b", c_txt="c")
    sources, _, _ = gather_sources([tmp_path], NONE, {"b.txt": 1, "gone.txt": 3})
    assert [(s.number, s.path) for s in sources] == [(1, "b.txt"), (2, "a.txt"), (4, "c.txt")]


def test_two_sources_never_share_a_number() -> None:
    numbers = number_sources(["a", "b", "c"], {"a": 1, "b": 1})
    assert sorted(numbers.values()) == [1, 2, 3]
