"""Figures that a source sets raised, as the characters that say so: 10 to the 6th power must not read 106."""

_DIGITS = "0123456789+-−"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻"
_UP = str.maketrans(_DIGITS, _RAISED)
_DOWN = str.maketrans(_RAISED[:-1], _DIGITS[:-1])


def raise_digits(text: str) -> str:
    """Raised text in raised characters if it is a number; ordinals and words stay as they are."""
    number = text.strip()
    is_number = number.lstrip("+-−").isdecimal() and number.isascii() | number.startswith("−")
    return text.translate(_UP) if is_number else text


def lower_digits(text: str) -> str:
    """The same characters, one for one, as they are written on the line."""
    return text.translate(_DOWN)
