"""The drafter that lets a model write, section by section, and lets nothing of it stand unproved."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from typing import TYPE_CHECKING

from assistant.domain import (
    Draft,
    DraftSection,
    Exemplar,
    FactSheet,
    Manifest,
    Paragraph,
    Profile,
    PromptRef,
    Report,
)
from assistant.drafting import brief
from assistant.drafting.borrowing import chosen, lent, own_words, shared_words
from assistant.drafting.fillers import SHARE, Stock
from assistant.drafting.frame import SPIRIT, accounted, framed, spirit_of
from assistant.drafting.names import Office, office
from assistant.drafting.plan import Plan, SectionPlan
from assistant.drafting.planning import Headings, plan
from assistant.drafting.sections import Writer
from assistant.drafting.strays import Ground
from assistant.drafting.trial import Court, Trial
from assistant.errors import EndpointFailure
from assistant.genres import Genre
from assistant.prompts import prompt

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

    from assistant.drafting.chain import Answer

LLM = "llm"
DRAFT_PROMPT = "draft-section"
REPAIR_PROMPT = "repair"
OnSection = Callable[[DraftSection], None]


def draft_with_model(
    sheet: FactSheet,
    genre: Genre,
    *,
    profile: Profile,
    year: int,
    chat: "BaseChatModel",
    model: str = "",
    endpoint: str = "",
    exemplars: Mapping[str, Sequence[Exemplar]] | None = None,
    dated: str = "",
    order: str = "",
    only: str = "",
    answers: Mapping[str, str] | None = None,
    own_headings: Headings | None = None,
    previous: Sequence[Report] = (),
    on_section: OnSection | None = None,
) -> Draft:
    """A report written by `chat`, every sentence tried against the facts, as `draft_offline` otherwise.

    A sentence with a figure, date, title or claim that no fact holds is repaired once, else it falls away;
    facts the model omits follow in the clerk's words; a section without a usable answer is drafted offline.
    All this is said in the manifest. `on_section` is called as each section is ready. Only facts that may be
    stated are sent.
    Raises NotFound where the genre has no such outline or section.
    """
    replies = answers or {}
    outline = plan(
        sheet, genre, profile=profile, year=year, order=order, only=only, own_headings=own_headings
    )
    manifest = Manifest(LLM, "", version("report-drafting-assistant"), model or None, endpoint or None)
    draft = framed(outline, sheet, genre, profile, manifest, dated=dated, answers=replies)
    spirit, _ = spirit_of(genre, year, replies.get(SPIRIT, ""))
    lending = tuple(
        {item.passage_id: item for found in (exemplars or {}).values() for item in found}.values()
    )
    ground = Ground(_known(profile, genre, spirit, outline), own_words(lending, previous))
    session = _Session(
        chat,
        genre,
        office(profile),
        year,
        spirit,
        exemplars or {},
        shared_words(lending),
        Court(year, ground),
    )
    sections: list[DraftSection] = []
    for planned in outline.sections:
        for section in session.sections(planned):
            sections.append(section)
            if on_section:
                on_section(section)
    return accounted(replace(draft, manifest=session.told(manifest)), tuple(sections))


@dataclass
class _Session:
    """The drafting of one report: what was asked, what it cost, and where it fell back."""

    chat: "BaseChatModel"
    genre: Genre
    office: Office
    year: int
    spirit: str
    exemplars: Mapping[str, Sequence[Exemplar]]
    shared: frozenset[str]
    court: Court
    fell_back: list[str] = field(default_factory=list)
    prompts: list[PromptRef] = field(default_factory=list)
    used: list[str] = field(default_factory=list)
    tokens: tuple[int, int] | None = None
    unreachable: bool = False

    def __post_init__(self) -> None:
        stock = Stock(self.year, self.office.level, SHARE)
        self.offline = Writer(self.year, self.office.self_name, stock, self.exemplars)

    def sections(self, planned: SectionPlan) -> tuple[DraftSection, ...]:
        """The section as the model writes it, else as the offline drafter does."""
        if not planned.facts or self.unreachable:
            return self.offline.sections(planned)
        try:
            trial = self._written(planned)
        except EndpointFailure as failure:
            self.unreachable = True
            self.fell_back.append(f"{failure}从“{planned.heading}”起改用离线起草。")
            return self.offline.sections(planned)
        if not trial.any_stands:
            self.fell_back.append(f"模型对“{planned.heading}”的回答不能用，这一部分改用离线起草。")
            return self.offline.sections(planned)
        self._tell(planned, trial)
        paragraphs = self.court.settled(trial, planned)
        return _sections_of(planned, paragraphs)

    def told(self, manifest: Manifest) -> Manifest:
        return replace(
            manifest,
            prompts=tuple(dict.fromkeys(self.prompts)),
            exemplars=tuple(dict.fromkeys(self.used)),
            fell_back=tuple(self.fell_back),
            tokens=self.tokens,
        )

    def _written(self, planned: SectionPlan) -> Trial:
        """The model's answer tried, repaired once where something is wrong; the better of the two counts."""
        first = self._ask(DRAFT_PROMPT, self._values(planned))
        trial = self.court.judged(first.paragraphs, planned)
        if not trial.objections or not trial.any_stands:
            return trial
        second = self._ask(
            REPAIR_PROMPT, brief.repair(planned, first.paragraphs, trial.objections, self.year)
        )
        repaired = self.court.judged(second.paragraphs, planned)
        return repaired if len(repaired.objections) <= len(trial.objections) else trial

    def _values(self, planned: SectionPlan) -> dict[str, object]:
        examples = chosen(planned, self.exemplars)
        self.used += [exemplar.passage_id for exemplar in examples]
        texts = [lent(exemplar, self.shared) for exemplar in examples]
        return brief.draft(planned, self.genre, self.office, self.year, texts, self.spirit)

    def _ask(self, name: str, values: Mapping[str, object]) -> "Answer":
        # LangChain is slow to import and only this road needs it.
        from assistant.drafting.chain import section_chain

        answer = section_chain(name, self.chat).invoke(dict(values))
        self.prompts.append(prompt(name).ref)
        if answer.tokens:
            before = self.tokens or (0, 0)
            self.tokens = (before[0] + answer.tokens[0], before[1] + answer.tokens[1])
        return answer

    def _tell(self, planned: SectionPlan, trial: Trial) -> None:
        wrong = sum(bool(verdict.objection) for _, verdicts in trial.paragraphs for _, verdict in verdicts)
        if wrong:
            self.fell_back.append(f"“{planned.heading}”中模型写的 {wrong} 句没有依据或有重复，已删去。")
        if trial.omitted:
            self.fell_back.append(
                f"“{planned.heading}”中有 {len(trial.omitted)} 条事实模型没有写全，已用离线方式补写。"
            )


def _known(profile: Profile, genre: Genre, spirit: str, outline: Plan) -> str:
    """What every draft of the office may say: its names, the guiding line, the headings."""
    names = office(profile)
    headings = (group.heading for section in outline.sections for group in section.groups)
    own = (names.government, names.party, names.self_name, names.town, names.county, genre.name, spirit)
    listed = (*profile.places, *profile.bodies, *profile.posts, *profile.standing_facts)
    return "\n".join((*own, *listed, *(section.heading for section in outline.sections), *headings))


def _sections_of(planned: SectionPlan, paragraphs: Sequence[Paragraph]) -> tuple[DraftSection, ...]:
    """One section, or one a paragraph where the outline puts its headings on the first level."""
    if not planned.lifted:
        return (DraftSection(planned.key, planned.heading, tuple(paragraphs)),)
    return tuple(
        DraftSection(planned.key, paragraph.heading or planned.heading, (replace(paragraph, heading=""),))
        for paragraph in paragraphs
    )
