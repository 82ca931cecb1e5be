"""Lines of a saved page that are no part of its text: menus, buttons, notices, and the lists of what else to read."""

import re
from collections.abc import Sequence

_LONGEST = 240
_LONGEST_ENTRY = 120
_MOST_WORDS_OF_ENTRY = 6
"""Of one entry of a menu."""
_FEWEST_ENTRIES = 3
_BUTTON = (
    r"(?:subscribe|sign (?:in|up|out)|log ?(?:in|out)|register|donate|home(?: ?page)?|menu|search|share|follow(?: us)?"
    r"|save|print|e-?mail|copy link|leave a comment|comments?|contact(?: us)?|about(?: us)?|help|jobs"
    r"|newsletters?|sitemap"
    r"|accessibility|advertise|feedback|(?:privacy|terms|cookies?)(?: (?:policy|notice|settings|of use|of service"
    r"|and conditions))?|my account)"
)
"""What is written on a button or an entry of a menu and names nothing that a text tells of."""
_BUTTONS = re.compile(rf"{_BUTTON}(?:\s+{_BUTTON}){{0,8}}", re.IGNORECASE)
_IS_BUTTON = re.compile(rf"{_BUTTON}|(?:subscribe|sign in|log ?in|donate)\b.*", re.IGNORECASE)
_PARTED = re.compile(r"\s*[|·•/]\s*|\s{2,}")
_NETWORK = (
    r"(?:Facebook|Twitter|LinkedIn|WhatsApp|Telegram|Instagram|Reddit|Bluesky|Threads|VK|X|e-?mail|Email)"
)
_DEBRIS = re.compile(
    r"skip (?:to|navigation).{0,40}|(?:toggle|open|close|show|hide) (?:the )?(?:main )?(?:navigation|menu|search)"
    r"|back to (?:the )?top|advertisement|advertising|sponsored(?: content)?|scroll (?:down )?to continue.{0,40}"
    r"|(?:article|story) continues (?:below|after).{0,40}|listen to (?:this )?(?:article|story).{0,30}"
    r"|\d{1,3}[- ]min(?:ute)?s?(?: (?:read|listen|audio))"
    rf"|(?:share|follow)(?: (?:this|us|the))?(?: (?:article|story|page|post))?(?: on| via)?:?"
    rf" (?-i:{_NETWORK})\b.{{0,100}}"
    r"|(?:we use cookies|this (?:web)?(?:site|page) uses cookies|by (?:continuing|using) [^.]{0,80}cookies).{0,160}"
    r"|(?:copyright (?:\(c\) )?)?© ?.{1,200}|copyright \(c\) .{1,200}|(?:[^.]{0,100}\. ?)?all rights reserved\b.{0,120}"
    r"|was this (?:page|article|information) (?:helpful|useful)\b.{0,40}"
    r"|did you find this (?:page )?(?:helpful|useful).{0,40}"
    r"|enter your e-?mail(?: address)?.{0,40}|get [^.!?]{2,80} in your in-?box\b.{0,60}"
    r"|(?:enjoyed|liked?) this (?:piece|article|post|story)\?.{0,100}|comments? ?\(\d{1,6}\)|\d{1,6} comments?"
    r"|support (?:independent|our|quality) journalism\b.{0,160}|(?:reuse|republish) this (?:content|article)"
    r"|(?:tags?|keywords|filed under|categories): ?\S.{0,200}|most (?:read|viewed|popular"
    r"|shared)\b ?: ?\S.{0,200}"
    r"|replying to @\w{1,40}",
    re.IGNORECASE,
)
_FIRST_WORDS = re.compile(r"[a-z©(\d@]", re.IGNORECASE)
_ELSE = re.compile(
    r"(?:related|other|more|latest|top|recent|trending|recommended) (?:stories|story|news|articles?|headlines"
    r"|coverage|posts"
    r"|reading|topics|links|content)|most (?:read|viewed|popular|shared|commented)|(?:read|up|watch) next|read more"
    r"|read more (?:from|on|in) .{2,40}|more (?:from|in|on|about) .{2,40}|you (?:may|might) also (?:like"
    r"|be interested in)"
    r"|recommended(?: for you)?|explore more on these topics|trending(?: now)?|see also|tags",
    re.IGNORECASE,
)
"""What stands above a list of other texts."""
_ENDS_SENTENCE = re.compile(r"[.!?][\"'”’)]{0,2}\Z")
_FEWEST_OF_PROSE = 9
_LONGEST_LIST = 30


def is_page_debris(words: str) -> bool:
    """Whether a line, wherever it stands, is a button, a menu, or a notice of the page: "Skip to content"."""
    if len(words) > _LONGEST or _FIRST_WORDS.match(words) is None:
        return False
    return _DEBRIS.fullmatch(words) is not None or _is_menu(words)


def _is_menu(words: str) -> bool:
    if _BUTTONS.fullmatch(words):
        return len(words.split()) > 1
    entries = _PARTED.split(words)
    if len(entries) < _FEWEST_ENTRIES or any(len(e.split()) > _MOST_WORDS_OF_ENTRY for e in entries):
        return False
    return any(map(_IS_BUTTON.fullmatch, entries))


def heads_what_else(words: str) -> bool:
    """Whether a line stands above a list of other texts: "Related stories", "More in Analysis"."""
    return len(words) <= _LONGEST_ENTRY and _ELSE.fullmatch(words.rstrip(": ")) is not None


def debris_among(lines: Sequence[str]) -> frozenset[int]:
    """Which lines of a text are debris, among them the list of other texts with which it ends, below its prose."""
    start = len(lines)
    for number in range(len(lines) - 1, max(len(lines) - _LONGEST_LIST, 0), -1):
        if not is_page_debris(lines[number]) and not _is_entry(lines[number]):
            break
        if heads_what_else(lines[number]):
            start = number
    if all(_is_entry(line) for line in lines[:start]):
        start = len(lines)
    return frozenset([n for n in range(start) if is_page_debris(lines[n])] + list(range(start, len(lines))))


def _is_entry(words: str) -> bool:
    """Whether a line may be the title of another text: short, and no sentence."""
    if not words or len(words) > _LONGEST_ENTRY:
        return False
    return _ENDS_SENTENCE.search(words) is None or len(words.split()) < _FEWEST_OF_PROSE
