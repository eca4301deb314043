"""What every pane of an open work shows, as values by the pane's name."""

from collections.abc import Mapping
from html import escape
from typing import Any

from assistant.checking import Ignored
from assistant.editing import State
from assistant.genres import Genre
from assistant.records import KeptJob
from assistant.ui.marking import cards, marked, ordered, summary
from assistant.ui.parts import empty
from assistant.ui.writing import facts, tracing
from assistant.ui.writing.progress import progress
from assistant.ui.writing.seen import seen_notes, seen_text
from assistant.workspace import Checked
from assistant.workspace.works import Work

NAME = "desk-"
Values = Mapping[str, Any]
_WHOLE = "全文"
_REASONS = ("已核实无误", "原文如此", "本单位习惯写法", "上级要求这样写")


def place(work: Work | None, *, fresh: bool = False) -> str:
    """Tells the page's script which work is open and what of it this window has seen.

    A `fresh` answer takes the place of what is being typed.
    """
    if work is None:
        return '<i id="work-at" data-work="" data-revision="0"></i>'
    marks = f'data-notes="{seen_notes(work.state)}" data-text="{seen_text(work.state)}"'
    return (
        f'<i id="work-at" data-work="{escape(work.id)}" data-revision="{work.revision}" {marks}'
        f"{' data-fresh' if fresh else ''}></i>"
    )


def head(state: State) -> str:
    return f'<div class="head"><h2>{escape(state.title)}</h2><span id="saved-mark">随写随存</span></div>'


def shown(work: Work, genre: Genre, job: KeptJob | None = None) -> dict[str, Any]:
    """All but what the clerk types into and what the checker says of the text."""
    state = work.state
    text = state.document.text if state.document else ""
    return {
        "at": place(work),
        "head": head(state),
        "job": progress(job),
        "facts": facts.table(state, genre),
        "questions": facts.questions(state),
        "sheet": marked(text, (), state.document.traces, name=NAME) if state.document else _no_text(state),
        "trace": tracing.behind(state, None) if state.document else "",
        "tally": _checking() + facts.to_questions(state) if state.document else "",
        "findings": "",
        "link": "",
    }


def judged(state: State, checked: Checked) -> dict[str, Any]:
    """What the checker says of the text, in the text and beside it."""
    if state.document is None:
        return {}
    text, found = state.document.text, ordered(checked.check.findings)
    return {
        "sheet": marked(text, found, state.document.traces, name=NAME),
        "tally": summary(found) + facts.to_questions(state),
        "findings": "".join(
            (
                _reasons(),
                tracing.how_made(state),
                cards(text, found, name=NAME, ignorable=True),
                _ignored(checked),
                tracing.left_out(state),
            )
        ),
    }


def parts_of(genre: Genre) -> list[tuple[str, str]]:
    """What can be drafted anew, with the name it is asked for by."""
    return [(_WHOLE, ""), *((section.name, section.key) for section in genre.sections)]


def _checking() -> str:
    return '<p class="tally" data-check>正在核对……</p>'


def _no_text(state: State) -> str:
    if state.sheet.facts:
        return empty("还没有起草", "看过事实清单以后，点“起草”；一般几秒钟就好。")
    return empty("还没有稿子", "先在“素材”里读取事实，再起草。")


def _reasons() -> str:
    options = "".join(f"<option>{reason}</option>" for reason in _REASONS)
    return f'<datalist id="reasons">{options}</datalist>'


def _ignored(checked: Checked) -> str:
    items = "".join(map(_put_aside, checked.ignored))
    if not items:
        return ""
    return (
        f'<details id="ignored" data-fold class="box"><summary>已忽略 {len(checked.ignored)} 处</summary>'
        f"<ul>{items}</ul></details>"
    )


def _put_aside(one: Ignored) -> str:
    data = f'data-rule="{escape(one.finding.rule)}" data-quote="{escape(one.finding.quote)}"'
    return (
        f'<li>{escape(one.finding.message)}<span class="aside">{escape(one.reason)}</span> '
        f'<button type="button" data-act="heed" {data}>恢复提示</button></li>'
    )
