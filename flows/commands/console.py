"""How commands speak: results on stdout, everything else on stderr, refusals as a message and an exit code."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import typer

from flows.errors import BriefingError, ExitCode


@contextmanager
def refusals_explained(*, verbose: bool) -> Iterator[None]:
    """Turn what is raised inside into a message on stderr and an exit code; tracebacks only when asked for."""
    try:
        yield
    except BriefingError as error:
        say(f"briefpack: {error}")
        raise typer.Exit(error.exit_code) from error
    except KeyboardInterrupt as error:
        say("briefpack: stopped; nothing was published.")
        raise typer.Exit(ExitCode.INTERRUPTED) from error
    except BrokenPipeError as error:
        raise typer.Exit(ExitCode.FAILED) from error
    except typer.Exit:
        raise
    except Exception as error:
        if verbose:
            raise
        say(f"briefpack: unexpected {type(error).__name__}: {error}. Run again with --verbose and report it.")
        raise typer.Exit(ExitCode.FAILED) from error


@contextmanager
def watched() -> Iterator[None]:
    """A progress bar when a person watches, plain lines when not."""
    from flows.progress import Bar, Lines, watching  # noqa: PLC0415 - kept beside its use

    with watching(Bar() if sys.stderr.isatty() else Lines()):
        yield


def print_result(line: str) -> None:
    """A line of stdout: a path, a record."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def say(message: str) -> None:
    """A line of stderr."""
    sys.stderr.write(f"{message}\n")
    sys.stderr.flush()


def report(edition: Any) -> None:
    """Everything that fell short or is worth knowing, and what became of the edition."""
    manifest = edition.manifest
    for problem in manifest.problems:
        say(f"{problem.severity.value}: {problem}")
    fate = f"revision {manifest.revision}" if edition.changed else "unchanged, files left as they are"
    say(f"{manifest.title}: edition {manifest.number} ({manifest.edition}), {manifest.status.value}, {fate}")
