"""Trains the recogniser of names: `python -m flows.annotate.training.train_recogniser --data DIR [--taught DIR]`.

In:  a folder of labelled sets (`flows.annotate.training.labelled_sets`) and, if there is one, a folder of texts that
     the teacher has labelled (`flows.annotate.training.label_texts`), which count less.
Out: tables/names.crfsuite, and on stdout what it was made from.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pycrfsuite

from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_features import read_features
from flows.annotate.names.recogniser import MODEL, OUTSIDE
from flows.annotate.training.labelled_sets import LEFT_OUT, read_set
from flows.english.tokens import Stretch, Token

ALGORITHM = "pa"
"""Passive aggressive: on sets held out it names better than maximum likelihood, and is trained in minutes."""
ROUNDS = 5
FEWEST_ALONE, FEWEST_WITH_TEACHER = 5, 12
"""How often a feature must be seen: more often where there is more to read, so that the weights stay small."""
TIMES = 3
"""How often what people labelled is read where a teacher's labels are read, too."""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of labelled .jsonl files")
    parser.add_argument("--taught", type=Path, help="folder of .jsonl files that the teacher labelled")
    parser.add_argument("--only", nargs="*", default=[], help="names of the files to train on (default: all)")
    parser.add_argument(
        "--leave-out", nargs="*", default=list(LEFT_OUT), help="names of the files not to use"
    )
    parser.add_argument("--model", type=Path, default=MODEL)
    arguments = parser.parse_args()
    fewest = FEWEST_WITH_TEACHER if arguments.taught else FEWEST_ALONE
    trainer = pycrfsuite.Trainer(
        algorithm=ALGORITHM, params={"max_iterations": ROUNDS, "feature.minfreq": fewest}, verbose=False
    )
    for path in sorted(arguments.taught.glob("*.jsonl")) if arguments.taught else ():
        _read(trainer, path, times=1)
    for path in sorted(arguments.data.glob("*.jsonl")):
        if path.stem not in arguments.leave_out and (not arguments.only or path.stem in arguments.only):
            _read(trainer, path, times=TIMES if arguments.taught else 1)
    trainer.train(str(arguments.model))
    sys.stdout.write(f"{arguments.model}: {arguments.model.stat().st_size} bytes\n")


def _read(trainer: Any, path: Path, *, times: int) -> None:
    """Give the trainer the sentences of a set, so many times."""
    counted: Counter[str] = Counter()
    for sentences in read_set(path):
        for sentence in sentences:
            examples = [_example(sentence.tokens, sentence.labels)]
            if "I-PER" in sentence.labels:
                examples.append(_with_surnames_only(sentence.tokens, sentence.labels))
            for rows, labels in examples * times:
                trainer.append(rows, labels)
            counted.update(label for label in sentence.labels if label.startswith("B-"))
    sys.stdout.write(f"{path.stem}: {dict(sorted(counted.items()))}\n")


def _example(tokens: Sequence[Token], labels: Sequence[str]) -> tuple[list[list[bytes]], list[str]]:
    stretch = Stretch(tuple(tokens))
    return read_features(stretch, gazetteer().find(stretch)), list(labels)


def _with_surnames_only(
    tokens: Sequence[Token], labels: Sequence[str]
) -> tuple[list[list[bytes]], list[str]]:
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


if __name__ == "__main__":
    main()
