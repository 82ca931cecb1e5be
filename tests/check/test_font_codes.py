"""What codes of a font draw, where the font says itself which glyph each code is."""

from flows.check.font_codes import FontCodes, read_glyphs

CMAP = b"""1 begincodespacerange <0000> <ffff> endcodespacerange
3 begincidchar
<0021> 33
<0586> 0
<0022> 34
endcidchar
1 begincidrange
<0030> <0032> 48
endcidrange
"""


def font(**fields: object) -> FontCodes:
    return FontCodes("Text", 2, {0x21: "a", 0x586: "\U00100123"}, True, True, **fields)


def test_a_map_of_glyphs_is_read() -> None:
    assert read_glyphs(CMAP) == {0x21: 33, 0x586: 0, 0x22: 34, 0x30: 48, 0x31: 49, 0x32: 50}


def test_a_code_that_the_map_sends_to_the_empty_box_is_counted_with_its_text() -> None:
    mapped = font(glyphs=read_glyphs(CMAP))
    assert mapped.decode(b"\x00\x21\x05\x86\x00\x21") == ("a\U00100123a", 1)
    assert mapped.decode(b"\x7f\xff")[1] == 1  # in no map: the empty box, too
    assert font().decode(b"\x05\x86\x00\x00") == ("\U00100123\ufffd", 1)
