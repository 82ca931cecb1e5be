"""Texts with their names labelled, as the recogniser and its teacher learn from them.

A set is a file of JSON Lines, records {"id", "text", "names": [{"start", "end", "type"}]}; offsets are
code points, `end` is excluded; `unsure` may hold spans that are neither name nor no name.

A country, city or region labelled as an organisation (it "acts") is relabelled as a place, as the pack prints it.
Works, products and other names are learned as one kind, groups as no name: the tables know those.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nupunkt import sent_spans

from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.recogniser import OUTSIDE
from flows.english.tokens import LONGEST_STRETCH, Token, read_tokens
from flows.model.annotation import EntityType
from flows.model.spans import Span

LEFT_OUT = ("gum_quotes",)
"""Quotations are another task."""
_LEARNED = {kind: kind for kind in ("PER", "ORG", "LOC", "EVENT", "MISC")} | {
    "WORK": "MISC",
    "PRODUCT": "MISC",
}
"""The types of the sets that are learned, and as what."""


@dataclass(frozen=True, slots=True)
class LabelledSentence:
    """A sentence in tokens, and for each its label: O, B-PER, I-PER ..."""

    tokens: tuple[Token, ...]
    labels: tuple[str, ...]


def read_set(path: Path) -> Iterator[list[LabelledSentence]]:
    """The sentences of one record after the other, without those that hold an unsure span."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        yield [
            LabelledSentence(tokens, _labels(tokens, record["names"]))
            for span in sentences_of(record["text"])
            if (tokens := tokens_of(record["text"], span)) and not _unsure(record, span)
        ]


def sentences_of(text: str) -> Iterator[Span]:
    """The sentences of a text, line by line."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            for first, last in sent_spans(line):
                yield Span(start + first, start + last)
        start += len(line) + 1


def tokens_of(text: str, sentence: Span) -> tuple[Token, ...]:
    """The words and marks of a sentence, as many as are read at a time."""
    return tuple(read_tokens(text, sentence)[:LONGEST_STRETCH])


def _unsure(record: dict[str, Any], sentence: Span) -> bool:
    return any(sentence.overlaps(Span(row["start"], row["end"])) for row in record.get("unsure", ()))


def _labels(tokens: Sequence[Token], names: Sequence[dict[str, Any]]) -> tuple[str, ...]:
    labels = [OUTSIDE] * len(tokens)
    for name in sorted(names, key=lambda name: name["start"] - name["end"]):
        inside = [i for i, t in enumerate(tokens) if t.start < name["end"] and name["start"] < t.end]
        if name["type"] not in _LEARNED or not inside or any(labels[i] != OUTSIDE for i in inside):
            continue  # of names inside each other the longest is learned
        kind = _kind(name["type"], tokens[inside[0] : inside[-1] + 1])
        for i in inside:
            labels[i] = ("B-" if i == inside[0] else "I-") + kind
    return tuple(labels)


def _kind(marked: str, words: Sequence[Token]) -> str:
    if marked == "ORG" and gazetteer().sure_kind([token.text for token in words]) is EntityType.PLACE:
        return "LOC"
    return _LEARNED[marked]
