"""What a figure measures where the words behind it do not say: the subject of its clause, or the noun it is said of.

"Core inflation eased to 2.9%", "left the key rate at 7.5%", "a contraction of 1.1%", "killed more than 1,000".
"""

from flows.annotate.amounts.clause_tokens import (
    DATE,
    FIGURE,
    Token,
    before_helpers,
    helped_by_being,
    tokens_before,
    trimmed,
)
from flows.annotate.amounts.told_of_nouns import fills, is_verb, noun_of
from flows.annotate.frames.event_verbs import PAST_FORMS, is_past_form
from flows.english.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    is_adverb,
)
from flows.english.level_verbs import (
    DEEDS,
    FILLERS,
    LEVEL_VERBS,
    NOUNS_OF_CHANGE,
    SEEN_VERBS,
    SET_VERBS,
    STEPS,
    TRADED,
)
from flows.english.speech_cues import NOUN_CUES
from flows.english.word_tables import word_list
from flows.model.annotation import AmountType
from flows.model.spans import Span

_FARTHEST = 24
"""Tokens between the verb and the figure, or in a subject."""
_OBJECT = 14
_PAYING = 5
_PAIRED = 4
"""Tokens before the "and" of "between Norland and Westport"."""
_MAKING_UP = frozenset(
    {
        *((verb, "up") for verb in ("made", "make", "makes")),
        *((verb, "for") for verb in ("accounted", "accounts", "account")),
    }
)
"""Verbs of what is a share of a whole: "Remittances made up 24% of GDP"."""
_RELATIVES = frozenset({"that", "which", "who"})
_HAVING = frozenset({"have", "has", "had"})
_THEN = frozenset({"before", "after", "while", "when"})
_NEVER = frozenset({"not", "never"})
_HARD = frozenset(',;:()[]“”"?!—–-.')
_COSTS = frozenset({"cost", "costs"})
_OF_COSTS = word_list(
    "total overall annual average final estimated additional extra net gross yearly likely expected"
)
"""Before "cost" that is a noun: "put the total cost at"."""
_DASHES = frozenset("–—-")


def measure_before(masked: str, start: int, kind: AmountType) -> Span | None:
    """The words before a figure that say what it measures, as a span of `masked`.

    `masked` is the sentence up to its end, with other figures and dates blotted out; the figure begins at `start`.
    """
    tokens = tokens_before(masked, start)
    place = len(tokens) - 1
    for _ in range(_FARTHEST):
        if place < 0:
            return None
        low = tokens[place].low
        if low == "of" or (low == "worth" and not helped_by_being(tokens, place)):
            if place > 1 and tokens[place - 1].low in STEPS and tokens[place - 2].low == "the":
                before = tokens[place - 3].low if place > 2 else ""  # noqa: PLR2004
                if before in {"of", "than"}:  # "half of the total of": no level of the subject
                    return Span(tokens[place - 1].start, tokens[place - 1].end)
            if place and tokens[place - 1].low in STEPS:
                place -= 2
                continue
            return noun_of(tokens, place, kind)
        if kind is AmountType.COUNT and low in DEEDS and _is_near(tokens, place):
            return Span(tokens[place].start, tokens[place].end)
        if (verb := _verb_of_level(tokens, place, kind)) is not None:
            return _subject(tokens, verb)
        if not fills(tokens, place):
            return (
                _cost(tokens, place)
                or _object(tokens, place)
                or _moved(tokens, place)
                or _without_verb(tokens, place)
            )
        place -= 1
    return None


def _verb_of_level(tokens: list[Token], place: int, kind: AmountType) -> int | None:
    """The place of a verb that says how much its subject is, of one word or of two, that ends at a place."""
    low = tokens[place].low
    share = kind is AmountType.PERCENT
    if share and place and (tokens[place - 1].low, low) in _MAKING_UP:
        return place - 1
    return place if _is_level(tokens, place) or (share and low in TRADED) else None


def _is_near(tokens: list[Token], place: int) -> bool:
    return all(token.stands_in or token.low in FILLERS for token in tokens[place + 1 :])


def _is_level(tokens: list[Token], place: int) -> bool:
    """Whether a verb says how much its subject is: one of level, or of setting in the passive."""
    low = tokens[place].low
    before = tokens[place - 1].low if place else ""
    after = tokens[place + 1].low if place + 1 < len(tokens) else ""
    if low in _COSTS and (before in _OF_COSTS or after == "at"):
        return False
    if low == "average" and before in {"on", "of", "in"}:
        return False
    if before == "having" or (low.endswith("ing") and before == ",") or _is_noun_behind(before, low):
        return False
    if low in SET_VERBS and helped_by_being(tokens, place):
        return True
    arrives = (low in {"came", "come", "comes"} and after in {"to", "in"}) or (
        low == "held" and after == "at"
    )
    return low in LEVEL_VERBS or arrives


def _is_noun_behind(before: str, low: str) -> bool:
    """Whether a form that may be a verb is a noun behind its article: "a rise"; in "that rose" it is none."""
    return before in DETERMINERS | {"same"} and not (before in _RELATIVES and is_past_form(low))


def _subject(tokens: list[Token], verb: int) -> Span | None:
    """The noun phrase before a verb of level, over a parenthesis between dashes or commas."""
    last = before_helpers(tokens, verb)
    if last > 0 and tokens[verb].low.endswith("ing") and tokens[last].low in _THEN:
        level = _level_before(tokens, last)  # "It slowed to 2% before edging up to"
        return _subject(tokens, level) if level is not None else None
    last = _over_time(tokens, _over_parenthesis(tokens, last))
    if last >= 0 and tokens[last].low in CONJUNCTIONS:
        return None  # "It will open in May and cost $5m"
    if last >= 0 and tokens[last].low in {"which", "that"}:
        last -= 2 if last and tokens[last - 1].text == "," else 1
        if (figure := _figure_at(tokens, last)) is not None:  # "It reached 3 boats, which is 4% more"
            level = _level_before(tokens, figure)
            return _subject(tokens, level) if level is not None else None
        return _antecedent(tokens, last)
    first = _first_of(tokens, last)
    if first and first <= last and tokens[first - 1].low in PRONOUNS:
        if tokens[first].low not in SEEN_VERBS:
            return None
        first += 1  # "Do you expect exports to reach"
    if first > 2 and tokens[first - 2].low in _RELATIVES and is_verb(tokens[first - 1].low):  # noqa: PLR2004
        last = first - 3  # "An economy that grew in spring does not grow by"
        last -= tokens[last].text == ","
        first = _first_of(tokens, last)
    if any(token.low in _NEVER for token in tokens[max(0, first - 1) : last + 1]):
        return None  # "It does not expect output to fall by"
    return trimmed(tokens, first, last)


def _antecedent(tokens: list[Token], last: int) -> Span | None:
    """The noun phrase before a relative: of a long one what its last "of" ties, "the dynamics of bilateral trade"."""
    first = _first_of(tokens, last)
    links = [place for place in range(first, last) if tokens[place].low in PREPOSITIONS]
    tied = [place for place in links if tokens[place].low == "of"]
    return trimmed(tokens, tied[-1] + 1 if tied and len(links) > 1 else first, last)


def _figure_at(tokens: list[Token], last: int) -> int | None:
    """The place of the figure with which a clause ends, over a date behind it; None where it ends otherwise."""
    while last > 0 and (tokens[last].text[0] == DATE or tokens[last].low in PREPOSITIONS):
        last -= 1
    return last if last > 0 and tokens[last].text[0] == FIGURE else None


def _level_before(tokens: list[Token], figure: int) -> int | None:
    """The place of the verb that tells of its subject to be a figure."""
    for place in range(figure - 1, max(0, figure - _OBJECT), -1):
        if _is_level(tokens, place):
            return place
        if not fills(tokens, place):
            return None
    return None


def _first_of(tokens: list[Token], last: int) -> int:
    """The first place of the noun phrase that ends at the last."""
    first = last if last >= 0 and tokens[last].text[0].isalpha() else last + 1
    while first > 0 and last - first < _FARTHEST and not _bounds(tokens, first - 1):
        first -= 1
    return first


def _over_time(tokens: list[Token], last: int) -> int:
    """The place of the relative before a time, "which by the end of 2025 amounted to"; else the same."""
    place = last
    while place > 0 and (tokens[place].text[0] == DATE or tokens[place].low in PREPOSITIONS | {"the", "end"}):
        place -= 1
    return place if tokens[place].low in {"which", "that"} and place < last else last


def _over_parenthesis(tokens: list[Token], last: int) -> int:
    if last < 1 or tokens[last].text not in {*_DASHES, ","}:
        return last
    mark = tokens[last].text
    opening = next((i for i in range(last - 1, max(-1, last - 13), -1) if tokens[i].text == mark), None)
    if opening is None or (mark == "," and any(t.low in AUXILIARIES for t in tokens[opening:last])):
        return -1 if mark == "," else last
    return opening - 1


def _bounds(tokens: list[Token], place: int) -> bool:
    """Whether a token cannot be part of the subject behind it."""
    token = tokens[place]
    low = token.low
    if token.text in _HARD or low in SUBORDINATORS or low in AUXILIARIES or low in PRONOUNS:
        return True
    if low in {"and", "or"}:
        return _verb_before(tokens, place)
    if _describes_subject(tokens, place):
        return False
    acts = (low.endswith("ed") or low in SET_VERBS) and tokens[place + 1].low in DETERMINERS
    names = (place and _is_noun_behind(tokens[place - 1].low, low)) or (
        low in NOUN_CUES and tokens[place + 1].low in PREPOSITIONS
    )
    names = names or (low in _COSTS and tokens[place + 1].low == "of")
    return acts or low in CONJUNCTIONS or (is_verb(low) and not names)


def _describes_subject(tokens: list[Token], place: int) -> bool:
    """Whether a participle opens its clause and stands before its noun: "as confirmed cases rose"."""
    before, after = tokens[place - 1] if place else None, tokens[place + 1].low
    opens = before is None or before.low in SUBORDINATORS or before.low in CONJUNCTIONS - {"and", "or"}
    named = after[0].isalpha() and after not in PREPOSITIONS | DETERMINERS | PRONOUNS | CONJUNCTIONS
    return (
        opens
        and named
        and tokens[place].low.endswith("ed")
        and after not in AUXILIARIES
        and not is_adverb(after)
    )


def _verb_before(tokens: list[Token], place: int) -> bool:
    """Whether a clause stands before a conjunction, so that it joins two clauses and not two nouns."""
    if any(token.low == "between" for token in tokens[max(0, place - _PAIRED) : place]):
        return False
    for token in reversed(tokens[max(0, place - _FARTHEST) : place]):
        if token.text in {",", ";", ":"} or token.low in SUBORDINATORS:
            return token.text == ","
        if (
            token.stands_in
            or token.low in AUXILIARIES
            or is_verb(token.low)
            or token.low in LEVEL_VERBS - {"contract", "cost", "costs"}
        ):
            return True
    return False


def _cost(tokens: list[Token], last: int) -> Span | None:
    """What somebody is made to pay, with who it is: "The bill will cost farms"."""
    if tokens[last].low in PRONOUNS | {"us", "them", "me", "him"}:
        return None
    for place in range(last - 1, max(-1, last - _PAYING), -1):
        low = tokens[place].low
        if low in {"cost", "costs", "costing"}:
            verb = not place or tokens[place - 1].low not in DETERMINERS | PREPOSITIONS
            behind = tokens[last + 1].text[0] if last + 1 < len(tokens) else FIGURE
            return Span(tokens[place].start, tokens[last].end) if verb and behind == FIGURE else None
        if not low[0].isalpha() or low in PREPOSITIONS | AUXILIARIES | PRONOUNS:
            return None
    return None


def _object(tokens: list[Token], last: int) -> Span | None:
    """What is set at, cut to or raised by the figure: "left the key rate at 7.5%"."""
    if not any(token.low in {"at", "to", "by", "from"} for token in tokens[last + 1 :]):
        return None
    for place in range(last, max(-1, last - _OBJECT), -1):
        low = tokens[place].low
        if place > 1 and place < last and low in {"of", "in"} and tokens[place - 1].low in NOUNS_OF_CHANGE:
            return trimmed(tokens, place + 1, last)  # "a reduction of its share from 31.5 percent"
        hard = tokens[place].text in _HARD or tokens[place].text[0] == FIGURE
        if hard or low in SUBORDINATORS | _HAVING:  # "keep the car and have up to £2,000"
            return None
        after_article = place > 0 and tokens[place - 1].low in DETERMINERS
        named = after_article and not low.endswith(("ed", "ought"))  # "its forecast for growth"
        sets = low in SET_VERBS or low in SEEN_VERBS
        if sets and place < last and not named and not helped_by_being(tokens, place):
            return trimmed(tokens, place + 1, _before_step(tokens, place, last))
    return None


def _before_step(tokens: list[Token], place: int, last: int) -> int:
    """The last place before "by a quarter of a point", which tells only how far what is set was moved."""
    for step in range(place + 2, last):
        if tokens[step].low == "by" and tokens[step + 1].low in {"a", "half", "another"}:
            return step - 1
    return last


def _moved(tokens: list[Token], last: int) -> Span | None:
    """What moved, told without a verb: "Tea up 20 cents to $3.10"."""
    if tokens[min(last + 1, len(tokens) - 1)].low not in {"up", "down"} or tokens[last].low in PAST_FORMS:
        return None
    first = _first_of(tokens, last)
    opens = first == 0 or tokens[first - 1].text in _HARD
    acts = any(token.low.endswith("ed") or is_verb(token.low) for token in tokens[first : last + 1])
    return trimmed(tokens, first, last) if opens and not acts and tokens[last].text[0].isalpha() else None


def _without_verb(tokens: list[Token], last: int) -> Span | None:
    """What a second figure is of behind "and", by the verb of the first: "cut A by 1% to 3% and B to 4%"."""
    if [token.low for token in tokens[last + 1 :]] not in (["to"], ["at"], ["by"]):
        return None
    first = last
    while first > 0 and last - first < _PAIRED and tokens[first].text[0].isalpha():
        if tokens[first].low in DETERMINERS:
            break
        if tokens[first].low in PREPOSITIONS | AUXILIARIES or is_verb(tokens[first].low):
            return None
        first -= 1
    before = [token.low for token in tokens[max(0, first - 3) : first]]
    joined = len(before) > 2 and before[-1] == "and" and before[-2][0] == FIGURE  # noqa: PLR2004
    if tokens[first].low not in DETERMINERS or not joined or before[-3] != tokens[last + 1].low:
        return None
    return trimmed(tokens, first, last)
