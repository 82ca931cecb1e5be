"""An answer that is read piece by piece while it is sent, and lets go of what it reads from, however it ends."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress

from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send


class Streamed(StreamingResponse):
    """`pieces` are made in threads; `let_go` is called at the end, also when the reader went away midway."""

    def __init__(
        self,
        pieces: Iterator[bytes],
        let_go: Callable[[], None],
        status: int,
        headers: Mapping[str, str],
        media_type: str,
    ) -> None:
        super().__init__(pieces, status, headers, media_type)
        self._let_go = let_go

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            with suppress(ValueError):  # a generator that is still at work in its thread
                self._let_go()
