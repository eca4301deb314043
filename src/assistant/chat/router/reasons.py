"""Why something is wanting: 案卷做得粗，原因是新人多; 这两个问题的原因分别是经费紧张和年纪偏大."""

import re
from collections.abc import Iterator

from assistant.chat.router.heard import Heard, Wish
from assistant.chat.tools.telling import fact_line
from assistant.chat.topics import likeness, topic_of
from assistant.chat.values import Ask, Choice
from assistant.domain import Fact
from assistant.drafting.plan import PROBLEMS

_WHY = re.compile(
    r"(?:的?(?:主要)?原因(?:分别|主要|就|都)*(?:是|在于|为)[：:]?|(?:主要|都|就)?是因为)(?=.{2,})"
)
_EACH = re.compile(r"分别|依次|各是")
_AND = re.compile(r"[、；，]|[和跟与](?=[\u4e00-\u9fff]{2,}$)")
_QUOTES = re.compile('[“”"「」]')
_FITS = 0.5
_CAUSE = "原因是{}"
_WHICH = "“{}”说的是哪一个问题的原因？"


def tells_why(clause: str) -> bool:
    return _WHY.search(clause) is not None


def reasons(heard: Heard) -> Iterator[Wish]:
    """The reasons set behind the problems that they are told of; with a problem not known yet, one fact."""
    match = _WHY.search(heard.text)
    if match is None:
        return
    said, why = _QUOTES.sub("", heard.text[: match.start()]).strip("，： "), heard.text[match.end() :]
    problems = [fact for fact in heard.facts if fact.section == PROBLEMS and fact.usable]
    parts = [one for one in _AND.split(why) if one]
    if _EACH.search(match[0]) and len(parts) == len(problems) > 1:
        yield from (_cause(fact, part) for fact, part in zip(problems, parts, strict=True))
        return
    topic = topic_of(said)
    if topic:
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
    arguments = {"about": fact.id, "part": _CAUSE.format(why)}
    return Wish("add_fact", "extend_fact", arguments, topic=topic_of(fact.text))
