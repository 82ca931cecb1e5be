"""The flow: one edition of a briefing pack, stage by stage, from top to bottom.

Runs on Prefect. Called as a function it builds on this machine; served or deployed (`flows.schedule`) it
builds on a schedule. Everything that decides the result is a parameter or a file among the sources.
"""

import threading
from contextlib import suppress
from functools import partial
from importlib import import_module
from typing import Any, cast

from prefect import flow
from prefect.client.schemas.objects import State
from prefect.futures import PrefectFuture
from prefect.states import Completed
from prefect.task_runners import TaskRunner, ThreadPoolTaskRunner

from flows.compose.desk.corrections import correct_documents, read_corrections
from flows.compose.matching.source_copies import note_copies, set_copies_aside
from flows.ingest.gathering.gather import gather_sources
from flows.making.intake import fetch_for
from flows.making.plan import BuildPlan, plan_build
from flows.making.reading import Reading, open_in_worker, read_sources
from flows.making.standing import find_standing, find_unchanged, key_of_edition, remember_edition
from flows.making.workbench import Workbench
from flows.model.problems import Problem
from flows.model.publication import PublishedEdition
from flows.progress import progress
from flows.publish import claim_series, find_previous, retain_editions, standing_inputs
from flows.running.reporting import leave_artifact
from flows.running.scheduled_runs import due_time, newer_run_is_due
from flows.settings import LOCAL
from flows.store import Store
from flows.tasks import perform
from flows.workers.dask_cluster import DaskCluster
from flows.workers.pool import WorkerPool, hire

THREADS = 64
"""They only wait, for the worker processes of this machine or for those of a cluster: enough to keep all busy."""


RUNNER = cast(TaskRunner[PrefectFuture[Any]], ThreadPoolTaskRunner(max_workers=THREADS))


@flow(name="briefing-pack", task_runner=RUNNER, persist_result=False)
def briefing_pack(  # noqa: PLR0913, PLR0917 - one parameter for each flag of the command
    sources: list[str] | None = None,
    output: str = "outputs",
    as_of: str | None = None,
    config: str | None = None,
    series: str | None = None,
    title: str | None = None,
    workers: int | None = None,
    variants: list[str] | None = None,
    paper: str | None = None,
    templates: str | None = None,
    store: str | None = None,
    fresh: bool = False,  # noqa: FBT001, FBT002 - Prefect reads the parameters of a run from the signature
    only_if_changed: bool = False,  # noqa: FBT001, FBT002
    engine: str = LOCAL,
    dask_address: str | None = None,
    fetch: bool = False,  # noqa: FBT001, FBT002
) -> State[PublishedEdition | None]:
    """Build and publish one edition; the name of the state says whether it is complete, partial or unchanged.

    Raises a BriefingError, and publishes nothing, when the request cannot be served or a check fails.
    """
    if newer_run_is_due():
        return Completed(name="Superseded", message="A newer run of this schedule is already due.")
    due = due_time()
    plan = plan_build(
        sources,
        output,
        as_of=as_of or (due.isoformat() if due else None),
        config=config,
        series=series,
        title=title,
        workers=workers,
        variants=variants,
        paper=paper,
        templates=templates,
        store=store,
        fresh=fresh,
        only_if_changed=only_if_changed,
        engine=engine,
        dask_address=dask_address,
    )
    fetched = fetch_first(plan) if fetch else ()
    kept = Store(plan.store, fresh=plan.fresh)
    with claim_series(plan.folder), hire_workers(plan) as hired:
        edition = build_edition(plan, Workbench(hired, kept), fetched)
        perform("publish", "retention", partial(retain_editions, plan.folder, plan.settings.shelf.keep))
    kept.trim()
    for problem in kept.problems:
        progress().say(f"{problem.severity.value}: {problem}")
    leave_artifact(edition, plan.settings.shelf.url)
    name = edition.manifest.status.value.capitalize() if edition.changed else "Unchanged"
    return Completed(name=name, message=edition.pack, data=edition)


def hire_workers(plan: BuildPlan) -> WorkerPool | DaskCluster:
    """Those who do the work: processes of this machine, or the cluster asked for."""
    return DaskCluster(plan.dask_address) if plan.dask_address else hire(plan.workers)


def fetch_first(plan: BuildPlan) -> tuple[Problem, ...]:
    """Fetch what pack.toml asks for, if it does; gives back what could not be."""
    wanted = plan.settings.fetch
    if wanted is None:
        return ()
    report = perform("fetch", "addresses", partial(fetch_for, plan.sources, plan.settings, wanted))
    return tuple(report.problems)


def build_edition(plan: BuildPlan, bench: Workbench, fetched: tuple[Problem, ...]) -> PublishedEdition:
    """The eight steps, from the folder of sources to the published edition; none when nothing has changed.

    `fetched` is what could not be fetched before.
    """
    previous, forgotten = find_previous(plan.folder, plan.edition)
    # Those of the edition as it stands too: a place must not change its meaning from one revision to the next.
    known = (*(previous.inputs if previous else ()), *standing_inputs(plan.folder, plan.edition))
    numbers = {record.path: record.number for record in known}
    opening = partial(open_in_worker, bench.pool)
    gathered = perform(
        "gather", "sources", partial(gather_sources, plan.sources, plan.settings, numbers, opening)
    )
    key = key_of_edition(plan, previous, forgotten, gathered)
    standing = find_standing(plan, key, bench.store) or find_unchanged(plan, gathered)
    if standing is not None:
        return standing

    # In a thread, while the workers read and this process waits; who needs it sooner waits for the import.
    threading.Thread(target=_get_ready, args=(plan,), daemon=True).start()
    sources, unread, noticed = gathered
    corrections, unclear = read_corrections(plan.corrections)
    reading = read_sources(sources, bench, plan.settings.pack.spacy, plan.cut_off.date())
    documents, unmatched = correct_documents(reading.documents, corrections)
    noticed = forgotten + fetched + noticed + reading.problems + unclear + unmatched
    documents, copies = set_copies_aside(documents, {s.number for s in sources if s.is_distinct})
    noticed += note_copies(copies)
    # Handed over, not lent: the annotations of a thousand sources are not kept when nobody needs them any more.
    handed = [Reading(documents, unread + reading.unread, noticed, reading.facsimiles, copies)]
    del documents, reading

    from flows.making.finishing import finish_edition  # noqa: PLC0415 - it is there by now

    edition = finish_edition(plan, previous, sources, handed, corrections, bench)
    remember_edition(plan, key, bench.store)
    return edition


def _get_ready(plan: BuildPlan) -> None:
    with suppress(Exception):  # what fails here fails again where it is needed, and is reported there
        import_module("flows.making.finishing").get_ready(plan)
