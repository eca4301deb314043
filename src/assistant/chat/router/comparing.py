"""Last year's figure told beside a fact: set against this year's, never put in its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from assistant.chat.router.amending import ERROR
from assistant.chat.router.clauses import ASKING, bare, cut
from assistant.chat.router.correcting import announced
from assistant.chat.router.heard import Heard, Wish
from assistant.chat.tools.measures import digits, is_among, unit_fits
from assistant.chat.tools.telling import clipped
from assistant.chat.topics import likeness, topic_of
from assistant.chat.values import Ask, Choice
from assistant.domain import Fact, Hedge, Quantity
from assistant.language import quantities

_LAST_YEAR = re.compile(r"去年|上一?年|前一年")
_THIS_YEAR = re.compile(r"今年|本年")
_BY = re.compile(r"(?:多|少|增加?|减少?|增长|下降|上升)(?:了|出)?(?=[\d一二三四五六七八九十百两])")
_WRITE_IT = re.compile(
    r"(?:就|那|也|都|把它|给我|帮我)*(?:写|加|补|放|记|用)(?:上|进去?|到稿子里|入)+(?:吧|去|稿子|了)*"
)
_SAID = "{}：今年{}，您说去年{}，{}。"
_ABOUT = "两个数里有约数，只能说大约。"
_OFFER = "去年的数没有记为今年的事实。要写进稿子吗？答“要”就写“{}”；只写增减的个数也可以直接说。"
_TENTH, _HUNDRED = Decimal("0.1"), Decimal(100)
_FITS = 0.5


@dataclass(frozen=True, slots=True)
class _Against:
    """A figure of a fact and last year's of the same, as the clerk tells it."""

    fact: Fact
    now: Quantity
    before: Quantity

    @property
    def by(self) -> Decimal:
        return (self.now.value or Decimal(0)) - (self.before.value or Decimal(0))

    @property
    def way(self) -> str:
        return "增加" if self.by > 0 else "减少"

    @property
    def amount(self) -> str:
        return f"{'' if self.is_exact else '约'}{digits(abs(self.by))}{self.now.unit}"

    @property
    def is_exact(self) -> bool:
        return self.now.hedge is self.before.hedge is Hedge.EXACT

    @property
    def share(self) -> str:
        share = (abs(self.by) * _HUNDRED / (self.before.value or Decimal(1))).quantize(_TENTH, ROUND_HALF_UP)
        return f"{'增长' if self.by > 0 else '下降'}约{digits(share)}%"

    @property
    def said(self) -> str:
        return f"比上年{self.way}{self.amount}，{self.share}"

    def written(self, *, share: bool) -> Wish:
        """The difference behind the fact, with what it is of where the fact has other figures."""
        said = self.said if share else f"比上年{self.way}{self.amount}"
        of = topic_of(self.fact.text[: self.now.span.start]).split()[-1:] if self.fact.figures[1:] else ()
        arguments = {"about": self.fact.id, "part": f"{''.join(of)}{said}"}
        return Wish("add_fact", "extend_fact", arguments, topic=topic_of(self.fact.text))


def compared(text: str, heard: Heard) -> tuple[Wish, ...]:
    """The comparison, or what of it the clerk wants written behind it; () where none is told."""
    if heard.before == "year_on_year" and (before := tuple(_told(heard.said, heard))):
        return _wanted(text, before)
    found = tuple(_told(text, heard))
    if not found:
        return ()
    said = "".join(_line(one) for one in found)
    if not all(one.is_exact for one in found):
        said += _ABOUT
    first = next((one for one in found if one.by), None)
    if first is None:
        return (Wish("year_on_year", said=said, topic=topic_of(found[0].fact.text)),)
    call = first.written(share=True)
    ask = Ask(said + _OFFER.format(first.said), (Choice(first.said, call.tool, call.arguments),))
    return (Wish("year_on_year", ask=ask, topic=topic_of(first.fact.text)),)


def _wanted(text: str, found: tuple[_Against, ...]) -> tuple[Wish, ...]:
    for clause in cut(text):
        words = bare(clause)
        by = _BY.search(words)
        figures = quantities(words[by.end() :]) if by else ()
        same = [one for one in found if figures and abs(one.by) == figures[0].value]
        if same:
            return (same[0].written(share="%" in words),)
        if _WRITE_IT.fullmatch(words) and found[0].by:
            return (found[0].written(share=True),)
    return ()


def _line(one: _Against) -> str:
    name = f"{one.fact.id} {clipped(one.fact.text[: one.now.span.start] or one.fact.text, 16)}"
    change = f"{one.way}{one.amount}，{one.share}" if one.by else "持平"
    return _SAID.format(name, one.now.text, one.before.text, change)


def _told(text: str, heard: Heard) -> Iterator[_Against]:
    """The figures told of last year, each with the one of the fact that counts the same this year."""
    if announced(text) or ERROR.search(text):
        return
    of_last, about = False, ""
    for clause in cut(text):
        words = bare(clause.rstrip(ASKING))
        last, this = _LAST_YEAR.search(words), _THIS_YEAR.search(words)
        if this and not last and _is_news(words, about, heard):
            return
        of_last = bool(last) or (of_last and not this)
        about = topic_of(_LAST_YEAR.sub("", words)) or about
        figures = [one for one in quantities(words) if one.value and one.unit]
        if not of_last or (last and this) or not figures:
            continue
        facts = _named(about, heard)
        for fact in facts if len(facts) == 1 else ():
            for figure in figures:
                same = [one for one in fact.figures if unit_fits(one.unit, figure.unit) and one.value]
                if len(same) == 1 and same[0].value != figure.value:
                    yield _Against(fact, same[0], figure)


def _named(about: str, heard: Heard) -> list[Fact]:
    """The facts that fit a matter best."""
    scored = [(likeness(about, fact.text), fact) for fact in heard.facts if fact.usable and about]
    best = max((score for score, _ in scored), default=0.0)
    return [fact for score, fact in scored if score == best >= _FITS]


def _is_news(words: str, about: str, heard: Heard) -> bool:
    """Whether a clause on this year tells a figure that the fact has not: it is put right, not compared."""
    told = [one for one in quantities(words) if one.value]
    return any(not is_among(fact.figures, one) for fact in _named(about, heard) for one in told)
