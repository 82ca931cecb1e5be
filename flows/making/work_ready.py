"""Makes a process ready for every kind of work, once, when it is imported: worker processes begin as copies of it.

Importing code is the smaller part. Tables of names, the recogniser, style sheets, hyphenation patterns and fonts are
read at the first source and the first page; a small one of each here spares that to every worker.
"""

import flows.check
import flows.publish.previews  # noqa: F401 - these two only to have them there
from flows.annotate import annotate_document
from flows.ingest import document_from_record
from flows.model.printed import PartMarkup
from flows.packaged import templates_root
from flows.render.environment import render_template
from flows.segment import segment_document
from flows.typeset import typeset_part
from flows.typeset.faces import forget_faces

TEXT = (
    "The talks were held in Geneva on 3 May 2024. “We agreed on a price of $2 million,” said Anna Keller, the"
    " minister of energy of Switzerland, who had met a delegation of the United Nations two days before."
)


def _do_some_work() -> None:
    document = document_from_record(1, "ready", TEXT, "2024-05-04")
    segmentation, _ = segment_document(document)
    annotate_document(document, segmentation)
    page = render_template("base.html", part_title="Ready", language="en")
    html = page.replace("</body>", f'<p class="running">{TEXT}</p></body>')
    typeset_part(PartMarkup("ready", "Ready", html, 0), templates_root())


_do_some_work()
forget_faces()
