"""The check of a finished pack: a PDF -> what is wrong with it, check by check.

Reads the file as a stranger would, with another library than wrote it, and believes nothing that the build
knows. `build` runs it before it publishes, `briefpack check` on any pack.
"""

from flows.check.checks import GLYPHS, check_pack, read_pages
from flows.check.page_content import PageContent

__all__ = ["GLYPHS", "PageContent", "check_pack", "read_pages"]
