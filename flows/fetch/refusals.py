"""Why something was not fetched, as an exception inside this step and as a problem outside it."""


class FetchRefused(Exception):  # noqa: N818 - the name says what happened
    """An address from which nothing was taken: why, and what to do next."""

    def __init__(self, reason: str, next_step: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.next_step = next_step
