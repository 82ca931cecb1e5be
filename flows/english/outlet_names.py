"""The names of newspapers, agencies and bulletins, told by their last word."""

import re

_LONGEST = 160
_WORD = r"[A-Z][\w'’-]*"
_PAPER = (
    r"(?:Agency|Broadcasting|Chronicle|Courier|Daily|Dispatch|Echo|Examiner|Gazette|Guardian|Herald|Independent|Inquirer"
    r"|Journal|Ledger|Magazine|Mail|Mirror|Monitor|News|Newspaper|Newswire|Observatory|Observer|Post|Press|Radio|Record"
    r"|Register|Review|Sentinel|Standard|Sun|Telegraph|Television|Times|Tribune|Watch|Weekly|Wire)"
)
_ABROAD = (
    r"(?i:deník|týdeník|noviny|listy|(?:tages|wochen)?zeitung|tag(?:es)?blatt|nachrichten|gazeta|gazzetta|diario|periódico"
    r"|corriere|giornale|jornal|dagblad|courant|tidning(?:en)?|kur[iý]e?r|vestnik|dnevnik|vjesnik|izvestia|dziennik|tygodnik)"
)
"""A word of the name of a paper in another language; it may be any word of it."""
_NAME_ABROAD = re.compile(rf"(?=.*[ ])(?:{_WORD} ){{0,3}}{_ABROAD}(?: {_WORD}){{0,3}}")
_PAPER_NAME = re.compile(rf"(?:The )?(?:{_WORD} (?:(?:and|of|the|&) )?){{1,4}}{_PAPER}(?:(?<=[Rr]adio) \d)?")
_NUMBERED = (
    r"(?:Bulletin|Newsletter|Digest|Briefing|Quarterly|Monthly|Letter|Brief|Reports?|Update|Notes|Papers)"
)
_NUMBERED_NAME = re.compile(
    rf"(?:The )?(?:{_WORD} (?:(?:and|of|on|for|the|&) ){{0,2}}){{1,6}}(?:{_PAPER}|{_NUMBERED})"
)


def names_outlet(words: str) -> bool:
    """Whether words are the name of a newspaper, an agency or the like, by its last word: "The Arden Ledger"."""
    return _is_named(_PAPER_NAME, words) or names_paper_abroad(words)


def names_paper_abroad(words: str) -> bool:
    """Whether words are the name of a paper in another language: "Týdeník Fórum"."""
    return len(words) <= _LONGEST and words[:1].isupper() and _NAME_ABROAD.fullmatch(words) is not None


def names_periodical(words: str) -> bool:
    """Whether words may name what comes out in numbers: "The Arden Climate Bulletin"; so may a title end."""
    return _is_named(_NUMBERED_NAME, words)


def _is_named(form: re.Pattern[str], words: str) -> bool:
    bare = words.title() if words.isupper() else words
    return len(words) <= _LONGEST and form.fullmatch(bare) is not None
