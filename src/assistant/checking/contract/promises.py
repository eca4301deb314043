"""What headings announce, and whether the text under them keeps it.

A heading of plans announces nothing but what stands under it, whatever the words. Causes that the notes do
not give either cannot be told: the heading is the usual one, and not the writer's fault.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.contract.evidence import is_pending
from assistant.checking.layout import Kind, Line
from assistant.checking.lexicon import rows
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Severity, Span
from assistant.language import heading

_CONTENTS = "《法治政府建设与责任落实督察工作规定》第二十四条：存在的不足和原因"

PROMISE = Rule(
    id="heading-promise",
    name="标题所列内容未写",
    severity=Severity.WARNING,
    summary="标题写了“原因”“整改”“成效”，其下没有相应内容；素材也没有写到的为提示。",
    authority=_CONTENTS,
    valid=(
        Example("二、存在的不足和原因\n一是力量不足，主要原因是编制少。\n三、下一步打算\n加强培训。"),
        Example("二、存在的不足和原因\n执法人员偏少，因近三年无人报考。"),
    ),
    invalid=(
        Example("二、存在的不足和原因\n一是力量不足。二是普法形式单一。", flagged="二、存在的不足和原因"),
        Example(
            "三、存在问题及整改情况\n一是力量不足，原因是编制少。\n四、下一步打算\n加强培训。",
            flagged="三、存在问题及整改情况",
        ),
    ),
)

CAUSE = Rule(
    id="problem-without-cause",
    name="问题没有写原因",
    severity=Severity.INFO,
    summary="问题逐条写了，其中有的没有原因，也没有总写原因。",
    authority=_CONTENTS,
    valid=(Example("二、存在的不足和原因\n一是力量不足。二是普法形式单一。主要原因是投入少。"),),
    invalid=(
        Example(
            "二、存在的不足和原因\n一是力量不足，原因是编制少。二是普法形式单一。",
            flagged="二是普法形式单一",
        ),
    ),
)

RULES = (PROMISE, CAUSE)

_CAUSES = "原因"
_ITEM = re.compile(r"[一二三四五六七八九十]是(?P<text>[^。\n]*)")
_JOINT = re.compile(
    r"(?:究其|主要|产生|造成|上述|以上)[^，。；\n]{0,10}原因|原因(?:主要)?(?:有|在于|如下)|主观上|客观上"
)
_HIGHEST = 1


def check_promises(case: Case) -> Iterator[Finding]:
    for at, line in enumerate(case.lines):
        if line.kind is not Kind.HEADING or line.level != _HIGHEST:
            continue
        under = _under(case.lines[at + 1 :])
        if not under:
            continue
        text = Span(under[0].span.start, under[-1].span.end)
        if is_pending(text.of(case.draft)):
            continue
        missing = [what for what in _announced(line) if not _kept(what, text.of(case.draft))]
        if missing:
            message = f"标题写了“{'、'.join(missing)}”，其下没有写到，请补写或改标题。"
            found = replace(PROMISE.finding(line.span, line.text, message), section=line.section or None)
            noted = case.facts is None or any(_kept(what, _noted(case, text)) for what in missing)
            yield found if noted else replace(found, severity=Severity.INFO)
        elif _CAUSES in _announced(line):
            yield from _causes(case, text)


def _under(lines: Sequence[Line]) -> list[Line]:
    """The lines up to the next heading of the first level or the sign-off."""
    found: list[Line] = []
    for line in lines:
        if line.kind is Kind.SIGN_OFF or (line.kind is Kind.HEADING and line.level == _HIGHEST):
            break
        found.append(line)
    return found


def _announced(line: Line) -> list[str]:
    mark = heading(line.text)
    title = mark.title if mark else line.text
    return [what for cue, _, what in rows("promises") if re.search(cue, title)]


def _noted(case: Case, under: Span) -> str:
    """The lines of the notes behind what stands under a heading."""
    told = [one for one in case.comparison.statements if under.overlaps(one.span)]
    return "\n".join(dict.fromkeys(map(case.comparison.text_behind, told)))


def _kept(what: str, text: str) -> bool:
    return any(re.search(needed, text) for _, needed, name in rows("promises") if name == what)


def _causes(case: Case, text: Span) -> Iterator[Finding]:
    """Problems numbered 一是, 二是 that have no cause, unless one passage gives the causes of all."""
    body = text.of(case.draft)
    if _gives_all(body):
        return
    for match in _ITEM.finditer(body):
        if not _kept(_CAUSES, match["text"]):
            span = Span(match.start(), match.end()).shifted(text.start)
            message = f"“{span.of(case.draft)[:20]}”没有写原因，请补写。"
            yield CAUSE.finding(span, span.of(case.draft), message)


def _gives_all(body: str) -> bool:
    """A sentence that begins with the causes, behind the problems."""
    return any(_JOINT.match(sentence.strip()) for sentence in re.split("[。；\n]", body))
