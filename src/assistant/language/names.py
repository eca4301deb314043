"""Proper names by their shape: titles, document numbers, places, bodies, persons, honours."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.domain import Name, NameKind, Span
from assistant.language.guards import DOCUMENT_TAIL, TITLE
from assistant.language.lexicon import words
from assistant.language.persons import persons
from assistant.language.places import bodies, is_verb, places, words_with_places
from assistant.language.text import normalise

_LAW = re.compile(r"(?:法|法典|条例|规定|办法|准则|章程|细则|规则)(?:[（(][^（）()]*[）)])?》$")
_AWARD = r"(?:评为|命名为|授予|荣获|获评|获得|入选|荣膺|创成|评上|认定为|获)"
_HONOUR = re.compile(
    rf"{_AWARD}[^，。；“”\n]{{0,20}}((?:“[^“”\n]{{2,40}}”、?)+)|((?:“[^“”\n]{{2,40}}”、?)+)(?:荣誉)?称号"
)
_UNQUOTED_HONOUR = re.compile(
    r"(?:评为|评上|命名为|获评|荣获|授予|创成|认定为)了?([一-龥（）]{2,14}?(?:示范(?:乡镇|社区|街道|单位|村|镇|乡|县|所|站|点|户)"
    r"|先进(?:集体|单位|个人|村|乡镇)|文明(?:村|镇|单位|社区)|[一二三特]等奖))"
)
_QUOTED = re.compile(r"“([^“”]+)”")
_ISSUER = re.compile(r"[^\W\d_的了和与见及以从由]{1,8}$")
_CODE_LENGTH = 8
_NO_CODE_TAGS = ("v", "d", "p", "c", "u", "uj", "ul", "vd", "ad")


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names known beforehand, from the profile and the notes."""

    places: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    posts: frozenset[str] = frozenset()


EMPTY = Gazetteer()


@lru_cache(maxsize=4096)
def names(text: str, known: Gazetteer = EMPTY) -> tuple[Name, ...]:
    """The proper names of a text in order, not overlapping.

    Marked names win over known ones, and these over names guessed by shape. A township's own bodies
    (司法所) are BODY without their place; of honours the span is what stands inside the quotes.
    """
    folded = normalise(text)
    found = words_with_places(folded)
    kept: list[Name] = []
    taken = bytearray(len(text))
    for finder in (
        _titles(folded),
        _document_numbers(folded),
        _honours(folded),
        _known(folded, known),
        bodies(folded, found),
        persons(folded, found),
        places(folded, found),
    ):
        for name in finder:
            if not any(taken[name.span.start : name.span.end]):
                taken[name.span.start : name.span.end] = b"\x01" * (name.span.end - name.span.start)
                kept.append(Name(name.kind, name.span.of(text), name.span))
    return tuple(sorted(kept, key=lambda name: name.span))


def _titles(text: str) -> Iterator[Name]:
    for match in TITLE.finditer(text):
        kind = NameKind.LAW if _LAW.search(match[0]) else NameKind.TITLE
        yield Name(kind, match[0], Span(*match.span()))


def _document_numbers(text: str) -> Iterator[Name]:
    """豫政文〔2024〕46号: the issuer's code is what stands before the bracket up to a verb (根据, 印发)."""
    for match in DOCUMENT_TAIL.finditer(text):
        start = match.start()
        issuer = _ISSUER.search(text, max(0, start - _CODE_LENGTH), start)
        for word in reversed(words_with_places(issuer[0]) if issuer else []):
            if len(word.text) > 1 and (is_verb(word.text) or word.tag in _NO_CODE_TAGS):
                break
            start -= len(word.text)
        yield Name(NameKind.DOCUMENT_NUMBER, text[start : match.end()], Span(start, match.end()))


def _honours(text: str) -> Iterator[Name]:
    for match in _HONOUR.finditer(text):
        group = 1 if match[1] else 2
        for quoted in _QUOTED.finditer(text, *match.span(group)):
            if quoted[1] in words("fixed_terms") or quoted[0] in words("fixed_terms"):
                continue
            yield Name(NameKind.HONOUR, quoted[1], Span(*quoted.span(1)))
    for match in _UNQUOTED_HONOUR.finditer(text):
        yield Name(NameKind.HONOUR, match[1], Span(*match.span(1)))


def _known(text: str, known: Gazetteer) -> Iterator[Name]:
    kinds = (
        (NameKind.BODY, known.bodies),
        (NameKind.PLACE, known.places),
        (NameKind.PERSON, known.persons),
        (NameKind.POST, known.posts),
    )
    entries = [(normalise(name), kind) for kind, group in kinds for name in group if name]
    for name, kind in sorted(entries, key=lambda entry: -len(entry[0])):
        for match in re.finditer(re.escape(name), text):
            yield Name(kind, name, Span(*match.span()))
