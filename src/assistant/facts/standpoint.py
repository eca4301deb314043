"""The year from which notes speak: in a mail of January the year reported on is 去年, and 今年 has its plans.

Only what bears the day on which it was written is taken so, up to the next such day; and only where it does
not tell figures of 今年 without a word of 前年, as those do who write as if the year were not over.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.facts.lexicon import has
from assistant.facts.notes import NoteLine
from assistant.language import quantities

_WRITTEN = re.compile(
    r"^\W*(?:(?:(?:发送|发件|填报|记录)?(?:时间|日期)|Date|Sent)\s*[：:]\s*|[^\d，。；：:]{0,12})"
    r"(?P<year>20\d\d)[-/年.]\d{1,2}[-/月.]\d{1,2}日?[\s，,（(]*"
    r"(?:(?:周|星期)[一二三四五六日天][\s）)]*)?(?:\d{1,2}[:：]\d{2}|[\u4e00-\u9fff]{0,4}(?:记录|纪要|整理|记)?\W*$)"
)
_OFFSETS = {"前年": -2, "去年": -1, "上年": -1, "上一年": -1, "今年": 0, "本年": 0, "明年": 1}
_SPOKEN = re.compile("|".join(_OFFSETS))
_THIS = re.compile("今年|本年")
_APART = re.compile("[，。；;,\n]")


def seen_from(lines: Sequence[NoteLine], year: int | None) -> tuple[NoteLine, ...]:
    """The lines with the spoken years of those that were written in the year after `year` by their number."""
    if year is None:
        return tuple(lines)
    return tuple(told for written, part in _parts(lines) for told in _told(part, written, year))


def _parts(lines: Sequence[NoteLine]) -> list[tuple[int | None, list[NoteLine]]]:
    """Lines that were written at one time, behind the year of it."""
    parts: list[tuple[int | None, list[NoteLine]]] = [(None, [])]
    for line in lines:
        if match := _WRITTEN.match(line.text):
            parts.append((int(match["year"]), []))
        parts[-1][1].append(line)
    return parts


def _told(part: Sequence[NoteLine], written: int | None, year: int) -> Iterator[NoteLine]:
    if written != year + 1 or _as_if_not_over("\n".join(line.text for line in part)):
        yield from part
        return
    for line in part:
        text = _SPOKEN.sub(lambda word: f"{written + _OFFSETS[word[0]]}年", line.text)
        yield replace(line, text=text) if text != line.text else line


def _as_if_not_over(text: str) -> bool:
    """Whether 今年 stands with figures, and nothing of 前年 says that it is the year after."""
    told = (clause for clause in _APART.split(text) if _THIS.search(clause) and not has("planned", clause))
    return "前年" not in text and any(map(quantities, told))
