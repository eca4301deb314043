"""The only composition root: chooses implementations by the settings and offers every function above them.

Nothing is opened, nor imported, before a call needs it: `facts` and `check` touch neither library nor model,
and records only where the data folder has some.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from assistant import checking
from assistant.checking import Policy
from assistant.domain import FactSheet, Finding, Profile, Report, Rewriting
from assistant.errors import UserError
from assistant.export import PLAIN, Printing, write_report
from assistant.facts import NoteLine
from assistant.genres import Genre, genre, genres
from assistant.reading import parse_report
from assistant.settings import Settings
from assistant.workspace.policies import known, office_policy
from assistant.workspace.values import (
    DEFAULT_GENRE,
    Checked,
    CheckRequest,
    CompareRequest,
    DoctorCheck,
    Drafted,
    DraftRequest,
    Mended,
    RewriteRequest,
)

if TYPE_CHECKING:
    from assistant.chat import Event as Turn
    from assistant.drafting import OnLine
    from assistant.drafting.comparison import YearOnYear
    from assistant.editing import Document, Trace
    from assistant.library import Ingested, Progress, SearchResult
    from assistant.records import KeptReport, PaperRecords
    from assistant.workspace.drafts import OnSection
    from assistant.workspace.jobs import Jobs
    from assistant.workspace.kept import Kept
    from assistant.workspace.past_wording import PastWording
    from assistant.workspace.reviews import Reviews
    from assistant.workspace.works import Works

_GENRES = "genres"


class Workspace:
    """One installation's data folder and settings. Use it as a context manager, or close it."""

    def __init__(self, settings: Settings, *, write: bool = False, standing: bool = False) -> None:
        self.settings = settings
        self._write = write
        self._standing = standing

    @classmethod
    def open(cls, settings: Settings, *, write: bool = False, standing: bool = False) -> "Workspace":
        """`write` is for calls that change records or index; they hold the data folder's lock meanwhile.

        `standing` is for a process that answers many queries, such as the page's.
        """
        return cls(settings, write=write, standing=standing)

    def __enter__(self) -> "Workspace":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        for opened in ("jobs", "kept", "works", "reviews", "papers"):
            if opened in self.__dict__:
                self.__dict__.pop(opened).close()

    @cached_property
    def kept(self) -> "Kept":
        """Records and library, opened when first asked for."""
        from assistant.workspace.kept import Kept

        return Kept(self.settings, write=self._write, standing=self._standing)

    @cached_property
    def works(self) -> "Works":
        """The pieces of work; unlike other writing, changing them needs no lock of the data folder."""
        from assistant.workspace.works import Works

        return Works(self)

    @cached_property
    def jobs(self) -> "Jobs":
        """Drafting in the background; for the one process that serves the data folder."""
        from assistant.workspace.jobs import Jobs

        return Jobs(self)

    @cached_property
    def reviews(self) -> "Reviews":
        """Drafts handed to colleagues."""
        from assistant.workspace.reviews import Reviews

        return Reviews(self)

    @cached_property
    def papers(self) -> "PaperRecords":
        """What people have typed on the page that is no part of a piece of work."""
        from assistant.records import PaperRecords

        return PaperRecords.open(self.settings.database_url or self.settings.data_dir)

    @property
    def has_records(self) -> bool:
        """Whether there is anything to open, told without opening it."""
        return self.settings.database_url is not None or (self.settings.data_dir / "records.db").is_file()

    def genres(self) -> tuple[Genre, ...]:
        return genres(self.settings.data_dir / _GENRES)

    def genre(self, name: str | None) -> Genre:
        """By key, Chinese name or alias; the annual report on the rule of law where none is named."""
        return genre(name or DEFAULT_GENRE, self.settings.data_dir / _GENRES)

    def profile(self, issuer: str = "") -> Profile | None:
        """The office's saved profile, by any form of its name; without a name, the one set last."""
        return self.kept.profile(issuer) if self.has_records else None

    def set_profile(self, profile: Profile) -> None:
        """Raises Busy, and UserError where the profile has no issuer."""
        if not profile.issuer:
            raise UserError("请用 --issuer 写明发文机关全称。")
        self.kept.set_profile(profile)

    def propose_profile(self, issuer: str = "") -> Profile:
        """What the office's own past reports say of it.

        Raises NotFound where the library has none, and UserError where it has several offices' and none is
        named.
        """
        from assistant.workspace.proposing import proposed

        return proposed(self, issuer)

    def ingest(
        self,
        paths: Sequence[Path],
        *,
        rebuild: bool = False,
        issuer: str | None = None,
        year: int | None = None,
        genre: str | None = None,
        index: bool = True,
        tell: "Callable[[Progress], None] | None" = None,
    ) -> "Ingested":
        """Keep past reports and, with `index`, renew the index. Raises Busy and NotFound (the genre)."""
        told = {"tell": tell} if tell else {}
        return self.kept.library.ingest(
            paths, rebuild=rebuild, issuer=issuer, year=year, genre=genre, index=index, **told
        )

    def reports(self) -> "tuple[KeptReport, ...]":
        return self.kept.library.reports()

    def report(self, id: str) -> Report:
        """A kept report, by its id or the first six or more characters of it. Raises NotFound."""
        return self.kept.records.report(id)

    def forget(self, id: str) -> None:
        """Raises NotFound and Busy."""
        self.kept.library.forget(id)

    def restore(self, id: str) -> None:
        """Raises NotFound and Busy."""
        self.kept.library.restore(id)

    def search(
        self,
        query: str,
        *,
        k: int = 5,
        year: int | None = None,
        issuer: str | None = None,
        genre: str | None = None,
        kind: str | None = None,
    ) -> "SearchResult":
        """Passages of past reports; `issuer` in any form of its name. Raises NotFound (the genre)."""
        return self.kept.library.search(
            query,
            k=k,
            year=year,
            issuer=self.kept.name_of(issuer) if issuer else None,
            genre=genre,
            kind=kind,
        )

    def own_reports(self, issuer: str, genre: Genre, before: int = 9999) -> tuple[Report, ...]:
        """The office's own past reports of a genre and of years before `before`, oldest first."""
        return self.kept.own_reports(issuer, genre, before) if self.has_records else ()

    def facts(
        self,
        notes: Sequence[NoteLine],
        *,
        year: int | None = None,
        genre: str | None = None,
        issuer: str | None = None,
        profile: Profile | None = None,
    ) -> FactSheet:
        """The facts in notes, and the questions they raise. Raises NotFound (the genre)."""
        from assistant.facts import read_facts

        office = profile or self.profile(issuer or "") or Profile()
        return read_facts(notes, year=year, genre=self.genre(genre), profile=office)

    def check(self, text: str, request: CheckRequest) -> Checked:
        """What is wrong with a text, as far as notes, profile and last year's report tell.

        Raises NotFound (genre or rule), and BadNotes for a check.yaml that cannot be read.
        """
        from assistant.workspace.checks import checked

        return checked(
            text,
            replace(request, policy=self._policy(request)),
            saved=self.profile,
            folder=self.settings.data_dir / _GENRES,
            attested=self._attested() if request.library else None,
        )

    def fix(self, text: str, checked: Checked, request: CheckRequest) -> Mended:
        """The text with every certain suggestion taken, what was changed, and what is still wrong with it.

        Nothing is said of the layout then: the file that it belongs to holds the text as it was.
        """
        year = request.year or parse_report(text).year
        fixes = checking.fixes(text, checked.check.findings, self._policy(request), year=year)
        mended = checking.applied(text, fixes)
        return Mended(mended, fixes, self.check(mended, replace(request, appearance=None)))

    def draft(
        self, request: DraftRequest, on_section: "OnSection | None" = None, on_line: "OnLine | None" = None
    ) -> Drafted:
        """A report with its evidence, its findings and how it came about.

        `on_section` hears of each section as it is written, and may raise to stop it; `on_line` of each line
        that a model writes as it arrives, not yet proved.

        Raises UserError where issuer or year are told nowhere, NotConfigured, and where the model was asked
        for by name EndpointFailure, and Confidential where the notes may not leave.
        """
        from assistant.workspace.drafter import Drafter

        return Drafter(self).draft(request, on_section, on_line)

    def year_on_year(self, request: CompareRequest) -> "YearOnYear":
        """This year's facts beside the office's report before.

        Raises UserError where year or office are told nowhere, and NotFound where there is no such report.
        """
        from assistant.workspace.comparing import compared

        return compared(self, request)

    def past_wording(self, document: "Document", trace: "Trace") -> "tuple[PastWording, ...]":
        """The past wording behind a sentence of a draft."""
        from assistant.workspace.past_wording import past_wording

        return past_wording(self, document, trace)

    def rewrite(self, request: RewriteRequest) -> Rewriting:
        """A text in written official Chinese with the same facts.

        Raises NotFound (the genre), NotConfigured, and EndpointFailure where the model was asked for by name
        and fails.
        """
        from assistant.workspace.rewrites import rewritten

        return rewritten(request, self)

    def rewrite_file(self, data: bytes, request: RewriteRequest) -> tuple[str, Rewriting, bytes]:
        """A Word file's text, its rewriting, the file with it tracked. Raises UnreadableFile besides."""
        from assistant.workspace.rewrites import rewritten_file

        return rewritten_file(data, request, self)

    def proofread_file(self, data: bytes, given: str, text: str, findings: Sequence[Finding]) -> bytes:
        """The Word file read as `given`, with what leads to `text` tracked and the findings as comments.

        Raises UnreadableFile, and Refused where the two are not the same text.
        """
        from assistant.workspace.proofs import proofread_file

        return proofread_file(data, given, text, findings)

    def reply(self, id: str, owner: str, text: str, *, stop: Event | None = None) -> "Iterator[Turn]":
        """One turn of the conversation about a work, told as it goes; `stop` ends it early.

        Raises NotFound; what goes wrong later is said in the turn.
        """
        from assistant.chat import reply
        from assistant.workspace.chats import WorkDesk

        yield from reply(WorkDesk(self, id, owner), text, stop=stop)

    def export(self, text: str, path: Path, printing: Printing = PLAIN) -> None:
        """Write a report's text to a .docx, .md or .txt file. Raises UserError."""
        write_report(text, path, printing)

    def doctor(self) -> tuple[DoctorCheck, ...]:
        from assistant.workspace.doctor import examine

        return examine(self.settings, lambda: self.kept)

    def _policy(self, request: CheckRequest) -> Policy:
        """The office's own (check.yaml in the data folder) with what the request adds."""
        return office_policy(self.settings.data_dir) + known(request.policy)

    def _attested(self) -> frozenset[str]:
        return self.kept.attested() if self.has_records else checking.shipped()
