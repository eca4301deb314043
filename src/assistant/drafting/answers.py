"""What the clerk answered, worked into the facts: a doubt settled, a fact completed, or a fact of its own.

An answer is never a sentence of the report by itself: it chooses a fact, completes one, or is read as a note.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from assistant.domain import Bar, Fact, FactSheet, Question, QuestionKind, Source, Status
from assistant.drafting.completing import completed, counted, figures_of, lone_figure, with_figure
from assistant.drafting.demands import CAUSES, question_of
from assistant.drafting.frame import DATE
from assistant.drafting.placing import unfit
from assistant.drafting.problems import has_cause
from assistant.errors import NotFound
from assistant.genres import Genre, Requirement
from assistant.language import names, periods, quantities
from assistant.language.signing import written_day

SOURCE = "答复"
YEAR_QUESTION = "Q0"
NOT_TOLD = "不写"
"""What is answered of a fact that is not to be told."""
_NEED = "need-"
_OF_A_DRAFT = re.compile(r"(?:ask|kept)-")
_YES = re.compile(r"(?:是的?|对的?|属实|确认|没错|正确|可以写?|按此写)[。！]?")
_NO = re.compile(
    r"(?:否|不是|(?:都)?不对|不属实|不写|删去?|没有依据|没有文件|没有|没|无|均无|没有开展|没开展|0)[。！]?"
)
_SOME = re.compile(r"(?:有的?|有过|开展了|做了)[。！]?")
_NO_ANSWER = re.compile(
    r"不清楚|不知道|不确定|不详|待定|待查|待核|待补|待确认|见附件|详见|再问|再查|再说|再核|去问|问一?下|问问"
    r"|稍后|回头|暂无数据|还没(?:看到|出来|定|统计)|[？?]"
)
_NAMED = re.compile(r"(?<![A-Za-z])F\d+(?:-\d+)?(?!\d)")
_PREFERRED = re.compile(r"(?<!不)(?:以|用|按|取|应为|应是)$")
_TAIL = re.compile(r"(?:次数|件数|人数|场次|数)$")
_SHORTEST = 8
_SUPERSEDED = "已按答复改用另一条。"
_DROPPED = "已按答复不写。"
_UNKNOWN = "没有编号为 {} 的问题或事实，请对照 facts 或 draft 列出的编号改正。"

Read = Callable[[str], tuple[Fact, ...]]
"""Reads a text as a note: the facts in it."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The sheet with the answers in it, and the genre without the items that are asked no more."""

    sheet: FactSheet
    genre: Genre


@dataclass(slots=True)
class _Outcome:
    """What one answer does: new texts and changed facts by id, facts of its own; `closes` its question."""

    texts: dict[str, str] = field(default_factory=dict)
    changed: tuple[Fact, ...] = ()
    own: tuple[Fact, ...] = ()
    closes: bool = True


_OPEN = _Outcome(closes=False)


def year_of(answers: Mapping[str, str]) -> int | None:
    """The year, where the clerk answered the question for it."""
    found = re.search(r"(?<!\d)(?:19|20)\d{2}(?!\d)", answers.get(YEAR_QUESTION, ""))
    return int(found[0]) if found else None


def day_of(answers: Mapping[str, str]) -> str:
    """The report's date, where the clerk answered the question for it. Raises UserError as `written_day`."""
    text = answers.get(DATE, "")
    return "" if is_no_answer(text) else written_day(text)


def is_no_answer(text: str) -> bool:
    """Whether the clerk only says that there is no answer yet (还不清楚, 待定, 见附件)."""
    return not text.strip() or bool(_NO_ANSWER.search(text))


def declines(text: str) -> bool:
    """Whether the clerk says that there is nothing, or that it is not to be written."""
    return bool(_NO.fullmatch(text))


def parted(answers: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """Answers to what is known before a draft is written, and to what only a draft asks."""
    later = {id: text for id, text in answers.items() if _OF_A_DRAFT.match(id)}
    return {id: text for id, text in answers.items() if id not in later}, later


def check_ids(answers: Mapping[str, str], sheet: FactSheet) -> None:
    """Raises NotFound for an id that is neither a fact's nor a question's."""
    known = {YEAR_QUESTION, *(fact.id for fact in sheet.facts), *(asked.id for asked in sheet.questions)}
    for id in answers:
        if id not in known and not id.startswith(_NEED):
            raise NotFound(_UNKNOWN.format(id))


def answered(sheet: FactSheet, answers: Mapping[str, str], genre: Genre, read: Read) -> Answered:
    """The sheet with the answers in it; those about the frame (date, guiding line) are not looked at.

    An answer by fact id is the fact's new text, or says that it is not to be told. A fact chosen or
    confirmed may be stated, its rivals are withheld. What is no answer leaves its question open.
    """
    sheet = _edited(sheet, answers, read)
    settled: set[str] = set()
    for question in sheet.questions:
        if (text := answers.get(question.id, "").strip()) and question.id != YEAR_QUESTION:
            outcome = _doubt_answered(text, question, sheet)
            sheet = _applied(sheet, outcome, read)
            settled |= {question.id} if outcome.closes else set()
    for position, item in enumerate(genre.required, 1):
        if text := answers.get(question_of(item).id, "").strip():
            outcome = _need_answered(text, item, sheet, read, position)
            sheet = _applied(sheet, outcome, read)
            settled |= {question_of(item).id} if outcome.closes else set()
    rest = tuple(question for question in sheet.questions if question.id not in settled)
    required = tuple(item for item in genre.required if question_of(item).id not in settled)
    return Answered(FactSheet(sheet.facts, rest, sheet.lines), replace(genre, required=required))


def _edited(sheet: FactSheet, answers: Mapping[str, str], read: Read) -> FactSheet:
    given = {fact.id: answers[fact.id].strip() for fact in sheet.facts if fact.id in answers}
    said = {id: text for id, text in given.items() if not is_no_answer(text) and not _SOME.fullmatch(text)}
    gone = [fact for fact in sheet.facts if declines(text := said.get(fact.id, "")) and not lone_figure(text)]
    declined = {fact.id for fact in gone}
    texts = {
        fact.id: _with_lone_figure(fact, said[fact.id])
        for fact in sheet.facts
        if fact.id in said and fact.id not in declined
    }
    sheet = _applied(sheet, _Outcome(texts, _withheld(gone, _DROPPED)), read)
    rest = tuple(asked for asked in sheet.questions if not {*texts, *declined} & {*asked.about})
    return FactSheet(sheet.facts, rest, sheet.lines)


def _with_lone_figure(fact: Fact, text: str) -> str:
    figure = lone_figure(text)
    return with_figure(fact, figure) if figure else text


def _doubt_answered(text: str, question: Question, sheet: FactSheet) -> _Outcome:
    about = [fact for fact in sheet.facts if fact.id in question.about]
    if question.kind is QuestionKind.CONFLICT and (chosen := _chosen(text, about)):
        rivals = [fact for fact in about if fact is not chosen]
        return _Outcome(changed=(_stated(_presentable(chosen)), *_withheld(rivals, _SUPERSEDED)))
    if is_no_answer(text) or _SOME.fullmatch(text):
        return _OPEN
    if question.kind is QuestionKind.UNCLEAR and len(about) > 1 and all(fact.usable for fact in about):
        return _confirmed(text, about)
    if declines(text):
        return _Outcome(changed=_withheld(about, _DROPPED))
    if _YES.fullmatch(text) and question.kind is not QuestionKind.CONFLICT:
        return _Outcome(changed=tuple(_stated(fact) for fact in about if fact.status is Status.UNCLEAR))
    if not about or not (words := _new_words(text, about[0], question.kind)):
        return _OPEN
    return _Outcome({about[0].id: words}, _withheld(about[1:], _SUPERSEDED))


def _confirmed(text: str, about: list[Fact]) -> _Outcome:
    """The answer to a question that only wants a yes to many facts: each part mends the fact it is like."""
    if _YES.fullmatch(text):
        return _Outcome()
    texts: dict[str, str] = {}
    for part in re.split(r"[；;。\n]", text):
        values = {figure.value for figure in quantities(part)}
        meant = [fact for fact in about if values & {own.value for own in fact.figures}]
        if len(meant) == 1:
            texts[meant[0].id] = part.strip()
    return _Outcome(texts, closes=bool(texts))


def _presentable(fact: Fact) -> Fact:
    """The fact; where its words are talk (我这边台账是矛盾纠纷171件), what it counts and the figure only."""
    counted = [figure for figure in fact.figures if figure.indicator and figure.value is not None]
    if not unfit(fact.text) or not counted:
        return fact
    text = f"{counted[0].indicator}{counted[0].text}"
    return replace(fact, text=text, figures=quantities(text))


def _stated(fact: Fact) -> Fact:
    return replace(fact, status=Status.DONE, reason=None, bar=None)


def _withheld(facts: list[Fact], reason: str) -> tuple[Fact, ...]:
    return tuple(replace(fact, status=Status.WITHHELD, reason=reason, bar=Bar.SUPERSEDED) for fact in facts)


def _new_words(text: str, fact: Fact, kind: QuestionKind) -> str:
    """The fact as the answer completes or restates it; "" where the answer does neither."""
    if kind is QuestionKind.PROOF:
        evidence = quantities(text) or periods(text) or names(text)
        return completed(fact, text) if evidence else ""
    found = figures_of(text)
    if len(found) == 1 and (kind is QuestionKind.CONFLICT or lone_figure(text)):
        return with_figure(fact, found[0])
    if kind is not QuestionKind.CONFLICT and found and (told := counted(fact, text)):
        return told
    restated = kind is not QuestionKind.CONFLICT and (found or len(text) >= _SHORTEST)
    return text if restated else ""


def _chosen(text: str, about: list[Fact]) -> Fact | None:
    """The one of the rivals that the answer names, or whose figure it gives.

    Where it gives the figures of several, the one it says to take (142件是上年的，用163件).
    """
    if named := _NAMED.search(text):
        return next((fact for fact in about if fact.id == named[0]), None)
    stated = figures_of(text)
    preferred = [figure for figure in stated if _PREFERRED.search(text[: figure.span.start])]
    for figures in (stated, preferred):
        values = {figure.value for figure in figures}
        fitting = [fact for fact in about if values & {own.value for own in fact.figures}]
        if len(fitting) == 1:
            return fitting[0]
    return None


def _need_answered(text: str, item: Requirement, sheet: FactSheet, read: Read, position: int) -> _Outcome:
    figure = lone_figure(text)
    if declines(text) or (figure and figure.value == 0):
        return _Outcome()
    if is_no_answer(text) or _SOME.fullmatch(text) or _YES.fullmatch(text):
        return _OPEN
    told = figure.text if figure else text.rstrip("。")
    wanted = f"{_TAIL.sub('', item.name)}{told}" if _begins_with_figure(told) else told
    source = Source(SOURCE, position, text)
    if item.key == CAUSES and not has_cause(wanted):
        wanted = f"主要原因是{wanted}"
        if problem := next((fact for fact in reversed(sheet.facts) if _is_in(fact, item.section)), None):
            return _Outcome(changed=(_continued(problem, wanted, source),))
    blank = Fact("", wanted, source, quantities(wanted), section=item.section)
    return _Outcome(own=tuple(_told(new, blank, source) for new in read(wanted) or (blank,)))


def _begins_with_figure(text: str) -> bool:
    """4次，研究了…: a figure that names nothing it counts."""
    first = next(iter(quantities(text)), None)
    return first is not None and first.span.start == 0 and text[first.span.end :][:1] in "，,；;、"


def _is_in(fact: Fact, section: str) -> bool:
    return fact.usable and fact.section == section


def _continued(problem: Fact, cause: str, source: Source) -> Fact:
    """The last problem with its cause: causes stand behind what they explain."""
    text = f"{problem.text.rstrip('。')}，{cause}"
    return replace(problem, text=text, figures=quantities(text), source=source)


def _applied(sheet: FactSheet, outcome: _Outcome, read: Read) -> FactSheet:
    facts = [new for fact in sheet.facts for new in _changed(fact, outcome, read)]
    highest = max((int(found[0]) for fact in facts if (found := re.search(r"\d+", fact.id))), default=0)
    own = (replace(fact, id=f"F{highest + at}") for at, fact in enumerate(outcome.own, 1))
    return FactSheet((*facts, *own), sheet.questions, sheet.lines)


def _changed(fact: Fact, outcome: _Outcome, read: Read) -> Iterator[Fact]:
    if fact.id in outcome.texts:
        yield from _rewritten(fact, outcome.texts[fact.id], read)
    else:
        yield next((new for new in outcome.changed if new.id == fact.id), fact)


def _rewritten(fact: Fact, wanted: str, read: Read) -> Iterator[Fact]:
    source = Source(SOURCE, max(fact.source.line, 1), wanted)
    found = read(wanted) or (replace(fact, text=wanted, figures=quantities(wanted)),)
    for position, new in enumerate(found):
        told = _told(new, fact, source)
        yield replace(told, id=fact.id if position == 0 else f"{fact.id}-{position + 1}")


def _told(new: Fact, place: Fact, source: Source) -> Fact:
    """A fact as the clerk gave it: in the place of the old one, and no longer in doubt."""
    return replace(
        new,
        source=source,
        section=place.section,
        section_name=place.section_name or new.section_name,
        theme=place.theme or new.theme,
        status=Status.DONE if new.status is Status.UNCLEAR else new.status,
        reason=new.reason if new.status is Status.WITHHELD else None,
        bar=new.bar if new.status is Status.WITHHELD else None,
    )
