"""Facts that are pointed at and not named: F3, 第二条, 最后那条, 刚加的那个, 那条, 它."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.chat.router.heard import Heard, Wish
from assistant.chat.tools.measures import counted_by, is_among, is_counted_by
from assistant.chat.tools.telling import fact_line, in_sections
from assistant.chat.topics import topic_of
from assistant.chat.values import Ask, Choice, Message
from assistant.domain import Bar, Fact
from assistant.language import numeral, quantities

_POINTS = re.compile(
    r"^(?:把|将)?(?:上面|上一?|刚[才刚]?(?:[说加记报讲改]的?)?|前[面一])(?:那|这|的)?一?[条个项句]"
    r"(?=[的里，也不是应改算写有删去要]|其实|实际|[人场件次]数|$)"
)
"""What a clause that opens so is about, whatever else it names: 上面那条不对, 上一条的人数是56."""
_QUESTION = re.compile(r"(?m)^\s*Q\d+ ")
_BY_PLACE = re.compile(r"第([一二三四五六七八九十\d]+)(?:条|项|个(?!数))(?!数)")
_LAST = re.compile(r"最后(?:面|头|边)?(?:那|这|的)?一?[条项个](?!数)|末尾那?[条项个]")
_NEWEST = re.compile(
    r"(?:刚[才刚]?|才|新|最近|后来)(?:给你|让你|帮我)?(?:加|补|添|记|录|报)(?:的|进去的|上的)+(?:那|这)?[条项个]?"
)
_THAT = re.compile(
    r"(?:[这那]|上一?|(?:上|前)面(?:的|那)?|刚[才刚]?(?:说的?|[改报讲]的)?[那这]?)一?(?:[条项]|个(?!数))(?:事|内容|素材)?|它|^[这那]个"
)
_ID = re.compile(r"(?<![A-Za-z])F\d+(?:-\d+)?")
_WHICH = "是哪一条？"


def referred(heard: Heard) -> tuple[Fact, ...]:
    """The fact that the words point at; two where the list as shown and its numbers differ, () for none."""
    facts = [fact for fact in heard.state.sheet.facts if fact.bar is not Bar.SUPERSEDED]
    if named := _ID.search(heard.text):
        return tuple(fact for fact in heard.state.sheet.facts if fact.id == named[0])
    if match := _BY_PLACE.search(heard.text):
        number = int(numeral(match[1]) or 0)
        shown = [fact for _, one in in_sections(facts) for fact in one][max(number - 1, 0) : number]
        numbered = [fact for fact in facts if fact.id == f"F{number}"]
        return tuple(dict.fromkeys((*shown, *numbered)))
    if facts and (_LAST.search(heard.text) or _NEWEST.search(heard.text)):
        return (facts[-1],)
    last = heard.state.fact(heard.fact)
    if points_first(heard.text) and (last or (facts and heard.before == "add_fact")):
        return (last or facts[-1],)
    return (last,) if last and _THAT.search(heard.text) and not _names_another(heard) else ()


def points_first(text: str) -> bool:
    return _POINTS.match(text) is not None


def spoken_of(thread: Sequence[Message]) -> str:
    """The id of the one fact that the last answer names at all, "" where it names several or nothing."""
    answer = next((one for one in reversed(thread) if one.role == "assistant"), None)
    named = {*_ID.findall(f"{answer.text}\n{answer.shown}")} if answer else set()
    return named.pop() if len(named) == 1 else ""


def has_asked(thread: Sequence[Message]) -> bool:
    """Whether the last answer listed questions."""
    answer = next((one for one in reversed(thread) if one.role == "assistant"), None)
    return answer is not None and (
        "missing" in answer.intents or _QUESTION.search(f"{answer.text}\n{answer.shown}") is not None
    )


def _names_another(heard: Heard) -> bool:
    told = quantities(heard.text)
    return bool(topic_of(heard.text)) or any(
        is_among(fact.figures, one) for fact in heard.facts for one in told
    )


def _aimed(wish: Wish, fact: Fact, text: str) -> Mapping[str, str]:
    """The call about a fact; of its figures the one that the words name by its unit (人数) is meant."""
    arguments = {**wish.arguments, "about": fact.id}
    named = counted_by(text)
    counted = [one.text for one in fact.figures if named and is_counted_by(one, named)]
    if wish.arguments.get("old") == "" and len(counted) == 1:
        arguments["old"] = counted[0]
    return arguments


def pointed(wish: Wish, heard: Heard) -> Wish:
    """The wish about the fact that the words point at; a question where that may be either of two."""
    facts = referred(heard)
    if len(facts) < 2:
        return replace(wish, arguments=_aimed(wish, facts[0], heard.text)) if facts else wish
    choices = tuple(Choice(fact_line(one), wish.tool, {**wish.arguments, "about": one.id}) for one in facts)
    return Wish(wish.intent, ask=Ask(_WHICH, choices), topic=wish.topic)
