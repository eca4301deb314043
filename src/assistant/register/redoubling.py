"""Verbs that talk doubles: 看看, 捋了捋, 议一议. The verbs are in data/redoubled.tsv."""

import re
from collections.abc import Iterator
from functools import cache

from assistant.domain import Span
from assistant.register.protecting import inside_a_word, visible
from assistant.register.tracked import Edit
from assistant.register.values import Context
from assistant.resources import rows

_REASON = "动词重叠改书面语"


def redoubled(text: str, context: Context) -> Iterator[Edit]:
    """Edits that write the verb once, in a sentence that talks."""
    if not context.spoken:
        return
    for match in _pattern().finditer(visible(text)):
        # 中小学|学位: the second character begins another word.
        if not inside_a_word(text, match.start()):
            yield Edit(Span(*match.span()), _verbs()[match["verb"]], _REASON)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?P<verb>[{''.join(_verbs())}])(?:了|一)?(?P=verb)(?!子|家|法)")


@cache
def _verbs() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("register/data/redoubled.tsv")[1:]}
