"""A colloquial clause with a figure, rewritten by the verb–object–unit table.

A clause is read as  lead + verb + middle + figure + tail;  the object stands in the middle or ends the lead
(预案今年修了13个). Words are whole tokens: 案卷评查 is not touched by a rule for 查.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from assistant.domain import NameKind, Quantity
from assistant.drafting.lexicon import Frame, colloquial, doing, formal_verbs, frames
from assistant.language import has_verb, names, periods, quantities, tokens

_PARTS = ("含", "其中", "包括", "内含")
_EVENT_UNITS = ("场", "次", "期")
_SHORT_WORD = 2
_PREPOSITIONS = frozenset("在对向给为由从以按就")
_COMPARING = frozenset(["比", "较", "与", "和", "同", "跟"])
_NOUNS_TOO = frozenset(["宣传", "培训", "学习", "排查", "检查", "调解", "监管", "指导", "执法", "联合"])
_PARTICLES = (("了", ""), ("过", ""))
_BEFORE_OBJECTS = frozenset(
    [
        "我镇",
        "我乡",
        "全镇",
        "全乡",
        "全年",
        "上半年",
        "下半年",
        "本年",
        "另",
        "另外",
        "期间",
        "以来",
        "累计",
        "合计",
        "总计",
        "共计",
        "总共",
        "共",
        "，",
        "、",
    ]
)
_NO_PART = frozenset(
    (
        *("每", "每月", "每年", "每周", "每季度", "每天", "已", "均", "都", "也"),
        *("才", "只", "仅", "就", "还", "又", "不", "没", "未"),
        *("带头", "亲自", "主动", "先", "再", "要", "把", "将", "被"),
        *("是", "有", "现有", "共有", "设有", "建有", "拥有", "通过"),
    )
)
"""How often, within what limit and that there is something: no part of what is counted."""
_ACTOR = re.compile(
    r"(?:队|所|委员会|党委会|办公会|班子|中心|中心组|法院|法庭|(?:书记|[镇乡]长|主任)(?!办公会))(?=.)"
)
_HOLDERS = frozenset(["党委会", "办公会", "班子", "中心组", "书记", "镇长", "乡长", "主任"])
_OFFICES = ("办", "所", "站", "局", "队", "中心", "学校")
_AGAIN = ("补", "加", "改", "新", "换", "重")
_ADVERBS = frozenset(["全", "都", "均", "全部", "已", "已经", "另", "其余", "共"])


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a clause. `objects` are the candidates for the object, longest first."""

    lead: str
    verb: str
    objects: tuple[str, ...]
    fronted: bool
    figure: str
    unit: str
    tail: str


@dataclass(frozen=True, slots=True)
class Rewriting:
    """A clause as written now, and which words of before became what ("" where they fell away)."""

    text: str
    replaced: tuple[tuple[str, str], ...] = ()


def rewritten(clause: str) -> Rewriting:
    """The clause with formal verbs and words; itself where no rule is sure of it."""
    pieces = tuple(_worded(clause))
    replaced = tuple((piece, written) for piece, written in pieces if piece != written)
    worded = "".join(written for _, written in pieces)
    framed = None if is_well_formed(worded) else _framed(worded)
    if framed is None:
        return Rewriting(worded, replaced)
    return Rewriting(framed.text, (*replaced, *framed.replaced))


def is_well_formed(clause: str) -> bool:
    """Whether it has no word of talk and a formal verb before its figure: then the clerk's words are best."""
    words = tokens(clause)
    if any(word in colloquial() or word == "了" or _plain(word) in _talk_verbs() for word in words):
        return False
    figures = quantities(clause)
    lead = tokens(clause[: figures[0].span.start]) if figures else words
    if lead and figures and lead[-1] in _verbs_in_want():
        return False
    return any(word in formal_verbs() for word in lead or words)


def is_a_part(clause: str) -> bool:
    """Whether it breaks down the figure before it (其中…)."""
    return clause.startswith(_PARTS)


def _worded(clause: str) -> Iterator[tuple[str, str]]:
    """Each piece and what is written for it; 了 falls away after a formal verb (整改了, 销号了)."""
    before, quoted = "", False
    for piece in _pieces(clause):
        quoted = quoted or "“" in piece
        if quoted:
            quoted = "”" not in piece
            yield piece, piece
        elif before in _COMPARING and not colloquial().get(piece, piece):
            yield piece, piece
        elif piece == "了" and before in formal_verbs():
            yield piece, ""
        elif piece.endswith("了") and piece[:-1] in formal_verbs():
            yield piece, piece[:-1]
        else:
            yield piece, colloquial().get(piece, piece)
        before = piece


def _pieces(clause: str) -> Iterator[str]:
    """Tokens with the figures kept whole, so that a numeral is never taken for a word."""
    at = 0
    for figure in quantities(clause):
        yield from _words(clause[at : figure.span.start])
        yield figure.text
        at = figure.span.end
    yield from _words(clause[at:])


def _words(text: str) -> Iterator[str]:
    """Tokens with the names of places and bodies kept whole (芒弄村, 农业农村办)."""
    at = 0
    for name in names(text):
        if name.kind in (NameKind.PLACE, NameKind.BODY):
            yield from tokens(text[at : name.span.start])
            yield name.text
            at = name.span.end
    yield from tokens(text[at:])


def _framed(clause: str) -> Rewriting | None:
    figures = quantities(clause)
    if not figures or is_a_part(clause):
        return None
    for reading in _readings(clause, figures[0]):
        for frame in frames():
            if frame.takes(_plain(reading.verb), reading.unit) and (done := _filled(frame, reading)):
                return done
    return None


def _readings(clause: str, figure: Quantity) -> Iterator[_Reading]:
    before, after = clause[: figure.span.start], clause[figure.span.end :]
    words = _with_whole_verbs(tuple(_words(before)))
    if "".join(words) != before:
        return
    verbs = [at for at, word in enumerate(words) if _is_verb(word) and not _is_inside(words, at)]
    if not verbs:
        yield _Reading(before, "", _suffixes(words), True, figure.text, figure.unit, after)
        return
    at = verbs[0]
    if _plain(words[at]) not in _frame_verbs():
        return
    lead, middle = "".join(words[:at]), "".join(words[at + 1 :]).lstrip("了过")
    if middle:
        yield _Reading(lead, words[at], (middle,), False, figure.text, figure.unit, after)
    elif after and len(verbs) == 1:
        yield _Reading(lead, words[at], (after,), False, figure.text, figure.unit, "")
    if not middle:
        yield _Reading(lead, words[at], _suffixes(words[:at]), True, figure.text, figure.unit, after)


def _is_inside(words: tuple[str, ...], at: int) -> bool:
    """Whether a word is part of a name (芒弄村, what stands in quotation marks) or of a verb (补装)."""
    before, text = "".join(words[:at]), "".join(words)
    end = len(before) + len(words[at])
    named = any(n.span.start < end and len(before) < n.span.end for n in names(text))
    return named or before.count("“") > before.count("”") or (len(words[at]) == 1 and before.endswith(_AGAIN))


def _with_whole_verbs(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words with verbs of the table made whole that the segmenter cut (改 完, 要 回)."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] + _plain(word) in _frame_verbs():
            joined[-1] += word
        elif hidden := _hidden_verb(word):
            joined += [hidden, word.removeprefix(hidden)]
        else:
            joined.append(word)
    return tuple(joined)


def _hidden_verb(word: str) -> str:
    """The verb of a verb and its object that the segmenter took for one word (提意见), "" where none is."""
    if len(word) <= _SHORT_WORD or word in formal_verbs() or word in _frame_verbs():
        return ""
    for verb in (word[:2], word[:1]):
        for frame in frames():
            if (
                verb in frame.verbs
                and frame.things.pattern
                and frame.things.fullmatch(word.removeprefix(verb))
            ):
                return verb
    return ""


def _suffixes(words: tuple[str, ...]) -> tuple[str, ...]:
    """All runs of words that end the lead and may be an object, the longest first, then none.

    No object begins before the end of a date, a place or an office.
    """
    text = "".join(words)
    places = (n.span.end for n in names(text) if n.kind is NameKind.PLACE or n.text.endswith(_OFFICES))
    floor = max((*(period.span.end for period in periods(text)), *places), default=0)
    starts = [len("".join(words[:at])) for at in range(len(words) + 1)]
    first = next((at for at, word in enumerate(words) if word not in _BEFORE_OBJECTS), len(words))
    return tuple(text[start:] for start in starts[first:] if start >= floor)


def _filled(frame: Frame, reading: _Reading) -> Rewriting | None:
    for thing in filter(_is_one_thing, reading.objects):
        if frame.things.pattern and not frame.things.fullmatch(thing):
            continue
        if not frame.things.pattern and thing:
            continue
        if (
            not reading.verb
            and len(thing) > _SHORT_WORD
            and thing[:_SHORT_WORD] in formal_verbs()
            and thing[:_SHORT_WORD] not in _NOUNS_TOO
        ):
            continue
        lead = reading.lead.removesuffix(thing) if reading.fronted else reading.lead
        if reading.fronted and not may_lead(lead):
            continue
        body = frame.template.format(o=thing, q=reading.figure, v=_plain(reading.verb))
        written = frame.template.format(
            o="" if "{o}" in frame.template else thing, q="", v=_plain(reading.verb)
        )
        gone = (*_PARTICLES, (reading.verb, written), *((word, written) for word in tokens(thing)))
        topic, tail = "" if may_lead(lead) else nameless(lead), _tail(reading.tail)
        if topic[:_SHORT_WORD] == body[:_SHORT_WORD]:
            # 安委会开了4次全体会: who does the same deed is no deed beside it.
            topic = ""
        return Rewriting(
            f"{topic}，{body}{tail}" if topic else f"{lead}{body}{tail}", (*gone, *_named(lead, topic))
        )
    return None


def _named(lead: str, topic: str) -> tuple[tuple[str, str], ...]:
    """The word by which a topic became something done."""
    return ((lead, topic),) if topic else ()


def _is_one_thing(thing: str) -> bool:
    """Whether an object holds no time, no frequency, no limit, no verb of having or of doing and no actor of
    its own, and tells not where or to whom (在砖厂集中整治)."""
    words = tokens(thing)
    if is_done(words):
        return False
    denies = any(word.startswith(("不", "没")) and len(word) <= _SHORT_WORD for word in words)
    inner = _ACTOR.search(thing) or denies or not _NO_PART.isdisjoint(words)
    return not inner and not periods(thing)


def is_done(words: Sequence[str]) -> bool:
    """Whether words tell that something is done with what they name (继续办好普法, 参与审查)."""
    return any(word in doing() for word in words) or "".join(words[:1]) in _PREPOSITIONS


def may_lead(lead: str) -> bool:
    """Whether what stands before a fronted object is a time, an adverb or an actor, no part of it."""
    rest = lead
    spans = [*(period.span for period in periods(lead)), *(name.span for name in names(lead))]
    for span in sorted(spans, reverse=True):
        rest = rest[: span.start] + rest[span.end :]
    return all(word in _BEFORE_OBJECTS or word in _HOLDERS for word in tokens(rest))


def _tail(tail: str) -> str:
    """What follows the figure; an adverb there begins a clause of its own (26件全部答复)."""
    first = next(iter(tokens(tail)), "")
    return f"，{tail}" if first in _ADVERBS else tail


def acts(clause: str) -> bool:
    """Whether a clause tells of doing something, in formal words or in those of talk."""
    return has_verb(clause) or any(map(_is_verb, tokens(clause)))


def _plain(word: str) -> str:
    return word.rstrip("了过") or word


def _is_verb(word: str) -> bool:
    return _plain(word) in _frame_verbs() or _plain(word) in formal_verbs()


@cache
def _verbs_in_want() -> frozenset[str]:
    """Formal verbs for which the table knows what they are done to where the clause does not say it."""
    return frozenset(
        verb for frame in frames() if frame.completes for verb in frame.verbs if verb in formal_verbs()
    )


def nameless(clause: str) -> str:
    """A clause that only names an activity, without verb and figure, as something done; "" for any other."""
    if quantities(clause) or not _is_one_thing(clause):
        return ""
    words = tokens(clause)
    if any(_is_verb(word) and word not in _NOUNS_TOO for word in words) or _bids(words):
        return ""
    for frame in frames():
        named = frame.things.pattern and frame.things.fullmatch(clause)
        if named and any(frame.takes("", unit) for unit in _EVENT_UNITS):
            return frame.template.format(o=clause, q="", v="")
    return ""


def _bids(words: tuple[str, ...]) -> bool:
    """Whether the first word does something to what is named behind it (加强执法培训, 抓好普法宣传)."""
    first, rest = words[0], "".join(words[1:])
    return bool(rest) and has_verb(first + rest) and not has_verb(rest) and first not in _NOUNS_TOO


@cache
def _talk_verbs() -> frozenset[str]:
    return _frame_verbs() - formal_verbs()


@cache
def _frame_verbs() -> frozenset[str]:
    return frozenset(verb for frame in frames() for verb in frame.verbs if verb)
