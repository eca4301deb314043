"""Wording that past reports share: attitudes and methods, never deeds or results."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.domain import Exemplar
from assistant.language import clauses, quantities

_ISSUERS = 2
_METHOD = re.compile(r"^(?:坚持(?!不懈)|围绕|聚焦|紧扣|立足|突出|着眼|注重|按照)[\u4e00-\u9fff“”、]{4,20}$")
_CLAIM = re.compile(
    r"成效|实现|取得|达到|提升了|增强了|全覆盖|[我全](?:镇|乡|街道|县)|年度|三年|行动|规划|以来|今年|上年"
)


@dataclass(frozen=True, slots=True)
class Wording:
    """A clause to be used as it is; `exemplar` is the passage it was seen in, "" for the shipped stock."""

    text: str
    exemplar: str = ""


def learned(exemplars: Sequence[Exemplar]) -> tuple[Wording, ...]:
    """Method clauses that stand, word for word, in the passages of two issuers or more."""
    issuers: dict[str, set[str]] = defaultdict(set)
    first: dict[str, str] = {}
    for exemplar in exemplars:
        for span in clauses(exemplar.masked):
            text = span.of(exemplar.masked)
            if _is_method(text):
                issuers[text].add(exemplar.issuer)
                first.setdefault(text, exemplar.passage_id)
    return tuple(Wording(text, first[text]) for text in first if len(issuers[text]) >= _ISSUERS)


def _is_method(text: str) -> bool:
    return bool(_METHOD.match(text)) and not _CLAIM.search(text) and not quantities(text)
