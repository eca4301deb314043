"""English words inside Chinese sentences, by data/glossary.tsv: a word in any form, as noun or as verb.

Titles and names of several words, capitals (LED, PM) and what stands beside a figure without 了 stay.
"""

from collections.abc import Iterator
from functools import cache

from assistant.domain import Span
from assistant.language.patterns import late
from assistant.register.protecting import visible
from assistant.register.tracked import Edit
from assistant.register.values import Context
from assistant.resources import rows

_WORD = late(
    r"(?<![A-Za-z0-9.@#+&/_-])(?<![A-Za-z] )[ \t]*(?P<word>[A-Za-z]+(?:-[a-z]+)?)[ \t]*(?![A-Za-z0-9.@#&/_-])"
    r"(?P<done>一下|[了过完掉好])?"
)
_ENDINGS = ("", "s", "es", "ed", "d", "ing")
_ACTING = late(r"(?:[去要再没未已先就都全帮]|正在|已经|还没|一起|及时|负责|准备|需要|必须)$")
_NONE = "-"
_REASON = "外文词语改中文"


def in_chinese(text: str, context: Context) -> Iterator[Edit]:
    """Edits that put Chinese words for English ones, in a sentence that talks."""
    seen = visible(text)
    for match in _WORD.finditer(seen) if context.spoken else ():
        found = _known(match["word"])
        if found is None:
            continue
        noun, verb = found
        acting = bool(match["done"] or _ACTING.search(seen[: match.start()]))
        written = verb if verb != _NONE and (acting or noun == _NONE) else noun
        end = (
            match.end("done") if written == verb and match["done"] in ("一下", "了") else match.start("done")
        )
        yield Edit(Span(match.start(), end if match["done"] else match.end()), written, _REASON)


def _known(word: str) -> tuple[str, str] | None:
    """The words for one in whatever form: updates, updated, stopped, sharing."""
    low = word.lower()
    for ending in _ENDINGS:
        stem = low.removesuffix(ending) if ending and low.endswith(ending) else low
        for form in (stem, stem + "e", stem[:-1] if stem[-2:-1] == stem[-1:] else stem):
            if form in _glossary():
                return _glossary()[form]
    return None


@cache
def _glossary() -> dict[str, tuple[str, str]]:
    return {word: (noun, verb) for word, noun, verb in rows("register/data/glossary.tsv")[1:]}
