"""Figures that a source sets raised, as the characters that say so: 10 to the 6th power must not read 106."""

_DIGITS = "0123456789"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SIGNS = "+-−"
_UP = str.maketrans(_DIGITS, _RAISED)
_DOWN = str.maketrans(_RAISED, _DIGITS)


def raise_digits(text: str) -> str:
    """Raised text in raised characters if it is a number, behind a caret if it has a sign (few faces have raised ones).

    Ordinals and words stay as they are.
    """
    number = text.strip()
    if number.isdecimal() and number.isascii():
        return text.translate(_UP)
    return f"^{number}" if number[:1] in tuple(_SIGNS) and number[1:].isdecimal() else text


def lower_digits(text: str) -> str:
    """The same characters, one for one, as they are written on the line."""
    return text.translate(_DOWN)
