"""What a model may write: only what the clerk has said. Notes and past reports cannot speak through it."""

from collections.abc import Iterator, Mapping, Sequence

from assistant.chat.router.clauses import cut
from assistant.chat.router.intents import by_pattern
from assistant.chat.tools import Tool
from assistant.domain import Quantity
from assistant.errors import Refused
from assistant.language import grams, names, quantities

_UNSAID_FIGURE = "“{}”不是经办人说过的数，没有写入；请先问经办人。"
_UNSAID_NAME = "“{}”不是经办人说过的，没有写入；请先问经办人。"
_UNSAID_WORDS = "“{}”不是经办人的原话，没有写入；请照经办人的原话填写。"
_UNASKED = "经办人这次没有说要去掉什么，没有改动；请先问经办人。"
_OWN_SHARE = 0.6
_REMOVING = ("drop_fact", "undo", "change_fact")


def granted(tool: Tool, arguments: Mapping[str, str], said: Sequence[str]) -> None:
    """Raises Refused where a call would write or remove what the clerk has not spoken of.

    `said` are the clerk's messages, the present one last.
    """
    words = "\n".join(said)
    for name in tool.writes:
        _spoken(arguments.get(name, ""), words)
    if tool.removes and not any(by_pattern(clause) in _REMOVING for clause in cut(said[-1])):
        raise Refused(_UNASKED)


def unfounded(text: str, grounds: str) -> tuple[str, ...]:
    """The figures of an answer that stand neither in the clerk's words nor in what the tools said."""
    known = {(one.value, one.high) for one in quantities(grounds)}
    return tuple(dict.fromkeys(one.text for one in _counted(text) if (one.value, one.high) not in known))


def _counted(text: str) -> Iterator[Quantity]:
    return (one for one in quantities(text) if one.value is not None and one.unit)


def _spoken(text: str, words: str) -> None:
    known = {one.value for one in quantities(words)}
    for figure in quantities(text):
        if figure.value is not None and figure.value not in known and figure.text not in words:
            raise Refused(_UNSAID_FIGURE.format(figure.text))
    for name in names(text):
        if name.text not in words:
            raise Refused(_UNSAID_NAME.format(name.text))
    own, said = grams(text, (2,)), set(grams(words, (2,)))
    if own and sum(gram in said for gram in own) < _OWN_SHARE * len(own):
        raise Refused(_UNSAID_WORDS.format(text))
