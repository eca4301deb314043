"""A title over several lines: words whole, lines alike (GB/T 9704—2012, 7.3.1: 词意完整，排列对称)."""

import re
from itertools import accumulate, combinations

from assistant.language import tokens

# 156 mm hold 20 characters of 22 pt.
LONGEST = 20
_ABOUT = "关于"
_WHOLE = re.compile(r"《[^》]*》|“[^”]*”|（[^）]*）|\d+年(?:度)?")
_NOT_FIRST = re.compile(r"[的和与及、》”）]|报告$|通知$")
_NOT_LAST = re.compile(r"[《“（]$|关于$|和$|与$|及$")
_MOST_LINES = 4


def title_lines(text: str) -> tuple[str, ...]:
    """The title in as few lines as hold it, broken before 关于 where that is one of the best breaks."""
    if width(text) <= LONGEST:
        return (text,)
    places = _places(text)
    for count in range(2, _MOST_LINES + 1):
        options = [_cut(text, breaks) for breaks in combinations(places, count - 1)]
        fitting = [lines for lines in options if all(width(line) <= LONGEST for line in lines)]
        if fitting:
            return min(fitting, key=_unevenness)
    return (text,)


def width(text: str) -> float:
    """Width in characters: half-width ones count half."""
    return sum(0.5 if char.isascii() else 1.0 for char in text)


def _places(text: str) -> list[int]:
    """Where a line may end: between words, not inside brackets, and not before what belongs to the left."""
    inside = {at for match in _WHOLE.finditer(text) for at in range(match.start() + 1, match.end())}
    ends = list(accumulate(len(word) for word in tokens(text)))
    return [
        at
        for at in ends
        if at < len(text)
        and at not in inside
        and not _NOT_FIRST.match(text, at)
        and not _NOT_LAST.search(text[:at])
    ]


def _cut(text: str, breaks: tuple[int, ...]) -> tuple[str, ...]:
    starts, ends = (0, *breaks), (*breaks, len(text))
    return tuple(text[start:end] for start, end in zip(starts, ends, strict=True))


def _unevenness(lines: tuple[str, ...]) -> tuple[bool, float]:
    """A line that begins with 关于 is best; then the lines most alike in width."""
    widths = [width(line) for line in lines]
    return not any(line.startswith(_ABOUT) for line in lines[1:]), max(widths) - min(widths)
