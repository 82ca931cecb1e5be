"""The list of recipients: CSV bytes -> who gets which copy, every complaint with its file and line.

The first line names the columns: `name`, and any of `organisation`, `copy`, `password`, `parts`. Commas,
semicolons or tabs separate them; several parts in one field are separated by spaces.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from flows.errors import UsageError

COLUMNS = ("name", "organisation", "copy", "password", "parts")
_ALSO_CALLED = {"organization": "organisation"}
MAX_RECIPIENTS = 10_000
MAX_NAME = 200
"""The most characters of a name or an organisation."""
MAX_COPY_NUMBER = 99_999
MAX_PASSWORD_BYTES = 127
"""What AES-256 encryption of PDF takes (ISO 32000-2, 7.6.4.3)."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """One line of the list. Empty `password`: not encrypted; empty `parts`: the whole pack."""

    name: str
    organisation: str
    copy: int
    password: str = field(repr=False)
    parts: tuple[str, ...]
    place: str
    """Where they stand: file and line, for messages."""


def read_recipients(content: bytes, file_name: str, parts: Sequence[str] = ()) -> tuple[Recipient, ...]:
    """The recipients in their order. `parts` is the selection of those who have none of their own.

    Copies without a number take the next free one. Raises UsageError.
    """
    rows = list(_read_rows(_decode(content, file_name), file_name))
    if not rows:
        raise UsageError(f"{file_name} lists nobody.", "Write one line for each recipient below the header.")
    if len(rows) > MAX_RECIPIENTS:
        raise UsageError(
            f"{file_name} lists {len(rows)} recipients.", f"Split it: {MAX_RECIPIENTS} is the most."
        )
    numbers = _number_copies(rows)
    return tuple(
        Recipient(
            name=_short(row, "name", place),
            organisation=_short(row, "organisation", place),
            copy=number,
            password=_password(row["password"], place),
            parts=split_keys(row["parts"]) or tuple(parts),
            place=place,
        )
        for (place, row), number in zip(rows, numbers, strict=True)
    )


def split_keys(text: str) -> tuple[str, ...]:
    """The keys of parts in a field or flag: separated by commas, semicolons or spaces, each once."""
    return tuple(dict.fromkeys(key for key in re.split(r"[\s,;]+", text) if key))


def _decode(content: bytes, file_name: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UsageError(
            f"{file_name}, line {line}: not UTF-8.", "Save the list as “CSV UTF-8” and run again."
        ) from error


def _read_rows(text: str, file_name: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Each line that is not empty: its place, and its fields by column, trimmed and in Unicode's composed form."""
    header = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    columns: list[str] | None = None
    try:
        for cells in reader:
            fields = [unicodedata.normalize("NFC", cell).strip() for cell in cells]
            place = f"{file_name}, line {reader.line_num}"
            if columns is None:
                columns = _name_columns(fields, place)
            elif any(fields):
                yield place, _name_fields(columns, fields, place)
    except csv.Error as error:
        raise UsageError(
            f"{file_name}, line {reader.line_num}: {error}.",
            "Put a field with a comma or a quotation mark in it in double quotes, its own marks doubled.",
        ) from error


def _name_columns(fields: Sequence[str], place: str) -> list[str]:
    names = [_ALSO_CALLED.get(name.lower(), name.lower()) for name in fields]
    known = f"The first line names the columns: name, and any of {', '.join(COLUMNS[1:])}."
    for name in names:
        if name not in COLUMNS:
            raise UsageError(f"{place}: unknown column {name!r}.", known)
        if names.count(name) > 1:
            raise UsageError(f"{place}: two columns are called {name}.", known)
    if "name" not in names:
        raise UsageError(f"{place}: there is no column called name.", known)
    return names


def _name_fields(columns: Sequence[str], fields: Sequence[str], place: str) -> dict[str, str]:
    if len(fields) > len(columns) and any(fields[len(columns) :]):
        raise UsageError(
            f"{place}: {len(fields)} fields, but the header names {len(columns)}.",
            "Put a field with a comma in it in double quotes.",
        )
    row = dict.fromkeys(COLUMNS, "") | dict(zip(columns, fields, strict=False))
    if not row["name"]:
        raise UsageError(f"{place}: the name is empty.", "Every copy is made out to somebody: write a name.")
    return row


def _number_copies(rows: Sequence[tuple[str, dict[str, str]]]) -> list[int]:
    """The number of every copy: the stated one, or the lowest that nobody has."""
    places: dict[int, str] = {}
    for place, row in rows:
        if row["copy"]:
            number = _copy_number(row["copy"], place)
            if number in places:
                raise UsageError(
                    f"{place}: copy {number} is already made out in {places[number]}.",
                    "Give every copy a number of its own, or leave the field empty.",
                )
            places[number] = place
    free = (number for number in range(1, len(rows) + len(places) + 1) if number not in places)
    return [int(row["copy"]) if row["copy"] else next(free) for _, row in rows]


def _copy_number(text: str, place: str) -> int:
    if not re.fullmatch(r"[0-9]{1,5}", text) or int(text) == 0:
        raise UsageError(
            f"{place}: {text!r} is no copy number.", f"Write a whole number from 1 to {MAX_COPY_NUMBER}."
        )
    return int(text)


def _short(row: dict[str, str], column: str, place: str) -> str:
    text = row[column]
    if len(text) > MAX_NAME:
        raise UsageError(f"{place}: the {column} has {len(text)} characters.", f"{MAX_NAME} is the most.")
    if not text.isprintable():
        raise UsageError(
            f"{place}: the {column} has a line break or another control character.", "Write it on one line."
        )
    return text


def _password(text: str, place: str) -> str:
    """The password in the form in which PDF compares passwords, nearly SASLprep."""
    password = unicodedata.normalize("NFKC", text)
    if not password.isprintable():
        raise UsageError(f"{place}: the password has a control character.", "Choose one that can be typed.")
    if len(password.encode("utf-8")) > MAX_PASSWORD_BYTES:
        raise UsageError(f"{place}: the password is too long.", f"{MAX_PASSWORD_BYTES} bytes are the most.")
    return password
