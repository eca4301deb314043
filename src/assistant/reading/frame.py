"""What stands around the body of a report: title and addressee above it, closing, sign-off and date below.

Forms: 《党政机关公文处理工作条例》 art. 9 and GB/T 9704—2012, 7.2 to 7.4.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.domain import Span
from assistant.language import heading, periods
from assistant.reading.documents import Block, Document

_MASTHEAD = re.compile(
    r".{2,40}文件|.*〔(?:19|20)\d\d〕\s*第?\s*\d+\s*号.*|签发人\s*[:：].*|(?:绝密|机密|秘密|内部资料|特急|加急|平急).{0,12}"
)
_KIND = re.compile(r"(?:报告|总结|汇报|情况|综述|要点|计划|方案|材料)(?:[（(].{1,12}[）)])?")
_WITHOUT_KIND = re.compile(r".*关于.{4,}|[^，：]{2,}(?:(?:19|20)\d\d|二[〇○零]).{4,}")
_FINAL = tuple("。；！？：，、.;!?:,")
_SUBTITLE = re.compile(r"[（(].{1,40}[）)]|[—－-]{1,4}.{2,60}")
_BRIEF = 120
_TITLE_LINES = 4
_TITLE_LENGTH = 50
_BODY_NAME = re.compile(
    r"[^，。；：！？、“”《》\d]{2,28}(?:人民政府|政府|委员会|党委|党组|办事处|办公室|管委会|委|局|厅|所|院|站|队|中心|办|部|会)"
)
_CLOSING = re.compile(
    r"(?:特此|专此|以上|此致|妥否|当否|此).{0,10}(?:报告|汇报|呈报|总结|审阅|批示|敬礼)?[。！.]?"
)
_BELOW = re.compile(r"(?:附件?|抄送|抄报|主送|印发|联系人|联系电话)\s*\d*\s*[:：].*|[（(].*联系.*[）)]")
_ANNEX = re.compile(r"附件[ \d一二三四五]{0,4}(?: .{1,20})?")
_BLANK_DATE = re.compile(r"(?:19|20)\d\d年[\d×xX_*\s]{0,4}月[\d×xX_*\s]{0,4}日")
_ISO_DATE = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_TAIL_LINES = 12


@dataclass(frozen=True, slots=True)
class Line:
    """A block with its text freed of Markdown marks; `span` is where that text stands."""

    block: Block
    text: str
    span: Span

    @property
    def brief(self) -> str:
        """The text where it is short enough to be a title or sign-off, "" for body paragraphs."""
        return self.text if len(self.text) <= _BRIEF else ""


@dataclass(frozen=True, slots=True)
class Head:
    """`title_level` is what the file itself gave the title, None where it was recognised by its words."""

    title: tuple[str, ...]
    addressee: str
    end: int
    title_level: int | None = None


@dataclass(frozen=True, slots=True)
class Tail:
    signers: tuple[str, ...]
    dated: str
    start: int


def lines_of(document: Document) -> tuple[Line, ...]:
    return tuple(_line(document.text, block) for block in document.blocks)


def head_of(lines: Sequence[Line]) -> Head:
    """Title of up to four lines and addressee; `end` is the index of the first line of the body."""
    start = 0
    while start < min(len(lines), 6) and _MASTHEAD.fullmatch(lines[start].brief):
        start += 1
    end = start + _title_length(lines[start:])
    title = tuple(line.text for line in lines[start:end])
    level = lines[start].block.level if title else None
    addressed = _addressee_at(lines, end)
    if addressed is not None:
        return Head(title, lines[addressed].text.rstrip("：: "), addressed + 1, level)
    while end < len(lines) and _SUBTITLE.fullmatch(lines[end].brief) and heading(lines[end].text) is None:
        end += 1
    return Head(title, "", end, level)


def tail_of(lines: Sequence[Line], body: int) -> Tail:
    """Sign-off and date; `start` is the index of the first line that no longer belongs to the body.

    Annexes, which follow the sign-off, are no part of the body.
    """
    end = next((at for at in range(body, len(lines)) if _ANNEX.fullmatch(lines[at].brief)), len(lines))
    dates = [at for at in range(end - 1, max(body, end - _TAIL_LINES) - 1, -1) if _dated(lines[at])]
    signers: tuple[str, ...] = ()
    dated, start = "", end
    if dates:
        start = dates[0]
        signer, dated = _dated(lines[start]) or ("", "")
        signers = tuple(signer.split())
    while start > body and _BELOW.fullmatch(lines[start - 1].brief):
        start -= 1
    while start > body and len(signers) < 3 and (names := _bodies(lines[start - 1])):
        signers = (*names, *signers)
        start -= 1
    while start > body and (
        _CLOSING.fullmatch(lines[start - 1].brief) or _BELOW.fullmatch(lines[start - 1].brief)
    ):
        start -= 1
    return Tail(signers, dated, start)


def _line(text: str, block: Block) -> Line:
    start, end = block.span.start, block.span.end
    if block.level is not None and text.startswith("#", start):
        start += len(text[start:end]) - len(text[start:end].lstrip("#").lstrip())
    if end - start > 4 and text.startswith("**", start) and text.endswith("**", start, end):
        start, end = start + 2, end - 2
    return Line(block, text[start:end].strip(), Span(start, end))


def _title_length(lines: Sequence[Line]) -> int:
    """How many lines the title takes: as the file marks it, else up to the line that names the kind."""
    if lines and lines[0].block.level in (0, 1) and heading(lines[0].text) is None:
        level = lines[0].block.level
        count = next((at for at, line in enumerate(lines) if line.block.level != level), len(lines))
        return count if level == 0 else 1
    window = []
    for line in lines[:_TITLE_LINES]:
        if not _may_be_title(line):
            break
        window.append(line.text)
    for at, text in enumerate(window):
        if re.search(_KIND.pattern + "$", text):
            return at + 1
    return 1 if window and _WITHOUT_KIND.fullmatch(window[0]) else 0


def _may_be_title(line: Line) -> bool:
    fits = len(line.text) <= _TITLE_LENGTH and not line.text.endswith(_FINAL)
    alone = heading(line.text) is None and _SUBTITLE.fullmatch(line.text) is None
    return fits and alone and line.block.kind != "row" and not line.text.startswith(("（", "("))


def _addressee_at(lines: Sequence[Line], start: int) -> int | None:
    """Index of the addressee's line among the next five; sources and speakers may stand before it."""
    for at in range(start, min(start + 5, len(lines))):
        text = lines[at].text
        if len(text) > 60 or heading(text) is not None:
            return None
        if text.endswith(("：", ":")) and len(text) <= 40 and not re.search(r"如下|以下|下列|。|方面", text):
            return at
    return None


def _bodies(line: Line) -> tuple[str, ...]:
    """The names of bodies a line consists of, () where it says anything else."""
    parts = tuple(re.sub(r"[（(]\s*(?:盖章|公章|印章?)\s*[）)]", "", line.brief).split())
    whole = line.block.kind == "paragraph" and parts and all(map(_BODY_NAME.fullmatch, parts))
    return parts if whole else ()


def _dated(line: Line) -> tuple[str, str] | None:
    """Signer (often on a line of its own, then "") and ISO date of a line that ends a report."""
    text = re.sub(
        r"(?<=[\d年月日〇○零一二三四五六七八九十])\s+(?=[\d年月日〇○零一二三四五六七八九十])", "", line.brief
    )
    text = text.strip("（）() ")
    found = periods(text)
    if len(found) != 1 or not _ISO_DATE.fullmatch(found[0].value) or found[0].span.end != len(text):
        return ("", "") if _BLANK_DATE.fullmatch(text) else None
    before = text[: found[0].span.start].strip()
    named = not before or all(map(_BODY_NAME.fullmatch, before.split()))
    return (before, found[0].value) if named else None
