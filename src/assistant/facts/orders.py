"""Words in a note that are addressed to a machine: taken out, never followed, never reported as facts."""

import re
from dataclasses import dataclass

from assistant.facts.lexicon import markers

_COMMENT = re.compile(r"<!--.*?-->", re.S)
MACHINE_TAG = r"<(?P<tag>system|user|assistant|instructions?|prompt|tool)\b[^<>]*>.*?(?:</(?P=tag)>|$)"
"""A stretch between the tags by which a system's words are marked, to its end tag or the end."""

_TAGGED = re.compile(MACHINE_TAG, re.I | re.M)
_BRACKETED = re.compile(r"【[^【】]*】|〔[^〔〕]*〕|（[^（）]*）|\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}|<[^<>]*>")
_SENTENCE = re.compile(r"[^。！？!?；;\n]+[。！？!?；;]*")
_BLANKS = re.compile(r"[\u200b-\u200f\u2060-\u2064\ufeff\U000e0000-\U000e007f]")


@dataclass(frozen=True, slots=True)
class Sifted:
    """A text without the orders in it, and the orders as they stood there."""

    text: str
    orders: tuple[str, ...] = ()


def sifted(text: str) -> Sifted:
    """Asides and sentences that order a machine to do something, told apart from the rest of the text."""
    order = markers("order")
    found: list[str] = []

    def cut(match: re.Match[str]) -> str:
        if match.re in (_COMMENT, _TAGGED) or order.search(match[0]):
            found.append(match[0].strip())
            return ""
        return match[0]

    visible = _BLANKS.sub("", text)
    rest = _SENTENCE.sub(cut, _BRACKETED.sub(cut, _TAGGED.sub(cut, _COMMENT.sub(cut, visible))))
    return Sifted(rest, tuple(found)) if found else Sifted(visible)
