"""The only composition root: chooses implementations by the settings and offers every function above them.

Nothing is opened before a call needs it: `facts` and `check` touch neither library nor model, and records only
where the data folder has some.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import checking
from assistant.checking import Rule
from assistant.domain import Check, Draft, Fact, FactSheet, Hit, Profile, Report
from assistant.drafting import render
from assistant.errors import NotFound, UserError
from assistant.export import write_report
from assistant.facts import NoteLine, note_lines, read_facts
from assistant.genres import Genre, genre, genre_of, genres
from assistant.reading import parse_report
from assistant.settings import Settings
from assistant.workspace import answers
from assistant.workspace.checks import attested_with, reports_of
from assistant.workspace.doctor import Probes, examine
from assistant.workspace.drafts import Material, Wording, exemplar, own_headings, topics, written
from assistant.workspace.exports import exported_text
from assistant.workspace.offices import profile_from, same_office
from assistant.workspace.values import Checked, CheckRequest, DoctorCheck, Drafted, DraftRequest

if TYPE_CHECKING:
    from assistant.library import Ingested, Library, Progress, SearchResult
    from assistant.models.embeddings import Embedder
    from assistant.records import KeptReport, Records

DEFAULT_GENRE = "fazhi-annual"
SHIPPED, LIBRARY = "shipped", "library"
_GENRES = "genres"
_EXEMPLARS_A_TOPIC = 8
_NO_LIBRARY = "报告库里没有可参考的往年报告，只用内置表述起草；可先用 assistant ingest 收录。"
_PROBE = "请只回答一个字：好"


class Workspace:
    """One installation's data folder and settings. Use it as a context manager, or close it."""

    def __init__(self, settings: Settings, *, write: bool = False) -> None:
        self.settings = settings
        self._write = write

    @classmethod
    def open(cls, settings: Settings, *, write: bool = False) -> "Workspace":
        """`write` is for calls that change records or index; they hold the data folder's lock meanwhile."""
        return cls(settings, write=write)

    def __enter__(self) -> "Workspace":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        for opened in ("library", "records"):
            if opened in self.__dict__:
                self.__dict__.pop(opened).close()

    @cached_property
    def records(self) -> "Records":
        # Importing records imports SQLAlchemy.
        from assistant.records import Records

        return Records.open(self.settings.database_url or self.settings.data_dir, write=self._write)

    @cached_property
    def library(self) -> "Library":
        # Importing the library imports SQLAlchemy and NumPy.
        from assistant.library import Library

        return Library(self.records, self.settings.data_dir, self.embedder, self.settings.chroma_url or "")

    @cached_property
    def embedder(self) -> "Embedder":
        # Importing embeddings imports NumPy.
        from assistant.models.embeddings import build_embeddings

        return build_embeddings(self.settings)

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
        if not self.has_records:
            return None
        found = self.records.profile(issuer) or self.records.profile()
        return found if found is None or not issuer or same_office(found.issuer, issuer) else None

    def set_profile(self, profile: Profile) -> None:
        """Raises Busy, and UserError where the profile has no issuer."""
        from assistant.records import writer_lock

        if not profile.issuer:
            raise UserError("请用 --issuer 写明发文机关全称。")
        with writer_lock(self.settings.data_dir):
            self.records.set_profile(profile)

    def propose_profile(self, issuer: str = "") -> Profile:
        """What the office's own past reports say of it. Raises NotFound where the library has none."""
        saved = self.profile(issuer)
        name = issuer or (saved.issuer if saved else self._only_issuer())
        own = self.own_reports(name, self.genre(None)) if name else ()
        if not own:
            raise NotFound("报告库里没有本单位的往年报告，请先用 assistant ingest 收录，并用 --issuer 写明单位。")
        return profile_from(own, name, self.genre(None))

    def ingest(
        self,
        paths: Sequence[Path],
        *,
        rebuild: bool = False,
        issuer: str | None = None,
        year: int | None = None,
        genre: str | None = None,
        tell: "Callable[[Progress], None] | None" = None,
    ) -> "Ingested":
        """Keep past reports and bring the index up to date. Raises Busy and NotFound (the genre)."""
        told = {"tell": tell} if tell else {}
        return self.library.ingest(paths, rebuild=rebuild, issuer=issuer, year=year, genre=genre, **told)

    def reports(self) -> "tuple[KeptReport, ...]":
        return self.library.reports()

    def forget(self, id: str) -> None:
        """Raises NotFound and Busy."""
        self.library.forget(id)

    def restore(self, id: str) -> None:
        """Raises NotFound and Busy."""
        self.library.restore(id)

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
        return self.library.search(
            query, k=k, year=year, issuer=self._kept_issuer(issuer), genre=genre, kind=kind
        )

    def own_reports(self, issuer: str, genre: Genre, before: int = 9999) -> tuple[Report, ...]:
        """The office's own past reports of a genre and of years before `before`, oldest first."""
        if not self.has_records:
            return ()
        own = [
            kept
            for kept in self.records.reports()
            if kept.genre == genre.key and (kept.year or 9999) < before and same_office(kept.issuer, issuer)
        ]
        return tuple(self.records.report(kept.id) for kept in sorted(own, key=lambda kept: kept.year or 0))

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
        office = profile or self.profile(issuer or "") or Profile()
        return read_facts(notes, year=year, genre=self.genre(genre), profile=office)

    def check(self, text: str, request: CheckRequest = CheckRequest()) -> Checked:
        """What is wrong with a text, as far as notes, profile and last year's report tell."""
        report = parse_report(text)
        kind = request.genre or genre_of(report.title, self.settings.data_dir / _GENRES)
        issuer = request.issuer or report.issuer
        year = request.year or report.year
        saved = self.profile(issuer) if request.profile is None and issuer else None
        profile = request.profile or saved or Profile()
        sheet = (
            None
            if request.notes is None
            else read_facts(request.notes, year=year, genre=self.genre(kind), profile=profile)
        )
        check = checking.check(
            text,
            sheet,
            previous=reports_of(request.previous),
            profile=profile,
            genre=self.genre(kind) if kind else None,
            year=year,
            issuer=issuer,
            dated=request.date,
            attested=self._attested() if request.library else None,
        )
        named = profile.issuer if request.profile or saved else None
        return Checked(check, LIBRARY if request.library else SHIPPED, named)

    def fix(self, text: str, checked: Checked, request: CheckRequest) -> tuple[str, Checked]:
        """The text with every exact suggestion taken, and what is still wrong with it."""
        fixed = checking.fix(text, checked.check.findings)
        return fixed, self.check(fixed, request)

    def explain(self, rule: str) -> Rule:
        """Raises NotFound."""
        return checking.explain(rule)

    def draft(self, request: DraftRequest) -> Drafted:
        """A report with its evidence, its findings and how it came about.

        Raises UserError where issuer or year are told nowhere, NotConfigured, and EndpointFailure where the
        model was asked for by name and fails.
        """
        started = time.perf_counter()
        material = self._material(request)
        draft = written(material, request.drafter, self.settings)
        text, check = self._proved(draft, material)
        manifest = replace(
            draft.manifest,
            embedding=self.settings.embedding,
            roads=material.wording.roads,
            fell_back=(*draft.manifest.fell_back, *material.wording.fell_back),
            seconds=time.perf_counter() - started,
        )
        return Drafted(replace(draft, manifest=manifest), text, check)

    def export_json(self, json_text: str, name: str, path: Path) -> tuple[str, ...]:
        """Write a draft's JSON to a file; Chinese sentences on what the clerk should know. Raises UserError."""
        text, warnings = exported_text(json_text, name)
        write_report(text, path)
        return warnings

    def doctor(self) -> tuple[DoctorCheck, ...]:
        return examine(self.settings, Probes(self._see_records, self._see_index, self._see_embedding, self._ask))
