"""Trains the teacher: `python -m flows.annotate.training.train_teacher --data DIR --encoder DIR --teacher FILE`.

In:  the folder of labelled sets that `train_recogniser` reads, and the folder of the encoder all-MiniLM-L6-v2
     (model.safetensors, config.json, tokenizer.json).
Out: the teacher's weights; on stderr how far it is. Some twelve minutes on two cores.

A set that marks no events, or no names of other kinds, does not say that there are none: there a word outside its
names may be any of those.
"""

import argparse
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from flows.annotate.training.labelled_sets import LEFT_OUT, LabelledSentence, read_set
from flows.annotate.training.teacher import KINDS, LABELS, Piecewise, Teacher, in_batches

ROUNDS = 4
_WARM_UP = 0.1
"""The share of the steps in which the rate of learning rises."""
_RATE, _RATE_OF_NEW_PARTS = 2e-4, 1e-3
_SEED = 1
_REPORT_EVERY = 100


@dataclass(frozen=True, slots=True)
class _Lesson:
    """A stretch with its labels, the place of its set among the sets, and the labels that set leaves unmarked."""

    stretch: Piecewise
    labels: tuple[int, ...]
    way: int
    unmarked: tuple[int, ...]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of labelled .jsonl files")
    parser.add_argument("--encoder", type=Path, required=True, help="folder of the encoder")
    parser.add_argument("--teacher", type=Path, required=True, help="file to write")
    arguments = parser.parse_args()
    paths = [path for path in sorted(arguments.data.glob("*.jsonl")) if path.stem not in LEFT_OUT]
    if not paths:
        parser.error(f"{arguments.data} holds no .jsonl files")
    import_module("torch").manual_seed(_SEED)
    teacher = Teacher(arguments.encoder, [path.stem for path in paths])
    lessons = [lesson for way, path in enumerate(paths) for lesson in _lessons(teacher, path, way)]
    train(teacher, lessons)
    teacher.save(arguments.teacher)
    sys.stdout.write(f"{arguments.teacher}\n")


def _lessons(teacher: Teacher, path: Path, way: int) -> Iterator[_Lesson]:
    records = list(read_set(path))
    unmarked = _unmarked(records)
    for sentences in records:
        words = [[token.text for token in sentence.tokens] for sentence in sentences]
        for first, last in teacher.gathered(words):
            stretch = teacher.piecewise([word for each in words[first:last] for word in each])
            labels = [LABELS.index(label) for each in sentences[first:last] for label in each.labels]
            yield _Lesson(stretch, tuple(labels[: len(stretch.starts)]), way, unmarked)


def _unmarked(records: list[list[LabelledSentence]]) -> tuple[int, ...]:
    """The labels of those kinds that a set does not mark at all."""
    marked = {label[2:] for sentences in records for sentence in sentences for label in sentence.labels}
    return tuple(LABELS.index(f"{place}-{kind}") for kind in KINDS if kind not in marked for place in "BI")


def train(teacher: Teacher, lessons: list[_Lesson]) -> None:
    """Read all lessons so many rounds, in an order drawn anew each round."""
    random.seed(_SEED)
    teacher.parts.train()
    batches = in_batches([len(lesson.stretch.pieces) for lesson in lessons])
    steps = ROUNDS * len(batches)
    optimiser, schedule = _optimiser(teacher, steps)
    for step in range(steps):
        if step % len(batches) == 0:
            random.shuffle(batches)
        loss = _loss(teacher, [lessons[i] for i in batches[step % len(batches)]])
        optimiser.zero_grad()
        loss.backward()
        teacher.torch.nn.utils.clip_grad_norm_(teacher.parts.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        if step % _REPORT_EVERY == 0:
            sys.stderr.write(f"step {step} of {steps}, loss {loss.item():.3f}\n")


def _optimiser(teacher: Teacher, steps: int) -> tuple[Any, Any]:
    """What changes the weights, slower those that are already trained, and the rate over the steps."""
    optim = teacher.torch.optim
    encoder = list(teacher.parts["encoder"].parameters())
    others = [p for name, part in teacher.parts.items() if name != "encoder" for p in part.parameters()]
    rates = [{"params": encoder, "lr": _RATE}, {"params": others, "lr": _RATE_OF_NEW_PARTS}]
    optimiser = optim.AdamW(rates, weight_decay=0.01)
    warm = _WARM_UP * steps
    schedule = optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(step / warm, (steps - step) / (steps - warm))
    )
    return optimiser, schedule


def _loss(teacher: Teacher, lessons: list[_Lesson]) -> Any:
    torch = teacher.torch
    likely = teacher.read([lesson.stretch for lesson in lessons], [lesson.way for lesson in lessons])
    losses = []
    for lesson, rows in zip(lessons, likely, strict=True):
        words = rows[list(lesson.stretch.starts)]
        none = words[:, [0, *lesson.unmarked]].logsumexp(1, keepdim=True)
        words = torch.cat([none, words[:, 1:]], 1)
        losses.append(-words.gather(1, torch.tensor(lesson.labels)[:, None]).squeeze(1))
    return torch.cat(losses).mean()


if __name__ == "__main__":
    main()
