"""Other programs that make PDF, on the text of the same pack, where they are installed.

Chromium, pagedjs-cli and percollate print the HTML of the parts as one document; typst and Quarto set its plain
text, which is less work than the rest does. None of them makes the pack: they are there to show the order of size.
"""

import html
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tests.benchmarks.measuring import Measured, run_measured

_TAG = re.compile(r"<(?:style|script|head)\b.*?</(?:style|script|head)>|<[^>]*>", re.DOTALL)
_BLOCK = re.compile(r"</(?:p|h\d|li|tr|caption|header|div)>")


def measure_rivals(work: Path, parts: Sequence[Path]) -> Iterator[tuple[str, Measured]]:
    """Name and measurement of every program that is there."""
    texts = [path.read_text(encoding="utf-8") for path in parts]
    page, plain = work / "joined.html", work / "joined.typ"
    page.write_text(_joined(texts), encoding="utf-8")
    plain.write_text(_as_typst(texts), encoding="utf-8")
    note = work / "joined.qmd"
    note.write_text(f"---\nformat: typst\n---\n\n{_as_text(texts)}\n", encoding="utf-8")
    target = str(work / "rival.pdf")
    commands: dict[str, Callable[[str], list[str]]] = {
        "chromium": lambda program: [
            program, "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={target}", page.as_uri(),
        ],
        "pagedjs-cli": lambda program: [program, str(page), "-o", target],
        "percollate": lambda program: [program, "pdf", "--no-sandbox", "-o", target, str(page)],
        "typst": lambda program: [program, "compile", str(plain), target],
        "quarto": lambda program: [program, "render", str(note), "--to", "typst"],
    }  # fmt: skip
    for name, command in commands.items():
        program = shutil.which(name)
        if program:
            yield f"{name}, the same text", run_measured(command(program), cwd=work)


def _joined(texts: Sequence[str]) -> str:
    head = re.match(r".*?<body[^>]*>", texts[0], re.DOTALL)
    assert head is not None
    bodies = [re.search(r"<body[^>]*>(.*)</body>", text, re.DOTALL)[1] for text in texts]
    return f"{head[0]}{''.join(bodies)}</body></html>"


def _as_text(texts: Sequence[str]) -> str:
    """The words alone, a paragraph for each block."""
    joined = "\n\n".join(_TAG.sub(" ", _BLOCK.sub("\n\n", text)) for text in texts)
    words = html.unescape(joined)
    return re.sub(r"\n\s*\n+", "\n\n", re.sub(r"[ \t]+", " ", words))


def _as_typst(texts: Sequence[str]) -> str:
    return re.sub(r"([\\#$*_`<>@\[\]=+/~-])", r"\\\1", _as_text(texts))
