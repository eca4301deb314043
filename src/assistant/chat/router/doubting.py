"""A figure that is doubted: 这个12是不是应该是15; what stands there is shown, and the change offered."""

import re
from collections.abc import Iterator

from assistant.chat.router.heard import Heard, Wish
from assistant.chat.tools.measures import figure_of, same_figure
from assistant.chat.tools.telling import fact_line
from assistant.chat.topics import likeness, topic_of
from assistant.chat.values import Ask, Choice
from assistant.language import quantities

_COUNT = r"[\d.一二三四五六七八九十百千万两]+[\u4e00-\u9fff]{0,2}?"
_DOUBT = re.compile(
    rf"(?P<old>{_COUNT})[^，\d]{{0,8}}?(?:吧|吗)?(?:是不是|会不会是?|我?印象[里中]?|我?记得|难道|莫非|怕是|恐怕|好像|不应该|不该|不是)[^，\d]{{0,4}}?(?:应该|该|得|写)?"
    rf"(?:是|成|为|有)?(?P<new>{_COUNT})(?:才对|的|来着|啊|呀)*[吧吗么呢]?"
)
_ONLY = re.compile(
    rf"(?:是不是|会不会|难道|莫非|好像|恐怕|怕是|印象[里中]?|记得)(?:应该|该|得|要|写|是|有)*(?P<new>{_COUNT})(?:才对|的|来着|啊|呀)*[吗么呢吧]?"
)
_FITS = 0.45
_SURE = re.compile(r"改[成为]?|换成|(?:错|反|重|漏)了")
_OFFER = "要把{}里的“{}”改成“{}”吗？答“要”就改，答“不用”就不动。"


def doubt_in(text: str) -> re.Match[str] | None:
    """Whether a clause asks if a figure should be another; one that says it is wrong is a correction."""
    found = _DOUBT.search(text) or _ONLY.search(text)
    questions = found and re.search("是不是|会不会|难道|莫非|怕是|恐怕|[吧吗么呢？?]$", text)
    return found if found and questions and not _SURE.search(text) else None


def doubts(heard: Heard) -> Iterator[Wish]:
    """The facts that have the figure, shown; one place alone is offered to be changed."""
    found = doubt_in(heard.text)
    old, new = (found.groupdict().get("old", ""), found["new"]) if found else ("", "")
    told = quantities(old) or tuple(filter(None, (figure_of(old),)))
    about, wanted = topic_of(heard.text), figure_of(new)
    facts = [fact for fact in heard.state.sheet.facts if fact.usable]
    places = [
        (fact, figure)
        for fact in facts
        for figure in fact.figures
        if any(same_figure(figure, one) for one in told)
        or (not told and wanted and figure.unit == wanted.unit and likeness(about, fact.text) >= _FITS)
    ]
    yield Wish("show_facts", "show_facts", {"about": heard.text if places and told else about}, topic=about)
    if len(places) == 1:
        fact, figure = places[0]
        arguments = {"about": fact.id, "old": figure.text, "new": new}
        ask = Ask(_OFFER.format(fact_line(fact), figure.text, new), (Choice("改", "change_fact", arguments),))
        yield Wish("show_facts", ask=ask, topic=topic_of(fact.text))
