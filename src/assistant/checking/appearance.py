"""The layout of a Word file against GB/T 9704—2012.

The standard grades its own words: what it lays down (规定) is an error, what is usual (一般, 推荐) a warning
or a hint. Fonts go by family, since the standard names 仿宋体, not a font file. One finding a rule, with the
first place and the number of places, so that a draft in Word's own defaults is not drowned in findings.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from assistant.checking.layout import Kind, Line
from assistant.checking.rule import Rule
from assistant.domain import Finding, Severity
from assistant.page import Appearance, Paper, ParagraphForm

_STANDARD = "GB/T 9704—2012"


def _rule(id: str, name: str, severity: Severity, summary: str, clause: str) -> Rule:
    return Rule(id, name, severity, summary, f"{_STANDARD} 第{clause}条", (), ())


PAPER = _rule("page-paper", "纸张", Severity.ERROR, "公文用A4纸，210毫米×297毫米。", "5.1")
MARGINS = _rule(
    "page-margins",
    "页边距与版心",
    Severity.ERROR,
    "天头37毫米±1毫米，订口28毫米±1毫米，版心156毫米×225毫米。",
    "5.2.1",
)
ADDRESSEE = _rule("page-addressee", "主送机关位置", Severity.ERROR, "主送机关居左顶格，回行仍顶格。", "7.3.2")
TITLE_PLACE = _rule("page-title-place", "标题位置", Severity.WARNING, "标题居中排布。", "7.3.1")
TITLE_SIZE = _rule("page-title-size", "标题字号", Severity.INFO, "标题一般用2号（22磅）字。", "7.3.1")
TITLE_FONT = _rule("page-title-font", "标题字体", Severity.INFO, "标题一般用小标宋体。", "7.3.1")
BODY_SIZE = _rule("page-body-size", "正文字号", Severity.WARNING, "正文一般用3号（16磅）字。", "7.3.3")
BODY_FONT = _rule("page-body-font", "正文字体", Severity.INFO, "正文一般用仿宋体。", "7.3.3")
INDENT = _rule("page-indent", "段落缩进", Severity.WARNING, "每个自然段左空二字，回行顶格。", "7.3.3")
HEADING_FONT = _rule(
    "page-heading-font",
    "标题层次字体",
    Severity.INFO,
    "一般第一层用黑体，第二层用楷体，第三、四层用仿宋体。",
    "7.3.3",
)
PITCH = _rule("page-pitch", "行距", Severity.INFO, "一般每面排22行，行距约29磅（固定值）。", "5.2.3")
NUMBER = _rule("page-number", "页码", Severity.WARNING, "公文一般编排页码。", "7.5")
NUMBER_FORM = _rule(
    "page-number-form", "页码形式", Severity.INFO, "页码一般左右各放一条一字线，如“— 1 —”。", "7.5"
)

RULES = (
    PAPER,
    MARGINS,
    ADDRESSEE,
    TITLE_PLACE,
    TITLE_SIZE,
    TITLE_FONT,
    BODY_SIZE,
    BODY_FONT,
    INDENT,
    HEADING_FONT,
    PITCH,
    NUMBER,
    NUMBER_FORM,
)

_A4 = (210.0, 297.0)
_LEFT = 28.0
_TYPE_WIDTH = 156.0
# Word puts part of the pitch above the first line: 34.58 mm then make the same page (GB/T 33476.2).
_TOPS = ((37.0, 225.0), (34.58, 229.84))
_TOLERANCE, _AREA_TOLERANCE = 1.0, 2.0
_TITLE_POINTS, _BODY_POINTS = 22.0, 16.0
_INDENT, _INDENT_TOLERANCE = 2.0, 0.3
_PITCHES = (27.0, 30.5)
_FAMILIES = {1: "黑", 2: "楷", 3: "仿宋", 4: "仿宋"}
_BLANKS = {"\u3000": 1.0, " ": 0.5, "\u00a0": 0.5, "\t": 2.0}
_SHOWN = 12


def check_appearance(draft: str, lines: Sequence[Line], appearance: Appearance) -> Iterator[Finding]:
    """Findings on the file as such carry no span; `lines` are those of the draft."""
    if appearance.paper is not None:
        yield from _paper(appearance.paper)
    parts = {kind: _paragraphs(kind, lines, appearance) for kind in (Kind.TITLE, Kind.ADDRESSEE, Kind.BODY)}
    title, addressee, body = parts[Kind.TITLE], parts[Kind.ADDRESSEE], parts[Kind.BODY]
    yield from _where(TITLE_PLACE, draft, title, lambda each: each.alignment == "center", "没有居中")
    yield from _where(TITLE_SIZE, draft, title, lambda each: each.size in (None, _TITLE_POINTS), "不是2号字")
    yield from _where(TITLE_FONT, draft, title, lambda each: _is_of(each, "小标宋"), "不是小标宋体")
    yield from _where(ADDRESSEE, draft, addressee, lambda each: _is_flush(each, draft), "没有居左顶格")
    yield from _where(BODY_SIZE, draft, body, lambda each: each.size in (None, _BODY_POINTS), "不是3号字")
    yield from _where(BODY_FONT, draft, body, lambda each: _is_of(each, "仿宋"), "不是仿宋体")
    yield from _where(INDENT, draft, body, lambda each: _is_indented(each, draft), "不是左空二字、回行顶格")
    yield from _where(PITCH, draft, body, _has_pitch, "的行距不是29磅左右的固定值")
    for level, family in _FAMILIES.items():
        found = _headings(level, lines, appearance)
        yield from _where(HEADING_FONT, draft, found, partial(_is_of, family=family), f"不是{family}体")
    yield from _number(appearance.page_number)


def _paper(paper: Paper) -> Iterator[Finding]:
    size = (paper.width, paper.height)
    if any(abs(one - other) > _TOLERANCE for one, other in zip(size, _A4, strict=True)):
        yield _finding(PAPER, f"纸张为{size[0]:.0f}毫米×{size[1]:.0f}毫米，应为A4（210毫米×297毫米）。")
        return
    width, height = paper.width - paper.left - paper.right, paper.height - paper.top - paper.bottom
    faults = []
    if all(abs(paper.top - top) > _TOLERANCE for top, _ in _TOPS):
        faults.append(f"上边距{paper.top:.1f}毫米，应为37毫米")
    if abs(paper.left - _LEFT) > _TOLERANCE:
        faults.append(f"左边距{paper.left:.1f}毫米，应为28毫米")
    if abs(width - _TYPE_WIDTH) > _AREA_TOLERANCE or all(abs(height - h) > _AREA_TOLERANCE for _, h in _TOPS):
        faults.append(f"版心{width:.0f}毫米×{height:.0f}毫米，应为156毫米×225毫米")
    if faults:
        yield _finding(MARGINS, "；".join(faults) + "。")


def _number(page_number: str) -> Iterator[Finding]:
    if not page_number:
        yield _finding(NUMBER, "没有页码，请编排页码，形如“— 1 —”。")
    elif "".join(page_number.split()) not in ("—1—", "－1－"):
        yield _finding(NUMBER_FORM, f"页码的形式是“{page_number}”，一般为“— 1 —”。")


def _where(
    rule: Rule,
    draft: str,
    paragraphs: Sequence[ParagraphForm],
    is_right: Callable[[ParagraphForm], bool],
    fault: str,
) -> Iterator[Finding]:
    """One finding for all paragraphs that are not right, at the first of them."""
    wrong = [each for each in paragraphs if not is_right(each)]
    if wrong:
        first = wrong[0].span.of(draft).strip()
        shown = first[:_SHOWN] + ("……" if len(first) > _SHOWN else "")
        count = f"等{len(wrong)}段" if len(wrong) > 1 else ""
        yield _finding(rule, f"“{shown}”{count}{fault}；{rule.summary}")


def _finding(rule: Rule, message: str) -> Finding:
    return Finding(rule.id, rule.severity, message, authority=rule.authority)


def _paragraphs(kind: Kind, lines: Sequence[Line], appearance: Appearance) -> list[ParagraphForm]:
    """Those whose first line is of that kind; a run-in heading makes its paragraph body text."""
    found = []
    for each in appearance.paragraphs:
        held = [line for line in lines if line.span.overlaps(each.span)]
        kinds = {line.kind for line in held}
        if held and (held[0].kind is kind or (kind is Kind.BODY and kind in kinds)):
            found.append(each)
    return found


def _headings(level: int, lines: Sequence[Line], appearance: Appearance) -> list[ParagraphForm]:
    """Paragraphs that consist of a heading of that level."""
    found = []
    for each in appearance.paragraphs:
        held = [line for line in lines if line.span.overlaps(each.span)]
        if len(held) == 1 and held[0].kind is Kind.HEADING and held[0].level == level:
            found.append(each)
    return found


def _is_of(form: ParagraphForm, family: str) -> bool:
    """Whether the font belongs to a family; one that the file leaves open, or names in Latin, may."""
    return form.font.isascii() or family in form.font


def _blanks(form: ParagraphForm, draft: str) -> float:
    """Width in characters of the blanks typed before the text."""
    text = form.span.of(draft)
    return sum(_BLANKS.get(char, 0.0) for char in text[: len(text) - len(text.lstrip())])


def _is_flush(form: ParagraphForm, draft: str) -> bool:
    indented = form.first_line + form.left + _blanks(form, draft)
    return form.alignment not in ("center", "right", "end") and abs(indented) <= _INDENT_TOLERANCE


def _is_indented(form: ParagraphForm, draft: str) -> bool:
    first = form.first_line + form.left + _blanks(form, draft)
    return abs(first - _INDENT) <= _INDENT_TOLERANCE and abs(form.left) <= _INDENT_TOLERANCE


def _has_pitch(form: ParagraphForm) -> bool:
    return form.pitch is not None and _PITCHES[0] <= form.pitch <= _PITCHES[1]
