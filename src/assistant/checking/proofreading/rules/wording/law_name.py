"""Official names of laws, party rules and documents, as promulgated.

Inside 《》 a name that is a recorded wrong form, or misses an official name by a character or two, is
flagged. Source: the titles as promulgated. What official name is meant stands in `lawnames`; in running text
short forms are usual, so there it is a warning.
"""

import re
from collections.abc import Iterator
from functools import cache

from assistant.checking.lexicon import table
from assistant.checking.masking import Masking
from assistant.checking.proofreading.lawnames import STATE, meant, official, split_name, wrong_forms
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity, Span

RULE = Rule(
    id="law-name",
    name="法规名称不规范",
    severity=Severity.ERROR,
    summary="书名号内的法律、法规、党内法规用规范名称：错字、漏字和不规范的简称按公布的名称改正。",
    authority="法律法规公布的名称",
    valid=(
        Example("学习《中华人民共和国行政处罚法》《信访工作条例》。"),
        Example("印发《栗坪镇信访工作实施办法》。"),
        Example("学习《习近平法治思想学习纲要》《中国共产党宣传工作条例》。"),
        Example("执行重大事项请示报告条例，推广《五步工作法》，落实《河南省安全生产条例》。"),
    ),
    invalid=(
        Example("学习《行政处法》。", flagged="行政处法", becomes="学习《行政处罚法》。"),
        Example(
            "学习《重大行政决策程序条例》。",
            flagged="重大行政决策程序条例",
            becomes="学习《重大行政决策程序暂行条例》。",
        ),
        Example(
            "落实《法治政府建设与责任落实督查工作规定》。",
            flagged="法治政府建设与责任落实督查工作规定",
            becomes="落实《法治政府建设与责任落实督察工作规定》。",
        ),
        Example("学习《村民委员会法》。", flagged="村民委员会法", becomes="学习《村民委员会组织法》。"),
        Example("宣传《监查法》。", flagged="监查法", becomes="宣传《监察法》。"),
        Example(
            "宣传《中华人民共和国突发事件应对条例》。",
            flagged="中华人民共和国突发事件应对条例",
            becomes="宣传《中华人民共和国突发事件应对法》。",
        ),
        Example("普及《禁毒法知识》。", flagged="《禁毒法知识》", becomes="普及《禁毒法》知识。"),
        Example(
            "落实《法制政府建设实施纲要（2021—2025年）》。",
            flagged="法制政府建设实施纲要（2021—2025年）",
            becomes="落实《法治政府建设实施纲要（2021—2025年）》。",
        ),
        Example("学习《习近平法治思想》。", flagged="《习近平法治思想》", becomes="学习习近平法治思想。"),
        Example("宣传妇女权益保护法。", flagged="妇女权益保护法", becomes="宣传妇女权益保障法。"),
    ),
)

_TITLE = re.compile(r"《([^《》\n]{2,60})》")
_PLAIN_FROM = 5
# 信访工作法治化 names no law.
_COMPOUNDS = "治律规制定院庭官人"
# What belongs behind the title, not into it: 《禁毒法知识》.
_TRAILING = re.compile(
    r"(?P<law>.*(?:法典?|条例|规定))(?P<rest>知识|精神|内容|条文|有关规定|相关规定|相关知识|有关内容|规定精神)"
)


def find(text: str) -> Iterator[Hit]:
    for match in _TITLE.finditer(text):
        yield from _inside(match)
    yield from _outside(_TITLE.sub(lambda match: "\ue000" * len(match[0]), text))


def _inside(match: re.Match[str]) -> Iterator[Hit]:
    title, whole = match[1], Span(*match.span())
    state, name, version = split_name(title)
    trailing = _TRAILING.fullmatch(name)
    if title in _listed("thought"):
        yield Hit(whole, f"“{title}”不加书名号。", title)
    elif title in _listed("platform"):
        yield Hit(whole, f"“{title}”是平台名称，用引号。", f"“{title}”", Severity.WARNING)
    elif trailing and trailing["law"] in official():
        right = f"《{state}{trailing['law']}》{trailing['rest']}"
        yield Hit(whole, f"“{trailing['rest']}”不是名称的一部分，移到书名号外。", right, Severity.WARNING)
    elif found := meant(name, national=bool(state)):
        full = f"{STATE if state else ''}{found.name}{version}"
        severity = None if found.certain else Severity.WARNING
        yield Hit(Span(*match.span(1)), f"规范名称为《{full}》。", full, severity)


def _outside(text: str) -> Iterator[Hit]:
    """Wrong forms in running text, where short forms are usual: only the long ones."""
    for wrong, right in wrong_forms().items():
        at = text.find(wrong) if len(wrong) >= _PLAIN_FROM else -1
        while at >= 0:
            end = at + len(wrong)
            if not _part_of_a_name(text, wrong, right, end) and text[end : end + 1] not in tuple(_COMPOUNDS):
                yield Hit(Span(at, end), f"规范名称为《{right}》。", right, Severity.WARNING)
            at = text.find(wrong, end)


def _part_of_a_name(text: str, wrong: str, right: str, end: int) -> bool:
    """Whether the wording ends a longer name, or the right one cut short at its head only."""
    longer = (name for name in official() if len(name) > len(wrong))
    return text.endswith(right[-len(wrong) - 2 :], 0, end) or any(
        text.endswith(name, 0, end) for name in longer
    )


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(row["wrong"] for row in table("law_names") if row["kind"] == kind)


STYLE = StyleRule(RULE, find, Masking.FOREIGN | Masking.QUOTATIONS)
