"""What a wish is about, and how well a text fits it."""

import re
from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cache

from assistant.chat.lists import rows
from assistant.domain import Fact
from assistant.genres import Genre, theme_of
from assistant.language import numeral, periods, quantities
from assistant.language.text import spelt_in
from assistant.language.words import words_of

_HAN = re.compile(r"[\u4e00-\u9fff]+")
_DENIED, _DONE = "没不别未", "去来上下到过着了"
_FITS = 0.45
_SAME_THEME = 0.5
_LINE = 0.95
_SAME = 0.6
_AGAIN, _TWICE = 3, 2
_SHORT_NAME = 2


def topic_of(text: str) -> str:
    """The words that name a matter: figures, dates and what only asks for something are left out."""
    chars = list(text)
    for span in (*(one.span for one in quantities(text)), *(one.span for one in periods(text))):
        chars[span.start : span.end] = " " * (span.end - span.start)
    kept = [word if _names(word) else " " for word in words_of("".join(chars))]
    runs = "".join(kept).split()
    return " ".join(run for run in runs if len(run) > 1)


def _names(word: str) -> bool:
    return bool(_HAN.fullmatch(word)) and not filler(word) and numeral(word) is None


@cache
def filler(word: str) -> bool:
    """Whether a word says nothing of the matter: one of the list, also denied or done (没写, 下去)."""
    bare = word.removesuffix("一下") or word
    if (len(word) == _AGAIN and word[0] == word[2] and word[1] in "一了") or (
        len(word) == _TWICE and word[0] == word[1]
    ):
        bare = word[0]
    return _listed(bare) or any(
        _listed(rest) for rest in (bare.lstrip(_DENIED), bare.rstrip(_DONE)) if rest and rest != bare
    )


def _listed(word: str) -> bool:
    return any(pattern.fullmatch(word) for pattern in _fillers())


@cache
def _fillers() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(row[0]) for row in rows("fillers"))


def likeness(topic: str, text: str) -> float:
    """Which share of the topic's words stands in the text, between 0 and 1."""
    runs = topic.split()
    total = sum(map(len, runs))
    return sum(_common(run, text) for run in runs) / total if total else 0.0


def is_in(matter: str, known: str) -> bool:
    """Whether a text has one of the things that a matter names, in full."""
    return any(likeness(run, known) == 1 for run in matter.split())


def about(topic: str, facts: Iterable[Fact], genre: Genre) -> tuple[Fact, ...]:
    """The facts that a topic names, best first; those of its theme where no fact has its words."""
    found = list(facts)
    lines = Counter(fact.source.text for fact in found)
    scored = [(max(likeness(topic, fact.text), _by_line(topic, fact, lines)), fact) for fact in found]
    best = max((score for score, _ in scored), default=0.0)
    if best >= _FITS:
        return tuple(fact for score, fact in scored if score >= max(_FITS, best - 0.1))
    spread = [fact for fact in found if topic and {*topic.replace(" ", "")} <= {*fact.text}]
    if len(spread) == 1:
        return tuple(spread)
    themes = {theme.key for theme in genre.themes if _speaks_for(genre, theme.key, topic)}
    return tuple(fact for fact in found if fact.theme in themes)


def _by_line(topic: str, fact: Fact, lines: Counter[str]) -> float:
    """A line that gave one fact alone may name it by words that the fact has lost (安监办：…)."""
    return likeness(topic, fact.source.text) * _LINE if lines[fact.source.text] == 1 else 0.0


def grounded(topic: str, known: str, genre: Genre) -> str:
    """The words of a topic that the known text has or a theme speaks for; the others are talk."""
    runs = topic.split()
    return " ".join(run for run in runs if likeness(run, known) >= _FITS or theme_of(genre, run))


def fit(topic: str, fact: Fact, genre: Genre) -> float:
    """How well one fact fits: by its words, else by its theme."""
    words = likeness(topic, fact.text)
    same = bool(fact.theme) and _speaks_for(genre, fact.theme, topic)
    return max(words, _SAME_THEME if same else 0.0)


def _speaks_for(genre: Genre, theme: str, topic: str) -> bool:
    bare = topic.replace(" ", "")
    return bool(bare) and genre.theme(theme).score(bare) * 2 >= len(bare)


def agrees(topic: str, text: str) -> bool:
    """Whether a text has all that a topic names: 反诈宣传 is not in 普法宣传17场."""
    return all({*run} <= {*text} or likeness(run, text) >= _SAME for run in topic.split())


def alike(topic: str, facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The two facts with most of a topic's characters, best first; none with less than half of them."""
    chars = {*topic.replace(" ", "")}
    scored = [(len(chars & {*fact.text}), fact) for fact in facts if fact.usable]
    likely = sorted((one for one in scored if one[0] * 2 >= len(chars) > 0), key=lambda one: -one[0])
    return tuple(fact for _, fact in likely[:2])


def _common(run: str, text: str) -> int:
    """Length of the longest run of characters that both have, if it is more than one or all there is."""
    match = SequenceMatcher(None, run, text, autojunk=False).find_longest_match()
    if match.size < len(run) >= _SHORT_NAME and spelt_in(run, text):
        return len(run)
    return match.size if match.size > 1 or match.size == len(run) else 0
