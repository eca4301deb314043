"""What is told behind figures that a fact has already: 立案14，结案12，罚款3万 tells one thing more of it."""

import re

from assistant.chat.router.adding import TALK, arabic
from assistant.chat.router.amending import amended
from assistant.chat.router.clauses import ASKING, bare, cut
from assistant.chat.router.composing import concepts_of, is_question
from assistant.chat.router.correcting import announced
from assistant.chat.router.heard import Heard, Wish
from assistant.chat.router.open_items import DOING
from assistant.chat.router.remarks import without_remarks
from assistant.chat.tools.measures import is_among
from assistant.chat.topics import likeness, topic_of
from assistant.domain import Fact
from assistant.language import quantities

_WITHIN = re.compile(r"(?:这|那)?(?:里[头面边]?|当?中)(?:的|有)?$")
_OF_IT = re.compile(r"^(?:其中|里[头面边]?|当中)?(?:还|又|也|另)?有?(?=[\d一二三四五六七八九十两])")
_NEW = re.compile(r"^(?:(?:今年|其中)?新(?:增|取得|办|考|发|添)|其中|另|还有|罚|[\d一二三四五六七八九十两])")
_IN_ALL = re.compile(r"(?:一共|总共|共计|合计|加起来)(?:是|有)?(?=[\d一二三四五六七八九十百])")
_FITS = 0.45


def continued(text: str, heard: Heard) -> tuple[Wish, ...]:
    """The call that sets what is new behind the one fact whose figures a message begins with, else ()."""
    known: Fact | None = None
    within = False
    more: list[str] = []
    told = without_remarks(cut(text))
    if amended(told, heard.facts) != told:
        return ()
    for clause in told:
        words = bare(clause)
        holder = None if more else _holder(words, heard)
        asks = clause.endswith(tuple(ASKING)) or is_question(concepts_of(words))
        does = not holder and concepts_of(words) & DOING
        if asks or does or TALK.search(words) or announced(words):
            return ()
        if holder and known in (None, holder):
            known, within = holder, _WITHIN.search(words) is not None
        else:
            more.append(words)
    if known and more and (total := _total(more[0], known)):
        return (total,)
    if known is None or not more or not quantities(more[0]) or not (within or _NEW.match(more[0])):
        return ()
    if any(is_among(known.figures, one) for one in quantities("，".join(more))):
        return ()
    first = _OF_IT.sub("其中", more[0]) if within else more[0]
    part = arabic("，".join((first, *more[1:])))
    return (Wish("add_fact", "extend_fact", {"about": known.id, "part": part}, topic=topic_of(known.text)),)


def _total(words: str, known: Fact) -> Wish | None:
    """加上县里来的一共80次: the total in place of the part that a fact has."""
    figures = quantities(words)
    own = [one for one in known.figures if figures and one.unit == figures[-1].unit]
    if not _IN_ALL.search(words) or len(own) != 1 or (figures[-1].value or 0) <= (own[0].value or 0):
        return None
    arguments = {"about": known.id, "old": own[0].text, "new": figures[-1].text}
    return Wish("change_fact", "change_fact", arguments, topic=topic_of(known.text))


def _holder(words: str, heard: Heard) -> Fact | None:
    """The one fact that has all figures of a clause and what it names."""
    figures = [one for one in quantities(words) if one.value is not None]
    topic = topic_of(words)
    if not figures or not topic:
        return None
    found = [
        fact
        for fact in heard.facts
        if fact.usable
        and likeness(topic, fact.text) >= _FITS
        and all(is_among(fact.figures, one) for one in figures)
    ]
    return found[0] if len(found) == 1 else None
