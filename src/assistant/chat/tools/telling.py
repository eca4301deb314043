"""How tools tell a clerk what has changed."""

from collections.abc import Iterable, Sequence

from assistant.domain import Fact, Question, Status
from assistant.editing import Change
from assistant.editing.comparing import FACT, TEXT

_STATUS = {
    Status.UNDER_WAY: "正在做",
    Status.PLANNED: "计划",
    Status.UNCLEAR: "待核",
    Status.WITHHELD: "不写",
}
_LONGEST = 60
_UNCHANGED_TEXT = "稿子里没有找到写这件事的原句，没有自动改，请核对正文。"


def fact_line(fact: Fact) -> str:
    """A fact as it is listed: F3 法治讲座6次（待核：荣誉须有文件依据）."""
    status = _STATUS.get(fact.status, "")
    why = f"：{fact.reason.rstrip('。')}" if fact.reason and not fact.usable else ""
    return f"{fact.id} {fact.text}{f'（{status}{why}）' if status else ''}"


def listed(facts: Iterable[Fact]) -> str:
    """Facts one a line, under their sections."""
    return "\n".join(
        line for name, own in in_sections(facts) for line in (f"〔{name}〕", *map(fact_line, own))
    )


def in_sections(facts: Iterable[Fact]) -> Iterable[tuple[str, Sequence[Fact]]]:
    """The facts in the order in which a clerk sees them listed, by the names of their sections."""
    by: dict[str, list[Fact]] = {}
    for fact in facts:
        by.setdefault(fact.section_name or "未归类", []).append(fact)
    return by.items()


def asked(questions: Sequence[Question]) -> str:
    return "\n".join(f"{question.id} {question.text}" for question in questions)


def facts_changed(changes: Sequence[Change]) -> str:
    said = [
        f"{change.name}由“{bare(change.before)}”改为“{bare(change.after)}”"
        for change in changes
        if change.what == FACT and change.before and change.after
    ]
    return f"已把{'；'.join(said)}。" if said else ""


def text_changed(changes: Sequence[Change], drafted: bool) -> str:
    """What became of the draft; nothing is said where there is none."""
    said = [_sentence(change) for change in changes if change.what == TEXT]
    if said:
        return f"稿子里{'；'.join(said)}。"
    return _UNCHANGED_TEXT if drafted else ""


def bare(shown: str) -> str:
    """A fact as a change shows it, without the status 可写 that goes without saying."""
    return shown.removesuffix("（可写）")


def clipped(text: str, longest: int = _LONGEST) -> str:
    words = " ".join(text.split())
    return words if len(words) <= longest else f"{words[:longest]}……"


def _sentence(change: Change) -> str:
    before, after = clipped(change.before), clipped(change.after)
    if not before:
        return f"加上了“{after}”"
    return f"“{before}”改为“{after}”" if after else f"删去了“{before}”"
