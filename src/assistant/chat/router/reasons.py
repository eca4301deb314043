"""Why something is wanting: 案卷做得粗，原因是新人多; 这两个问题的原因分别是经费紧张和年纪偏大."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.chat.router.heard import Heard, Wish
from assistant.chat.router.referring import referred
from assistant.chat.tools.telling import fact_line
from assistant.chat.topics import likeness, topic_of
from assistant.chat.values import Ask, Choice
from assistant.domain import Fact
from assistant.drafting.plan import PROBLEMS

_WHY = re.compile(
    r"(?:的?(?:主要)?原因(?:分别|主要|就|都)*(?:是|在于|为)[：:]?|(?:主要|都|就)?是因为)(?=.{2,})"
)
_MORE = re.compile(
    r"的?(?:主要)?(?:原因|成因)(?:里[头面]?|上|方面)?[，]?(?:再|还|也|又|得|要)*(?:补|加|添|有)(?:充|上|进去)?(?:一?[个条点]|[两二三]个)?[是为]?[：:，]?(?=.{2,})"
)
"""执法力量不足的原因再补一个：经费紧 tells one more."""
_NOT_THAT = re.compile(
    r"^(?:[^，]*?的)?(?P<old>[^，。；的]{2,16}?)(?:可|并|这|它|也)?(?:不是|不算|算不上)(?:什么|真正的?|主要)*(?:的)?原因"
)
_CAUSES = re.compile(r"(?:主要)?原因(?:是|在于|为)(?P<told>[^。；]+)")
_CAUSE_TURNED = re.compile(
    r"原因(?:并|可)?不(?:是|在于)(?P<old>[^，。；]{2,16})[，；](?:而|应该|其实)?是(?:因为)?(?P<new>[^，。；？?]{2,30})[。！]?$"
)
_EACH = re.compile(r"分别|依次|各是")
_AND = re.compile(r"[、；，]|[和跟与](?=[\u4e00-\u9fff]{2,}$)")
_QUOTES = re.compile('[“”"「」]')
_FITS = 0.5
_CAUSE = "原因是{}"
_WHICH = "“{}”说的是哪一个问题的原因？"


def cause_turned(text: str, heard: Heard) -> tuple[Wish, ...]:
    """原因不是编制没批，是招不来人: the one in place of the other, where a problem has it; else ()."""
    match = _CAUSE_TURNED.search(text)
    held = [one for one in heard.facts if match and one.section == PROBLEMS and match["old"] in one.text]
    if match is None or len(held) != 1:
        return ()
    return (_reworded(held[0], held[0].text.replace(match["old"], match["new"])),)


def tells_why(clause: str) -> bool:
    return (_WHY.search(clause) or _MORE.search(clause)) is not None


def reasons(heard: Heard) -> Iterator[Wish]:
    """The reasons set behind the problems that they are told of; with a problem not known yet, one fact.

    One more is set beside those known, one for another that is denied in its place.
    """
    match = _MORE.search(heard.text) or _WHY.search(heard.text)
    if match is None:
        return
    said, why = _QUOTES.sub("", heard.text[: match.start()]).strip("，： "), heard.text[match.end() :]
    problems = [fact for fact in heard.facts if fact.section == PROBLEMS and fact.usable]
    denied = _NOT_THAT.match(heard.text)
    if denied and (held := [fact for fact in problems if denied["old"] in fact.text]):
        why = re.split("[，；]", why)[0]
        yield from (_reworded(fact, fact.text.replace(denied["old"], why)) for fact in held[:1])
        return
    parts = [one for one in _AND.split(why) if one]
    if _EACH.search(match[0]) and len(parts) == len(problems) > 1:
        yield from (_cause(fact, part) for fact, part in zip(problems, parts, strict=True))
        return
    topic = topic_of(said)
    pointed = [fact for fact in referred(replace(heard, text=said)) if fact in problems]
    if pointed:
        meant = pointed
    elif topic:
        meant = [fact for fact in problems if likeness(topic, fact.text) >= _FITS]
    else:
        meant = [fact for fact in problems if fact.id == heard.fact] or problems
    if len(meant) == 1:
        yield _cause(meant[0], why)
    elif meant:
        cause = _CAUSE.format(why)
        choices = tuple(
            Choice(fact_line(one), "extend_fact", {"about": one.id, "part": cause}) for one in meant
        )
        yield Wish("add_fact", ask=Ask(_WHICH.format(why), choices), topic=heard.topic)
    else:
        words = f"{said}，{_CAUSE.format(why)}" if said else _CAUSE.format(why)
        known = any(section.key == PROBLEMS for section in heard.genre.sections)
        arguments = {"text": words, "section": PROBLEMS if known else ""}
        yield Wish("add_fact", "add_fact", arguments, topic=said or heard.topic)


def _cause(fact: Fact, why: str) -> Wish:
    if known := _CAUSES.search(fact.text):
        return _reworded(fact, f"{fact.text[: known.end()]}、{why}{fact.text[known.end() :]}")
    arguments = {"about": fact.id, "part": _CAUSE.format(why)}
    return Wish("add_fact", "extend_fact", arguments, topic=topic_of(fact.text))


def _reworded(fact: Fact, words: str) -> Wish:
    arguments = {"about": fact.id, "old": "", "new": words}
    return Wish("add_fact", "change_fact", arguments, topic=topic_of(fact.text))
