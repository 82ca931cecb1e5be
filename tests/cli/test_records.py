"""`briefpack annotate` and `extract`: one line of JSON for each source, problems on stderr."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flows.errors import UsageError
from flows.making.source_records import annotate_records, extract_files
from flows.model.problems import Problem, Severity
from flows.workers.work import WorkFailed
from tests.support.building import briefpack
from tests.support.in_process import InProcess


def test_annotate_keeps_ids_and_text_of_records(tmp_path: Path) -> None:
    text = "Ada Byron met Jane Doe yesterday. “We agree,” Byron said."
    lines = [{"id": "a/1", "text": text, "date": "2025-05-02"}, {"id": "b", "text": text, "date": None}]
    path = tmp_path / "records.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines) + "\n\nnot json\n", encoding="utf-8")
    done = briefpack("annotate", "--records", str(path))
    assert done.returncode == 3
    assert "line 4: It is not a record such as" in done.stderr
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert (first["id"], second["id"]) == ("a/1", "b")
    assert first["text"] == text
    assert [d["value"] for d in first["dates"]] == ["2025-05-01"]
    assert [d["value"] for d in second["dates"]] == [None]


def test_a_record_that_lacks_something_or_is_in_another_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text('\ufeff{"id": "a", "text": "Rain fell."}\n\n{"id": "b"}\n[1]\n', encoding="utf-8")
    first, lacks, other = annotate_records(str(path), None)
    assert isinstance(first, dict)
    assert (first["id"], first["number"]) == ("a", 1)
    assert str(lacks).startswith(f"{path} line 3: The record has no text.")
    assert str(other).startswith(f"{path} line 4: It is not a record such as")
    path.write_bytes("{}".encode("utf-16"))
    with pytest.raises(UsageError, match="is not in UTF-8"):
        list(annotate_records(str(path), None))


def test_annotate_reads_records_from_stdin() -> None:
    done = briefpack("annotate", "--records", "-", given='{"id": "x", "text": "Only this."}\n')
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["sentences"] == [{"start": 0, "end": 10}]


def test_annotate_prints_one_line_for_each_file(desk: Path) -> None:
    (desk / "empty.txt").write_bytes(b"")
    done = briefpack("annotate", str(desk))
    assert done.returncode == 3
    assert "empty.txt" in done.stderr
    record = json.loads(done.stdout)
    assert record["id"] == "note.txt"
    assert [h["text"] for h in record["headings"]] == ["Ministers agree on water"]
    assert {a["type"] for a in record["amounts"]} >= {"MONEY", "PERCENT"}


def test_extract_gives_text_and_metadata(desk: Path) -> None:
    done = briefpack("extract", str(desk / "note.txt"))
    assert done.returncode == 0, done.stderr
    record = json.loads(done.stdout)
    assert record["title"] == "Ministers agree on water"
    assert record["author"] == "Ada Byron"
    assert [h["text"] for h in record["headings"]] == ["Ministers agree on water"]
    assert record["text"] == (desk / "note.txt").read_text(encoding="utf-8")


def test_a_source_that_is_too_much_costs_only_itself(desk: Path) -> None:
    class Limited(InProcess):
        def run(self, work: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
            if args[0].path == "long.txt":
                raise WorkFailed("It took too long.", "Split the source.")
            return work(*args, **kwargs)

    (desk / "long.txt").write_text("On and on.")
    lines = list(extract_files([str(desk)], None, Limited()))
    assert [line["id"] for line in lines if isinstance(line, dict)] == ["note.txt"]
    (problem,) = [line for line in lines if isinstance(line, Problem) and line.severity is Severity.LOSS]
    assert (problem.source, problem.message) == ("long.txt", "It took too long.")
    assert problem.next_step == "Split the source."
