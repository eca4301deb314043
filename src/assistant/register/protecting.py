"""What no rewriting touches: quotations, titles, document numbers, names, set phrases, addresses."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate

from assistant.domain import NameKind, Span
from assistant.language import names, official_bodies
from assistant.language.lexicon import lexicon
from assistant.language.lexicon import words as lexicon_words
from assistant.language.patterns import late
from assistant.language.text import normalise
from assistant.language.words import words_of

FILLER = "\ue000"

_QUOTED = late(r"“[^“”\n]*”|‘[^‘’\n]*’|「[^「」\n]*」|『[^『』\n]*』|\"[^\"\n]*\"|《[^《》\n]*》")
_FOREIGN = late(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|【待补[^】]*】|[〔\[(（](?:19|20)\d\d[〕\])）]\s?\d+\s?号"
)
# 娃娃沟倒是弄完了: a clause that begins with a name of the lie of the land speaks of a village or a group.
_HAMLETS = late(
    r"(?:^|(?<=[，。；、：！？\s在到去从跟和往]))(?![我咱你他俺这那])[\u4e00-\u9fff][^\W了个条的那着过上下][沟坪坝湾岭寨庄屯坡塘岗垭坳峪埠](?=[倒也都没还共已今全和与、的，边旁口里中内外前后那这有组头底附搞办报]|\d)"
)
# 马上桥北头: what lies at an end of a bridge or a street names it.
_WAYS = late(r"[\u4e00-\u9fff]{2,3}[桥路街巷闸渡](?=[东西南北][头边侧口])")
# 国家反诈中心APP: reports write it so behind a name.
_PROGRAM = late(r"(?<=[\u4e00-\u9fff”])APP(?![A-Za-z])")
_KEPT_NAMES = frozenset(
    (NameKind.PLACE, NameKind.PERSON, NameKind.TITLE, NameKind.HONOUR, NameKind.LAW, NameKind.DOCUMENT_NUMBER)
)


@lru_cache(maxsize=1024)
def protected(text: str) -> tuple[Span, ...]:
    """The spans to be kept byte for byte, in order, overlapping ones joined."""
    joined: list[Span] = []
    for span in sorted(_spans(text)):
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


@lru_cache(maxsize=1024)
def visible(text: str) -> str:
    """The text with the inside of quotations, titles and addresses blanked out; offsets stay."""
    text = _QUOTED.sub(lambda match: f"{match[0][0]}{FILLER * (len(match[0]) - 2)}{match[0][-1]}", text)
    return _FOREIGN.sub(lambda match: FILLER * len(match[0]), text)


def straddled(text: str, span: Span) -> bool:
    """Whether a span cuts through a word of the text (善长 in 完善|长效机制)."""
    return inside_a_word(text, span.start) or inside_a_word(text, span.end)


def inside_a_word(text: str, at: int) -> bool:
    """Whether a word of the text goes on over an offset."""
    edges = _edges(text)
    return 0 < at < len(text) and at not in edges


def ends_a_verb(text: str, at: int) -> bool:
    """Whether the character at an offset is the second of a verb (查 of 评查), as the lists have it."""
    return at > 0 and text[at - 1 : at + 1] in lexicon_words("verbs")


@lru_cache(maxsize=1024)
def _edges(text: str) -> frozenset[int]:
    """Where the words of a text end."""
    return frozenset(accumulate(map(len, words_of(normalise(text)))))


def _spans(text: str) -> Iterator[Span]:
    for pattern in (_QUOTED, _FOREIGN, _HAMLETS, _WAYS, _PROGRAM, _phrases()):
        yield from (Span(*match.span()) for match in pattern.finditer(text))
    for name in names(text):
        if name.kind in _KEPT_NAMES or (name.kind is NameKind.BODY and name.text not in official_bodies()):
            yield name.span


@cache
def _phrases() -> re.Pattern[str]:
    """The set phrases and numeral names of the language floor, longest first."""
    terms = {row["term"] for row in lexicon("fixed_terms") if row["kind"] == "phrase"}
    return re.compile("|".join(sorted(map(re.escape, terms), key=len, reverse=True)))
