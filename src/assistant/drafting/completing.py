"""A fact completed by an answer: its own words stay, what was in doubt is replaced or added."""

import re

from assistant.domain import Fact, Quantity
from assistant.facts.lexicon import has
from assistant.language import grams, quantities

_AROUND = re.compile(r"[一共是约为应计有总合确切准数字全年今年，。、：；！\s]*")
_RESTATED = re.compile(r"获评|评为|评选为|授予|荣获|获得|命名|创成|创建为|确定为|列为")
_PARTS = re.compile(r"[，,；;、。\n]+")
_CLAUSE = re.compile(r"[^，,；;。：:]+")
_NOT_COUNTED = re.compile(r"(?:[还也都尚]|目前)*(?:[没未不待空]|各说).*")
_HOW_MANY = re.compile(
    r"(?:具体|大概|到底|究竟|一共|总共)?[有是]?(?:多少|几)(?P<unit>[个人件条次场份户家起元]|万元)?|具体|大概|到底"
)
_QUOTES = str.maketrans("", "", "“”\"'《》（）()")


def figures_of(text: str) -> tuple[Quantity, ...]:
    """The figures of a text that have a value."""
    return tuple(figure for figure in quantities(text) if figure.value is not None)


def lone_figure(text: str) -> Quantity | None:
    """The figure, where the answer says nothing else (6次; 一共是6次)."""
    found = figures_of(text)
    if len(found) != 1:
        return None
    span = found[0].span
    return found[0] if _AROUND.fullmatch(text[: span.start] + text[span.end :]) else None


def with_figure(fact: Fact, figure: Quantity) -> str:
    """The fact's text with its doubtful figure replaced: the vague one, else the first of the same unit.

    Where a clause says that something was not counted, the figure is that clause's: 办结12件，登记没数.
    """
    vague = [old for old in fact.figures if old.value is None or old.high is not None or not old.unit]
    if not vague and (open_clause := _not_counted(fact.text)):
        asked = _HOW_MANY.search(open_clause)
        unit = (asked["unit"] or "") if asked and not figure.unit else ""
        thing = _HOW_MANY.sub("", _NOT_COUNTED.sub("", open_clause))
        return fact.text.replace(open_clause, f"{thing}{figure.text}{unit}", 1)
    same = [old for old in fact.figures if old.unit == figure.unit or not figure.unit]
    candidates = vague or same or list(fact.figures)
    if not candidates:
        return f"{fact.text.rstrip('。')}{figure.text}"
    span = candidates[0].span
    written = figure.text + ("" if figure.unit else candidates[0].unit)
    rest = fact.text[span.end :]
    if span.start == 0 and rest.isalpha():
        return f"{rest}{written}"
    return fact.text[: span.start] + written + rest


def counted(fact: Fact, answer: str) -> str:
    """The answer in place of the clause that nobody had counted, where it tells none of the fact's figures
    anew; "" where the fact has no such clause."""
    open_clause = _not_counted(fact.text)
    told = {figure.value for figure in figures_of(answer)}
    if not open_clause or not fact.figures or told & {figure.value for figure in fact.figures}:
        return ""
    return fact.text.replace(open_clause, answer.rstrip("。"), 1)


def _not_counted(text: str) -> str:
    """The clause that has no figure because nobody counted, "" where all are counted."""
    open_clauses = (
        clause
        for clause in _CLAUSE.findall(text)
        if not figures_of(clause) and (has("absent", clause) or has("uncounted", clause))
    )
    return next(open_clauses, "")


def _counts_anew(fact: Fact, answer: str) -> bool:
    """Whether an answer gives another figure for what the fact counts (满意度99%以上 → 测评满意度99.2%)."""
    told = quantities(answer)
    shared = {*grams(fact.text, (2,))} & {*grams(answer, (2,))}
    return bool(shared) and any(
        old.unit and old.unit == new.unit and (old.value, old.hedge) != (new.value, new.hedge)
        for old in fact.figures
        for new in told
    )


def completed(fact: Fact, answer: str) -> str:
    """The fact's words with the proof behind them in brackets; an answer that tells it anew stands for it."""
    if _RESTATED.search(answer) or _counts_anew(fact, answer):
        return answer.rstrip("。")
    known = fact.text.translate(_QUOTES)
    parts = [part.strip() for part in _PARTS.split(answer) if part.strip()]
    new = [part for part in parts if part.translate(_QUOTES) not in known]
    return f"{fact.text.rstrip('。')}（{'，'.join(new)}）" if new else fact.text
