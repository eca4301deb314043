"""A fact in the words of a report: the clerk's own where well formed, else mended, else as they are."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from assistant.domain import Fact
from assistant.drafting.citing import cited
from assistant.drafting.events import EVENT_UNITS, as_event, held, place_of
from assistant.drafting.freed import freed
from assistant.drafting.fronting import unfronted, with_afterthought, with_subjects
from assistant.drafting.gates import adds_nothing, keeps_content, same_dates, same_figures
from assistant.drafting.grammar import acts, is_a_part, is_well_formed, rewritten
from assistant.drafting.labels import unlabelled
from assistant.drafting.lexicon import attendance, colloquial, fallbacks
from assistant.drafting.nothing import none_of
from assistant.drafting.tidy import tidied, turned, with_days, without_asides
from assistant.language import clauses, periods, quantities
from assistant.language.words import tagged

_PEOPLE = ("人", "名", "人次")
_LISTING = re.compile(r"^(?:日期|时间|时)?(?:分别)?(?:是|为|在|于)?[：:]?(?=\d)")


@lru_cache(maxsize=1024)
def realised(fact: Fact, year: int) -> str:
    """The fact as clauses of a report on `year`, without an end mark.

    It is `worded`, with what that leaves of talk in the words of rewriting.
    """
    return freed(worded(fact, year))


@lru_cache(maxsize=1024)
def worded(fact: Fact, year: int) -> str:
    """The fact by the rules of this package alone, which leave talk where they do not know it.

    Where a rule would lose or add a figure, a date, a name or a word, the clerk's tidied words stand instead.
    """
    text = _tidy(with_days(without_asides(fact.text)), year)
    said = _rewritten(text)
    kept = (name for name in fact.names if name in text and name not in colloquial())
    return said if all(name in said for name in kept) else text


def _rewritten(text: str) -> str:
    text = "，".join(none_of(part) or part for part in text.split("，"))
    text = turned(unlabelled("，".join(with_subjects(text.split("，")))))
    return cited("；".join(_sentence(part) for part in text.split("；"))).replace("，（", "（")


def _sentence(text: str) -> str:
    text = "，".join(_with_figures(with_afterthought(text.split("，"))))
    alike = sum(figure.unit in EVENT_UNITS for figure in quantities(text)) > 1
    for span in reversed(clauses(text)):
        text = text[: span.start] + _clause(span.of(text), alike) + text[span.end :]
    said = as_event(_bracketed([part for part in text.split("，") if part]))
    return said if same_figures(text, said) and same_dates(text, said) else text


def _with_figures(parts: Sequence[str]) -> Iterator[str]:
    """The clauses, a bare figure behind the thing that it counts (普法骨干，28人 of a table or of speech)."""
    waiting = ""
    for part in parts:
        if waiting and _is_figure(part) and _is_counted(waiting, part):
            waiting += part
        else:
            if waiting:
                yield waiting
            waiting = part
    yield waiting


def _is_figure(clause: str) -> bool:
    figures = quantities(clause)
    return len(figures) == 1 and len(figures[0].text) == len(clause)


def _is_counted(clause: str, figure: str) -> bool:
    """Whether a clause ends in a thing: no figure, time or place, and no activity that people came to."""
    ends = (match.end() for pattern, _ in attendance() for match in pattern.finditer(clause))
    came = figure.endswith(_PEOPLE) and len(clause) in ends
    told = quantities(clause) or periods(clause) or place_of(clause) or acts(clause)
    thing = tagged(clause)[-1][1].startswith("n")
    return thing and len(clause) > 1 and not told and not came and not figure.endswith("个")


def _bracketed(parts: Sequence[str]) -> list[str]:
    """Clauses that only list the days of what was counted before them, in a bracket behind it."""
    done: list[str] = []
    for listed, run in groupby(parts, key=_lists_days):
        clauses = list(run)
        days = "、".join(_LISTING.sub("", clause) for clause in clauses)
        if listed and done and "、" in days and quantities(done[-1]):
            done[-1] = f"{done[-1]}（{days}）"
        else:
            done += clauses
    return done


def _lists_days(clause: str) -> bool:
    days = _LISTING.sub("", clause)
    spans = [period.span for period in periods(days)]
    rest = [char for at, char in enumerate(days) if not any(s.start <= at < s.end for s in spans)]
    return bool(spans) and set(rest) <= set("、和及")


def _tidy(raw: str, year: int) -> str:
    """The whole tidied; where that would change a figure, as much of it as can be, clause by clause."""
    tidy = tidied(raw, year)
    if tidy and same_figures(raw, tidy):
        return tidy
    parts = [(part, tidied(part, year)) for part in raw.rstrip("。；，").split("，")]
    return "，".join(after if after and same_figures(before, after) else before for before, after in parts)


def _clause(before: str, alike: bool) -> str:
    """A clause in the words of a report; an enumeration of figures is put so item by item.

    `alike` tells that the sentence counts several events side by side, which are best left as they stand.
    """
    items = before.split("、")
    if len(items) > 1 and all(quantities(item) for item in items) and not is_a_part(before):
        return "、".join(map(_plain_clause, items))
    said = _plain_clause(before)
    return said if alike else held(said)


def _plain_clause(before: str) -> str:
    before = unfronted(before)
    if is_well_formed(before):
        return before
    rewriting = rewritten(before)
    after, replaced = rewriting.text, rewriting.replaced
    sound = (
        same_figures(before, after)
        and same_dates(before, after)
        and keeps_content(before, after, replaced)
        and adds_nothing(before, after, replaced)
    )
    said = after if sound and after else before
    for pattern, replacement in fallbacks():
        said = pattern.sub(replacement, said)
    return said
