"""Texts, facts and libraries of any size, made of what the checkout ships; always the same.

Every number gives other text: what the assistant remembers of one round must not help in the next.
"""

import json
import random
import re
from functools import cache
from pathlib import Path

from assistant.domain import FactSheet
from assistant.evals.fidelity.own_facts import as_notes, reports_below, stated
from assistant.language import sentences
from assistant.reading import read_report

YEAR = 2024
ISSUER = "云岭县青溪镇人民政府"
HEADINGS = ("加强组织领导", "提升执法水平", "化解矛盾纠纷", "深化普法宣传", "存在的问题", "下一步打算")
_CASES = ("evals/fidelity/cases.jsonl", "evals/fidelity/development-2.jsonl", "evals/drafting/cases.jsonl")
_TEXTS = ("draft", "reference")
_FIGURE = re.compile(r"(?<![\d.〔])\d{1,5}(?![\d.]|年|月|日|〕|号)")
_SENTENCES_A_PART = 5


@cache
def corpus() -> str:
    """Reports, drafts and references of the checkout one after another; some 100,000 characters."""
    root = Path(__file__).resolve().parents[1]
    reports = [read_report(path).text for path in reports_below(None)]
    lines = [line for name in _CASES for line in (root / name).read_text("utf-8").splitlines()]
    told = [case[key] for case in map(json.loads, lines) for key in _TEXTS if case.get(key)]
    return "\n".join([*reports, *dict.fromkeys(told)])


def draft(characters: int, number: int = 0) -> str:
    """A piece of the corpus: the next one for every number, with other figures once all is used up."""
    whole = corpus()
    pieces = len(whole) // characters
    start = number % pieces * characters
    return _with_other_figures(whole[start : start + characters], number // pieces)


def notes(text: str, lines: int) -> tuple[str, ...]:
    """The figures of a draft as a clerk would have jotted them, all of them in so many lines."""
    told = [as_notes(span.of(text).strip()) for span in sentences(text)]
    found = [line for line in told if re.search(r"\d", line)]
    return tuple(
        "，".join(found[at * len(found) // lines : (at + 1) * len(found) // lines]) for at in range(lines)
    )


def facts(lines: tuple[str, ...]) -> FactSheet:
    numbered = enumerate(lines, start=1)
    return FactSheet(tuple(stated(number, line, YEAR) for number, line in numbered))


def jotted(number: int = 0, lines: int = 60) -> str:
    """So many lines of notes, one event with its figures each."""
    chance = _chance(f"notes {number}")
    return "\n".join(as_notes(line) for line in chance.sample(_telling(), lines))


def reports(folder: Path, passages: int, number: int = 0) -> list[Path]:
    """Files of past reports that are cut into some so many passages; a town's are of eight years."""
    folder.mkdir(parents=True, exist_ok=True)
    each = len(HEADINGS) * (_SENTENCES_A_PART + 1)
    return [_report(folder, number * 100_000 + at) for at in range(max(1, passages // each))]


def _report(folder: Path, at: int) -> Path:
    chance = _chance(f"report {at}")
    year, town = 2016 + at % 8, f"第{at // 8}镇人民政府"
    lines = [f"{town}{year}年法治政府建设年度报告"]
    for place, heading in enumerate(HEADINGS):
        told = chance.sample(_telling(), _SENTENCES_A_PART)
        lines.append(f"{'一二三四五六'[place]}、{heading}")
        lines.append("".join(_with_other_figures(line, at + 1) for line in told))
    path = folder / f"{at}.txt"
    path.write_text("\n".join(lines), "utf-8")
    return path


@cache
def _telling() -> list[str]:
    """Sentences of the corpus with a figure, none twice."""
    whole = corpus()
    said = (span.of(whole).strip() for span in sentences(whole))
    return list(dict.fromkeys(line for line in said if _FIGURE.search(line) and "\n" not in line))


def _with_other_figures(text: str, number: int) -> str:
    if not number:
        return text
    chance = _chance(f"{number} {text}")
    return _FIGURE.sub(lambda found: str(int(found.group()) + chance.randint(1, 90)), text)


def _chance(seed: str) -> random.Random:
    return random.Random(seed)  # noqa: S311
