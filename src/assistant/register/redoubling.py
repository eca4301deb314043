"""What talk doubles: verbs (看看, 捋了捋), written by data/redoubled.tsv or once, and states (认认真真)."""

from collections.abc import Iterator
from functools import cache

from assistant.domain import Span
from assistant.language.lexicon import words as lexicon_words
from assistant.language.patterns import late
from assistant.language.words import tagged
from assistant.register.protecting import straddled, visible
from assistant.register.tracked import Edit
from assistant.register.values import Context
from assistant.resources import rows

_REASON, _DOUBLED = "动词重叠改书面语", "重叠词改书面语"
_HAN = "[\u4e00-\u9fff]"
_ONE = late(rf"(?P<verb>{_HAN})(?P<between>了|一)?(?P=verb)(?!子|家|法)")
_TWO = late(rf"({_HAN})({_HAN})(\1\2)")
_PAIRED = late(rf"({_HAN})\1(?!\1)({_HAN})\2")


def redoubled(text: str, context: Context) -> Iterator[Edit]:
    """Edits that write the word once, in a sentence that talks."""
    if not context.spoken:
        return
    seen = visible(text)
    for match in _ONE.finditer(seen):
        # 中小学|学位, 问|问题: the second character begins another word.
        verb = match["verb"]
        if not straddled(text, Span(*match.span())) and (
            verb in _verbs() or (match["between"] and _is(verb, "v"))
        ):
            yield Edit(Span(*match.span()), _verbs().get(verb, verb), _REASON)
    for match in _TWO.finditer(seen):
        word = match[1] + match[2]
        if word in lexicon_words("verbs") and match[3]:
            yield Edit(Span(*match.span()), word, _REASON)
    for match in _PAIRED.finditer(seen):
        word = match[1] + match[2]
        if _is(word, "a"):
            yield Edit(Span(*match.span()), word, _DOUBLED)


@cache
def _is(word: str, kind: str) -> bool:
    """Whether a word by itself is of a kind of the segmenter's (v, a)."""
    words = tagged(word)
    return len(words) == 1 and words[0][1].startswith(kind)


@cache
def _verbs() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("register/data/redoubled.tsv")[1:]}
