"""Firms, papers and bodies that words beside an unknown name tell, which look like surnames.

"the carmaker Ford", "Nordhav employs", "Kari Solberg, head of Nordhav", "Brandt customers", "Corvus economist Ann Low";
and those of whom the next sentence says "it": "Casa Aberta was founded in 1994. It takes no money."
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from flows.annotate.frames.event_verbs import is_past_form
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_patterns import BODIES, COMPANY_NOUNS, LANDMARKS
from flows.annotate.names.naming import (
    Naming,
    word_before,
    word_behind,
    words_before,
    words_behind,
    words_in,
    words_of,
)
from flows.annotate.names.surnames import is_given_name
from flows.annotate.names.told_things import is_described
from flows.english.function_words import AUXILIARIES, PREPOSITIONS
from flows.english.titles import SPOKESPEOPLE
from flows.english.tokens import Stretch, capitalised
from flows.english.word_tables import read_words, word_list
from flows.model.annotation import EntityType

_SAYING = word_list("said says announced reported added")
_OF_FIRMS = word_list("gigafactory gigafactories subsidiary subsidiaries shareholders")
"""What firms have, not people."""
_OF_BANKS = word_list("economist analyst strategist trader dealer")
"""Who is named with the bank that employs him."""
_AT_BANKS = word_list(
    "analysts economists strategists traders brokers analyst economist strategist trader broker"
)
"""Who work at a bank or the like, and at no place."""
_HELD_BY_FIRMS = word_list("""
    customers cardholders subscribers shareholders stores dealerships franchises outlets
    """)
"""What stands behind the name of the firm that has or sells it, and never behind a person's but in a crowd."""
_OWNED = word_list("shares stake stakes shareholders investors")
_FIRMS = COMPANY_NOUNS - word_list("maker manufacturer publisher operator developer giant")
"""What a firm is told to be, and nobody."""
_NO_FIRM = word_list("owner founder boss chief executive head")
_FIRST_OF_FIRMS = word_list("executive chairman chairwoman chairperson founder cofounder head ceo cfo coo")
"""Whose office is of a firm or body where it is of a single unknown word; of nobody."""
_HEADS_OF_TWO = (
    ["managing", "director"],
    ["executive", "officer"],
    ["financial", "officer"],
    ["operating", "officer"],
)
_HAVE = word_list(
    """
    factories factory plants vessels fleet trawlers tankers shareholders subsidiaries subsidiary turnover customers
    shares dividend headquarters boardroom warehouses stores refineries buses coaches trains ferries
    """
)
"""What firms have, and people seldom."""
_EMPLOY = word_list("employs employed")
_BID = word_list(
    "ordered told asked required forced urged obliged wants allowed directed instructed bound compelled"
)
_LONGEST_ASIDE = 25
_ASKED = word_list("polled surveyed compiled")
_OFFICERS = word_list("cfo ceo coo cto")
_TRADED = word_list(
    "rose fell slipped tumbled jumped climbed dropped slid sank surged plunged shed recovered added down up"
)
"""What shares do, behind the name of whose they are: "Veldtech recovered 2.4%"."""
_SHARE = ("%", "percent", "per", "cents", "pence")
_DEEDS_OF_FIRMS = word_list(
    """
    owns makes employs sells operates says said declined plans needs reported supplies builds produces trades competes
    manages rejected manufactures publishes runs
    """
)
"""What stands behind ", which" where that is a firm."""
_IT = frozenset({"It", "Its"})
_OF_BODIES = (
    ("was", "founded"), ("was", "established"), ("was", "set", "up"), ("has", "worked", "in"), ("has", "operated"),
    ("operates",), ("employs",),
)  # fmt: skip
"""What is said of a body, behind its name."""
_PAPERS = word_list("newspaper daily weekly tabloid broadcaster")
"""What stands before the name of a paper."""


def is_called_a_company(stretch: Stretch, name: Naming) -> bool:
    """As in "the automobile manufacturer Ford", "the daily La Jornada"; a man who makes something is named in full."""
    before = word_before(stretch, name).lower()
    if name.last - name.first == 1:
        return before in COMPANY_NOUNS
    words = words_in(stretch, name)
    surname = words[-1] in read_words("surnames.txt")
    return before in (_PAPERS if surname else _PAPERS | _FIRMS) and not is_given_name(words[0])


def stands_as_firm(stretch: Stretch, name: Naming) -> bool:
    """Whether a name is owned, speaks as no place does, employs somebody, has customers or a spokesman."""
    before = [word.lower() for word in words_before(stretch, name, 2)]
    if before[1:] == ["in"] and before[0] in _OWNED:
        return True
    if before[1:] == ["at"] and before[0] in _AT_BANKS and gazetteer().entry(words_in(stretch, name)) is None:
        return True
    if name.type is EntityType.PLACE and _speaks(stretch, name):
        return True
    if name.last - name.first == 1 and _employs(stretch, name):
        return True
    person = name.type is EntityType.PERSON
    return person and (_has_customers(stretch, name) or _has_spokesman(stretch, name))


def _speaks(stretch: Stretch, name: Naming) -> bool:
    """Whether a verb of saying stands behind it, where the name is not only the end of what tells where."""
    inside = word_before(stretch, name).lower() in PREPOSITIONS
    landmark = stretch.tokens[name.last - 1].text in LANDMARKS
    return word_behind(stretch, name) in _SAYING and not inside and not landmark


def _employs(stretch: Stretch, name: Naming) -> bool:
    """Whether an analyst is named behind a name, which is then his bank's: "Corvus economist Ann Low"."""
    behind = words_behind(stretch, name, 2)
    return len(behind) > 1 and behind[0] in _OF_BANKS and capitalised(behind[1])


def _has_customers(stretch: Stretch, name: Naming) -> bool:
    """As in "Brandt customers", "Brandt shares fell", unlike "Brandt shares his views"."""
    behind = words_behind(stretch, name, 2)
    if behind[:1] == ["shares"]:
        return len(behind) > 1 and (behind[1] in AUXILIARIES or is_past_form(behind[1]))
    return behind[:1] != [] and behind[0] in _HELD_BY_FIRMS


def stands_in_brackets(stretch: Stretch, name: Naming) -> bool:
    """Whether brackets hold what is seen as somebody, behind a body or the question of a paper.

    "Financial Supervisory Authority (Finanstilsynet)", "Question (Agence Lumière): …".
    """
    before, words = words_before(stretch, name, 2), words_in(stretch, name)
    if name.type is not EntityType.PERSON or before[1:] != ["("] or word_behind(stretch, name) != ")":
        return False
    asked = before[0] in {"Question", "Q"} and words_behind(stretch, name, 2)[1:] == [":"]
    body = before[0] in BODIES and len(words) == 1 and words[0] not in read_words("surnames.txt")
    return (asked or body) and not is_given_name(words[0])


def _has_spokesman(stretch: Stretch, name: Naming) -> bool:
    """Whether two names joined by a hyphen have one of several who speak for them: "a Kessler-Voigt spokesman"."""
    one_of_several = word_before(stretch, name).lower() in {"a", "an"}
    joined = words_in(stretch, name)[1:-1] == ["-"]
    return joined and one_of_several and word_behind(stretch, name) in SPOKESPEOPLE


def says_it(stretch: Stretch, name: Naming) -> bool:
    """Whether it says something of itself as "it": "Nordhav Mining, whose mine is shut, said it would sell"."""
    if word_before(stretch, name).lower() in PREPOSITIONS or stretch.heading:
        return False
    behind = words_behind(stretch, name, _LONGEST_ASIDE)
    end = behind.index(",", 1) + 1 if behind[:1] == [","] and "," in behind[1:] else 0
    said = behind[end : end + 3]
    owned = behind[:1] != [","] or behind[1:2] in (["whose"], ["which"])
    return (
        owned
        and said[:1] != []
        and said[0] in _SAYING
        and "it" in (said[1:2] if said[1:2] != ["that"] else said[2:])
    )


def has_its(stretch: Stretch, name: Naming) -> bool:
    """Whether what is seen as somebody has or does something that is "its": "Lomas Verdes had its best quarter", "the
    court ordered Lomas Verdes to cut its emissions".
    """
    words, behind = words_in(stretch, name), words_behind(stretch, name, 3)
    alone = name.first == 0 or not capitalised(word_before(stretch, name))
    bid = word_before(stretch, name) in _BID and behind[:1] == ["to"] and behind[2:] == ["its"]
    if name.type is not EntityType.PERSON or name.entry or not (bid or behind[1:2] == ["its"]) or not alone:
        return False
    somebody = is_given_name(words[0]) or words[-1] in read_words("surnames.txt")
    return not somebody and (bid or behind[0] in AUXILIARIES or is_past_form(behind[0]))


def has_asked(stretch: Stretch, name: Naming) -> bool:
    """Whether one word is who has asked many or gathered figures: "analysts polled by Meridian"."""
    before = words_before(stretch, name, 2)
    return name.last - name.first == 1 and len(before) > 1 and before[1] == "by" and before[0] in _ASKED


def has_what_firms_have(stretch: Stretch, name: Naming) -> bool:
    """As in "Brandt's gigafactory"."""
    behind = words_behind(stretch, name, 2)
    return behind[:1] == ["'s"] and behind[-1] in _OF_FIRMS


def is_paper(stretch: Stretch, name: Naming) -> bool:
    """Whether one word seen as somebody is whom others "told" something, or "reported"."""
    before = [word.lower() for word in words_before(stretch, name, 2)]
    asked = before[-1:] == ["told"] and before[0] not in {"i", "we"} and not stretch.heading
    return name.type is EntityType.PERSON and (asked or word_behind(stretch, name) == "reported")


def is_headed(stretch: Stretch, name: Naming) -> bool:
    """As in "head of Nordhav", "Nordhav employs 340 people", "Nordhav's vessels", "Nordhav, a shipowner", "Nordhav,
    which sells", "Nordhav fell 2%".
    """
    if is_described(stretch, name, _FIRMS, _NO_FIRM):
        return True
    before = [word.lower() for word in words_before(stretch, name, 3)]
    behind = [word.lower() for word in words_behind(stretch, name, 3)]
    heads = before[-2:-1] != [] and before[-2] in _FIRST_OF_FIRMS
    led = before[-1:] == ["of"] and (heads or before[-3:-1] in _HEADS_OF_TWO)
    if led and behind[:1] != ["'s"]:
        return True
    if _is_traded(behind) or (
        behind[:2] == [",", "which"] and behind[2:] != [] and behind[2] in _DEEDS_OF_FIRMS
    ):
        return True
    if behind[:1] == ["'s"]:
        has = behind[1:2] != [] and behind[1] in _HAVE | _OFFICERS
        return has or behind[1:3] == ["chief", "executive"] or behind[1:3] == ["managing", "director"]
    return behind[:1] != [] and behind[0] in _EMPLOY and behind[1:2] != [] and not behind[1].isalpha()


def _is_traded(behind: Sequence[str]) -> bool:
    """Whether the words behind a name say by what share it rose or fell."""
    return len(behind) > 2 and behind[0] in _TRADED and behind[1][:1].isdigit() and behind[2] in _SHARE  # noqa: PLR2004


def bodies_told_by_it(stretches: Sequence[Stretch], namings: Sequence[Sequence[Naming]]) -> Iterator[str]:
    """The forms seen as people whom a sentence says to be founded or to work, and the next calls "it"."""
    for (stretch, names), (after, _) in pairwise(zip(stretches, namings, strict=True)):
        name = next((n for n in names if n.first == 0 and n.type is EntityType.PERSON), None)
        if name is None or after.tokens[0].text not in _IT or name.last < 2:  # noqa: PLR2004 - of two words and more
            continue
        words, behind = words_in(stretch, name), tuple(words_behind(stretch, name, 3))
        told = any(behind[: len(verb)] == verb for verb in _OF_BODIES)
        somebody = is_given_name(words[0]) or words[-1] in read_words("surnames.txt")
        if told and not somebody:
            yield words_of(stretch, name)
