"""Places where no clause can end: one side would be left with words that need the other side's."""

from itertools import takewhile

from assistant.language.words import tagged

_CANNOT_END = frozenset("另每各某该第这那把被将对给跟和与及由从向往为按以在是叫") | frozenset(
    ["另一", "为了", "因为", "就是", "都是", "不是"]
)
"""Determiners, prepositions, conjunctions and copulas: all have to be followed by what they speak of."""
_CANNOT_OPEN = frozenset("了过着们地得吧呢")
_NOUNS = ("n", "vn", "j", "l")
_ASPECTS = frozenset("了过")
_NEAR = 24
"""Characters on each side that tell how its words are parted."""


def strands(text: str, at: int) -> bool:
    """Whether a stop at a place would part words that belong together: 另一|家, 都是|简易程序, 复|产了.

    石材厂的|粉尘问题 too, unless 是 … 的 holds a deed (四个是烧秸秆的|罚款一万).
    """
    before, behind = tagged(text[max(0, at - _NEAR) : at]), tagged(text[at : at + _NEAR])
    if not before or not behind:
        return False
    (last, last_tag), (first, first_tag) = before[-1], behind[0]
    following = behind[1][0] if len(behind) > 1 else ""
    if last in _CANNOT_END or first in _CANNOT_OPEN or (first_tag == "q" and following not in _ASPECTS):
        return True
    counted = len(before) > 1 and before[-2][1] == "m"
    if len(last) == len(first) == 1 and last_tag == "v" and first_tag == "n" and not counted:
        return True
    return last == "的" and first_tag.startswith(_NOUNS) and _only_names_whose(before[:-1])


def _only_names_whose(words: list[tuple[str, str]]) -> bool:
    """Whether what stands before 的 is a name behind a bare 是, with no deed between."""
    names = (*_NOUNS, "r")
    told = [*takewhile(lambda word: word[1].startswith(names), reversed(words))]
    before = words[len(words) - len(told) - 1 :][:1] if len(told) < len(words) else []
    return bool(told and before) and before[0][0].endswith("是")
