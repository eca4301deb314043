"""Whether a piece of a note says anything that a report, or a question to the clerk, could be about."""

import re

from assistant.domain import NameKind
from assistant.facts.context import Context
from assistant.facts.lexicon import has
from assistant.facts.standing import judges_in_general, speaks_of_next_year
from assistant.language import Gazetteer, has_verb, names, periods, personal, quantities

_SHORTEST = 4
_TITLES = (NameKind.TITLE, NameKind.LAW, NameKind.DOCUMENT_NUMBER)
_NUMBER = re.compile(r"[\d一二两三四五六七八九十几][十百千万]")
_ASKED_ABOUT = (
    *("honour", "praise", "aim", "incident"),
    *("vague-amount", "absent", "rival-count", "no-such-body", "no-cause"),
    *("unverified", "pending", "undetermined", "to-write"),
)


def says_something(text: str, context: Context, theme: str, known: Gazetteer) -> bool:
    """Whether a text is worth a fact: it counts, names, stands in a headed part or has to be asked."""
    if len(text) < (_SHORTEST - 1 if context.section else _SHORTEST):
        return False
    if quantities(text) or context.section or personal(text) or raises_a_doubt(text):
        return True
    if any(has(kind, text) for kind in ("template", "instruction", "none")):
        return True
    if not context.chat and speaks_of_next_year(text, context.year):
        return True
    told = theme or any(name.kind in _TITLES for name in names(text, known)) or _tells_of_a_day(text)
    told = told or (not context.chat and (judges_in_general(text) or has("deed", text)))
    return bool(told) and not has("noise", text)


def _tells_of_a_day(text: str) -> bool:
    """Whether it says what was done on a day of the year (12月4日我们在集镇摆了摊)."""
    dated = any("日" in period.text or "号" in period.text for period in periods(text))
    return dated and has_verb(text)


def is_noise(text: str) -> bool:
    """Whether a text is only talk around the notes: no figure in it, and nothing to be settled."""
    return has("noise", text) and not quantities(text) and not raises_a_doubt(text)


def is_owed(text: str) -> bool:
    """Whether a report has to tell a text of its notes: no talk, no guess, no beginning of a list."""
    return not has("not-owed", text)


def raises_a_doubt(text: str) -> bool:
    """Whether a text without a figure makes a claim, or leaves an amount open, that the clerk must settle."""
    guessed = has("unsure", text) and _NUMBER.search(text)
    return bool(guessed) or any(has(kind, text) for kind in _ASKED_ABOUT)
