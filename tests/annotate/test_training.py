"""The scripts that train the recogniser: what they learn from, and that a model comes of it."""

import json
import math
import sys
from pathlib import Path

import pycrfsuite

from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_features import read_features
from flows.annotate.training import train_recogniser
from flows.annotate.training.label_texts import MOST_WORDS, best_labels, spread
from flows.annotate.training.labelled_sets import read_set
from flows.annotate.training.teacher import LABELS, in_batches
from flows.english.tokens import Stretch

TEXT = "Kazakhstan praised Anna Rosen. The Blue Book is out. Some troops left."


def write_set(folder: Path, records: list[dict[str, object]]) -> Path:
    path = folder / "small.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def labelled(text: str, **kinds: str) -> dict[str, object]:
    names = [
        {"start": text.index(words), "end": text.index(words) + len(words), "type": kind}
        for words, kind in ((words.replace("_", " "), kind) for words, kind in kinds.items())
    ]
    return {"id": "a", "text": text, "names": names}


def test_a_country_that_acts_is_a_place_and_a_work_one_of_the_other_names(tmp_path: Path) -> None:
    record = labelled(TEXT, Kazakhstan="ORG", Anna_Rosen="PER", Blue_Book="WORK", troops="NORP")
    [sentences] = read_set(write_set(tmp_path, [record]))
    assert [sentence.labels for sentence in sentences] == [
        ("B-LOC", "O", "B-PER", "I-PER", "O"),
        ("O", "B-MISC", "I-MISC", "O", "O", "O"),
        ("O", "O", "O", "O"),
    ]


def test_a_sentence_with_a_doubtful_name_is_left_out(tmp_path: Path) -> None:
    doubtful = {"start": TEXT.index("Blue"), "end": TEXT.index("Blue") + 4}
    [sentences] = read_set(write_set(tmp_path, [labelled(TEXT) | {"unsure": [doubtful]}]))
    assert [sentence.tokens[0].text for sentence in sentences] == ["Kazakhstan", "Some"]


def test_no_name_goes_on_that_has_not_begun() -> None:
    def row(**scores: float) -> list[float]:
        return [math.log(scores.get(label.replace("-", "_"), 0.001)) for label in LABELS]

    assert best_labels([row(O=0.6, B_PER=0.4), row(I_PER=0.9, O=0.1)]) == ["B-PER", "I-PER"]
    assert best_labels([row(O=0.9), row(I_PER=0.5, O=0.4)]) == ["O", "O"]
    assert best_labels([row(I_ORG=0.9, B_LOC=0.2), row(O=0.9)]) == ["B-LOC", "O"]
    assert best_labels([]) == []


def test_stretches_of_like_length_are_read_together() -> None:
    assert in_batches([1000, 100, 1100, 100, 1500]) == [[1, 3], [0], [2], [4]]
    assert in_batches([100] * 20) == [list(range(20))]


def test_of_a_large_file_records_all_over_it_are_labelled(tmp_path: Path) -> None:
    records = [{"id": str(i), "text": "word " * (MOST_WORDS // 10)} for i in range(30)]
    assert [record["id"] for record in spread(write_set(tmp_path, records))] == [
        str(i) for i in range(0, 30, 3)
    ]


def test_a_model_is_trained_from_labelled_and_taught_texts(tmp_path: Path, monkeypatch, capsys) -> None:
    for folder, text in (
        ("data", "Zorvan Qued spoke to reporters."),
        ("taught", "Reporters met Zorvan Qued."),
    ):
        (tmp_path / folder).mkdir()
        write_set(tmp_path / folder, [labelled(text, Zorvan_Qued="PER")] * 12)
    model = tmp_path / "names.crfsuite"
    arguments = [
        "--data",
        str(tmp_path / "data"),
        "--taught",
        str(tmp_path / "taught"),
        "--model",
        str(model),
    ]
    monkeypatch.setattr(sys, "argv", ["train_recogniser", *arguments])
    train_recogniser.main()
    assert "small: {'B-PER': 12}" in capsys.readouterr().out
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    [[sentence]] = read_set(write_set(tmp_path, [labelled("Zorvan Qued met reporters.")]))
    stretch = Stretch(sentence.tokens)
    labels = tagger.tag(read_features(stretch, gazetteer().find(stretch)))
    assert labels[0] == "B-PER", (
        "two dozen short texts teach where the name begins, not always how far it goes"
    )
    assert labels[2:] == ["O"] * (len(labels) - 2)
