"""What the check of a finished pack found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be: where ("page 12"), and what."""

    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The outcome of one check. `examined` counts what was looked at: a check that saw nothing proves nothing.

    `findings` are the first of them, `found` is how many there are.
    """

    name: str
    examined: int
    unit: str
    findings: tuple[Finding, ...]
    found: int

    @property
    def passed(self) -> bool:
        return self.found == 0


@dataclass(frozen=True, slots=True)
class CheckReport:
    """All checks of one pack. `claims` are the standards the file says it conforms to."""

    pages: int
    claims: tuple[str, ...]
    results: tuple[CheckResult, ...]

    @property
    def passed(self) -> bool:
        return all(result.passed for result in self.results)
