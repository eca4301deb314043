"""How far drafting is, and what came of it."""

from html import escape

from assistant.records import JobState, KeptJob

_AGAIN = '<button type="button" data-act="again">重新开始</button>'
_STOP = '<button type="button" data-act="stop">停止</button>'
_TAKES = "一般几秒到几十秒；可以离开这一页，回来还在。"


def progress(job: KeptJob | None) -> str:
    """A bar with the sections that are ready while it goes on; a sentence and a way out where it failed."""
    if job is None or job.state in (JobState.DONE, JobState.STOPPED):
        return ""
    if not job.state.under_way:
        return f'<div class="notice bad"><p>{escape(job.message)}{_AGAIN}</p></div>'
    message = job.message or "正在排队……"
    sections = "".join(
        f"<details><summary>{escape(one['heading'])}</summary><p>{escape(one['text'])}</p></details>"
        for one in job.result.get("sections", ())
    )
    return (
        f'<div class="notice job"><p><b>{escape(message)}</b>'
        f'<span class="gauge"><i style="width:{job.progress:.0%}"></i></span>{_STOP}</p>'
        f'<p class="aside">{_TAKES}</p>{sections}</div>'
    )
