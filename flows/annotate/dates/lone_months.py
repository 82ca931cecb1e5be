"""How English writes a month by itself, which may also be a name or a verb: "in March", "June's rainfall"."""

from flows.annotate.dates.certain_dates import ends_months, is_one_month
from flows.annotate.dates.date_pattern import MONTHLY, written
from flows.annotate.dates.date_words import ARTICLE_OR_PART, BEFORE_A_MONTH, MONTH, PART, SEASON, WEEKDAY
from flows.english.held_events import EVENT

_OF_A_MONTH = (
    rf"{EVENT}|polls?|surveys?|reports?|figures?|data|readings?|deadlines?|rulings?|decisions?|agreements?|deals?|attacks?"
    r"|letters?|statements?|speech|issue|budgets?|total|inflation|output|sales|exports|imports|earthquake|floods?"
)
"""What is of a month, and not of a woman called June or April."""
_SOMEBODY = (
    r"(?:(?<=\b[Bb]y )|(?<=\bto )|(?<=\bfor )|(?<=\bof )|(?<=\b[Ff]rom )|(?<=\b[Aa]fter )|(?<=\b[Bb]efore ))"
    r"(?:Jan|April|May|June|August) (?!(?:Day|Fools?)\b)"
    rf"(?!{WEEKDAY}|{MONTH}|{SEASON})[A-Z][a-z’'-]+(?! [a-z]{{0,12}}(?:said|says))"
)
"""A given name with a surname: "Editing by June Hart"."""
_MAY_BE_MONTH = "[ADFJMNOSadfjmnos][ACEOPUaceopu]"
"""How a month, or "month of", begins: looked at first, since the words that may stand before one are many."""

LONE_MONTH_PATTERNS = (
    written(
        "month", MONTHLY,
        rf"{ARTICLE_OR_PART}(?={_MAY_BE_MONTH})(?:(?:{BEFORE_A_MONTH}|month of )(?!{_SOMEBODY})(?P<month>{MONTH})"
        rf"(?! (?:to(?! (?:{MONTH}|date\b|early|late|mid-|the (?:beginning|start|middle|end) of))"
        r"|be|have|not|also|well)\b))",
        holds=is_one_month,
    ),
    written("month", MONTHLY, rf"(?P<month>{MONTH})", holds=ends_months),
    written(
        "month", MONTHLY,
        rf"(?P<month>April|June|August|March|May)(?=[’']s (?:[a-z-]{{3,20}} ){{0,2}}(?:{_OF_A_MONTH})\b)",
    ),
    written(
        "month", MONTHLY,
        rf"(?:(?<=\b[Aa] )|(?<=\b[Aa]n )|(?<=\b[Tt]he )|(?<=\b[Hh]is )|(?<=\b[Hh]er )|(?<=\b[Ii]ts )|(?<=\b[Tt]heir )"
        rf"|(?<=\b[Oo]ur ))(?:(?P<month>April|June|August)(?= [a-z]{{3,20}}\b)"
        rf"|(?P<the_month>March|May)(?= (?:{_OF_A_MONTH})\b))",
        holds=is_one_month,
    ),
    written("month", MONTHLY, rf"{PART}(?P<month>{MONTH})"),
    written(
        "month", MONTHLY, r"(?P<month>January|February|July|September|October|November|December)",
        holds=is_one_month,
    ),
)  # fmt: skip
