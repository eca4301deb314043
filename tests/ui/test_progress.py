"""Drafting under way, as the page shows it."""

from dataclasses import replace

import pytest

from assistant.records import JobState, KeptJob
from assistant.ui.writing.progress import arriving, progress, pulse


def job(state: JobState = JobState.RUNNING, section: str = "", **result: object) -> KeptJob:
    message = "正在写“主要举措”（2/6）"
    return KeptJob("j", "王", "draft", "w", state, {"section": section}, 0.4, message, dict(result), "")


def test_the_text_is_shown_as_it_comes_what_is_not_proved_set_apart() -> None:
    shown = arriving(job(sections=[{"heading": "一", "text": "甲。"}], heading="二", lines=["<b>乙。"]))
    assert "<h3>一</h3><p>甲。</p><h3>二</h3>" in shown
    assert '<p class="unproved">&lt;b&gt;乙。</p>' in shown and "逐句核对" in shown


def test_before_the_first_line_it_is_said_what_will_be_seen() -> None:
    assert "正在起草" in arriving(job())


@pytest.mark.parametrize(
    ("left", "said"), [(None, "可以离开"), (4, "马上就好"), (43, "约 40 秒"), (130, "约 2 分钟")]
)
def test_how_long_it_will_take_is_said_where_it_is_known(left: int | None, said: str) -> None:
    assert said in progress(job(left=left))


def test_a_part_that_is_drafted_anew_is_seen_beside_its_bar() -> None:
    assert "乙。" in progress(job(section="achievements", heading="二", lines=["乙。"]))


def test_what_was_broken_off_is_begun_again_at_one_click() -> None:
    assert 'data-act="again"' in progress(job(JobState.INTERRUPTED))
    assert progress(job(JobState.DONE)) == progress(None) == ""


def test_its_pulse_differs_when_there_is_something_new_to_show() -> None:
    now = job(lines=["乙。"])
    marks = {pulse(one) for one in (None, now, replace(now, progress=0.5), replace(now, state=JobState.DONE))}
    assert len(marks) == 4 and pulse(now) == pulse(job(lines=["乙。"]))
    assert f'data-pulse="{pulse(now)}"' in progress(now)
