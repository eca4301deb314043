"""Two figures that contradict each other: which of them holds, and what they are about."""

import re
from collections.abc import Iterator, Sequence

from assistant.chat.router.clauses import cut
from assistant.chat.router.heard import Heard, Wish
from assistant.chat.tools.measures import figure_of
from assistant.chat.tools.settling import conflicts
from assistant.chat.topics import topic_of
from assistant.domain import Fact

_SETTLED = re.compile(
    r"(?:以|按|照|听|用|依|拿|认)(?P<whose>.+?)(?:的?(?:数|那个|那家|报的|说的))?(?:为准|来|算|写|走|吧)*$"
)


_FIGURE_CHOSEN = re.compile(
    r"^(?:那|就|还是|最后|统一|咱们?|我们?|先|都)*(?:用|按|以|取|要|选|采用|认)(?P<figure>[^，]*?\d[^，]*?)(?:的?(?:那个|这个|那家|那条)?数?)(?:为准|来|算|写|报|走|吧|好了)*$"
)


def figure_chosen(text: str, facts: Sequence[Fact | None]) -> Fact | None:
    """Which of facts that contradict each other has the figure that the last clause takes: 那用388."""
    match = _FIGURE_CHOSEN.match((cut(text) or ("",))[-1])
    told = figure_of(match["figure"].removesuffix("的")) if match else None
    having = [
        fact for fact in facts if told and fact and any(one.value == told.value for one in fact.figures)
    ]
    return having[0] if having and len({*(fact.id for fact in having)}) == 1 else None


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
