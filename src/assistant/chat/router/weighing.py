"""What the clauses of a message came to, held against what the message as a whole most likely asks for."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.chat.router.adding import additions, offered
from assistant.chat.router.clauses import ASKING, pattern_form
from assistant.chat.router.composing import concepts_of, is_question
from assistant.chat.router.declining import what_stands
from assistant.chat.router.heard import ACKNOWLEDGE, REFUSE, SMALLTALK, Heard, Wish
from assistant.chat.router.hearing import likelihoods_of
from assistant.chat.router.slots import filled
from assistant.chat.tools.facts import UNUSED
from assistant.chat.tools.settling import CONFLICTS
from assistant.language import quantities

_SURE = 0.5
"""Beneath this the clauses are believed; found by leaving out one file of evals/chat after another."""
_BESIDE = 0.1
"""A wish at least as likely goes with the likeliest one."""
_PLAIN, _FAINT = 0.8, 0.05
"""So sure that a message only tells facts, a change as faint as this was misheard."""
_STOPS = re.compile("[；;。]")
_OPENING = re.compile(r"^[^，；。：\d]{0,14}：")
_PRESSED = 0.3
"""As likely as this to be pressure, a message tells no fact."""
_CHANGING = frozenset({"add_fact", "change_fact", "drop_fact"})
_WRITING = _CHANGING | {"draft_report", "draft_section", "rewrite", "undo", "export"}
_OPEN = frozenset({"offer_fact", "take_notes"})
"""Calls that leave open whether a fact was meant."""
_PLAIN_TOOLS = frozenset({"arrange", "show_changes", "settle", "cut_place"})
"""Asked for in words that nothing else is asked for in."""
_SAME = {ACKNOWLEDGE: SMALLTALK}
_NOT_SO = (
    "这句话不能照做：没有依据、和素材对不上的不写，起草报告以外的事我做不了。素材和稿子都没有改动。"
    "情况确实有变的，请把核实后的数告诉我。"
)


def first(text: str) -> str:
    """The intent that is likelier than the others, however faintly."""
    return next(iter(likelihoods_of(text)))


def likeliest(text: str) -> str:
    """The intent that a message most likely has, "" where none is likely enough."""
    intent = first(text)
    return intent if likelihoods_of(text)[intent] >= _SURE else ""


def tells_by_hand(text: str) -> bool:
    """Whether a line tells a fact or two rather than handing over notes."""
    shares = likelihoods_of(text)
    return shares["add_fact"] >= shares["notes_pasted"]


def weighed(wishes: Sequence[Wish], context: Heard) -> tuple[Wish, ...]:
    """The wishes, or where none of them is what the message is most likely for, the calls for that.

    What the clauses have answered or declined stays so. The likeness to other messages changes no fact by
    itself: what it would note is offered, and no change that the clauses speak for gives way to another.
    """
    if any(_is_plain(wish, context) for wish in wishes):
        return tuple(wishes)
    shares = likelihoods_of(context.text)
    met = {_SAME.get(wish.intent, wish.intent) for wish in wishes}
    pressed = shares[REFUSE] >= _PRESSED and any(map(_tells_figures, wishes))
    intent = REFUSE if pressed else likeliest(context.text)
    if intent == "add_fact" and shares[intent] >= _PLAIN and _is_mixed(wishes, shares):
        return tuple(_told_apart(context))
    if (
        not intent
        or intent in met
        or REFUSE in met
        or met - {*shares}
        or _is_settled(wishes, intent, context.told)
    ):
        return tuple(wishes)
    instead = tuple(_calls(intent, context))
    beside = [
        wish
        for wish in wishes
        if instead and wish.tool and wish.intent not in _CHANGING and shares[wish.intent] >= _BESIDE
    ]
    return (*beside, *instead) if instead else tuple(wishes)


def _is_plain(wish: Wish, context: Heard) -> bool:
    """Whether a wish was said in words that say nothing else; before there is a draft nothing is moved."""
    drafted = context.state.document is not None
    listed = wish.arguments.get("about") in (UNUSED, CONFLICTS)
    return listed or (wish.tool in _PLAIN_TOOLS and (drafted or wish.tool != "arrange"))


def _is_mixed(wishes: Sequence[Wish], shares: Mapping[str, float]) -> bool:
    """Whether clauses of what only tells facts were taken for changes of others."""
    strayed = {wish.intent for wish in wishes if wish.intent in ("change_fact", "drop_fact")}
    return bool(strayed) and all(shares[intent] < _FAINT for intent in strayed)


def _told_apart(context: Heard) -> Iterator[Wish]:
    """What the message tells, one fact for each piece between stops."""
    for piece in _STOPS.split(_OPENING.sub("", context.text)):
        if piece.strip():
            yield from additions(replace(context, text=f"补充：{piece}"))


def _tells_figures(wish: Wish) -> bool:
    told = wish.arguments.get("new", wish.arguments.get("text", ""))
    return wish.tool in ("add_fact", "change_fact") and bool(quantities(told))


def _is_settled(wishes: Sequence[Wish], intent: str, told: str) -> bool:
    """Whether the clauses are clear: several acts, another change, a reason, or one word for another."""
    if intent == REFUSE:
        return any(wish.tool == "change_fact" and _rewords(wish) for wish in wishes)
    sure = (wish for wish in wishes if wish.tool and wish.tool not in _OPEN and not _is_blind(wish, told))
    writing = {wish.intent for wish in sure} & _WRITING
    said = any(wish.said and not wish.tool and wish.intent in _WRITING for wish in wishes)
    return said or len(writing) > 1 or (intent in _WRITING and bool(writing & _CHANGING))


def _is_blind(wish: Wish, told: str) -> bool:
    """Whether a change names words that no fact has, or nothing."""
    if wish.tool != "change_fact":
        return False
    old, new = wish.arguments["old"], wish.arguments["new"]
    return old not in told if old else not quantities(new)


def _rewords(wish: Wish) -> bool:
    return bool(wish.arguments["old"]) and not quantities(wish.arguments["old"] + wish.arguments["new"])


def _calls(intent: str, context: Heard) -> Iterator[Wish]:
    if intent == REFUSE:
        yield Wish(REFUSE, said=_NOT_SO + what_stands(context.text, context), topic=context.topic)
        return
    if intent == "undo" and any(one.unit for one in quantities(context.text)):
        return
    if intent in _CHANGING and is_question(
        concepts_of(pattern_form(context.text), asked=context.text.endswith(tuple(ASKING)))
    ):
        return
    calls = tuple(filled(intent, context))
    if intent in (SMALLTALK, "explain_rule") or (calls and all(wish.tool or wish.ask for wish in calls)):
        yield from (offered(wish) if wish.tool == "add_fact" else wish for wish in calls)
