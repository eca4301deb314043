"""A figure that a message itself tells is not overwritten by the next one it tells, of another thing."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.chat.ports import Desk
from assistant.chat.router.heard import Wish
from assistant.chat.tools.figures import Place, figure_meant
from assistant.chat.tools.measures import figure_of, is_among, unit_fits
from assistant.domain import Fact, Quantity
from assistant.editing import State
from assistant.language import quantities

_KEPT = "“{}”没有照改：{}的“{}”是您这句话里说到的数。它说的若是另一件事，请连同事项再说一遍。"
_OF_IT = "“{}”说的是其中一部分，{}的“{}”没有动；要写进去请说“补充……”。"
_PART = re.compile(
    r"(?:里[头面边]?|其中|当中|之中|含|包括|包含)(?:还|也|就)?(?:有|是|了)?$|(?:^|[，。；（(])(?:还|另外?)?有$"
)
"""Before a figure that tells of a part or remarks on what was said."""
_BARE_PART = re.compile(
    r"^[（(]?(?:里[头面]?|当中|含|包括|包含)(?:有|是|了)?(?=[\d一二两三四五六七八九十])|^(?P<lead>[^，]{0,8}?)其中(?:有|是|了)?"
)
_DENIED = re.compile(r"(?:不是|并非|没有|不到|原来|原先|之前|由|从)[^，。；]{0,6}$")
_ANNOUNCED = re.compile(r"(?:改|改成|改为)$")
_LINK = re.compile("[的是有了为]+$")


def spared(desk: Desk, before: State, wish: Wish, text: str) -> Wish:
    """The wish, aimed at the figure of its label, or what is said where it would change what was told.

    `before` is the work when the turn began. What is noted of a part goes with the fact just changed.
    """
    if wish.tool in ("add_fact", "offer_fact") and _BARE_PART.search(wish.arguments["text"]):
        return _with_its_whole(before, desk.state, wish)
    if wish.tool != "change_fact":
        return wish
    new, place = figure_of(wish.arguments["new"]), figure_meant(desk, **wish.arguments)
    if new is None or place is None or place.figure.value == new.value:
        return wish
    at = text.find(new.text)
    if at > 0 and _PART.search(text[:at]) and (place.figure.value or 0) > (new.value or 0):
        return _said(_OF_IT, new, place, wish)
    told = [one for one in quantities(text) if not _DENIED.search(text[: one.span.start])]
    known = before.fact(place.fact.id)
    just_set = known is None or not is_among(known.figures, place.figure)
    if _ANNOUNCED.search(text[: max(at, 0)]):
        return wish
    if wish.arguments.get("old") or not (just_set or is_among(told, place.figure)):
        return wish
    own = _labelled(place.fact, new, text[:at], told) if at > 0 and not just_set else None
    if own is None:
        return _said(_KEPT, new, place, wish)
    return replace(wish, arguments={**wish.arguments, "old": own.text, "about": place.fact.id})


def _said(words: str, new: Quantity, place: Place, wish: Wish) -> Wish:
    said = words.format(new.text, place.fact.id, place.figure.text)
    return Wish(wish.intent, said=said, topic=wish.topic)


def _with_its_whole(before: State, now: State, wish: Wish) -> Wish:
    changed = [fact for fact in now.sheet.facts if before.fact(fact.id) not in (None, fact)]
    if len(changed) != 1:
        return wish
    part = _BARE_PART.sub("其中", wish.arguments["text"], count=1)
    return Wish("change_fact", "extend_fact", {"about": changed[0].id, "part": part}, topic=wish.topic)


def _label(words: str) -> str:
    return _LINK.sub("", words.rstrip())[-1:]


def _labelled(fact: Fact, new: Quantity, before: str, told: Sequence[Quantity]) -> Quantity | None:
    """The one figure of a fact with the same word before it as the new one: 优6本 for 优7本."""
    found = [
        one
        for one in fact.figures
        if unit_fits(one.unit, new.unit or one.unit) and not is_among(told, one)
        if _label(fact.text[: one.span.start]) == _label(before)
    ]
    return found[0] if len(found) == 1 else None
