"""The edition that already stands: when nothing it was made from has changed, there is nothing to do."""

import hashlib

from flows.edition import MANIFEST_NAME
from flows.ingest.gathering.gather import Gathered
from flows.making.plan import BuildPlan, software_versions
from flows.model.problems import Problem
from flows.model.publication import PreviousEdition, PublishedEdition
from flows.packaged import templates_root
from flows.publish import read_standing
from flows.recipes import key_of, style_digest
from flows.store import Store

STAGE = "edition"


def key_of_edition(
    plan: BuildPlan, previous: PreviousEdition | None, forgotten: tuple[Problem, ...], gathered: Gathered
) -> str:
    """The name of everything that decides what an edition says and looks like."""
    sources, unread, problems = gathered
    looks = [style_digest(style, templates_root()) for style in plan.styles]
    decided = (plan.edition, plan.cut_off, plan.settings, plan.decided_in, software_versions(), looks)
    return key_of(STAGE, decided, previous, forgotten, unread, problems, *sources)


def find_standing(plan: BuildPlan, key: str, store: Store) -> PublishedEdition | None:
    """The published edition, if it was made from just this and every file of it is whole."""
    made = store.find(STAGE, key)
    if made is None or made.value != _manifest_digest(plan):
        return None
    return read_standing(plan.folder, plan.edition)


def find_unchanged(plan: BuildPlan, gathered: Gathered) -> PublishedEdition | None:
    """For a run that is to build only if something changed: the newest edition, if it was made from the same.

    The same sources, under the same names, decided upon in the same files.
    """
    names = [name for name in plan.folder.editions() if name <= plan.edition]
    if not plan.only_if_changed or not names:
        return None
    newest = read_standing(plan.folder, names[-1])
    if newest is None:
        return None
    sources, unread, _ = gathered
    given = {(s.path, s.sha256) for s in sources} | {(u.path, u.sha256) for u in unread}
    manifest = newest.manifest
    same = given == {(record.path, record.sha256) for record in manifest.inputs}
    return newest if same and set(plan.decided_in) <= set(manifest.settings) else None


def remember_edition(plan: BuildPlan, key: str, store: Store) -> None:
    """Let the next run know what the edition that now stands was made from."""
    store.keep(STAGE, key, _manifest_digest(plan))


def _manifest_digest(plan: BuildPlan) -> str:
    try:
        return hashlib.sha256((plan.folder.edition(plan.edition) / MANIFEST_NAME).read_bytes()).hexdigest()
    except OSError:
        return ""
