"""Past reports by talk: extracts with their source, and last year's figures beside this year's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.chat.parts import section_in
from assistant.chat.ports import Desk
from assistant.chat.tools.measures import digits
from assistant.chat.tools.telling import clipped
from assistant.chat.topics import likeness, topic_of
from assistant.chat.values import Citation, Result
from assistant.domain import Fact, Hit, Quantity, Report
from assistant.facts import sifted
from assistant.genres import section_keys_of, theme_of
from assistant.language import heading, quantities, sentences
from assistant.reading import parse_report

_NO_LIBRARY = "往年报告里没有找到{}“{}”的内容，报告库里没有的我不编。"
_ORDERS = "这些报告里夹有写给机器（AI）的指令，不是报告内容，没有采用，也没有照做。"
_NO_PAST = "资料库里没有本单位{}的报告，无法比较，请先把往年报告收录到资料库。"
_NO_FIGURE = "{}年的报告里没有“{}”的数字，不能比较，请补充上年数。"
_NO_FIGURE_NOW = "今年的素材里没有“{}”的数字，{}年的报告写的是：{}。"
_NO_OWN = "报告库里没有本单位{}的报告，别的单位的不能当成本单位的。"
_WHOSE = "还不知道是哪个单位的报告，查不到本单位的往年报告；请说“我们是……镇人民政府”。"
_OTHER_OFFICES = "报告库里写到这件事的别的单位有：{}；要看请说“{}的{}怎么写的”。"
_NO_PART = "{}年的报告里没有找到“{}”这一部分。"
_NOT_TOLD = "素材里没有说到，请补充整改或落实的情况。"
_FOLLOWED = "{}年报告写的“{}”逐条列在下面，今年的情况只照素材："
OWN, OTHERS = "本单位", "别的单位"
_SHORT_NAME = 3
_SHORTEST = 8
_OTHERS = "能比的有这些："
_CAUTION = "两年口径一致才可比，请核对。"
_FITS = 0.5
_OCCASIONS = frozenset({"场", "场次", "次"})
"""Units in which the same thing is counted in one year and in another."""
_MOST = 3
_LONGEST = 400
_NEAR = 10
_SEVERAL = re.compile(r"[三四五]年|近几年|历年|这几年|逐年")
_RATE = ("率",)


def search_reports(desk: Desk, query: str, year: str = "", whose: str = "") -> Result:
    """What past reports say of a matter, word for word, with report, year and section.

    The office's own come first; with `whose` OWN no others are shown, only named. Says so where the library
    has nothing, rather than anything else.
    """
    part = "" if topic_of(query) else section_in(query, desk.genre)
    topic = desk.genre.section(part).heading if part else topic_of(query) or query.strip()
    years: list[int | None] = [int(one) for one in re.findall(r"\d{4}", year)]
    cited: list[Citation] = []
    lacking: list[str] = []
    orders = False
    for wanted in years or [None]:
        hits = () if whose == OTHERS else desk.search(topic, year=wanted, k=12, own=True)
        found = _told(desk, hits, topic, part)
        others = () if found else desk.search(topic, year=wanted, k=12)
        if not found and whose != OWN:
            hits, topic = _of_named(others, topic)
            found = _told(desk, hits, topic, part)
        orders |= any(sifted(hit.passage.text).orders for hit in hits)
        cited += _apart([_citation(hit, words) for hit, words in found])[:_MOST]
        if not found:
            lacking.append(_nothing(desk, wanted, topic, others if whose == OWN else ()))
    shown = "\n".join(f"{_source(one)}：“{one.text}”" for one in cited)
    said = f"往年报告里关于“{topic}”有{len(cited)}处：" if cited else ""
    warned = _ORDERS if orders else ""
    return Result("\n".join(filter(None, (said, *lacking, warned))), shown, citations=tuple(cited))


def followed_up(desk: Desk, part: str) -> Result:
    """What the office's last report has under shortcomings or plans (a key), beside this year's facts."""
    year = desk.state.year
    own = [one for one in desk.past_reports() if year is None or one.year == year - 1]
    name = desk.genre.section(part).name
    if not own or year is None:
        return Result(_NO_PAST.format(f"{year - 1}年" if year else "上年"))
    report = parse_report(sifted(own[-1].text).text)
    keys = section_keys_of(report, desk.genre)
    bodies = [one.span.of(report.text) for one, key in zip(report.sections, keys, strict=True) if key == part]
    said = [
        words
        for body in bodies
        for span in sentences(body)
        if len(words := span.of(body).strip()) > _SHORTEST and heading(words) is None
    ]
    if not said:
        return Result(_NO_PART.format(year - 1, name))
    lines = []
    for words in said:
        theme = theme_of(desk.genre, words)
        now = [one for one in desk.state.sheet.facts if one.usable and theme and one.theme == theme]
        told = "；".join(f"{one.id} {clipped(one.text)}" for one in now) or _NOT_TOLD
        lines.append(f"{year - 1}年：{words}\n今年：{told}")
    cited = tuple(Citation(own[-1].issuer, own[-1].year, name, words) for words in said)
    return Result(_FOLLOWED.format(year - 1, name), "\n".join(lines), citations=cited)


def _of_named(hits: Sequence[Hit], topic: str) -> tuple[Sequence[Hit], str]:
    """The passages of the office that a topic names (沙埝镇普法), and the topic without the name."""
    for hit in hits:
        name = hit.passage.issuer.removesuffix("人民政府")
        called = next((one for one in (name, name[-_SHORT_NAME:]) if one and one in topic), "")
        if called:
            own = [one for one in hits if one.passage.issuer == hit.passage.issuer]
            return own, topic.replace(called, "").strip() or topic
    return hits, topic


def _told(desk: Desk, hits: Sequence[Hit], topic: str, part: str) -> list[tuple[Hit, str]]:
    """The passages that speak of the topic, each with what it says of it."""
    known = topic if part else _known(topic, hits) or topic
    return [(hit, words) for hit in hits if (words := _extract(desk, hit, known, part))]


def _nothing(desk: Desk, year: int | None, topic: str, others: Sequence[Hit]) -> str:
    """That nothing is there: of the matter, or no report of the office's own, and whose there are."""
    when = f"{year}年" if year else ""
    own = [one for one in desk.past_reports() if year is None or one.year == year]
    if own or not others:
        return _NO_LIBRARY.format(when, topic)
    names = dict.fromkeys(hit.passage.issuer for hit in others if hit.passage.issuer)
    named = _OTHER_OFFICES.format("、".join(names), next(iter(names)), topic) if names else ""
    return (_NO_OWN.format(when or "往年") if desk.state.issuer else _WHOSE) + named


def _known(topic: str, hits: Sequence[Hit]) -> str:
    """The words of a topic that what was found has; the others are talk."""
    text = "\n".join(f"{hit.passage.heading}\n{hit.passage.text}" for hit in hits)
    return " ".join(run for run in topic.split() if likeness(run, text) >= _FITS)


@dataclass(frozen=True, slots=True)
class _Pair:
    """A figure of this year's facts and the one of last year's report that counts the same."""

    name: str
    now: Quantity
    before: Quantity
    sentence: str


def year_on_year(desk: Desk, about: str = "") -> Result:
    """Last year's figures of the same office beside this year's; all that pair, or those of a matter."""
    year = desk.state.year
    own = [one for one in desk.past_reports() if year is None or one.year == year - 1]
    if not own or year is None:
        return Result(_NO_PAST.format(f"{year - 1}年" if year else "上年"))
    report, topic = own[-1], topic_of(_SEVERAL.sub("", about))
    old = list(_figures(report))
    pairs = list(_pairs(desk.state.sheet.facts, old, topic))
    if topic and topic.endswith(_RATE):
        pairs = [pair for pair in pairs if likeness(topic, pair.sentence) == 1]
    if not pairs:
        others = [_line(pair, year) for pair in _pairs(desk.state.sheet.facts, old, "")]
        lacking = _unpaired(topic, old, year - 1)
        return Result(f"{lacking}{_OTHERS if others else ''}", "\n".join(others))
    earlier = [one for one in desk.past_reports() if one.year is not None and one.year < year - 1]
    lines = [_line(pair, year, _before(pair, earlier) if _SEVERAL.search(about) else ()) for pair in pairs]
    cited = tuple(Citation(report.issuer, report.year, "", pair.sentence) for pair in pairs)
    return Result(f"与{year - 1}年报告相比（{_CAUTION}）", "\n".join(lines), citations=cited)


def _unpaired(topic: str, old: Sequence[tuple[Quantity, str]], last: int) -> str:
    known = [sentence for _, sentence in old if topic and likeness(topic, sentence) >= _FITS]
    if known and not topic.endswith(_RATE):
        return _NO_FIGURE_NOW.format(topic, last, clipped(known[0]).rstrip("。"))
    return _NO_FIGURE.format(last, topic or "同类事项")


def _pairs(facts: Sequence[Fact], old: Sequence[tuple[Quantity, str]], topic: str) -> Iterator[_Pair]:
    for fact in facts:
        for figure in fact.figures if fact.usable else ():
            named = [max(likeness(run, fact.text), likeness(fact.text[:8], run)) for run in topic.split()]
            if topic and max(named) < _FITS:
                continue
            same = [
                (_alike(fact, figure, one, said), one, said)
                for one, said in old
                if _counts_alike(one.unit, figure.unit)
            ]
            score, before, sentence = max(same, key=lambda item: item[0], default=(0.0, figure, ""))
            if score >= _FITS and figure.value is not None and before.value is not None:
                yield _Pair(figure.indicator or clipped(fact.text, 10), figure, before, sentence)


def _counts_alike(unit: str, other: str) -> bool:
    return unit == other or {unit, other} <= _OCCASIONS


def _alike(fact: Fact, figure: Quantity, other: Quantity, said: str) -> float:
    """Whether two figures count the same thing, by the nouns they count."""
    words = figure.indicator or fact.text[: figure.span.start]
    counted = other.indicator or said[: other.span.start][-8:]
    if not words or not counted:
        return 0.0
    return max(
        likeness(words, counted), likeness(counted, words), likeness(words, said[: other.span.start]) * 0.9
    )


def _before(pair: _Pair, reports: Sequence[Report]) -> tuple[str, ...]:
    """The same figure in reports of still earlier years, oldest first."""
    told: list[str] = []
    for report in reports:
        same = [
            (likeness(pair.name, sentence[: one.span.start][-_NEAR:]), one.text)
            for one, sentence in _figures(report)
            if one.unit == pair.now.unit
        ]
        score, written = max(same, default=(0.0, ""))
        if score >= _FITS:
            told.append(f"{report.year}年{written}")
    return tuple(told)


def _line(pair: _Pair, year: int, earlier: Sequence[str] = ()) -> str:
    now, before = pair.now.value or Decimal(0), pair.before.value or Decimal(0)
    by = now - before
    unit = pair.now.unit
    change = f"增加{digits(by)}{unit}" if by > 0 else f"减少{digits(-by)}{unit}" if by < 0 else "持平"
    told = (*earlier, f"{year - 1}年{pair.before.text}", f"{year}年{pair.now.text}", change)
    return f"{pair.name}：{'，'.join(told)}"


def _figures(report: Report) -> Iterator[tuple[Quantity, str]]:
    """The figures of a report with their sentence; what it says to a machine is no sentence of it."""
    text = sifted(report.text).text
    for span in sentences(text):
        sentence = span.of(text)
        for figure in quantities(sentence):
            if figure.value is not None:
                yield figure, sentence


def _extract(desk: Desk, hit: Hit, topic: str, part: str) -> str:
    """The sentences of a passage that speak of the topic or its theme; all of it where its heading does.

    With `part`, the passages of that section.
    """
    text = sifted(hit.passage.text).text.strip()
    if part:
        own_part = part in (hit.passage.section, section_in(hit.passage.heading, desk.genre))
        return clipped(text, _LONGEST) if own_part else ""
    bare = topic.replace(" ", "")
    theme = theme_of(desk.genre, bare)
    if likeness(topic, hit.passage.heading) >= _FITS:
        return clipped(text, _LONGEST)
    said = [span.of(text) for span in sentences(text)]
    own = [words for words in said if likeness(topic, words) >= _FITS]
    if theme and not own:
        own = [words for words in said if theme_of(desk.genre, words) == theme]
    return clipped("".join(own), _LONGEST)


def _citation(hit: Hit, words: str) -> Citation:
    passage = hit.passage
    return Citation(passage.issuer, passage.year, passage.heading or passage.section, words)


def _apart(cited: Sequence[Citation]) -> list[Citation]:
    """Extracts that are not part of one another: a sentence and its section are both found."""
    return [
        one
        for at, one in enumerate(cited)
        if not any(
            one.text in other.text and (len(one.text) < len(other.text) or at > place)
            for place, other in enumerate(cited)
            if other is not one
        )
    ]


def _source(one: Citation) -> str:
    section = f"“{one.section}”部分" if one.section else ""
    return f"《{one.issuer or '未署名'}{one.year or ''}年报告》{section}"
