"""The model as JSON and back: frozen dataclasses, enums, tuples, bytes. Versioned, checked on the way in.

`to_json(value)` writes an envelope `{"version", "type", "value"}`; `from_json(type, text)` reads it and
raises ValueError, naming the field, when the version or the shape is another. Bytes travel as base64.
"""

import base64
import json
import types
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

MODEL_VERSION = 1

T = TypeVar("T")


def to_json(value: Any) -> str:
    """A model object as one line of JSON with sorted keys. Raises TypeError for what is not a model object."""
    envelope = {"version": MODEL_VERSION, "type": type(value).__name__, "value": value}
    # Object by object: a whole pack as dictionaries would take several times the memory of the pack.
    return json.dumps(envelope, default=_opened, ensure_ascii=False, sort_keys=True)


def from_json(kind: type[T], text: str) -> T:
    """The object of class `kind` that `to_json` wrote. Raises ValueError naming what does not fit."""
    envelope = json.loads(text)
    if not isinstance(envelope, dict) or envelope.get("version") != MODEL_VERSION:
        raise ValueError(f"not a model of version {MODEL_VERSION}")
    if envelope.get("type") != kind.__name__:
        raise ValueError(f"holds {envelope.get('type')}, not {kind.__name__}")
    result: T = build(kind, envelope["value"], kind.__name__)
    return result


def _opened(value: Any) -> Any:
    """One object as what JSON knows, its fields as they are."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: getattr(value, f.name) for f in fields(value)}
    return plain(value)


def plain(value: Any) -> Any:
    """Dataclasses as dictionaries, enums as their values, tuples as lists, days in ISO form, bytes as base64."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if is_dataclass(value):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    raise TypeError(f"no JSON form for {type(value).__name__}")


def build(kind: Any, value: Any, place: str) -> Any:
    """The value of type `kind` described by plain JSON `value`; `place` names it in errors."""
    if is_dataclass(kind):
        return _build_dataclass(kind, value, place)
    origin = get_origin(kind)
    if origin in (types.UnionType, Union):
        return _build_union(kind, value, place)
    if origin is tuple:
        return _build_tuple(kind, value, place)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    if kind is date and isinstance(value, str):
        return date.fromisoformat(value)
    if kind is bytes and isinstance(value, str):
        return base64.b64decode(value, validate=True)
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if isinstance(kind, type) and type(value) is kind:
        return value
    raise ValueError(f"{place}: {value!r} is not {kind}")


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _build_dataclass(kind: Any, value: Any, place: str) -> Any:
    if not isinstance(value, dict):
        raise ValueError(f"{place}: {value!r} is not {kind.__name__}")
    hints = _hints(kind)
    unknown = sorted(set(value) - set(hints))
    if unknown:
        raise ValueError(f"{place}: unknown field {unknown[0]}")
    built = {name: build(hints[name], item, f"{place}.{name}") for name, item in value.items()}
    try:
        return kind(**built)
    except TypeError as error:
        raise ValueError(f"{place}: {error}") from error


def _build_union(kind: Any, value: Any, place: str) -> Any:
    if value is None and type(None) in get_args(kind):
        return None
    options = [option for option in get_args(kind) if option is not type(None)]
    if len(options) != 1:
        raise ValueError(f"{place}: a union of several types has no JSON form")
    return build(options[0], value, place)


def _build_tuple(kind: Any, value: Any, place: str) -> Any:
    if not isinstance(value, list):
        raise ValueError(f"{place}: {value!r} is not a list")
    inner = get_args(kind)
    if len(inner) == 2 and inner[1] is Ellipsis:  # noqa: PLR2004 - tuple[X, ...] has two arguments
        return tuple(build(inner[0], item, f"{place}[{i}]") for i, item in enumerate(value))
    if len(inner) != len(value):
        raise ValueError(f"{place}: {len(value)} items instead of {len(inner)}")
    return tuple(
        build(k, item, f"{place}[{i}]") for i, (k, item) in enumerate(zip(inner, value, strict=True))
    )
