"""The word lists of this package: data/*.tsv, one spoken wording a row, read as regular expressions.

Columns: spoken, formal (with \\1 for groups; empty = the words fall away), before and after (what must stand
there; a leading ! means must not; \\b stands for the edge of a clause, {案} for the words of a class of
data/classes.tsv), reason (Chinese; empty = the list's
own, in the line `# reason:`), strength (empty = light), soft (writing has the wording too: it is replaced
only where something else talks), example (a clause with the wording; empty = `spoken`
itself), becomes (what the example reads then), trap (clauses that stay, blank-separated).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import zip_longest

from assistant.domain import Span
from assistant.language.patterns import Needs, compiled, late, needs
from assistant.register.tracked import Edit
from assistant.register.values import Strength
from assistant.resources import resource, rows

COLUMNS = ("spoken", "formal", "before", "after", "reason", "strength", "soft", "example", "becomes", "trap")
LISTS = (
    "slips",
    "noise",
    "links",
    "people",
    "offices",
    "deeds",
    "disputes",
    "enforcement",
    "publicity",
    "study",
    "measures",
    "frequency",
    "trades",
    "degree",
    "problems",
    "plans",
    "clauses",
    "complements",
    "patterns",
    "persuading",
    "duty",
    "works",
    "rescue",
    "farming",
    "market",
    "handling",
    "idioms",
    "places",
    "things",
    "everyday",
    "times",
    "english",
    "function",
)
# 26家小饭馆: the names of these things, and dialects, are read whatever the segmenter makes of them.
_INSIDE = ("slips", "trades", "places", "dialects")
_START = r"(?:^|(?<=[，。；：、！？“（\s]))"
_END = r"(?:$|(?=[，。；：、！？”）\s]))"
_EDGE = f"(?:{_START}|{_END})"
_REACH = 24
_REASON = "# reason:"
_JUDGEMENT = late(
    r"存在|取得|有所|缺乏|较为?|未能?|不够|不实|落实不|工作不|推进|形式较|重视|效果|操作不|参与积极"
    r"|受到|造成|流于|调处|责任|成效|态度有所|难度|较难|不[足易便]|困难"
)
_SPOKEN_OF = late(
    r"(?:很|较|[挺蛮忒贼怪老更最太]|比较|较为|有[点些]|非常|特别|十分|不能|不要|不得|不许|不准|别|防止|避免|杜绝|严禁|反对|不搞|谁|没有?再?|未再?|真)$"
)
_DONE = late("^均?已(?:经)?")
_STANDS = late("均?已|尚|未|仍|正在|取得|得到|获")
# What judges or is able itself stands behind no 能: 实际能顶事的.
_ABLE, _MODAL = late("能|可以"), late("(?:能|会|可以?)$")
_GROUP = late(r"\\(\d)")
_CLASS = late(r"\{([\u4e00-\u9fff]+)\}")


@dataclass(frozen=True, slots=True)
class _Beside:
    """What must, or must not, stand beside a wording; an empty pattern holds everywhere."""

    pattern: str
    wanted: bool

    def holds(self, text: str) -> bool:
        return not self.pattern or (compiled(self.pattern).search(text) is not None) == self.wanted


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a list; `spoken` is a pattern, `inside` wordings may be part of a word."""

    spoken: str
    needs: Needs
    formal: str
    before: _Beside
    after: _Beside
    reason: str
    strength: Strength
    soft: bool
    inside: bool
    example: str
    becomes: str
    traps: tuple[str, ...]

    @property
    def tells_done(self) -> bool:
        return self.formal.startswith(("已", "均已"))

    @property
    def tells_state(self) -> bool:
        """Whether it tells how a matter stands, which nothing tells that only might have been."""
        return _STANDS.match(self.formal) is not None

    @property
    def asked(self) -> "Entry":
        """The row for what somebody was told to do: 劝他们搬走 tells of no 已搬离."""
        return replace(self, formal=_DONE.sub("", self.formal))

    @property
    def judges(self) -> bool:
        """Whether it is written as a judgement of its own, which takes no 很 and no 不能 before it."""
        return _JUDGEMENT.match(self.formal) is not None

    def matches(self, visible: str) -> Iterator[re.Match[str]]:
        """Where the wording stands in a text whose protected parts are blanked out."""
        for match in compiled(self.spoken).finditer(visible):
            left = visible[max(0, match.start() - _REACH) : match.start()]
            right = visible[match.end() : match.end() + _REACH]
            if (
                match[0]
                and not (self.judges and _SPOKEN_OF.search(left))
                and not (_ABLE.match(self.formal) and _MODAL.search(left))
                and self.before.holds(left)
                and self.after.holds(right)
            ):
                yield match

    def edits(self, match: re.Match[str], text: str) -> tuple[Edit, ...]:
        """The replacement in `text`, which is the matched text unblanked.

        Groups kept in their order stay put.
        """
        numbers = [int(number) for number in _GROUP.findall(self.formal)]
        if numbers != sorted(set(numbers)):
            whole = _GROUP.sub(lambda group: _of(match, int(group[1]), text), self.formal)
            return (Edit(Span(*match.span()), whole, self.reason, Span(*match.span())),)
        literals = _GROUP.split(self.formal)[::2]
        edges = [match.start(), *(at for number in numbers for at in _span(match, number)), match.end()]
        gaps = zip(edges[::2], edges[1::2], literals, strict=True)
        of = Span(*match.span())
        return tuple(Edit(Span(start, end), literal, self.reason, of) for start, end, literal in gaps)


@cache
def entries() -> tuple[Entry, ...]:
    """All rows of all lists."""
    return tuple(entry for name in LISTS for entry in rows_of(name))


@cache
def rows_of(name: str) -> tuple[Entry, ...]:
    """The rows of data/`name`.tsv."""
    path = f"register/data/{name}.tsv"
    lines = resource(path).read_text("utf-8").splitlines()
    usual = next(line.removeprefix(_REASON).strip() for line in lines if line.startswith(_REASON))
    return tuple(
        _entry(dict(zip_longest(COLUMNS, row[: len(COLUMNS)], fillvalue="")), usual, name in _INSIDE)
        for row in rows(path)[1:]
    )


def with_classes(cell: str) -> str:
    """A pattern with every {class} of data/classes.tsv spelt out. Raises KeyError for an unknown one."""
    return _CLASS.sub(lambda name: f"(?:{_classes()[name[1]]})", cell) if "{" in cell else cell


@cache
def _classes() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("register/data/classes.tsv")[1:]}


def _entry(row: dict[str, str], usual: str, inside: bool) -> Entry:
    spoken = with_classes(row["spoken"]).replace(r"\b", _EDGE)
    return Entry(
        spoken=spoken,
        needs=needs(spoken),
        formal=row["formal"],
        before=_beside(row["before"], "(?:{})$", _START),
        after=_beside(row["after"], "^(?:{})", _END),
        reason=row["reason"] or usual,
        strength=Strength(row["strength"] or "light"),
        soft=bool(row["soft"]),
        inside=inside,
        example=row["example"] or row["spoken"],
        becomes=row["becomes"],
        traps=tuple(row["trap"].split()),
    )


def _beside(cell: str, frame: str, edge: str) -> _Beside:
    pattern = frame.format(with_classes(cell.lstrip("!")).replace(r"\b", edge)) if cell else ""
    return _Beside(pattern, wanted=not cell.startswith("!"))


def _of(match: re.Match[str], number: int, text: str) -> str:
    return text[slice(*_span(match, number))]


def _span(match: re.Match[str], number: int) -> tuple[int, int]:
    """The span of a group; an empty one at the end of the match where it took no part."""
    return match.span(number) if match.start(number) >= 0 else (match.end(), match.end())
