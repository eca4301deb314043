"""Where a draft claims an honour: a title conferred, quoted or not, and who bears it and who gave it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from assistant.checking.case import Case
from assistant.checking.layout import Kind
from assistant.checking.lexicon import rows
from assistant.domain import Name, NameKind, Span

_TITLE_ENDS = re.compile(
    r"称号|荣誉|(?:单位|集体|个人|等奖|[金银]奖|等次|案例|能手|标兵|模范|新媒体|执法人|调解员|[村镇乡县市区所站点户岗功队]|乡镇|街道|便民服务中心)"
    r"(?=$|称号|荣誉|等|行列|名单|命名|[，。；、”])"
)
_TAIL = re.compile(r"(?:荣誉)?(?:称号|荣誉)$|(?:行列|名单|命名)$|的$")
_SHORTEST, _LONGEST = 3, 28
_NOMINATED = re.compile(r"[”》]?[\u4e00-\u9fff]{0,4}?(?:提名|候选|入围|推荐|申报|公示|待定|未定)")
_PRAISED = re.compile(
    r"优秀|先进|示范|文明|模范|标兵|十佳|最美|五星|四星|星级|枫桥式|平安|无讼|民主法治|先锋|称号|奖|荣誉|能手|“"
)
_BY = re.compile(
    r"(?:被|由|经|获|荣获)(?P<body>[\u4e00-\u9fff]{1,14}?)(?:联合)?(?:授予|命名|评|认定|列|确定|颁发|表彰|通报表扬|“)"
)


@dataclass(frozen=True, slots=True)
class HonourClaim:
    """An honour as the draft claims it; `clause` holds bearer and giver."""

    span: Span
    clause: Span

    def giver(self, draft: str) -> str:
        """The body that confers it, "" where the clause names none."""
        match = _BY.search(draft[self.clause.start : self.span.end + 1])
        return match["body"] if match else ""


def honour_claims(case: Case, found: Sequence[Name]) -> Iterator[HonourClaim]:
    """The honours of what is told, not of what is hoped for; quoted ones as `names` reads them."""
    quoted = [name.span for name in found if name.kind is NameKind.HONOUR]
    plain = [span for span in _plain(case.draft) if not any(span.overlaps(other) for other in quoted)]
    for span in sorted((*quoted, *plain)):
        line = case.line_at(span.start)
        clause = _clause(case.draft, span)
        told = line is not None and line.kind is not Kind.TITLE and line.section != "plans"
        behind = case.draft[span.end : clause.end]
        if told and not is_pending(case.draft[clause.start : span.start]) and not _NOMINATED.match(behind):
            yield HonourClaim(span, clause)


def is_pending(text: str) -> bool:
    return _pending().search(text) is not None


def is_given(text: str) -> bool:
    return _given().search(text) is not None


def _plain(draft: str) -> Iterator[Span]:
    """A verb of conferring, and behind it the longest title that says praise."""
    for match in _given().finditer(draft):
        rest = re.match(
            rf"[了“]?([\u4e00-\u9fffA-Za-z0-9（）“”]{{{_SHORTEST},{_LONGEST}}})", draft[match.end() :]
        )
        ends = list(_TITLE_ENDS.finditer(rest[1])) if rest else []
        if rest is None or not ends:
            continue
        text = _TAIL.sub("", rest[1][: ends[0].end()])
        start = match.end() + rest.start(1)
        if len(text) >= _SHORTEST and _PRAISED.search(text):
            yield Span(start, start + len(text))


def _clause(draft: str, span: Span) -> Span:
    start = max(draft.rfind(mark, 0, span.start) for mark in "，。；\n") + 1
    ends = [at for mark in "，。；\n" if (at := draft.find(mark, span.end)) >= 0]
    return Span(start, min(ends, default=len(draft)))


@cache
def _given() -> re.Pattern[str]:
    return _words("given")


@cache
def _pending() -> re.Pattern[str]:
    return _words("pending")


def _words(kind: str) -> re.Pattern[str]:
    chosen = sorted((row[0] for row in rows("honour_words") if row[1] == kind), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, chosen)))
