"""Titles and document numbers that the notes do not have, or have otherwise."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from assistant.checking.case import Case
from assistant.checking.layout import Kind
from assistant.checking.lexicon import words
from assistant.checking.names.noted import Noted, NotedLine, bare, pieces
from assistant.checking.names.statutes import speaks_of, statute
from assistant.checking.previous import stands_in_previous
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Name, NameKind, Severity, Span
from assistant.genres import era
from assistant.language import names

UNTRACED = Rule(
    id="title-untraced",
    name="文件名称无依据",
    severity=Severity.WARNING,
    summary="书名号内的文件名称或发文字号在素材、单位档案、常用法规目录中都没有。",
    authority="本系统：文件名称和文号不编造",
    valid=(
        Example("学习《中华人民共和国民法典》。", facts=("学习民法典1次",)),
        Example("制定《村规民约管理办法》。", facts=("出台了《村规民约管理办法》",)),
        Example("印发《栗坪镇重大行政决策事项目录》。", facts=("印了镇里的重大行政决策目录",)),
    ),
    invalid=(
        Example("制定《集体资产管理办法》。", facts=("宣传3场",), flagged="《集体资产管理办法》"),
        Example("修订清单（栗发〔2023〕6号）。", facts=("宣传3场",), flagged="栗发〔2023〕6号"),
    ),
)

ALTERED = Rule(
    id="title-altered",
    name="文件名称、文号与素材不一致",
    severity=Severity.ERROR,
    summary="草稿中的文件名称或文号素材中没有，与素材同一件事的文件名称不同，或与素材中的文号只差一处。",
    authority="本系统：文件名称和文号不编造",
    valid=(Example("印发清单（栗发〔2024〕6号）。", facts=("印发清单，栗发〔2024〕6号",)),),
    invalid=(
        Example(
            "印发清单（栗发〔2023〕6号）。", facts=("印发清单，栗发〔2024〕6号",), flagged="栗发〔2023〕6号"
        ),
        Example(
            "7月，镇党政办印发《栗坪镇公文管理规定》。",
            facts=("7月党政办印发《栗坪镇公章管理规定》",),
            flagged="《栗坪镇公文管理规定》",
        ),
    ),
)

RULES = (UNTRACED, ALTERED)

_KINDS = (NameKind.TITLE, NameKind.LAW, NameKind.DOCUMENT_NUMBER)
_KIND = {NameKind.DOCUMENT_NUMBER: "文号"}
_NUMBER = re.compile(r"(?P<code>.*?)[〔\[(（【](?P<year>\d{4})[〕\])）】]\D*(?P<serial>\d+)")
_ISSUER = re.compile(r"^[^镇乡]{2,4}[镇乡]|20\d\d年度?")
_PARTS, _MOSTLY, _HEAD = 3, 0.65, 2
_SLIP = 2
_CODE, _LONGEST_CODE = re.compile(r"(?<=[（(\s，：])[\u4e00-\u9fff]{2,6}$"), 8


def check_documents(case: Case, noted: Noted, found: Sequence[Name]) -> Iterator[Finding]:
    seen: set[str] = set()
    for name in (_with_code(case.draft, name) for name in found):
        line = case.line_at(name.span.start)
        if name.kind not in _KINDS or line is None or not (line.claims or line.kind is Kind.HEADING):
            continue
        if name.text not in seen and not _is_law(name) and not _supported(case, noted, name):
            seen.add(name.text)
            yield replace(_finding(case, noted, name), section=line.section or None)


def _is_law(name: Name) -> bool:
    return name.kind is NameKind.LAW and statute(name.text) is not None


def _supported(case: Case, noted: Noted, name: Name) -> bool:
    if noted.holds(name.text) or bare(name.text).removeprefix("中华人民共和国") in noted.text:
        return True
    if any(bare(name.text) in phrase for phrase in map(bare, case.attested)):
        return True
    if name.kind is NameKind.DOCUMENT_NUMBER:
        return False
    title = bare(re.sub(r"（[^）]*）", "", name.text))
    citable = words("laws") | ({item.name for item in era("", case.year).citable} if case.year else set())
    return title in {bare(known) for known in citable} or any(
        _formalised(title, line.text) for line in noted.lines
    )


def _formalised(title: str, line: str) -> bool:
    """Whether a line speaks of the document in plain words: its kind, and most of its name.

    A line that writes titles as titles has to have this one.
    """
    pairs = list(pieces(_ISSUER.sub("", title), (2,)))
    shared = sum(pair in line for pair in pairs) / max(len(pairs), 1)
    return shared >= _MOSTLY and title[-_HEAD:] in line and "《" not in line


def _finding(case: Case, noted: Noted, name: Name) -> Finding:
    kind = _KIND.get(name.kind, "文件名称")
    other = _otherwise(case, noted, name)
    if other:
        written, line = other
        message = f"草稿写“{name.text}”，{line.place}为“{written}”，{kind}不一致，请核对。"
        return replace(
            ALTERED.finding(name.span, name.text, message),
            evidence=line.source,
            facts=tuple(fact.id for fact in line.facts[:1]),
        )
    stale = stands_in_previous(case, name.text)
    origin = f"，见于上年报告第{stale.line}行，疑似沿用" if stale else ""
    message = f"{kind}“{name.text}”在素材和单位档案中没有依据{origin}，请核对。"
    return replace(UNTRACED.finding(name.span, name.text, message), evidence=stale)


def _otherwise(case: Case, noted: Noted, name: Name) -> tuple[str, NotedLine] | None:
    """What the notes write in its stead: a slip of the pen anywhere, else the nearest line's own title."""
    numbered = name.kind is NameKind.DOCUMENT_NUMBER
    differ = _differ_in_one if numbered else _slip
    for line in noted.lines:
        for written in _written(line, numbered=numbered):
            if differ(name.text, written):
                return written, line
    if numbered:
        return None

    def left_out(line: NotedLine) -> str:
        return next((written for written in _written(line) if not _in_draft(case, written)), "")

    nearest = noted.nearest(case, name.span, lambda line: bool(left_out(line)))
    return (left_out(nearest), nearest) if nearest else None


def _written(line: NotedLine, *, numbered: bool = False) -> Iterator[str]:
    kinds = (NameKind.DOCUMENT_NUMBER,) if numbered else (NameKind.TITLE, NameKind.LAW)
    text = line.source.text
    yield from (_with_code(text, found).text for found in names(text) if found.kind in kinds)


def _with_code(text: str, name: Name) -> Name:
    """A document number with the whole code between a bracket and its year: （鹤办发〔2025〕6号）."""
    code = _CODE.search(text, max(0, name.span.start - _LONGEST_CODE), name.span.start)
    if (
        name.kind is not NameKind.DOCUMENT_NUMBER
        or code is None
        or not name.text.startswith(tuple("〔[(（【"))
    ):
        return name
    return Name(name.kind, code[0] + name.text, Span(code.start(), name.span.end))


def _in_draft(case: Case, written: str) -> bool:
    law = statute(written)
    return bare(written) in bare(case.draft) or (law is not None and speaks_of(case.draft, law))


def _slip(one: str, other: str) -> bool:
    """At most two characters apart, in titles too long to be that alike by chance."""
    one, other = bare(one), bare(other)
    return 0 < Levenshtein.distance(one, other) <= _SLIP and min(len(one), len(other)) >= 4 * _SLIP


def _differ_in_one(one: str, other: str) -> bool:
    first, second = _NUMBER.search(one), _NUMBER.search(other)
    if first is None or second is None:
        return False
    same = [part for part in ("code", "year", "serial") if first[part] == second[part]]
    return len(same) == _PARTS - 1
