"""The claim is true: what a pack says of itself, held against validators that know nothing of us."""

import os
import subprocess
from pathlib import Path

import page
import pytest

from tests.benchmarks.corpus import write_corpus
from tests.support.building import Built, briefpack, build
from tests.support.shared import SHARED

VERAPDF = SHARED / "tools" / "verapdf"
needs_verapdf = pytest.mark.skipif(not os.access(VERAPDF, os.X_OK), reason="veraPDF is not on this machine")
PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A)


@pytest.fixture(scope="module", params=["sample", "seed"])
def built(request: pytest.FixtureRequest) -> Built:
    result: Built = request.getfixturevalue(f"{request.param}_pack")
    assert result.code == 0, result.stderr
    return result


@pytest.mark.parametrize("profile", PROFILES, ids=["PDF/UA-1", "PDF/A-3a"])
def test_an_independent_validator_agrees(built: Built, profile: page.ValidationProfile) -> None:
    report = page.validate_pdf(str(built.pack), profile=profile)
    assert report.is_compliant, [str(failure) for failure in report.failures][:5]


@pytest.mark.parametrize("profile", PROFILES, ids=["PDF/UA-1", "PDF/A-3a"])
def test_the_validator_does_find_faults(
    built: Built, profile: page.ValidationProfile, tmp_path: Path
) -> None:
    # The same bytes without the claim: a validator that passed this would pass anything.
    content = built.pack.read_bytes()
    broken = content.replace(b"<pdfuaid:part>1<", b"<pdfuaid:part>9<").replace(
        b"<pdfaid:part>3<", b"<pdfaid:part>9<"
    )
    (tmp_path / "broken.pdf").write_bytes(broken)
    assert not page.validate_pdf(str(tmp_path / "broken.pdf"), profile=profile).is_compliant


@needs_verapdf
def test_verapdf_agrees(built: Built) -> None:
    assert_conforming(built.pack)


@needs_verapdf
@pytest.mark.slow
def test_verapdf_agrees_on_a_pack_of_a_hundred_sources(tmp_path: Path) -> None:
    large = build(write_corpus(tmp_path / "sources", 100, words=150), tmp_path / "out")
    assert large.code == 0, large.stderr
    assert_conforming(large.pack)


@needs_verapdf
def test_a_copy_conforms_and_a_selection_is_still_accessible(built: Built, tmp_path: Path) -> None:
    (tmp_path / "to.csv").write_text("name,parts\nAda,\nBob,cover contents brief-s1\n", encoding="utf-8")
    done = briefpack("copies", str(built.pack), "--to", "to.csv", cwd=tmp_path)
    whole, selection = (tmp_path / line for line in done.stdout.splitlines())
    assert_conforming(whole)
    assert_conforming(selection, "ua1")


def assert_conforming(pack: Path, flavours: str = "ua1,3a") -> None:
    done = subprocess.run([str(VERAPDF), flavours, str(pack)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("compliant=true") == len(flavours.split(","))
