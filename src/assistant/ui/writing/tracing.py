"""The draft as on paper, each sentence coloured by what backs it; and what stands behind one sentence."""

from collections.abc import Iterator, Sequence
from html import escape

from assistant.domain import Fact, SentenceKind
from assistant.drafting import LLM
from assistant.editing import State, Trace
from assistant.labels import KINDS, place_of
from assistant.ui.writing.seen import seen
from assistant.workspace.past_wording import PastWording

_SAID = {
    SentenceKind.FACT: "这一句写的是下面的事实。",
    SentenceKind.DERIVED: "这一句的数字由下面的事实汇总得来。",
    SentenceKind.FILLER: "这一句是公文里通行的话，不说任何事实，没有素材作依据；不合适就删去。",
    SentenceKind.PENDING: "这里缺内容，等您补充；在“事实清单”右边答复问题，或直接改文字。",
}


def legend() -> str:
    keys = "".join(f'<span class="said {kind}">{label}</span>' for kind, label in KINDS.items())
    return f'<p class="legend">{keys}</p>'


def trace_at(state: State, start: int, end: int) -> Trace | None:
    """The sentence that stands there."""
    traces = state.document.traces if state.document else ()
    return next((trace for trace in traces if (trace.span.start, trace.span.end) == (start, end)), None)


def behind(state: State, trace: Trace | None, leant: Sequence[PastWording] = ()) -> str:
    """The facts of a sentence with their lines, the past wording it leant on, itself to be changed."""
    if trace is None or state.document is None:
        return _nothing_chosen()
    sentence = trace.span.of(state.document.text)
    facts = "".join(_fact(fact) for id in trace.facts if (fact := state.fact(id)))
    place = f'data-start="{trace.span.start}" data-end="{trace.span.end}" data-before="{escape(sentence)}"'
    return (
        f'<section class="box trace"><header><span class="said {trace.kind}">{KINDS[trace.kind]}</span>'
        f"<span>{_SAID[trace.kind]}</span></header>{facts}{_past(state, trace, leant)}"
        f'<details id="sentence-edit" data-fold><summary>改这一句</summary>'
        f'<form data-act="sentence" {place}><textarea name="value" rows="4" '
        f'data-keep="sentence-{seen(sentence)}" aria-label="这一句">{escape(sentence)}</textarea>'
        "<button>保存这一句</button></form></details></section>"
    )


def left_out(state: State) -> str:
    """The facts that may be stated and stand nowhere in the text."""
    items = "".join(
        f"<li>{escape(fact.text)}<span class='aside'>{escape(reason)}</span></li>"
        for fact, reason in _untold(state)
    )
    count = items.count("<li>")
    if not count:
        return ""
    return (
        f'<details id="left-out" data-fold class="box"><summary>没有写进稿子的事实 {count} 条</summary>'
        f"<ul>{items}</ul></details>"
    )


def to_come(state: State) -> str:
    """That facts have been confirmed since the text was drafted, and how they come into it."""
    count = sum(not reason for _, reason in _untold(state))
    if not count:
        return ""
    said = f"<b>{count} 条事实已确认、还没写进稿子</b>，点“③ 稿子”上方的“重新起草”就写进去。"
    return f'<p class="asked">{said}</p>'


def _untold(state: State) -> Iterator[tuple[Fact, str]]:
    """The facts that may be stated and stand nowhere in the text, each with why the draft left it out."""
    if state.document is None:
        return
    used = {id for trace in state.document.traces for id in trace.facts}
    reasons = {unused.fact: unused.reason for unused in state.document.unused}
    for fact in state.sheet.facts:
        if fact.usable and fact.id not in used:
            yield fact, reasons.get(fact.id, "")


def how_made(state: State) -> str:
    """What the drafter could not use, in its own sentences."""
    manifest = state.document.manifest if state.document else None
    if manifest is None or not manifest.fell_back:
        return ""
    notes = "".join(f"<p>{escape(note)}</p>" for note in manifest.fell_back)
    return f'<div id="how-made" class="notice">{notes}</div>'


def _past(state: State, trace: Trace, leant: Sequence[PastWording]) -> str:
    """Past sentences with year and office; that there are none is said too."""
    if trace.kind is SentenceKind.PENDING:
        return ""
    manifest = state.document.manifest if state.document else None
    if not leant:
        by_model = manifest is not None and manifest.drafter == LLM
        said = "模型看过的往年写法里没有与它相近的。" if by_model else "这一句没有借用往年报告的写法。"
        return f'<p class="aside">往年写法：{said}</p>'
    items = "".join(
        f'<div class="ground past"><p>{escape(one.wording)}</p>'
        f'<p class="aside">{escape(one.issuer)}{f" {one.year} 年" if one.year else ""}'
        f"“{escape(one.heading)}”</p></div>"
        for one in leant
    )
    return f'<p class="aside">借用的往年写法（数字、日期、名称已隐去）：</p>{items}'


def _fact(fact: Fact) -> str:
    return f'<div class="ground"><p>{escape(fact.text)}</p>{"".join(_line(fact))}</div>'


def _line(fact: Fact) -> Iterator[str]:
    source = fact.source
    where = (
        f'<a class="goto" role="button" tabindex="0" data-line="{source.line}">{place_of(source)}</a>'
        if source.file is None
        else escape(source.file)
    )
    yield f'<p class="aside">{where}：{escape(source.text)}</p>'


def _nothing_chosen() -> str:
    return '<p class="aside hint">点左边的一句话，这里列出它写的是哪几条事实、素材里的原话。</p>'
