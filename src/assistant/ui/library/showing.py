"""The library as HTML: the list of reports, what a search found, what came of taking reports in and out."""

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from assistant.genres import Genre
from assistant.language import tokens
from assistant.library import SearchResult
from assistant.records import KeptReport, State
from assistant.ui.parts import empty

_A_WORD = 2
ALL_OFFICES, ALL_YEARS = "全部单位", "全部年份"


def filtered(reports: Sequence[KeptReport], issuer: str, year: str, words: str) -> tuple[KeptReport, ...]:
    """The reports of an office and a year whose title holds the words."""
    wanted = words.split()
    return tuple(
        report
        for report in reports
        if issuer in (ALL_OFFICES, "", report.issuer)
        and year in (ALL_YEARS, "", str(report.year))
        and all(word in f"{report.title}{report.issuer}{report.year}" for word in wanted)
    )


def choices(reports: Sequence[KeptReport]) -> tuple[list[str], list[str]]:
    """Offices and years to filter by."""
    years = sorted({str(report.year) for report in reports if report.year}, reverse=True)
    return [ALL_OFFICES, *sorted({report.issuer for report in reports if report.issuer})], [ALL_YEARS, *years]


def listing(reports: Sequence[KeptReport], everything: int, genres: Sequence[Genre]) -> str:
    """The table of reports, or what to do where there is none."""
    if not everything:
        return empty(
            "资料库还是空的",
            "把本单位往年的报告传上来，起草时会参考其中的写法（数字和名称不会带进新稿）。",
            "支持 Word、PDF、文本；同一单位同一年度再次收录，会替换旧的那份。",
        )
    if not reports:
        return empty("没有符合条件的报告", "换个条件，或把上面的筛选清空。")
    names = {genre.key: genre.name for genre in genres}
    rows = "".join(_row(report, names.get(report.genre, "")) for report in reports)
    head = "<tr><th>年度</th><th>单位</th><th>标题和文种</th><th>段落</th><th></th></tr>"
    return f'<table class="list"><thead>{head}</thead><tbody>{rows}</tbody></table>'


def found(result: SearchResult, query: str) -> str:
    """What was found, each with its report and section, and the words that were looked for marked."""
    if not result.hits:
        return empty(f"没有找到与“{query}”相近的表述", "换几个词试试，或多收录几份往年报告。")
    notes = "".join(f'<p class="aside">{escape(note)}</p>' for note in result.fell_back)
    words = [word for word in tokens(query) if len(word) >= _A_WORD] or [query.strip()]
    hits = "".join(
        f'<article class="hit"><header><a class="goto" role="button" tabindex="0" data-act="view" '
        f'data-id="{escape(hit.passage.report_id)}">{escape(hit.passage.issuer)} {hit.passage.year or ""}</a>'
        f"<span>{escape(hit.passage.heading)}</span></header>"
        f"<p>{_with_words(hit.passage.text, words)}</p></article>"
        for hit in result.hits
    )
    return f"{notes}{hits}"


def taken_in(result: Mapping[str, Any], when: str) -> str:
    """What came of reports taken in (`running.told`), and when."""
    counts = f"新收录 {result['added']} 份，替换 {result['replaced']} 份，已有 {result['skipped']} 份。"
    failed = "".join(f"<li>{escape(reason)}</li>" for reason in result["failed"])
    problems = f'<ul class="bad">{failed}</ul>' if failed else ""
    notes = "".join(f"<p>{escape(note)}</p>" for note in result["notes"])
    return (
        f'<div class="notice"><p>{counts}<span class="aside">{escape(when)}</span></p>{problems}{notes}</div>'
    )


def taken_out(report: KeptReport) -> str:
    return (
        f'<div class="notice"><p>已移出《{escape(report.title)}》，起草和检索不再参考它。'
        f'<button type="button" data-act="restore" data-id="{escape(report.id)}">撤销</button></p></div>'
    )


def nothing_open() -> str:
    return empty("点左边的标题看报告全文", "或在上面写几个词，找往年报告里相近的写法。")


def _with_words(text: str, words: Sequence[str]) -> str:
    """Split at what was looked for, every second piece is that."""
    longest_first = sorted(words, key=len, reverse=True)
    pieces = re.split(f"({'|'.join(map(re.escape, longest_first))})", text)
    return "".join(f"<mark>{escape(one)}</mark>" if at % 2 else escape(one) for at, one in enumerate(pieces))


def _row(report: KeptReport, genre: str) -> str:
    id = escape(report.id)
    state = "" if report.state is State.LIVE else "（已移出）"
    return (
        f"<tr><td>{report.year or '不明'}</td><td>{escape(report.issuer) or '不明'}</td>"
        f'<td><a class="goto" role="button" tabindex="0" data-act="view" data-id="{id}">'
        f'{escape(report.title)}</a>{state}<p class="aside">{escape(genre)}</p></td>'
        f"<td>{report.sections}</td>"
        f'<td><button type="button" data-act="forget" data-id="{id}">移出</button></td></tr>'
    )
