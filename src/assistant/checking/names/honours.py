"""Honours the draft claims against what the notes say: whether, of what level, whose, and from whom."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.checking.case import Case
from assistant.checking.names.honour_claims import HonourClaim, honour_claims, is_given, is_pending
from assistant.checking.names.noted import Noted, NotedLine, bare
from assistant.checking.previous import stands_in_previous
from assistant.checking.rule import Example, Rule
from assistant.checking.usable import may_be_stated
from assistant.domain import Finding, Name, NameKind, Severity
from assistant.language import grams, names
from assistant.language.patterns import late

UNTRACED = Rule(
    id="honour-untraced",
    name="荣誉无依据",
    severity=Severity.WARNING,
    summary="草稿中的荣誉称号在素材和单位档案中没有，或只见于未确认、不应写入的素材；素材写明而只缺文件依据的为提示。",
    authority="本系统：荣誉须有素材依据",
    valid=(
        Example("冷水泉村被命名为“民主法治示范村”。", facts=("冷水泉村评上了民主法治示范村",)),
        Example("我镇荣获省级平安乡镇称号。", facts=("拿到省级平安乡镇称号",)),
        Example("力争创成省级平安乡镇。", facts=("宣传3场",)),
    ),
    invalid=(
        Example("冷水泉村被命名为“全国文明村镇”。", facts=("冷水泉村宣传3场",), flagged="全国文明村镇"),
        Example("我镇荣获省级平安乡镇称号。", facts=("宣传3场",), flagged="省级平安乡镇"),
        Example("我镇被县委评为优秀单位。", facts=("宣传3场",), flagged="优秀单位"),
        Example("石埠镇跻身全县安全生产先进乡镇行列。", facts=("宣传3场",), flagged="全县安全生产先进乡镇"),
    ),
)

ALTERED = Rule(
    id="honour-altered",
    name="荣誉与素材不一致",
    severity=Severity.ERROR,
    summary="荣誉的级别、获得者、授予单位与素材不同，或素材只说申报、尚未评定。",
    authority="本系统：荣誉须有素材依据",
    valid=(
        Example("司法所被市司法局命名为“枫桥式司法所”。", facts=("“枫桥式司法所”，市司法局11月给命名的",)),
    ),
    invalid=(
        Example(
            "冷水泉村被命名为“全国文明村镇”。",
            facts=("冷水泉村被评为“民主法治示范村”",),
            flagged="全国文明村镇",
        ),
        Example("我镇荣获省级平安乡镇称号。", facts=("评上市级平安乡镇",), flagged="省级平安乡镇"),
        Example(
            "石臼村被命名为市级民主法治示范村。",
            facts=("双井村评上市级民主法治示范村",),
            flagged="市级民主法治示范村",
        ),
        Example(
            "司法所被省司法厅命名为“枫桥式司法所”。",
            facts=("司法所被市司法局命名为“枫桥式司法所”",),
            flagged="枫桥式司法所",
        ),
        Example(
            "派出所成功创建市级枫桥式公安派出所。",
            facts=("派出所申报了市级枫桥式公安派出所，结果没下来",),
            flagged="市级枫桥式公安派出所",
        ),
    ),
)

RULES = (UNTRACED, ALTERED)

_LEVEL_WORD = re.compile(r"国家级|省级|市级|县级|镇级|乡级|全国|全省|全市|全县|全镇|全乡")
_KIND_OF_PLACE = re.compile(r"(?:村|社区)$")
_GRADE = re.compile(r"[一二三四五]星|[一二三特]等奖|[A-D]级")
_BODY = re.compile(
    r"(?<![\u4e00-\u9fff])[省市县镇乡]$|[省市县镇乡]里(?=自己|给?评|给?命名|发)|[国省市县镇乡区](?:委|政府|[\u4e00-\u9fff]{1,6}?(?:局|厅|部|委|办|院|中心|支队|大队|联))"
)
_GOT = late(r"(?<![取记])得了|拿了|拿到|评上")
"""How clerks say that an honour is theirs."""
_ALIKE, _CLAUSES_OF_ONE = 0.7, 3


def check_honours(case: Case, noted: Noted, found: Sequence[Name]) -> Iterator[Finding]:
    seen: set[str] = set()
    for claim in honour_claims(case, found):
        quote = claim.span.of(case.draft)
        if quote in seen or any(_states(text, quote) for text in (noted.own, *case.attested)):
            continue
        seen.add(quote)
        finding = _judged(case, noted, claim, quote)
        if finding:
            yield replace(finding, section=case.section_at(claim.span.start) or None)


def _judged(case: Case, noted: Noted, claim: HonourClaim, quote: str) -> Finding | None:
    lines = _lines_about(noted, quote)
    if not lines:
        return _exchanged(case, noted, claim, quote) or _untraced(case, claim, quote)
    contradictions = [_contradiction(case, claim, quote, line) for line in lines]
    if all(contradictions):
        return _altered(claim, quote, contradictions[0], lines[0])
    fitting = [line for line, wrong in zip(lines, contradictions, strict=True) if not wrong]
    return _unconfirmed(claim, quote, fitting)


def _lines_about(noted: Noted, quote: str) -> list[NotedLine]:
    """The lines that speak of the honour: those that write it out, where any does."""
    name = _LEVEL_WORD.sub("", bare(quote)) or bare(quote)
    written_out = [line for line in noted.lines if name in line.bare]
    return written_out or [line for line in noted.lines if _states(line.bare, name)]


def _contradiction(case: Case, claim: HonourClaim, quote: str, line: NotedLine) -> str:
    """In Chinese what the line says otherwise, "" where it does not."""
    clause, text = claim.clause.of(case.draft), line.text
    said, noted_levels = set(_LEVEL_WORD.findall(quote)), set(_LEVEL_WORD.findall(text))
    if said and noted_levels and not any(_same_level(one, two) for one in said for two in noted_levels):
        return "级别"
    graded, noted_grades = _GRADE.findall(quote), _GRADE.findall(text)
    if graded and noted_grades and not set(graded) & set(noted_grades):
        return "等级"
    giver = claim.giver(case.draft)
    bodies = _BODY.findall(text) if _BODY.search(giver) else []
    if bodies and not any(_same_body(giver, body) for body in bodies):
        return "授予单位"
    bearers, noted_bearers = _villages(clause[: clause.find(quote)]), _villages(text)
    if bearers and noted_bearers and not any(_KIND_OF_PLACE.sub("", bearer) in text for bearer in bearers):
        return "获得者"
    named, *behind = _clauses_of(line.source.text, quote)
    told = "，".join((named, *behind))
    got = is_given(told) or _GOT.search(named) is not None
    return "进展（尚未评定）" if is_pending(told) and not got else ""


def _clauses_of(text: str, honour: str) -> list[str]:
    """The clause of a line that names the honour, and those behind it in its sentence: …，市局给命名的."""
    sentences = [re.split(r"[，、,\s]", sentence) for sentence in re.split(r"[。；;]", text)]
    clauses = max(sentences, key=lambda clauses: max(_shared(clause, honour) for clause in clauses))
    at = max(range(len(clauses)), key=lambda at: _shared(clauses[at], honour))
    return clauses[at : at + _CLAUSES_OF_ONE]


def _villages(text: str) -> set[str]:
    return {
        name.text
        for name in names(text)
        if name.kind is NameKind.PLACE and name.text.endswith(("村", "社区"))
    }


def _same_level(one: str, other: str) -> bool:
    return _rank(one) == _rank(other)


def _rank(level: str) -> str:
    return next((char for char in "国省市县" if char in level), "镇")


def _same_body(one: str, other: str) -> bool:
    return one in other or other in one or (one[0] == other[0] and set(other) >= set(one[-2:]))


def _names(text: str, honour: str) -> bool:
    """Whether a line speaks of the honour, of whatever level."""
    return _states(text, _LEVEL_WORD.sub("", bare(honour)) or honour)


def _states(text: str, honour: str) -> bool:
    text, honour = bare(text), bare(honour)
    return honour in text or _shared(text, honour) >= _ALIKE


def _shared(text: str, honour: str) -> float:
    wanted, held = _grams(honour), _pairs(text)
    return sum(gram in held for gram in wanted) / max(len(wanted), 1)


@lru_cache(maxsize=4096)
def _grams(text: str) -> tuple[str, ...]:
    return tuple(grams(bare(text), (2,)))


@lru_cache(maxsize=4096)
def _pairs(text: str) -> frozenset[str]:
    return frozenset(_grams(text))


def _exchanged(case: Case, noted: Noted, claim: HonourClaim, quote: str) -> Finding | None:
    """The nearest line confers another honour, which the draft nowhere has."""

    def left_out(text: str) -> str:
        own = (name.text for name in names(text) if name.kind is NameKind.HONOUR)
        return next((honour for honour in own if not _states(case.draft, honour)), "")

    line = noted.nearest(case, claim.span, lambda line: bool(left_out(line.source.text)))
    return _altered(claim, quote, "名称", line) if line else None


def _altered(claim: HonourClaim, quote: str, what: str, line: NotedLine) -> Finding:
    message = f"荣誉“{quote}”的{what}与{line.place}不一致，素材为“{line.source.text.strip()}”，请核对。"
    found = ALTERED.finding(claim.span, quote, message)
    return replace(found, evidence=line.source, facts=tuple(fact.id for fact in line.facts[:1]))


def _unconfirmed(claim: HonourClaim, quote: str, lines: Sequence[NotedLine]) -> Finding | None:
    """None where some line may be stated; a line that only lacks the document is a hint."""
    facts = [
        fact for line in lines for fact in line.facts if _names(f"{fact.text}{''.join(fact.titles)}", quote)
    ]
    if not facts or any(fact.usable for fact in facts):
        return None
    fact = facts[0]
    message = f"荣誉“{quote}”只见于事实{fact.id}（{fact.reason or '尚未确认'}），确认后方可写入。"
    found = replace(UNTRACED.finding(claim.span, quote, message), evidence=fact.source, facts=(fact.id,))
    return replace(found, severity=Severity.INFO) if any(map(may_be_stated, facts)) else found


def _untraced(case: Case, claim: HonourClaim, quote: str) -> Finding:
    stale = stands_in_previous(case, quote)
    origin = f"，见于上年报告第{stale.line}行，疑似沿用" if stale else ""
    message = f"荣誉“{quote}”在素材和单位档案中没有依据{origin}，请核对。"
    return replace(UNTRACED.finding(claim.span, quote, message), evidence=stale)
