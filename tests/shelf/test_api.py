"""The shelf for programs: what it says, and that its description says the same."""

import json
from pathlib import Path
from typing import Any

import pytest

from flows.edition import SeriesFolder
from flows.publish import retain_editions
from tests.shelf.conftest import Open
from tests.support.fetching import Client
from tests.support.shelves import PACK, put


@pytest.fixture
def client(output: Path, open_shelf: Open) -> Client:
    put(output, cut_off="2025-09-07T06:00")
    put(output, cut_off="2025-09-08T06:00", number=2)
    put(output, cut_off="2025-09-09T06:00", number=3, texts=("A new word: zenith.",))
    retain_editions(SeriesFolder(output, "water"), 2)
    return open_shelf()


def ask(client: Client, path: str, status: int = 200) -> Any:
    answer = client.get(f"/-/api{path}")
    assert answer.status == status, answer.body
    assert answer.header("Content-Type").startswith("application/json")
    return json.loads(answer.body)


def test_series_editions_and_files(client: Client) -> None:
    (series,) = ask(client, "/series")
    assert (series["name"], series["editions"]) == ("water", 2)
    assert series["latest"]["edition"] == "2025-09-09T0600Z"
    editions = ask(client, "/series/water")
    assert [edition["number"] for edition in editions] == [3, 2]
    assert editions[0]["marking"] == "TLP:CLEAR"
    full = ask(client, "/series/water/2025-09-09T0600Z")
    assert full == ask(client, "/series/water/latest")
    assert full["key_points"] == [
        {"text": "The ministers agreed.", "extracted": True, "page": 3, "locators": ["S1 ¶1"]}
    ]
    for file in full["files"]:
        answer = client.get(file["address"])
        assert answer.status == 200
        assert len(answer.body) == file["size"]
        assert answer.header("ETag") == f'"{file["sha256"]}"'
    assert full["edition"]["pack"]["size"] == len(PACK)


def test_search(client: Client) -> None:
    found = ask(client, "/search?q=zenith")
    assert found["total"] == 1
    (hit,) = found["hits"]
    assert (hit["edition"], hit["page"], hit["snippet"]) == ("2025-09-09T0600Z", 1, "A new word: [[zenith]].")
    assert hit["address"].endswith("/pack.pdf#page=1")
    assert ask(client, "/search?q=ministers&latest=true")["total"] == 0
    assert ask(client, "/search?q=ministers&series=none")["total"] == 0


def test_what_is_not_there(client: Client) -> None:
    assert "error" in ask(client, "/series/none", 404)
    assert "error" in ask(client, "/series/water/2000-01-01T0000Z", 404)
    gone = ask(client, "/series/water/2025-09-07T0600Z", 410)
    assert gone["value"]["edition"] == "2025-09-07T0600Z"
    assert ask(client, "/search?q=a&page=0", 422)
    assert ask(client, "/search?q=a&count=1000", 422)
    assert ask(client, "/search", 422)


def test_the_description_describes_what_comes_back(client: Client) -> None:
    described = ask(client, "/openapi.json")
    assert described["openapi"].startswith("3.1")
    assert set(described["paths"]) == {"/series", "/series/{series}", "/series/{series}/{edition}", "/search"}
    assert all(set(methods) == {"get"} for methods in described["paths"].values()), "programs may only read"
    for path, example in (
        ("/series", "/series"),
        ("/series/{series}", "/series/water"),
        ("/series/{series}/{edition}", "/series/water/latest"),
        ("/search", "/search?q=zenith"),
    ):
        schema = described["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        check(schema, ask(client, example), described["components"]["schemas"])


def check(schema: dict[str, Any], value: Any, known: dict[str, Any]) -> None:
    """That a value has exactly the fields and types of its schema."""
    if "$ref" in schema:
        check(known[schema["$ref"].rpartition("/")[2]], value, known)
    elif "anyOf" in schema:
        kinds = [option for option in schema["anyOf"] if (option.get("type") == "null") == (value is None)]
        check(kinds[0], value, known)
    elif schema.get("type") == "object":
        assert set(value) == set(schema["properties"])
        for name, item in value.items():
            check(schema["properties"][name], item, known)
    elif schema.get("type") == "array":
        for item in value:
            check(schema["items"], item, known)
    else:
        types = {"string": str, "integer": int, "boolean": bool, "null": type(None)}
        assert type(value) is types[schema["type"]]


def test_the_description_is_a_page_without_a_network(client: Client) -> None:
    text = client.page("/-/api/").text
    assert "GET /-/api/series/{series}/{edition}" in text
    assert 'id="EditionAnswer"' in text
    assert "cdn" not in text
    assert 'src="http' not in text
