"""The papers of a court, known where they are read and where they are divided: what the docket stamps on each page, the
caption above an order, the line that dates it and who signs below it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from flows.english.head_lines import PERSON
from flows.english.letters import lines_of
from flows.model.calendar_names import MONTH
from flows.model.spans import Span

_LONGEST = 160
_PAGE = re.compile(r"[-–— ]{0,4}Page \d{1,4} of \d{1,4}[-–— ]{0,4}", re.IGNORECASE)
_STAMP = re.compile(
    r"(?:USCA\w{1,4} )?(?:Case|Appeal)(?: No\.)?:? ?\d[\w:.-]{2,40},? [^\n]{0,120}\b(?:Page|Pg):? ?\d{1,5}\b"
    r"[^\n]{0,40}"
)
_DAY = (
    rf"(?:{MONTH} \d{{1,2}},? [12]\d{{3}}|\d{{1,2}}(?:st|nd|rd|th)?(?: day)?(?: of)? {MONTH},? [12]\d{{3}})"
)
_DATED = re.compile(
    r"(?:(?:IT IS )?SO ORDERED[,.;:]?|(?:Dated|Signed|Entered|Ordered|Decided|Issued|Done):?)"
    r"(?: (?:at|in)\b)?(?: [A-Z][\w.'-]{1,20},?){0,4} (?:on |this )?(?:the )?"
    rf"(?P<date>{_DAY})\.?",
    re.IGNORECASE,
)
_COURT = re.compile(r"\b(?:COURT|TRIBUNAL)\b")
_MORE_OF_COURT = re.compile(
    r"(?:FOR|OF|IN AND FOR) [A-Z][A-Z .,'-]{3,60}|[A-Z][A-Z .'-]{3,40} (?:DIVISION|DEPARTMENT|CIRCUIT)"
    r"|(?:COUNTY|STATE|CITY|DISTRICT) OF [A-Z .'-]{3,40}"
)
_ABOVE_COURT = 2
"""So many lines may stand above the name of the court: "NOT FOR PUBLICATION"."""
_VERSUS = re.compile(r"-?(?:v|vs)\.?-?|versus|against", re.IGNORECASE)
_VERSUS_INSIDE = re.compile(r"\s(?:v|vs)\.\s")
_ROLE = re.compile(
    r"(?:[ ,/-]{0,3}(?:and )?(?:Plaintiff|Defendant|Petitioner|Respondent|Appellant|Appellee|Claimant|Applicant"
    r"|Intervenor)s?\b){1,3}[.,;]*\Z",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"\b(?:ORDER|OPINION|JUDGE?MENT|MEMORANDUM|RULING|DECREE|COMPLAINT|PETITION|MOTION|INDICTMENT|INJUNCTION|DECISION"
    r"|STIPULATION|VERDICT|DECLARATION|AFFIDAVIT)\b"
)
_COLUMNS = re.compile(r"(?P<left>(?:\S.{0,100}?)??)(?:\s{2,60}|\A)[)§:|](?:\s{1,60}(?P<right>\S.{0,120}))?")
"""A line of the parties with a rule of brackets beside it, and what stands on its other side."""
_FEWEST_COLUMNS = 3
_LINES_OF_CAPTION = 40
_LINES_OF_TITLE = 4
_LINES_OF_PARTY = 4
_LINES_BELOW = 4
_SIGNED = re.compile(rf"(?:/s/ ?)?(?:Hon\. )?(?P<name>{PERSON})")
_OFFICE = re.compile(
    r"\b(?:Judge|Justice|Magistrate|Chancellor|Registrar|Clerk of (?:the )?Court)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands above an order or another paper of a court, in its own words, empty where it does not say.

    `span` is all of it; `title` where the paper says what it is, None where it does not.
    """

    span: Span
    court: tuple[str, ...]
    parties: tuple[str, ...]
    """Who is against whom; of more than one on a side the first, with "et al."."""
    title: Span | None


def is_page_furniture(words: str) -> bool:
    """Whether a line only counts pages, or is what a docket stamps on each: "Case 4:26-cv-118 ... Page 1 of 9"."""
    return len(words) <= _LONGEST and any(form.fullmatch(words) for form in (_PAGE, _STAMP))


def day_of_order(line: str) -> str:
    """The day of a line that closes an order, in its words: "DATED this 13th day of May, 2026."; else ""."""
    match = _DATED.fullmatch(line) if len(line) <= _LONGEST else None
    return match["date"] if match else ""


def signer_below(lines: Sequence[str]) -> str:
    """Who signs an order, `lines` being those below its day: a name above the office of a judge; else ""."""
    below = [line for line in lines[:_LINES_BELOW] if any(map(str.isalnum, line))]
    for line, office in pairwise(below):
        name = _SIGNED.fullmatch(line.rstrip(","))
        if name and len(office) <= _LONGEST and _OFFICE.search(office):
            return name["name"]
    return ""


def closes_order(lines: Sequence[str], number: int) -> int:
    """How many lines from there on date an order and name the judge below it; 0 where none does."""
    if not day_of_order(lines[number]):
        return 0
    below = lines[number + 1 : number + 1 + _LINES_BELOW]
    office = next((n for n, line in enumerate(below, 1) if len(line) <= _LONGEST and _OFFICE.search(line)), 0)
    short = all(len(line) <= _LONGEST and not line.endswith(".") for line in below[:office])
    return 1 + (office if short else 0)


def read_caption(text: str) -> Caption | None:
    """The caption with which a text begins: a court, the parties, what the paper is; None where there is none."""
    lines, beside = _columns(text, lines_of(text[:6000])[:_LINES_OF_CAPTION])
    words = [" ".join(line.of(text).split()) for line in lines]
    first = _first_of_court(words)
    if first is None:
        return None
    last = first + 1
    while last < len(words) and (_MORE_OF_COURT.fullmatch(words[last]) or _COURT.search(words[last])):
        last += 1
    end = next((n for n in range(last, len(words)) if _is_prose(words[n])), len(words))
    versus = next(
        (n for n in range(last, end) if _VERSUS.fullmatch(words[n]) or _VERSUS_INSIDE.search(words[n])), None
    )
    if versus is None:
        return None
    in_column = _title_below(text, beside, -1)
    below = None if in_column else _title_below(text, lines[:end], versus)
    start = next((n for n in range(first) if is_page_furniture(words[n])), first)
    stop = below.end if below else text.find("\n", lines[max(end - 1, versus)].end)
    stop = stop if stop >= 0 else len(text)
    title = below or in_column
    return Caption(
        Span(lines[start].start, stop),
        tuple(words[first:last]),
        _parties(words[last:end], versus - last),
        title,
    )


def _columns(text: str, lines: Sequence[Span]) -> tuple[list[Span], list[Span]]:
    """The lines without what stands beside a rule drawn with brackets, and that; nothing stands beside others."""
    left: list[Span] = []
    right: list[Span] = []
    found = [_COLUMNS.fullmatch(line.of(text)) for line in lines]
    if sum(match is not None for match in found) < _FEWEST_COLUMNS:
        return list(lines), []
    for line, match in zip(lines, found, strict=True):
        own = Span(line.start, line.start + len(match["left"])) if match else line
        left.extend([own] if len(own) else [])
        right.extend([Span(*match.span("right")).shift(line.start)] if match and match["right"] else [])
    return left, right


def _first_of_court(words: Sequence[str]) -> int | None:
    """The line that names the court, in capitals, with nothing but stamps and a line or two above."""
    above = 0
    for number, line in enumerate(words):
        if is_page_furniture(line):
            continue
        if line.isupper() and _COURT.search(line) and len(line) <= _LONGEST:
            return number
        above += 1
        if above > _ABOVE_COURT or _is_prose(line):
            break
    return None


def _is_prose(words: str) -> bool:
    """Whether a line belongs to a sentence: many words, most of them small."""
    found = words.split()
    return len(found) > 6 and sum(word[0].islower() for word in found) > len(found) / 2  # noqa: PLR2004


def _title_below(text: str, lines: Sequence[Span], versus: int) -> Span | None:
    """The lines behind the parties, in capitals and one right under the other, that say what the paper is."""
    for number in range(versus + 1, len(lines)):
        if not _is_part_of_title(lines[number].of(text)) or not _PAPER.search(lines[number].of(text)):
            continue
        last = number
        while (
            last + 1 < min(len(lines), number + _LINES_OF_TITLE)
            and text.count("\n", lines[last].end, lines[last + 1].start) == 1
            and _is_part_of_title(lines[last + 1].of(text))
        ):
            last += 1
        return Span(lines[number].start, lines[last].end)
    return None


def _is_part_of_title(line: str) -> bool:
    return line.isupper() and len(line) <= _LONGEST and line[-1] not in ".,;" and not _ROLE.search(line)


def _parties(words: Sequence[str], versus: int) -> tuple[str, ...]:
    """Who stands first on either side of "v.", without what they are in the suit; none where one side is missing."""
    inside = _VERSUS_INSIDE.split(words[versus], maxsplit=1)
    sides = inside if len(inside) > 1 else [_side(words[:versus]), _side(words[versus + 1 :])]
    named = [_ROLE.sub("", side.strip()).rstrip(" ,;") for side in sides]
    return tuple(named) if all(named) and all(len(name) <= _LONGEST for name in named) else ()


def _side(lines: Sequence[str]) -> str:
    """The lines up to the first that ends in a comma or says what the party is; none with a number in it."""
    taken: list[str] = []
    for line in lines[:_LINES_OF_PARTY]:
        if any(map(str.isdigit, line)):
            break
        taken.append(line)
        if line.endswith((",", ";")) or _ROLE.search(line):
            break
    return " ".join(taken)
