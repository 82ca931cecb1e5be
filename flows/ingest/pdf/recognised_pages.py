"""A PDF of pictured pages -> the same with text behind the pictures, by OCRmyPDF if it is installed."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

COMMAND = "ocrmypdf"
SECONDS = 240
"""For one file; the worker that waits is ended a minute later."""
_ENGLISH = "eng"
_MOST_LANGUAGES = 4
"""Tesseract reads in several languages at once, more slowly and less surely with each."""
_PAIRS = (
    "ar=ara az=aze be=bel bg=bul bn=ben bs=bos ca=cat cs=ces da=dan de=deu el=ell en=eng es=spa et=est fa=fas fi=fin "
    "fr=fra ga=gle he=heb hi=hin hr=hrv hu=hun hy=hye id=ind is=isl it=ita ja=jpn ka=kat kk=kaz ko=kor ky=kir lt=lit "
    "lv=lav mk=mkd mn=mon ms=msa nl=nld no=nor pl=pol ps=pus pt=por ro=ron ru=rus sk=slk sl=slv sq=sqi sr=srp sv=swe "
    "sw=swa tg=tgk th=tha tr=tur uk=ukr ur=urd uz=uzb vi=vie zh=chi_sim"
)
_NAMES = dict(pair.split("=") for pair in _PAIRS.split())
"""What Tesseract calls a language, by its code of two letters."""
_LANGUAGE = re.compile(r"^(?!osd$|equ$)[a-z]{3}(?:_[a-z]+)?$", re.MULTILINE)


def recognise_pages(content: bytes, language: str) -> bytes | str:
    """The PDF with its text recognised, or why it could not be; empty when OCRmyPDF is not installed.

    `language` is the code of the language that is stated of the source; without one the pages are read in all the
    languages that Tesseract has here, English first.
    """
    program = shutil.which(COMMAND)
    if program is None:
        return ""
    with tempfile.TemporaryDirectory(prefix="briefpack-") as folder:
        given, made = Path(folder) / "given.pdf", Path(folder) / "made.pdf"
        given.write_bytes(content)
        command = [program, "--skip-text", "--output-type", "pdf", "--optimize", "0", "--jobs", "1", "--quiet",
                   "--tesseract-timeout", "60", "--language", "+".join(choose_languages(language, _installed())),
                   str(given), str(made)]  # fmt: skip
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


def choose_languages(stated: str, installed: frozenset[str]) -> tuple[str, ...]:
    """The languages to read in, in Tesseract's names: the one stated, then English; else all, English first."""
    wanted = _NAMES.get(stated.partition("-")[0].lower(), "")
    if wanted in installed:
        return (wanted, _ENGLISH) if wanted != _ENGLISH and _ENGLISH in installed else (wanted,)
    return tuple(sorted(installed, key=lambda name: (name != _ENGLISH, name))[:_MOST_LANGUAGES]) or (
        _ENGLISH,
    )


def _installed() -> frozenset[str]:
    """The languages that Tesseract says it has."""
    program = shutil.which("tesseract")
    if program is None:
        return frozenset()
    try:
        said = subprocess.run(  # noqa: S603 - a program of this machine, asked for its list
            [program, "--list-langs"], capture_output=True, timeout=30, check=False, text=True
        )
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    return frozenset(_LANGUAGE.findall(said.stdout))
