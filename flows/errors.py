"""Requests that cannot be served, as exceptions that know their exit code and what to do next.

    BriefingError                exit code 1
    ├── UsageError               2   the command line, pack.toml or a house style asks for something impossible
    ├── CheckFailed              4   a quotation, link or structure check failed; nothing was published
    │   └── SourceMisquoted          what would be printed of one source is not what it says; the pack goes without it
    ├── EnvironmentMissing       5   something the machine must have is not there (Pango, a writable folder)
    └── EditionBusy              6   another build of the same series is running

0 is complete; 3 is published but partial; 130 is stopped by the user. Problems in the user's data are
values (`flows.model.problems`), never exceptions.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """What the shell is told."""

    COMPLETE = 0
    FAILED = 1
    USAGE = 2
    PARTIAL = 3
    CHECK_FAILED = 4
    ENVIRONMENT = 5
    BUSY = 6
    INTERRUPTED = 130


class BriefingError(Exception):
    """What happened, where, and what to do next, in that order."""

    exit_code = ExitCode.FAILED

    def __init__(self, message: str, next_step: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.next_step = next_step

    def __str__(self) -> str:
        return f"{self.message} {self.next_step}".rstrip()

    def __reduce__(self) -> tuple[type["BriefingError"], tuple[str | int, ...]]:
        # Errors cross from worker processes to the parent.
        return type(self), (self.message, self.next_step)


class UsageError(BriefingError):
    exit_code = ExitCode.USAGE


class CheckFailed(BriefingError):  # noqa: N818 - the name says what happened
    exit_code = ExitCode.CHECK_FAILED


class SourceMisquoted(CheckFailed):
    """What would be printed of one source, by its S number, is not what it says: the pack can do without it."""

    def __init__(self, message: str, next_step: str = "", number: int = 0) -> None:
        super().__init__(message, next_step)
        self.number = number

    def __reduce__(self) -> tuple[type["SourceMisquoted"], tuple[str | int, ...]]:
        return type(self), (self.message, self.next_step, self.number)


class EnvironmentMissing(BriefingError):  # noqa: N818 - the name says what happened
    exit_code = ExitCode.ENVIRONMENT


class EditionBusy(BriefingError):  # noqa: N818 - the name says what happened
    exit_code = ExitCode.BUSY
