"""How far drafting is, what there is of the text by now, and what came of it."""

from collections.abc import Iterator
from html import escape

from assistant.records import JobState, KeptJob
from assistant.ui.parts import empty
from assistant.ui.writing.seen import seen

_AGAIN = '<button type="button" data-act="again">重新开始</button>'
_STOP = '<button type="button" data-act="stop">停止</button>'
_TAKES = "可以离开这一页，回来还在。"
_MINUTE = 60


def progress(job: KeptJob | None) -> str:
    """A bar with an estimate while it goes on; a sentence and a way out where it failed."""
    if job is None or job.state in (JobState.DONE, JobState.STOPPED):
        return ""
    if not job.state.under_way:
        return f'<div class="notice bad"><p>{escape(job.message)}{_AGAIN}</p></div>'
    message = job.message or "正在排队……"
    section = "".join(_lines(job)) if job.payload.get("section") else ""
    return (
        f'<div class="notice job" data-job="{escape(job.work)}" data-pulse="{pulse(job)}">'
        f"<p><b>{escape(message)}</b>"
        f'<span class="gauge"><i style="width:{job.progress:.0%}"></i></span>{_STOP}</p>'
        f'<p class="aside">{_left(job.result.get("left"))}{_TAKES}</p>{section}</div>'
    )


def pulse(job: KeptJob | None) -> str:
    """A mark that differs when there is something new to show of a job."""
    return seen(job and (job.id, job.state, job.progress, job.message))


def arriving(job: KeptJob) -> str:
    """The text as it comes: the sections that stand, then the lines that are not proved yet."""
    lines = "".join((*_sections(job), *_lines(job)))
    if not lines:
        return empty("正在起草", "写好一句，这里就显示一句。")
    return f'<div class="sheet arriving" data-bottom>{lines}</div>'


def _sections(job: KeptJob) -> Iterator[str]:
    for one in job.result.get("sections", ()):
        yield f"<h3>{escape(one['heading'])}</h3>"
        yield from (f"<p>{escape(line)}</p>" for line in one["text"].split("\n"))


def _lines(job: KeptJob) -> Iterator[str]:
    heading, lines = job.result.get("heading"), job.result.get("lines", ())
    if not lines:
        return
    if heading:
        yield f"<h3>{escape(heading)}</h3>"
    yield from (f'<p class="unproved">{escape(line)}</p>' for line in lines)
    yield '<p class="aside">这一部分还在写，写完逐句核对，没有依据的会去掉。</p>'


def _left(seconds: int | None) -> str:
    """In words that promise no more than is known."""
    if seconds is None:
        return ""
    if seconds < 10:
        return "马上就好；"
    if seconds < _MINUTE:
        return f"预计还要约 {round(seconds, -1)} 秒；"
    return f"预计还要约 {round(seconds / _MINUTE)} 分钟；"
