"""Firms named after two partners: "Harrow & Quine". No table need have them; what both words name otherwise is none."""

from collections.abc import Sequence

from flows.annotate.names.capitals import may_name
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_patterns import BODIES, FUNCTION_WORDS
from flows.annotate.names.naming import Naming
from flows.annotate.names.surnames import is_given_name
from flows.english.titles import is_title
from flows.english.tokens import Stretch, capitalised
from flows.english.vocabulary import is_common
from flows.model.annotation import EntityType


def firms_of_two(stretch: Stretch) -> list[Naming]:
    """The firms of a stretch that are two surnames and "&", and no longer name."""
    if not stretch.capitals_mean_names:
        return []
    texts = [token.text for token in stretch.tokens]
    found = []
    for place in range(1, len(texts) - 1):
        partners = texts[place - 1 : place + 2 : 2]
        if texts[place] != "&" or not all(map(_may_be_partner, partners)) or all(map(_is_town, partners)):
            continue
        before = texts[place - 2] if place > 1 else ""
        behind = texts[place + 2] if place + 2 < len(texts) else ""
        alone = not capitalised(before) or before in FUNCTION_WORDS or is_title(before)
        if _is_cited(texts[place + 2 : place + 4]):
            continue
        if (
            alone
            and not capitalised(behind)
            and before not in {"&", ",", "-", "of", "for", "on"}
            and behind not in {"&", "-"}
        ):
            found.append(Naming(place - 1, place + 2, EntityType.ORGANISATION))
    return found


def _is_cited(behind: Sequence[str]) -> bool:
    """Whether a year or a number in a list stands behind, as behind two authors: "(Low & Webster, 2016)"."""
    rest = behind[1:] if behind[:1] and behind[0] in {",", "(", "["} else behind
    return rest[:1] != [] and rest[0].isdigit()


def _may_be_partner(word: str) -> bool:
    """Whether a word may be a surname: no given name, ordinary word, head of a body or listed name but a town's."""
    other = gazetteer().sure_kind([word]) is not None and not _is_town(word)
    plain = may_name(word, BODIES) and word.istitle() and word.isalpha() and len(word) > 1
    return plain and not (other or is_given_name(word) or is_common(word))


def _is_town(word: str) -> bool:
    entry = gazetteer().entry([word])
    return entry is not None and entry.type is EntityType.PLACE and bool(entry.country)
