"""What a few words look like by themselves: a heading, prose, a caption, a list item, a date line ...

Every test reads no more than the beginning of a unit, so its cost does not grow with the text.
"""

import re

from flows.english.date_lines import is_date_line
from flows.english.head_lines import CLOSERS, ENDS_IN_ABBREVIATION, PERSON, STOPS
from flows.english.telephone_numbers import TELEPHONE

OPENERS = "\"'“‘«([*_¿¡„"
LONGEST_HEADING = 120
LONGEST_TITLE = 200
_MOST_WORDS = 16
_MOST_WORDS_IN_SMALL = 12
_MOST_WORDS_LABELLED = 8
"""Of a heading that is not in title case, without and with a colon in it."""
_MOST_WORDS_OF_TITLE = 30
_LONGEST_QUESTION = 10
_MOST_WORDS_BEFORE_STOP = 6
_PHRASAL = 3
"""So few words may end in a preposition ("Get in")."""
_SHORTEST_PROSE = 80
_LONGEST_CAPTION = 400

_PERSON_ALONE = re.compile(
    rf"(?:[A-Z][a-z]{{2,15}}(?: [a-z]{{2,15}})?: )?(?:Mr|Mrs|Ms|Miss|Mme|Dr|Prof|H\.E\.)\.? {PERSON}"
    rf"(?: \([A-Z][\w .]{{1,30}}\))?"
)
_LISTED = re.compile(
    r"[A-Z]\w{2,20}: [^:]{0,80}\d[^:]{0,40}, [^:]{0,80}\d[^:]{0,40}, [^:]{0,120}\d[^:]{0,40}"
)
"""What is counted up behind a word: "Goals: 1-0 Lee (23), 1-1 Ray (45), 2-1 Lee (71)"."""
_ADDRESS = re.compile(r"\S@\S+\.\S|https?://|\bwww\.")
_BRACKETS_AT_END = re.compile(
    r"(?:\([^()]{1,60}\)|\[[^\[\]]{1,20}\])\s?(?:\([^()]{1,60}\)|\[[^\[\]]{1,20}\]):?"
)
_CAPTION_START = re.compile(
    r"(?:(?:Figure|Fig\.|Table|Chart|Exhibit|Map|Plate|Box) ?\d+[.:]"
    r"|(?:File |Handout |Aerial )?(?:Map|Photo|Photograph|Picture|Image|Portrait|Screenshot|Illustration|View)"
    r" (?:of|from|showing)\b"
    r"|(?:Image|Photo|Picture|Photograph|Photo credit|Credit|Photo/Illustration)s?: ?\S)"
)
CREDIT = re.compile(r"(?<=\S)\s+(?=(?:Image|Photo|Picture|Photograph|Photo credit|Credit)s?: ?\S)")
_AFTER_CREDIT = 80
_WIDE = re.compile("[\u3040-\u9fff]")
_POINTING = re.compile(
    r"\((?:left|right|centre|center|pictured|above|below)\)|, (?:c\.|circa) ?\d{3,4}|, photograph\b"
)

_LIST_MARKER = re.compile(
    r"(?P<bullet>[-*•‣◦▪●·–])[ \t]+(?=\S)"
    r"|(?P<number>\d{1,3})[.)][ \t]+(?=\S)"
    r"|\((?P<enclosed>\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\)[ \t]+(?=\S)"
    r"|(?P<letter>[a-zA-Z]|[ivxIVX]{1,5})[.)][ \t]+(?=\S)"
)
_NUMBERED_HEADING = re.compile(
    r"(?:(?:\d{1,3}\.)(?:\d{1,2}\.){0,3}\d{0,2}|\d{1,2}(?:\.\d{1,2}){1,3}|[IVX]{1,5}\.|[A-Z]\."
    r"|(?P<small>[a-z]\.))[ \t]+(?=[^\W\d_])"
)
MARKED_HEADING = re.compile(r"(?P<level>#{1,6})[ \t]+(?=\S)")
_GENERIC = re.compile(
    r"abstract|acknowledge?ments|analysis|annex|appendix|background|conclusions?|contents|context|discussion"
    r"|executive summary|findings|highlights|implications|introduction|key points|limitations"
    r"|(?:materials and )?methods|methodology|next steps|notes|outlook|overview|recommendations|references"
    r"|results(?: and discussion)?|summary"
    r"|the way forward",
    re.IGNORECASE,
)
_SPEECH = re.compile(
    r"(?:I|I['’]\w+|We|We['’]\w+|You|You['’]\w+|He|She|They|It['’]s|Yes|Yeah|Sure|Oh|Well|There|And|But|So|Because)\b"
    r"|(?:No|Okay|OK|Hello|Hi|Hey|Dear|Thanks|Thank you|Regards|Sincerely|Best|Cheers)(?:,|!|$| you| regards| wishes)"
)
_SPOKEN_TO = re.compile(r"\b(?:you|your|yours|I|me|my|we|us|our)\b")
_INNER_STOP = re.compile(r"(?<=[a-z]{3}|\d{3})[.!] +[\"“‘([]?[A-Z]|\? +[\"“]?[A-Z]")
_RUNS_ON = re.compile(
    r"\b(?:the|a|an|of|and|or|to|in|on|for|with|by|at|from|that|is|are|was|were|as|but)$", re.IGNORECASE
)
_QUOTED = re.compile(r"(?:“[^“”]*”|\"[^\"]*\"|«[^«»]*»|„[^„“”]*[“”])[.,]?")


def reads_like_heading(words: str, *, title: bool = False) -> bool:
    """Short, begun like a name, and no sentence: no stop at its end, nobody speaking, not all in quotation marks."""
    longest, most = (LONGEST_TITLE, _MOST_WORDS_OF_TITLE) if title else (LONGEST_HEADING, _MOST_WORDS)
    count = word_count(words)
    if not words or len(words) > longest or count > most or not _begins_like_name(words):
        return False
    bare = words.rstrip(CLOSERS + " ")
    if not bare or not _ends_like_heading(bare, count):
        return False
    if _PERSON_ALONE.fullmatch(words) or _LISTED.fullmatch(words):
        return False
    if _ADDRESS.search(words) or TELEPHONE.search(words) or is_date_line(words) or _QUOTED.fullmatch(words):
        return False
    if is_title_case(words):
        return not re.match(r"Dear\b", words)
    if not title and (count > _MOST_WORDS_IN_SMALL or (count > _MOST_WORDS_LABELLED and ": " in words)):
        return False
    return not _SPEECH.match(words.lstrip(OPENERS)) and not _INNER_STOP.search(words)


def _begins_like_name(words: str) -> bool:
    first = words.lstrip(OPENERS)[:1]
    if first.isdecimal():
        return any(c.isalpha() for c in words) or re.fullmatch(r"(?:1[5-9]|20)\d\d", words) is not None
    return first.isupper() or (first.isalpha() and first.lower() == first.upper()) or _mixed_case(words)


def _mixed_case(words: str) -> bool:
    """iPhone, eBay: a name that begins small."""
    return re.match(r"[a-z]{1,2}[A-Z]", words) is not None


def _ends_like_heading(bare: str, count: int) -> bool:
    if bare[-1] in "?؟？":
        return count <= _LONGEST_QUESTION or is_title_case(bare)
    if bare[-1] in ".,;:!…-–—،。！":
        return bare[-1] == "." and ENDS_IN_ABBREVIATION.search(bare) is not None
    return count <= _PHRASAL or not _RUNS_ON.search(bare)


def is_spoken_question(words: str) -> bool:
    """A question put to somebody, not to the reader."""
    return (
        words.rstrip(CLOSERS)[-1:] == "?"
        and not is_title_case(words)
        and _SPOKEN_TO.search(words) is not None
    )


def is_question(words: str) -> bool:
    return words.rstrip(CLOSERS)[-1:] in set("?؟？")


def is_title_case(words: str) -> bool:
    """Whether two words or more of four letters are capitalised, and nearly all such words are."""
    long = re.findall(r"[^\W\d_]{4,}", words[:LONGEST_TITLE])
    return len(long) > 1 and sum(w[0].isupper() for w in long) >= 0.8 * len(long)


def word_count(words: str) -> int:
    """Words; in scripts without spaces three characters count as one."""
    return max(len(words.split()), len(_WIDE.findall(words)) // 3)


def is_prose(words: str, ending: str, length: int) -> bool:
    """Long, or a sentence that ends like one."""
    if length >= _SHORTEST_PROSE:
        return True
    ends = ending.rstrip(CLOSERS + " ")[-1:] in set(STOPS + ":;")
    return ends and word_count(words) > 3  # noqa: PLR2004 - "Yes, of course." is no paragraph of prose


def ends_in_brackets(words: str) -> bool:
    """A line with two brackets at its end, as in records of a parliament: "Ann Lee (Bath) (LD) [78002]"."""
    start = max(words.rfind("(", 0, max(words.rfind("("), words.rfind("["))), 0)
    return (
        len(words) <= LONGEST_HEADING and start > 0 and _BRACKETS_AT_END.fullmatch(words, start) is not None
    )


def is_caption(words: str) -> bool:
    """A line that begins as captions do, points into a picture, or ends in its credit."""
    if len(words) > _LONGEST_CAPTION:
        return False
    if _CAPTION_START.match(words):
        return True
    if _POINTING.search(words) and words.lstrip(OPENERS)[:1].isupper():
        return True
    credit = CREDIT.search(words) if ":" in words else None
    return credit is not None and len(words) - credit.end() <= _AFTER_CREDIT


def list_marker(words: str) -> re.Match[str] | None:
    """The marker of a list item at the beginning of the words."""
    return _LIST_MARKER.match(words)


def is_numbered_heading(words: str) -> bool:
    """As in: "4.1. Limitations and outlook"."""
    match = _NUMBERED_HEADING.match(words)
    if not match:
        return False
    rest = words[match.end() :].rstrip()
    if rest.endswith(".") and word_count(rest) <= _MOST_WORDS_BEFORE_STOP:
        rest = rest[:-1]
    if match["small"] and not (is_title_case(rest) and word_count(rest) > 1):
        return False  # as the items of lists are numbered
    return reads_like_heading(rest) and not is_question(rest)


def is_generic_heading(words: str) -> bool:
    """The usual name of a section ("Introduction."), with or without number, stop or colon."""
    match = _NUMBERED_HEADING.match(words)
    bare = words[match.end() if match else 0 :].rstrip(".: ")
    return _GENERIC.fullmatch(bare) is not None


def is_stub(words: str) -> bool:
    """One to four words with a full stop, as headings are set in some journals."""
    return (
        words.endswith(".")
        and word_count(words) <= 4  # noqa: PLR2004
        and reads_like_heading(words[:-1])
        and ":" not in words
        and not words[-2:-1].isdecimal()
    )


def is_stray_caption(words: str) -> bool:
    """Between a heading and its prose: words about a picture rather than a second heading."""
    dated = re.search(r"\b(?:1[5-9]|20)\d\d\b", words) is not None and len(words) > 4  # noqa: PLR2004
    return dated or ("," in words and not is_title_case(words)) or word_count(words) > _longest_second(words)


def _longest_second(words: str) -> int:
    return 8 if is_title_case(words) else 4
