"""Several editions as one ZIP: complete, checkable, streamed."""

import hashlib
import io
import subprocess
import tracemalloc
import zipfile
from pathlib import Path
from urllib.parse import quote

import pytest

from flows.shelf.bundles import bundle_size, list_bundle, stream_bundle
from flows.shelf.catalogue import Catalogue
from flows.shelf.whole_files import FileIsDamaged
from tests.shelf.conftest import Open
from tests.support.shelves import PACK, put


def editions(output: Path) -> list:
    return list(Catalogue(output).editions())


def test_a_bundle_holds_what_it_says_and_its_sums_are_right(
    output: Path, open_shelf: Open, tmp_path: Path
) -> None:
    put(output, "wäter", "2025-09-08T06:00")
    put(output, "wäter", "2025-09-09T06:00", number=2, pack=PACK * 3)
    put(output, "energy", marking="TLP:GREEN")
    client = open_shelf()
    chosen = "&".join(
        f"edition={quote(key)}" for key in ("wäter/2025-09-09T0600Z", "energy/2025-09-09T0600Z")
    )
    answer = client.get(f"/-/bundle.zip?{chosen}")
    assert answer.status == 200
    assert answer.header("Content-Length") == str(len(answer.body))
    assert answer.header("Content-Disposition") == 'attachment; filename="packs 2 editions.zip"'
    with zipfile.ZipFile(io.BytesIO(answer.body)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert names[0] == "SHA256SUMS"
        assert "wäter/2025-09-09T0600Z/pack.pdf" in names
        assert "wäter/2025-09-09T0600Z/pack-large-print.pdf" in names
        assert "energy/2025-09-09T0600Z/manifest.json" in names
        assert not any("2025-09-08" in name or "parts/" in name for name in names)
        assert archive.read("wäter/2025-09-09T0600Z/pack.pdf") == PACK * 3
        archive.extractall(tmp_path / "out")
    checked = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"],
        cwd=tmp_path / "out",
        capture_output=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stderr
    assert answer.body == client.get(f"/-/bundle.zip?{chosen}").body, "the same choice, the same bytes"
    assert client.get(f"/-/bundle.zip?{chosen}", "HEAD").header("Content-Length") == str(len(answer.body))


def test_the_newest_edition_of_a_series_is_bundled_once(output: Path, open_shelf: Open) -> None:
    put(output, "water", "2025-09-08T06:00")
    put(output, "water", "2025-09-09T06:00", number=2)
    answer = open_shelf().get("/-/bundle.zip?edition=water/latest&edition=water/2025-09-09T0600Z")
    with zipfile.ZipFile(io.BytesIO(answer.body)) as archive:
        assert {name.rpartition("/")[0] for name in archive.namelist()} == {"", "water/2025-09-09T0600Z"}


@pytest.mark.parametrize(
    "query", ["", "?edition=", "?edition=water", "?edition=../etc/passwd", "?edition=water/none"]
)
def test_nothing_is_bundled_that_is_not_there(output: Path, open_shelf: Open, query: str) -> None:
    put(output)
    assert open_shelf().get(f"/-/bundle.zip{query}").status in {400, 404}


def test_too_many_editions_at_once(output: Path, open_shelf: Open) -> None:
    many = "&".join(f"edition=water/{n}" for n in range(201))
    answer = open_shelf().get(f"/-/bundle.zip?{many}")
    assert answer.status == 400
    assert b"200 editions" in answer.body


def test_a_bundle_takes_as_much_memory_for_many_as_for_one(output: Path) -> None:
    for day in range(1, 9):
        put(output, cut_off=f"2025-09-0{day}T06:00", number=day, pack=PACK + bytes([day]) * 2_000_000)
    files = list_bundle(editions(output))
    tracemalloc.start()
    try:
        total = sum(len(piece) for piece in stream_bundle(files))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert total == bundle_size(files) > 30_000_000
    assert peak < 2_000_000, "one edition alone has 4 MB"


def test_a_bundle_breaks_off_at_a_damaged_file(output: Path) -> None:
    put(output)
    files = list_bundle(editions(output))
    (output / "water" / "2025-09-09T0600Z" / "annotations.json").write_text("[]!")
    with pytest.raises(FileIsDamaged, match=r"annotations\.json"):
        list(stream_bundle(files))


def test_the_size_is_told_however_long_the_names_are(output: Path) -> None:
    for series in ("a", "ä" * 40, "漢" * 60):
        put(output, series)
    files = list_bundle(editions(output))
    assert sum(map(len, stream_bundle(files))) == bundle_size(files)
    assert (
        hashlib.sha256(b"".join(stream_bundle(files))).digest()
        == hashlib.sha256(b"".join(stream_bundle(files))).digest()
    )
