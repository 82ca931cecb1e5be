"""The control words of RTF that matter to a reader: characters, destinations without text, character sets."""

CHARACTERS = {
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "bullet": "•", "tab": "\t", "line": "\n", "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005",
    "softline": "\n", "lbr": "\n", "nestcell": " ", "nestrow": " ", "page": "\n", "column": "\n",
}  # fmt: skip
SYMBOLS = {"~": "\u00a0", "_": "\u2011", "\\": "\\", "{": "{", "}": "}", "\n": "\n", "\r": "\n", "\t": "\t"}

_SILENT_NAMES = (
    "colortbl pict header headerl headerr headerf footer footerl footerr footerf fldinst annotation "
    "atnid atnauthor atndate atnref nonshppict themedata colorschememapping datastore latentstyles "
    "rsidtbl generator xmlnstbl listtable listoverridetable revtbl filetbl bkmkstart bkmkend objdata "
    "objclass tc tcn xe ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn template pgdsctbl mmathPr "
    "passwordhash"
)
SILENT = frozenset(_SILENT_NAMES.split())
"""Destinations that hold no text of the document."""

KEPT = frozenset(["shpinst", "shptxt", "shppict", "footnote", "listtext", "pntext", "title", "author"])
"""Destinations that are read although a reader that does not know them may skip them."""

CODE_PAGES = {
    0: "cp1252", 1: "cp1252", 2: "cp1252", 77: "mac-roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk",
    136: "big5", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
"""Python's names of the encodings that font character sets stand for."""
