"""Places and bodies, found on the words of a text: a suffix alone (会同派出所, 部分村) makes no name."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from assistant.domain import Name, NameKind, Span
from assistant.language.lexicon import lexicon, words
from assistant.language.text import is_han
from assistant.language.words import tagged

_PLACE_ENDS = frozenset(
    ["村", "镇", "乡", "县", "市", "区", "省", "州", "街道", "社区", "屯", "庄", "街道办"]
)
_STEM_TAGS = ("a", "ag", "b", "j", "zg", "g", "s", "f", "eng", "x", "t")
_SHORT = 2
_STEM_LIMIT = 4
_BODY_STEM_LIMIT = 12
_VILLAGE_BODIES = frozenset(["村委会", "村民委员会", "村支部", "村党支部", "村支委", "居委会"])


class Word(NamedTuple):
    """A word with its part of speech and place."""

    text: str
    tag: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@lru_cache(maxsize=4096)
def words_with_places(text: str) -> tuple[Word, ...]:
    found, at = [], 0
    for word, tag in tagged(text):
        found.append(Word(word, tag, at))
        at += len(word)
    return tuple(found)


def places(text: str, found: Sequence[Word]) -> Iterator[Name]:
    """Names of places: 莲花镇, 东岭村, 沈丘县."""
    for at, word in enumerate(found):
        if word.text in _PLACE_ENDS:
            start = _stem(found, at, _STEM_LIMIT)
            if start is not None:
                yield _name(NameKind.PLACE, text, start, word.end)
        elif (
            word.tag == "ns"
            and word.text.endswith(tuple(_PLACE_ENDS))
            and word.text not in words("not_names")
        ):
            start = word.start if len(word.text) > _SHORT else _stem(found, at, _SHORT)
            if start is not None:
                yield _name(NameKind.PLACE, text, start, word.end)


def bodies(text: str, found: Sequence[Word]) -> Iterator[Name]:
    """Names of bodies: those every township has, and those an ending makes (豫东律师事务所)."""
    for at, word in enumerate(found):
        kind = _body_kind(word.text)
        if not kind:
            continue
        start = _stem(found, at, _STEM_LIMIT if word.text in _VILLAGE_BODIES else _BODY_STEM_LIMIT, body=True)
        if kind == "suffix" and (start is None or word.start - start < _SHORT):
            continue
        named = kind in ("suffix", "either") or word.text in _VILLAGE_BODIES
        yield _name(NameKind.BODY, text, start if named and start is not None else word.start, word.end)


@cache
def common_bodies() -> frozenset[str]:
    """Bodies every township or county has, with their abbreviations: no name gives away who is meant."""
    return frozenset(row["name"] for row in lexicon("bodies") if row["kind"] != "suffix")


@cache
def official_bodies() -> dict[str, str]:
    """Abbreviation → official form (司所 → 司法所)."""
    return {row["name"]: row["form"] for row in lexicon("bodies") if row["form"]}


def _stem(found: Sequence[Word], at: int, limit: int, *, body: bool = False) -> int | None:
    """Where the proper part before a suffix begins; None where nothing proper stands there."""
    start: int | None = None
    length = 0
    for word in reversed(found[max(0, at - limit) : at]):
        if not _may_name(word, body=body) or length + len(word.text) > limit:
            break
        start, length = word.start, length + len(word.text)
        if not body and len(word.text) > 1:
            break
    return start if length > 1 or body or len(found[at].text) > 1 else None


def _may_name(word: Word, *, body: bool) -> bool:
    if word.text in words("not_names") or not is_han(word.text[0]):
        return False
    if len(word.text) == 1 and not body:
        return word.tag not in ("p", "c", "u", "uj", "ul", "d", "r", "m", "q", "y")
    if word.text in _PLACE_ENDS or is_verb(word.text):
        return False
    return word.tag.startswith("n") or word.tag in _STEM_TAGS or (body and word.tag == "vn")


@cache
def _verbs() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon("verbs"))


def is_verb(word: str) -> bool:
    """Whether a word is one of data/verbs.tsv, and so no part of a name."""
    return word in _verbs()


def has_verb(text: str) -> bool:
    """Whether a verb stands in what the shape took for a name: 带队参加村, 主任获市; not in 落雁坡."""
    found = words_with_places(text)
    return any(
        is_verb(word.text) or word.tag == "v"
        if len(word.text) > 1
        else word.tag == "v" and at > 0 and len(found[at - 1].text) > 1
        for at, word in enumerate(found)
    )


def _body_kind(word: str) -> str:
    return _kinds().get(word, "")


@cache
def _kinds() -> dict[str, str]:
    return {row["name"]: row["kind"] for row in lexicon("bodies")}


def _name(kind: NameKind, text: str, start: int, end: int) -> Name:
    return Name(kind, text[start:end], Span(start, end))
