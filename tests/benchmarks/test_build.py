"""The benchmark of whole builds: what it measures with, and what it says."""

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.benchmarks.build import Row, report
from tests.benchmarks.chart import draw_bars
from tests.benchmarks.measuring import Measured, run_measured
from tests.benchmarks.rivals import _as_typst, _joined

PARENT = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; held = bytearray(b'x' * 60_000_000); time.sleep(1)"])
end = time.process_time() + 0.3
while time.process_time() < end: pass
child.wait()
"""


def test_time_and_memory_of_the_whole_family_are_measured(tmp_path: Path) -> None:
    seen = run_measured([sys.executable, "-c", PARENT], cwd=tmp_path)
    assert seen.wall >= 1
    assert 0.3 <= seen.cpu < seen.wall + 1
    assert 57 < seen.memory < 200
    with pytest.raises(subprocess.CalledProcessError) as failed:
        run_measured([sys.executable, "-c", "raise SystemExit('no more room')"], cwd=tmp_path)
    assert b"no more room" in failed.value.output


ORPHAN = r"""
import subprocess, sys
burn = "import time\nend = time.process_time() + 0.4\nwhile time.process_time() < end: pass"
subprocess.Popen([sys.executable, "-c", burn])
"""


def test_what_a_process_used_that_outlived_its_parent_counts(tmp_path: Path) -> None:
    assert run_measured([sys.executable, "-c", ORPHAN], cwd=tmp_path).cpu >= 0.4


CORES = "import os, subprocess, sys; raise SystemExit(len(os.sched_getaffinity(0)) - 1)"
WITHIN = f"import subprocess, sys; raise SystemExit(subprocess.call([sys.executable, '-c', {CORES!r}]))"


def test_a_command_and_all_it_begins_can_be_kept_to_one_core(tmp_path: Path) -> None:
    run_measured([sys.executable, "-c", WITHIN], cwd=tmp_path, on_one_core=True)
    if len(os.sched_getaffinity(0)) > 1:
        with pytest.raises(subprocess.CalledProcessError):
            run_measured([sys.executable, "-c", WITHIN], cwd=tmp_path)


def test_the_report_states_ratios() -> None:
    bare = Measured(4.0, 3.5, 90)
    table = report([Row("bare", bare), Row("ours", Measured(8.0, 9.0, 410), bare)])
    assert table.splitlines()[2:] == ["| bare | 4.0 |  | 3.5 | 90 |", "| ours | 8.0 | 2.00 | 9.0 | 410 |"]


def test_the_chart_is_a_picture_with_a_bar_for_each_value() -> None:
    drawn = ET.fromstring(draw_bars("Ratios", [("one & only", 2.0), ("half", 0.5)]))
    space = "{http://www.w3.org/2000/svg}"
    widths = [float(bar.get("width", "0")) for bar in drawn.findall(f"{space}rect")][1:]
    assert widths[0] == pytest.approx(4 * widths[1], rel=0.01)
    assert "one & only" in [text.text for text in drawn.findall(f"{space}text")]


def test_rivals_get_the_same_words() -> None:
    parts = [
        "<html><head><title>T</title></head><body class=a><p>One #1</p><p>Two &amp; three</p></body></html>"
    ] * 2
    assert _joined(parts).count("<p>One #1</p>") == 2
    assert _as_typst(parts[:1]).split() == ["One", "\\#1", "Two", "&", "three"]
