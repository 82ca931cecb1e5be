"""The teacher of the recogniser: a larger network that reads names in texts nobody has labelled.

It is an encoder of sentences (all-MiniLM-L6-v2) that learns names from the labelled sets, and is used by hand alone,
by `train_teacher` and `label_texts`: the recogniser then learns from what it finds, and a build of packs has no part
of it. Asks for torch, transformers and tokenizers.

The encoder reads small letters only, so each word also tells it how it is written. What counts as a name differs from
set to set: the network learns each set's way as a vector of its own, and labels in the mean of those it is asked for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from flows.annotate.names.recogniser import OUTSIDE

KINDS = ("PER", "ORG", "LOC", "EVENT", "MISC")
LABELS = (OUTSIDE, *(f"{place}-{kind}" for kind in KINDS for place in "BI"))
_PIECES = 126
"""Pieces of words read at a time, unless one sentence has more."""
_MOST_PIECES = 254
_PIECES_OF_A_WORD = 6
_BATCH = 2048
"""Pieces, filling included, of the stretches that are read together."""
_START, _END, _UNKNOWN = 101, 102, 100
_SMALL, _TITLE, _INITIAL, _CAPITALS, _MIXED, _FIGURES, _INNER, _MARK, _EDGE, _REST = range(10)
"""How a word is written; the last stands for its second and further pieces."""


@dataclass(frozen=True, slots=True)
class Piecewise:
    """Sentences read at a time: their pieces, how each is written, and where each word begins."""

    pieces: tuple[int, ...]
    writing: tuple[int, ...]
    starts: tuple[int, ...]


class Teacher:
    """The network: the encoder, and what is learned beside it."""

    def __init__(self, encoder: Path, sets: Sequence[str]) -> None:
        self.torch: Any = import_module("torch")
        nn = self.torch.nn
        self.sets = tuple(sets)
        self._words = import_module("tokenizers").Tokenizer.from_file(str(encoder / "tokenizer.json"))
        self._words.no_padding()
        self._words.no_truncation()
        reader = import_module("transformers").AutoModel.from_pretrained(encoder)
        width = reader.config.hidden_size
        self.parts = nn.ModuleDict(
            {
                "encoder": reader,
                "writing": nn.Embedding(_REST + 1, width),
                "way": nn.Embedding(len(sets), width),
                "scores": nn.Linear(width, len(LABELS)),
                "habit": nn.Embedding(len(sets), len(LABELS)),
                "drop": nn.Dropout(0.1),
            }
        )
        nn.init.normal_(self.parts["writing"].weight, std=0.02)
        nn.init.zeros_(self.parts["way"].weight)
        nn.init.zeros_(self.parts["habit"].weight)
        self.pieces_of = cache(self._pieces_of)

    def _pieces_of(self, word: str) -> tuple[int, ...]:
        found = self._words.encode(word, add_special_tokens=False).ids[:_PIECES_OF_A_WORD]
        return tuple(found) or (_UNKNOWN,)

    def gathered(self, sentences: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
        """Which sentences in a row, from the first up to the last, are read at a time."""
        first = held = 0
        for i, words in enumerate(sentences):
            length = sum(len(self.pieces_of(word)) for word in words)
            if i > first and held + length > _PIECES:
                yield first, i
                first, held = i, 0
            held += length
        if first < len(sentences):
            yield first, len(sentences)

    def piecewise(self, words: Sequence[str]) -> Piecewise:
        """The words of a stretch in pieces; words beyond the bound are left out."""
        pieces, writing, starts = [_START], [_EDGE], []
        for word in words:
            parts = self.pieces_of(word)
            if len(pieces) + len(parts) > _MOST_PIECES:
                break
            starts.append(len(pieces))
            pieces += parts
            writing += [_writing_of(word), *[_REST] * (len(parts) - 1)]
        return Piecewise((*pieces, _END), (*writing, _EDGE), tuple(starts))

    def read(self, stretches: Sequence[Piecewise], ways: Sequence[int]) -> Any:
        """The logarithms of the likelihood of each label: stretches by pieces by labels."""
        torch, parts = self.torch, self.parts
        longest = max(len(stretch.pieces) for stretch in stretches)
        shape = (len(stretches), longest)
        pieces, writing = torch.zeros(shape, dtype=torch.long), torch.full(shape, _EDGE)
        mask = torch.zeros(shape, dtype=torch.long)
        for i, stretch in enumerate(stretches):
            length = len(stretch.pieces)
            pieces[i, :length] = torch.tensor(stretch.pieces)
            writing[i, :length] = torch.tensor(stretch.writing)
            mask[i, :length] = 1
        way = torch.tensor(ways)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            seen = parts["encoder"].embeddings.word_embeddings(pieces)
            seen = seen + parts["writing"](writing) + parts["way"](way)[:, None, :]
            read = parts["encoder"](inputs_embeds=seen, attention_mask=mask).last_hidden_state
            scores = parts["scores"](parts["drop"](read)) + parts["habit"](way)[:, None, :]
        return scores.float().log_softmax(-1)

    def save(self, path: Path) -> None:
        self.torch.save({"sets": self.sets, "weights": self.parts.state_dict()}, path)


def load_teacher(path: Path, encoder: Path) -> Teacher:
    """A teacher as it was saved, with the encoder's folder for its words."""
    saved = import_module("torch").load(path)
    teacher = Teacher(encoder, saved["sets"])
    teacher.parts.load_state_dict(saved["weights"])
    teacher.parts.eval()
    return teacher


def in_batches(lengths: Sequence[int]) -> list[list[int]]:
    """The places of stretches of like length, those that are read together in one list."""
    batches: list[list[int]] = []
    for place in sorted(range(len(lengths)), key=lengths.__getitem__):
        if batches and (len(batches[-1]) + 1) * lengths[place] <= _BATCH:
            batches[-1].append(place)
        else:
            batches.append([place])
    return batches


def _writing_of(word: str) -> int:
    if word.isupper():
        return _CAPITALS if len(word) > 1 else _INITIAL
    if word[:1].isupper():
        return _TITLE if word[1:].islower() else _MIXED
    if any(character.isdigit() for character in word):
        return _FIGURES
    if any(character.isupper() for character in word):
        return _INNER
    return _SMALL if word.isalpha() else _MARK
