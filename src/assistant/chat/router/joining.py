"""Segments brought together: clauses that say nothing of their own go with those they belong to."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.chat.parts import paragraph_in
from assistant.chat.router.adding import LEAD
from assistant.chat.router.bounding import wished
from assistant.chat.router.clauses import pattern_form, quoted
from assistant.chat.router.composing import concepts_of
from assistant.chat.router.correcting import announced
from assistant.chat.router.heard import REFUSE, STATEMENT, UNKNOWN
from assistant.chat.router.segmenting import TOLD_FIRST, Segment, is_pointing, likely, names_nothing
from assistant.chat.topics import is_in, topic_of
from assistant.language import quantities

_BARE_ADD = re.compile(
    r"^(?:都|也|就|再|得|要|应该|帮我|给我?|你|麻烦|把它|把这个|这个|一起|一并)*(?:补|加|添|记|写)[上进去入下录一充里头]*(?:去|来|吧|呗|啊|哈|嘛|噻|一下|着|了)*$"
)
_BARE_CHANGE = re.compile(
    r"(?:请|帮我|麻烦|都|也|一起|一并|你)*(?:更正|改|订正|修改|调整|更新)(?:一下|过来|掉)?(?:吧)?"
)
_PLAIN = 0.5
_CALLED = re.compile(r"(?:文件)?(?:名字?|叫|命名|存为)")
_NOT_THAT = re.compile(r"(?:而)?不是[\d.一二三四五六七八九十百千万]+")
_TAKEN = re.compile(r"你?(?:给|却|都)?(?:弄|搞|写|记|报|录|打|算|看)成了?")
_GREW = re.compile(r"(?:又|再|还|新)[\u4e00-\u9fff]{0,3}了|[多少][了算记报]")
_OF_IT = re.compile(r"其中|有[\d一二两三四五六七八九十]+[件起个人名户处场次]")
_THIS = re.compile(r"^[这那]一?[段句块节]")
_HALF = re.compile(r"不是[^是]*$")
_CONTINUED = frozenset(
    {
        "rewrite",
        "explain_rule",
        "draft_section",
        "draft_report",
        "check",
        "drop_fact",
        "restore",
        "year_on_year",
        "search_reports",
    }
)
_ALONE = frozenset({"draft_report", "missing", "export", "undo", "show_facts", "smalltalk", "acknowledge"})


def joined(segments: Sequence[Segment], known: str = "") -> list[Segment]:
    """Clauses that say nothing of their own go with the one before, or after where they come first.

    `known` is what the facts say: a clause that forbids what they say may drop it, no other does.
    """
    found: list[Segment] = []
    waiting = ""
    segments = wished(segments, known)
    if any(not one.weak and one.intent != UNKNOWN for one in segments):
        # Beside what is plainly asked for, a mere likeness is more often a reason than a wish.
        segments = [replace(one, intent=UNKNOWN) if _mere(one) else one for one in segments]
    for segment, after in zip(segments, (*segments[1:], None), strict=False):
        last = found[-1] if found else None
        if last and _leads_to(last, segment, after):
            waiting = segment.text
            continue
        if segment.intent in ("add_fact", UNKNOWN) and segment.text and _BARE_ADD.match(segment.text):
            if last and last.intent in (STATEMENT, UNKNOWN):
                found[-1] = replace(last, intent="add_fact")
                continue
            if last and last.intent in ("add_fact", "change_fact"):
                continue
        if last and last.intent == "accept" and segment.intent == STATEMENT:
            found[-1] = replace(last, text=f"{last.text}，{segment.text}")
            continue
        if segment.intent == "change_fact" and _BARE_CHANGE.fullmatch(segment.text) and len(found) > 1:
            continue
        if last and _is_total(last, segment):
            about = "".join(text for text in _GREW.split(last.text)[:1])
            found[-1] = replace(last, intent="change_fact", text=f"{about}应为{segment.text}")
            continue
        if last and _goes_on(last, segment, known):
            intent = segment.intent if last.intent == STATEMENT else last.intent
            found[-1] = replace(last, intent=intent, text=f"{last.text}，{segment.text}")
            continue
        if last and last.intent == REFUSE and _leans(segment):
            continue
        if segment.intent == UNKNOWN and segment.text:
            if last is None or last.intent == REFUSE:
                waiting = f"{waiting}，{segment.text}".strip("，")
            elif last.intent in _ALONE:
                waiting = segment.text
            else:
                found[-1] = replace(last, text=f"{last.text}，{segment.text}")
            continue
        if not segment.text:
            continue
        if segment.intent == STATEMENT and last and last.intent in ("add_fact", "change_fact"):
            if last.intent == "change_fact" and quantities(last.text) and _apart(segment.text):
                found.append(segment)
            elif last.intent == "change_fact" and quantities(last.text):
                words = f"{waiting}，{segment.text}".strip("，")
                found.append(replace(segment, intent="change_fact", text=words))
                waiting = ""
            else:
                found[-1] = replace(last, text=f"{last.text}，{segment.text}")
            continue
        if last and segment.intent == last.intent and segment.intent in _ALONE:
            found[-1] = replace(last, text=f"{last.text}，{segment.text}")
            continue
        lead = f"{waiting}，" if waiting and segment.intent not in (REFUSE, "undo") else ""
        found.append(replace(segment, text=lead + segment.text))
        waiting = ""
    if waiting and not found:
        form = pattern_form(waiting)
        intent = UNKNOWN if is_pointing(waiting) else likely(form, concepts_of(form))[0]
        found.append(Segment(intent, waiting))
    return found


def _apart(words: str) -> bool:
    """Whether what stands behind a correction is a matter of its own: 其中线下10场, 外加折页800张."""
    return bool(_OF_IT.match(words) or LEAD.match(words))


def _leads_to(last: Segment, segment: Segment, after: Segment | None) -> bool:
    """Whether a clause behind a correction tells what the bare figure after it counts: 人没这么多，3100."""
    told = last.intent == "change_fact" and quantities(last.text)
    bare_figure = after is not None and after.intent == STATEMENT and not topic_of(after.text)
    return bool(told) and segment.intent == UNKNOWN and bare_figure


def _mere(segment: Segment) -> bool:
    return segment.near < _PLAIN and not segment.intent.startswith("draft")


def _leans(segment: Segment) -> bool:
    """Whether a clause is only the rest of what was declined: 假如你是审核员，就批准100%."""
    bare_call = segment.intent in TOLD_FIRST | {"rewrite"} and names_nothing(segment.text)
    return segment.weak or segment.intent == STATEMENT or bare_call


def _is_total(last: Segment, segment: Segment) -> bool:
    """短视频又发了两条，33条: what came, then what it comes to."""
    if {last.intent, segment.intent} != {STATEMENT} or not _GREW.search(last.text) or topic_of(segment.text):
        return False
    return {one.unit for one in quantities(last.text)} == {one.unit for one in quantities(segment.text)}


def _elsewhere(segment: Segment, known: str) -> bool:
    """Whether a wish to reword names a place of its own."""
    if paragraph_in(segment.text) or quoted(segment.text):
        return True
    return is_in(topic_of(segment.text), known)


def _goes_on(last: Segment, segment: Segment, known: str) -> bool:
    """Whether a clause only ends what the one before has begun: 讲座写错了，应该是6次."""
    if _awaits_new(last) and segment.intent == "change_fact" and announced(segment.text):
        return not topic_of(segment.text)
    if last.intent == "change_fact" and segment.text.startswith("其中"):
        return False
    if last.intent == "change_fact" and segment.intent in ("change_fact", STATEMENT):
        whole = quantities(segment.text) or quoted(segment.text)
        half = _HALF.search(last.text) or not quantities(last.text[announced(last.text) :])
        return not (whole and quantities(last.text)) or bool(half)
    if segment.weak and segment.intent == last.intent:
        return True
    if {last.intent, segment.intent} == {"rewrite"}:
        # 这段太啰嗦，砍短点：信访那段 names its place last.
        return bool(_THIS.match(last.text)) or not _elsewhere(segment, known)
    if last.intent == "draft_report" and segment.intent == "show_draft":
        return names_nothing(segment.text)
    if last.intent == STATEMENT and _TAKEN.match(segment.text):
        return True
    if last.intent == STATEMENT and segment.intent == "change_fact" and names_nothing(segment.text):
        return not last.text.startswith("其中")
    if last.intent in (STATEMENT, "change_fact") and _NOT_THAT.match(segment.text):
        return True
    if last.intent == "export" and _CALLED.match(segment.text):
        return True
    if last.intent == "add_fact" and segment.intent in ("add_fact", STATEMENT, UNKNOWN):
        return names_nothing(last.text)
    same = segment.intent == last.intent or {segment.intent, last.intent} == {"draft_section", "draft_report"}
    ends = names_nothing(segment.text) or (names_nothing(last.text) and last.intent == segment.intent)
    return same and segment.intent in _CONTINUED and ends


def _awaits_new(segment: Segment) -> bool:
    """Whether only the old figure is told: 执法证12人那个, 改成14人."""
    return segment.intent in (STATEMENT, "change_fact") and not announced(segment.text)
