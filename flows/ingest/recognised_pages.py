"""A PDF of pictured pages -> the same with text behind the pictures, by OCRmyPDF if it is installed."""

import shutil
import subprocess
import tempfile
from pathlib import Path

COMMAND = "ocrmypdf"
SECONDS = 240
"""For one file; the worker that waits is ended a minute later."""


def recognise_pages(content: bytes) -> bytes | str:
    """The PDF with its text recognised, or why it could not be; empty when OCRmyPDF is not installed."""
    program = shutil.which(COMMAND)
    if program is None:
        return ""
    with tempfile.TemporaryDirectory(prefix="briefpack-") as folder:
        given, made = Path(folder) / "given.pdf", Path(folder) / "made.pdf"
        given.write_bytes(content)
        command = [program, "--skip-text", "--output-type", "pdf", "--optimize", "0", "--jobs", "1", "--quiet",
                   "--tesseract-timeout", "60", str(given), str(made)]  # fmt: skip
        try:
            done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
        except subprocess.TimeoutExpired:
            return f"OCRmyPDF took longer than {SECONDS} seconds."
        except OSError as error:
            return f"OCRmyPDF could not be started: {error.strerror}."
        if done.returncode or not made.is_file():
            said = done.stderr.decode("utf-8", "replace").strip().splitlines()
            return f"OCRmyPDF gave up: {said[-1][:200] if said else done.returncode}."
        return made.read_bytes()
