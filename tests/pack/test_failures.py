"""One bad source never costs the pack; a failed check never costs the old edition."""

import subprocess
import sys
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest

from tests.support.building import Built, briefpack, build, with_server


def text_of(pack: Path) -> str:
    document = pdfium.PdfDocument(pack)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def test_a_bad_source_gets_an_error_sheet_and_the_pack_is_partial(desk: Path, tmp_path: Path) -> None:
    (desk / "broken.txt").write_bytes(bytes(range(256)) * 40)
    (desk / "empty.md").write_bytes(b"")
    built = build(desk, tmp_path / "out")
    assert built.code == 3, built.stderr
    assert built.pack.is_file()
    assert built.manifest.status == "partial"
    assert [(i.path, i.status) for i in built.manifest.inputs] == [
        ("broken.txt", "not read"), ("empty.md", "not read"), ("note.txt", "read"),
    ]  # fmt: skip
    assert "broken.txt" in built.stderr
    assert "Traceback" not in built.stderr
    printed = text_of(built.pack)
    assert "broken.txt" in printed
    assert "empty.md" in printed


def test_a_pack_of_nothing_but_bad_sources_is_still_made(tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    desk.mkdir()
    (desk / "broken.txt").write_bytes(bytes(range(256)) * 40)
    built = build(desk, tmp_path / "out")
    assert built.code == 3, built.stderr
    assert "broken.txt" in text_of(built.pack)


def test_a_character_that_no_font_has_is_told_on_the_pages_and_found_by_the_check(
    desk: Path, tmp_path: Path
) -> None:
    note = desk / "note.txt"
    note.write_text(
        f"{note.read_text(encoding='utf-8')}\n\nThe sign \U00100123 stood there.\n", encoding="utf-8"
    )
    built = build(desk, tmp_path / "out")
    assert built.code == 0, built.stderr
    told = "No font on this machine has U+100123; an empty box is printed instead."
    assert f"S1: {told}" in " ".join(text_of(built.pack).split())
    assert ("note.txt", told) in {(problem.source, problem.message) for problem in built.manifest.problems}
    checked = briefpack("check", str(built.pack))
    assert checked.returncode != 0
    assert "1 character is printed as an empty box in " in checked.stdout + checked.stderr


def test_another_language_is_annexed_and_not_annotated(desk: Path, tmp_path: Path) -> None:
    (desk / "notiz.txt").write_text(
        "Die Minister trafen sich am Montag in Berlin und sprachen über die Lage der Wirtschaft.\n\n"
        "Nach dem Gespräch sagte der Kanzler, man werde die Beratungen in der nächsten Woche fortsetzen.\n",
        encoding="utf-8",
    )
    built = build(desk, tmp_path / "out")
    assert built.code == 0, built.stderr
    assert "not annotated: language" in text_of(built.pack)
    assert "sprachen über die Lage" in text_of(built.pack).replace("\r\n", " ").replace("\n", " ")


MISQUOTING = """
import sys
from flows.running.engine import prepare_environment
prepare_environment(verbose=False)  # as the command does, before anything imports Prefect
import flows.making.printing
from flows.errors import SourceMisquoted
def refuse(content, documents):
    for annotated in documents:
        if "harvest" in annotated.text:
            raise SourceMisquoted("S1 F1: “wheat” is not in S1.", "Report it.", annotated.document.number)
flows.making.printing.verify_content = refuse
sys.argv = ["briefpack", *sys.argv[1:]]
from flows.cli import main
main()
"""


def test_a_source_that_would_be_misquoted_costs_only_itself(desk: Path, tmp_path: Path) -> None:
    (desk / "harvest.txt").write_text(
        "The harvest was good on Monday.\n\nBarley stood high.\n", encoding="utf-8"
    )
    command = [sys.executable, "-c", MISQUOTING, "build", str(desk), "--output", str(tmp_path / "out")]
    built = subprocess.run(
        [*command, "--as-of", "2025-09-10T06:00", "--store", str(tmp_path / "store")],
        env=with_server(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert built.returncode == 3, built.stderr
    assert "harvest.txt" in built.stderr
    assert "Traceback" not in built.stderr
    printed = text_of(Path(built.stdout.strip())).replace("\r\n", " ").replace("\n", " ")
    assert "What would be printed of it at S1 F1 is not what it says." in printed
    assert "Barley stood high" not in printed


FAILING_CHECK = """
import sys
from flows.running.engine import prepare_environment
prepare_environment(verbose=False)
import flows.compose.registers.quotations
original = flows.compose.registers.quotations
import flows.making.printing
from flows.errors import CheckFailed
def refuse(content, documents):
    raise CheckFailed("S1 Q1: the quotation differs from its source.", "Report it.")
flows.making.printing.verify_content = refuse
sys.argv = ["briefpack", *sys.argv[1:]]
from flows.cli import main
main()
"""


def test_a_failed_check_publishes_nothing_and_leaves_the_old_edition(desk: Path, desk_pack: Built) -> None:
    before = desk_pack.pack.read_bytes()
    (desk / "note.txt").write_text("Another text stands here now. It says other things.\n")
    done = subprocess.run(
        [sys.executable, "-c", FAILING_CHECK, "build", str(desk), "--output", str(desk_pack.folder),
         "--as-of", "2025-09-09T06:00"],
        env={**with_server(), "PYTHONPATH": "."}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 4, done.stderr
    assert done.stdout == ""
    assert "S1 Q1" in done.stderr
    assert "Traceback" not in done.stderr
    assert desk_pack.pack.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("build", "nowhere"), 2, "nowhere does not exist"),
        (("build", ".", "--as-of", "soon"), 2, "'soon' is not a date"),
        (("build", ".", "--title", "A\a"), 2, "holds a control character"),
        (("build", ".", "--config", "none.toml"), 2, "none.toml is not a file"),
        (("build", "."), 2, "source"),
        (("annotate",), 2, "Give files or --records"),
        (("annotate", "--records", "none.jsonl"), 2, "none.jsonl: No such file or directory"),
    ],
)
def test_what_cannot_be_served_is_explained(
    tmp_path: Path, arguments: tuple[str, ...], code: int, words: str
) -> None:
    done = briefpack(*arguments, cwd=tmp_path)
    assert done.returncode == code, done.stderr
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_rebuild_with_the_same_cut_off_touches_nothing(desk: Path, desk_pack: Built) -> None:
    output = desk_pack.folder
    stamp = desk_pack.pack.stat().st_mtime_ns
    again = build(desk, output)
    assert again.code == 0, again.stderr
    assert again.pack.stat().st_mtime_ns == stamp
    assert "unchanged" in again.stderr
    (desk / "note.txt").write_text("Another text stands here now. It says other things.\n")
    changed = build(desk, output)
    assert changed.manifest.revision == 2
    assert "Edition 1, revision 2" in text_of(changed.pack)
    same = build(desk, output, "--fresh")
    assert (same.manifest.revision, "unchanged" in same.stderr) == (2, True)
    later = build(desk, output, as_of="2025-09-10T06:00")
    assert (later.manifest.number, later.manifest.previous and later.manifest.previous.edition) == (
        2,
        "2025-09-09T0600Z",
    )


def test_a_facsimile_is_printed_and_one_that_cannot_be_costs_only_itself(desk: Path, tmp_path: Path) -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(612, 792))
    pdf.save(desk / "programme.pdf")
    (desk / "ruined.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    (desk / "pack.toml").write_text(
        '[[source]]\npath = "programme.pdf"\nas = "facsimile"\ntitle = "Programme of the visit"\n'
        '[[source]]\npath = "ruined.pdf"\nas = "facsimile"\n'
    )
    built = build(desk, tmp_path / "out")
    assert built.code == 3, built.stderr
    assert "ruined.pdf" in built.stderr
    statuses = {record.path: record.status for record in built.manifest.inputs}
    assert statuses == {
        "note.txt": "read", "programme.pdf": "printed as received", "ruined.pdf": "not read",
    }  # fmt: skip
    assert briefpack("check", str(built.pack)).returncode == 0
    with pikepdf.open(built.pack) as opened:
        xmp = opened.Root.Metadata.read_bytes()
        assert b"pdfaid" not in xmp
        assert b"pdfuaid" not in xmp
        assert "S2 programme.pdf" in opened.attachments
        titles = [str(part.T) for part in opened.Root.StructTreeRoot.K[0].K]
    assert (
        titles.index("S2 Programme of the visit (as received)")
        == titles.index("S2 Programme of the visit") + 1
    )
    assert "S3 could not be read" in titles
