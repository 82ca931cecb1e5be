"""Settings as they are written (tables of TOML, variables of the environment) -> values of the kinds they have.

Every key must be known, and every value of the type of its field: anything else is a UsageError that names it.
"""

import re
from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any, TypeVar

from flows.errors import UsageError
from flows.toml_files import name_type, suggest_name

T = TypeVar("T")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def fill(kind: type[T], table: Any, place: str) -> T:
    """A settings object from a TOML table, every key known and of the field's own type."""
    if not isinstance(table, dict):
        raise UsageError(f"{place} must be a table.", "See `briefpack init` for an example.")
    known = {f.name.removesuffix("_"): f for f in fields(kind)}  # type: ignore[arg-type]
    values = {}
    for key, value in table.items():
        if key not in known:
            raise UsageError(f"{place}: unknown key {key}.", suggest_name(key, known, "Known keys:"))
        values[known[key].name] = _read_value(f"{place}: {key}", value, known[key].type)
    for name, field in known.items():
        if field.default is MISSING and field.default_factory is MISSING and field.name not in values:
            raise UsageError(f"{place} has no {name}.", "Give every [[source]] a path, every [[feed]] a url.")
    return kind(**values)


def _read_value(place: str, value: Any, expected: Any) -> Any:
    """A TOML value as the type its field has. Raises UsageError."""
    if expected == tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise UsageError(f"{place} = {value!r} is not a list of strings.", 'Write ["one", "two"].')
        return tuple(value)
    given = _as_string(value) if expected is str else value
    if type(given) is not expected:
        raise UsageError(f"{place} = {value!r} is not {name_type(expected)}.", "Correct the value.")
    return refuse_control_characters(f"{place} = ", given) if expected is str else given


def refuse_control_characters(named: str, value: str) -> str:
    """The value, which a page can print and a file can hold. Raises UsageError where it holds a control character."""
    if _CONTROL.search(value):
        raise UsageError(f"{named}{value!r} holds a control character.", "Take it out.")
    return value


def _as_string(value: Any) -> Any:
    """TOML dates become ISO strings; everything else is left to the type check."""
    return value.isoformat() if hasattr(value, "isoformat") else value


def read_variables(environment: Mapping[str, str], kind: type, prefix: str) -> dict[str, Any]:
    """`BRIEFPACK_SERIES`, `BRIEFPACK_TITLE` ... for every field of `[pack]`, `BRIEFPACK_SHELF_URL` ... of `[shelf]`."""
    found: dict[str, Any] = {}
    for field in fields(kind):
        name = prefix + field.name.upper()
        if name in environment:
            found[field.name] = _read_variable(name, environment[name], field.type)
    return found


def _read_variable(name: str, value: str, kind: Any) -> Any:
    """The value of an environment variable as the kind its setting has. Raises UsageError."""
    if kind is int:
        if not value.isdecimal():
            raise UsageError(f"{name}={value!r} is not a number.", "Write digits only.")
        return int(value)
    if kind is bool:
        if value not in _TRUTH:
            raise UsageError(f"{name}={value!r} is neither true nor false.", "Write true or false.")
        return _TRUTH[value]
    if kind == tuple[str, ...]:
        return tuple(item.strip() for item in value.split(",") if item.strip())
    return refuse_control_characters(f"{name}=", value)


_TRUTH = {"true": True, "1": True, "false": False, "0": False}
