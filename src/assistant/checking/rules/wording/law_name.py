"""Official names of laws, party rules and documents, as promulgated.

Inside 《》 a name that is a recorded wrong form, or misses an official name by a character or two, is
flagged. Source: the titles as promulgated; a short form or a local rule may be meant, so it is a warning.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from rapidfuzz.distance import Levenshtein

from assistant.checking.lexicon import table, words
from assistant.checking.masking import Masking
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity, Span
from assistant.language import lexicon

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
        Example("学习《习近平法治思想》。", flagged="《习近平法治思想》", becomes="学习习近平法治思想。"),
        Example("宣传妇女权益保护法。", flagged="妇女权益保护法", becomes="宣传妇女权益保障法。"),
    ),
)

_TITLE = re.compile(r"《([^《》\n]{2,60})》")
_STATE = "中华人民共和国"
_VERSION = re.compile(r"（[^（）]*）$")
_PLAIN_FROM = 5
# Names of laws differ in so few characters that only long ones are compared: 1 edit from 6, 2 from 12.
_ONE_EDIT, _TWO_EDITS = 6, 12


def find(text: str) -> Iterator[Hit]:
    for match in _TITLE.finditer(text):
        name, span = match[1], Span(match.start(1), match.end(1))
        if name in _thoughts():
            yield Hit(Span(*match.span()), f"“{name}”不加书名号。", name)
        elif right := _right(_bare(name)):
            full = _STATE + right if name.startswith(_STATE) else right
            yield Hit(span, f"规范名称为《{full}》。", full)
    yield from _outside(_TITLE.sub(lambda match: "\ue000" * len(match[0]), text))


def _outside(text: str) -> Iterator[Hit]:
    """Wrong forms in running text, where short forms are usual: only the long ones."""
    for wrong, right in _wrong().items():
        at = text.find(wrong) if len(wrong) >= _PLAIN_FROM else -1
        while at >= 0:
            if not any(
                text.endswith(name, 0, at + len(wrong)) for name in _names() if len(name) > len(wrong)
            ):
                yield Hit(Span(at, at + len(wrong)), f"规范名称为《{right}》。", right)
            at = text.find(wrong, at + len(wrong))


def _right(name: str) -> str | None:
    """The official name meant by a wrong one, None where it is right or nothing like one."""
    if name in _names():
        return None
    if name in _wrong():
        return _wrong()[name]
    near = sorted((_distance(name, known), known) for known in _names() if _alike(name, known))
    return near[0][1] if near else None


def _alike(name: str, known: str) -> bool:
    """Whether `name` misses `known` by what its length allows.

    条例 is not 法, and two characters replaced by two others name another act.
    """
    most = min(1, _edits(known)) if len(name) == len(known) else _edits(known)
    return name[-1] == known[-1] and _distance(name, known, most) <= most


def _distance(name: str, known: str, most: int | None = None) -> int:
    return Levenshtein.distance(name, known, score_cutoff=most)


def _edits(name: str) -> int:
    return 0 if len(name) < _ONE_EDIT else 1 if len(name) < _TWO_EDITS else 2


def _bare(name: str) -> str:
    return _VERSION.sub("", name.removeprefix(_STATE))


@cache
def _names() -> frozenset[str]:
    official = {row["name"] for row in lexicon("laws")} | words("laws")
    short = {form for row in lexicon("laws") for form in row["short"].split()}
    wrong = {row["wrong"] for row in table("law_names") if row["kind"] == "wrong"}
    others = {row["wrong"] for row in table("law_names") if row["kind"] in ("repealed", "right")}
    return frozenset(_bare(name) for name in official | short | others) - wrong


@cache
def _wrong() -> Mapping[str, str]:
    """Wrong forms to the official name; a repealed law is none of them."""
    listed = {row["wrong"]: row["right"] for row in table("law_names") if row["kind"] == "wrong"}
    recorded = {wrong: _bare(row["name"]) for row in lexicon("laws") for wrong in row["wrong"].split()}
    return MappingProxyType(
        {wrong: right for wrong, right in (recorded | listed).items() if wrong not in _names()}
    )


@cache
def _thoughts() -> frozenset[str]:
    return frozenset(row["wrong"] for row in table("law_names") if row["kind"] == "thought")


STYLE = StyleRule(RULE, find, Masking.FOREIGN | Masking.QUOTATIONS)
