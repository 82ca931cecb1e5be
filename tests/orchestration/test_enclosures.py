"""What travels inside a pack: the very sources, the annotations, the record whose digest is printed."""

import hashlib
import json
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium

from flows.model.json_form import from_json
from flows.model.publication import BuildRecord
from tests.support.building import Built, build


def test_the_samples_travel_inside_with_name_description_and_relationship(sample_pack: Built) -> None:
    with pikepdf.open(sample_pack.pack) as pdf:
        names = list(pdf.attachments)
        assert names == [
            "S1 calls.txt", "S2 readout.txt", "S3 tariffs.md", "S4 summits.html", "S5 outlook.txt",
            "annotations.json", "build.json",
        ]  # fmt: skip
        for record in sample_pack.manifest.inputs:
            content = pdf.attachments[f"S{record.number} {record.path}"].get_file().read_bytes()
            assert hashlib.sha256(content).hexdigest() == record.sha256
        files = {str(name): file for name, file in pikepdf.NameTree(pdf.Root.Names.EmbeddedFiles).items()}
        assert {str(file.AFRelationship) for name, file in files.items() if name[0] == "S"} == {"/Source"}
        assert str(files["build.json"].AFRelationship) == "/Data"
        assert "calls.txt" in str(files["S1 calls.txt"].Desc)
        assert {str(file.EF.F.Subtype) for file in files.values()} == {
            "/text/plain", "/text/markdown", "/text/html", "/application/json",
        }  # fmt: skip
        assert len(pdf.Root.AF) == len(files)
        inside = pdf.attachments["annotations.json"].get_file().read_bytes()
    assert inside == (sample_pack.edition / "annotations.json").read_bytes()


def test_the_record_states_inputs_and_counts_and_its_digest_is_printed(sample_pack: Built) -> None:
    with pikepdf.open(sample_pack.pack) as pdf:
        content = pdf.attachments["build.json"].get_file().read_bytes()
    record = from_json(BuildRecord, content.decode("utf-8"))
    manifest = sample_pack.manifest
    assert (record.inputs, record.settings, record.versions) == (
        manifest.inputs,
        manifest.settings,
        manifest.versions,
    )
    assert {c.name: c.value for c in record.counts} == {
        c.name: c.value for c in manifest.counts if c.name != "pages"
    }
    document = pdfium.PdfDocument(sample_pack.pack)
    printed = "".join("".join(page.get_textpage().get_text_range() for page in document).split())
    document.close()
    assert hashlib.sha256(content).hexdigest() in printed


def test_sources_stay_out_when_the_desk_says_so(desk: Path, tmp_path: Path) -> None:
    (desk / "deep").mkdir()
    (desk / "deep" / "note.txt").write_text("Rain\n\nIt rained in Astana on 2 May 2025, officials said.\n")
    built = build(desk, tmp_path / "out")
    with pikepdf.open(built.pack) as pdf:
        assert list(pdf.attachments) == ["S1 note.txt", "S2 note.txt", "annotations.json", "build.json"]
    (desk / "pack.toml").write_text("[pack]\nattach_sources = false\n")
    without = build(desk, tmp_path / "out")
    with pikepdf.open(without.pack) as pdf:
        assert list(pdf.attachments) == ["annotations.json", "build.json"]
        names = [
            json.loads(pdf.attachments["annotations.json"].get_file().read_bytes())[n]["id"] for n in (0, 1)
        ]
    assert sorted(names) == ["deep/note.txt", "note.txt"]
