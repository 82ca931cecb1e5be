"""What a part may load while it is typeset: our templates, our fonts, images inside the markup. Nothing else."""

from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from flows.typefaces import typefaces


class ResourceRefused(FatalURLFetchingError):  # noqa: N818 - the name says what happened
    """Something outside the templates and fonts was asked for. Fatal: WeasyPrint must not carry on without it."""


class PackResources(URLFetcher):
    """Fetches files below the given folders and data: addresses; refuses everything else, redirects included."""

    def __init__(self, base: Path) -> None:
        super().__init__(allowed_protocols=("file", "data"), allow_redirects=False, fail_on_errors=True)
        self._folders = tuple(sorted({base.resolve(), *(face.path.parent.resolve() for face in typefaces())}))

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """The resource at `url`. Raises ResourceRefused."""
        parts = urlsplit(url)
        if parts.scheme == "file":
            path = Path(url2pathname(unquote(parts.path))).resolve()
            if not any(path.is_relative_to(folder) for folder in self._folders) or not path.is_file():
                raise ResourceRefused(f"{url} is not a file of the templates or fonts")
        elif parts.scheme != "data":
            raise ResourceRefused(f"{url} lies outside the pack")
        return super().fetch(url, headers)
