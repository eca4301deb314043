"""Style: sentence length, figures, four-character phrases and connectives, inside the band of human reports.

A feature is inside when its percentile among the human reports lies between 5 and 95 per cent; the report
that is measured is left out of them.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cache

from assistant.language import sentences, tokens
from assistant.resources import rows

_LOW, _HIGH = 0.05, 0.95
_HAN = re.compile(r"[\u4e00-\u9fff]")
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_PHRASE = re.compile(r"[\u4e00-\u9fff]{4}")
_STOPS = re.compile(r"[，；。、：\n]")

Features = Mapping[str, float]
FEATURES = ("sentence-length", "figure-density", "four-character", "connectives")


def features(text: str) -> Features:
    """Characters a sentence; figures, four-character units and connectives a hundred characters.

    Headings and titles, which have no full stop, do not count; a text without a sentence is all zero.
    """
    said = [span.of(text).strip() for span in sentences(text)]
    said = [sentence for sentence in said if sentence.endswith("。")]
    body = "\n".join(said)
    size = len(_HAN.findall(body))
    if not size:
        return dict.fromkeys(FEATURES, 0.0)
    pieces = [piece for piece in _STOPS.split(body) if _PHRASE.fullmatch(piece)]
    words = [word for word in tokens(body) if _PHRASE.fullmatch(word)]
    counts = (
        len(_FIGURE.findall(body)),
        len(pieces) + len(words),
        sum(body.count(one) for one in _joining()),
    )
    return dict(zip(FEATURES, (size / len(said), *(100 * count / size for count in counts)), strict=True))


def percentile(value: float, humans: Sequence[float]) -> float:
    """The share of human values below, those equal counting half."""
    ordered = sorted(humans)
    return (bisect_left(ordered, value) + bisect_right(ordered, value)) / (2 * len(ordered))


def inside(text: str, humans: Sequence[str]) -> dict[str, bool]:
    """For each feature whether the text lies inside the band of the human texts, of which it is none."""
    own, others = features(text), [_features(human) for human in humans]
    return {
        name: _LOW <= percentile(own[name], [other[name] for other in others]) <= _HIGH for name in FEATURES
    }


@cache
def _features(human: str) -> Features:
    return features(human)


@cache
def _joining() -> tuple[str, ...]:
    return tuple(row[0] for row in rows("evals/prose/data/connectives.tsv"))
