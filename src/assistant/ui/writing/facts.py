"""事实清单: the facts that were read from the notes, each with its doubt, its place and its line."""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from assistant.domain import Bar, Fact, Question, QuestionKind, Source, Status
from assistant.drafting.answers import YEAR_QUESTION
from assistant.drafting.frame import DATE, ISSUER, SPIRIT
from assistant.drafting.inquiring import quoted
from assistant.drafting.replies import is_of_the_notes
from assistant.editing import State
from assistant.facts.unread import unread
from assistant.genres import Genre
from assistant.labels import STATUSES, place_of
from assistant.ui.parts import empty
from assistant.ui.writing.seen import seen_fact
from assistant.ui.writing.tracing import to_come

_NOTHING = {
    QuestionKind.PROOF: ("没有依据", "没有依据，不写"),
    QuestionKind.UNCLEAR: ("不写", "不写"),
    QuestionKind.MISSING: ("没有", "没有"),
}
_OF_THE_FRAME = (YEAR_QUESTION, DATE, ISSUER, SPIRIT)
_HEAD_LINES = 3
_YEAR = re.compile(r"(?<!\d)(20\d{2})(?=年)")
_FIRM = (Bar.PERSONAL, Bar.INSTRUCTION)


def table(state: State, genre: Genre) -> str:
    """The facts: doubtful ones first, then those that will be stated by section, then those that will not."""
    facts = state.sheet.facts
    if not facts:
        return _no_facts(state)
    open_now = [fact for fact in facts if fact.status is Status.UNCLEAR]
    ready = [fact for fact in facts if fact.usable]
    withheld = [fact for fact in facts if fact.status is Status.WITHHELD]
    groups = "".join(
        _group(key, title, group, genre, folded=folded)
        for key, title, group, folded in (
            ("unclear", f"待确认 {len(open_now)} 条：确认或改写后才写进稿子", open_now, False),
            ("ready", f"可以写入 {len(ready)} 条", ready, False),
            ("withheld", f"不写入 {len(withheld)} 条", withheld, True),
        )
        if group
    )
    stale = (
        '<p class="notice">素材或年度改过了，请回到“素材”重新读取；已经确认和改写的不会丢。</p>'
        if state.unread
        else ""
    )
    groups += _unread(state)
    return f'{stale}{_other_year(state)}<div class="facts" data-scroll="facts">{groups}</div>'


def _unread(state: State) -> str:
    """What of the notes became no fact and no question, each with its line, so that nothing goes unseen."""
    left = unread(state.sheet)
    if not left:
        return ""
    items = "".join(f"<li>{escape(one.text)} {_place(one)}</li>" for one in left)
    head = f"没有读成事实的文字 {len(left)} 处：要写的请补到素材里"
    return f'<details id="facts-unread" data-fold><summary>{head}</summary><ul>{items}</ul></details>'


def _other_year(state: State) -> str:
    """Said where the head of the notes names another year than the report: a slip that no check can mend."""
    head = [line for line in state.notes.splitlines() if line.strip()][:_HEAD_LINES]
    years = {int(year) for line in head for year in _YEAR.findall(line)}
    if not years or state.year is None or years & {state.year, state.year + 1}:
        return ""
    told = "、".join(f"{year}年" for year in sorted(years))
    return (
        f'<p class="notice">素材开头写的是{told}，报告年度填的是{state.year}年，请核对；'
        "填错了请回到“素材”改好年度，再读取一次。</p>"
    )


def questions(state: State) -> str:
    """What is asked, each with the answers that are usual and a line for another."""
    asked = state.questions
    if not asked:
        return to_come(state) + (
            empty("没有要问的", "读取事实以后，拿不准的地方会在这里逐条问您。")
            if not state.sheet.facts
            else empty("问题都答完了", "可以起草了。")
        )
    items = "".join(_question(state, number, question) for number, question in enumerate(asked, 1))
    return (
        f'{to_come(state)}<p class="tally"><b>请答复 {len(asked)} 个问题</b>'
        '<span class="aside">不答也能起草，拿不准的先不写</span></p>'
        f'<div class="findings" data-scroll="questions">{items}</div>'
    )


def _group(key: str, title: str, facts: Sequence[Fact], genre: Genre, *, folded: bool) -> str:
    rows = "".join(_row(fact, genre) for fact in _by_section(facts, genre))
    heads = ("事实（点文字可以改）", "数字", "单位", "写在", "来源", "")
    head = f"<tr>{''.join(f'<th>{one}</th>' for one in heads)}</tr>"
    return (
        f'<details id="facts-{key}" data-fold {"" if folded else "open"}><summary>{title}</summary>'
        f'<table class="list {key}"><thead>{head}</thead><tbody>{rows}</tbody></table></details>'
    )


def _by_section(facts: Sequence[Fact], genre: Genre) -> Iterable[Fact]:
    order = {section.key: number for number, section in enumerate(genre.sections)}
    return sorted(facts, key=lambda fact: order.get(fact.section, len(order)))


def _row(fact: Fact, genre: Genre) -> str:
    id, mark = escape(fact.id), seen_fact(fact)
    data = f'data-id="{id}" data-was="{mark}"'
    options = "".join(
        f'<option value="{section.key}"{" selected" if section.key == fact.section else ""}>'
        f"{escape(section.name)}</option>"
        for section in genre.sections
    )
    reason = f'<p class="reason">{escape(fact.reason)}</p>' if fact.reason else ""
    status = (
        f'<span class="tag under-way">{STATUSES[fact.status]}</span> '
        if fact.status in (Status.UNDER_WAY, Status.PLANNED)
        else ""
    )
    words = _editable(f"事实 {id}", f'data-act="text" {data}', fact.text)
    return (
        f'<tr id="fact-{id}"><td class="wide">{words}{status}{reason}</td>{_figures(fact, data)}'
        f'<td><select data-act="move" aria-label="写在哪一部分" {data}>{options}</select></td>'
        f"<td>{_place(fact.source)}</td><td>{''.join(_buttons(fact, data))}</td></tr>"
    )


def _figures(fact: Fact, data: str) -> str:
    """Two cells, a line for each figure: the number, and the unit where the figure ends in it."""
    numbers, units = [], []
    for figure in fact.figures:
        unit = figure.unit if figure.text.endswith(figure.unit) else ""
        number = figure.text.removesuffix(unit)
        act = f'data-act="figure" data-old="{escape(figure.text)}" data-start="{figure.span.start}" {data}'
        numbers.append(_editable(f"事实 {escape(fact.id)} 的数字", act, number))
        units.append(_editable(f"{escape(number)} 的单位", f'data-number="{escape(number)}" {act}', unit))
    return f'<td class="number">{"".join(numbers)}</td><td>{"".join(units)}</td>'


def _editable(label: str, data: str, text: str) -> str:
    """Words that are changed where they stand; the label has been escaped."""
    return (
        f'<div class="words" contenteditable="true" role="textbox" aria-label="{label}" {data}>'
        f"{escape(text)}</div>"
    )


def _place(source: Source) -> str:
    if source.file is not None:
        return f'<span class="aside" title="{escape(source.text)}">{escape(source.file)}</span>'
    return (
        f'<a class="goto" role="button" tabindex="0" data-line="{source.line}" '
        f'title="{escape(source.text)}">{place_of(source)}</a>'
    )


def _buttons(fact: Fact, data: str) -> Iterator[str]:
    if not fact.usable and fact.bar not in _FIRM:
        yield f'<button type="button" data-act="confirm" {data}>写入</button>'
    if fact.status is not Status.WITHHELD:
        yield f'<button type="button" data-act="drop" {data}>不写</button>'


def to_questions(state: State) -> str:
    """Beside the draft: what has been answered since, that something is still asked, and the way there."""
    count = len(state.questions)
    if not count:
        return to_come(state)
    way = '<a class="goto" role="button" tabindex="0" data-step="事实清单">去答复</a>'
    return (
        f'{to_come(state)}<p class="asked">还有 {count} 个问题等您答复，答了再“重新起草”就写进稿子。{way}</p>'
    )


def _question(state: State, number: int, question: Question) -> str:
    about = [fact for id in question.about if (fact := state.fact(id))]
    several = len(about) > 1 and not is_of_the_notes(question)
    if several:
        said = question.text.replace(quoted([fact.text for fact in about]), f"以下{len(about)}条")
        fields = "".join(_one_of(question, fact) for fact in about)
    else:
        said, fields = question.text, _field(question)
    seen = _there(about[0], "看这条") if about and not several else ""
    return (
        f'<article class="card question" id="question-{escape(question.id)}">'
        f"<p><b>{number}.</b> {escape(said)} {seen}</p>"
        f'<p class="choices">{"".join(_usual(state, question))}</p>{fields}</article>'
    )


def _one_of(question: Question, fact: Fact) -> str:
    """A fact of a question about several, with an answer of its own."""
    none = _settling(question, *_nothing(question), fact)
    return f"<section>{_there(fact, fact.text)}{_field(question, fact, none)}</section>"


def _there(fact: Fact, shown: str) -> str:
    return (
        f'<a class="goto" role="button" tabindex="0" data-goto="fact-{escape(fact.id)}">{escape(shown)}</a>'
    )


def _field(question: Question, fact: Fact | None = None, more: str = "") -> str:
    id, of = escape(question.id), _of(fact)
    return (
        f'<form data-act="answer" data-id="{id}"{of}>'
        f'<input name="value" data-keep="answer-{id}-{fact.id if fact else ""}" '
        f'autocomplete="off" placeholder="{_hint(question)}" aria-label="答复">'
        f"<button>答复</button>{more}</form>"
    )


def _usual(state: State, question: Question) -> Iterator[str]:
    """The answers at one click."""
    if question.kind is QuestionKind.CONFLICT and len(question.about) > 1:
        for id in question.about:
            if fact := state.fact(id):
                data = f'data-id="{escape(id)}" data-was="{seen_fact(fact)}"'
                yield f'<button type="button" data-act="confirm" {data}>以“{escape(fact.text)}”为准</button>'
    elif question.text.endswith("对吗？"):
        yield _settling(question, "对", "对")
    elif question.kind in _NOTHING and question.id not in _OF_THE_FRAME:
        answer, shown = _nothing(question)
        yield _settling(question, answer, f"都{shown}" if len(question.about) > 1 else shown)


def _nothing(question: Question) -> tuple[str, str]:
    """What says that there is nothing to tell, and the words on its button."""
    answer, shown = _NOTHING[question.kind]
    return answer, "没有要补的" if question.about and question.kind is QuestionKind.MISSING else shown


def _settling(question: Question, answer: str, shown: str, fact: Fact | None = None) -> str:
    return (
        f'<button type="button" data-act="answer" data-id="{escape(question.id)}"{_of(fact)} '
        f'data-value="{answer}">{shown}</button>'
    )


def _of(fact: Fact | None) -> str:
    return f' data-fact="{escape(fact.id)}"' if fact else ""


def _hint(question: Question) -> str:
    return "如：2026年1月8日" if question.id == "need-date" else "写明数字、文件名称或准确说法"


def _no_facts(state: State) -> str:
    if state.notes.strip():
        return empty("还没有读取事实", "回到“素材”，点“读取事实”。")
    return empty("还没有素材", "先在“素材”里粘贴或选择文件，再点“读取事实”。")
