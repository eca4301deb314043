"""Rewriters that somebody would build in a day."""

import re
from functools import cache

from assistant.domain import Change, Rewriting, Span
from assistant.register import Context
from assistant.register.entries import entries

_SENTENCE = re.compile(r"[^。！？\n]+")
_PLAIN = re.compile("[\u4e00-\u9fff]+")
_FIRST = re.compile(r"^[^，,；;]*")


def unchanged(text: str, _: Context) -> Rewriting:
    return Rewriting(text)


def word_for_word(text: str, _: Context) -> Rewriting:
    """Every plain wording of the shipped lists replaced wherever it stands, the longest first."""
    return _made(text, _spoken().sub(lambda found: _words()[found[0]], text))


@cache
def _words() -> dict[str, str]:
    return {row.spoken: row.formal for row in entries() if _PLAIN.fullmatch(row.spoken + row.formal)}


@cache
def _spoken() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_words(), key=len, reverse=True)))


def shortened(text: str, _: Context) -> Rewriting:
    """The first clause of each sentence, as a summary has it."""
    return _made(text, "。\n".join(_FIRST.findall(one)[0] for one in _SENTENCE.findall(text)))


def _made(text: str, made: str) -> Rewriting:
    changes = () if made == text else (Change(Span(0, len(text)), text, made, ""),)
    return Rewriting(made, changes)


SYSTEMS = {"unchanged": unchanged, "word-for-word": word_for_word, "shortened": shortened}
