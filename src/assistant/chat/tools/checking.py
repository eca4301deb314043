"""Checking by talk, and what a rule says."""

import re
from collections.abc import Sequence
from dataclasses import replace
from unicodedata import normalize

from assistant.chat.ports import Desk
from assistant.chat.tools.rulebook import nearest, told_of
from assistant.chat.tools.telling import clipped
from assistant.chat.topics import about as facts_about
from assistant.chat.topics import likeness, topic_of
from assistant.chat.values import Result
from assistant.domain import Finding, Severity, Span
from assistant.editing import Document, Edit, EditText
from assistant.errors import NotFound
from assistant.genres import section_keys_of
from assistant.language import quantities, sentences
from assistant.reading import parse_report

_LEVELS = {Severity.ERROR: "必错", Severity.WARNING: "疑似", Severity.INFO: "提示"}
_MOST = 12
_SHORT = 4
_BESIDE = re.compile(r"[\u4e00-\u9fff]{1,2}")
_NO_ADVICE = "没有可以直接照改的地方。"
_LEFT = "下面这些没有唯一的改法，请说明怎么改："
_GIVEN = "只看了发来的这段话，没有记为素材。"
_NOTHING_AGAINST = "“{}”单看没有查出差错，也没有规则不许这样写；与素材是否一致，请说“检查一下”。"
_CLEAN = "核对过了，没有发现差错。"
_NO_FACTS = "还没有稿子，也没有素材，没有可以核对的内容。"
_NO_TITLE = "稿子没有标题，必须补上。"
_NO_PART = "稿子里没有“{}”部分，必须补上。"
_PENDING = "还有{}处【待补】，补齐或删去后才能报送。"
_FITS = 0.34


def check(desk: Desk, about: str = "", text: str = "") -> Result:
    """The draft against the facts and the rules; before there is one, the facts' own wording.

    With `text`, that text by itself.
    """
    if text:
        found = [one for one in desk.proofread(text).findings if one.severity is not Severity.INFO]
        return Result(_GIVEN + _summary(found), _lines(text, found))
    topic = topic_of(about)
    document = desk.state.document
    if document is None:
        return _facts_checked(desk, topic)
    findings = [one for one in desk.check().findings if one.severity is not Severity.INFO]
    if not topic:
        lacking = _lacking(desk, document)
        said = "".join(lacking) if lacking and not findings else _summary(findings) + "".join(lacking)
        return Result(said, "\n".join(_line(document.text, one) for one in findings[:_MOST]))
    spans = [span for span in sentences(document.text) if likeness(topic, span.of(document.text)) >= _FITS]
    own = [one for one in findings if one.span and any(one.span.overlaps(span) for span in spans)]
    if not spans:
        return Result(f"稿子里没有写“{topic}”的句子。")
    quoted = "".join(span.of(document.text) for span in spans)
    return Result(f"写“{topic}”的这句是“{clipped(quoted)}”。{_summary(own)}", _lines(document.text, own))


def _lacking(desk: Desk, document: Document) -> list[str]:
    """What a draft needs before it may be sent: title, prescribed parts, nothing left open."""
    report = parse_report(document.text)
    keys = section_keys_of(report, desk.genre)
    parts = [one.name for one in desk.genre.sections if one.required and one.key not in keys]
    marks = document.text.count("【待补")
    said = [] if report.title else [_NO_TITLE]
    said += [_NO_PART.format("”“".join(parts))] if parts else []
    return [*said, *([_PENDING.format(marks)] if marks else [])]


def take_advice(desk: Desk, text: str = "", told: str = "") -> Result:
    """What checking has advised, done where it is one clear replacement; the rest is listed.

    `told` are the clerk's words: where a figure in doubt is among them, it is written as it is told.
    """
    document = desk.state.document
    if not text and document is None:
        return Result(_NO_FACTS)
    words = text or (document.text if document else "")
    findings = desk.proofread(text).findings if text else desk.check().findings
    found = [one for one in findings if one.severity is not Severity.INFO or _is_width(words, one)]
    edits = _edits(words, found, told)
    left = [
        one for one in found if one.span is None or not any(one.span.overlaps(edit.span) for edit in edits)
    ]
    if not edits:
        return Result(_NO_ADVICE + (_LEFT if left else ""), _lines(words, left))
    listed = "；".join(f"“{edit.before}”→“{edit.after}”" for edit in edits)
    said = f"已按建议改{len(edits)}处：{listed}。{_LEFT if left else ''}"
    if not text:
        changed = desk.apply(EditText(edits))
        return Result(said, _lines(words, left), changed=changed)
    for edit in reversed(edits):
        words = words[: edit.span.start] + edit.after + words[edit.span.end :]
    return Result(said, "\n".join(filter(None, (words, _lines(text, left)))))


def _edits(text: str, findings: Sequence[Finding], told: str) -> tuple[Edit, ...]:
    """The replacements that are advised, in order, none over another."""
    edits: list[Edit] = []
    settled = [one for finding in findings if (one := _settled(text, finding, told))]
    sure = [one for one in (*settled, *findings) if one.span and one.suggestion]
    sure = [one for one in sure if one.severity is Severity.ERROR or _is_width(text, one)]
    for finding in sorted(sure, key=lambda one: one.span or Span(0, 0)):
        span = finding.span
        if span is not None and (not edits or edits[-1].span.end <= span.start):
            edits.append(Edit(span, span.of(text), finding.suggestion or ""))
    return tuple(edits)


def _is_width(text: str, finding: Finding) -> bool:
    """Whether the advice only takes the other width of the same characters: ％ is %."""
    said = finding.span.of(text) if finding.span and finding.suggestion else ""
    return bool(said) and normalize("NFKC", said) == normalize("NFKC", finding.suggestion or "")


def _settled(text: str, finding: Finding, told: str) -> Finding | None:
    """A finding on a figure that the clerk has told, with the figure in the clerk's words for advice."""
    if finding.span is None or finding.suggestion:
        return None
    for figure in quantities(text):
        same = [one for one in quantities(told) if one.value is not None and one.value == figure.value]
        if same and figure.span.overlaps(finding.span):
            whole = Span(min(figure.span.start, finding.span.start), max(figure.span.end, finding.span.end))
            return replace(finding, span=whole, suggestion=same[0].text)
    return None


def explain_rule(desk: Desk, rule: str) -> Result:
    """What a rule asks for and on which authority, by its id or by the words of a question."""
    if known := told_of(rule):
        return Result(f"{known.answer}依据：{known.authority}。")
    quote = re.search(r"[“\"「]([^”\"」]+)[”\"」]", rule)
    wrong_in = [one for one in desk.proofread(quote[1]).findings if one.span] if quote else []
    if quote and wrong_in:
        told = "；".join(one.message.rstrip("。") for one in wrong_in)
        authority = desk.explain(wrong_in[0].rule).authority.rstrip("。")
        return Result(f"“{quote[1]}”：{told}。依据：{authority}。", _lines(quote[1], wrong_in))
    if quote and not topic_of(rule.replace(quote[0], "")):
        return Result(_NOTHING_AGAINST.format(quote[1]))
    if not topic_of(rule) and desk.state.document is not None:
        return check(desk)
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
    beside = _BESIDE.match(text, span.end) if finding.suggestion and span.end - span.start < _SHORT else None
    tail = beside[0] if beside else ""
    where = f"“{clipped(span.of(text) + tail, 20)}”" if finding.span else ""
    advice = f"建议改为“{finding.suggestion}{tail}”。" if finding.suggestion else ""
    return f"[{_LEVELS[finding.severity]}] {where}{finding.message}{advice}（{finding.rule}）"
