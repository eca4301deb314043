"""One draft from request to proof: what the workspace has is gathered, written down, checked, mended."""

import time
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from assistant import checking
from assistant.domain import Check, Draft, Exemplar, Fact, FactSheet, Finding, Hit, Profile, Report
from assistant.drafting import OnLine, answers, render, rendering, repair
from assistant.drafting.comparison import copied
from assistant.drafting.replies import open_part, replies_to
from assistant.editing.facts import joined
from assistant.errors import UserError
from assistant.facts import note_lines, read_facts
from assistant.facts.unread import unread
from assistant.genres import Genre
from assistant.language.secrecy import secrecy_mark
from assistant.language.signing import written_day
from assistant.settings import is_loopback
from assistant.workspace.comparing import asked, beside, report_before, unasked, with_changes
from assistant.workspace.drafts import (
    Material,
    OnSection,
    Wording,
    commonest_year,
    own_headings,
    section_named,
    topics,
    written,
)
from assistant.workspace.installation import Installation
from assistant.workspace.offices import with_frame
from assistant.workspace.outlines import with_own_outline
from assistant.workspace.values import Drafted, DraftRequest

_OFFLINE = "offline"
_EXEMPLARS_A_TOPIC = 8
_REPAIRS = 2
_NO_LIBRARY = "资料库里没有可参考的往年报告，只用内置表述起草；收录往年报告后再起草，会参考本单位的写法。"
_NO_PREVIOUS = "没有{year}年的报告，未核对上年残留内容；把这份报告收录到资料库再起草，就会核对。"
_NO_FACTS = "素材里没有读到任何事实，以下只是待填的框架。"
_NO_PROFILE = "还没有保存本单位信息，主送机关、结构等沿用本单位往年报告，请核对。"


@dataclass(frozen=True, slots=True)
class Craft:
    """The steps that an evaluation takes away one by one, to see what each is worth; no settings.

    `lend` makes a hit an exemplar, `mend` takes out what is proved wrong, `roads` are those of the search,
    `answers` is the folder that keeps a model's answers, None the data folder.
    """

    lend: Callable[[Hit], Exemplar] = Exemplar.of
    mend: Callable[[Draft, Check], Draft] = repair
    roads: Collection[str] | None = None
    answers: Path | None = None


class Drafter:
    """Where one request is worked on."""

    def __init__(self, workspace: Installation, craft: Craft = Craft()) -> None:
        self._workspace = workspace
        self._craft = craft

    def draft(
        self, request: DraftRequest, on_section: OnSection | None = None, on_line: OnLine | None = None
    ) -> Drafted:
        known, later = answers.parted(request.answers)
        if not later:
            return self._drafted(request, on_section, on_line)
        first = self._drafted(replace(request, answers=known, drafter=_OFFLINE)).draft
        replies = replies_to(first.pending, first.facts, later)
        told = {**known, **replies.texts, **dict.fromkeys(replies.withheld, answers.NOT_TOLD)}
        more = note_lines("\n".join(replies.own), answers.SOURCE)
        done = self._drafted(
            replace(request, answers=told, notes=(*request.notes, *more)), on_section, on_line
        )
        left = (open_part(asked, replies.settled, done.draft.facts) for asked in done.draft.pending)
        return replace(done, draft=replace(done.draft, pending=tuple(filter(None, left))))

    def _drafted(
        self, request: DraftRequest, on_section: OnSection | None = None, on_line: OnLine | None = None
    ) -> Drafted:
        started = time.perf_counter()
        material = self._material(request)
        settings = self._workspace.settings
        draft = written(material, request.drafter, settings, on_section, on_line, kept=self._craft.answers)
        draft, check = self._proved(draft, material)
        draft, found = beside(draft, material)
        if found and request.with_comparison:
            draft = with_changes(draft, found, lambda told: self._judged(told, material))
            check = self._judged(draft, material)
        if found and material.before:
            found = replace(found, copied=copied(draft, material.before))
        manifest = replace(
            draft.manifest,
            embedding=self._workspace.settings.embedding,
            roads=material.wording.roads,
            fell_back=(*draft.manifest.fell_back, *material.wording.fell_back),
            seconds=time.perf_counter() - started,
        )
        told = unread(material.sheet)
        return Drafted(replace(draft, manifest=manifest), render(draft), check, found, told)

    def _material(self, request: DraftRequest) -> Material:
        kind = self._workspace.genre(request.genre)
        saved = request.profile or self._workspace.profile(request.issuer)
        profile = _office(saved, request.issuer)
        sheet, year = _read(request, kind, profile)
        own = self._workspace.own_reports(profile.issuer, kind, before=year)
        before = report_before(request.previous or tuple(map(_named, own)), year, profile.issuer)
        settled = _settled(request, sheet, asked(kind, before, request.answers, year), profile, year)
        sheet, kind = settled.sheet, unasked(settled.genre)
        framed = profile if request.profile or not own else with_frame(profile, own, kind)
        kind, framed = with_own_outline(kind, framed, own)
        previous = request.previous or tuple(_named(report) for report in own if report.year == year - 1)
        material = Material(
            sheet=sheet,
            genre=kind,
            profile=framed,
            year=year,
            dated=written_day(request.date) or answers.day_of(request.answers),
            section=section_named(kind, request.section),
            answers={id: text for id, text in request.answers.items() if not answers.is_no_answer(text)},
            previous=previous,
            before=before,
        )
        wording = self._wording(material, own)
        notes = (
            (_NO_FACTS, not sheet.facts),
            (_NO_PROFILE, saved is None and framed != profile),
            (_NO_PREVIOUS.format(year=year - 1), not previous),
        )
        said = (*wording.fell_back, *(note for note, holds in notes if holds))
        return replace(material, wording=replace(wording, fell_back=said))

    def _wording(self, material: Material, own: Sequence[Report]) -> Wording:
        """How past reports put what this one has to say: never what they said."""
        if not self._workspace.has_records:
            return Wording(fell_back=(_NO_LIBRARY,))
        found = {
            topic: self._workspace.kept.library.search(
                query,
                k=_EXEMPLARS_A_TOPIC,
                genre=material.genre.key,
                kind="section",
                roads=self._craft.roads,
            )
            for topic, query in topics(material).items()
        }
        roads = {road for result in found.values() for road in result.roads}
        notes = dict.fromkeys(note for result in found.values() for note in result.fell_back)
        lend = self._craft.lend
        barred = self._barred(hit.passage.report_id for result in found.values() for hit in result.hits)
        return Wording(
            exemplars={
                topic: tuple(lend(hit) for hit in result.hits if hit.passage.report_id not in barred)
                for topic, result in found.items()
            },
            headings=own_headings(own, material.genre),
            roads=tuple(sorted(roads)),
            fell_back=tuple(notes) if roads else (_NO_LIBRARY,),
        )

    def _barred(self, ids: Iterable[str]) -> frozenset[str]:
        """Reports of which nothing may go to a model, because they bear a secrecy mark."""
        settings = self._workspace.settings
        if not settings.has_model or is_loopback(settings.endpoint):
            return frozenset()
        report = self._workspace.kept.records.report
        return frozenset(id for id in set(ids) if secrecy_mark(report(id).text))

    def _proved(self, draft: Draft, material: Material) -> tuple[Draft, Check]:
        """The draft after its repairs, and what is still wrong with it.

        The first gives the clerk's own words back; the second takes out what is proved wrong all the same.
        """
        for _ in range(_REPAIRS):
            check = self._judged(draft, material)
            mended = self._craft.mend(draft, check)
            if mended is draft:
                return draft, check
            draft = mended
        return draft, self._judged(draft, material)

    def _judged(self, draft: Draft, material: Material) -> Check:
        """What the checker says, knowing where the drafter wrote each fact and why it left facts out.

        A section on its own owes nothing to the genre's contract.
        """
        rendered = rendering(draft)
        check = checking.check(
            rendered.text,
            FactSheet(draft.facts),
            previous=material.previous,
            profile=material.profile,
            genre=None if material.section else material.genre,
            year=material.year,
            issuer=material.profile.issuer,
            dated=material.dated,
            marks=tuple((fact, place.span) for place in rendered.places for fact in place.sentence.facts),
        )
        reasons = {unused.fact: unused for unused in draft.unused}
        findings = tuple(f for f in check.findings if not _only_about(f, set(reasons)))
        coverage = check.coverage and replace(
            check.coverage, unused=tuple(reasons.get(u.fact, u) for u in check.coverage.unused)
        )
        return replace(check, findings=findings, coverage=coverage)


def _read(request: DraftRequest, kind: Genre, profile: Profile) -> tuple[FactSheet, int]:
    """The facts and the year of the report."""
    told = request.year or answers.year_of(request.answers)
    sheet = request.sheet
    if sheet is None or request.notes:
        noted = read_facts(request.notes, year=told, genre=kind, profile=profile)
        sheet = joined(sheet, noted) if sheet else noted
    year = told or commonest_year(sheet)
    if year is None:
        raise UserError("素材里看不出是哪一年的，请用 --year 写明报告年度。")
    return sheet, year


def _settled(
    request: DraftRequest, sheet: FactSheet, kind: Genre, profile: Profile, year: int
) -> answers.Answered:
    """The facts with the clerk's answers, and the genre without what is asked no more."""
    answers.check_ids(request.answers, sheet)

    def read(text: str) -> tuple[Fact, ...]:
        return read_facts(note_lines(text), year=year, genre=kind, profile=profile).facts

    return answers.answered(sheet, request.answers, kind, read)


def _office(saved: Profile | None, issuer: str) -> Profile:
    profile = saved or Profile()
    name = issuer or profile.issuer
    if not name:
        raise UserError("请用 --issuer 写明发文机关全称，或先保存本单位信息。")
    return replace(profile, issuer=name)


def _only_about(finding: Finding, facts: set[str]) -> bool:
    return finding.span is None and bool(finding.facts) and set(finding.facts) <= facts


def _named(report: Report) -> Report:
    """By its file's name, without the folders of this machine."""
    return replace(report, path=Path(report.path).name)
