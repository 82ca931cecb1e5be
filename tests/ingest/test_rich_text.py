"""RTF -> text in whatever character set it is written, paragraphs, headings, lists, tables, notes."""

import pytest

from flows.model.document import Role
from tests.support.ingested import read, shown_blocks

RTF = "application/rtf"


def rtf(body: str, head: str = "") -> bytes:
    return f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{head} {body}}}".encode("ascii")


def test_structure_is_kept() -> None:
    document, _ = read(
        rtf(
            "{\\pard\\s1 Plan\\par}{\\pard\\outlinelevel1 Why\\par}"
            "{\\pard It rained{\\footnote A lot.} today.\\par}"
            "{\\pard\\li360 \\bullet\\tab one\\par}{\\pard\\li360 \\bullet\\tab two\\par}"
            "\\pard{\\listtext 3.\\tab}\\ls1 three\\par"
            "\\trowd\\pard\\intbl Item\\cell Cost\\cell\\row\\trowd\\pard\\intbl Dam\\cell 4\\cell\\row"
            "\\pard End.\\par",
            "{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}}",
        ),
        RTF,
    )
    assert shown_blocks(document) == [
        (Role.TITLE, "Plan"),
        (Role.HEADING, "Why"),
        (Role.PARAGRAPH, "It rained today."),
        (Role.FOOTNOTE, "A lot."),
        (Role.LIST_ITEM, "one"),
        (Role.LIST_ITEM, "two"),
        (Role.LIST_ITEM, "3. three"),
        (Role.TABLE_CELL, "Item"),
        (Role.TABLE_CELL, "Cost"),
        (Role.TABLE_CELL, "Dam"),
        (Role.TABLE_CELL, "4"),
        (Role.PARAGRAPH, "End."),
    ]
    assert [(b.row, b.column) for b in document.blocks if b.row] == [(1, 1), (1, 2), (2, 1), (2, 2)]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("Caf\\'e9 \\u8220?so\\u8221?", "Café “so”"),
        ("\\uc2\\u1044\\'c4\\'c4a", "Дa"),
        ("a\\u-10179 ?\\u-8704 ?", "a\U0001f600"),
        ("a\\~b \\{c\\} d\\-e", "a\u00a0b {c} de"),
        ("{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt shown}}", "shown"),
        ("{\\*\\unknown not}{\\pict 00ff}shown{\\header not}", "shown"),
        ("{\\v hidden }shown{\\deleted gone}", "shown"),
        ("one\\line two", "one two"),
        ("a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt  box}}}", "a box"),
        ("{\\upr{old}{\\*\\ud new}}", "old"),
        ("a\\bin4 {{{{b", "ab"),
    ],
)
def test_characters(body: str, text: str) -> None:
    assert read(rtf(body), RTF)[0].text == text


def test_each_font_has_its_character_set() -> None:
    head = "{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}{\\f2\\fcharset128 C;}}"
    assert (
        read(rtf("\\f1\\'cf\\'eb\\'e0\\'ed {\\f2\\'93\\'fa\\'96\\'7b} \\f0\\'e9", head), RTF)[0].text
        == "План 日本 é"
    )


def test_properties() -> None:
    metadata = read(rtf("Rain fell.", "{\\info{\\title Plan}{\\author Ada Byron}{\\creatim\\yr2020}}"), RTF)[
        0
    ].metadata
    assert (metadata.value("title"), metadata.value("author")) == ("Plan", "Ada Byron")
