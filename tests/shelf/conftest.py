"""A shelf on a free port of this machine, serving what the test has put into the output folder."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from flows.shelf import ShelfOptions, ShelfServer
from tests.support.fetching import Client
from tests.support.shelves import put

Open = Callable[..., Client]
EDITION, SECRET = "/water/2025-09-09T0600Z", "/secret/2025-09-09T0600Z"
PASSWORD, TOKEN = "correct horse", "token-for-programs"


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


@pytest.fixture
def two_markings(output: Path) -> Path:
    """An edition that is open to all, one that is not, and one whose marking nobody gave."""
    put(output)
    put(output, "secret", marking="TLP:RED", texts=("The ministers met in secret.",))
    put(output, "unmarked", marking="", texts=("The ministers met.",))
    return output
