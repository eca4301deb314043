"""Raw notes handed over in talk, read into facts; what waits for them in the draft is written from them."""

from collections.abc import Sequence

from assistant.chat.parts import is_pending, part
from assistant.chat.ports import Desk
from assistant.chat.tools.telling import asked, clipped, listed
from assistant.chat.values import Ask, Choice, Result
from assistant.domain import Fact, Severity
from assistant.editing import AddNotes, Change
from assistant.errors import Refused
from assistant.facts import sifted

_ORDERS = "素材里有{}处写给机器的话，不是事实，没有照做：{}。"
_WRITTEN = "已写进稿子的“{}”。"
_NOT_WRITTEN = "稿子里的“{}”还没有写这些。"
_WHOLE = "要不要现在起草全文？"
_PART = "要不要照现在的素材重写“{}”？"


def take_notes(desk: Desk, text: str) -> Result:
    """Raw notes read into facts."""
    told = sifted(text)
    if not told.text.strip():
        raise Refused(_ORDERS.format(len(told.orders), "；".join(map(clipped, told.orders))))
    known = {fact.id for fact in desk.state.sheet.facts}
    changed = desk.apply(AddNotes(told.text))
    new = [fact for fact in desk.state.sheet.facts if fact.id not in known]
    about = {fact.id for fact in new}
    questions = [question for question in desk.state.sheet.questions if about & {*question.about}]
    said = [f"收到素材，整理出事实{len(new)}条："]
    if told.orders:
        said.insert(0, _ORDERS.format(len(told.orders), "；".join(map(clipped, told.orders))))
    slips = _slips(desk, new)
    after = [*slips, f"需要核对：\n{asked(questions)}" if questions else ""]
    written, placed, offer = _into_draft(desk, new)
    words = "\n".join(filter(None, (*said, *after, placed)))
    return Result(words, listed(new), changed=(*changed, *written), ask=offer)


def _into_draft(desk: Desk, new: Sequence[Fact]) -> tuple[tuple[Change, ...], str, Ask | None]:
    """What is written of new facts at once, what is said of it, and what is offered.

    Parts of a draft where nothing but marks for what is lacking stands are written; others may hold the
    clerk's own wording.
    """
    if not new:
        return (), "", None
    document = desk.state.document
    if document is None:
        return (), "", Ask(_WHOLE, (Choice("起草全文", "draft_report", {}),))
    keys = dict.fromkeys(fact.section for fact in new if fact.usable)
    there = {key: found for key in keys if (found := part(document, desk.genre, key))}
    waiting = [key for key, one in there.items() if is_pending(one.body.of(document.text))]
    changed = tuple(change for key in waiting for change in desk.draft(key))
    names = {key: desk.genre.section(key).name for key in keys}
    told = "".join(_WRITTEN.format(names[key]) for key in waiting)
    left = [key for key in keys if key not in waiting]
    told += "".join(_NOT_WRITTEN.format(names[key]) for key in left)
    choices = tuple(Choice(names[key], "draft_section", {"section": key}) for key in left)
    which = names[left[0]] if len(left) == 1 else "哪一部分"
    return changed, told, Ask(_PART.format(which), choices) if left else None


def _slips(desk: Desk, facts: list[Fact]) -> list[str]:
    """What proofreading says of the clerk's own words, where it knows what is right."""
    return [
        f"{fact.id}里的“{finding.quote}”应为“{finding.suggestion}”。"
        for fact in facts
        for finding in desk.proofread(fact.text).findings
        if finding.suggestion and finding.span is not None and finding.severity is Severity.ERROR
    ]
