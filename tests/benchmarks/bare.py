"""What a person would write without this project: `python -m tests.benchmarks.bare HTML_FOLDER TEMPLATES PDF`.

Every HTML file of the folder through WeasyPrint, one after the other, and pypdf's own merge. No tags, no folios, no
links between parts, no checks: the least that gives a PDF of the same pages.
"""

import io
import sys
from pathlib import Path

from pypdf import PdfWriter
from weasyprint import HTML


def main() -> None:
    folder, templates, target = map(Path, sys.argv[1:])
    writer = PdfWriter()
    for path in sorted(folder.glob("*.html")):
        html = path.read_text(encoding="utf-8")
        writer.append(io.BytesIO(HTML(string=html, base_url=f"{templates.as_uri()}/").write_pdf()))
    writer.write(target)


if __name__ == "__main__":
    main()
