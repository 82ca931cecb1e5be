"""The table of what is measured: task, set, where the set comes from, how it is scored, which figures count.

Our own set is always there. The public ones are read from the folder that BRIEFPACK_GOLD names, laid out as
`<task>/<set>.dev.jsonl`: one record a line with `id`, `text`, `date` and the layers of its task, offsets
half-open in code points. A row whose file is not there is not measured.
"""

import json
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from tests.quality import score_dates, score_extraction, score_layers, score_quotes, score_summaries
from tests.quality.marked_text import read_own_set

Record = dict[str, Any]
Score = Callable[[Sequence[tuple[Record, Record]]], dict[str, float]]
OWN = "own"


@dataclass(frozen=True, slots=True)
class GoldSet:
    """One row. `file` is the set's path in the gold folder, empty for our own; `only` keeps records by a field.

    `ours` is False for what is measured only to compare with: it has no floor.
    """

    task: str
    name: str
    score: Score
    figures: tuple[str, ...]
    file: str = ""
    only: tuple[str, tuple[str, ...]] | None = None
    ours: bool = True

    @property
    def is_own(self) -> bool:
        return not self.file

    def kept(self, records: Iterable[Record]) -> list[Record]:
        if self.only is None:
            return list(records)
        field, values = self.only
        return [record for record in records if record.get(field) in values]


SOURCES = {
    OWN: "`tests/quality/gold`: sixteen texts written for this project, annotated by hand; events and people are invented",
    "gum": "GUM, the open genres (github.com/amir-zeldes/gum), CC BY; the figures for dates and speech on news and interviews",
    "meantime": "NewsReader MEANTIME, English Wikinews (newsreader-project.eu), CC BY 4.0",
    "meantime, joined": "the same, our names with the ends and kinds that it gives them (`tests/quality/name_conventions.py`)",
    "uner_pud": "Universal NER, English-PUD (github.com/UniversalNER), CC BY-SA",
    "uner_ewt": "Universal NER, English-EWT (github.com/UniversalNER), CC BY-SA",
    "wikigold": "Wikigold (github.com/Babelscape/wikineural), CC BY",
    "crossner_politics": "CrossNER, politics (github.com/zliucr/CrossNER), MIT",
    "re3d": "re3d, defence and security texts (github.com/dstl/re3d), open government licences",
    "wnut17": "WNUT 2017, social media (github.com/leondz/emerging_entities_17), CC BY 4.0",
    "recognizers": "the test suite of Recognizers-Text (github.com/microsoft/Recognizers-Text), MIT",
    "recognizers, joined": "the same, our dates joined and written by its conventions (`tests/quality/conventions.py`)",
    "quantulum3": "the test suite of quantulum3 (github.com/nielstron/quantulum3), MIT",
    "measeval": "MeasEval, scientific articles (github.com/harperco/MeasEval), CC BY",
    "trafilatura": "the evaluation of trafilatura (github.com/adbar/trafilatura), openly licensed pages",
    "readability": "the test pages of Readability (github.com/mozilla/readability)",
    **{
        f"roundtrip {kind}": f"GUM texts set as {words}"
        for kind, words in (
            ("html", "web pages"),
            ("md", "Markdown"),
            ("docx", "Word documents"),
            ("odt", "OpenDocument texts"),
            ("rtf", "RTF"),
            ("epub", "e-books"),
            ("eml", "mail messages"),
            ("pdf", "PDF"),
        )
    },
    **{
        f"docling {kind}": "the test files of docling (github.com/docling-project/docling), MIT"
        for kind in ("html", "docx", "odt", "doc")
    },
    **{
        f"tika {kind}": "the test files of Tika (github.com/apache/tika), Apache 2.0"
        for kind in ("docx", "doc", "odt", "rtf", "pdf", "epub", "eml", "html")
    },
}

TRAINED_ON = frozenset(
    {"gum", "meantime", "meantime, joined", "uner_ewt", "wikigold", "crossner_politics", "re3d", "wnut17"}
)
"""Sets of which the recogniser of names has seen texts or sentences in training."""

_NEWS = ("genre", ("news", "interview"))
_KEY = ("prominent", "prominent of three", "ROUGE-1 best", "ROUGE-1 mean")
_LEAD = "(first sentences)"
_NAMES = ("typed F1", "span F1")
_NAME_SETS = ("uner_pud", "meantime", "uner_ewt", "gum", "wikigold", "crossner_politics", "re3d", "wnut17")
_MONEY = partial(score_layers.score_amounts, types=("MONEY", "PERCENT"))
_POINTS = partial(score_dates.score_dates, points=True)
_ATTRIBUTED = ("overlap F1", "speaker accuracy")
_PAGES = ("stretch F1", "title accuracy", "author accuracy", "date accuracy")
ALONE = "(trafilatura alone)"
"""The task of rows that measure the extractor without the rest, to compare with."""
_WHOLE = ("word F1", "shingle F1")

SETS: tuple[GoldSet, ...] = (
    GoldSet("sentences", OWN, score_layers.score_sentences, ("exact F1",)),
    *(
        GoldSet("sentences", name, score_layers.score_sentences, ("exact F1",), f"sentences/{name}")
        for name in ("gum", "meantime", "uner_pud", "uner_ewt")
    ),
    GoldSet("headings", OWN, score_layers.score_headings, ("F1",)),
    *(
        GoldSet("headings", name, score_layers.score_headings, ("F1",), f"sentences/{name}")
        for name in ("gum", "meantime")
    ),
    GoldSet("names", OWN, score_layers.score_names, _NAMES),
    *(GoldSet("names", name, score_layers.score_names, _NAMES, f"entities/{name}") for name in _NAME_SETS),
    GoldSet("names", "meantime, joined", score_layers.score_names_joined, _NAMES, "entities/meantime"),
    GoldSet("aliases", OWN, score_layers.score_aliases, ("B-cubed F1",)),
    *(
        GoldSet("aliases", name, score_layers.score_aliases, ("B-cubed F1",), f"entities/{name}")
        for name in ("gum", "meantime")
    ),
    GoldSet(
        "dates", OWN, score_dates.score_dates, ("exact F1", "value F1", "value accuracy", "modifier accuracy")
    ),
    GoldSet("dates", "meantime", score_dates.score_dates, ("exact F1", "value F1"), "dates/meantime"),
    GoldSet("dates", "gum", _POINTS, ("value F1", "value accuracy"), "dates/gum", _NEWS),
    GoldSet("dates", "recognizers", score_dates.score_dates, ("exact F1", "value F1"), "dates/recognizers"),
    GoldSet(
        "dates",
        "recognizers, joined",
        score_dates.score_joined,
        ("exact F1", "value F1"),
        "dates/recognizers",
    ),
    GoldSet("dates", "re3d", score_dates.score_dates, ("exact F1",), "dates/re3d"),
    GoldSet(
        "figures",
        OWN,
        score_layers.score_amounts,
        ("exact F1", "typed F1", "value accuracy", "unit accuracy", "measure accuracy"),
    ),
    GoldSet("money and shares", "meantime", _MONEY, ("exact F1",), "amounts/meantime"),
    GoldSet(
        "figures",
        "recognizers",
        score_layers.score_amounts,
        ("exact F1", "value accuracy"),
        "amounts/recognizers",
    ),
    GoldSet(
        "figures",
        "quantulum3",
        score_layers.score_amounts,
        ("exact F1", "value accuracy"),
        "amounts/quantulum3",
    ),
    GoldSet("figures", "measeval", score_layers.score_amounts, ("exact F1",), "amounts/measeval"),
    GoldSet("figures", "re3d", score_layers.score_amounts, ("exact F1",), "amounts/re3d"),
    GoldSet("quotations", OWN, score_quotes.score_quotes, ("exact F1", "speaker accuracy", "kind accuracy")),
    GoldSet(
        "quotations", "gum", score_quotes.score_quotes, ("exact F1", "speaker accuracy"), "quotes/gum", _NEWS
    ),
    GoldSet("indirect speech", OWN, score_quotes.score_attributions, _ATTRIBUTED),
    GoldSet(
        "indirect speech",
        "gum",
        score_quotes.score_attributions,
        _ATTRIBUTED,
        "quotes/gum",
        ("genre", ("news",)),
    ),
    GoldSet("hedges", OWN, score_layers.score_hedges, ("exact F1",)),
    GoldSet("events", OWN, score_layers.score_events, ("event F1", "actor recall")),
    GoldSet("open questions", OWN, score_layers.score_open_questions, ("overlap F1",)),
    GoldSet("key sentences", OWN, score_summaries.score_key_sentences, ("precision",)),
    GoldSet(_LEAD, OWN, score_summaries.score_first_sentences, ("precision",), ours=False),
    GoldSet("key sentences", "gum", score_summaries.score_summaries, _KEY, "summaries/gum"),
    GoldSet(_LEAD, "gum", score_summaries.score_lead, _KEY, "summaries/gum", ours=False),
    GoldSet(
        "text of files",
        "trafilatura",
        score_extraction.score_extraction,
        _PAGES,
        "extraction/trafilatura",
    ),
    GoldSet(
        ALONE, "trafilatura", score_extraction.score_extraction, _PAGES, "extraction/trafilatura", ours=False
    ),
    GoldSet(
        "text of files", "readability", score_extraction.score_extraction, _WHOLE, "extraction/readability"
    ),
    GoldSet(
        ALONE, "readability", score_extraction.score_extraction, _WHOLE, "extraction/readability", ours=False
    ),
    *(
        GoldSet(
            "text of files",
            f"{name} {kind}",
            score_extraction.score_extraction,
            (*_WHOLE, "heading recall"),
            f"documents/{name}",
            ("format", (kind,)),
        )
        for name, kind in (
            *(("roundtrip", kind) for kind in ("html", "md", "docx", "odt", "rtf", "epub", "eml", "pdf")),
            *(("docling", kind) for kind in ("html", "docx", "odt", "doc")),
        )
    ),
    *(
        GoldSet(
            "text of files",
            f"tika {kind}",
            score_extraction.score_extraction,
            ("stretch F1",),
            "documents/tika",
            ("format", (kind,)),
        )
        for kind in ("docx", "doc", "odt", "rtf", "pdf", "epub", "eml", "html")
    ),
)


COMPARED = frozenset((row.task, row.name) for row in SETS if not row.ours)


def gold_folder() -> Path | None:
    """Where the public sets are, if the environment says so."""
    named = os.environ.get("BRIEFPACK_GOLD")
    return Path(named) if named else None


def read_set(row: GoldSet, folder: Path | None) -> list[Record] | None:
    """The gold records of a row, or None where they are not."""
    if row.is_own:
        return read_own_set()
    path = folder / f"{row.file}.dev.jsonl" if folder else None
    if path is None or not path.is_file():
        return None
    with path.open(encoding="utf-8") as file:
        return row.kept(json.loads(line) for line in file if line.strip())
