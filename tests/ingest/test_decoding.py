"""Bytes -> text: byte order marks, declared encodings, guesses, damage."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.ingest import decode_text

WORDS = "Toqaev said “no”: Қазақстан, Ташкент, 12 €"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_dropped(mark: bytes, encoding: str) -> None:
    decoded = decode_text(mark + WORDS.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.guessed, decoded.lost) == (WORDS, encoding, False, 0)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("words", ["Plain words, nothing else.\n", "Привет, мир. Это текст.\n"])
def test_utf16_without_a_mark_is_recognised(encoding: str, words: str) -> None:
    decoded = decode_text(words.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.guessed) == (words, encoding, True)


def test_western_bytes_are_a_guess() -> None:
    decoded = decode_text("“Café” – 12 €".encode("cp1252"))
    assert (decoded.text, decoded.encoding, decoded.guessed) == ("“Café” – 12 €", "cp1252", True)


def test_cyrillic_bytes_are_a_guess() -> None:
    assert decode_text("Президент Токаев сказал".encode("cp1251")).text == "Президент Токаев сказал"


def test_damaged_utf8_stays_utf8_and_counts_what_is_lost() -> None:
    decoded = decode_text("“Café” “naïve” “Zürich” ".encode() + b"\xff and more")
    assert decoded.encoding == "utf-8"
    assert decoded.lost == 1
    assert "Zürich” � and more" in decoded.text


def test_a_declared_encoding_is_followed_where_utf8_fails() -> None:
    assert decode_text("Łódź".encode("iso8859-2"), "ISO-8859-2").text == "Łódź"
    assert decode_text("“Café”".encode("cp1252"), "iso-8859-1").text == "“Café”"


@pytest.mark.parametrize("name", ["zip", "idna", "rot13", "unknown-9", "\x00", "base64", "utf-7"])
def test_a_declared_encoding_that_is_none_is_ignored(name: str) -> None:
    assert decode_text("“Café”".encode("cp1252"), name).encoding == "cp1252"


@given(st.text())
def test_utf8_comes_back_whole(text: str) -> None:
    if text.startswith("\ufeff") or decode_text(text.encode()).encoding.startswith("utf-16"):
        return
    assert decode_text(text.encode()).text == text


@given(st.binary(max_size=300))
def test_any_bytes_decode(content: bytes) -> None:
    decoded = decode_text(content)
    assert decoded.lost >= 0
    assert isinstance(decoded.text, str)
