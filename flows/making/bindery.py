"""Binding while the rest is still being typeset: parts are taken into the pack as they come, in a thread of its own.

Most parts print no page number of another, and so are finished long before the contents and the index; the process
above the workers has nothing else to do meanwhile. A pack whose parts are all as they were last time is not begun: it
is found in the store whole, most likely.
"""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from flows.bind import Binding
from flows.model.printed import Attachment, BriefingPack, Furniture, Imprint, PrintedPart
from flows.recipes import key_of
from flows.store import Store


class Bindery:
    """One pack in the making. Parts are taken in in the order given, so that the pack depends on nothing else."""

    def __init__(self, language: str, store: Store) -> None:
        self._binding = Binding(language)
        self._store = store
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="bindery")
        self._waiting: list[PrintedPart] = []
        self._lots: list[str] = []
        self._begun: list[Future[None]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._thread.shutdown(cancel_futures=True)
        self._binding.close()

    def take_in(self, parts: Sequence[PrintedPart]) -> None:
        """Begin with some parts; returns at once. Those that a pack was bound of before wait for the first new one."""
        lot = key_of("bind", *parts)
        self._lots.append(lot)
        self._waiting += parts
        if self._begun or self._store.find("lot", lot) is None:
            self._begin()

    def finish(
        self,
        parts: Sequence[PrintedPart],
        furniture: Furniture,
        imprint: Imprint,
        attachments: Sequence[Attachment],
    ) -> BriefingPack:
        """The pack of all `parts`, in their order; once only. Raises CheckFailed as `bind_pack` does."""
        self._begin()
        for begun in self._begun:
            begun.result()
        pack = self._binding.finish(parts, furniture, imprint, attachments)
        for lot in self._lots:
            self._store.keep("lot", lot, value=True)
        return pack

    def _begin(self) -> None:
        self._begun += [self._thread.submit(self._binding.take_in, part) for part in self._waiting]
        self._waiting.clear()
