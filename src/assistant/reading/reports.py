"""Document → Report: whose, of which year and of which genre it is, and how it is built."""

import re
from collections.abc import Sequence

from assistant.domain import Report
from assistant.genres import genre_of
from assistant.language import periods
from assistant.reading.documents import Document
from assistant.reading.frame import Head, Tail, head_of, lines_of, tail_of
from assistant.reading.outline import outline_of
from assistant.reading.plain import parse_text

_ORGAN = re.compile(r".{2,}(?:人民政府.*|政府|委员会|党委|党组|办事处|办公室|管委会|[局厅所院站]|中心)")
_ANNOUNCED = re.compile(r"[^。，；\n]*(?:报告|总结|汇报)如下")
_AFTER_YEAR = re.compile(
    r"(?:(?:19|20)\d\d|二[〇○零][一-九〇○零]{2})年?度?([^，、\s]{2,20}?(?:人民政府|办事处|街道|[镇乡县区市省局]))"
)
_OPENING_LINES = 6
_OPENING = 1_000
_FIRST_HALF = 6


def parse_report(
    source: Document | str,
    *,
    path: str = "",
    issuer: str | None = None,
    year: int | None = None,
    genre: str | None = None,
) -> Report:
    """The report in a document or in bare text. Issuer, year and genre are read from it unless given.

    Spans refer to the text as read. Section keys are left "": they are the genre's business. A joint report
    is issued by the government among its issuers. `dated` is ISO ("2024-01-22"), "" where not found.
    """
    document = parse_text(source) if isinstance(source, str) else source
    lines = lines_of(document)
    head = head_of(lines)
    tail = tail_of(lines, head.end)
    preamble, sections = outline_of(lines[head.end : tail.start], head.title_level)
    title = _joined(head.title)
    opening = [line.text[:_OPENING] for line in lines[head.end : tail.start][:_OPENING_LINES]]
    return Report(
        title=title,
        text=document.text,
        issuer=issuer if issuer is not None else _issuer(head, tail),
        year=year if year is not None else _year(title, opening, tail.dated),
        genre=genre if genre is not None else genre_of(title),
        addressee=head.addressee,
        preamble=preamble,
        sections=sections,
        signer=" ".join(tail.signers),
        dated=tail.dated,
        path=path,
    )


def _joined(lines: Sequence[str]) -> str:
    """A title on one line; issuers of a joint report keep a blank between them."""
    title = ""
    for line in lines:
        gap = " " if _ORGAN.fullmatch(title) and _ORGAN.fullmatch(line) else ""
        title += gap + " ".join(line.split())
    return title


def _issuer(head: Head, tail: Tail) -> str:
    """The body the title names, or the sign-off where that is fuller (××镇 → ××镇人民政府)."""
    named = _leading_bodies(head.title)
    organs = [name for name in (*named, *tail.signers) if _ORGAN.fullmatch(name)]
    governments = [name for name in organs if name.endswith("政府")]
    return next(iter(governments or organs or named), "")


def _leading_bodies(title: Sequence[str]) -> tuple[str, ...]:
    """What stands before 关于 or before the year, or right after a year that comes first."""
    text = "\n".join(title)
    if match := _AFTER_YEAR.match(text):
        return (match[1],)
    cut = re.split(r"关于|(?:19|20)\d\d|二[〇○零]", text, maxsplit=1)
    return tuple(cut[0].split()) if len(cut) > 1 else ()


def _year(title: str, opening: Sequence[str], dated: str) -> int | None:
    """The year in the title, else the one announced (现将2023年度…报告如下), else from the date."""
    announced = [match[0] for text in opening if (match := _ANNOUNCED.search(text))]
    for text in (title, *announced, *opening):
        ends = (period.value.rpartition("/")[2] for period in periods(text))
        years = [int(end[:4]) for end in ends if re.match(r"\d{4}", end)]
        if years:
            return years[0]
    if not dated:
        return None
    return int(dated[:4]) - (int(dated[5:7]) <= _FIRST_HALF)
