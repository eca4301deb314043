"""A conversation as HTML, what may be said at its beginning, and the draft beside it."""

from collections.abc import Sequence
from html import escape

from assistant.chat import Ask, Message
from assistant.editing import Change, State
from assistant.editing.comparing import TEXT
from assistant.ui.parts import empty
from assistant.workspace.works import Work

_FEW_LINES = 8
_WITHOUT_NOTES = (
    "今年我镇开展普法宣传12场，发放资料3000份",
    "写年度法治政府建设报告要准备哪些材料？",
    "“截止”和“截至”怎么用？",
)
_WITH_NOTES = ("把事实清单列给我看看", "按现有素材起草全文", "还缺什么材料？")
_WITH_DRAFT = ("核对一遍，看看有没有毛病", "和去年的数字比一比", "还有哪些待补的地方？")


def examples(state: State | None) -> tuple[str, ...]:
    """Three sentences that fit what the work has."""
    if state is None or not (state.notes.strip() or state.sheet.facts):
        return _WITHOUT_NOTES
    return _WITH_DRAFT if state.document else _WITH_NOTES


def thread(
    messages: Sequence[Message], state: State | None, answer: Message | None = None, doing: str = ""
) -> str:
    """The messages, oldest first, and the answer under way; what to say where nothing has been said."""
    if not messages:
        return _beginning(state)
    last = messages[-1]
    asked = last.ask if answer is None and last.role == "assistant" else None
    items = "".join(map(_message, messages))
    live = _message(answer) if answer and (answer.text or answer.shown) else ""
    now = f'<p class="doing" role="status">{escape(doing)}</p>' if doing else ""
    return f'<div class="thread" data-bottom>{items}{live}{_choices(asked)}{now}</div>'


def head(work: Work | None) -> str:
    """Which work is talked about."""
    if work is None:
        return '<p class="aside">说第一句话就新建一份报告；要谈已有的，先在“起草”里打开它。</p>'
    return f'<div class="head"><h2>{escape(work.state.title)}</h2></div>'


def sheet(state: State | None, changes: Sequence[Change] = ()) -> str:
    """The draft, its sentences that have just been changed marked."""
    if state is None or state.document is None:
        return empty("还没有稿子", "说“起草全文”，写好的稿子就显示在这里；对话改了哪里，这里随即更新。")
    page = _lines(state.document.text)
    for words in dict.fromkeys(escape(one.after) for one in changes if one.what == TEXT and one.before):
        if words and "\n" not in words:
            page = page.replace(words, f'<mark class="after" data-new>{words}</mark>', 1)
    return f'<div class="sheet" data-scroll="talk-sheet">{page}</div>'


def _beginning(state: State | None) -> str:
    buttons = "".join(
        f'<button type="button" data-act="say" data-text="{escape(one)}">{escape(one)}</button>'
        for one in examples(state)
    )
    hints = empty(
        "用平常的话说要做什么",
        "可以粘贴素材、改数字、补事实、起草、改写、核对、查往年报告；改错了说“撤销”。",
        "例如，点一句试试：",
    )
    return f'<div class="thread beginning">{hints}<div class="choices">{buttons}</div></div>'


def _message(message: Message) -> str:
    who = "我" if message.role == "user" else "助手"
    return (
        f'<article class="message {message.role}"><b class="who">{who}</b>'
        f'<div class="words-said">{_lines(message.text.strip())}{_shown(message.shown)}</div></article>'
    )


def _shown(text: str) -> str:
    """What a tool has made; where it is long, folded."""
    lines = text.strip()
    if not lines:
        return ""
    body = f'<div class="made">{_lines(lines)}</div>'
    count = lines.count("\n") + 1
    if count <= _FEW_LINES:
        return body
    return f"<details><summary>展开内容（{count} 行）</summary>{body}</details>"


def _choices(ask: Ask | None) -> str:
    if ask is None or len(ask.choices) < 2:
        return ""
    buttons = "".join(
        f'<button type="button" data-act="say" data-text="第{number}个">{escape(one.label)}</button>'
        for number, one in enumerate(ask.choices, 1)
    )
    return f'<div class="choices">{buttons}</div>'


def _lines(text: str) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in text.split("\n"))
