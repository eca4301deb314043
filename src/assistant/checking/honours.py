"""Honours the draft claims, in quotes or not, against the facts a draft may stand on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.layout import Kind
from assistant.checking.previous import stands_in_previous
from assistant.checking.rule import Example, Rule
from assistant.domain import Fact, Finding, NameKind, Severity, Span
from assistant.language import grams, names, normalise

HONOUR = Rule(
    id="honour-untraced",
    name="荣誉无依据",
    severity=Severity.WARNING,
    summary="草稿中的荣誉称号在可用的素材和单位档案中没有，或只见于未确认、不应写入的素材。",
    authority="本系统：荣誉须有素材依据",
    valid=(
        Example("冷水泉村被命名为“民主法治示范村”。", facts=("冷水泉村评上了民主法治示范村",)),
        Example("我镇荣获省级平安乡镇称号。", facts=("拿到省级平安乡镇称号",)),
        Example("力争创成省级平安乡镇。", facts=("宣传3场",)),
    ),
    invalid=(
        Example(
            "冷水泉村被命名为“全国文明村镇”。",
            facts=("冷水泉村评上了民主法治示范村",),
            flagged="全国文明村镇",
        ),
        Example("我镇荣获省级平安乡镇称号。", facts=("宣传3场",), flagged="省级平安乡镇"),
        Example("我镇被县委评为优秀单位。", facts=("宣传3场",), flagged="优秀单位"),
        Example("我镇荣获省级平安乡镇称号。", facts=("评上市级平安乡镇",), flagged="省级平安乡镇"),
    ),
)

RULES = (HONOUR,)

_CONFERRED = re.compile(
    r"(?:评为|评定为|命名为|认定为|获评|荣获|荣膺|创成|授予|荣立)了?(?P<named>[\u4e00-\u9fffA-Za-z0-9（）]{3,28})"
    r"|(?<!评)(?:获得|获|取得)了?(?P<won>[\u4e00-\u9fff（）]{2,24}?(?:称号|荣誉|等奖|示范[镇乡村县]|示范乡镇|先进(?:集体|单位|乡镇)))"
)
_TITLE_ENDS = re.compile(
    r"称号|荣誉|(?:单位|集体|个人|等奖|[金银]奖|等次|案例|能手|标兵|模范|[村镇乡县市区所站点户岗功]|乡镇|街道)(?=$|称号|荣誉|等)"
)
_TAIL = re.compile(r"(?:荣誉)?(?:称号|荣誉)$|的$")
_NOT_YET = re.compile(r"争创|力争|争取|创建|申报|计划|拟|将|未|推荐|目标|继续")
_LEVELS = ("全国", "国家", "省", "市", "县")
_ALIKE = 0.7
_SHORTEST = 3


def check_honours(case: Case) -> Iterator[Finding]:
    if case.facts is None:
        return
    usable = [fact for fact in case.facts if fact.usable]
    others = [fact for fact in case.facts if not fact.usable]
    own = (*case.profile.standing_facts, *case.attested)
    evidence = [*own, *(_said(fact) for fact in usable)]
    seen: set[str] = set()
    for span in _claimed(case):
        quote = span.of(case.draft)
        if quote in seen or any(_states(text, quote) for text in evidence):
            continue
        seen.add(quote)
        yield _finding(case, span, next((fact for fact in others if _states(_said(fact), quote)), None))


def _claimed(case: Case) -> Iterator[Span]:
    """The honours of what is told, not of what is hoped for; quoted ones as `names` reads them."""
    quoted = [name.span for name in names(case.draft, case.gazetteer) if name.kind is NameKind.HONOUR]
    plain = [span for span in _plain(case.draft) if not any(span.overlaps(other) for other in quoted)]
    for span in sorted((*quoted, *plain)):
        line = case.line_at(span.start)
        lead = re.split("[，。；\n]", case.draft[max(0, span.start - 30) : span.start])[-1]
        told = line is not None and line.kind is not Kind.TITLE and line.section != "plans"
        if told and not _NOT_YET.search(lead):
            yield span


def _plain(draft: str) -> Iterator[Span]:
    for match in _CONFERRED.finditer(draft):
        group = "named" if match["named"] else "won"
        ends = list(_TITLE_ENDS.finditer(match[group]))
        text = _TAIL.sub("", match[group][: ends[-1].end()]) if ends else ""
        if len(text) >= _SHORTEST:
            yield Span(match.start(group), match.start(group) + len(text))


def _said(fact: Fact) -> str:
    return "\n".join((fact.text, *fact.names, *fact.titles))


def _states(text: str, honour: str) -> bool:
    """Word for word, or most of its character pairs with every level it names."""
    text, honour = normalise(text), normalise(honour)
    if honour in text:
        return True
    if any(level in honour and level not in text for level in _LEVELS):
        return False
    return _share(grams(honour, (2,)), set(grams(text, (2,)))) >= _ALIKE


def _share(wanted: Sequence[str], held: set[str]) -> float:
    return sum(gram in held for gram in wanted) / max(len(wanted), 1)


def _finding(case: Case, span: Span, known: Fact | None) -> Finding:
    quote = span.of(case.draft)
    stale = None if known else stands_in_previous(case, quote)
    if known:
        why = f"只见于事实{known.id}（{known.reason or '尚未确认'}），确认后方可写入"
    else:
        origin = f"，见于上年报告第{stale.line}行，疑似沿用" if stale else ""
        why = f"在素材和单位档案中没有依据{origin}，请核对"
    found = HONOUR.finding(span, quote, f"荣誉“{quote}”{why}。")
    return replace(
        found,
        evidence=known.source if known else stale,
        facts=(known.id,) if known else (),
        section=case.section_at(span.start) or None,
    )
