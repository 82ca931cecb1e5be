"""Parts to measure binding with: annexed sources typeset in this process, in any number."""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

import pikepdf

from flows.annotate import annotate_document
from flows.compose import compose_pack
from flows.compose.desk.corrections import read_corrections
from flows.ingest import read_source
from flows.ingest.gathering.gather import gather_sources
from flows.making.plan import identify_pack, plan_build, software_versions
from flows.model.printed import PartMarkup, PrintedPart
from flows.render import render_body, templates_root
from flows.segment import segment_document
from flows.typeset import typeset_part
from tests.benchmarks.corpus import write_corpus

CUT_OFF = "2025-09-09T06:00"
STUB = "elsewhere"


@dataclass(frozen=True, slots=True)
class TypesetParts:
    """The parts, and the CPU seconds that typesetting took (of annexes alone, without the stub)."""

    parts: tuple[PrintedPart, ...]
    seconds: float

    @property
    def pages(self) -> int:
        return sum(len(part.pages) for part in self.parts)


def annex_markups(count: int, words: int) -> tuple[PartMarkup, ...]:
    """The annexes of `count` sources as HTML, and a page that defines what they link to outside themselves."""
    with TemporaryDirectory() as folder:
        sources = write_corpus(Path(folder) / "sources", count, words)
        plan = plan_build([str(sources)], folder, as_of=CUT_OFF)
        given, _, _ = gather_sources(plan.sources, plan.settings, {})
    documents = []
    for source in given:
        document, _ = read_source(source)
        assert document is not None
        annotated, _ = annotate_document(document, segment_document(document)[0])
        documents.append(annotated)
    corrections, _ = read_corrections(None)
    content, _ = compose_pack(
        tuple(documents),
        (),
        (),
        identify_pack(plan, None),
        plan.settings,
        corrections,
        (),
        software_versions(),
    )
    annexes = tuple(markup for markup in render_body(content) if markup.key.startswith("annex-"))
    return (stub_of(annexes), *annexes)


def stub_of(markups: Sequence[PartMarkup]) -> PartMarkup:
    """A page with every anchor that these parts link to and do not define."""
    defined = {name for markup in markups for name in markup.defines}
    missing = sorted({name for markup in markups for name in markup.refers} - defined)
    anchors = "".join(f'<span id="{name}"></span>' for name in missing)
    html = (
        f"<html lang=en><head><title>Elsewhere</title></head><body><h1>Elsewhere</h1>{anchors}</body></html>"
    )
    return PartMarkup(STUB, "Elsewhere", html, 0, defines=tuple(missing))


def typeset_all(markups: Sequence[PartMarkup]) -> TypesetParts:
    """Typeset one after the other in this process."""
    base = templates_root()
    parts, seconds = [], 0.0
    for markup in markups:
        start = process_time()
        parts.append(typeset_part(markup, base))
        seconds += (process_time() - start) * (markup.key != STUB)
    return TypesetParts(tuple(parts), seconds)


def multiply(parts: Sequence[PrintedPart], times: int) -> tuple[PrintedPart, ...]:
    """The parts so many times over, every copy with names of its own: typesetting 1,000 would take ten minutes."""
    copies = [
        _renamed(part, f"x{turn}-", place)
        for place, (turn, part) in enumerate((turn, part) for turn in range(times) for part in parts)
    ]
    return tuple(copies)


def _renamed(part: PrintedPart, prefix: str, order: int) -> PrintedPart:
    """A part under another key, all its anchors and links renamed."""
    with pikepdf.open(io.BytesIO(part.pdf)) as pdf:
        names = pdf.Root.get("/Names", pikepdf.Dictionary())
        if "/Dests" in names:
            renamed = pikepdf.NameTree.new(pdf)
            for name, target in pikepdf.NameTree(names.Dests).items():
                renamed[prefix + str(name)] = target
            names.Dests = renamed.obj
        for page in pdf.pages:
            for annotation in page.obj.get("/Annots", []):
                _rename_target(annotation, prefix)
        buffer = io.BytesIO()
        pdf.save(buffer, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    anchors = tuple(replace(anchor, name=prefix + anchor.name) for anchor in part.anchors)
    return replace(part, key=prefix + part.key, order=order, pdf=buffer.getvalue(), anchors=anchors)


def _rename_target(annotation: pikepdf.Object, prefix: str) -> None:
    action = annotation.get("/A")
    if "/Dest" in annotation:
        annotation.Dest = pikepdf.String(prefix + str(annotation.Dest))
    elif action is not None and action.get("/S") == "/GoTo":
        action.D = pikepdf.String(prefix + str(action.D))
    elif action is not None and str(action.get("/URI", "")).startswith("pack:"):
        action.URI = pikepdf.String(re.sub(r"^pack:", f"pack:{prefix}", str(action.URI)))


def join_markups(markups: Sequence[PartMarkup]) -> PartMarkup:
    """The same content as one document: what the parts would be if nothing had been bound."""
    head = re.match(r".*?<body[^>]*>", markups[1].html, re.DOTALL)
    assert head is not None
    bodies = [re.search(r"<body[^>]*>(.*)</body>", m.html, re.DOTALL)[1] for m in markups]
    joined = "<div style='break-after: page'></div>".join(bodies).replace('href="pack:', 'href="#')
    return PartMarkup("whole", "Whole", f"{head[0]}{joined}</body></html>", 0)
