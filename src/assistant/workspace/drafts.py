"""The steps of drafting between the library and the finished draft: what to look for, writing, proving."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from assistant.domain import Draft, DraftSection, Exemplar, FactSheet, Profile, Report, Section
from assistant.drafting import LLM, OFFLINE, Hand, OnLine, draft_offline, draft_with_model
from assistant.drafting.plan import MAIN
from assistant.drafting.planning import plan
from assistant.errors import Confidential, EndpointFailure, NotConfigured
from assistant.genres import Genre, section_keys_of, theme_of
from assistant.models.answer_cache import AnswerCache
from assistant.models.chat import chat_model, sent_by
from assistant.settings import NOT_SET, STRAY_KEY, Settings
from assistant.workspace.confidential import secret

OnSection = Callable[[DraftSection], None]
_SUB_HEADING = 2


@dataclass(frozen=True, slots=True)
class Wording:
    """Past wording by theme or section, the roads that found it, and what could not be used."""

    exemplars: Mapping[str, Sequence[Exemplar]] = field(default_factory=dict)
    headings: Mapping[str, Sequence[str]] = field(default_factory=dict)
    roads: tuple[str, ...] = ()
    fell_back: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Material:
    """Everything a draft is made of. `answers` are by question id.

    `previous` is what the checker holds the draft against, `before` the one report that its
    facts are compared with.
    """

    sheet: FactSheet
    genre: Genre
    profile: Profile
    year: int
    dated: str = ""
    section: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    previous: tuple[Report, ...] = ()
    before: Report | None = None
    wording: Wording = Wording()


def topics(material: Material) -> dict[str, str]:
    """What the planned report speaks of: by theme or section, one line to look for."""
    found: dict[str, str] = {}
    for section in plan(
        material.sheet, material.genre, profile=material.profile, year=material.year, only=material.section
    ).sections:
        for group in section.groups:
            for item in group.items:
                query = _query(material.genre, item.theme, section.heading)
                found.setdefault(item.theme or section.key, query)
    return found


def own_headings(reports: Sequence[Report], genre: Genre) -> dict[str, tuple[str, ...]]:
    """Second-level headings of the main sections of the office's past reports (oldest first), latest first.

    By theme. Those of other sections (部分村干部法治意识有待增强) would say the contrary over an achievement.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for report in reversed(reports):
        for section in _main_sub_sections(report, genre):
            theme = theme_of(genre, section.heading)
            if theme and section.heading not in found[theme]:
                found[theme].append(section.heading)
    return {theme: tuple(headings) for theme, headings in found.items()}


def _main_sub_sections(report: Report, genre: Genre) -> tuple[Section, ...]:
    return tuple(
        inner
        for section, key in zip(report.sections, section_keys_of(report, genre), strict=True)
        if (section.key or key) == MAIN
        for inner in section.walk()
        if inner.level == _SUB_HEADING
    )


def section_named(genre: Genre, name: str) -> str:
    """Key of a section given by key or Chinese name, "" for the whole report. Raises NotFound."""
    named = next((item.key for item in genre.sections if item.name == name), name)
    return genre.section(named).key if named else ""


def commonest_year(sheet: FactSheet) -> int | None:
    """The year most dates of the facts lie in; None where none has a year."""
    years = Counter(date[:4] for fact in sheet.facts for date in fact.dates if date[:4].isdigit())
    return next((int(year) for year, _ in years.most_common(1)), None)


def written(
    material: Material,
    drafter: str,
    settings: Settings,
    on_section: OnSection | None = None,
    on_line: OnLine | None = None,
    kept: Path | None = None,
) -> Draft:
    """The draft by the drafter asked for; `on_section` hears of each section as it is written, `on_line` of
    each line of a model as it arrives, `kept` is the folder of the model's answers, None the data folder.

    Raises NotConfigured, Confidential where "llm" was asked for with notes that may not leave, and
    EndpointFailure where it was asked for and wrote nothing: "auto" says so.
    """
    if drafter == LLM and not settings.has_model:
        raise NotConfigured(NOT_SET)
    if drafter == OFFLINE or not settings.has_model:
        draft = _offline(material, on_section)
        stray = drafter != OFFLINE and settings.model is None and settings.openai_api_key is not None
        return _with_note(draft, STRAY_KEY) if stray else draft
    if reason := secret(material.sheet, settings):
        if drafter == LLM:
            raise Confidential(f"{reason}请改用 offline。")
        return _with_note(_offline(material, on_section), f"{reason}已改用离线起草。")
    hand = _hand(settings, kept or settings.data_dir)
    draft = draft_with_model(
        **_given(material), hand=hand, previous=material.previous, on_section=on_section, on_line=on_line
    )
    draft = replace(draft, manifest=replace(draft.manifest, sent=sent_by(hand.chat)))
    if draft.manifest.prompts or not draft.manifest.fell_back:
        return draft
    if drafter == LLM:
        raise EndpointFailure(draft.manifest.fell_back[0])
    return replace(draft, manifest=replace(draft.manifest, drafter=OFFLINE))


def _offline(material: Material, on_section: OnSection | None) -> Draft:
    draft = draft_offline(**_given(material))
    if on_section:
        for section in draft.sections:
            on_section(section)
    return draft


def _hand(settings: Settings, kept: Path) -> Hand:
    return Hand(
        chat_model(settings),
        settings.model or "",
        settings.endpoint,
        settings.model_parameters,
        settings.context_tokens,
        AnswerCache(kept) if settings.answer_cache else None,
    )


def _given(material: Material) -> dict[str, Any]:
    """What both drafters are given."""
    return {
        "sheet": material.sheet,
        "genre": material.genre,
        "profile": material.profile,
        "year": material.year,
        "exemplars": material.wording.exemplars,
        "dated": material.dated,
        "only": material.section,
        "answers": material.answers,
        "own_headings": material.wording.headings,
    }


def _with_note(draft: Draft, note: str) -> Draft:
    manifest = draft.manifest
    return replace(draft, manifest=replace(manifest, fell_back=(*manifest.fell_back, note)))


def _query(genre: Genre, theme: str, heading: str) -> str:
    found = next((item for item in genre.themes if item.key == theme), None)
    return " ".join((found.name, *found.headings[:1])) if found else heading
