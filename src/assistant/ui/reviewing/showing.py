"""A review as HTML: the text with its marks, what was said of it, and lists of what was handed over."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from assistant import editing
from assistant.domain import Span
from assistant.editing import Amendment, Comment, Review, Verdict
from assistant.language import sentences
from assistant.records import ReviewEntry
from assistant.rewriting.differences import differences
from assistant.ui.parts import LOCAL, clock, empty
from assistant.ui.writing.seen import seen
from assistant.ui.writing.versions import comparison

MARKS, CLEAN, FIRST = "修改痕迹", "改后清样", "与机器初稿比较"
VIEWS = (MARKS, CLEAN, FIRST)
_VERDICTS = {
    Verdict.OPEN: ("under-way", "待审"),
    Verdict.ACCEPTED: ("ready", "已同意"),
    Verdict.RETURNED: ("unclear", "已退回"),
    Verdict.WITHDRAWN: ("withheld", "已收回"),
}
_LONGEST_QUOTE = 24


def name_of(person: str) -> str:
    """How somebody is called on the page; who works alone has no name."""
    return "本机用户" if person == LOCAL else person


def verdict(state: str) -> str:
    kind, label = _VERDICTS[Verdict(state)]
    return f'<span class="tag {kind}">{label}</span>'


def listing(received: Sequence[ReviewEntry]) -> str:
    """What was handed to somebody, or how it would get here."""
    if not received:
        return empty("没有送您审阅的稿子", "同事在“起草”的“⑥ 送审”里把稿子送给您以后，会列在这里。")
    rows = "".join(map(_row, received))
    head = "<tr><th>标题</th><th>送审人</th><th>送审时间</th><th>状态</th></tr>"
    return f'<table class="list"><thead>{head}</thead><tbody>{rows}</tbody></table>'


def sheet(review: Review, view: str) -> str:
    """The text in one of `VIEWS`; in the first, every sentence can be clicked."""
    if view == FIRST:
        return comparison("从机器初稿到现在", editing.compare(review.machine, review.amended))
    if view == CLEAN:
        lines = "".join(f"<p>{escape(line)}</p>" for line in review.amended.split("\n"))
    else:
        lines = "".join(_marked_lines(review))
    return f'<div class="sheet" data-scroll="review-sheet">{lines}</div>'


def chosen(review: Review, span: Span | None) -> str:
    """What can be done with the sentence that was clicked, or with the whole text."""
    if review.verdict is not Verdict.OPEN:
        return ""
    if span is None:
        return (
            '<section class="box"><p class="aside hint">点左边的一句话，可以批注或直接修改；'
            f"全部改动都留痕。</p>{_comment_form(review, Span(0, 0), '对全文的意见')}</section>"
        )
    before = span.of(review.text)
    made = next((one for one in review.amendments if one.span == span), None)
    place = f'data-start="{span.start}" data-end="{span.end}" data-before="{escape(before)}"'
    return (
        f'<section class="box trace"><form data-act="amend" {place}><textarea name="value" rows="4" '
        f'data-keep="amend-{_name(review, span)}" aria-label="改这一句">'
        f"{escape(made.after if made else before)}</textarea>"
        '<span class="choices"><button>保存修改</button>'
        f'<button type="button" data-act="amend" {place} data-value="">删去这一句</button></span></form>'
        f"{_comment_form(review, span, '批注这一句')}</section>"
    )


def remarks(review: Review) -> str:
    """What was changed and said so far, each with who and when, in the order of the text."""
    open_now = review.verdict is Verdict.OPEN
    cards = [(one.span, _amendment(one, _undo(one) if open_now else "")) for one in review.amendments]
    cards += [
        (one.span, _comment(review, number, one, _drop(number) if open_now else ""))
        for number, one in enumerate(review.comments)
    ]
    count = f"<b>修改 {len(review.amendments)} 处，批注 {len(review.comments)} 条</b>"
    return f'<p class="tally">{verdict(review.verdict)}{count}</p>{_said(review)}{_in_order(cards)}'


def answered(review: Review, text: str) -> str:
    """The same for who handed it over: each change to be taken into `text`, his draft as it is now."""
    cards = [
        (one.span, _amendment(one, _adopt(one, number, text))) for number, one in enumerate(review.amendments)
    ]
    cards += [(one.span, _comment(review, number, one, "")) for number, one in enumerate(review.comments)]
    left = len(editing.adoptable(review.amendments, text))
    every = f'<button type="button" data-act="adopt-all">全部采纳（{left} 处）</button>' if left else ""
    return f'<div class="box">{_said(review)}<p class="choices">{every}</p>{_in_order(cards)}</div>'


def _said(review: Review) -> str:
    return f'<p class="notice">审阅意见：{escape(review.words)}</p>' if review.words else ""


def _in_order(cards: Iterable[tuple[Span, str]]) -> str:
    found = "".join(card for _, card in sorted(cards, key=lambda one: one[0]))
    return f'<div class="findings" data-scroll="review-remarks">{found}</div>'


def _row(entry: ReviewEntry) -> str:
    id = escape(entry.id)
    return (
        f'<tr><td class="wide"><a class="goto" role="button" tabindex="0" data-act="open" data-id="{id}">'
        f"{escape(entry.title or '未命名的报告')}</a></td>"
        f"<td class='tight'>{escape(name_of(entry.author))}</td>"
        f"<td class='tight'>{clock(entry.created)}</td><td class='tight'>{verdict(entry.state)}</td></tr>"
    )


def _marked_lines(review: Review) -> Iterator[str]:
    spans, at = sentences(review.text), 0
    for line in review.text.split("\n"):
        whole = Span(at, at + len(line))
        yield f"<p>{''.join(_marked(review, [one for one in spans if one.overlaps(whole)], whole))}</p>"
        at += len(line) + 1


def _marked(review: Review, spans: Sequence[Span], line: Span) -> Iterator[str]:
    at = line.start
    for span in spans:
        yield escape(review.text[at : span.start])
        yield _sentence(review, span)
        at = span.end
    yield escape(review.text[at : line.end])


def _sentence(review: Review, span: Span) -> str:
    made = next((one for one in review.amendments if one.span == span), None)
    noted = any(one.span == span for one in review.comments)
    shown = _tracked(made.before, made.after) if made else escape(span.of(review.text))
    data = f'data-act="pick" data-start="{span.start}" data-end="{span.end}"'
    kind = " noted" if noted else ""
    return (
        f'<span class="said{kind}" role="button" tabindex="0" {data}>'
        f'<a id="review-at-{span.start}"></a>{shown}</span>'
    )


def _tracked(before: str, after: str) -> str:
    """The change word by word: what goes struck out, what comes marked."""
    parts, at = [], 0
    for edit in differences(before, after, 0, ""):
        parts.append(escape(before[at : edit.span.start]))
        parts.append(_words(edit.span.of(before), "del") + _words(edit.after, "ins"))
        at = edit.span.end
    return "".join((*parts, escape(before[at:])))


def _amendment(one: Amendment, act: str) -> str:
    return (
        '<article class="card change"><header><span class="tag info">修改</span>'
        f"{_by(one.by, one.at)}</header><p>{_goto(one.span)}{_tracked(one.before, one.after)}</p>"
        f'<p class="advice"><span></span>{act}</p></article>'
    )


def _comment(review: Review, number: int, one: Comment, act: str) -> str:
    quote = one.span.of(review.text)
    shown = quote if len(quote) <= _LONGEST_QUOTE else f"{quote[:_LONGEST_QUOTE]}……"
    about = f"{_goto(one.span)}“{escape(shown)}”" if quote else "全文"
    return (
        f'<article class="card warning" id="review-comment-{number}"><header>'
        f'<span class="tag warning">批注</span>{_by(one.by, one.at)}</header><p class="ground">{about}</p>'
        f'<p>{escape(one.words)}</p><p class="advice"><span></span>{act}</p></article>'
    )


def _by(person: str, at: str) -> str:
    return f'<span class="aside">{escape(name_of(person))}　{clock(at)}</span>'


def _goto(span: Span) -> str:
    return f'<a class="goto" role="button" tabindex="0" data-goto="review-at-{span.start}">看原处</a> '


def _undo(one: Amendment) -> str:
    place = f'data-start="{one.span.start}" data-end="{one.span.end}"'
    before = escape(one.before)
    data = f'{place} data-before="{before}" data-value="{before}"'
    return f'<button type="button" data-act="amend" {data}>撤销修改</button>'


def _drop(number: int) -> str:
    return f'<button type="button" data-act="uncomment" data-number="{number}">撤销批注</button>'


def _adopt(one: Amendment, number: int, text: str) -> str:
    if editing.adopted(one, text):
        return '<span class="tag ready">已采纳</span>'
    if not editing.adoptable((one,), text):
        return '<span class="aside">原文已经改过，请手工改</span>'
    return f'<button type="button" data-act="adopt" data-number="{number}">采纳</button>'


def _comment_form(review: Review, span: Span, label: str) -> str:
    return (
        f'<form data-act="comment" data-start="{span.start}" data-end="{span.end}">'
        f'<textarea name="value" rows="2" data-keep="comment-{_name(review, span)}" '
        f'placeholder="{label}" aria-label="{label}"></textarea><button>{label}</button></form>'
    )


def _name(review: Review, span: Span) -> str:
    """Of the place in the text, by which what is half-written about it is kept."""
    return seen((review.text, span))


def _words(text: str, tag: str) -> str:
    return f"<{tag}>{escape(text)}</{tag}>" if text else ""
