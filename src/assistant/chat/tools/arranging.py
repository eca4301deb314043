"""The order of paragraphs and sentences by talk: moved, changed round, merged, parted; all words stay."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.chat.parts import paragraphs, section_in
from assistant.chat.ports import Desk
from assistant.chat.tools.places import last_shown, place
from assistant.chat.tools.telling import clipped
from assistant.chat.topics import likeness, topic_of
from assistant.chat.values import Result
from assistant.domain import Span
from assistant.editing import Arrange, Document
from assistant.editing.state import the_document
from assistant.errors import Refused
from assistant.language import heading, numeral, sentences

_N = r"[一二三四五六七八九十\d]+"
_LIST = re.compile(
    rf"第(?P<one>{_N})(?P<own>个?(?:自然)?[段句])?[、，和与跟及]+第?(?P<other>{_N})个?(?:自然)?(?P<unit>[段句])"
)
_FIRST_FEW = re.compile(r"[前头](?P<count>[两二三四])个?(?P<unit>[段句])")
_NAMED = re.compile(rf"第{_N}个?(?:自然)?[段句]|(?:最后|末)一?[段句]")
_THESE = re.compile(r"(?:[这那]|上面|刚才)的?(?P<count>[两二三四])?个?(?P<unit>[段句])")
_TWO_MATTERS = re.compile(
    r"^(?P<one>[^，]+?)(?:[这那一][段句块])?[和跟与、](?P<other>[^，]+?)[这那两]+(?P<unit>[段句块])"
)
_FRONT = re.compile(r"最[前上]|开头|开篇|打头|首位")
_END = re.compile(r"最后(?!一?[段句])|最[末下]|末尾|结尾|[段句]尾")
_STEP = re.compile(
    r"^[往向朝]?(?:(?P<back>前|上)|后|下)(?:面|头|边)?(?:[挪移提调放搬]|[一1]?[段句格位点些下])*(?:一[挪移提])?$"
)
_BESIDE = re.compile("(?=[之的]?[前后上下][面头边]?$)")
_BEHIND = re.compile("[后下里中]")
_NUMBER = re.compile(r"[一二三四五六七八九十]{1,2}是")
_LEANS = re.compile(r"其中|其余|上述|该(?!项)|[这此]|对此|为此|据此|同时|另")
_QUOTED = re.compile(r"[“\"「『]([^”\"」』]{2,})[”\"」』]")

_WHICH = "没有看出是哪一段、哪一句，没有动；请说“第几段”“第几段第几句”，或引用原句。"
_HOWS = "段落和句子可以挪、对换、合并、拆分，没有看出要哪一样。"
_TWO = "请说明是哪两段、哪两句，没有动。"
_COUNT = "刚才那一处有{}{}，不是{}{}，没有动；请说第几段第几句。"
_OTHER_PART = "{}在“{}”下，{}在“{}”下，不在同一个标题下，没有动。要把一件事换个部分，请说“把……归到……部分”。"
_NUMBERED = "这里有的带序号，动了序号会乱，没有动；换次序可以说“第一条和第二条对换”。"
_LEANING = "“{}”是接着前一句说的，动了就不知道说的是什么，没有动。"
_THERE = "{}已经在那里了，没有动。"
_ONLY_ONE = "{}只有一句，没有动；要把两段合起来请说“合成一段”。"
_NO_SEMICOLON = "{}里没有分号，从逗号断开会丢了主语，没有拆；请把要写成的两句直接告诉我。"
_NO_STOP = "“{}”不是以句号结尾的，没有并。"
_APART = "{}不挨着，没有并；请先把它们挪到一起。"
_MIXED = "一处是段、一处是句，没有动；请说清是段还是句。"
_WITH_HEADS = "，小标题跟着走，序号按次序排"
_DONE = "字句和数字没有动，要退回请说“撤销”。"


@dataclass(frozen=True, slots=True)
class _Unit:
    """A paragraph or a sentence and how it is called; the line it stands in, that line's heading and part."""

    name: str
    span: Span
    line: Span
    head: Span | None
    part: Span | None

    @property
    def is_line(self) -> bool:
        return self.span == self.line


@dataclass(frozen=True, slots=True)
class _Row:
    """Blocks that may change places; what stands between them, numbers too, stays where it is."""

    text: str
    blocks: tuple[Span, ...]
    told: str = ""

    def at(self, unit: _Unit) -> int:
        return next((at for at, block in enumerate(self.blocks) if block.overlaps(unit.span)), -1)

    def ordered(self, order: Sequence[int]) -> Arrange:
        gaps = [Span(one.end, other.start) for one, other in pairwise(self.blocks)]
        pieces = [
            piece
            for number, gap in zip(order, [*gaps, None], strict=True)
            for piece in (self.blocks[number], gap)
        ]
        return _arranged(self.text, [piece for piece in pieces if piece])


def arrange(desk: Desk, how: str, what: str, to: str = "") -> Result:
    """Paragraphs or sentences moved, changed round, merged or parted, as one operation.

    `how` is 挪, 对换, 合并, 拆分 or 单列; `what` and `to` are the clerk's words for the places. Raises
    Refused where a place is not there or of another part, and where a sentence would lose what it speaks of.
    """
    document = the_document(desk.state)
    units = _units(desk, document, what)
    if len({unit.is_line for unit in units}) > 1:
        raise Refused(_MIXED)
    match how:
        case "挪":
            said, order = _moved(desk, document, units, to)
        case "对换":
            said, order = _swapped(document, units)
        case "合并":
            said, order = _merged(document, units)
        case "单列":
            said, order = _set_apart(document, units, what)
        case "拆分":
            said, order = _parted(desk, document, units, to)
        case _:
            raise Refused(_HOWS)
    changed = desk.apply(order)
    after = the_document(desk.state).text
    start, end = after.rfind("\n", 0, order.span.start) + 1, after.find("\n", order.span.end)
    return Result(f"已把{said}。{_DONE}", after[start : end if end > 0 else None].strip(), changed=changed)


def _units(desk: Desk, document: Document, words: str) -> list[_Unit]:
    """The paragraphs or sentences that words name. Raises Refused where there is none."""
    if not (_QUOTED.search(words) or _NAMED.search(words)) and (these := _THESE.match(words)):
        shown = last_shown(desk, document)
        spans = (
            shown if these["unit"] == "段" else tuple(one for line in shown for one in _of(document, line))
        )
        if these["count"] and spans and len(spans) != numeral(these["count"]):
            raise Refused(_COUNT.format(len(spans), these["unit"], these["count"], these["unit"]))
        named = [(f"刚才那{these['unit']}", span) for span in spans]
    else:
        named = []
        for one in _spelt_out(desk, words):
            name, spans = place(desk, document, one)
            named += [(name, span) for span in spans if name != "全文"]
    running = paragraphs(document)
    lines = [(name, span, line) for name, span in named for line in running if line.overlaps(span)]
    if not lines:
        raise Refused(_WHICH)
    return [
        _Unit(name, span if span == line else _sentence(document, span), line, *_heads(document, line))
        for name, span, line in lines
    ]


def _spelt_out(desk: Desk, words: str) -> list[str]:
    """第二、三段 as 第二段 and 第三段, 第二段前两句 as its first and its second sentence."""
    if quoted := _QUOTED.findall(words):
        return [f"“{one}”" for one in quoted]
    if few := _FIRST_FEW.search(words):
        count = int(numeral(few["count"]) or 0)
        listed = "".join(f"第{one}{few['unit']}" for one in range(1, count + 1))
        words = words[: few.start()] + listed + words[few.end() :]
    while found := _LIST.search(words):
        first = f"第{found['one']}{found['own'] or found['unit']}"
        words = f"{words[: found.start()]}{first}第{found['other']}{found['unit']}{words[found.end() :]}"
    if not _NAMED.search(words) and (two := _TWO_MATTERS.search(words)):
        return [f"{two[matter]}那{'句' if two['unit'] == '句' else '段'}" for matter in ("one", "other")]
    key = section_in(words, desk.genre)
    within = desk.genre.section(key).name if key else ""
    named = _NAMED.findall(words)
    lines, own = [one for one in named if "段" in one], [one for one in named if "句" in one]
    if not own:
        return [f"{within}{line}" for line in lines] or [words]
    if not lines:
        raise Refused(_WHICH)
    return [f"{within}{lines[min(at, len(lines) - 1)]}{one}" for at, one in enumerate(own)]


def _moved(desk: Desk, document: Document, units: Sequence[_Unit], to: str) -> tuple[str, Arrange]:
    """One unit put before or behind another, a step on, or to the front or end of its row."""
    if len(units) != 1:
        raise Refused(_WHICH)
    unit = units[0]
    row = _row(document, unit)
    here = row.at(unit)
    if step := _STEP.match(to):
        there, where = here + (-1 if step["back"] else 1), f"往{'前' if step['back'] else '后'}挪了一位"
    elif not re.search('[段句块“"「『]', to) and (_FRONT.search(to) or _END.search(to)):
        there, where = (0, "挪到最前面") if _FRONT.search(to) else (len(row.blocks) - 1, "挪到最后面")
    else:
        beside = (
            to if re.search('[段句“"「『]', to) else _BESIDE.sub(f"那{'段' if unit.is_line else '句'}", to)
        )
        targets = _units(desk, document, beside)
        words = to[max((found.end() for found in _NAMED.finditer(to)), default=0) :]
        last = not _FRONT.search(words) and bool(_BEHIND.search(words) or _END.search(words))
        if targets[0].is_line and not unit.is_line:
            where = f"挪到{targets[0].name}{'末尾' if last else '开头'}"
            return f"{unit.name}{where}", _into(document, unit, targets[0], last=last)
        where = f"挪到{targets[0].name}{'后' if last else '前'}面"
        at = _same(document, row, unit, targets[0]) + last
        there = at - (here < at)
    if there == here or not 0 <= there < len(row.blocks):
        raise Refused(_THERE.format(unit.name))
    order = [at for at in range(len(row.blocks)) if at != here]
    order.insert(there, here)
    if not unit.is_line:
        _not_leaning(
            row.text,
            [row.blocks[at] for at in (here, here + 1, there + (there > here)) if at < len(row.blocks)],
        )
    return f"{unit.name}{where}{row.told}", row.ordered(order)


def _into(document: Document, unit: _Unit, target: _Unit, *, last: bool) -> Arrange:
    """A sentence put at the beginning or end of a paragraph of the same part."""
    if unit.part != target.part:
        raise _other_part(document, unit, target)
    own, there = _of(document, unit.line), _of(document, target.line)
    if len(own) == 1:
        raise Refused(_ONLY_ONE.format("那一段"))
    _row(document, target)
    at = target.line.end if last else there[0].start
    behind = [one for one in own if one.start >= unit.span.end][:1]
    _not_leaning(document.text, [unit.span, *behind, *([] if last else there[:1])])
    if at <= unit.span.start:
        return _arranged(document.text, [unit.span, Span(at, unit.span.start)])
    return _arranged(document.text, [Span(unit.span.end, at), unit.span])


def _swapped(document: Document, units: Sequence[_Unit]) -> tuple[str, Arrange]:
    if len(units) != 2:
        raise Refused(_TWO)
    row = _row(document, units[0])
    one, other = row.at(units[0]), _same(document, row, *units)
    order = list(range(len(row.blocks)))
    order[one], order[other] = other, one
    if not units[0].is_line:
        _not_leaning(
            row.text,
            [row.blocks[at] for first in (one, other) for at in (first, first + 1) if at < len(order)],
        )
    return f"{units[0].name}和{units[1].name}换了位置{row.told}", row.ordered(order)


def _merged(document: Document, units: Sequence[_Unit]) -> tuple[str, Arrange]:
    """Paragraphs of one heading or sentences of one paragraph that follow each other made one."""
    if len(units) < 2:
        raise Refused(_TWO)
    names = "、".join(dict.fromkeys(unit.name for unit in units))
    row = _row(document, units[0], alone=True)
    found = sorted(_same(document, row, units[0], unit) for unit in units)
    blocks, text = [row.blocks[at] for at in found], document.text
    if found != list(range(found[0], found[-1] + 1)):
        raise Refused(_APART.format(names))
    if any("\n" not in text[one.end : other.start] for one, other in pairwise(blocks)) and units[0].is_line:
        raise Refused(_NUMBERED)
    pieces: list[Span | str] = []
    for block, behind in pairwise(blocks):
        if units[0].is_line:
            pieces.append(block)
        elif block.of(text).endswith("。"):
            mark = "，" if re.match("其中|其余", behind.of(text)) else "；"
            pieces += [Span(block.start, block.end - 1), mark]
        else:
            raise Refused(_NO_STOP.format(clipped(block.of(text), 12)))
    return f"{names}合成一{'段' if units[0].is_line else '句'}", _arranged(text, [*pieces, blocks[-1]])


def _parted(desk: Desk, document: Document, units: Sequence[_Unit], to: str) -> tuple[str, Arrange]:
    """A paragraph cut between sentences, a sentence at a semicolon: where it is said, else in the middle."""
    if len(units) != 1:
        raise Refused(_WHICH)
    unit, text = units[0], document.text
    if not unit.is_line:
        cuts = [unit.span.start + match.start() for match in re.finditer("；", unit.span.of(text))]
        refusal = _NO_SEMICOLON.format(unit.name)
    else:
        later = _of(document, unit.line)[1:]
        cuts = [one.start for one in later if not _LEANS.match(one.of(text))]
        refusal = _LEANING.format(clipped(later[0].of(text), 12)) if later else _ONLY_ONE.format(unit.name)
    if not cuts:
        raise Refused(refusal)
    if to:
        named = _units(desk, document, to if _QUOTED.search(to) else f"{unit.name}{to}")
        cuts = [one.span.start for one in named if one.span.start in cuts] or cuts
    at = min(cuts, key=lambda cut: abs(2 * cut - unit.span.start - unit.span.end))
    rest = Span(at + (not unit.is_line), unit.span.end)
    kind, mark = ("段", "\n") if unit.is_line else ("句", "。")
    said = f"{unit.name}拆成两{kind}，第二{kind}从“{clipped(rest.of(text), 12)}”起"
    return said, _arranged(text, [Span(unit.span.start, at), mark, rest])


def _set_apart(document: Document, units: Sequence[_Unit], what: str) -> tuple[str, Arrange]:
    """What a sentence or one of its parts between semicolons says made a paragraph of its own."""
    if len(units) != 1 or units[0].is_line:
        raise Refused(_WHICH)
    unit, text = units[0], document.text
    ends = [match.end() for match in re.finditer("；", unit.span.of(text))]
    cuts = [unit.span.start, *(unit.span.start + end for end in ends), unit.span.end]
    said = [Span(*pair) for pair in pairwise(cuts)]
    meant = max(said, key=lambda one: likeness(topic_of(what), one.of(text)))
    _not_leaning(text, [meant])
    before, behind = Span(unit.line.start, meant.start), Span(meant.end, unit.line.end)
    if not before.of(text).strip() and not behind.of(text).strip():
        raise Refused(_THERE.format(unit.name))
    pieces: list[Span | str] = []
    for span in (before, meant, behind):
        if span.of(text).strip():
            ends_open = span.of(text).endswith("；")
            pieces += ["\n"] if pieces else []
            pieces += [Span(span.start, span.end - ends_open), *(["。"] if ends_open else [])]
    return f"“{clipped(meant.of(text).rstrip('；'), 16)}”单独成一段", _arranged(text, pieces)


def _row(document: Document, unit: _Unit, *, alone: bool = False) -> _Row:
    """The sentences of its paragraph, or the paragraphs of its heading.

    One that is alone under its heading goes with it among the headings of the part, unless `alone` is wanted.
    Raises Refused where some are numbered within the text.
    """
    text = document.text
    if not unit.is_line:
        blocks = _of(document, unit.line)
        if any(_NUMBER.match(one.of(text)) for one in blocks):
            raise Refused(_NUMBERED)
        return _Row(text, blocks)
    of_part = [one for one in paragraphs(document) if _heads(document, one)[1] == unit.part]
    own = [one for one in of_part if _heads(document, one)[0] == unit.head]
    if len(own) > 1 or unit.head in (None, unit.part) or alone:
        if any(_NUMBER.match(one.of(text)) or heading(one.of(text)) for one in own):
            raise Refused(_NUMBERED)
        return _Row(text, tuple(own))
    begun: dict[Span, Span] = {}
    for line in of_part:
        if (head := _heads(document, line)[0]) not in (None, unit.part):
            mark = heading(head.of(text))
            number = head.start + len(mark.number) if mark else head.start
            begun[head] = Span(begun[head].start if head in begun else number, line.end)
    return _Row(text, tuple(begun.values()), _WITH_HEADS)


def _same(document: Document, row: _Row, one: _Unit, other: _Unit) -> int:
    """Where another unit stands in the row of one. Raises Refused where it stands under another heading."""
    at = row.at(other)
    beside = [line for line in paragraphs(document) if _heads(document, line)[0] == other.head]
    if at < 0 or one.is_line is not other.is_line or (row.told and len(beside) > 1):
        raise _other_part(document, one, other)
    return at


def _other_part(document: Document, one: _Unit, other: _Unit) -> Refused:
    heads = [unit.head.of(document.text).strip() if unit.head else "开头" for unit in (one, other)]
    return Refused(_OTHER_PART.format(one.name, heads[0], other.name, heads[1]))


def _heads(document: Document, line: Span) -> tuple[Span | None, Span | None]:
    """The line of the heading under which a paragraph stands, and that of the part."""
    running = paragraphs(document)
    head = part = None
    for match in re.finditer(r"[^\n]+", document.text[: line.start]):
        span, mark = Span(*match.span()), heading(match[0])
        if mark and span not in running:
            head, part = span, span if mark.level == 1 else part
    return head, part


def _of(document: Document, line: Span) -> tuple[Span, ...]:
    return tuple(one for one in sentences(document.text) if one.overlaps(line))


def _sentence(document: Document, span: Span) -> Span:
    return next(one for one in sentences(document.text) if one.overlaps(span))


def _not_leaning(text: str, spans: Sequence[Span]) -> None:
    """Raises Refused where one of the sentences speaks of the one before it."""
    for span in spans:
        if _LEANS.match(span.of(text)):
            raise Refused(_LEANING.format(clipped(span.of(text), 12)))


def _arranged(text: str, pieces: Sequence[Span | str]) -> Arrange:
    spans = [piece for piece in pieces if isinstance(piece, Span)]
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    return Arrange(whole, whole.of(text), tuple(pieces))
