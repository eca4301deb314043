"""The drafter that lets a model write, section by section, and lets nothing of it stand unproved."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from typing import TYPE_CHECKING

from assistant.checking import check
from assistant.domain import (
    Draft,
    DraftSection,
    Exemplar,
    Fact,
    FactSheet,
    Finding,
    Manifest,
    Paragraph,
    Profile,
    Report,
)
from assistant.drafting import brief
from assistant.drafting.asking import Answers, Talk
from assistant.drafting.borrowing import chosen, lent, own_words, shared_words
from assistant.drafting.fillers import SHARE, Stock
from assistant.drafting.frame import SPIRIT, accounted, framed, spirit_of
from assistant.drafting.names import Office, office
from assistant.drafting.parsing import MarkedParagraph
from assistant.drafting.parts import capacity, parts, together
from assistant.drafting.plan import Plan, SectionPlan
from assistant.drafting.planning import Headings, plan
from assistant.drafting.proving import Judge, proved
from assistant.drafting.sections import Writer
from assistant.drafting.strays import Ground
from assistant.drafting.trial import Court, Trial
from assistant.drafting.varying import seed_of
from assistant.errors import EndpointFailure
from assistant.genres import Genre

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

LLM = "llm"
DRAFT_PROMPT = "draft-section"
REPAIR_PROMPT = "repair"
_REPAIRS = 2
_CONTEXT_TOKENS = 16_384
OnSection = Callable[[DraftSection], None]


@dataclass(frozen=True, slots=True)
class Progress:
    """A line as the model writes it, not yet proved: of which section, the how manieth of how many."""

    heading: str
    number: int
    sections: int
    line: str


OnLine = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Hand:
    """The model that writes, and all that its answers depend on beside the input.

    `parameters` are those it is called with, `context_tokens` what one call may hold in all, `answers` the
    cache.
    """

    chat: "BaseChatModel"
    model: str = ""
    endpoint: str = ""
    parameters: Mapping[str, str] = field(default_factory=dict)
    context_tokens: int = _CONTEXT_TOKENS
    answers: Answers | None = None

    def talk(self) -> Talk:
        identity = {**self.parameters, "model": self.model, "endpoint": self.endpoint}
        return Talk(self.chat, identity, self.answers)


def draft_with_model(
    sheet: FactSheet,
    genre: Genre,
    *,
    profile: Profile,
    year: int,
    hand: Hand,
    exemplars: Mapping[str, Sequence[Exemplar]] | None = None,
    dated: str = "",
    order: str = "",
    only: str = "",
    answers: Mapping[str, str] | None = None,
    own_headings: Headings | None = None,
    previous: Sequence[Report] = (),
    on_section: OnSection | None = None,
    on_line: OnLine | None = None,
) -> Draft:
    """A report written by `hand`, every sentence tried against the facts, as `draft_offline` otherwise.

    What is wrong goes back to the model as instructions, twice at most; what is still wrong is replaced by
    the facts in the clerk's words, as are facts the model omits; a section without a usable answer is
    drafted offline. All this is said in the manifest. Only facts that may be stated are sent. `on_section` is
    called as each section is ready, `on_line` with each line as it arrives.
    Raises NotFound where the genre has no such outline or section.
    """
    replies = answers or {}
    outline = plan(
        sheet, genre, profile=profile, year=year, order=order, only=only, own_headings=own_headings
    )
    manifest = Manifest(
        LLM,
        "",
        version("report-drafting-assistant"),
        hand.model or None,
        hand.endpoint or None,
        parameters=tuple(hand.parameters.items()),
    )
    draft = framed(outline, sheet, genre, profile, manifest, dated=dated, answers=replies)
    spirit, _ = spirit_of(genre, year, replies.get(SPIRIT, ""))
    pool = tuple({item.passage_id: item for found in (exemplars or {}).values() for item in found}.values())
    ground = Ground(_known(profile, genre, spirit, outline), own_words(pool, previous))

    def judge(text: str, facts: Sequence[Fact]) -> tuple[Finding, ...]:
        known, past = FactSheet(tuple(facts)), tuple(previous)
        return check(text, known, previous=past, profile=profile, year=year, issuer=draft.issuer).findings

    session = _Session(
        hand.talk(), capacity(hand.context_tokens), Court(year, ground), judge, genre, office(profile),
        year, spirit, exemplars or {}, shared_words(pool), seed_of(profile.issuer, year, genre), on_line,
    )  # fmt: skip
    sections: list[DraftSection] = []
    for number, planned in enumerate(outline.sections, 1):
        session.at = number, len(outline.sections)
        for section in session.sections(planned):
            sections.append(section)
            if on_section:
                on_section(section)
    return accounted(replace(draft, manifest=session.told(manifest)), tuple(sections))


@dataclass
class _Session:
    """The drafting of one report: how it is told and tried, and where it fell back."""

    talk: Talk
    most: int
    court: Court
    judge: Judge
    genre: Genre
    office: Office
    year: int
    spirit: str
    exemplars: Mapping[str, Sequence[Exemplar]]
    shared: frozenset[str]
    seed: str
    on_line: OnLine | None = None
    at: tuple[int, int] = (0, 0)
    fell_back: list[str] = field(default_factory=list)
    used: list[str] = field(default_factory=list)
    unreachable: bool = False

    def __post_init__(self) -> None:
        stock = Stock(self.year, self.office.level, SHARE, self.seed)
        self.offline = Writer(self.year, self.office.self_name, stock, self.exemplars)

    def sections(self, planned: SectionPlan) -> tuple[DraftSection, ...]:
        """The section as the model writes it, else as the offline drafter does."""
        if not planned.facts or self.unreachable:
            return self.offline.sections(planned)
        pieces = parts(planned, self.most)
        try:
            trials = tuple(self._written(piece) for piece in pieces)
        except EndpointFailure as failure:
            self.unreachable = True
            self.fell_back.append(f"从“{planned.heading}”起改用离线起草：{failure}")
            return self.offline.sections(planned)
        if not any(trial.any_stands for trial in trials):
            self.fell_back.append(f"模型对“{planned.heading}”的回答不能用，这一部分改用离线起草。")
            return self.offline.sections(planned)
        self._tell(planned, trials)
        settled = [self.court.settled(trial, piece) for trial, piece in zip(trials, pieces, strict=True)]
        return _sections_of(planned, together(settled))

    def told(self, manifest: Manifest) -> Manifest:
        cut = ("模型的回答多次被截断，没有写完的部分已用离线方式补写。",) if self.talk.cut else ()
        return replace(
            manifest,
            prompts=tuple(dict.fromkeys(self.talk.prompts)),
            exemplars=tuple(dict.fromkeys(self.used)),
            fell_back=(*self.fell_back, *cut),
            tokens=self.talk.tokens,
            cached=self.talk.remembered,
        )

    def _written(self, planned: SectionPlan) -> Trial:
        """The model's answer tried, repaired while something is wrong; the best of the answers counts."""
        said = self.talk.ask(DRAFT_PROMPT, self._values(planned), self._announced(planned))
        best = trial = self._tried(said, planned)
        for _ in range(_REPAIRS):
            if not trial.objections or not trial.any_stands:
                break
            values = brief.repair(planned, said, trial.objections, self.year)
            said = self.talk.ask(REPAIR_PROMPT, values, self._announced(planned))
            trial = self._tried(said, planned)
            best = min(best, trial, key=lambda one: (not one.any_stands, len(one.objections)))
        return best

    def _tried(self, said: Sequence[MarkedParagraph], planned: SectionPlan) -> Trial:
        return proved(self.court.judged(said, planned), planned, self.judge)

    def _values(self, planned: SectionPlan) -> dict[str, object]:
        examples = chosen(planned, self.exemplars)
        self.used += [exemplar.passage_id for exemplar in examples]
        texts = [lent(exemplar, self.shared) for exemplar in examples]
        return brief.draft(planned, self.genre, self.office, self.year, texts, self.spirit)

    def _announced(self, planned: SectionPlan) -> Callable[[str], None] | None:
        tell, (number, sections) = self.on_line, self.at
        if tell is None:
            return None
        return lambda line: tell(Progress(planned.heading, number, sections, line))

    def _tell(self, planned: SectionPlan, trials: Sequence[Trial]) -> None:
        wrong = sum(len(trial.refused) for trial in trials)
        if wrong:
            self.fell_back.append(
                f"“{planned.heading}”中模型写的 {wrong} 句没有依据或有重复，已删去或改用离线写法。"
            )
        if omitted := sum(len(trial.omitted) for trial in trials):
            self.fell_back.append(f"“{planned.heading}”中有 {omitted} 条事实模型没有写全，已用离线方式补写。")


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
