"""The English names of months and weekdays: one table for every stage that reads or prints dates."""

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
"""As they are abbreviated; of two ways the longer first."""
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SHORT_WEEKDAYS = tuple(day[:3] for day in WEEKDAYS)

MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(SHORT_MONTHS)})\.?)"
WEEKDAY = rf"(?:{'|'.join((*WEEKDAYS, *SHORT_WEEKDAYS))})\.?"
"""Patterns for one of them at the head of a text, in full or abbreviated."""
