"""The only composition root: chooses implementations by the settings and offers every function above them.

Nothing is opened before a call needs it: `facts` and `check` touch neither library nor model, and records only
where the data folder has some.
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.checking import Rule
from assistant.checking import explain as explain_rule
from assistant.checking import fix as apply_suggestions
from assistant.domain import FactSheet, Hit, Profile, Report
from assistant.errors import NotFound
from assistant.export import write_report
from assistant.facts import NoteLine, read_facts
from assistant.genres import Genre, genre, genre_of, genres
from assistant.settings import Settings
from assistant.workspace.checks import checked
from assistant.workspace.doctor import examine
from assistant.workspace.drafts import Desk
from assistant.workspace.exports import exported_text
from assistant.workspace.offices import profile_from, same_office
from assistant.workspace.values import Checked, CheckRequest, DoctorCheck, Drafted, DraftRequest

if TYPE_CHECKING:
    from assistant.library import Ingested, Library
    from assistant.models import Embedder
    from assistant.records import KeptReport, Records

DEFAULT_GENRE = "fazhi-annual"
_GENRES = "genres"

Progress = Callable[[int, int, str], None]
"""Called with how many are done, of how many, and what is at hand."""


class Workspace:
    """One installation's data folder and settings. Use it as a context manager, or close it."""

    def __init__(self, settings: Settings, *, write: bool = False) -> None:
        self.settings = settings
        self._write = write

    @classmethod
    def open(cls, settings: Settings, *, write: bool = False) -> "Workspace":
        """`write` is for calls that change records or index; they take the data folder's lock."""
        return cls(settings, write=write)

    def __enter__(self) -> "Workspace":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        for opened in ("library", "records"):
            if opened in self.__dict__:
                self.__dict__.pop(opened).close()

    # What stands behind the calls, each opened when first used.

    @cached_property
    def records(self) -> "Records":
        # Importing records imports SQLAlchemy.
        from assistant.records import Records

        return Records.open(self.settings.database_url or self.settings.data_dir, write=self._write)

    @cached_property
    def library(self) -> "Library":
        # Importing the library imports Chroma's port and NumPy.
        from assistant.library import Library

        return Library(self.records, self.settings.data_dir, self.embedder, self.settings.chroma_url or "")

    @cached_property
    def embedder(self) -> "Embedder":
        # A named embedding may be a class of LangChain's.
        from assistant.models import build_embeddings

        return build_embeddings(self.settings)

    @property
    def has_records(self) -> bool:
        """Whether there is anything to open, told without opening it."""
        return self.settings.database_url is not None or (self.settings.data_dir / "records.db").is_file()

    # Genres and the office.

    def genres(self) -> tuple[Genre, ...]:
        return genres(self.settings.data_dir / _GENRES)

    def genre(self, name: str | None) -> Genre:
        """By key, Chinese name or alias; the annual report on the rule of law where none is named."""
        return genre(name or DEFAULT_GENRE, self.settings.data_dir / _GENRES)

    def profile(self, issuer: str = "") -> Profile | None:
        """The office's saved profile, by any form of its name; without a name, the one set last."""
        if not self.has_records:
            return None
        return self.records.profile(issuer) or (self._profile_like(issuer) if issuer else None)

    def set_profile(self, profile: Profile) -> None:
        with self._locked():
            self.records.set_profile(profile)

    def propose_profile(self, issuer: str = "") -> Profile:
        """What the office's own past reports say of it. Raises NotFound where the library has none."""
        saved = self.profile(issuer)
        name = issuer or (saved.issuer if saved else "")
        own = self.own_reports(name, self.genre(None)) if name else ()
        if not own:
            raise NotFound("报告库里没有本单位的往年报告，请先用 assistant ingest 收录，并用 --issuer 写明单位。")
        return profile_from(own, name, self.genre(None))
