"""A draft's JSON → the text that is exported."""

from dataclasses import replace

from assistant.domain import Finding, Span
from assistant.drafting import render
from assistant.errors import BadNotes
from assistant.wire import load, types
from assistant.wire.parse import fitting

_DIFFERS = "正文（text）与分节内容不一致，已按正文导出。"
_PENDING = "稿子里还有待补内容（【待补：…】），补齐后再报送。"
_MARK = "【待补："


def exported_text(json_text: str, name: str) -> tuple[str, tuple[str, ...]]:
    """The report's text, and Chinese sentences on what the clerk should know. `name` is the file's.

    `text` is what is exported: whoever changed it, by hand or by program, gets what stands there.
    Raises BadNotes naming file and line where this is not a draft's JSON.
    """
    fitted = fitting(types.Exportable, json_text, name)
    text = fitted["text"]
    if not text.strip():
        raise BadNotes(f"{name}：text 是空的，没有可导出的内容，请重新起草。")
    warnings = [_DIFFERS] if _contradicts(json_text, text, name) else []
    return text, (*warnings, *((_PENDING,) if _MARK in text else ()))


def exported_findings(json_text: str, name: str) -> tuple[Finding, ...]:
    """What the draft's JSON says is wrong with its text; a quote that has moved is looked for.

    Raises BadNotes naming file and line where this is not a draft's JSON.
    """
    fitted = fitting(types.Exportable, json_text, name)
    return tuple(_placed(load.finding(found), fitted["text"]) for found in fitted.get("findings", ()))


def _placed(finding: Finding, text: str) -> Finding:
    if finding.span is None or finding.span.of(text) == finding.quote:
        return finding
    at = text.find(finding.quote) if finding.quote else -1
    return replace(finding, span=Span(at, at + len(finding.quote)) if at >= 0 else None)


def _contradicts(json_text: str, text: str, name: str) -> bool:
    """Whether the sections say something else; a draft's JSON by another program may lack them."""
    try:
        draft = load.draft(fitting(types.Draft, json_text, name), name)
    except BadNotes:
        return False
    return render(draft) != text
