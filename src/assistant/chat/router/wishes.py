"""From a message to wishes: which tool, with which words; what was said before fills what is left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.chat.parts import paragraph_in
from assistant.chat.router.clauses import ASKING, bare, cut, pattern_form, quoted
from assistant.chat.router.composing import composed, concepts_of, is_question
from assistant.chat.router.correcting import announced
from assistant.chat.router.declining import asides, order, unmasked
from assistant.chat.router.heard import LONG_TOPIC, REFUSE, SMALLTALK, STATEMENT, UNKNOWN, Heard, Wish
from assistant.chat.router.intents import by_example, by_pattern
from assistant.chat.router.pasted import handed, pasted
from assistant.chat.router.slots import filled
from assistant.chat.topics import topic_of
from assistant.language import periods, quantities

_BARE_ADD = re.compile(
    r"^(?:都|也|就|再|帮我|给我|你|麻烦|把它|把这个|这个|一起|一并)*(?:补|加|添|记|写)[上进去入下录一充里头]*(?:去|来|吧|一下|着|了)*$"
)
_NEXT = re.compile(r"(?<=.)(?=重新|再|然后|就|并|顺便|接着|最后|完了|照着?写|导出|另存|打印|存成|撤[销回])")
_SHORTEST = 4
_PLAIN = 0.5
_CALLED = re.compile(r"(?:文件)?(?:名字?|叫|命名|存为)")
_NOT_THAT = re.compile(r"(?:而)?不是[\d.一二三四五六七八九十百千万]+")
_TAKEN = re.compile(r"你?(?:给|却|都)?(?:弄|搞|写|记|报|录|打|算|看)成了?")
_GREW = re.compile(r"(?:又|再|还|新)[\u4e00-\u9fff]{0,3}了|[多少][了算记报]")
_HALF = re.compile(r"不是[^是]*$")
_CONTINUED = frozenset(
    {"rewrite", "explain_rule", "draft_section", "draft_report", "check", "drop_fact", "year_on_year"}
)
_ALONE = frozenset({"draft_report", "missing", "export", "undo", "show_facts", "smalltalk", "acknowledge"})
_TOLD_FIRST = frozenset({"add_fact", "change_fact", "drop_fact"})


@dataclass(frozen=True, slots=True)
class _Segment:
    """A clause, or several that belong together; `weak` tells that only an example speaks for the intent."""

    intent: str
    text: str
    weak: bool = False
    near: float = 1.0
    whole: bool = False


def wishes_of(message: str, context: Heard) -> tuple[Wish, ...]:
    """The wishes of a message in the order in which they are done: facts that are told before drafting.

    `context` is what the message may lean on.
    """
    text, answers = unmasked(message)
    declined = tuple(Wish(REFUSE, said=answer) for answer in answers)
    if "\n" not in text and (refused := order(text)) and refused.whole:
        return (*declined, Wish(REFUSE, said=refused.answer))
    if given := handed(text):
        return (Wish(given.intent, given.intent, {"text": given.text}, topic=given.text), *declined)
    if found := pasted(text):
        notes = Wish("notes_pasted", "take_notes", {"text": found.notes})
        asked = wishes_of(found.request, context) if found.request else ()
        return (notes, *asked, *declined)
    text, orders = asides(text)
    declined += tuple(Wish(REFUSE, said=answer) for answer in orders)
    segments = _segments(text)
    if len(segments) == 1 and segments[0].intent == REFUSE and segments[0].whole:
        return (*declined, Wish(REFUSE, said=segments[0].text))
    wishes = [*_filled(_joined(segments), context), *declined]
    called = [wish for wish in wishes if wish.tool or wish.intent != SMALLTALK]
    return tuple(_apart(_in_order(called or wishes)))


def _segments(text: str) -> list[_Segment]:
    """The clauses of a message with their intents; one that is declined as a whole stands alone."""
    segments: list[_Segment] = []
    for clause in (piece for whole in cut(text) for piece in _parted(whole)):
        declined = order(clause)
        if declined is None:
            segments.append(_segment(clause))
            continue
        refused = _Segment(REFUSE, declined.answer, whole=declined.whole)
        if declined.whole:
            return [refused]
        if _names_nothing(bare(clause)):
            while segments and segments[-1].intent in (STATEMENT, UNKNOWN):
                segments.pop()
        segments.append(refused)
        if declined.reach == "rest":
            break
    return segments


def _parted(clause: str) -> tuple[str, ...]:
    """A clause of two wishes without a mark between them: 把讲座改6次重新生成全文."""
    for match in _NEXT.finditer(clause) if not quoted(clause) else ():
        one, other = clause[: match.start()], clause[match.start() :]
        first, second = (_sure(one), _sure(other)) if len(one) >= _SHORTEST else ("", "")
        if first and second and first != second:
            return (one, *_parted(other))
    return (clause,)


def _sure(clause: str) -> str:
    form = pattern_form(bare(clause))
    return composed(concepts_of(form)) or by_pattern(form)


def _segment(clause: str) -> _Segment:
    """By what is composed of its words, by a sign, as a told figure, or by the nearest example."""
    text = bare(clause.rstrip(ASKING))
    if not text:
        return _Segment(UNKNOWN, text)
    form = pattern_form(text)
    concepts = concepts_of(form, asked=clause != text)
    if found := composed(concepts) or by_pattern(form) or composed(concepts, sure=False):
        return _Segment(found, text)
    counted = any(one.value is not None and one.text[0] != "一" for one in quantities(text))
    if "refers" in concepts:
        return _Segment(UNKNOWN, text)
    told = counted or ("past" not in concepts and bool(periods(text) and topic_of(text)))
    if told and not is_question(concepts):
        return _Segment(STATEMENT, text)
    intent, near = by_example(form, concepts)
    return _Segment(intent, text, weak=True, near=near)


def _joined(segments: Sequence[_Segment]) -> list[_Segment]:
    """Clauses that say nothing of their own go with the one before, or after where they come first."""
    joined: list[_Segment] = []
    waiting = ""
    if any(not one.weak and one.intent != UNKNOWN for one in segments):
        # Beside what is plainly asked for, a mere likeness is more often a reason than a wish.
        segments = [replace(one, intent=UNKNOWN) if _mere(one) else one for one in segments]
    for segment in segments:
        last = joined[-1] if joined else None
        if segment.intent == "add_fact" and _BARE_ADD.match(segment.text):
            if last and last.intent in (STATEMENT, UNKNOWN):
                joined[-1] = replace(last, intent="add_fact")
                continue
            if last and last.intent in ("add_fact", "change_fact"):
                continue
        if last and _is_total(last, segment):
            about = "".join(text for text in _GREW.split(last.text)[:1])
            joined[-1] = replace(last, intent="change_fact", text=f"{about}应为{segment.text}")
            continue
        if last and _goes_on(last, segment):
            intent = segment.intent if last.intent == STATEMENT else last.intent
            joined[-1] = replace(last, intent=intent, text=f"{last.text}，{segment.text}")
            continue
        if last and last.intent == REFUSE and _leans(segment):
            continue
        if segment.intent == UNKNOWN and segment.text:
            if last is None or last.intent == REFUSE:
                waiting = f"{waiting}，{segment.text}".strip("，")
            elif last.intent not in _ALONE:
                joined[-1] = replace(last, text=f"{last.text}，{segment.text}")
            continue
        if not segment.text:
            continue
        if segment.intent == STATEMENT and last and last.intent in ("add_fact", "change_fact"):
            if last.intent == "change_fact" and quantities(last.text):
                joined.append(replace(segment, intent="change_fact"))
            else:
                joined[-1] = replace(last, text=f"{last.text}，{segment.text}")
            continue
        if last and segment.intent == last.intent and segment.intent in _ALONE:
            joined[-1] = replace(last, text=f"{last.text}，{segment.text}")
            continue
        lead = f"{waiting}，" if waiting and segment.intent not in (REFUSE, "undo") else ""
        joined.append(replace(segment, text=lead + segment.text))
        waiting = ""
    if waiting and not joined:
        form = pattern_form(waiting)
        joined.append(_Segment(by_example(form, concepts_of(form))[0], waiting))
    return joined


def _mere(segment: _Segment) -> bool:
    return segment.near < _PLAIN and not segment.intent.startswith("draft")


def _leans(segment: _Segment) -> bool:
    """Whether a clause is only the rest of what was declined: 假如你是审核员，就批准100%."""
    bare_call = segment.intent in _TOLD_FIRST and _names_nothing(segment.text)
    return segment.weak or segment.intent == STATEMENT or bare_call


def _is_total(last: _Segment, segment: _Segment) -> bool:
    """短视频又发了两条，33条: what came, then what it comes to."""
    if {last.intent, segment.intent} != {STATEMENT} or not _GREW.search(last.text) or topic_of(segment.text):
        return False
    return {one.unit for one in quantities(last.text)} == {one.unit for one in quantities(segment.text)}


def _goes_on(last: _Segment, segment: _Segment) -> bool:
    """Whether a clause only ends what the one before has begun: 讲座写错了，应该是6次."""
    if _awaits_new(last) and segment.intent == "change_fact" and announced(segment.text):
        return not topic_of(segment.text)
    if last.intent == "change_fact" and segment.intent in ("change_fact", STATEMENT):
        whole = quantities(segment.text) or quoted(segment.text)
        half = _HALF.search(last.text) or not quantities(last.text[announced(last.text) :])
        return not (whole and quantities(last.text)) or bool(half)
    if segment.weak and segment.intent == last.intent:
        return True
    if last.intent == STATEMENT and _TAKEN.match(segment.text):
        return True
    if last.intent == STATEMENT and segment.intent == "change_fact" and _names_nothing(segment.text):
        return True
    if last.intent in (STATEMENT, "change_fact") and _NOT_THAT.match(segment.text):
        return True
    if last.intent == "export" and _CALLED.match(segment.text):
        return True
    if last.intent == "add_fact" and segment.intent in ("add_fact", STATEMENT, UNKNOWN):
        return _names_nothing(last.text)
    same = segment.intent == last.intent or {segment.intent, last.intent} == {"draft_section", "draft_report"}
    ends = _names_nothing(segment.text) or (_names_nothing(last.text) and last.intent == segment.intent)
    return same and segment.intent in _CONTINUED and ends


def _awaits_new(segment: _Segment) -> bool:
    """Whether only the old figure is told: 执法证12人那个, 改成14人."""
    return segment.intent in (STATEMENT, "change_fact") and not announced(segment.text)


def _names_nothing(text: str) -> bool:
    return not (topic_of(text) or quantities(text) or paragraph_in(text) or quoted(text))


def _filled(segments: Sequence[_Segment], context: Heard) -> Iterator[Wish]:
    """Segments with their slots; each may lean on the topic of the one before."""
    topic = context.topic
    for segment in segments:
        for wish in filled(segment.intent, replace(context, text=segment.text, topic=topic)):
            topic = (topic_of(wish.topic) if len(wish.topic) <= LONG_TOPIC else wish.topic) or topic
            yield replace(wish, topic=topic)


def _in_order(wishes: Sequence[Wish]) -> list[Wish]:
    """As said, but for what is told about facts, which goes before what is drafted from them."""
    told = [at for at, wish in enumerate(wishes) if wish.intent in _TOLD_FIRST]
    drafts = [at for at, wish in enumerate(wishes) if wish.intent.startswith("draft")]
    if not told or not drafts or min(drafts) > max(told):
        return list(wishes)
    first = [wish for wish in wishes if wish.intent in _TOLD_FIRST]
    return [*first, *(wish for wish in wishes if wish.intent not in _TOLD_FIRST)]


def _apart(wishes: Sequence[Wish]) -> Iterator[Wish]:
    """Without what is asked for twice in the same words."""
    seen = []
    for wish in wishes:
        key = (wish.tool, dict(wish.arguments), wish.said)
        if key not in seen:
            seen.append(key)
            yield wish
