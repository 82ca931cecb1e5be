"""What an office file holds that is not in its text, and the notes that say so: one wording for all formats."""

from dataclasses import dataclass

from flows.ingest.text.packed_files import PackedFile
from flows.ingest.text.read_text import note
from flows.model.problems import Problem

_SHOW = "Show them and save it again to have them."
_MACROS = ("Basic/", "Scripts/")


@dataclass(slots=True)
class LeftOut:
    """Counted while a file is read. `changed`: it tracks changes; `unreckoned` counts formulas without a result."""

    changed: bool = False
    hidden_text: bool = False
    hidden_slides: int = 0
    hidden_sheets: int = 0
    hidden_cells: bool = False
    speakers_notes: bool = False
    comments: bool = False
    charts: int = 0
    pictures: int = 0
    unreckoned: int = 0

    def notes(self, path: str, packed: PackedFile) -> tuple[Problem, ...]:
        """A note for each kind of what was left out of the file at `path`."""
        said = (
            (
                self.changed,
                "It has tracked changes; it is read with all of them accepted.",
                "Accept or reject them and save it again.",
            ),
            (self.hidden_text, "It has hidden text, which was left out.", "Show it in Word to see it."),
            (self.hidden_slides, f"It has hidden slides ({self.hidden_slides}), which were left out.", _SHOW),
            (self.hidden_sheets, f"It has hidden sheets ({self.hidden_sheets}), which were left out.", _SHOW),
            (self.hidden_cells, "It has hidden rows or columns, which were left out.", _SHOW),
            (
                self.speakers_notes,
                "It has speaker's notes, which were left out.",
                "Save them as a text beside it to have them.",
            ),
            (
                self.unreckoned,
                f"{self.unreckoned} formulas in it have no stored result and are not shown.",
                "Open it in a spreadsheet program and save it again.",
            ),
            (
                self.charts,
                f"It has charts ({self.charts}) that are not read.",
                "Add their figures as a table.",
            ),
            (
                self.pictures,
                f"{self.pictures} pictures in it have no description and are not mentioned.",
                "",
            ),
            (self.comments, "It has comments, which were left out.", ""),
            (_has_macros(packed), "It holds macros; they were neither run nor read.", ""),
        )
        return tuple(note(path, message, next_step) for is_so, message, next_step in said if is_so)


def _has_macros(packed: PackedFile) -> bool:
    return any(name.endswith("vbaProject.bin") or name.startswith(_MACROS) for name in packed.members)
