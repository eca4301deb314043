"""Two figures that contradict each other: which of them holds, and what they are about."""

import re
from collections.abc import Iterator

from assistant.chat.router.heard import Heard, Wish
from assistant.chat.tools.settling import conflicts
from assistant.chat.topics import topic_of
from assistant.domain import Fact

_SETTLED = re.compile(
    r"(?:以|按|照|听|用|依|拿|认)(?P<whose>.+?)(?:的?(?:数|那个|那家|报的|说的))?(?:为准|来|算|写|走|吧)*$"
)


def settles(heard: Heard) -> Iterator[Wish]:
    """Which of two figures that contradict each other holds: 以司法所的为准."""
    match = _SETTLED.search(heard.text)
    whose = match["whose"].strip("的 ") if match else heard.text
    yield Wish("change_fact", "settle", {"whose": whose}, topic=contested(heard))


def contested(heard: Heard) -> str:
    """What the figures that contradict each other are about."""
    facts = contested_facts(heard)
    return topic_of(facts[0].text) if facts and facts[0] else heard.topic


def contested_facts(heard: Heard) -> list[Fact | None]:
    """The facts that the open contradictions are about, in their order; None for one that is gone."""
    return [heard.state.fact(id) for question in conflicts(heard.state) for id in question.about]
