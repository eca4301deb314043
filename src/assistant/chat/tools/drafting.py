"""The draft by talk: the whole, or one part of it, from the facts as they are."""

from collections.abc import Sequence

from assistant.chat.parts import paragraphs, part, section_in, without_pending
from assistant.chat.ports import Desk
from assistant.chat.tools.framing import known_whose
from assistant.chat.tools.places import place
from assistant.chat.tools.telling import clipped
from assistant.chat.topics import about as facts_about
from assistant.chat.topics import topic_of
from assistant.chat.values import Result
from assistant.domain import Fact
from assistant.editing import Document
from assistant.editing.documents import rewrites
from assistant.errors import NotFound, Refused
from assistant.language import sentences

_NO_SECTION = "没有看出要写哪一部分，可以说：{}。"
_NOT_THERE = "稿子里没有“{}”这一部分。"
_ONLY = "已写好，下面只是“{}”这一段，在稿子的“{}”里。"
_NO_DOCUMENT = "还没有稿子，要起草请说“起草全文”。"
_LOST = "改写过的句子有{}处照现在的素材重写了：{}；要留原来的请说“撤销”。"
_BACK = "先前精简掉的话又写上了{}句（如“{}”），不要的请再说“精简”。"
_MOST_UNUSED = 5


def draft_report(desk: Desk) -> Result:
    """The whole report. Raises UserError where issuer or year are not known."""
    known_whose(desk)
    changed = desk.draft()
    document = _document(desk)
    said = f"已起草全文，约{len(''.join(document.text.split()))}字。{_open(document)}{_again(desk, document)}"
    return Result(said, document.text.strip(), changed=changed)


def _again(desk: Desk, document: Document) -> str:
    """What is said where sentences that were cut as telling nothing are drafted anew."""
    cut = "".join(one.text for one in desk.messages() if one.role == "assistant")
    said = [span.of(document.text).strip() for span in sentences(document.text)]
    back = [one for one in said if f"删去了“{one}”" in cut]
    return _BACK.format(len(back), clipped(back[0], 30)) if back else ""


def draft_section(desk: Desk, section: str, about: str = "") -> Result:
    """One part, by its key or as clerks call it; the rest of the draft stays. Raises Refused, UserError.

    With `about` only the paragraphs of that matter are shown.
    """
    known_whose(desk)
    key = _key(desk, section)
    name = desk.genre.section(key).name
    before = rewritten(desk, key)
    whole = desk.state.document is None
    changed = desk.draft() if whole else desk.draft(key)
    document = _document(desk)
    found = part(document, desk.genre, key)
    if found is None:
        raise Refused(_NOT_THERE.format(name))
    named = {run: facts_about(run, desk.state.sheet.facts, desk.genre) for run in topic_of(about).split()}
    own = list(dict.fromkeys(fact for facts in named.values() for fact in facts))
    if lines := _lines_of(document, [fact.id for fact in own if fact.usable]):
        said = (
            _ONLY.format("、".join(run for run, facts in named.items() if facts), found.heading)
            + _unwritten(document, own)
            + _lost(before, document)
        )
        return Result(said, "\n".join(lines), changed=changed)
    said = (
        f"已起草“{found.heading}”。"
        if not whole
        else (f"先按现有素材起草了全文，下面是“{found.heading}”这一部分。")
    )
    return Result(
        said + _lost(before, document) + _open(document, key),
        found.span.of(document.text).strip(),
        changed=changed,
    )


def rewritten(desk: Desk, key: str) -> tuple[str, ...]:
    """The sentences of a part that do not read as they were drafted."""
    document = desk.state.document
    found = part(document, desk.genre, key) if document else None
    if document is None or found is None:
        return ()
    return tuple(one.span.of(document.text) for one in rewrites(document) if one.span.overlaps(found.body))


def _lost(before: Sequence[str], document: Document) -> str:
    left = [one for one in before if one.rstrip("。") not in document.text]
    return _LOST.format(len(left), "、".join(f"“{clipped(one, 30)}”" for one in left)) if left else ""


def show_draft(desk: Desk, where: str = "") -> Result:
    """The draft as it stands, all of it or the place that is meant. Raises Refused."""
    document = desk.state.document
    if document is None:
        raise Refused(_NO_DOCUMENT)
    name, spans = place(desk, document, where)
    whole = name == "全文"
    shown = document.text.strip() if whole else "\n".join(span.of(document.text).strip() for span in spans)
    return Result(f"稿子里{name}现在是这样，没有改动：", shown)


def _lines_of(document: Document, facts: Sequence[str]) -> list[str]:
    """The paragraphs in which sentences from these facts stand, without marks for what is lacking."""
    spans = [trace.span for trace in document.traces if {*facts} & {*trace.facts}]
    found = [line for line in paragraphs(document) if any(line.overlaps(span) for span in spans)]
    return [without_pending(line.of(document.text)).strip() for line in found]


def _unwritten(document: Document, facts: Sequence[Fact]) -> str:
    left = [one for one in document.unused if one.fact in {fact.id for fact in facts}]
    told = "；".join(f"{one.fact}：{one.reason.rstrip('。')}" for one in left)
    return f"没有写入的事实：{told}。" if left else ""


def _key(desk: Desk, section: str) -> str:
    try:
        return desk.genre.section(section).key
    except NotFound:
        pass
    if key := section_in(section, desk.genre):
        return key
    raise Refused(_NO_SECTION.format("、".join(one.name for one in desk.genre.sections)))


def _document(desk: Desk) -> Document:
    document = desk.state.document
    if document is None:
        raise Refused("没有起草成稿，请重试。")
    return document


def _open(document: Document, section: str = "") -> str:
    """What is left open: marks to fill, facts that went nowhere, what the drafter fell back to."""
    pending = [one for one in document.pending if not one.about and (not section or one.section == section)]
    said = f"有{len(pending)}项留着【待补】，素材里没有，没有编。" if pending else ""
    if document.unused and not section:
        unused = "；".join(
            f"{one.fact}：{clipped(one.reason.rstrip('。'), 30)}" for one in document.unused[:_MOST_UNUSED]
        )
        said += f"没有写入的事实：{unused}。"
    fell_back = document.manifest.fell_back if document.manifest else ()
    return said + "".join(note for note in fell_back if "资料库" not in note)
