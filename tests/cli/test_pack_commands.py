"""`briefpack copies` and `briefpack booklet` as a user runs them."""

import json
import os
from itertools import combinations
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.bind import Recipient, make_copies, read_recipients
from flows.errors import EnvironmentMissing, UsageError
from flows.making.after_binding import share_out, write_copies, write_whole
from tests.support.building import Built, briefpack
from tests.support.small_packs import write_small_pack


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_small_pack(tmp_path_factory.mktemp("pack"))


def test_copies_prints_paths_and_leaves_the_pack_alone(pack: Path, tmp_path: Path) -> None:
    before = pack.read_bytes()
    (tmp_path / "to.csv").write_text("name,parts\nAda,\nBob,two\n", encoding="utf-8")
    done = briefpack("copies", str(pack), "--to", "to.csv", "--parts", "one", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["copies/pack-copy-1-ada.pdf", "copies/pack-copy-2-bob.pdf"]
    assert done.stderr == "copies (2)\n"
    assert sorted(path.name for path in (tmp_path / "copies").iterdir()) == [
        "pack-copy-1-ada.pdf", "pack-copy-2-bob.pdf",
    ]  # fmt: skip
    assert pack.read_bytes() == before
    (tmp_path / "to.csv").write_text("name,parts\nAda,\nEve,two\n", encoding="utf-8")
    again = briefpack("copies", str(pack), "--to", "to.csv", cwd=tmp_path)
    assert "note: 1 file of that name was replaced. To keep earlier copies, give --output" in again.stderr


def test_check_reports_a_sound_pack_and_its_copies(sample_pack: Built, tmp_path: Path) -> None:
    (tmp_path / "to.csv").write_text("name,parts\nAda,\nBob,cover contents brief-s1\n", encoding="utf-8")
    made = briefpack("copies", str(sample_pack.pack), "--to", "to.csv", cwd=tmp_path)
    for path in (str(sample_pack.pack), *made.stdout.splitlines()):
        done = briefpack("check", path, cwd=tmp_path)
        assert done.returncode == 0, done.stdout
        assert done.stdout.splitlines()[0].split() == ["passed", "document", "properties", "5", "entries"]
        assert done.stdout.splitlines()[-1].endswith("All checks passed.")


def test_check_exits_with_its_own_code_and_prints_json(pack: Path, tmp_path: Path) -> None:
    done = briefpack("check", str(pack), "--json")
    assert done.returncode == 4
    report = json.loads(done.stdout)["value"]
    failed = {result["name"] for result in report["results"] if result["found"]}
    assert failed == {"attachments"}, "a pack bound for a test, with no sources in it"
    (tmp_path / "note.pdf").write_text("not a PDF")
    for name in ("note.pdf", "nowhere.pdf"):
        refused = briefpack("check", name, cwd=tmp_path)
        assert (refused.returncode, refused.stdout) == (2, "")
        assert name in refused.stderr


def test_booklet_says_what_it_is_not(pack: Path, tmp_path: Path) -> None:
    done = briefpack("booklet", str(pack), "--signature", "1", "--output", "press", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "press/pack-booklet.pdf\n"
    assert "3 sheets" in done.stderr
    assert "not tagged and claims no conformance" in done.stderr
    assert (tmp_path / "press" / "pack-booklet.pdf").read_bytes().startswith(b"%PDF-1.7")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("copies", "{pack}", "--to", "missing.csv"), "missing.csv: No such file"),
        (("copies", "{pack}", "--to", "bad.csv"), "bad.csv, line 1: unknown column 'who'"),
        (("copies", "{pack}", "--to", "good.csv", "--parts", "five"), "the pack has no part 'five'"),
        (("copies", "{pack}", "--to", "good.csv", "--sign", "no.p12"), "no.p12: No such file"),
        (("copies", "good.csv", "--to", "good.csv"), "good.csv is not a PDF, or damaged"),
        (("booklet", "missing.pdf"), "missing.pdf: No such file"),
    ],
)
def test_refusals_are_one_line_with_exit_code_2(
    pack: Path, tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    (tmp_path / "good.csv").write_text("name\nAda\n")
    (tmp_path / "bad.csv").write_text("who\nAda\n")
    done = briefpack(*(a.format(pack=pack) for a in arguments), cwd=tmp_path)
    assert done.returncode == 2, done.stderr
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert not done.stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.csv", "good.csv"]


def test_prefect_stays_asleep(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "to.csv").write_text("name\nAda\n")
    (tmp_path / "prefect").mkdir()
    (tmp_path / "prefect" / "__init__.py").write_text("raise SystemExit('prefect was imported')\n")
    done = briefpack(
        "copies", str(pack), "--to", "to.csv", cwd=tmp_path,
        environment={"PYTHONPATH": os.pathsep.join([str(tmp_path), str(Path(__file__).parents[2])])},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_long_lists_are_shared_out_and_come_to_the_same(pack: Path, tmp_path: Path) -> None:
    keys = ("cover", "one", "two", "three", "four")
    choices = [" ".join(choice) for size in (1, 2) for choice in combinations(keys, size)]
    rows = "name,password,parts\n" + "".join(f"Ada,,{choice}\n" for choice in choices) + "Bob,sesame,\n" * 5
    listed = read_recipients(rows.encode(), "to.csv")
    assert len(share_out(listed, 3)) == 3
    (tmp_path / "to.csv").write_text(rows)
    paths = list(write_copies(pack, tmp_path / "to.csv", tmp_path / "copies"))
    assert len(set(paths)) == len(listed) == 20
    for copy in make_copies(pack, listed):
        written = (tmp_path / "copies" / copy.file_name).read_bytes()
        if copy.recipient.password:
            pikepdf.open(tmp_path / "copies" / copy.file_name, password="sesame").close()
        else:
            assert written == copy.pdf


@given(st.lists(st.tuples(st.sampled_from(["", "one", "two"]), st.sampled_from(["", "x"])), max_size=60))
def test_shares_hold_everybody_once(rows: list[tuple[str, str]]) -> None:
    listed = tuple(
        Recipient("Ada", "", number, password, tuple(parts.split()), "to.csv, line 2")
        for number, (parts, password) in enumerate(rows, 1)
    )
    shares = share_out(listed, 4)
    assert 1 <= len(shares) <= 4
    assert sorted(r.copy for share in shares for r in share) == [r.copy for r in listed]
    assert share_out(listed, 1) == (listed,)


def test_the_pack_is_never_written_over_and_nothing_is_half_written(tmp_path: Path) -> None:
    target = tmp_path / "pack.pdf"
    target.write_bytes(b"the pack")
    (tmp_path / "link.pdf").symlink_to(target)
    with pytest.raises(UsageError, match="is the pack itself"):
        write_whole(tmp_path / "link.pdf", b"copy", spared=target)
    assert write_whole(tmp_path / "new" / "copy.pdf", b"copy", spared=target).read_bytes() == b"copy"
    with pytest.raises(EnvironmentMissing, match="could not be written"):
        write_whole(target / "copy.pdf", b"copy", spared=tmp_path / "other.pdf")
    (tmp_path / "new" / "taken.pdf").mkdir()
    with pytest.raises(EnvironmentMissing, match="could not be written"):
        write_whole(tmp_path / "new" / "taken.pdf", b"copy", spared=target)
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == ["copy.pdf", "taken.pdf"]
    assert target.read_bytes() == b"the pack"
