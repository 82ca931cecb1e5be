"""Labels the names in texts, by the teacher.

`python -m flows.annotate.training.label_texts --texts DIR --teacher FILE --encoder DIR --out DIR`.

In:  a folder of JSON Lines files with records {"id", "text"}, and the teacher that `train_teacher` has trained.
Out: for each file one of the same name in the form of labelled sets; on stdout how many words it has.
"""

import argparse
import json
import math
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from flows.annotate.names.recogniser import read_labels
from flows.annotate.training.labelled_sets import sentences_of, tokens_of
from flows.annotate.training.teacher import LABELS, Teacher, in_batches, load_teacher
from flows.english.tokens import Token

WAYS = ("uner_ewt", "gum", "wikigold")
"""The sets whose ways are nearest to what the pack calls a name."""
MOST_WORDS = 500_000
"""Words that are labelled of one file, in records spread over it."""
_RECORDS = 50
"""Read together."""
_GOES_ON = {i: (i - 1, i) for i, label in enumerate(LABELS) if label.startswith("I-")}
"""Labels inside a name, and those they can stand behind: its begin and its inside."""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--texts", type=Path, required=True, help="folder of .jsonl files with texts")
    parser.add_argument("--teacher", type=Path, required=True, help="file that train_teacher has written")
    parser.add_argument("--encoder", type=Path, required=True, help="folder of the encoder")
    parser.add_argument("--out", type=Path, required=True, help="folder to write to")
    arguments = parser.parse_args()
    teacher = load_teacher(arguments.teacher, arguments.encoder)
    way = _mean_way(teacher)
    arguments.out.mkdir(parents=True, exist_ok=True)
    for path in sorted(arguments.texts.glob("*.jsonl")):
        records = spread(path)
        with (arguments.out / path.name).open("w", encoding="utf-8") as out:
            for first in range(0, len(records), _RECORDS):
                for record in _labelled(teacher, records[first : first + _RECORDS], way):
                    out.write(json.dumps(record, ensure_ascii=False) + "\n")
        sys.stdout.write(f"{path.stem}: {sum(len(record['text'].split()) for record in records)} words\n")


def _mean_way(teacher: Teacher) -> int:
    """The place of a way between those of the chosen sets, or of all if it has learned none of them."""
    places = [teacher.sets.index(name) for name in WAYS if name in teacher.sets] or list(
        range(len(teacher.sets))
    )
    with teacher.torch.no_grad():
        for part in ("way", "habit"):
            weight = teacher.parts[part].weight
            weight[places[0]] = weight[places].mean(0)
    return places[0]


def spread(path: Path) -> list[dict[str, Any]]:
    """Records at even distances, so that they have about as many words as are to be labelled."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    words = sum(len(record["text"].split()) for record in records)
    return records[:: max(1, round(words / MOST_WORDS))]


def _labelled(teacher: Teacher, records: Sequence[dict[str, Any]], way: int) -> Iterator[dict[str, Any]]:
    """The records with the names that the teacher sees in them."""
    sentences = [
        [tokens_of(record["text"], span) for span in sentences_of(record["text"])] for record in records
    ]
    words = [[[token.text for token in tokens] for tokens in each] for each in sentences]
    places = [(i, *ends) for i, each in enumerate(words) for ends in teacher.gathered(each)]
    stretches = [
        teacher.piecewise([word for each in words[i][first:last] for word in each])
        for i, first, last in places
    ]
    names: list[list[dict[str, Any]]] = [[] for _ in records]
    unread: list[list[dict[str, int]]] = [[] for _ in records]
    for batch in in_batches([len(stretch.pieces) for stretch in stretches]):
        with teacher.torch.no_grad():
            likely = teacher.read([stretches[place] for place in batch], [way] * len(batch))
        for place, rows in zip(batch, likely, strict=True):
            i, first, last = places[place]
            tokens = [token for each in sentences[i][first:last] for token in each]
            read = len(stretches[place].starts)
            names[i] += _names(tokens, best_labels(rows[list(stretches[place].starts)].tolist()))
            unread[i] += [{"start": tokens[read].start, "end": tokens[-1].end}] if read < len(tokens) else []
    for record, found, unsure in zip(records, names, unread, strict=True):
        in_order = sorted(found, key=lambda name: name["start"])
        yield {"id": record["id"], "text": record["text"], "names": in_order, "unsure": unsure}


def _names(tokens: Sequence[Token], labels: Sequence[str]) -> list[dict[str, Any]]:
    return [
        {"start": tokens[name.first].start, "end": tokens[name.last - 1].end, "type": name.type.value}
        for name in read_labels(labels)
    ]


def best_labels(rows: Sequence[Sequence[float]]) -> list[str]:
    """The likeliest labels in a row in which no name goes on that has not begun."""
    scores = [0.0] + [-math.inf] * (len(LABELS) - 1)
    steps: list[list[int]] = []
    for row in rows:
        likeliest = max(range(len(LABELS)), key=scores.__getitem__)
        behind = [
            max(_GOES_ON[i], key=scores.__getitem__) if i in _GOES_ON else likeliest
            for i in range(len(LABELS))
        ]
        scores = [scores[before] + score for before, score in zip(behind, row, strict=True)]
        steps.append(behind)
    place = max(range(len(LABELS)), key=scores.__getitem__)
    labels: list[str] = []
    for behind in reversed(steps):
        labels.append(LABELS[place])
        place = behind[place]
    return labels[::-1]


if __name__ == "__main__":
    main()
