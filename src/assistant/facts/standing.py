"""What a text says of itself, whatever stands above it: that something is wanting, or is still to be done."""

import re
from collections.abc import Sequence
from functools import cache

from assistant.facts.lexicon import has, table
from assistant.language import has_verb, quantities
from assistant.language.patterns import late

_ASIDE = late(r"[（(][^（()）]*[)）]")
_EXPLAINED = late(r"[，；。（](?:主要)?原因(?:主要)?(?:是|在于|：)")
_COMPARED = late(r"[较比于](?:去年|上年|上一年|同期)|有所(?:增|减|上升|下降)|同比")
_ON_A_DAY = late(r"\d月\d{1,2}[日号]")
_REMAINS = late(
    r"^(?:(?:但|还)?(?:其余|剩余|剩下|还剩|余下|余)(?:的|那)?[\d一二两三四五六七八九十百]|(?:没|未)[^，]{1,4}的\d)"
)
_LEFT = late(
    r"^(?:其余|剩余|剩下|还剩|余下|余|另|还有|尚有)[^，]{0,6}\d|^\d[\d.]*[\u4e00-\u9fff]{1,2}(?:没|未|尚未|还没)"
)
DEADLINE = late(r"限(?:期)?(?:到|至|在|于)?(?:明年|来年|20\d\d年)[^，。；]{0,8}")
_DID = late(r"[\u4e00-\u9fff]了[^，]{0,6}[\d一二两三四五六七八九十百]")
_IN_GENERAL = late(
    r"(?:少数|个别|部分|不少|大多数?|多数)[\u4e00-\u9fff]{2}|[\u4e00-\u9fff]{2,6}(?:普遍|大多|多数)"
)
_UNDONE = late(r"(?:没有?|未能?)[^，]{0,2}[配补建修改换调][^，]{0,2}(?:齐|成|好|完|强|到位)|不会[^，]+")
_INTENDED = late(r"^原(?:本|来)?(?:计划|定|拟|打算)|^(?:应|该)[配建有设]\d")
"""原计划2处 is no deed."""
_NOT = late(r"没|未")
_NEXT_YEAR = late(r"明年|下一年|下一步|下步")
_DONE = late(r"了(?!解)|已|累计|共\d|今年|全年|(?<![前底内年度月])完成|\d月\d{1,2}[日号](?!之?前)")
_COUNTED = late(
    r"(?<![批列定排报拨给])了(?:有|差不多|大概|约|近)?(?:\d|[一二两三四五六七八九十百](?!点|下))"
    r"|已[^，批列定排报拨]{1,6}\d|今年[^，]{0,8}\d"
)
"""What was done, in figures (改了149处); money and days that a plan has been given are the plan's own."""


def is_wanting(text: str) -> bool:
    """Whether a text tells of what is wanting (接不住, 公开栏几个月不换, 审核员是兼职的) or gives its cause.

    A deed with its figure before it, or that mended it, tells of a result, unless the text turns against it
    (但仍有3个村……, 实际用过的只有19项); so does what is left of a count, and what was seen on a day.
    """
    if _ON_A_DAY.search(text) or _REMAINS.match(text):
        return False
    explained = _EXPLAINED.search(text) and not _COMPARED.search(text)
    return bool(explained) or _judges(_judged(text))


def judges_in_general(text: str) -> bool:
    """Whether it tells what is wanting with people or places in general (年轻干部普遍不会……)."""
    return _IN_GENERAL.match(text) is not None and is_wanting(text)


def explains_itself(text: str) -> bool:
    """Whether a text tells two lacks in one breath, or a lack and what stands in the way (卷宗粗，没人管)."""
    clauses = _judged(text)
    explained = len(clauses) > 1 and any(_sign("reason").search(clause) for clause in clauses[1:])
    return explained or sum(map(_is_bad, clauses)) > 1


def _judged(text: str) -> list[str]:
    return re.split("[，。；：]", _ASIDE.sub("", text))


def _judges(clauses: Sequence[str]) -> bool:
    bad = [at for at, clause in enumerate(clauses) if _is_bad(clause)]
    if not bad or any(_sign("mended").search(_UNDONE.sub("", clause)) for clause in clauses):
        return False
    if any(map(_remedies, clauses[bad[-1] + 1 :])):
        return False
    first = clauses[bad[0]]
    return not any(map(_counts_a_deed, clauses[: bad[0]])) or bool(_sign("turn").search(first))


def _is_bad(clause: str) -> bool:
    if _sign("however").search(clause):
        return True
    few = _sign("few").search(clause) and not _sign("common").search(clause)
    return bool(few or (_sign("sign").search(clause) and not _sign("harmless").search(clause)))


def _counts_a_deed(clause: str) -> bool:
    told = clause.replace("平均", "")
    if _INTENDED.search(told):
        return False
    did = has_verb(told) and not _NOT.search(told)
    return bool(quantities(told)) and (did or _DID.search(told) is not None)


def _remedies(clause: str) -> bool:
    return _counts_a_deed(clause) and bool(_sign("remedy").search(clause) or _DID.search(clause))


def speaks_of_next_year(text: str, year: int | None) -> bool:
    text = _due(text)
    return bool(_NEXT_YEAR.search(text)) or bool(year and f"{year + 1}年" in text)


def is_planned(text: str, year: int | None) -> bool:
    """Whether a text tells of what is to come; a deed does not with what is left of it, and until when.

    整改205处，其余8处放宽到明年2月 tells of a deed, 2个村的明年3月前建好 of a plan.
    """
    clauses = text.split("，")
    ahead = next((at for at, clause in enumerate(clauses) if _is_ahead(clause, year)), None)
    if ahead is None:
        return _is_ahead(text, year)
    return not (any(map(_counts_a_deed, clauses[:ahead])) and any(map(_LEFT.match, clauses[1 : ahead + 1])))


def was_done(text: str, year: int | None, *, counted: bool) -> bool:
    """Whether a text among plans tells of what was done (已, 了, a total, a day; `counted`: a count)."""
    sign = _COUNTED if counted else _DONE
    return bool(sign.search(text)) and not (counted and _is_ahead(text, year))


def _is_ahead(text: str, year: int | None) -> bool:
    return has("planned", _due(text)) or speaks_of_next_year(text, year)


def _due(text: str) -> str:
    """The text without until when something left must be done (余4处限期明年3月): no plan of its own."""
    return DEADLINE.sub("", text)


@cache
def _sign(kind: str) -> re.Pattern[str]:
    """The signs of a kind in data/wanting.tsv."""
    return re.compile("|".join(row[1] for row in table("wanting") if row[0] == kind))
