"""What one source announces for a day to come and another postpones, calls off or bans, be a day named in it or not."""

from collections.abc import Iterator
from dataclasses import replace

from flows.compose.matching.statement import Statement, common_words, without_days
from flows.compose.matching.statements import Statements
from flows.english.word_tables import word_list

_SAME_PLAN = 0.33
"""The likeness from which on two sentences tell of the same, one that it will be and the other that it will not."""
_FEWEST_WORDS = 3
"""Words besides names that both must have; two with a day in common, fewer with a name."""
_ON_TAKING_PLACE = word_list("tak plac hold put off postpon mov push delay resched shift")
"""Stems of words that say only that something will be, or will be then."""
_ASKED_FOR = word_list("postpon postponement cancel cancellation annul annulment put")
"""Stems of words for what a sentence does not tell as done: "asked to postpone the vote of 29 March"."""


def plans_given_up(sentences: Statements) -> Iterator[tuple[Statement, Statement]]:
    """Each sentence that announces something for a day, and one of another source that postpones or calls it off."""
    for off in filter(gives_up, sentences.by_place.values()):
        for plan in sentences.around(off):
            if not gives_up(plan) and _calls_off(sentences, off, plan):
                yield plan, off


def gives_up(one: Statement) -> bool:
    """Whether a sentence tells that something will not be, or not then."""
    return one.calls_off or one.puts_off


def _calls_off(sentences: Statements, off: Statement, plan: Statement) -> bool:
    """Whether a sentence calls off what another announces for a day that was still to come."""
    ahead = plan.source_day is not None and min(plan.days, default="") > plan.source_day.isoformat()
    if (
        not ahead
        or plan.terms & _ASKED_FOR
        or _is_not_announced(plan, off)
        or (off.puts_off and off.days & plan.days)
    ):
        return False
    if off.calls_off and off.days - off.told_on and not off.days & plan.days:
        return False
    if common_words(off, plan) < _words_needed(off, plan):
        return False
    if not off.days & plan.days:
        plan, off = without_days(plan), without_days(off)
    bare = _bare(plan), _bare(off)
    several = common_words(*bare) > 1 and sentences.likeness(*bare) >= _SAME_PLAN
    return several or sentences.likeness(plan, off) >= _SAME_PLAN


def _words_needed(off: Statement, plan: Statement) -> int:
    """How many words two sentences must share: without a day or a party in common, more than one though both name a
    place, since much is held in it.
    """
    same_day = bool(off.days & plan.days)
    if off.parties & plan.parties or (same_day and off.names & plan.names):
        return 1
    return _FEWEST_WORDS - (same_day or bool(off.names & plan.names))


def _is_not_announced(plan: Statement, off: Statement) -> bool:
    """Whether most of what both tell is denied, asked or only wanted not to be by what should announce it."""
    common = plan.terms & off.terms
    return 2 * len(common & (plan.denied | plan.open)) > len(common)


def _bare(one: Statement) -> Statement:
    """A statement without the words that only say that something takes place, or is moved."""
    return replace(one, terms=one.terms - _ON_TAKING_PLACE)
