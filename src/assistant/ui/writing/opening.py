"""The list of one's works, a new one, and a sample to try."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from html import escape
from pathlib import Path

from assistant.editing import SetNotes
from assistant.errors import UserError
from assistant.genres import Genre
from assistant.records import DAYS_TO_BRING_BACK, WorkEntry
from assistant.resources import resource
from assistant.ui.parts import clock, empty
from assistant.workspace import Workspace, read_notes
from assistant.workspace.works import Work

_SAMPLE, _SAMPLE_ISSUER, _SAMPLE_YEAR = "corpus/notes/baishidu", "临澄县白石渡镇人民政府", 2025
_AFTER_THE_YEAR = timedelta(days=150)
_YEARS = range(1949, 2100)
_BAD_YEAR = "报告年度“{}”不对，请写成 2025 这样的年份。"


def likely_year(today: date) -> int:
    """A report on a year is written at its end or in the spring after it."""
    return (today - _AFTER_THE_YEAR).year


def year_from(written: str) -> int | None:
    """Raises UserError where it is not a year."""
    told = written.strip().removesuffix("年")
    if not told:
        return None
    if not (told.isascii() and told.isdecimal() and int(told) in _YEARS):
        raise UserError(_BAD_YEAR.format(written.strip()))
    return int(told)


def created(workspace: Workspace, owner: str, issuer: str, year: str, genre: str) -> Work:
    """A new piece of work. Raises UserError for the year."""
    told = year_from(year)
    kind = workspace.genre(genre)
    title = named(issuer.strip(), told, kind)
    return workspace.works.new(owner, title=title, issuer=issuer.strip(), year=told, genre=kind.key)


def named(issuer: str, year: int | None, genre: Genre) -> str:
    """What a work is called in the list, and its file, until somebody calls it otherwise."""
    return f"{issuer}{f'{year}年度' if year else ''}{genre.name}"


def sample(workspace: Workspace, owner: str) -> Work:
    """The sample notes of a town as a new piece of work."""
    work = workspace.works.new(
        owner,
        title="样例：白石渡镇2025年度法治政府建设年度报告",
        issuer=_SAMPLE_ISSUER,
        year=_SAMPLE_YEAR,
    )
    text, tables = (
        _joined(path for path in sorted(resource(_SAMPLE).iterdir()) if (path.suffix == ".txt") is plain)
        for plain in (True, False)
    )
    return workspace.works.apply(work.id, owner, work.revision, SetNotes(f"{text}\n\n{tables}"))


def with_files(notes: str, paths: Sequence[str]) -> str:
    """The notes with the lines of files behind them, each under a line with its name. Raises as `text_of`."""
    parts = [notes.rstrip(), *(f"====={Path(path).name}=====\n{text_of(Path(path))}" for path in paths)]
    return "\n\n".join(filter(None, parts))


def text_of(path: Path) -> str:
    """A file of notes as lines; a table's row is one line, its cells apart by tabs. Raises UnreadableFile."""
    return "\n".join("\t".join(line.cells) if line.cells else line.text for line in read_notes(path))


def listing(works: Iterable[WorkEntry], removed: Iterable[WorkEntry] = ()) -> str:
    """The owner's works, last changed first, or what to do where there is none; below, what was removed."""
    return _table(works) + _removed(tuple(removed))


def _table(works: Iterable[WorkEntry]) -> str:
    rows = "".join(map(_row, works))
    if not rows:
        return empty(
            "还没有报告",
            "在右边填好单位和年度，点“新建报告”，再把素材粘贴进来。",
            "想先看看效果，点“用样例试一试”。",
        )
    head = "<tr><th>名称</th><th>年度</th><th>上次修改</th><th></th></tr>"
    return f'<table class="list"><thead>{head}</thead><tbody>{rows}</tbody></table>'


def _joined(paths: Iterable[Path]) -> str:
    return "\n".join(map(text_of, paths))


def _row(work: WorkEntry) -> str:
    id, title = escape(work.id), escape(work.title or "未命名的报告")
    return (
        f'<tr><td class="wide"><a class="goto" role="button" tabindex="0" data-act="open" data-id="{id}">'
        f"{title}</a></td><td>{work.year or ''}</td><td class='tight'>{clock(work.updated)}</td>"
        f'<td class="tight"><button type="button" data-act="remove" data-id="{id}" '
        f'data-sure="删除“{title}”？{DAYS_TO_BRING_BACK} 天内可以恢复。">删除</button></td></tr>'
    )


def _removed(works: Sequence[WorkEntry]) -> str:
    if not works:
        return ""
    items = "".join(
        f'<tr><td class="wide">{escape(work.title or "未命名的报告")}</td><td class="tight">'
        f'<button type="button" data-act="bring-back" data-id="{escape(work.id)}">恢复</button></td></tr>'
        for work in works
    )
    return (
        f'<details id="removed-works" data-fold open class="box"><summary>已删除 {len(works)} 份，'
        f"{DAYS_TO_BRING_BACK} 天内可以恢复</summary>"
        f'<table class="list"><tbody>{items}</tbody></table></details>'
    )
