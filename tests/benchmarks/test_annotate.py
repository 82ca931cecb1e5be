"""The benchmark itself: every step is timed, and its report says so."""

from pathlib import Path

import pytest

from flows.annotate.table import ANNOTATORS
from flows.ingest import document_from_record
from tests.benchmarks.annotate import Speed, main, report, time_annotators


def test_every_step_has_its_time() -> None:
    text = "Ada Byron met Jane Doe on 1 May 2025. “We agree on $5 million,” Byron said."
    speed = time_annotators([document_from_record(1, "a", text, None)])
    assert [name for name, _ in speed.steps] == ["segment", *(row.annotate.__name__ for row in ANNOTATORS)]
    assert all(seconds > 0 for _, seconds in speed.steps)
    assert speed.words == 16


def test_the_report_names_the_slowest_step_first() -> None:
    lines = report(Speed(1000, (("quick", 0.01), ("slow", 0.04)))).splitlines()
    assert lines[0] == "One core, 1000 words of prose: 20,000 words a second."
    assert lines[-2:] == ["| `slow` | 80 % | 25,000 |", "| `quick` | 20 % | 100,000 |"]


def test_it_times_the_files_it_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("Rain fell on 1 May 2025.\n", encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["annotate", str(tmp_path / "a.txt")])
    main()
    assert "One core, 6 words of prose" in capsys.readouterr().out
