"""Checking by talk, and what a rule says."""

from collections.abc import Sequence

from assistant.chat.ports import Desk
from assistant.chat.tools.rulebook import nearest
from assistant.chat.tools.telling import clipped
from assistant.chat.topics import about as facts_about
from assistant.chat.topics import likeness, topic_of
from assistant.chat.values import Result
from assistant.domain import Finding, Severity, Span
from assistant.errors import NotFound
from assistant.language import sentences

_LEVELS = {Severity.ERROR: "必错", Severity.WARNING: "疑似", Severity.INFO: "提示"}
_MOST = 12
_CLEAN = "核对过了，没有发现差错。"
_NO_FACTS = "还没有稿子，也没有素材，没有可以核对的内容。"
_FITS = 0.34


def check(desk: Desk, about: str = "") -> Result:
    """The draft against the facts and the rules; before there is one, the facts' own wording."""
    topic = topic_of(about)
    document = desk.state.document
    if document is None:
        return _facts_checked(desk, topic)
    findings = [one for one in desk.check().findings if one.severity is not Severity.INFO]
    if not topic:
        return Result(_summary(findings), "\n".join(_line(document.text, one) for one in findings[:_MOST]))
    spans = [span for span in sentences(document.text) if likeness(topic, span.of(document.text)) >= _FITS]
    own = [one for one in findings if one.span and any(one.span.overlaps(span) for span in spans)]
    if not spans:
        return Result(f"稿子里没有写“{topic}”的句子。")
    quoted = "".join(span.of(document.text) for span in spans)
    return Result(f"写“{topic}”的这句是“{clipped(quoted)}”。{_summary(own)}", _lines(document.text, own))


def explain_rule(desk: Desk, rule: str) -> Result:
    """What a rule asks for and on which authority, by its id or by the words of a question."""
    try:
        found = desk.explain(rule)
    except NotFound:
        found = nearest(rule)
    right = f"正：{found.valid[0].text}" if found.valid else ""
    wrong = f"误：{found.invalid[0].text}" if found.invalid else ""
    said = f"{found.name}：{found.summary.rstrip('。')}。依据：{found.authority.rstrip('。')}。"
    return Result(said, "\n".join(filter(None, (right, wrong))))


def _facts_checked(desk: Desk, topic: str) -> Result:
    facts = desk.state.sheet.facts
    chosen = facts_about(topic, facts, desk.genre) if topic else facts
    if not facts:
        return Result(_NO_FACTS)
    if not chosen:
        return Result(f"素材里没有关于“{topic}”的内容。")
    said, lines = "还没有稿子，先核对素材。", []
    for fact in chosen:
        found = [one for one in desk.proofread(fact.text).findings if one.severity is not Severity.INFO]
        lines += [f"{fact.id} {_line(fact.text, one)}" for one in found]
        lines += [] if fact.usable else [f"{fact.id} {fact.text}：{fact.reason}"]
    quoted = f"{chosen[0].id}“{chosen[0].text}”" if topic else f"{len(chosen)}条素材"
    said += f"{quoted}{'有以下要看的地方：' if lines else '没有发现差错。'}"
    return Result(said, "\n".join(lines))


def _summary(findings: Sequence[Finding]) -> str:
    if not findings:
        return _CLEAN
    errors = sum(one.severity is Severity.ERROR for one in findings)
    return f"核对出{len(findings)}处，其中必错{errors}处、疑似{len(findings) - errors}处。"


def _lines(text: str, findings: Sequence[Finding]) -> str:
    return "\n".join(_line(text, one) for one in findings[:_MOST])


def _line(text: str, finding: Finding) -> str:
    span = finding.span or Span(0, 0)
    where = f"“{clipped(span.of(text), 20)}”" if finding.span else ""
    advice = f"建议改为“{finding.suggestion}”。" if finding.suggestion else ""
    return f"[{_LEVELS[finding.severity]}] {where}{finding.message}{advice}（{finding.rule}）"
