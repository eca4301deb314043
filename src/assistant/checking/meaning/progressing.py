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


_DONE = frozenset(
    {
        "done",
        "in-use",
        "accepted",
        "approved",
        "announced",
        "paid",
        "received",
        "ended",
        "valid-now",
        "renewed",
    }
)
_DONE_MARKS = re.compile(
    r"已|也(?!不)|均(?!在|为|有|属)|全部|悉数|毕|如期|顺利|成功|同步|到位|收尾|[建落]成|竣工|上线|运行|启用|开放|[获签]|化解|办结|结清|恢复|施行|[动开破]工?土?(?<=工|土)"
)
_MARKS = re.compile(
    r"未(?!成年|来|保)|尚|拟|(?<!罚)没(?!收)|无(?!人机|毒|讼|障碍|证|偿|缝|线|公害|烟|接触|理|故|关|需|论|声|私)|(?<!矫)正在|还在|仍|待(?=[^遇])(?<!接待)(?<!对待)(?<!期待)(?<!等待)|暂(?!行)"
)
_HINTS = re.compile(
    r"等待|处于|未(?!成年|来)|限[于期]|期限|不含|无|零(?=[\u4e00-\u9fff])|试[点行用]|原定|目标|暂"
    r"|[一二三四五六七八九]成(?![员立功果效熟])|过半|大半"
)
_ASIDE = re.compile(r"[（(][^（）()]*[）)]")
_ZERO = re.compile("[0０零〇]")
_MODIFIER = re.compile(r"[^，、]{0,4}的(?=[\d几那两一二三四五六七八九十都也均全]|人|村|户|地方)")

_UNDER_WAY = re.compile(
    r"(?<![现存所实])在(?:办|建|改|调(?!度)|审|谈|研|协|商|走|弄|搞|做|装|修|整|选|写|等|跑|催|跟|征|公示|施|推|试)"
)
_UNCHANGED = re.compile(r"有?变(?!更)")
# 一份没漏, 一回没缺, 没事 and 没有不合格的 leave nothing open; 三百零六件 and 0→应为5艘 count no nought.
_NOTHING_LEFT = re.compile(
    r"[没不未无莫](?:一)?[遗疏]?[漏拉落缺](?!实|地|户|成|到|款|水|电|乏|少)|没事(?!故|先)"
    r"|[没无](?:有)?(?:一[\u4e00-\u9fff])?不(?!能|得|少|再|允|准|可)[\u4e00-\u9fff]{1,2}"
)
_RESUMED, _HALTED = "resumed", frozenset({"stopped", "cancelled", "postponed", "not-in-use"})
_NO_NOUGHT = re.compile(
    r"(?<=[百千万])零|(?<![\d.])[0０]\s*(?:→\s*[应改更1-9]|作废|[（(]?(?:应为|改为|更正))"
)


@lru_cache(maxsize=8192)
def is_open(text: str) -> bool:
    """Whether a clause denies, plans or leaves unfinished.

    A word that only tells which things are meant (没成的5起), or that nothing changed (没变), does neither.
    """
    text = _NO_NOUGHT.sub("", without_empty_denials(text))
    if _ZERO.search(text) and any(quantity.value == 0 for quantity in quantities(text)):
        return True
    text = _ASIDE.sub("", text)
    ends = [mention.span.end for mention in mentions(text) if _leaves_open(mention)]
    ends += [match.end() for match in _MARKS.finditer(text)]
    at = 0
    for word in words_of(normalise(text)):
        at += len(word)
        if word in words("open_words"):
            ends.append(at)
    return any(not _MODIFIER.match(text, end) and not _UNCHANGED.match(text, end) for end in ends)


def without_empty_denials(text: str) -> str:
    """The text without denials that leave nothing open (没有不合格的, 一份没漏)."""
    return _NOTHING_LEFT.sub("", text)


def _leaves_open(mention: Mention) -> bool:
    names = {kind.name for kind in mention.of("status")}
    return not names.isdisjoint(_OPEN) and _RESUMED not in names


def halts(text: str) -> frozenset[str]:
    """The words by which a clause says that something was stopped, put off or given up."""
    return frozenset(
        mention.text.strip("已了")
        for mention in mentions(text)
        if any(kind.name in _HALTED for kind in mention.of("status"))
    )


@lru_cache(maxsize=8192)
def hints_open(text: str) -> bool:
    """Whether any word of a draft's clause saves it from telling as done: 未成功的7件, 限于12月, 不含12月."""
    return is_open(text) or _HINTS.search(text) is not None


@lru_cache(maxsize=8192)
def is_done(text: str) -> bool:
    """Whether a clause says outright that a thing has come about."""
    return _DONE_MARKS.search(text) is not None or any(
        kind.name in _DONE for mention in mentions(text) for kind in mention.of("status")
    )


def is_under_way(text: str) -> bool:
    """Whether a clause says of something that it is being done (在办, 在走程序)."""
    return _UNDER_WAY.search(text) is not None


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
