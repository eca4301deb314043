"""A rewriting as HTML: the text as given and as it will be, and the changes, each leading to its place."""

from collections.abc import Iterator, Sequence
from html import escape

from assistant.domain import Change, Finding, Rewriting
from assistant.ui.parts import empty
from assistant.ui.rewriting.revision import Piece, Revision

NAME = "rewrite-"
_LONGEST_QUOTE = 40


def given(revision: Revision) -> str:
    """The text as given, what is changed marked."""
    return _sheet("given", (_before(revision, piece) for piece in revision.pieces()))


def result(revision: Revision) -> str:
    """The text as it will be, what is new marked."""
    return _sheet("result", (_after(revision, piece) for piece in revision.pieces()))


def tally(revision: Revision) -> str:
    """How many changes there are and how many are taken, with the way to take or refuse all."""
    if not revision.changes:
        return '<p class="tally good">已经是书面写法，没有要改的。</p>'
    return (
        f'<p class="tally"><b>改动 {len(revision.changes)} 处，采纳 {len(revision.taken)} 处</b>'
        '<span class="choices"><button type="button" data-act="take-all">全部采纳</button>'
        '<button type="button" data-act="refuse-all">全部不采纳</button></span></p>'
    )


def remarks(done: Rewriting) -> str:
    """What to look at and what fell back, in one line."""
    said = "；".join(dict.fromkeys((*done.fell_back, *map(_remark, done.findings))))
    return f'<p class="aside">请留意：{escape(said)}</p>' if said else ""


def changes(revision: Revision) -> str:
    """The changes in the order of the text."""
    items = "".join(_card(revision, number, one) for number, one in enumerate(revision.changes))
    return f'<div class="findings" data-scroll="{NAME}changes">{items}</div>' if items else ""


def nothing_yet() -> str:
    return empty(
        "改写的结果显示在这里",
        "口语改成公文用语；数字、日期、名称一个不动。",
        "每处改动都写明理由，可以逐条采纳或不采纳。",
    )


def _sheet(name: str, pieces: Iterator[str]) -> str:
    lines = "".join(pieces).split("\n")
    paragraphs = "".join(f"<p>{line}</p>" for line in lines)
    return f'<div class="sheet" data-scroll="{NAME}{name}">{paragraphs}</div>'


def _before(revision: Revision, piece: Piece) -> str:
    return _marked(revision, piece, piece.before, "at", "before")


def _after(revision: Revision, piece: Piece) -> str:
    return _marked(revision, piece, piece.after, "to", "after")


def _marked(revision: Revision, piece: Piece, shown: str, anchor: str, kind: str) -> str:
    """A change that crosses a line end is marked line by line; what is empty has an anchor only."""
    if piece.number is None:
        return escape(shown)
    refused = " refused" if piece.number in revision.refused else ""
    goto = f'class="{kind}{refused}" data-goto="{NAME}change-{piece.number}" tabindex="0"'
    lines = "\n".join(f"<mark {goto}>{escape(line)}</mark>" if line else "" for line in shown.split("\n"))
    return f'<a id="{NAME}{anchor}-{piece.number}"></a>{lines}'


def _card(revision: Revision, number: int, change: Change) -> str:
    refused = number in revision.refused
    line = revision.given.count("\n", 0, change.span.start) + 1
    act, label = ("take", "采纳") if refused else ("refuse", "不采纳")
    return (
        f'<article class="card change{" refused" if refused else ""}" id="{NAME}change-{number}"><header>'
        f'<a class="goto" role="button" tabindex="0" data-goto="{NAME}at-{number}">第 {line} 段</a>'
        f"<span>{_words(change.before, 'del')}{_words(change.after, 'ins')}</span></header>"
        f'<p class="advice"><span class="ground">{escape(change.reason)}</span>'
        f'<button type="button" data-act="{act}" data-number="{number}">{label}</button></p></article>'
    )


def _words(text: str, tag: str) -> str:
    shown = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}……"
    return f"<{tag}>{escape(shown).replace(chr(10), '↵')}</{tag}>" if text else ""


def _remark(finding: Finding) -> str:
    return finding.message.rstrip("。")


def shown(revision: Revision) -> Sequence[str]:
    """What each click fills anew: the text as given, the result, the tally and the changes."""
    return given(revision), result(revision), tally(revision), changes(revision)
