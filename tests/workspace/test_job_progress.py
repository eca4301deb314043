"""What a draft under way says of itself."""

from collections.abc import Mapping
from typing import Any

import pytest

from assistant.domain import DraftSection, Paragraph, Sentence, SentenceKind
from assistant.drafting import Progress
from assistant.workspace.job_progress import JobProgress, Stop, Stopped, Writing


class Said:
    """What was told last, by a clock that goes ten seconds with every look at it."""

    def __init__(self) -> None:
        self.stop = Stop()
        self.shares: list[float] = []
        self.message = ""
        self.result: Mapping[str, Any] = {}
        self._now = 0.0
        self.writing = Writing(JobProgress(self._tell, self.stop, self._clock), "正在起草……")

    def _tell(self, share: float, message: str, result: Mapping[str, Any]) -> None:
        self.shares.append(share)
        self.message, self.result = message, result

    def _clock(self) -> float:
        self._now += 10
        return self._now


def line(words: str, number: int = 1) -> Progress:
    return Progress("主要举措", number, 4, words)


def section() -> DraftSection:
    said = (Sentence("开展宣传12场。", SentenceKind.FACT),)
    return DraftSection("achievements", "主要举措", (Paragraph(said, "强化普法"),))


def test_lines_are_shown_without_the_marks_of_the_format() -> None:
    said = Said()
    for words in ("## achievements 主要举措", "### （一）普法", "开展宣传12场。⟦F1⟧", "⟦待补：会议⟧"):
        said.writing.line(line(words))
    assert said.result["lines"] == ["（一）普法", "开展宣传12场。", "⟦待补：会议⟧"]


def test_a_line_said_again_after_objections_is_not_shown_twice() -> None:
    said = Said()
    for words in ("甲。⟦F1⟧", "乙。⟦F2⟧", "甲。⟦F1⟧"):
        said.writing.line(line(words))
    assert said.result["lines"] == ["甲。", "乙。"]


def test_a_section_takes_the_place_of_its_lines() -> None:
    said = Said()
    said.writing.line(line("开展宣传。⟦F1⟧"))
    said.writing.section(section())
    assert said.result["lines"] == [] and "已写好“主要举措”" in said.message
    assert said.result["sections"] == [{"heading": "主要举措", "text": "强化普法。开展宣传12场。"}]


def test_the_share_only_grows_and_an_estimate_comes_with_it() -> None:
    said = Said()
    assert said.result["left"] is None
    for number in (1, 2, 3, 4):
        for words in "甲乙丙":
            said.writing.line(line(words, number))
        said.writing.section(section())
    assert said.shares == sorted(said.shares) and 0.8 < said.shares[-1] <= 0.9
    assert said.result["left"] > 0


def test_after_a_stop_the_next_line_is_the_last() -> None:
    said = Said()
    said.stop.ask()
    with pytest.raises(Stopped):
        said.writing.line(line("甲。"))
