"""What a figure counts: the noun after its unit, else the object or measure before it."""

import re
from collections.abc import Sequence
from functools import cache

from assistant.domain import Span
from assistant.language.lexicon import lexicon
from assistant.language.lexicon import words as terms
from assistant.language.units import unit_class
from assistant.language.words import tagged

_WINDOW = 24
_LEFT = re.compile(r"[一-龥“”·A-Za-z]+[ :：]?$")
_LEFT_TITLE = re.compile(r"《[^《》]*》”?$")
_RIGHT = re.compile(r"的?([一-龥“”·]+)")
# \ue000 is what quantities() leaves of a date (比去年增长).
_COMPARED = re.compile(r"(?:同?比|较|与|和)\ue000+(?:同期)?(?:相比)?")
_QUOTED = re.compile(r"(“[^“”]*”)")
_FUNCTION_TAGS = frozenset(
    ("p", "c", "u", "uj", "ul", "uz", "ug", "ud", "uv", "d", "r", "m", "mq", "y", "x", "t")
)
_MEASURES = frozenset("率量额数值比度费款金")
_EVENT_CLASSES = frozenset(("event", "case", "general", "person-time"))
_SHARE_CLASSES = frozenset(("ratio", "points", "times"))
_VERB_AT_END = 6
_STRAY = 3
_SHORT = 2
_JOINED = 3
_PARTICLES = frozenset("了的着过啊呀吧呢嘛哈哦啦吗呗")
_NEGATIONS = frozenset("不未没无非")
_GENERAL = ("act", "change", "frame")
_TOGETHER = frozenset(("一起", "共同", "一块"))

_Tagged = tuple[str, str]


def indicator(text: str, span: Span, before: int, after: int, unit: str) -> str:
    """The noun a figure at `span` counts or measures, verbs and adverbs cut off; "" where the text has none.

    `before` and `after` are the end of the previous and the start of the next figure: an indicator does not
    reach over them. A noun that stands before the next figure belongs to that figure if this one has its own.
    """
    kind = unit_class(unit)
    left = _left(text[max(before, span.start - _WINDOW) : span.start], kind)
    right, belongs_to_next = _right(text, span.end, after, kind)
    if right and not (belongs_to_next and left):
        return right
    return left or right


def _left(segment: str, kind: str) -> str:
    if title := _LEFT_TITLE.search(segment):
        return title[0].rstrip("”")
    match = _LEFT.search(_COMPARED.sub("", segment))
    if not match:
        return ""
    words = _without_frame(_words(match[0].rstrip(" :：的")))
    if not words:
        return ""
    if kind in _SHARE_CLASSES and (measured := _trailing_noun(words, measured=True)):
        return measured
    named = "".join(word for word, _ in words[-2:] if word in _NEGATIONS or word == words[-1][0])
    named = named if _role(words[-1][0]) in ("deed", "feat") else ""
    if _role(words[-1][0]) == "deed" and (deed := _object_of_act(words)):
        return deed
    noun = "" if len(named) > len(words[-1][0]) else _trailing_noun(words)
    while not noun and words and _role(words[-1][0]):
        words = _without_frame(words[:-1])
        noun = _trailing_noun(words)
    return named if named and len(noun) <= 1 else noun


def _without_frame(words: list[_Tagged]) -> list[_Tagged]:
    """Drops adverbs and particles before the figure, and partners (跟派出所一起搞了12场)."""
    while words and (_role(words[-1][0]) in ("frame", "change") or words[-1][0] in _PARTICLES):
        last = words.pop()[0]
        if last in _TOGETHER:
            while words and words.pop()[1] not in ("p", "c"):
                pass
    return words


def _object_of_act(words: Sequence[_Tagged]) -> str:
    """集中培训 of 组织集中培训: a deed is the noun counted where an act stands before it."""
    taken: list[str] = []
    for word, tag in reversed(words):
        if _takes_object(word) and taken:
            return "".join(reversed(taken))
        if _takes_object(word) or _ends_phrase(word, tag):
            return ""
        taken.append(word)
    return ""


def _trailing_noun(words: Sequence[_Tagged], *, measured: bool = False) -> str:
    """The noun phrase at the end; a measure such as 率 takes the verb before it in (化解率).

    A deed at its head is the verb (调解矛盾纠纷), unless an act governs it (受理复议案件); of what is
    measured in shares it may be the last word (固定资产投资增长8%).
    """
    taken: list[str] = []
    governed = False
    for word, tag in reversed(words):
        bound = len(taken) == 1 and taken[0] in _MEASURES
        governed = _takes_object(word)
        if _ends_phrase(word, tag):
            break
        if not bound and (_takes_object(word) or (_role(word) == "deed" and not taken and not measured)):
            break
        taken.append(word)
    if taken:
        taken[-1] = _without_verb(taken[-1])
    while not governed and len(taken) > 1 and _role(taken[-1]) == "deed" and len("".join(taken[:-1])) > 1:
        taken.pop()
    if len(taken) == 1 and len(taken[0]) == 1 and not _is_noun(words[-1]):
        return ""
    return "".join(reversed(taken))


def _without_verb(word: str) -> str:
    """活动 of 开展活动, which the segmenter's dictionary has as one word; our own terms stay whole."""
    if len(word) <= _JOINED or _role(word) or word in terms("terms"):
        return word
    return word[2:] if _takes_object(word[:2]) else word


def _right(text: str, start: int, stop: int, kind: str) -> tuple[str, bool]:
    """The noun after the figure, and whether it rather goes with the figure that follows it at once."""
    match = _RIGHT.match(text, start, min(stop, start + _WINDOW))
    if not match or (kind in _SHARE_CLASSES and text[start] != "的"):
        return "", False
    words = _words(match[1])
    while words and words[0][0] in ("有", "的"):
        words.pop(0)
    taken = _leading_noun(words)
    if taken and _role(taken[0][0]) == "deed" and len(match[1]) > _VERB_AT_END:
        return "", False
    while taken and not _heads(taken[-1], alone=len(taken) == 1, kind=kind):
        taken.pop()
    noun = "".join(word for word, _ in taken) or _short_remark(match[1], words, kind)
    rest = len(match[1]) - match[1].find(noun) - len(noun)
    return noun, match.end() == stop < len(text) and rest <= _STRAY


def _short_remark(run: str, words: Sequence[_Tagged], kind: str) -> str:
    """A short run as a whole where the figure has no unit (3来信), or one word after an event (六次会)."""
    if not words or _takes_object(words[0][0]) or _role(words[0][0]) in ("frame", "change"):
        return ""
    if words[0][0] in _PARTICLES:
        return ""
    return run if len(run) <= (_SHORT if kind == "" else 1) and kind in ("", "event") else ""


def _leading_noun(words: Sequence[_Tagged]) -> list[_Tagged]:
    taken: list[_Tagged] = []
    for word, tag in words:
        if _takes_object(word) or _ends_phrase(word, tag):
            break
        taken.append((word, tag))
    return taken


def _heads(word: _Tagged, *, alone: bool, kind: str) -> bool:
    """Whether a word can be the head of a counted noun; a deed only where events are counted (3次检查)."""
    if _role(word[0]) == "deed":
        return kind in _EVENT_CLASSES and (kind == "event" or alone)
    return _is_noun(word)


def _is_noun(word: _Tagged) -> bool:
    return word[1][0] in "nlijbsafgz" or word[1] in ("vn", "an", "eng")


def _words(segment: str) -> list[_Tagged]:
    """Words with their tags; what stands in quotes is one noun."""
    words: list[_Tagged] = []
    for piece in _QUOTED.split(segment):
        if piece.startswith("“"):
            words.append((piece.strip("“”"), "n"))
        else:
            words.extend(pair for pair in tagged(piece) if pair[0] not in "“”")
    return [pair for pair in words if pair[0]]


def _ends_phrase(word: str, tag: str) -> bool:
    if word in _MEASURES:
        return False
    return _role(word) in ("frame", "change") or tag in _FUNCTION_TAGS or word in _PARTICLES


@cache
def general_words() -> frozenset[str]:
    """Words of two characters or more that stand before figures of any kind: 开展, 共有, 提高."""
    return frozenset(word for word, role in _roles().items() if role in _GENERAL and len(word) > 1)


def _takes_object(word: str) -> bool:
    return _role(word) in ("act", "feat")


def _role(word: str) -> str:
    return _roles().get(word, "")


@cache
def _roles() -> dict[str, str]:
    return {row["word"]: row["role"] for row in lexicon("verbs")}
