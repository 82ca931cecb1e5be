"""Our own gold set: prose with its annotations written into it, read into the layout of the public gold records.

    genre: news report
    date: 2025-03-12
    ---
    # A heading about {LOC oslo|Oslo}

    ! {PER berg|Anders Berg} spoke on {date 2025-03-10|Monday}.
    {speech berg|“We have a deal,”} he said.

    - A list item, whose mark is no part of its sentence.

Each line is one sentence; lines without an empty line between them are one paragraph, list items one each. "!"
before a sentence: it is one of the most telling. `{tag arguments|text}` marks its text; marks nest and may run
over several lines. Tags:

    PER ORG LOC <id>            a name, without title or article; names of one entity share an id
    one <id>                    somebody who speaks and is not named: "a spokesman for the ministry"
    date <value>[,<value>] [MOD] [TIME DURATION SET]     TIMEX3 values that are right; "?" where none can be found
    money <value> <ISO>         percent <value> [unit]   count <value>   quantity <value> <unit>
    of [next]                   what the figure before (or after) counts, or is a share of
    speech|partial|scare [id]   a stretch with its quotation marks, and who said it
    hedge <kind>                a word that limits certainty: likelihood, approximation, report, possibility
    open <kind>                 words that say something is unknown, undecided, unconfirmed, undisclosed, unanswered, awaited,
                                disputed or under inquiry ("inquired")
    did <ids> <value> [id]      a finite verb that tells what happened when: who did it ("-" for nobody named), the date's value, with whom
    said [id]                   what the reporter's own words report somebody to have said
    turn <id>                   what somebody says behind a name and a colon
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Record = dict[str, Any]
Tag = tuple[list[str], int, int]

FOLDER = Path(__file__).parent / "gold"
_TOKEN = re.compile(r"\{([^|{}]+)\||\}")
_LINE = re.compile(r"(?P<telling>! )?(?P<mark># |- |\d+\. )?")
_NAMES = ("PER", "ORG", "LOC")
_AMOUNTS = {"money": "MONEY", "percent": "PERCENT", "count": "QUANTITY", "quantity": "QUANTITY"}
_QUOTES = ("speech", "partial", "scare")
_DATE_TYPES = ("TIME", "DURATION", "SET")
_OPEN = {"inquired": "under inquiry"}
UNRESOLVED = "UNRESOLVED"


def read_own_set() -> list[Record]:
    """Every document of the set, by file name."""
    return [read_marked(path.stem, path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.txt"))]


def read_marked(name: str, marked: str) -> Record:
    """One document as a gold record. Raises ValueError where its marks do not nest or name what is not there."""
    head, _, body = marked.partition("\n---\n")
    facts = dict(line.split(": ", 1) for line in head.splitlines())
    bare, lines = _lay_out(body)
    text, tags, kept = _take_tags_out(bare)
    sentences = [(kind, telling, kept[start], kept[end]) for kind, telling, start, end in lines]
    return {
        "id": name,
        "genre": facts["genre"],
        "date": facts["date"],
        "text": text,
        "sentences": [{"start": s, "end": e} for _, _, s, e in sentences],
        "headings": [{"start": s, "end": e} for kind, _, s, e in sentences if kind == "# "],
        "key_sentences": [{"start": s, "end": e} for _, telling, s, e in sentences if telling],
        **_layers(text, tags),
    }


def _lay_out(body: str) -> tuple[str, list[tuple[str, bool, int, int]]]:
    """The text still with its tags, and of each line its mark, whether it is telling, and where it lies."""
    bare, lines, blocks = "", [], re.split(r"\n\s*\n", body.strip())
    for block in blocks:
        joint = "\n\n"
        for line in block.split("\n"):
            shape = _LINE.match(line)
            assert shape is not None
            mark = shape["mark"] or ""
            if mark not in {"", "# "}:
                joint = "\n" if joint != "\n\n" else joint
            bare += joint if bare else ""
            bare += mark if mark != "# " else ""
            lines.append((mark, bool(shape["telling"]), len(bare), len(bare) + len(line) - shape.end()))
            bare += line[shape.end() :]
            joint = " "
    return bare, lines


def _take_tags_out(bare: str) -> tuple[str, list[Tag], list[int]]:
    """The text itself, its tags in text order (outer before inner), and where each place of `bare` went."""
    text, tags, opened, position = "", [], [], 0
    kept: list[int] = []
    for token in _TOKEN.finditer(bare):
        kept += range(len(text), len(text) + token.start() - position)
        text += bare[position : token.start()]
        kept += [len(text)] * len(token[0])
        position = token.end()
        if token[1]:
            opened.append((token[1].split(" "), len(text)))
        elif opened:
            words, start = opened.pop()
            tags.append((words, start, len(text)))
        else:
            raise ValueError(f"A mark is closed that was not opened: {bare[position - 40 : position]!r}")
    if opened:
        raise ValueError(f"A mark is not closed: {opened[0][0]}")
    kept += range(len(text), len(text) + len(bare) - position + 1)
    return text + bare[position:], sorted(tags, key=lambda tag: (tag[1], -tag[2])), kept


def _layers(text: str, tags: list[Tag]) -> Record:
    known = {words[0] for words, _, _ in tags} - {
        *_NAMES,
        *_AMOUNTS,
        *_QUOTES,
        "one",
        "date",
        "of",
        "said",
        "hedge",
        "open",
        "did",
        "turn",
    }
    if known:
        raise ValueError(f"Unknown tags: {sorted(known)}")
    quotes = [_quote(words, text, tags) | _place(tag) for tag in tags if (words := tag[0])[0] in _QUOTES]
    named = [tag for tag in tags if tag[0][0] in _NAMES]
    return {
        "names": [_place(tag) | {"type": tag[0][0]} for tag in named],
        "entities": [_place(tag) | {"cluster": tag[0][1], "form": "named"} for tag in named],
        "dates": [_place(tag) | _date(tag[0]) for tag in tags if tag[0][0] == "date"],
        "amounts": list(_amounts(text, tags)),
        "hedges": [_place(tag) | {"kind": tag[0][1]} for tag in tags if tag[0][0] == "hedge"],
        "open_questions": [
            {"cue": _place(tag), "kind": _OPEN.get(tag[0][1], tag[0][1])}
            for tag in tags
            if tag[0][0] == "open"
        ],
        "events": [_event(tag, text, tags) for tag in tags if tag[0][0] == "did"],
        "quotes": quotes,
        "attributions": sorted(
            [
                *(_reported(tag, text, tags, quotes) for tag in tags if tag[0][0] == "said"),
                *(_direct(quote) for quote in quotes if _stands_alone(quote, tags)),
                *(
                    _place(tag) | {"kind": "direct", "source": _speaker(tag[0], text, tags)}
                    for tag in tags
                    if tag[0][0] == "turn"
                ),
            ],
            key=lambda a: (a["start"], -a["end"]),
        ),
    }


def _place(tag: Tag) -> Record:
    return {"start": tag[1], "end": tag[2]}


def _date(words: list[str]) -> Record:
    kinds = [word for word in words[2:] if word in _DATE_TYPES]
    mods = [word for word in words[2:] if word not in _DATE_TYPES]
    values = words[1].split(",")
    return {
        "type": kinds[0] if kinds else "DATE",
        "value": UNRESOLVED if values == ["?"] else values[0],
        "values": values[1:],
        "mod": mods[0] if mods else "",
    }


def _amounts(text: str, tags: list[Tag]) -> Iterator[Record]:
    measures: dict[int, str] = {}
    figures = [i for i, tag in enumerate(tags) if tag[0][0] in _AMOUNTS]
    for i, (words, start, end) in enumerate(tags):
        if words[0] == "of":
            near = min(f for f in figures if f > i) if words[1:] else max(f for f in figures if f < i)
            measures[near] = text[start:end]
    for i in figures:
        words = tags[i][0]
        unit = " ".join(words[2:])
        yield _place(tags[i]) | {
            "type": _AMOUNTS[words[0]],
            "value": words[1],
            "unit": unit if words[0] in {"percent", "quantity"} else None,
            "iso": unit if words[0] == "money" else None,
            "measure": measures.get(i),
        }


def _quote(words: list[str], text: str, tags: list[Tag]) -> Record:
    return {"kind": words[0], "speaker": _speaker(words, text, tags)}


def _speaker(words: list[str], text: str, tags: list[Tag]) -> Record | None:
    """By what somebody may be called right: any of their names or, if they have none, the words for them."""
    if len(words) == 1:
        return None
    spans = [(s, e, tag[0]) for tag, s, e in tags if tag[1:] == [words[1]] and tag[0] in {*_NAMES, "one"}]
    if not spans:
        raise ValueError(f"Nobody is marked {words[1]!r}")
    return {
        "name": text[spans[0][0] : spans[0][1]],
        "aliases": sorted({text[s:e] for s, e, _ in spans}),
        "mentions": [(s, e) for s, e, _ in spans],
    }


def _event(tag: Tag, text: str, tags: list[Tag]) -> Record:
    _, who, value, *whom = tag[0]
    dates = [other for other in tags if other[0][0] == "date" and other[0][1].split(",")[0] == value]
    if not dates:
        raise ValueError(f"No date is marked {value!r}")
    actors = [_speaker(["did", name], text, tags) for name in who.split(",") if name != "-"]
    return {
        "trigger": _place(tag),
        "date": _place(min(dates, key=lambda other: abs(other[1] - tag[1]))),
        "who": actors,
        "whom": [_speaker(["did", name], text, tags) for name in whom],
    }


def _reported(tag: Tag, text: str, tags: list[Tag], quotes: list[Record]) -> Record:
    quoted = any(tag[1] <= quote["start"] and quote["end"] <= tag[2] for quote in quotes)
    kind = "mixed" if quoted else "indirect"
    return _place(tag) | {"kind": kind, "source": _speaker(tag[0], text, tags)}


def _stands_alone(quote: Record, tags: list[Tag]) -> bool:
    """Whether it is a statement of its own: no scare quotes, and in no other statement."""
    outer = [
        tag
        for tag in tags
        if tag[0][0] in {*_QUOTES, "said"}
        and tag[1] <= quote["start"]
        and quote["end"] <= tag[2]
        and tag[1:] != (quote["start"], quote["end"])
    ]
    return quote["kind"] != "scare" and not outer


def _direct(quote: Record) -> Record:
    return {"start": quote["start"], "end": quote["end"], "kind": "direct", "source": quote["speaker"]}
