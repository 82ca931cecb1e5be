"""A shelf on a free port of this machine, serving what the test has put into the output folder."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from flows.shelf import ShelfOptions, ShelfServer
from tests.support.fetching import Client

Open = Callable[..., Client]


@pytest.fixture(scope="session")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What shelves keep: made once, because packing the faces takes seconds."""
    return tmp_path_factory.mktemp("state")


@pytest.fixture
def output(tmp_path: Path) -> Path:
    folder = tmp_path / "outputs"
    folder.mkdir()
    return folder


@pytest.fixture
def open_shelf(output: Path, state: Path) -> Iterator[Open]:
    """Opens shelves that are closed when the test ends."""
    with ExitStack() as shelves:

        def open_one(**options: Any) -> Client:
            server = shelves.enter_context(ShelfServer(ShelfOptions(output, state, port=0, **options)))
            return Client(server.port, {})

        yield open_one
