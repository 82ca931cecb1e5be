"""The list of recipients: what it may look like, and the file and line of every complaint."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.bind import Recipient, read_recipients
from flows.errors import UsageError


def read(text: str, *parts: str) -> tuple[Recipient, ...]:
    return read_recipients(text.encode(), "list.csv", parts)


def test_names_alone_are_numbered_in_their_order() -> None:
    assert [(r.name, r.copy, r.parts) for r in read("name\nAda\n\nBob\nAda\n")] == [
        ("Ada", 1, ()), ("Bob", 2, ()), ("Ada", 3, ()),
    ]  # fmt: skip


def test_every_column_is_read() -> None:
    (one, two) = read(
        'Name,Organization,copy,password,parts\n"Byron, Ada",Society,7,s3cret,"one,two"\nBob,,,,\n', "three"
    )
    assert (one.name, one.organisation, one.copy, one.password, one.parts) == (
        "Byron, Ada", "Society", 7, "s3cret", ("one", "two"),
    )  # fmt: skip
    assert (two.copy, two.password, two.parts, two.place) == (1, "", ("three",), "list.csv, line 3")


@pytest.mark.parametrize("text", ["name;organisation\nAda;B, C\n", "name\torganisation\nAda\tB, C\n"])
def test_spreadsheets_that_write_other_separators_and_marks(text: str) -> None:
    (ada,) = read_recipients(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(), "list.csv")
    assert (ada.name, ada.organisation) == ("Ada", "B, C")


def test_a_password_is_not_shown_when_a_recipient_is() -> None:
    assert "s3cret" not in repr(read("name,password\nAda,s3cret\n"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "list.csv lists nobody"),
        ("name\n\n", "lists nobody"),
        ("who\nAda\n", "line 1: unknown column 'who'"),
        ("name,name\nAda,Bob\n", "line 1: two columns are called name"),
        ("organisation\nAda\n", "line 1: there is no column called name"),
        ("name,copy\nAda,1\nBob,1\n", "line 3: copy 1 is already made out in list.csv, line 2"),
        ("name,copy\nAda,third\n", "line 2: 'third' is no copy number"),
        ("name,copy\nAda,0\n", "line 2: '0' is no copy number"),
        ("name,copy\nAda,²\n", "line 2: '²' is no copy number"),
        ("name,organisation\n,Society\n", "line 2: the name is empty"),
        ("name\nAda, Countess\n", "line 2: 2 fields, but the header names 1"),
        ('name\n"Ada\n', "line 2: unexpected end of data"),
        ('name\n"Ada\nByron"\n', "the name has a line break"),
        ("name\n" + "A" * 201 + "\n", "line 2: the name has 201 characters"),
        ("name,password\nAda," + "ä" * 64 + "\n", "line 2: the password is too long"),
    ],
)
def test_complaints_name_file_and_line(text: str, message: str) -> None:
    with pytest.raises(UsageError, match=r"list\.csv") as caught:
        read(text)
    assert message in str(caught.value)
    assert caught.value.next_step


def test_another_encoding_is_named_with_its_line() -> None:
    with pytest.raises(UsageError, match=r"list\.csv, line 2: not UTF-8"):
        read_recipients("name\nÖzgür\n".encode("latin-1"), "list.csv")


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        recipients = read_recipients(b"name,copy\n" + content, "list.csv")
    except UsageError:
        return
    numbers = [recipient.copy for recipient in recipients]
    assert len(set(numbers)) == len(numbers)
    assert all(recipient.name for recipient in recipients)


@given(st.lists(st.one_of(st.none(), st.integers(1, 30)), min_size=1, max_size=20))
def test_free_numbers_are_the_lowest(wanted: list[int | None]) -> None:
    stated = [number for number in wanted if number]
    text = "name,copy\n" + "".join(f"Ada,{number or ''}\n" for number in wanted)
    if len(set(stated)) < len(stated):
        with pytest.raises(UsageError):
            read(text)
        return
    given_out = [r.copy for r, number in zip(read(text), wanted, strict=True) if number is None]
    assert given_out == sorted(given_out)
    assert set(range(1, max(given_out, default=0))) <= set(given_out) | set(stated)
