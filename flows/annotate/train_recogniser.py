"""Trains the recogniser of names: `python -m flows.annotate.train_recogniser --data DIR [--only NAME ...]`.

In:  a folder of JSON Lines files with records {"id", "licence", "text", "names": [{"start", "end", "type"}]};
     offsets are code points, `end` is excluded; `unsure` may hold spans that are neither name nor no name.
Out: tables/names.crfsuite, and on stdout what it was made from.

A country, city or region labelled as an organisation (it "acts") is relabelled as a place, as the pack prints
it. Works, products and other names are learned as one kind, groups as no name: the tables know those.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pycrfsuite
from nupunkt import sent_spans

from flows.annotate.gazetteer import gazetteer
from flows.annotate.name_features import read_features
from flows.annotate.name_tokens import LONGEST_STRETCH, Stretch, Token, read_tokens
from flows.annotate.recogniser import MODEL, OUTSIDE
from flows.model.annotation import EntityType
from flows.model.spans import Span

LEARNED = {kind: kind for kind in ("PER", "ORG", "LOC", "EVENT", "MISC")} | {
    "WORK": "MISC",
    "PRODUCT": "MISC",
}
"""The types of the sets that are learned, and as what."""
LEFT_OUT = ("gum_quotes",)
"""Quotations are another task."""
ALGORITHM = "pa"
"""Passive aggressive: on sets held out it names better than maximum likelihood, and is trained in a minute."""
SETTINGS = {"max_iterations": 5, "feature.minfreq": 5}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of labelled .jsonl files")
    parser.add_argument("--only", nargs="*", default=[], help="names of the files to train on (default: all)")
    parser.add_argument(
        "--leave-out", nargs="*", default=list(LEFT_OUT), help="names of the files not to use"
    )
    parser.add_argument("--model", type=Path, default=MODEL)
    arguments = parser.parse_args()
    trainer = pycrfsuite.Trainer(algorithm=ALGORITHM, params=SETTINGS, verbose=False)
    for path in sorted(arguments.data.glob("*.jsonl")):
        if path.stem in arguments.leave_out or (arguments.only and path.stem not in arguments.only):
            continue
        labels: Counter[str] = Counter()
        for rows, tags in _examples(path):
            trainer.append(rows, tags)
            labels.update(tag for tag in tags if tag.startswith("B-"))
        sys.stdout.write(f"{path.stem}: {dict(sorted(labels.items()))}\n")
    trainer.train(str(arguments.model))
    sys.stdout.write(f"{arguments.model}: {arguments.model.stat().st_size} bytes\n")


def _examples(path: Path) -> Iterator[tuple[list[list[str]], list[str]]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        for span in _sentences(record["text"]):
            tokens = tuple(read_tokens(record["text"], span)[:LONGEST_STRETCH])
            if not tokens or _unsure(record, span):
                continue
            labels = _labels(tokens, record["names"])
            yield _example(tokens, labels)
            if any(label == "I-PER" for label in labels):
                yield _with_surnames_only(tokens, labels)


def _example(tokens: Sequence[Token], labels: Sequence[str]) -> tuple[list[list[str]], list[str]]:
    stretch = Stretch(tuple(tokens))
    return read_features(stretch, gazetteer().find(stretch)), list(labels)


def _with_surnames_only(tokens: Sequence[Token], labels: Sequence[str]) -> tuple[list[list[str]], list[str]]:
    """The same sentence with every person named by the last word alone, as texts do after the first naming."""
    kept: list[Token] = []
    kinds: list[str] = []
    for token, label, following in zip(tokens, labels, [*labels[1:], OUTSIDE], strict=True):
        inside = label.endswith("-PER")
        if inside and following == "I-PER":
            continue
        kept.append(token)
        kinds.append("B-PER" if inside else label)
    return _example(kept, kinds)


def _sentences(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            for first, last in sent_spans(line):
                yield Span(start + first, start + last)
        start += len(line) + 1


def _unsure(record: dict[str, Any], sentence: Span) -> bool:
    return any(sentence.overlaps(Span(row["start"], row["end"])) for row in record.get("unsure", ()))


def _labels(tokens: Sequence[Token], names: Sequence[dict[str, Any]]) -> list[str]:
    labels = [OUTSIDE] * len(tokens)
    for name in names:
        if name["type"] not in LEARNED:
            continue
        inside = [i for i, t in enumerate(tokens) if t.start < name["end"] and name["start"] < t.end]
        if not inside:
            continue
        kind = _kind(name["type"], tokens[inside[0] : inside[-1] + 1])
        for i in inside:
            labels[i] = ("B-" if i == inside[0] else "I-") + kind
    return labels


def _kind(marked: str, words: Sequence[Token]) -> str:
    entry = gazetteer().entry([token.text for token in words])
    if marked == "ORG" and entry and entry.sure and entry.type is EntityType.PLACE:
        return "LOC"
    return LEARNED[marked]


if __name__ == "__main__":
    main()
