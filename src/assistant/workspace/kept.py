"""What the data folder keeps: records and library, opened together, and what they know of an office.

Importing this imports SQLAlchemy and NumPy; the workspace does so when a call first needs it.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from assistant import checking
from assistant.domain import Passage, Profile, Report
from assistant.genres import Genre
from assistant.language import clauses
from assistant.library import Library
from assistant.models.embeddings import Embedder, build_embeddings
from assistant.records import Kind, Records, Scope, writer_lock
from assistant.settings import Settings
from assistant.workspace.offices import same_office

_NO_YEAR = 9999
_ISSUERS = 2
_MASKED = "〔"


class Kept:
    """Records are opened at once, the library and the embedding's endpoint when first asked."""

    def __init__(self, settings: Settings, *, write: bool, standing: bool = False) -> None:
        self._settings = settings
        self._standing = standing
        self.records = Records.open(settings.database_url or settings.data_dir, write=write)

    def close(self) -> None:
        if "library" in self.__dict__:
            self.library.close()
        self.records.close()

    @cached_property
    def library(self) -> Library:
        settings = self._settings
        return Library(
            self.records,
            settings.data_dir,
            self.embedder,
            settings.chroma_url or "",
            standing=self._standing,
        )

    @cached_property
    def embedder(self) -> Embedder:
        return build_embeddings(self._settings)

    def profile(self, issuer: str = "") -> Profile | None:
        """The office's profile by any form of its name; without a name, the one set last."""
        found = self.records.profile(issuer) or self.records.profile()
        return found if found is None or not issuer or same_office(found.issuer, issuer) else None

    def set_profile(self, profile: Profile) -> None:
        """Raises Busy."""
        with writer_lock(self._settings.data_dir):
            self.records.set_profile(profile)

    def issuers(self) -> tuple[str, ...]:
        """The names under which offices are kept, sorted."""
        return tuple(sorted({kept.issuer for kept in self.records.reports()}))

    def name_of(self, issuer: str) -> str:
        """The name under which an office is kept; the name as given where it is not."""
        known = self.issuers()
        if issuer in known:
            return issuer
        return next((name for name in known if same_office(name, issuer)), issuer)

    def own_reports(self, issuer: str, genre: Genre, before: int) -> tuple[Report, ...]:
        """The office's reports of a genre and of years before `before`, oldest first."""
        own = [
            kept
            for kept in self.records.reports()
            if kept.genre == genre.key
            and (kept.year or _NO_YEAR) < before
            and same_office(kept.issuer, issuer)
        ]
        own.sort(key=lambda kept: kept.year or _NO_YEAR)
        return tuple(self.records.report(kept.id) for kept in own)

    def attested(self) -> frozenset[str]:
        """Phrases that state no fact: the shipped ones and the library's."""
        return _attested_with(self.records.passages_in(Scope(kind=Kind.SENTENCE)))


def _attested_with(passages: Iterable[Passage]) -> frozenset[str]:
    """The shipped phrases, and the clauses without figures or names that two issuers or more have written."""
    issuers: dict[str, set[str]] = defaultdict(set)
    for passage in passages:
        for span in clauses(passage.masked):
            clause = span.of(passage.masked)
            if _MASKED not in clause:
                issuers[clause].add(passage.issuer)
    return checking.shipped() | {clause for clause, who in issuers.items() if len(who) >= _ISSUERS}
