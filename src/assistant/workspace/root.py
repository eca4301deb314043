"""The only composition root: chooses implementations by the settings and offers every function above them.

Nothing is opened before a call needs it: `facts` and `check` touch neither library nor model, and records only
where the data folder holds some.
"""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.checking import Rule
from assistant.checking import explain as explain_rule
from assistant.checking import fix as apply_suggestions
from assistant.domain import FactSheet, Hit, Profile, Report
from assistant.errors import NotFound
from assistant.export import write_report
from assistant.facts import NoteLine, read_facts
from assistant.genres import Genre, genre, genre_of, genres
from assistant.reading import parse_report
from assistant.settings import Settings
from assistant.workspace.checks import checked
from assistant.workspace.doctor import examine
from assistant.workspace.exports import text_of_json
from assistant.workspace.offices import profile_from, same_office
from assistant.workspace.values import Checked, CheckRequest, DoctorCheck, Drafted, DraftRequest

if TYPE_CHECKING:
    from assistant.library import Ingested, Library, Progress
    from assistant.records import KeptReport, Records

DEFAULT_GENRE = "fazhi-annual"
RECORDS_FILE = "records.db"


class Workspace:
    """One installation's data folder and settings. Use it as a context manager, or close it."""

    def __init__(self, settings: Settings, *, write: bool = False) -> None:
        self.settings = settings
        self._write = write

    @classmethod
    def open(cls, settings: Settings, *, write: bool = False) -> "Workspace":
        """`write` holds the data folder's lock as soon as something is written."""
        return cls(settings, write=write)

    def __enter__(self) -> "Workspace":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        if "records" in self.__dict__:
            self.records.close()

    @cached_property
    def records(self) -> "Records":
        # Records import SQLAlchemy, which no command without a data folder should pay for.
        from assistant.records import Records

        return Records.open(self.settings.database_url or self.settings.data_dir, write=self._write)
