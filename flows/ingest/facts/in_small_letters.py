"""A name or a title in capitals -> the same in small letters, as far as its text tells how it is written."""

import re

from flows.english.letterheads import SMALL_WORDS

_LONGEST_ABBREVIATION = 6
_LONGEST_SURE = 3
"""No longer word in capitals is an abbreviation where its text has it in small letters, too."""


def in_small(name: str, text: str) -> str:
    """A name in capitals as the text has it in small letters, else word by word, abbreviations left alone."""
    if not name.isupper():
        return name
    behind = text.find(name) + len(name) if name in text else 0
    for found in re.finditer(re.escape(name), text[behind:], re.IGNORECASE):
        if not found[0].isupper():
            return found[0][:1].upper() + found[0][1:]
    words = [_word(word, text[behind:]) for word in name.split()]
    return " ".join(words[:1] + [w.lower() if w.lower() in SMALL_WORDS else w for w in words[1:]])


def _word(word: str, text: str) -> str:
    if "." in word[:-1]:
        return word
    if "-" in word:
        return "-".join(_word(part, text) for part in word.split("-"))
    if len(word) > _LONGEST_SURE and re.search(rf"\b{re.escape(word.lower())}\b", text):
        return word.capitalize()
    is_short = len(word) <= _LONGEST_ABBREVIATION and re.search(rf"\b{re.escape(word)}\b", text) is not None
    return word if is_short and not text.isupper() else word.capitalize()
