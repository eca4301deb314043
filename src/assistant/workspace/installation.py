"""What the functions of this floor reach for: settings, records, genres and offices."""

from typing import TYPE_CHECKING, Protocol

from assistant.domain import Profile, Report
from assistant.genres import Genre
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.workspace.kept import Kept


class Installation(Protocol):
    """The workspace as they see it; `kept` opens records and library, `has_records` tells without opening."""

    settings: Settings

    @property
    def has_records(self) -> bool: ...
    @property
    def kept(self) -> "Kept": ...
    def genre(self, name: str | None) -> Genre: ...
    def profile(self, issuer: str = "") -> Profile | None: ...
    def own_reports(self, issuer: str, genre: Genre, before: int = 9999) -> tuple[Report, ...]: ...
