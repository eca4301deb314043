"""Why something is so: the cause a draft gives has to be a cause the notes give of the same matter."""

import re
from collections.abc import Iterator
from functools import cache

from assistant.checking.case import Case
from assistant.checking.lexicon import rows, words
from assistant.checking.meaning.comparison import Comparison
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.mentions import mentions
from assistant.checking.meaning.pairing import Statement
from assistant.checking.meaning.rules import CAUSE
from assistant.domain import Finding, Span
from assistant.language import grams
from assistant.language.text import is_han

_BEFORE = re.compile(r"(?P<cause>[\u4e00-\u9fff、“”]{4,24}?)(?:，)?(?:导致|致使|造成|使得)")
_AFTER = re.compile(
    r"(?:主要原因(?:是|在于|为)?|原因(?:是|在于|为)|主要是|缘于|源于|得益于|归因于|由于|鉴于|(?<![基故])因(?![此而地人素果应])|受(?=.{2,16}(?:影响|带动|制约|限制)))"
    r"(?P<cause>[^，。；]{4,30}?)(?=$|[，。；]|影响|带动|制约|限制|而(?!且)|没有|未能|未|无法|推迟|导致|暂[时未不缓]|经(?!费|常|营|济|验))"
)
_PART = re.compile(r"[。；\n]|[①-⑩]|\d[.．、]|(?<=[^因])，(?!因|主要|原因)")
_MARKED = re.compile(r"因|原因|主要|所以|影响|受|怪")
_TOLD_BEFORE = re.compile(r"[此该这]|上述|前述|以上")
# 因农忙延至6月补上: what stands behind the cause without a mark.
_COMES_OF_IT = re.compile(
    r"(?<=..)(?:延[至期]|推迟|改[为到至]|取消|被|而|暂|尚|未(?!落实|到位)|没能|需|列入|停[开办发]|保留|引发).*"
)
_SHORTEST = 2
_QUARTER = 0.25
_KINDS = frozenset({"who", "thing", "activity", "body", "judgement", "post"})


def check_causes(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    for statement in comparison.statements:
        if statement.section == "plans":
            continue
        for pattern in (_AFTER, _BEFORE):
            match = pattern.search(statement.text)
            if match is None:
                continue
            cause = _COMES_OF_IT.sub("", match["cause"])
            if _TOLD_BEFORE.match(cause):
                break
            if len(cause) >= _SHORTEST and not _given(comparison, statement, cause):
                start = match.start("cause")
                span = Span(start, start + len(cause)).shifted(statement.span.start)
                message = f"“{cause}”：这一原因在相应的素材中没有依据，请核对或删去。"
                note = next(
                    (note for row in comparison.rows_behind(statement) for note in comparison.line(row)), None
                )
                yield backed(CAUSE.finding(span, cause, message), statement, note)
            break


@cache
def _kinds_of_reasons() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for _, pattern in rows("causes"))


def _given(comparison: Comparison, statement: Statement, cause: str) -> bool:
    """Whether the lines behind the sentence share with the cause a pair of characters, a class of words, or a
    quarter of its characters (降雨, 下雨).

    What the rest of the sentence has too is what the cause is of, and tells nothing.
    """
    behind = comparison.text_behind(statement) or "\n".join(note.line for note in comparison.notes)
    rest = statement.context.replace(cause, "")
    pairs = [pair for pair in grams(cause, (2,)) if pair not in words("common_words")]
    own = [pair for pair in pairs if pair not in rest] or pairs
    if any(pair in behind for pair in own):
        return True
    said = {kind for mention in mentions(behind) for kind in mention.kinds if kind.slot in _KINDS}
    if any(mention.kinds & said and mention.text not in rest for mention in mentions(cause)):
        return True
    if any(pattern.search(cause) and pattern.search(behind) for pattern in _kinds_of_reasons()):
        return True
    reasons = "".join(part for part in _PART.split(behind) if _MARKED.search(part)) or behind
    common = set("".join(words("common_words"))) | words("function_characters") | set(rest)
    telling = [char for char in cause if is_han(char) and char not in common]
    return sum(char in reasons for char in telling) >= _QUARTER * len(telling)
