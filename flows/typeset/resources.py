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

    def __init__(self, base: Path, overlay: Path | None = None) -> None:
        """`base` is the folder of our templates; a file of the same name in `overlay` goes before one in it."""
        super().__init__(allowed_protocols=("file", "data"), allow_redirects=False, fail_on_errors=True)
        self._base = base.resolve()
        self._overlay = overlay.resolve() if overlay else None
        self._folders = tuple(sorted({base.resolve(), *(face.path.parent.resolve() for face in typefaces())}))

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """The resource at `url`. Raises ResourceRefused."""
        parts = urlsplit(url)
        if parts.scheme == "file":
            path = Path(url2pathname(unquote(parts.path))).resolve()
            over = self._laid_over(path)
            if over is not None:
                return super().fetch(over.as_uri(), headers)
            if not any(path.is_relative_to(folder) for folder in self._folders) or not path.is_file():
                raise ResourceRefused(f"{url} is not a file of the templates or fonts")
        elif parts.scheme != "data":
            raise ResourceRefused(f"{url} lies outside the pack")
        return super().fetch(url, headers)

    def _laid_over(self, path: Path) -> Path | None:
        """The file of the overlay that goes before one of our templates, if it has one and keeps inside itself."""
        if self._overlay is None or not path.is_relative_to(self._base):
            return None
        over = (self._overlay / path.relative_to(self._base)).resolve()
        return over if over.is_file() and over.is_relative_to(self._overlay) else None
