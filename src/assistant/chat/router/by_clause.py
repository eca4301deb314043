"""A message clause by clause: what each asks for, held against what all of it most likely asks for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.chat.parts import paragraph_in
from assistant.chat.router.adding import added, offered
from assistant.chat.router.clauses import cut, pattern_form
from assistant.chat.router.composing import composed, concepts_of
from assistant.chat.router.contesting import contested_facts, figure_chosen
from assistant.chat.router.declining import asides, what_stands
from assistant.chat.router.heard import (
    ACKNOWLEDGE,
    ASKED_FOR_FACT,
    LONG_TOPIC,
    REFUSE,
    SMALLTALK,
    STATEMENT,
    UNKNOWN,
    Heard,
    Wish,
)
from assistant.chat.router.intents import by_likeness
from assistant.chat.router.joining import joined
from assistant.chat.router.segmenting import (
    ASKING_INTENTS,
    TOLD_FIRST,
    Segment,
    names_nothing,
    segments_of,
    without_matter,
)
from assistant.chat.router.slots import filled
from assistant.chat.router.stating import restated_fact
from assistant.chat.router.weighing import likeliest, weighed
from assistant.chat.tools import tool
from assistant.chat.topics import is_in, topic_of
from assistant.chat.values import Ask, Choice
from assistant.facts import is_wanting
from assistant.language import quantities

_PLACED = frozenset({"rewrite", "show_draft"})
_WHICH = "这句没有听准，没有照它改动。您是要下面哪一样？都不是的话请换个说法，例如“12人改成15人”。"
_STAYS_AS_IT_IS = "好的，留着，没有改动。"
_FAINT = 0.45
_CONCEIVABLE = 0.12
_REPEATED = frozenset({*ASKING_INTENTS, "draft_section", "show_draft"})
_ONCE_MORE = re.compile(
    r"(?:那|请|麻烦|你)?(?:再|重新|重)(?:来|写|弄|出|做|整|列|念|说|查|看|改)(?:一?[遍次版回个下]|过)?(?:吧|呗|嘛|看看|试试)?"
)
_KEEP = re.compile(
    r"^(?:等等|等下|算了|哎|不|不对|还是)$|(?:不|别)(?:删|去|去掉|拿掉|撤)了?$|(?:还是)?(?:留|保留|放|写|加|补)(?:着|下|上|起|回来|回去)(?:吧)?$"
)
_SAID_TWICE = {("drop_fact", "restore_fact"), ("restore_fact", "undo")}
_STAYS = re.compile(r"留[着下]|不删|不去了|放回")
_HOLDS = re.compile(
    r"(?P<whose>[\u4e00-\u9fff]{2,8}?)(?:那边|那个|那家|那条|报)?的?(?:数|那个)?(?:准|对|靠谱|算数|可信)(?:一?[些点])?[，。]?.{0,8}"
)
_QUESTION_LEFT = re.compile(
    r"第([一二三四五六七八九十\d]+)(?:个|问|条问题|个问题)[^，。]{0,4}(?:不写|不要|别写|不报|不提|先放|空着)"
)
_ORDINALS = re.compile(r"第[一二三四五六七八九十\d]+(?:个|问|条)(?:问题)?|问题")
"""第二个不写 behind a list of questions is about a question, no fact."""
_CHOSEN = re.compile(
    r"(?:就|那就|还是|先)*(?:用|按|听|信|选|取|要|认|照)(?P<whose>[\u4e00-\u9fff]{2,8}?)(?:那边|那个|那家|那条)?(?:的|报的)?(?:数|那个|那条|吧)*"
)
_ELLIPSIS = re.compile(
    r"^(?:那么?|还有|然后|再)?(?P<about>[^，。？?\d]{1,16}?)(?:的|那儿|那里|那块|那个|那段|那边|方面|部分|这块)*[呢嘞][，。？?！!]*(?P<rest>.*)$"
)
_BARE_ELLIPSIS = re.compile(r"^(?:那么?|还有|然后)(?P<about>[^，。？?\d]{1,10}?)[？?](?P<rest>)$")
"""那宣传呢？也对一对: the last thing asked for, of another matter."""


def by_clause(text: str, context: Heard, declined: Sequence[Wish] = ()) -> tuple[Wish, ...]:
    """The wishes of a message in plain words; `declined` is what was already refused of it."""
    text, orders = asides(text)
    declined = (*declined, *(Wish(REFUSE, said=answer) for answer in orders))
    segments = segments_of(text, context.told, context.facts)
    if (about := _ELLIPSIS.match(text) or _BARE_ELLIPSIS.match(text)) and not _acts(about["rest"]):
        if topic_of(about["rest"]) and len(segments) > 1:
            segments = segments[1:]
        else:
            segments = _repeated(about["about"], context) or segments
    segments = [
        replace(one, text=one.text + what_stands(text, context)) if one.intent == REFUSE else one
        for one in _answered(text, segments, context)
    ]
    if len(segments) == 1 and segments[0].intent == REFUSE and segments[0].whole:
        return (*declined, Wish(REFUSE, said=segments[0].text))
    if context.before == ASKED_FOR_FACT and all(map(_only_tells, segments)):
        segments = [Segment("add_fact", text)]
    together = joined(segments, context.told)
    sure = likeliest(text)
    if (
        not sure
        and not declined
        and all(map(_is_guess, together))
        and is_wanting(text)
        and _only_said(together)
    ):
        return (offered(added(text, context)),)
    if not sure and not declined and all(map(_is_guess, together)) and (question := _readings(text, context)):
        return (question,)
    wishes = [*_kept_after_all(tuple(_filled(together, context))), *declined]
    wishes = [*weighed(wishes, replace(context, text=text))]
    if any(wish.tool or (wish.intent != SMALLTALK and (wish.said or wish.ask)) for wish in wishes):
        wishes = [wish for wish in wishes if wish.tool or wish.intent != SMALLTALK]
    return tuple(_apart(_in_order(wishes)))


def _kept_after_all(wishes: Sequence[Wish]) -> Iterator[Wish]:
    """合同那条删了吧，等等，还是留着 drops nothing."""
    for before, wish, after in zip((None, *wishes), wishes, (*wishes[1:], None), strict=False):
        if wish.tool == "drop_fact" and after and after.tool == "restore_fact":
            yield Wish("undo", said=_STAYS_AS_IT_IS, topic=wish.topic)
        elif not (before and (before.tool, wish.tool) in _SAID_TWICE):
            yield wish


def _answered(text: str, segments: list[Segment], context: Heard) -> list[Segment]:
    """As heard, but for short words that speak of the turn before: 再来一遍, 还是留着, 用司法所的."""
    words = text.strip("，。！!~ ")
    if _ONCE_MORE.fullmatch(words) and context.before in {*_REPEATED, "draft_report", "rewrite"}:
        return [Segment(context.before, text)]
    kept = all(map(_KEEP.search, cut(text))) or (_STAYS.search(words) and names_nothing(words))
    if context.before == "drop_fact" and kept:
        return [Segment("undo", text)]
    numbered = _QUESTION_LEFT.search(words) if context.asked else None
    if numbered and not is_in(topic_of(_ORDINALS.sub("", words)), context.known):
        return [Segment(ACKNOWLEDGE, f"第{numbered[1]}个问题先不写")]
    facts = contested_facts(context)
    if facts and (chosen := figure_chosen(text, facts)):
        return [Segment("settle", f"以{chosen.id}为准")]
    match = _CHOSEN.fullmatch(words) or _HOLDS.fullmatch(words)
    if match is None or quantities(words):
        return segments
    whose = {one for one in facts if one and match["whose"] in f"{one.source.text}{one.text}"}
    return [Segment("settle", f"以{match['whose']}为准")] if len(whose) == 1 else segments


def _repeated(about: str, context: Heard) -> list[Segment]:
    """What was asked for last, of another matter; a paragraph that follows a draft is looked at."""
    if paragraph_in(about):
        return [Segment(context.before if context.before == "rewrite" else "show_draft", about)]
    asks = composed(concepts_of(without_matter(pattern_form(about), context.told))) not in (
        "",
        context.before,
    )
    return [Segment(context.before, about)] if context.before in _REPEATED and not asks else []


def _is_guess(segment: Segment) -> bool:
    """Whether nothing but a faint likeness speaks for doing something to facts or draft."""
    harmless = segment.intent == SMALLTALK or (segment.asks and segment.intent in ASKING_INTENTS)
    return segment.intent == UNKNOWN or (segment.weak and segment.near < _FAINT and not harmless)


def _only_said(segments: Sequence[Segment]) -> bool:
    return not any(segment.asks for segment in segments)


def _only_tells(segment: Segment) -> bool:
    return not segment.asks and (segment.weak or segment.intent in (STATEMENT, UNKNOWN))


def _readings(text: str, context: Heard) -> Wish | None:
    """A question with the two likeliest things that the clerk may want, None where nothing is likely."""
    form = pattern_form(text)
    choices: dict[str, Choice] = {}
    for intent, near in by_likeness(form, concepts_of(form)):
        wish = next(filled(intent, replace(context, text=text)), None)
        if near >= _CONCEIVABLE and wish and wish.tool:
            about = topic_of(text).replace(" ", "、")
            label = f"{tool(wish.tool).label}{f'（{about}）' if about and wish.arguments else ''}"
            choices.setdefault(label, Choice(label, wish.tool, wish.arguments))
    ask = Ask(_WHICH, tuple(choices.values())[:2])
    return Wish(SMALLTALK, topic=context.topic, ask=ask) if len(choices) > 1 else None


def _acts(rest: str) -> bool:
    """Whether what follows 那宣传呢 asks for something of another kind."""
    intents = {segment.intent for segment in segments_of(rest)} if rest else set()
    return bool(intents & {*TOLD_FIRST, "draft_report", "draft_section", "export", "undo"})


def _filled(segments: Sequence[Segment], context: Heard) -> Iterator[Wish]:
    """Segments with their slots; each may lean on the topic of the one before."""
    topic = context.topic
    for segment in _told_together(segments, context):
        for wish in filled(segment.intent, replace(context, text=segment.text, topic=topic)):
            topic = _kept(wish) or topic
            yield replace(wish, topic=topic)


def _told_together(segments: Sequence[Segment], context: Heard) -> Iterator[Segment]:
    """Told clauses in a row are one matter, unless they tell other figures of what is known."""
    waiting: Segment | None = None
    for segment in segments:
        new = segment.intent == STATEMENT and not restated_fact(replace(context, text=segment.text))
        if waiting and new:
            waiting = replace(waiting, text=f"{waiting.text}，{segment.text}")
            continue
        if waiting:
            yield waiting
        waiting = segment if new else None
        if not new:
            yield segment
    if waiting:
        yield waiting


def _kept(wish: Wish) -> str:
    """What is remembered of a wish: what it is about, or the place or the handed text as it is."""
    handed = len(wish.topic) > LONG_TOPIC and wish.intent not in TOLD_FIRST
    return wish.topic if handed or wish.intent in _PLACED else topic_of(wish.topic)


def _in_order(wishes: Sequence[Wish]) -> list[Wish]:
    """As said, but for what is told about facts, which goes before what is drafted from them."""
    told = [at for at, wish in enumerate(wishes) if wish.intent in TOLD_FIRST]
    drafts = [at for at, wish in enumerate(wishes) if wish.intent.startswith("draft")]
    if not told or not drafts or min(drafts) > max(told):
        return list(wishes)
    first = [wish for wish in wishes if wish.intent in TOLD_FIRST]
    return [*first, *(wish for wish in wishes if wish.intent not in TOLD_FIRST)]


def _apart(wishes: Sequence[Wish]) -> Iterator[Wish]:
    """Without what is asked for twice in the same words."""
    seen = []
    for wish in wishes:
        key = (wish.tool, dict(wish.arguments), wish.said)
        if key not in seen:
            seen.append(key)
            yield wish
