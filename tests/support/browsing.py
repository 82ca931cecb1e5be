"""A real browser: Debian's Chromium, driven by Selenium; and axe-core, when a copy of it is at hand."""

import os
import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

BROWSER, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
needs_browser = pytest.mark.skipif(
    not (BROWSER and DRIVER),
    reason="Chromium and its driver are not on this machine: apt-get install chromium chromium-driver",
)
AXE_VARIABLE = "BRIEFPACK_AXE"
"""Names an axe.min.js newer than the one that the test extra carries."""


def start_browser(downloads: Path) -> Any:
    """A headless browser without a profile, whose downloads go to a folder."""
    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER or ""
    for flag in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
    ):
        options.add_argument(flag)
    options.add_experimental_option(
        "prefs",
        {
            "download.default_directory": str(downloads),
            "download.prompt_for_download": False,
            "plugins.always_open_pdf_externally": False,
        },
    )
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return webdriver.Chrome(options=options, service=Service(DRIVER))


def set_screen(browser: Any, width: int, height: int, scheme: str = "light") -> None:
    """A screen of this size, in light or dark."""
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)


def axe_script() -> str:
    """axe-core; skips the test when there is none."""
    own = os.environ.get(AXE_VARIABLE)
    if own:
        return Path(own).read_text("utf-8")
    spec = find_spec("axe_core_python")
    if spec is None or not spec.submodule_search_locations:
        pytest.skip("axe-core is not installed: it comes with the extra [test]")
    return (Path(next(iter(spec.submodule_search_locations))) / "axe.min.js").read_text("utf-8")


def axe_faults(browser: Any, script: str) -> list[str]:
    """What axe finds wrong in the page, by the rules of WCAG 2.2 AA and good practice."""
    browser.execute_script(script)
    found = browser.execute_async_script(
        "const done = arguments[0];"
        "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
        ".then((result) => done(result.violations), (error) => done([{id: String(error), nodes: []}]));"
    )
    return [f"{fault['id']}: {[node['html'][:160] for node in fault['nodes']]}" for fault in found]


SMALL_TARGETS = """
const shown = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary')]
  .filter((e) => e.checkVisibility({visibilityProperty: true}) && !e.closest('.unseen, .skip') && e.tabIndex >= 0);
const boxes = shown.map((e) => ({ e, r: e.getBoundingClientRect() }));
const middle = (r) => [r.x + r.width / 2, r.y + r.height / 2];
const away = ([x, y], r) => Math.hypot(Math.max(r.left - x, 0, x - r.right), Math.max(r.top - y, 0, y - r.bottom));
const small = (r) => r.width < 24 || r.height < 24;
const inSentence = (e) => getComputedStyle(e).display === 'inline' && e.parentElement.closest('p, dd, li, td')
  && e.parentElement.textContent.trim() !== e.textContent.trim();
return boxes.filter(({ e, r }) => small(r) && !inSentence(e) && boxes.some((other) => other.e !== e
  && !other.e.contains(e) && (away(middle(r), other.r) < 12
  || (small(other.r) && Math.hypot(middle(r)[0] - middle(other.r)[0], middle(r)[1] - middle(other.r)[1]) < 24))))
  .map(({ e, r }) => `${e.outerHTML.slice(0, 120)} ${Math.round(r.width)}x${Math.round(r.height)}`);
"""
"""Targets smaller than 24 pixels without room around them (WCAG 2.2, 2.5.8), but for links within sentences."""
