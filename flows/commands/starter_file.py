"""The pack.toml that `briefpack init` writes: every setting, with its default, explained."""

from pathlib import Path

from flows.errors import EnvironmentMissing, UsageError
from flows.model.sections import SECTIONS
from flows.settings import CONFIG_NAME

_STARTER = """\
# Settings of the briefing pack made from this folder. Every line may be left out; these are the defaults.

[pack]
series = "pack"            # the folder of its editions inside the output folder
title = ""                 # empty: after its only source, else what its sources name most, else the series
subtitle = ""
issuer = ""                # who prepares it, printed on the cover
contact = ""
marking = ""               # handling line on every page, such as "TLP:CLEAR" or "OFFICIAL"
timezone = "UTC"           # IANA zone in which the data cut-off is printed
key_points = 7             # 1 to 7
attach_sources = true      # false: the sources do not travel inside the PDF as files
spacy = ""                 # an installed spaCy pipeline that helps to find names (extra `spacy`)
paper = "A4"               # or "Letter"
variants = []              # beside the print variant: "accessible", "large-print", "greyscale", "summary"
templates = ""             # a folder of your own templates and styles, relative to this file
handling = ""              # what readers may do with the pack, printed under the marking
distribution = []          # who gets it, one line each
reviewed_by = ""           # who has read the pack; empty: the cover says that nobody has
# What is printed between the contents and the back, in this order; leave out what you do not want.
sections = [
{sections}
]

# How long finished editions are kept, and where readers find them (briefpack shelf).
#
# [shelf]
# keep = 0                 # so many editions stay, beside pinned ones; 0 keeps all
# url = "http://127.0.0.1:8420/"

[deliver]
command = ""               # run once after publishing, the pack's path added: "mail-pack --to desk@example.org"

# What `briefpack fetch`, and a schedule before each build, fetch from the web. Without these tables nothing ever is.
#
# [fetch]
# folder = "fetched"       # where it goes, inside this folder
# contact = ""             # mail or web address of the desk, in every request
# addresses = []
# allow_private = false    # true: addresses of your own network and machine, too
#
# [[feed]]
# url = "https://example.org/feed.xml"
# most = 20                # entries of one run
# days = 7                 # older entries are not fetched, and taken out again
# pages = true             # false: the text in the feed is enough
# outlet = ""
# grade = ""

# One table for each source about which you want to say something. The path is relative to this file.
# What you state here goes before what the file says of itself.
#
# [[source]]
# path = "article.txt"
# order = 1                # such sources come first, in this order; the others follow by path
# include = true           # false leaves the file out of the pack
# as = ""                  # "facsimile" prints a PDF page by page as it is, unread
# distinct = false         # true prints it although another source holds the same text
# group = ""               # your own word for a kind of source; printed in the source register
# grade = ""               # Admiralty grade such as "B2"; empty is printed as "not graded"
# licence = ""
# title = ""
# author = ""
# outlet = ""
# published = "2025-09-09"
# updated = ""
# retrieved = ""
# url = ""
# language = ""            # two letters; empty: recognised from the text
# kind = ""                # report, analysis, opinion, official, wire, readout
# place = ""
"""


STARTER = _STARTER.replace("{sections}", ",\n".join(f'    "{name}"' for name in SECTIONS) + ",")


def write_starter(folder: Path) -> Path:
    """Write pack.toml into `folder`, making the folder if need be. Never overwrites: raises UsageError."""
    path = folder / CONFIG_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(STARTER)
    except FileExistsError as error:
        if folder.is_file():
            raise UsageError(f"{folder} is a file.", "Name the folder that holds your sources.") from error
        raise UsageError(f"{path} is already there.", "Edit it, or remove it and run init again.") from error
    except OSError as error:
        raise EnvironmentMissing(
            f"{path} cannot be written: {error.strerror}.", "Choose another folder."
        ) from error
    return path
