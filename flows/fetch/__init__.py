"""Step 0, only when pack.toml asks for it: feeds and pages of the web -> files in a folder beside the sources.

A build never fetches. `fetch_sources` asks the feeds and addresses that pack.toml and the address lists name, politely
(robots, pauses, "not modified"), within limits (time, size, number, age), and never from an address inside the desk's
own network unless that is allowed. What comes is written as it came, with a sidecar that says where it is from.
"""

from flows.fetch.run import FetchReport, fetch_sources

__all__ = ["FetchReport", "fetch_sources"]
