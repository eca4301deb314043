"""Whether a message is raw notes pasted into the conversation."""

import re
from dataclasses import dataclass

from assistant.chat.router.clauses import bare, cut, pattern_form
from assistant.chat.router.composing import concepts_of
from assistant.chat.router.intents import by_pattern
from assistant.chat.topics import topic_of
from assistant.language import quantities

_LABEL = re.compile(
    r"^[^：:\n]{0,14}?(?:素材|材料|笔记|记录|台账|群里|群聊|流水账?|数据|情况|汇总|抄的|转的|发的)[^：:\n]{0,8}[：:]\s*"
)
_HEAD = re.compile(
    r"^\s*(?:[\u4e00-\u9fff]{1,6}\s*(?:\d{1,2}[:：]\d{2}|[：:])|@|[（(]?\d{1,2}[)）、.．]|[①-⑳•·\-*])"
)
_HEADED = re.compile(r"^(?P<head>[^：:\n，。]{3,16})[：:]\s*")
_VERDICT = re.compile(r"通过|合格|没问题|无误|过关")
_HANDS_OVER = re.compile(
    r"(?:我|我们|咱们?)(?:这[边里儿]?|现在|今天|正|也)*(?:要|想|得|在|准备)写[^，]*(?:[，：:]|$)|用的(?:[，：:]|$)"
    r"|(?:材料|素材|东西|数据?)[^，：]{0,8}[列排发给]的(?:[，：:]|$)"
)
"""What only tells what notes are for, or how they are put: 我要写总结，材料如下."""
_LOOK = re.compile(r"查|看|瞧|瞅")
_WISH = re.compile(r"[吗呢吧？?]$")
_HANDED = re.compile(r"^(?P<head>[^：:\n]{2,40})[：:\n]\s*(?P<body>.{8,})$", re.S)
_LINES, _FIGURES, _CLAUSES = 3, 2, 3


@dataclass(frozen=True, slots=True)
class Pasted:
    """The notes without the words that hand them over, and what is asked about them, "" for nothing."""

    notes: str
    request: str = ""


@dataclass(frozen=True, slots=True)
class Handed:
    """A text that stands in the message itself, to be checked or rewritten as it is."""

    intent: str
    text: str


def handed(text: str) -> Handed | None:
    """看看这段行不行：…… and 把下面这段改正式：……; None where nothing is handed over."""
    match = _HANDED.match(text.strip())
    if match is None:
        return None
    concepts = concepts_of(pattern_form(match["head"]))
    if _VERDICT.search(match["head"]) and "add" not in concepts:
        return Handed("check", match["body"].strip())
    if concepts & {"facts", "past", "add", "drop", "rule", "figure"}:
        return None
    body = match["body"].strip().strip('“”"')
    if "reword" in concepts:
        return Handed("rewrite", body)
    asks = "whether" in concepts and concepts & {"place", "verdict"}
    looks = "check" in concepts or asks or ("place" in concepts and _LOOK.search(match["head"]))
    return Handed("check", body) if looks else None


def pasted(text: str) -> Pasted | None:
    """The notes in a message, None where it is talk."""
    label = _LABEL.match(text)
    if label and by_pattern(pattern_form(label[0])) in ("add_fact", "change_fact", "drop_fact"):
        label = None
    label = label or _empty_head(text)
    rest = text[label.end() :] if label else text
    lines = [line for line in rest.splitlines() if line.strip()]
    if not rest.strip():
        return None
    asks = [line for line in lines if not quantities(line) and _asks(line) and len(lines) > 1]
    notes = [line for line in lines if line not in asks]
    wishes = [line for line in asks if not _HANDS_OVER.search(line)]
    if label and (quantities(rest) or len(rest) > len(label[0])) and not _asks_all(rest):
        return Pasted("\n".join(notes), "\n".join(wishes))
    figures = sum(bool(quantities(line)) for line in notes)
    heads = sum(bool(_HEAD.match(line)) for line in notes)
    if len(notes) >= _LINES and (figures >= _FIGURES or heads >= _FIGURES):
        return Pasted("\n".join(notes), "\n".join(wishes))
    if len(notes) == 2 and figures and heads and not _asks_all(rest):
        return Pasted("\n".join(notes), "\n".join(wishes))
    return Pasted(rest) if len(notes) == 1 and _is_row_of_facts(rest) else None


def _empty_head(text: str) -> re.Match[str] | None:
    """A head before a colon that names nothing, and figures behind it: 那我把东西给你哈：…."""
    head = _HEADED.match(text)
    if head is None or topic_of(head["head"]) or quantities(head["head"]):
        return None
    asks = concepts_of(head["head"]) & {"add", "drop", "change", "fix", "entry", "check", "reword", "part"}
    told = sum(bool(quantities(clause)) for clause in cut(text[head.end() :]))
    return head if not asks and told >= _FIGURES else None


def _asks(line: str) -> bool:
    return bool(by_pattern(pattern_form(line)) or _WISH.search(line))


def _asks_all(text: str) -> bool:
    """Whether every clause asks for something: 材料：列一下."""
    found = cut(text)
    return bool(found) and all(_asks(bare(clause)) for clause in found)


def _is_row_of_facts(text: str) -> bool:
    """Several clauses with figures and none that asks for anything."""
    found = cut(text)
    return (
        len(found) >= _CLAUSES
        and sum(bool(quantities(clause)) for clause in found) >= _CLAUSES
        and not any(_asks(clause) for clause in found)
    )
