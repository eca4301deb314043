"""How far a clause says a thing has come: words that deny, plan, or leave unfinished."""

import re
from functools import lru_cache

from assistant.checking.lexicon import words
from assistant.checking.meaning.mentions import Mention, mentions
from assistant.language import normalise, quantities
from assistant.language.words import words_of

_OPEN = frozenset(
    {
        "planned", "prepared", "not-started", "postponed", "cancelled", "not-done", "not-in-use", "stopped",
        "approval-pending", "accept-pending", "announced-later", "publicising", "consulting",
        "pending-receipt", "tendering", "unpaid", "not-yet-valid", "under-way", "trial",
    }
)  # fmt: skip


_MARKS = re.compile(
    r"未(?!成年|来)|尚|拟|(?<!罚)没(?!收)|无(?!人机|毒|讼|障碍|证|偿|缝|线|公害|烟|接触|理|故|关|需|论|声|私)|正在|仍|待(?=[^遇])(?<!接待)(?<!对待)(?<!期待)(?<!等待)|暂(?!行)"
)
_HINTS = re.compile(r"未(?!成年|来)|限[于期]|期限|不含|无|试[点行用]|原定|目标|暂")
_MODIFIER = re.compile(r"[^，、]{0,4}的(?=[\d几那两一二三四五六七八九十]|人|村|户|地方)")

_UNCHANGED = re.compile(r"有?变(?!更)")


@lru_cache(maxsize=8192)
def is_open(text: str) -> bool:
    """Whether a clause denies, plans or leaves unfinished.

    A word that only tells which things are meant (没成的5起), or that nothing changed (没变), does neither.
    """
    if any(quantity.value == 0 for quantity in quantities(text)):
        return True
    ends = [mention.span.end for mention in mentions(text) if _leaves_open(mention)]
    ends += [match.end() for match in _MARKS.finditer(text)]
    at = 0
    for word in words_of(normalise(text)):
        at += len(word)
        if word in words("open_words"):
            ends.append(at)
    return any(not _MODIFIER.match(text, end) and not _UNCHANGED.match(text, end) for end in ends)


def _leaves_open(mention: Mention) -> bool:
    return any(kind.name in _OPEN for kind in mention.of("status"))


@lru_cache(maxsize=8192)
def hints_open(text: str) -> bool:
    """Whether any word of a draft's clause saves it from telling as done: 未成功的7件, 限于12月, 不含12月."""
    return is_open(text) or _HINTS.search(text) is not None


@lru_cache(maxsize=8192)
def is_remark(text: str) -> bool:
    """Whether a clause of the notes speaks of the notes: what nobody counted, what is not to be written."""
    return any(word in text for word in words("remarks"))


@lru_cache(maxsize=8192)
def subject_of(text: str) -> str:
    """The text without those words: what it is that has come so far or not."""
    for mention in reversed(mentions(text)):
        if mention.of("status"):
            text = f"{text[: mention.span.start]} {text[mention.span.end :]}"
    return "".join(" " if word in words("open_words") else word for word in words_of(normalise(text)))
