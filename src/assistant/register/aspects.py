"""What talk does to a verb, undone: 查了, 没查完, 还在查, 查一查, 都查了. The verbs are in data/verbs.tsv.

Frames (`grammar.py`) know better what a verb means by its object; this is for what they leave.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from assistant.domain import Quantity, Span
from assistant.language import quantities, unit_class
from assistant.register.entries import with_classes
from assistant.register.progress import still_to_come, unreal, without_done
from assistant.register.protecting import ends_a_verb, inside_a_word, visible
from assistant.register.tracked import Edit
from assistant.register.units import counted_in
from assistant.register.values import Context
from assistant.resources import rows

_FIGURE = "\ue001"
_REASON = "动词改书面语"
_END = r"(?=$|[，。；、！？）\s])"
_DONE = r"(?:完|好|妥|到位|利索|清|齐|掉)"
_ENDED = r"(?:完|妥|到位|利索|清|齐|掉)"
# What they do must be named: what lasted nine years, or was done to six people, does not tell it.
_LIGHT = frozenset("搞做弄干办过跑走看挂放上开出拿用拉")
_ACTED_ON = frozenset("聘劝催查罚学")
Form = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class _Written:
    """A written verb, with the units it is counted in and what the sentence has to be about."""

    formal: str
    units: frozenset[str]
    about: re.Pattern[str]


def plain_verbs(text: str, context: Context) -> Iterator[Edit]:
    """Edits that write the verbs of talk without the particles of talk."""
    seen, figures = _blanked(text)
    taken = bytearray(len(text) + 1)
    for pattern, form, talk in _forms():
        for match in pattern.finditer(seen):
            start, end = match.span()
            if any(taken[start:end]) or not (talk or context.spoken) or _part_of_a_word(text, match):
                continue
            if match["verb"] in _LIGHT and _is_told_of_people(figures, start, text):
                continue
            formal = _formal(match["verb"], figures.get(end), text)
            if formal is None or (len(match["verb"]) > 1 and not context.spoken):
                continue
            written = form(formal, match.groupdict().get("of") or "")
            if unreal(seen, start) and written != formal:
                continue
            if written.startswith(("已", "均已")):
                if still_to_come(seen, start):
                    continue
                if without_done(seen, start):
                    written = formal
            if written != text[start:end]:
                taken[start:end] = b"\x01" * (end - start)
                yield Edit(Span(start, end), written, _REASON)


def _is_told_of_people(figures: dict[int, Quantity], at: int, text: str) -> bool:
    """Whether people were counted just before (1个人在干): what they do is not told by a light verb."""
    return any(
        figure.span.end == at and unit_class(counted_in(figure, text)) == "person"
        for figure in figures.values()
    )


def _blanked(text: str) -> tuple[str, dict[int, Quantity]]:
    """The text with its figures blanked, and the figures by where they begin. Money has verbs of its own."""
    seen, figures = visible(text), {}
    for figure in quantities(text):
        seen = seen[: figure.span.start] + _FIGURE * len(figure.text) + seen[figure.span.end :]
        figures[figure.span.start] = figure
    return seen, figures


def _formal(verb: str, figure: Quantity | None, text: str) -> str | None:
    """The written verb by what is counted; None where only the object would tell."""
    unit = counted_in(figure, text) if figure else ""
    if figure and not unit and figure.text.rstrip("多余").endswith(("万", "亿")):
        return None
    rows = [(row.formal, row.units) for row in _verbs()[verb] if row.about.search(text)]
    kind = unit_class(unit) if unit else ""
    fitting = (formal for formal, units in rows if unit in units)
    if len(verb) == 1 and (
        (kind == "duration" and verb in _LIGHT) or (kind == "person" and verb not in _ACTED_ON)
    ):
        return next(fitting, None)
    plain = (formal for formal, units in rows if not units and kind != "money")
    return next(fitting, None) or next(plain, None)


def _part_of_a_word(text: str, match: re.Match[str]) -> bool:
    """A verb of one character has to stand alone: 查 of 检查 does not count, nor 办 of 办事."""
    if inside_a_word(text, match.start()) or ends_a_verb(text, match.start("verb")):
        return True
    after = match.end("verb")
    return len(match["verb"]) == 1 and match.end() == after and inside_a_word(text, after)


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Form, bool], ...]:
    """Patterns with what is written for them, and whether they are talk by themselves."""
    verb = f"(?P<verb>{'|'.join(sorted(_verbs(), key=len, reverse=True))})"
    figure = f"(?={_FIGURE})"
    forms: tuple[tuple[str, Form, bool], ...] = (
        (
            rf"(?:都|全都|全部?|统统)(?:已经?|给)*{verb}{_DONE}?了{_END}",
            lambda formal, _: f"均已{formal}",
            True,
        ),
        (rf"(?:还没有?|还没|没有?){verb}{_DONE}的?{_END}", lambda formal, _: f"尚未完成{formal}", True),
        (rf"(?:还没有?|尚没有?){verb}(?:的|呢)*{_END}", lambda formal, _: f"尚未{formal}", True),
        (rf"(?!(?<=也)没有?用)没有?{verb}(?:过|的|呢)*{_END}", lambda formal, _: f"未{formal}", True),
        (rf"(?:还在|正在?|还正){verb}着?呢?{_END}", lambda formal, _: f"正在{formal}", False),
        (rf"(?<={_FIGURE})在{verb}{_END}", lambda formal, _: f"正在{formal}", True),
        (rf"{verb}(?:一遍|了一遍|了个遍|一圈)", lambda formal, _: f"逐一{formal}", True),
        (rf"{verb}(?:一下|了一下|了一番|了一通)(?!子)", lambda formal, _: formal, True),
        (rf"{verb}(?:了|一)(?P=verb)", lambda formal, _: formal, True),
        (rf"(?:已经?)?{verb}(?:好了|{_ENDED}了?){figure}", lambda formal, _: f"已完成{formal}", True),
        (rf"(?:已经?)?{verb}{_DONE}了{_END}", lambda formal, _: f"已完成{formal}", True),
        (
            rf"(?<![不没未别将要会快可能才再就很太了用必许准互])(?!去|到|用|拿|搞|弄|做|干){verb}了{_END}",
            lambda formal, _: f"已{formal}",
            True,
        ),
        (rf"(?<!在){verb}(?:上来)?了?(?P<of>的)?{figure}", lambda formal, of: f"{formal}{of}", False),
        (
            rf"(?![改结接评收到去用罚发出]){verb}了(?!以下|如下|大量|一些)(?=[\u4e00-\u9fff]{{2}})",
            lambda formal, _: formal,
            True,
        ),
        (rf"{verb}(?:了|过)(?:一?[个些])?{figure}", lambda formal, _: formal, True),
    )
    return tuple((re.compile(pattern), form, talk) for pattern, form, talk in forms)


@cache
def _verbs() -> dict[str, list[_Written]]:
    """Verb of talk → written verbs, in the order of the file."""
    found: dict[str, list[_Written]] = {}
    for row in rows("register/data/verbs.tsv")[1:]:
        spoken, formal, units, about = (*row, "", "")[:4]
        written = _Written(formal, frozenset(filter(None, units.split(","))), re.compile(with_classes(about)))
        found.setdefault(spoken, []).append(written)
    return found
