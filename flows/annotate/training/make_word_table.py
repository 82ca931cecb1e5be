"""Makes the table of common words: `python -m flows.annotate.training.make_word_table --prose DIR`.

In:  a folder of JSON Lines with a `text` in each record: open English prose, the more kinds the better.
Out: words.txt in flows/english/tables, which is committed. Each line holds a weight (how many bits it tells that
     a stretch of prose holds the word), a use (n noun, m modifier, o other) and all words that share them.

How a word is used is read off its neighbours: nouns stand behind articles and before prepositions and stops,
modifiers behind articles and before further words, verbs behind "to", "will" and pronouns, adverbs in neither.
"""

import argparse
import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from flows.english.vocabulary import TABLE, Use, read_words_in
from flows.english.word_tables import WORD_TABLES, word_list
from flows.model.spans import Span

WORDS = 14_000
"""The table keeps so many of the commonest words."""
STRETCH = 250
"""Words read at a time: what stands together in one stretch counts once."""
SHARE_OF_ENDINGS = 0.45
"""A word that ends its phrase more often than this is a noun, else a modifier."""
OFTEN_NAMED = 0.2
"""A word with an article before it more often than this is a noun, even if a verb as well ("the call")."""
SELDOM_NAMED = 0.08
"""A word that stands in the place of a noun less often than this is none."""
_OBJECTS = word_list("the a an that to it them him his her their its this these those us me you")
_BEFORE_NOUNS = word_list(
    "a an the this that these those its their his her our your my any some no each every of in on for with by from at"
    " into under between against several many more other two three and or"
)
_ARTICLES = word_list("a an the its their his her our your my this these those every each")
_BEFORE_VERBS = word_list(
    "to will would can could may might must shall should he she they it we i you who not never also did does do"
)
_AFTER_NOUNS = word_list(
    "of in on at for to from by with and or is are was were has have had that which who will would can could may as"
    " than but if when while between under into through against during after before because"
)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--prose", type=Path, required=True, help="folder of .jsonl files with a text each")
    arguments = parser.parse_args()
    files = sorted(arguments.prose.glob("*.jsonl"))
    neighbours = Neighbours()
    for stretch in read_stretches(files):
        neighbours.count(stretch)
    # What follows a noun is known only when verbs are, so endings are counted in a second reading.
    verbs = neighbours.verbs()
    for stretch in read_stretches(files):
        neighbours.count_endings(stretch, verbs)
    rows = "".join(f"{row}\n" for row in neighbours.rows(verbs))
    (WORD_TABLES / TABLE).write_text(rows, encoding="utf-8")


def read_stretches(files: Iterable[Path]) -> Iterator[list[str]]:
    """The words of all texts in small letters, a stretch at a time; "." stands where a mark parts two words."""
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            text = json.loads(line)["text"]
            words: list[str] = []
            end = 0
            for word in read_words_in(text, Span(0, len(text))):
                if re.search(r"[^\s’'s]", text[end : word.start]):
                    words.append(".")
                words.append(word.form)
                end = word.end
            for start in range(0, len(words), STRETCH):
                yield words[start : start + STRETCH]


class Neighbours:
    """Counts of the stretches that hold a word, and of what stands beside it."""

    def __init__(self) -> None:
        self.stretches = 0
        self.held: Counter[str] = Counter()
        self.counts: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def count(self, words: list[str]) -> None:
        """Take in a stretch: which words it holds and what stands beside each."""
        self.stretches += 1
        self.held.update(set(words))
        for before, word, after in zip([".", *words[:-1]], words, [*words[1:], "."], strict=True):
            seen = self.counts[word]
            seen["all"] += 1
            seen["article before"] += before in _ARTICLES
            seen["noun place"] += before in _BEFORE_NOUNS
            seen["verb place"] += before in _BEFORE_VERBS
            seen["object behind"] += after in _OBJECTS

    def count_endings(self, words: list[str], verbs: frozenset[str]) -> None:
        """Take in a stretch again: which words stand where a noun phrase ends."""
        for word, after in zip(words, [*words[1:], "."], strict=True):
            ends = after == "." or after in _AFTER_NOUNS or after in verbs
            self.counts[word]["ends"] += ends

    def verbs(self) -> frozenset[str]:
        """The words that stand behind "to" or a pronoun more often than in the place of a noun; adverbs too."""
        return frozenset(word for word, seen in self.counts.items() if _is_verb(word, seen))

    def rows(self, verbs: frozenset[str]) -> Iterator[str]:
        """The lines of the table, the commonest words first."""
        yield "# weight\tuse\twords"
        classes: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
        for word, held in sorted(self.held.items(), key=lambda item: (-item[1], item[0]))[:WORDS]:
            if word.replace("-", "").isalpha() and word.isascii():
                ends = self.counts[word]["ends"] > SHARE_OF_ENDINGS * self.counts[word]["all"]
                use = Use.OTHER if word in verbs else Use.NOUN if ends else Use.MODIFIER
                classes[round(math.log2(self.stretches / held)), use.value].append(word)
        for (weight, use_sign), words in sorted(classes.items()):
            yield f"{weight}\t{use_sign}\t{' '.join(sorted(words))}"


def _is_verb(word: str, seen: Counter[str]) -> bool:
    share = {place: count / seen["all"] for place, count in seen.items()}
    if share["article before"] >= OFTEN_NAMED:
        return False
    if word.endswith("ly") or share["verb place"] > 0.5 * share["noun place"]:
        return True
    seldom_named = share["article before"] + 0.5 * share["noun place"] < SELDOM_NAMED
    # The second noun of a compound ("supply chain") has no article before it, but takes no object either.
    inert = share["object behind"] <= SELDOM_NAMED and share["verb place"] < SELDOM_NAMED / 4
    return seldom_named and not inert


if __name__ == "__main__":
    main()
