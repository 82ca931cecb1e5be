"""The shelf in a real browser: what a reader does with it, by mouse, by keyboard, without script; WCAG by axe.

BRIEFPACK_SCREENSHOTS=folder keeps a picture of every page on every screen, to be looked at.
"""

import base64
import hashlib
import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from flows.running.commissions import Workshop
from flows.shelf import BuildDesk, BuildOrder, BuildReport, ShelfOptions, ShelfServer
from tests.support.browsing import (
    SMALL_TARGETS,
    axe_faults,
    axe_script,
    needs_browser,
    set_screen,
    start_browser,
)
from tests.support.building import EDITION, Built
from tests.support.shelves import put

pytestmark = [needs_browser, pytest.mark.slow, pytest.mark.orchestration]
SERIES = "central-asia"
PAGE = f"/{SERIES}/{EDITION}/"
PAGES = {
    "list": "/",
    "series": f"/{SERIES}/",
    "edition": PAGE,
    "quotations": f"{PAGE}registers/quotations/",
    "figures": f"{PAGE}registers/figures/",
    "timeline": f"{PAGE}registers/timeline/",
    "whos-who": f"{PAGE}registers/whos-who/",
    "sources": f"{PAGE}registers/sources/",
    "search": "/-/search?q=tariffs",
    "nothing-found": "/-/search?q=zebra",
    "for-programs": "/-/api/",
    "build": "/-/build/",
    "sign-in": "/-/sign-in",
    "not-there": "/nothing/",
}
SCREENS = {"desktop": (1280, 900), "phone": (390, 844), "narrow": (320, 640)}
PICTURES = os.environ.get("BRIEFPACK_SCREENSHOTS")
THOROUGH = [("desktop", "dark"), ("phone", "light"), ("narrow", "light")] if PICTURES else []
"""Further screens for when somebody looks: each takes seconds."""


@pytest.fixture(scope="module")
def downloads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("downloads")


@pytest.fixture(scope="module")
def browser(downloads: Path) -> Iterator[Any]:
    browser = start_browser(downloads)
    yield browser
    browser.quit()


@pytest.fixture(scope="module")
def output(sample_pack: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real pack of the samples, and older editions beside it."""
    output = tmp_path_factory.mktemp("shelved")
    shutil.copytree(sample_pack.edition, output / SERIES / EDITION)
    for day in range(1, 8):
        put(output, SERIES, f"2025-09-0{day}T06:00", number=day)
    put(output, "water", "2025-09-08T06:00", marking="TLP:AMBER")
    return output


@pytest.fixture(scope="module")
def root(output: Path, state: Path) -> Iterator[str]:
    def build(order: BuildOrder, note: Callable[[str], None]) -> BuildReport:
        note("ingest (1)")
        time.sleep(1.5)
        note("typeset (9)")
        time.sleep(1.5)
        edition = put(output, order.series, title=order.title)
        return BuildReport(0, Path(edition.pack).parent, ())

    assert Workshop(output).build  # what the command hands over has the same shape
    options = ShelfOptions(output, state, port=0, desk=BuildDesk(build, (".txt",)))
    with ShelfServer(options) as server:
        yield f"http://127.0.0.1:{server.port}"


def click(browser: Any, words: str) -> None:
    browser.find_element(By.PARTIAL_LINK_TEXT, words).click()


def complaints(browser: Any) -> list[str]:
    """What the browser's console says: a broken policy, a file that is not there."""
    return [entry["message"] for entry in browser.get_log("browser") if "/nothing/" not in entry["message"]]


def has_loaded(browser: Any) -> bool:
    return bool(browser.execute_script("return document.readyState") == "complete")


def test_find_a_pack_leaf_through_it_download_it(
    browser: Any, root: str, downloads: Path, output: Path
) -> None:
    set_screen(browser, 1280, 900)
    browser.get(root)
    click(browser, "Central Asia: two calls")
    assert browser.current_url == root + PAGE
    images = browser.find_elements(By.CSS_SELECTOR, "img")
    browser.execute_script("for (const i of document.images) i.loading = 'eager'")
    assert len(images) == 6
    wait_until(lambda: all(i.get_property("complete") for i in images))
    assert all(image.get_property("naturalWidth") == 560 for image in images)
    key_points = browser.find_elements(By.CSS_SELECTOR, ".points > li")
    assert len(key_points) == 7
    click(browser, "Download")
    target = downloads / f"{SERIES} {EDITION}.pdf"
    wait_until(target.is_file)
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    assert digest == hashlib.sha256((output / SERIES / EDITION / "pack.pdf").read_bytes()).hexdigest()
    row = browser.find_element(By.XPATH, "//table[contains(@class,'files')]//tr[th//a='pack.pdf']")
    assert digest in row.text
    assert not complaints(browser)


def test_search_and_arrive_on_the_page(browser: Any, root: str) -> None:
    browser.get(root)
    browser.find_element(By.TAG_NAME, "body").send_keys("/")
    field = browser.switch_to.active_element
    assert field.get_attribute("id") == "q"
    field.send_keys('"Global Gateway"', Keys.ENTER)
    wait_until(lambda: "q=" in browser.current_url and has_loaded(browser))
    assert "page" in browser.find_element(By.TAG_NAME, "h1").text
    marked = {m.text for m in browser.find_elements(By.TAG_NAME, "mark")}
    assert marked
    assert {word for phrase in marked for word in phrase.split()} <= {"Global", "Gateway"}
    target = browser.find_element(By.CSS_SELECTOR, ".found .places a").get_attribute("href")
    assert "/pack.pdf#page=" in target
    assert target.startswith(f"{root}/{SERIES}/{EDITION}/")
    assert not complaints(browser)


def test_the_keyboard_alone_is_enough(browser: Any, root: str) -> None:
    browser.get(root)
    set_screen(browser, 1280, 900)

    def press(key: str) -> Any:
        browser.switch_to.active_element.send_keys(key)
        return browser.switch_to.active_element

    first = press(Keys.TAB)
    assert first.text == "Skip to the content"
    assert first.location["y"] >= 0, "it shows itself when it is reached"
    press(Keys.ENTER)
    assert browser.switch_to.active_element.get_attribute("id") == "main"
    for _ in range(4):
        focused = press(Keys.TAB)
        style = browser.execute_script(
            "const s = getComputedStyle(arguments[0]); return [s.outlineStyle, parseFloat(s.outlineWidth)]",
            focused,
        )
        assert style == ["solid", 2], focused.get_attribute("outerHTML")
        if focused.text.startswith("Central Asia"):
            break
    press(Keys.ENTER)
    wait_until(lambda: browser.current_url == root + PAGE and has_loaded(browser))
    reached = []
    for _ in range(60):
        reached.append(press(Keys.TAB).text)
        if "Quotations" in reached[-1]:
            break
    assert reached[:3] == ["Skip to the content", "The shelf", ""]
    assert any(text.startswith("Download") for text in reached)
    press(Keys.ENTER)
    wait_until(lambda: browser.current_url != root + PAGE and has_loaded(browser))
    assert browser.find_element(By.TAG_NAME, "h1").text == "Quotations"
    assert browser.find_element(By.CSS_SELECTOR, "[aria-current=page]").text == "Quotations"


def test_several_editions_are_chosen_and_downloaded(browser: Any, root: str, downloads: Path) -> None:
    set_screen(browser, 1280, 900)
    browser.get(f"{root}/{SERIES}/")
    button = browser.find_element(By.CSS_SELECTOR, ".chooser button")
    assert not button.is_enabled()
    for box in browser.find_elements(By.CSS_SELECTOR, ".choose input")[:3]:
        box.click()
    assert button.text.startswith("Download 3 chosen editions")
    button.click()
    target = downloads / f"{SERIES} 3 editions.zip"
    wait_until(target.is_file)
    assert target.read_bytes().startswith(b"PK")


def test_a_build_is_watched_without_loading_the_page_again(browser: Any, root: str, tmp_path: Path) -> None:
    source = tmp_path / "note.txt"
    source.write_text("Rain fell.")
    browser.get(f"{root}/-/build/")
    browser.find_element(By.ID, "files").send_keys(str(source))
    browser.find_element(By.ID, "title").send_keys("Sent by hand")
    browser.find_element(By.CSS_SELECTOR, "main button").click()
    wait_until(lambda: browser.current_url != f"{root}/-/build/")
    browser.execute_script("window.same = true")
    said = []
    for _ in range(100):
        said.append(browser.execute_script("return document.querySelector('[role=status]').textContent"))
        if "done" in said[-1]:
            break
        time.sleep(0.1)
    assert browser.execute_script("return window.same"), "the page was loaded once"
    assert any("Typeset" in words for words in said)
    click(browser, "To the edition")
    assert browser.find_element(By.TAG_NAME, "h1").text == "Sent by hand"
    assert not complaints(browser)


def test_nothing_needs_a_script(browser: Any, root: str) -> None:
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.get(root)
        browser.find_element(By.ID, "q").send_keys("tariffs", Keys.ENTER)
        wait_until(lambda: browser.find_elements(By.TAG_NAME, "mark"))
        click(browser, "Central Asia: two calls")
        wait_until(lambda: browser.current_url == root + PAGE)
        browser.get(f"{root}/{SERIES}/")
        assert browser.find_element(By.CSS_SELECTOR, ".chooser button").is_enabled()
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


@pytest.mark.parametrize(("screen", "scheme"), [("desktop", "light"), ("phone", "dark"), *THOROUGH])
def test_every_page_is_accessible(browser: Any, root: str, screen: str, scheme: str) -> None:
    script = axe_script()
    set_screen(browser, *SCREENS[screen], scheme)
    faults = {}
    for name, address in PAGES.items():
        browser.get(root + address)
        keep_picture(browser, f"{name}-{screen}-{scheme}")
        if found := axe_faults(browser, script) + browser.execute_script(SMALL_TARGETS):
            faults[name] = found
    assert not faults
    assert not complaints(browser)


def test_pages_fit_the_narrowest_screen(browser: Any, root: str) -> None:
    set_screen(browser, *SCREENS["narrow"])
    for address in PAGES.values():
        browser.get(root + address)
        assert browser.execute_script("return document.documentElement.scrollWidth") <= 320, address
        assert not browser.execute_script(SMALL_TARGETS), address


def keep_picture(browser: Any, name: str) -> None:
    if PICTURES:
        Path(PICTURES).mkdir(parents=True, exist_ok=True)
        shot = browser.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True})
        (Path(PICTURES) / f"{name}.png").write_bytes(base64.b64decode(shot["data"]))


def wait_until(happened: Callable[[], Any], seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)
