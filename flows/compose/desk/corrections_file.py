"""Reads corrections.toml into checked rows: a row that makes no sense is a problem, a file that is no TOML an error."""

import re
from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from pathlib import Path
from typing import Any, TypeVar

from flows.compose.desk.desk_hand import (
    STAGE,
    Corrections,
    DateCorrection,
    FigureCorrection,
    KeyPointCorrection,
    MergeCorrection,
    NameCorrection,
    OpenCorrection,
    QuotationCorrection,
    SplitCorrection,
)
from flows.model.annotation import AmountType, EntityType, OpenKind, QuotationKind
from flows.model.calendar_values import days_of_value
from flows.model.problems import Problem
from flows.toml_files import name_type, read_toml, suggest_name

_TABLES: dict[str, tuple[str, type]] = {
    "quotation": ("quotations", QuotationCorrection),
    "name": ("names", NameCorrection),
    "figure": ("figures", FigureCorrection),
    "date": ("dates", DateCorrection),
    "open_question": ("open_questions", OpenCorrection),
    "merge": ("merges", MergeCorrection),
    "split": ("splits", SplitCorrection),
    "key_point": ("key_points", KeyPointCorrection),
}
_KNOWN_VALUES: dict[tuple[str, str], tuple[str, ...]] = {
    ("quotation", "kind"): tuple(QuotationKind),
    ("name", "type"): tuple(EntityType),
    ("split", "type"): tuple(EntityType),
    ("figure", "type"): tuple(AmountType),
    ("open_question", "kind"): tuple(OpenKind),
}
_NEEDS_ONE_OF = {
    "quotation": ("speaker", "kind", "drop"),
    "name": ("type", "role", "drop"),
    "figure": ("value", "unit", "type", "measure", "drop"),
    "date": ("value", "drop"),
    "open_question": ("kind", "drop"),
    "key_point": ("text", "write"),
}
_ENTITY_WORDS = {
    "person": "PER",
    "organisation": "ORG",
    "organization": "ORG",
    "place": "LOC",
    "event": "EVENT",
    "group": "NORP",
}

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:/-?\d+(?:\.\d+)?)?")
"""The value of a figure: a plain decimal, or a range of two."""

T = TypeVar("T")


def read_corrections(path: Path | None) -> tuple[Corrections, tuple[Problem, ...]]:
    """The corrections of a file, and its rows that cannot be used. Without a file: none.

    Raises UsageError, naming the line, for a file that cannot be read or is no TOML.
    """
    if path is None:
        return Corrections(), ()
    tables = read_toml(path, "Check that the file can be read.")
    problems: list[Problem] = []
    rows: dict[str, tuple[Any, ...]] = {}
    for table, content in tables.items():
        if table not in _TABLES:
            known = ", ".join(f"[[{name}]]" for name in _TABLES)
            problems.append(
                _problem(path, f"[[{table}]]", "No such kind of correction.", f"Known are {known}.")
            )
            continue
        field, kind = _TABLES[table]
        rows[field] = _read_rows(path, table, kind, content, problems)
    return Corrections(path.name, **rows), tuple(problems)


def _read_rows(path: Path, table: str, kind: type[T], content: Any, problems: list[Problem]) -> tuple[T, ...]:
    if not isinstance(content, list):
        problems.append(
            _problem(path, f"[{table}]", "It is not a list.", f"Write [[{table}]] above each row.")
        )
        return ()
    rows = []
    for number, given in enumerate(content, 1):
        place = f"[[{table}]] {number}"
        try:
            rows.append(_read_row(table, kind, given, place))
        except ValueError as error:
            said = str(error)
            end = "" if said.endswith("?") else "."
            problems.append(_problem(path, place, f"{said}{end}", "Correct the row; it was not applied."))
    return tuple(rows)


def _read_row(table: str, kind: type[T], given: Any, place: str) -> T:
    """One row as its class. Raises ValueError saying what is wrong."""
    if not isinstance(given, dict):
        raise ValueError("It is not a table")  # noqa: TRY004 - one kind of error for every wrong row
    known = {f.name: f for f in fields(kind) if f.name != "place"}  # type: ignore[arg-type]
    values = {key: _read_value(known, key, value) for key, value in given.items()}
    _check_row(table, known, values)
    make: Callable[..., T] = kind
    return make(place=place, **values)


def _read_value(known: dict[str, Field[Any]], key: str, value: Any) -> Any:
    if key not in known:
        raise ValueError(f"Unknown key {key}. {suggest_name(key, known).removesuffix('.')}")
    default = known[key].default
    if key in ("nth", "position") and not isinstance(default, tuple):
        return _as_number(key, value)
    if isinstance(default, bool):
        return _as(bool, key, value)
    if key in ("names", "nth"):
        inner: type = str if key == "names" else int
        return tuple(_as(inner, key, item) for item in _as(list, key, value))
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    return str(value) if type(value) in (int, float) and key == "value" else _as(str, key, value)


def _as(kind: type, key: str, value: Any) -> Any:
    if type(value) is not kind:
        raise ValueError(f"{key} = {value!r} is not {name_type(kind)}")
    return value


def _as_number(key: str, value: Any) -> int:
    number: int = _as(int, key, value)
    if number < 1:
        raise ValueError(f"{key} counts from 1")
    return number


def _check_row(table: str, known: dict[str, Field[Any]], values: dict[str, Any]) -> None:
    """Raises ValueError for a row that lacks a key, changes nothing, or names a value nobody knows."""
    missing = [name for name, f in known.items() if f.default is MISSING and not values.get(name)]
    if missing:
        raise ValueError(f"It has no {missing[0]}")
    needed = _NEEDS_ONE_OF.get(table, ())
    if needed and not any(values.get(name) for name in needed):
        raise ValueError(f"It changes nothing; give {' or '.join(needed)}")
    if table == "merge" and len(values["names"]) < 2:  # noqa: PLR2004 - one name alone merges nothing
        raise ValueError("names needs at least two names")
    if table == "key_point" and values.get("text") and not values.get("source"):
        raise ValueError("It has no source")
    if table == "date" and values.get("value") and days_of_value(values["value"]) is None:
        raise ValueError(
            f"value = {values['value']!r} is no date such as 2025-09-07, 2025-09, 2025-W36 or 2025"
        )
    if table == "figure" and values.get("value") and not _NUMBER.fullmatch(values["value"]):
        raise ValueError(f"value = {values['value']!r} is no number such as 25, 1.5 or, for a range, 15/20")
    for (of_table, key), allowed in _KNOWN_VALUES.items():
        if of_table == table and values.get(key):
            values[key] = _ENTITY_WORDS.get(values[key].casefold(), values[key])
            if values[key] not in allowed:
                raise ValueError(f"{key} = {values[key]!r} is none of {', '.join(map(_written, allowed))}")


def _written(value: str) -> str:
    """A kind as the desk writes it: the word for a code, where there is one."""
    return next((word for word, code in _ENTITY_WORDS.items() if code == value), value)


def _problem(path: Path, place: str, message: str, next_step: str) -> Problem:
    return Problem(STAGE, path.name, message, next_step, place)
