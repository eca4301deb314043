"""Persons by shape: a surname with one or two characters beside a post, a form of address, or 某."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from assistant.domain import Name, NameKind, Span
from assistant.language.lexicon import lexicon, words
from assistant.language.places import Word, is_verb
from assistant.language.text import is_han
from assistant.language.words import tagged, word_length_at

# Surnames that are common words too: 向 never stands alone before a post, 高 only before a long one.
_FUNCTION_SURNAMES = frozenset("向于时任和连成应关明强管项万常施")
_WORD_SURNAMES = _FUNCTION_SURNAMES | frozenset("方安段易高温文史路金石江白毛田乔康周")
_GIVEN_TAGS = ("n", "nr", "ns", "nz", "ng", "a", "g", "b", "z", "t", "m", "s", "f", "q", "zg", "nrt", "x")
_NOT_GIVEN = frozenset("因与和同跟及的在等来去多又被将说要是有为从到向把给让对其家反也两于已曾拒由经均需须应")
_SHORTEST, _LONGEST = 2, 3
_BY_BIRTH = re.compile(
    r"老[大二三四五六七八九幺]|阿[一-龥]|[大二三四五六七八九小细][柱娃狗毛蛋妹牛虎宝嫂婶姐哥妮丫]"
)
_SOMEONE = re.compile(r"[一-龥]某{1,2}[甲乙丙丁]?")
_NICKNAME_NEXT = re.compile(
    r"$|[，。、；：！？（(\s]|[去来说讲到在和跟给带帮又也把被就]|同志|调解|负责|家|两"
)


def persons(text: str, found: Sequence[Word]) -> Iterator[Name]:
    """Persons named in a text; the span covers the name, with the form of address where one follows it."""
    posts = post_words("after")
    for at, word in enumerate(found):
        if word.text in posts or word.text[1:] in posts:
            yield from _before_post(text, found, at)
        if word.text in post_words("before"):
            yield from _after_post(text, found, at + 1)
    for match in _SOMEONE.finditer(text):
        if match[0][0] in words("surnames"):
            yield Name(NameKind.PERSON, match[0], Span(*match.span()))
    yield from _nicknames(text, found)


def by_birth(text: str, at: int) -> bool:
    """Whether a private person called by birth order or a pet name stands at an offset (钱老六, 黎阿四)."""
    return (
        _is_surname(text[at : at + 1])
        and text[at] not in _FUNCTION_SURNAMES
        and _BY_BIRTH.match(text, at + 1) is not None
    )


def full_name_length(text: str, at: int, *, introduced: bool) -> int:
    """Length of the private name that begins at an offset (张大柱, 王强), 0 where none does.

    Where a word such as 村民 introduces it, the given name may be a word of the dictionary.
    """
    if not _is_surname(text[at : at + 1]) or not all(map(is_han, text[at : at + _SHORTEST])):
        return 0
    if by_birth(text, at):
        return _LONGEST
    first, tag = tagged(text[at : at + _LONGEST + 1])[0]
    if text[at + 1 : at + 2] in _NOT_GIVEN or (
        len(first) > 1 and (tag not in ("nr", "nrt", "x") or is_verb(first))
    ):
        return 0
    if text[at] in _FUNCTION_SURNAMES or text.startswith(tuple(words("not_persons")), at):
        return 0
    if text[at] in _WORD_SURNAMES and not introduced:
        return 0
    if (not introduced or text[at] in _WORD_SURNAMES) and _is_common_word(text[at + 1 : at + _LONGEST]):
        return 0
    third = text[at + _SHORTEST : at + _LONGEST]
    ends = not is_han(third or " ") or third in _NOT_GIVEN or word_length_at(text, at + _SHORTEST) > 1
    return _SHORTEST if ends and len(first) < _LONGEST else _LONGEST


def _is_common_word(given: str) -> bool:
    """Whether the dictionary knows two characters as a word that is no name (高|水平)."""
    found = tagged(given)
    return len(found) == 1 and len(given) > 1 and found[0][1] not in ("nr", "nrt", "ns", "nz", "x")


def _before_post(text: str, found: Sequence[Word], at: int) -> Iterator[Name]:
    """李律师, 王主任, 李大明同志, and the same where the segmenter made one word of it."""
    word = found[at]
    if len(word.text) > 1 and _is_surname(word.text[0]) and word.text[1:] in post_words("after"):
        yield Name(NameKind.PERSON, word.text, Span(word.start, word.end))
    if word.text not in post_words("after") or at == 0:
        return
    for back in (1, 2, 3):
        name = text[found[at - back].start : word.start] if at >= back else ""
        if 0 < len(name) <= 3 and _is_full_name(name, found[at - back : at], alone=len(word.text) > 1):
            yield Name(NameKind.PERSON, name + word.text, Span(found[at - back].start, word.end))
            return


def _after_post(text: str, found: Sequence[Word], at: int) -> Iterator[Name]:
    """书记李大明: the surname and as many short words as make two or three characters."""
    if at >= len(found) or not _starts_name(found[at]):
        return
    end = at + 1
    while (
        end < len(found)
        and found[end].end - found[at].start <= 3
        and found[end].tag in _GIVEN_TAGS
        and "\u4e00" <= found[end].text[0] <= "\u9fff"
    ):
        end += 1
    name = text[found[at].start : found[end - 1].end]
    if 2 <= len(name) <= 4 and name not in words("not_persons"):
        yield Name(NameKind.PERSON, name, Span(found[at].start, found[end - 1].end))


def _nicknames(text: str, found: Sequence[Word]) -> Iterator[Name]:
    """老刘, 小周; not in 养老金 nor in the word 小时."""
    words_at = {word.start: word for word in found}
    for match in re.finditer(r"[老小大]([一-龥])", text):
        word = words_at.get(match.start())
        if not word or match[1] not in words("surnames") or match[0] in words("not_persons"):
            continue
        if _NICKNAME_NEXT.match(text, match.end()) and word.text in (match[0], match[0][0]):
            yield Name(NameKind.PERSON, match[0], Span(*match.span()))


def _is_full_name(name: str, parts: Sequence[Word], *, alone: bool) -> bool:
    if not _is_surname(name[:1]) and not _is_surname(name[:2]):
        return False
    if len(name) == 1:
        return name not in (_FUNCTION_SURNAMES if alone else _WORD_SURNAMES)
    if not all(map(is_han, name)):
        return False
    return parts[0].text == name[:1] and all(part.tag in _GIVEN_TAGS for part in parts[1:])


def _starts_name(word: Word) -> bool:
    if len(word.text) == 1:
        return _is_surname(word.text) and word.text not in _WORD_SURNAMES
    return (
        word.tag in ("nr", "nrt")
        and not is_verb(word.text)
        and len(word.text) <= 4
        and _is_surname(word.text[:1])
    )


def _is_surname(text: str) -> bool:
    return text in words("surnames")


@cache
def post_words(side: str) -> frozenset[str]:
    """Posts and forms of address that stand `before` a name, or `after` one."""
    return frozenset(row["post"] for row in lexicon("posts") if row["place"] in (side, "both"))
