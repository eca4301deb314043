"""What the table of frames leaves of talk, written by the register of rewriting where every word stays.

The register locks figures, dates and names itself. Nobody looks at each change of a draft, so that here a
verb becomes only a fuller word of itself (装了 → 安装), no new thing comes, only particles fall away and no
word is cut (夜查). A verb that has several fuller words is left to the frames: they see what it is done to.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain

from assistant.domain import Change, Span
from assistant.drafting.gates import same_dates, same_figures
from assistant.language.words import tagged, word_edges
from assistant.register import formal

_CLAUSE = re.compile(r"[^，；。：（）]+")
_CONTENT = ("n", "v", "a", "j", "l", "i", "t", "s", "b", "z")
_THINGS = ("n", "a", "j")
_HALVES = ("t", "v", "vg", "tg")
_LIGHT = frozenset(
    ["搞", "弄", "做", "没", "没有", "是", "有", "能", "会", "要", "可", "在", "去", "用", "的"]
)
"""Verbs that say nothing by themselves, or how something stands rather than what was done."""
_SEVERAL = re.compile(r"[改撤讲收写]|查(?!了?\d+余?[次家户遍轮])")
_NEW = frozenset(["部分"])
_CAME = "参加"
_TALKED = re.compile(r".[掉着完]")
"""Verbs of talk that the segmenter takes for one word with what they end in (换掉, 照着)."""
_DENIES = re.compile(r"没有?|[未无不别]")
_NEVER = re.compile(r"[没未无][^，。；]*$")


def freed(text: str) -> str:
    """The text with what the register writes for its talk: a clause as a whole, else what one rule does."""
    changes = formal(text).changes
    for match in reversed([*_CLAUSE.finditer(text)]):
        start, end = match.span()
        own = [
            Change(one.span.shifted(-start), one.before, one.after, one.reason)
            for one in changes
            if start <= one.span.start and one.span.end <= end
        ]
        if own:
            text = text[:start] + _edited(match[0], _sound(match[0], own)) + text[end:]
    return text


def _sound(clause: str, changes: Sequence[Change]) -> Sequence[Change]:
    """All changes of a clause, else those of each rule that are sound without the others."""
    if _are_sound(clause, changes):
        return changes
    by_rule: dict[str, list[Change]] = defaultdict(list)
    for one in changes:
        by_rule[one.reason].append(one)
    kept = chain.from_iterable(group for group in by_rule.values() if _are_sound(clause, group))
    together = sorted(kept, key=lambda one: one.span)
    return together if _are_sound(clause, together) else ()


def _edited(clause: str, changes: Sequence[Change]) -> str:
    for one in reversed(changes):
        clause = clause[: one.span.start] + one.after + clause[one.span.end :]
    return clause


def _are_sound(clause: str, changes: Sequence[Change]) -> bool:
    after = _edited(clause, changes)
    broken = any(_cuts_a_word(clause, one.span) or _says_else(clause, one) for one in changes)
    added = any(len(word) > 1 and word not in clause for word in {*_words(after, _THINGS)} - _NEW)
    denied = len(_DENIES.findall(clause)) == len(_DENIES.findall(after))
    same = denied and same_figures(clause, after) and same_dates(clause, after)
    return same and not broken and not added and _stay(_words(clause, _CONTENT), clause, after)


def _stay(words: Sequence[str], before: str, after: str) -> bool:
    """Whether all words stand in the clause as often as before, those of talk by their verb."""
    said = [word[0] if _TALKED.fullmatch(word) else word for word in words if word not in _LIGHT]
    if _CAME in after and _CAME not in before:
        said = [word for word in said if word != "来"]
    short = (word for word in said if len(word) == 1)
    long = (word for word in said if len(word) > 1)
    return all(after.count(word) >= before.count(word) for word in short) and all(
        after.count(word) == before.count(word) for word in long
    )


def _words(text: str, kinds: tuple[str, ...]) -> list[str]:
    return [word for word, tag in tagged(text) if tag.startswith(kinds)]


def _cuts_a_word(clause: str, span: Span) -> bool:
    """Whether a change begins or ends inside a word, or behind the first half of one (夜查)."""
    if not {span.start, span.end} <= word_edges(clause):
        return True
    word, tag = ([*tagged(clause[: span.start])] or [("", "")])[-1]
    return len(word) == 1 and tag in _HALVES and word not in _LIGHT


def _says_else(clause: str, one: Change) -> bool:
    """Whether a verb of several meanings is decided, a 过 is denied, or a figure loses its 了 or 的."""
    rest = clause[one.span.end :]
    several = _SEVERAL.search(one.before + rest)
    never = "过" in one.before and "过" not in one.after and _NEVER.search(clause[: one.span.start])
    left = one.before.endswith("了") and one.before[:-1].endswith(one.after[-1:])
    bare = left or (one.before.endswith("的") and not one.after.endswith("的")) or one.after == "开展"
    decided = several is not None and several.start() < len(one.before)
    return decided or bool(never) or (bare and rest[:1].isdigit())
