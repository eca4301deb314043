"""Titles, document numbers and places that neither the facts nor anything known speaks of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.checking.case import Case
from assistant.checking.layout import Kind
from assistant.checking.lexicon import words
from assistant.checking.previous import stands_in_previous
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Name, NameKind, Severity
from assistant.genres import era
from assistant.language import names, normalise

TITLE = Rule(
    id="title-untraced",
    name="文件名称无依据",
    severity=Severity.WARNING,
    summary="书名号内的文件、法规名称或发文字号在素材、单位档案、常用法规目录中都没有。",
    authority="本系统：文件名称和文号不编造",
    valid=(
        Example("学习《中华人民共和国民法典》。", facts=("学习民法典1次",)),
        Example("制定《村规民约管理办法》。", facts=("出台了《村规民约管理办法》",)),
    ),
    invalid=(
        Example(
            "制定《集体资产管理办法》。",
            facts=("出台了《村规民约管理办法》",),
            flagged="《集体资产管理办法》",
        ),
        Example(
            "印发清单（栗发〔2023〕6号）。", facts=("印发清单，栗发〔2024〕6号",), flagged="栗发〔2023〕6号"
        ),
    ),
)

NAME = Rule(
    id="name-untraced",
    name="名称无依据",
    severity=Severity.WARNING,
    summary="地名在素材和单位档案中都没有。",
    authority="本系统：地名须有素材依据",
    valid=(Example("冷水泉村开展宣传3场。", facts=("冷水泉村宣传3场",)),),
    invalid=(Example("在青石桥村开展宣传3场。", facts=("冷水泉村宣传3场",), flagged="青石桥村"),),
)

RULES = (TITLE, NAME)

_RULES = {
    NameKind.TITLE: TITLE,
    NameKind.LAW: TITLE,
    NameKind.DOCUMENT_NUMBER: TITLE,
    NameKind.PLACE: NAME,
}
_KIND = {
    NameKind.TITLE: "文件名称",
    NameKind.LAW: "法规名称",
    NameKind.DOCUMENT_NUMBER: "文号",
    NameKind.PLACE: "地名",
}
_GENERIC_PLACE = re.compile(r"^(?:全|各|本|我|该|每|示范|试点|部分|多个|某|邻|外|两|三|省|市|县|区|镇|乡|村)")
_PLACE_END = re.compile(r"(?:村|社区|镇|乡|街道|组|屯|庄)$")
_BRACKETS = str.maketrans("", "", '《》〈〉“”"（）() 　')


def check_names(case: Case) -> Iterator[Finding]:
    if case.facts is None:
        return
    evidence = _Evidence.of(case)
    seen: set[str] = set()
    for name in names(case.draft, case.gazetteer):
        line = case.line_at(name.span.start)
        if (
            name.kind not in _RULES
            or line is None
            or line.kind in (Kind.TITLE, Kind.ADDRESSEE, Kind.SIGN_OFF)
        ):
            continue
        if name.text not in seen and not evidence.supports(name):
            seen.add(name.text)
            yield replace(_finding(case, name), section=line.section or None)


@dataclass(frozen=True, slots=True)
class _Evidence:
    """All text that can bear out a name, without brackets, and the titles everybody may cite."""

    text: str
    citable: frozenset[str]

    @classmethod
    def of(cls, case: Case) -> "_Evidence":
        profile = case.profile
        own = (
            *(profile.issuer, profile.short_name, profile.county, profile.addressee, case.issuer),
            *(*profile.places, *profile.bodies, *profile.standing_facts),
        )
        noted = [
            part
            for fact in case.facts or ()
            for part in (fact.text, fact.source.text, *fact.names, *fact.titles)
        ]
        phrases = sorted(case.attested)
        laws = {item.name for item in era("", case.year).citable} if case.year else set()
        return cls(_bare("\n".join((*own, *noted, *phrases))), frozenset(map(_bare, words("laws") | laws)))

    def supports(self, name: Name) -> bool:
        text = _bare(name.text)
        if text in self.text:
            return True
        if name.kind in (NameKind.LAW, NameKind.TITLE):
            short = text.removeprefix("中华人民共和国")
            return short in self.citable or text in self.citable or short in self.text
        if name.kind is NameKind.PLACE:
            stem = _PLACE_END.sub("", text)
            return _GENERIC_PLACE.match(text) is not None or len(stem) < 2 or stem in self.text
        return False


def _finding(case: Case, name: Name) -> Finding:
    stale = stands_in_previous(case, name.text)
    origin = f"，见于上年报告第{stale.line}行，疑似沿用" if stale else ""
    message = f"{_KIND[name.kind]}“{name.text}”在素材和单位档案中没有依据{origin}，请核对。"
    return replace(_RULES[name.kind].finding(name.span, name.text, message), evidence=stale)


def _bare(text: str) -> str:
    return normalise(text).translate(_BRACKETS)
