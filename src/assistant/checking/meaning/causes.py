"""Why something is so: the cause a draft gives has to be a cause the notes give of the same matter."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from assistant.checking.case import Case
from assistant.checking.lexicon import rows, words
from assistant.checking.meaning.comparison import Comparison
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.mentions import Kind, Mention, kinds_in, mentions
from assistant.checking.meaning.pairing import Statement
from assistant.checking.meaning.rules import CAUSE
from assistant.domain import Finding, Severity, Span
from assistant.language import clauses, grams
from assistant.language.text import is_han

_BEFORE = re.compile(r"(?P<cause>[\u4e00-\u9fff、“”]{4,24}?)(?:，)?(?:导致|致使|造成|使得)")
# What has a cause named as such (主要原因是) is told before it: the rest of the clause is the cause.
_NAMED = re.compile(
    r"(?:主要原因(?:是|在于|为)?|原因(?:是|在于|为)|主要是|缘于|源于|归因于|(?:症结|根源|根子|原由|缘由)(?:是|在于?|为))(?P<cause>[^，。；]{4,30})"
)
_AFTER = re.compile(
    r"(?:得益于|由于|鉴于|(?<![基故])因(?![此而地素果应灾病]|人[而施])|受(?=.{2,16}(?:影响|带动|制约|限制)))"
    r"(?P<cause>[^，。；]{4,30}?)(?=$|[，。；]|影响|带动|制约|限制|而(?!且)|没有|未能|(?<![前时后])未|无法|推迟|导致|起[火燃]|[失着]火|爆炸|坍塌|倒塌|暂[时未不缓]|经(?!费|常|营|济|验))"
)
# What holds a cause from both sides; of what was left undone, also what it is said to be (没来的系外出者).
_HELD = re.compile(
    r"(?:(?<![关联体])系|(?<![缘事理])由|以)(?P<cause>[^，。；]{2,16}?)(?:所致|引起|引发|造成|导致|为由)"
    r"|与(?P<with>[^，。；]{2,16}?)有关(?!的)|随着(?P<along>[^，。；]{3,})$"
    r"|[未没][^，。；]{1,8}的均?(?:系|是因)(?P<undone>[^，。；]{2,16})$"
)
_TOLD_BEFORE = re.compile(r"[此该这]|上述|前述|以上")
# 因农忙延至6月补上: what stands behind the cause without a mark.
_COMES_OF_IT = re.compile(
    r"(?<=..)(?:影响|带动|制约|限制)?(?:$|(?:延[至期]|推迟|改[为到至]|取消|被|而|暂|尚|(?<![前时后])未(?!落实|到位)|没能|需|列入"
    r"|停[开办发工产]|延迟|保留|引发|获|进行|于?\d+[月日天年次个]).*)"
)
_DENIED = re.compile("不是|并非")
_SHORTEST = 2
_MOSTLY, _PARTLY = 0.4, 0.2
_KINDS = frozenset({"who", "thing", "activity", "body", "judgement", "post"})


def check_causes(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    for statement in comparison.statements:
        if statement.section == "plans":
            continue
        for pattern in (_NAMED, _HELD, _AFTER, _BEFORE):
            match = pattern.search(statement.text)
            if match is None:
                continue
            group = match.lastgroup or "cause"
            cause = match[group] if pattern in (_NAMED, _HELD) else _COMES_OF_IT.sub("", match[group])
            if _TOLD_BEFORE.match(cause) or sum(map(is_han, cause)) < _SHORTEST:
                break
            given = _given(comparison, statement, cause)
            if given < _MOSTLY:
                start = match.start(group)
                span = Span(start, start + len(cause)).shifted(statement.span.start)
                message = f"“{cause}”：这一原因在相应的素材中没有依据，请核对或删去。"
                note = next(
                    (note for row in comparison.rows_behind(statement) for note in comparison.line(row)), None
                )
                found = backed(CAUSE.finding(span, cause, message), statement, note)
                yield replace(found, severity=Severity.INFO) if given >= _PARTLY else found
            break


@cache
def _kinds_of_reasons() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for _, pattern in rows("causes"))


def _given(comparison: Comparison, statement: Statement, cause: str) -> float:
    """How much of the cause two clauses together of the lines behind the sentence say; all, where those
    closest to it have a reason of its kind (下大雨, 降雨; 钱不够, 资金不足).

    What the rest of the sentence has too is what the cause is of, and tells nothing.
    """
    behind = comparison.text_behind(statement) or "\n".join(note.line for note in comparison.notes)
    close = comparison.text_of(comparison.rows_close(statement)) or behind
    if any(pattern.search(cause) and pattern.search(close) for pattern in _kinds_of_reasons()):
        return 1.0
    rest = statement.context.replace(cause, "")
    common = set("".join(words("common_words"))) | words("function_characters")
    own = [char for char in cause if is_han(char)]
    telling = [char for char in own if char not in common and char not in rest] or own
    parts = [
        part
        for line in behind.split("\n")
        for span in clauses(line)
        if not _DENIED.match(part := span.of(line))
    ]
    pairs = {f"{part}，{after}" for part, after in zip(parts, [*parts[1:], ""], strict=True)}
    named = [(_reasons(mention), mention.text) for mention in mentions(cause)]
    most = max((_share(telling, named, pair) for pair in pairs), default=0.0)
    if most >= _MOSTLY or any(gram in pair for gram in grams("".join(telling), (2,)) for pair in pairs):
        return most
    return 0.0


def _reasons(mention: Mention) -> frozenset[Kind]:
    return frozenset(kind for kind in mention.kinds if kind.slot in _KINDS)


def _share(telling: Sequence[str], named: Sequence[tuple[frozenset[Kind], str]], part: str) -> float:
    """The share of the characters that stand in a part of the notes, or in a word of a class it has."""
    alike = "".join(text for kinds, text in named if kinds and not kinds.isdisjoint(kinds_in(part)))
    return sum(char in part or char in alike for char in telling) / len(telling)
