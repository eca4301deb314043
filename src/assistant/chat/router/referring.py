"""Facts that are pointed at and not named: F3, 第二条, 最后那条, 刚加的那个, 那条, 它."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.chat.router.heard import Heard, Wish
from assistant.chat.tools.measures import is_among
from assistant.chat.tools.telling import fact_line, in_sections
from assistant.chat.topics import topic_of
from assistant.chat.values import Ask, Choice, Message
from assistant.domain import Bar, Fact
from assistant.language import numeral, quantities

_BY_ID = re.compile(r"(?<![A-Za-z])F\d+(?:-\d+)?")
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
    if named := _BY_ID.search(heard.text):
        return tuple(fact for fact in heard.state.sheet.facts if fact.id == named[0])
    if match := _BY_PLACE.search(heard.text):
        number = int(numeral(match[1]) or 0)
        shown = [fact for _, one in in_sections(facts) for fact in one][max(number - 1, 0) : number]
        numbered = [fact for fact in facts if fact.id == f"F{number}"]
        return tuple(dict.fromkeys((*shown, *numbered)))
    if facts and (_LAST.search(heard.text) or _NEWEST.search(heard.text)):
        return (facts[-1],)
    last = heard.state.fact(heard.fact)
    return (last,) if last and _THAT.search(heard.text) and not _names_another(heard) else ()


def spoken_of(thread: Sequence[Message]) -> str:
    """The id of the one fact that the last answer names at all, "" where it names several or nothing."""
    answer = next((one for one in reversed(thread) if one.role == "assistant"), None)
    named = {*_ID.findall(f"{answer.text}\n{answer.shown}")} if answer else set()
    return named.pop() if len(named) == 1 else ""


def _names_another(heard: Heard) -> bool:
    told = quantities(heard.text)
    return bool(topic_of(heard.text)) or any(
        is_among(fact.figures, one) for fact in heard.facts for one in told
    )


def pointed(wish: Wish, heard: Heard) -> Wish:
    """The wish about the fact that the words point at; a question where that may be either of two."""
    facts = referred(heard)
    if len(facts) < 2:
        return replace(wish, arguments={**wish.arguments, "about": facts[0].id}) if facts else wish
    choices = tuple(Choice(fact_line(one), wish.tool, {**wish.arguments, "about": one.id}) for one in facts)
    return Wish(wish.intent, ask=Ask(_WHICH, choices), topic=wish.topic)
