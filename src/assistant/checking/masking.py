"""What proofreading passes over: the inside of quotations and titles, addresses, tables, attachments.

Masked characters become fillers from the private use area, so that offsets stay and no rule matches them.
"""

import re
from enum import Flag, auto
from functools import lru_cache

FILLER = "\ue000"


class Masking(Flag):
    """What a rule does not want to see."""

    NOTHING = 0
    QUOTATIONS = auto()
    TITLES = auto()
    ADDRESSES = auto()
    TABLES = auto()
    ATTACHMENTS = auto()
    FOREIGN = ADDRESSES | TABLES | ATTACHMENTS
    ALL = QUOTATIONS | TITLES | FOREIGN


_ATTACHMENT = re.compile(
    r"(?<=\n)附[ \u3000]*件[ \u3000]*[\d一二三四五六七八九十]{0,2}[：:]?[ \u3000]*\n.+", re.DOTALL
)
_PATTERNS = (
    (Masking.ATTACHMENTS, _ATTACHMENT),
    (Masking.TABLES, re.compile(r"^[^\t\n]*\S\t[^\n]*\S[^\n]*$|^\|.*\|[ \t]*$", re.MULTILINE)),
    (
        Masking.ADDRESSES,
        re.compile(
            r"(?:https?://|www\.)[\w./?=&%#:~+-]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}",
            re.ASCII,
        ),
    ),
    (Masking.TITLES, re.compile(r"(?<=《)[^《》\n]+(?=》)")),
    (Masking.QUOTATIONS, re.compile(r"(?<=“)[^“”\n]{1,60}(?=”)")),
)


@lru_cache(maxsize=16)
def masked(draft: str, masking: Masking = Masking.ALL) -> str:
    """The draft with what `masking` names blanked out; offsets, line ends and the outer marks stay."""
    for kind, pattern in _PATTERNS:
        if kind in masking:
            draft = pattern.sub(_blank, draft)
    return draft


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", FILLER, match[0])
