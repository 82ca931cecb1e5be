"""How a server is asked: as its robots.txt allows, and with a pause between two requests."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from flows.fetch.refusals import FetchRefused
from flows.fetch.web import Answer, Web

PAUSE = 1.0
"""Seconds between two requests to one host."""
_LONGEST_PAUSE = 30.0
"""More than this a robots.txt cannot ask for; such a host would hold up a whole run."""
_LARGEST_RULES = 500_000
AGENT = "briefing-pack"


@dataclass(slots=True)
class Manners:
    """Asks through a Web, host by host. Clock and sleep can be given for tests."""

    web: Web
    pause: float = PAUSE
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    rules: dict[str, Any] = field(default_factory=dict)
    asked: dict[str, float] = field(default_factory=dict)

    def get(self, url: str, etag: str = "", last_modified: str = "") -> Answer:
        """What an address holds, once it may be asked. Raises FetchRefused."""
        rules = self._rules(url)
        if rules is not None and not rules.can_fetch(url, AGENT):
            raise FetchRefused(
                "The site's robots.txt does not allow it.", "Ask the publisher, or fetch it by hand."
            )
        delay = float(rules.crawl_delay(AGENT) or 0) if rules is not None else 0.0
        self._wait(url, max(self.pause, min(delay, _LONGEST_PAUSE)))
        return self.web.get(url, etag, last_modified)

    def _wait(self, url: str, pause: float) -> None:
        host = urlsplit(url).netloc.lower()
        left = self.asked.get(host, self.clock() - pause) + pause - self.clock()
        if left > 0:
            self.sleep(left)
        self.asked[host] = self.clock()

    def _rules(self, url: str) -> Any:
        """The rules of a host, asked for once; None where it has none. Raises FetchRefused when it does not answer."""
        from protego import Protego  # noqa: PLC0415 - seldom needed

        parts = urlsplit(url)
        place = f"{parts.scheme}://{parts.netloc}"
        if place not in self.rules:
            self.rules[place] = self._ask_rules(place, Protego)
        found = self.rules[place]
        if isinstance(found, FetchRefused):
            raise found
        return found

    def _ask_rules(self, place: str, parser: Any) -> Any:
        try:
            answer = self.web.get(f"{place}/robots.txt", largest=_LARGEST_RULES)
            return parser.parse(answer.content.decode("utf-8", "replace"))
        except FetchRefused as refused:
            # No such file: nothing is forbidden. A server in trouble may forbid anything (RFC 9309).
            return None if "answers 4" in refused.reason and "429" not in refused.reason else refused
