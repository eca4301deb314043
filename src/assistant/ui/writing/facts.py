"""事实清单: the facts that were read from the notes, each with its doubt, its place and its line."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from assistant.domain import Bar, Fact, Question, QuestionKind, Status
from assistant.editing import State
from assistant.genres import Genre
from assistant.labels import STATUSES
from assistant.ui.parts import empty
from assistant.ui.writing.seen import seen_fact

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
    return f'{stale}<div class="facts" data-scroll="facts">{groups}</div>'


def questions(state: State) -> str:
    """What is asked, each with the answers that are usual and a line for another."""
    asked = state.questions
    if not asked:
        return (
            empty("没有要问的", "读取事实以后，拿不准的地方会在这里逐条问您。")
            if not state.sheet.facts
            else empty("问题都答完了", "可以起草了。")
        )
    items = "".join(_question(state, question) for question in asked)
    return (
        f'<p class="tally"><b>请答复 {len(asked)} 个问题</b>'
        '<span class="aside">不答也能起草，拿不准的先不写</span></p>'
        f'<div class="findings" data-scroll="questions">{items}</div>'
    )


def _group(key: str, title: str, facts: Sequence[Fact], genre: Genre, *, folded: bool) -> str:
    rows = "".join(_row(fact, genre) for fact in _by_section(facts, genre))
    head = "<tr><th>事实（点文字可以改）</th><th>写在</th><th>来源</th><th></th></tr>"
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
    return (
        f'<tr id="fact-{id}"><td class="wide"><div class="words" contenteditable="true" role="textbox" '
        f'aria-label="事实 {id}" data-act="text" {data}>{escape(fact.text)}</div>{status}{reason}</td>'
        f'<td><select data-act="move" aria-label="写在哪一部分" {data}>{options}</select></td>'
        f"<td>{_source(fact)}</td><td>{''.join(_buttons(fact, data))}</td></tr>"
    )


def _source(fact: Fact) -> str:
    if fact.source.file is not None:
        return f'<span class="aside" title="{escape(fact.source.text)}">{escape(fact.source.file)}</span>'
    return (
        f'<a class="goto" role="button" tabindex="0" data-line="{fact.source.line}" '
        f'title="{escape(fact.source.text)}">第 {fact.source.line} 行</a>'
    )


def _buttons(fact: Fact, data: str) -> Iterator[str]:
    if not fact.usable and fact.bar not in _FIRM:
        yield f'<button type="button" data-act="confirm" {data}>写入</button>'
    if fact.status is not Status.WITHHELD:
        yield f'<button type="button" data-act="drop" {data}>不写</button>'


def _question(state: State, question: Question) -> str:
    id = escape(question.id)
    about = "".join(
        f'<a class="goto" role="button" tabindex="0" data-goto="fact-{escape(fact)}">看这条</a> '
        for fact in question.about[:1]
        if state.fact(fact)
    )
    return (
        f'<article class="card question" id="question-{id}"><p>{escape(question.text)} {about}</p>'
        f'<p class="choices">{"".join(_usual(state, question))}</p>'
        f'<form data-act="answer" data-id="{id}"><input name="value" data-keep="answer-{id}" '
        f'autocomplete="off" placeholder="{_hint(question)}" aria-label="答复">'
        "<button>答复</button></form></article>"
    )


def _usual(state: State, question: Question) -> Iterator[str]:
    """The answers at one click."""
    if question.kind is QuestionKind.CONFLICT and len(question.about) > 1:
        for id in question.about:
            if fact := state.fact(id):
                data = f'data-id="{escape(id)}" data-was="{seen_fact(fact)}"'
                yield f'<button type="button" data-act="confirm" {data}>以“{escape(fact.text)}”为准</button>'
    elif question.kind is QuestionKind.PROOF:
        yield _settling(question, "没有依据", "没有依据，不写")
    elif question.text.endswith("对吗？"):
        yield _settling(question, "对", "对")
    elif question.kind is QuestionKind.UNCLEAR:
        yield _settling(question, "不写", "不写这条")
    elif question.kind is QuestionKind.MISSING and question.id.startswith("need-") and question.section:
        yield _settling(question, "没有", "没有")


def _settling(question: Question, answer: str, shown: str) -> str:
    return (
        f'<button type="button" data-act="answer" data-id="{escape(question.id)}" data-value="{answer}">'
        f"{shown}</button>"
    )


def _hint(question: Question) -> str:
    return "如：2026年1月8日" if question.id == "need-date" else "写明数字、文件名称或准确说法"


def _no_facts(state: State) -> str:
    if state.notes.strip():
        return empty("还没有读取事实", "回到“素材”，点“读取事实”。")
    return empty("还没有素材", "先在“素材”里粘贴或选择文件，再点“读取事实”。")
