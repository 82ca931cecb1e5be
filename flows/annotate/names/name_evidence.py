"""What a document says elsewhere that tells whether a name in it is one."""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.annotate.names.abbreviations import abbreviations_in_brackets
from flows.annotate.names.datelines import is_slug
from flows.annotate.names.naming import Naming, words_of
from flows.annotate.names.surnames import hyphened
from flows.english.titles import MODIFIERS, is_title, leads_surname
from flows.english.tokens import Stretch, titled_tokens
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_DETERMINERS = word_list(
    "the this these those a an any every each no my our your his her its their such another same"
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the document says elsewhere: words it also writes small, forms named in its sentences, names of people
    named in full or by a title, single words that it also puts behind an article, abbreviations that it explains.
    """

    small: frozenset[str]
    told: frozenset[str]
    surnames: frozenset[str]
    determined: frozenset[str]
    explained: frozenset[str]


def gather_evidence(stretches: Sequence[Stretch], namings: Sequence[Sequence[Naming]]) -> Evidence:
    """Read over the whole document, once."""
    pairs = [(s, name) for s, names in zip(stretches, namings, strict=True) for name in names]
    people = [words_of(s, n).split(" ") for s, n in pairs if n.type is EntityType.PERSON]
    return Evidence(
        small=frozenset(word for s in stretches for word in s.vocabulary if word.islower()),
        told=frozenset(words_of(s, n) for s, n in pairs if n.first >= titled_tokens(s) and not is_slug(s)),
        surnames=frozenset(w for words in people if _names_somebody(words) for w in (words[0], words[-1]))
        | {words_of(s, n) for s, n in pairs if _is_titled(s, n)},
        determined=frozenset(
            words_of(s, n) for s, n in pairs if n.last - n.first == 1 and behind_article(s, n)
        ),
        explained=frozenset(
            s.tokens[place].text for s in stretches for place, _ in abbreviations_in_brackets(s)
        ),
    )


def _is_titled(stretch: Stretch, name: Naming) -> bool:
    """Whether it is a surname behind a title."""
    lone = (
        name.type is EntityType.PERSON
        and name.last - name.first == 1
        and not is_title(words_of(stretch, name))
    )
    return lone and name.first > 0 and leads_surname(stretch.tokens[name.first - 1].text)


def _names_somebody(words: Sequence[str]) -> bool:
    return len(hyphened(words)) > 1 and not all(is_title(word) or word.lower() in MODIFIERS for word in words)


def behind_article(stretch: Stretch, name: Naming) -> bool:
    """Whether a name stands behind an article or the like."""
    return name.first > 0 and stretch.tokens[name.first - 1].text.lower() in _DETERMINERS
