"""The closed classes of English that mark where a subject or a clause begins and ends, in small letters."""

import re

from flows.english.word_tables import word_list
from flows.model import calendar_names

ARTICLES = word_list("the a an")
DEMONSTRATIVES = word_list("this that these those")
POSSESSIVES = word_list("his her their its our my your")
_QUANTIFIERS = word_list(
    "some many several most all both each every any no one two three four five six few another other such"
)
OWNERS = POSSESSIVES | {"'s"}
"""Words that say whose something is."""
DETERMINERS = ARTICLES | DEMONSTRATIVES | POSSESSIVES | _QUANTIFIERS
PREPOSITIONS = word_list(
    """
    of in on at by for with from to into onto over under about after before during against between among through
    throughout across behind beyond near since until upon within without toward towards via amid amidst despite
    like unlike per around following regarding concerning including inside outside alongside
    """
)
CONJUNCTIONS = word_list("and but or nor yet so while whilst whereas plus")
SUBORDINATORS = word_list(
    """
    that which who whom whose when whenever where wherever why how what whatever whether if because as although
    though unless than once
    """
)
AUXILIARIES = word_list(
    """
    is are was were be been being am has have had having do does did will would shall should can could may might
    must 's 're 've 'll 'd isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't
    can't cannot couldn't shouldn't mustn't he's she's it's they're we're i'm that's there's they've we've i've
    he'd she'd they'd we'd i'd he'll she'll they'll we'll i'll it'll ain't
    """
)
RELATIVES = word_list("who whom whose which")
"""Of people, and of what is told of behind a comma."""
BE = word_list("is are was were be been being am")
MODALS_OF_CHOICE = word_list("can could may might must should")
"""What somebody can, may or should do may never be done."""
CONTRACTED = word_list(
    """
    he's she's it's they're we're i'm that's there's they've we've i've he'd she'd they'd we'd i'd he'll she'll they'll
    we'll i'll it'll
    """
)
"""A subject and its auxiliary in one: with these a clause can begin."""
ADVERBS = word_list(
    """
    also then later earlier previously further again once ever never not already even still just now today
    yesterday often once soon therefore thus however instead too only himself herself themselves itself both
    rather simply always sometimes since long itself first moreover nevertheless nonetheless meanwhile almost
    perhaps maybe reportedly n't respectively alone though here there
    """
)
PRONOUNS = word_list("he she they it we i you")
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s)\b")
"""In a text as it is written; "US" is a country."""
PRONOUNS_OF = {"m": word_list("he him his himself"), "f": word_list("she her hers herself")}
"""The pronouns of a man and of a woman."""
WEEKDAYS = frozenset(day.lower() for day in calendar_names.WEEKDAYS)
MONTHS = frozenset(month.lower() for month in (*calendar_names.MONTHS, *calendar_names.SHORT_MONTHS))


def is_adverb(word: str) -> bool:
    """Whether a word in small letters may stand between a subject and its verb; no name does: "Kelly"."""
    ends_so = word.endswith("ly") and word[:1].islower() and len(word) > 4  # noqa: PLR2004 - unlike "fly"
    return word in ADVERBS or (ends_so and word not in _NOT_ADVERBS)


_NOT_ADVERBS = word_list("family italy ally assembly supply reply july bully rally monopoly")
