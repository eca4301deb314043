"""评测, without a browser and without measuring anything."""

import json
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import yaml

from assistant.errors import Busy, UserError
from assistant.evals import child
from assistant.records import JobState
from assistant.ui.measuring import running
from assistant.ui.measuring.naming import called
from assistant.ui.measuring.showing import results
from assistant.ui.measuring.tab import Desk
from assistant.workspace import Workspace
from tests.conftest import ROOT

ME = "王芳"
_KEYS = 4


def metric(name: str, value: float | None, **more: Any) -> dict[str, Any]:
    bare = {"low": None, "high": None, "threshold": None, "bound": None, "reason": "3/4", "baseline": None}
    return {"name": name, "value": value, "pass": True, **bare, **more}


def suite(name: str = "facts", value: float = 0.75, **more: Any) -> dict[str, Any]:
    told = metric("figures/told", value, threshold=0.7, bound="at_least", low=0.6, high=0.9, **more)
    table = {"title": "按类<b>", "columns": ["类", "数"], "rows": [["甲", "1"]]}
    curve = {"title": "取舍", "points": [{"label": "全部", "alarms": 0.1, "kills": 0.9}]}
    others = metric("seconds", 12.5)
    return {"name": name, "metrics": [told, others], "tables": [table], "curves": [curve], "cases": {}}


@pytest.fixture
def desk(empty: Workspace, monkeypatch: pytest.MonkeyPatch) -> Desk:
    values = iter((0.75, 0.8, 0.85))

    def said(name: str, *, whole: bool) -> Iterator[dict[str, Any]]:
        yield {"done": 1, "total": 2, "path": "a"}
        yield {"answer": {"suites": [suite(name, next(values))]}}

    monkeypatch.setattr(running, "_said", said)
    return Desk(empty)


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)


def run(desk: Desk, *suites: str) -> dict[str, Any]:
    desk.measure(ME, suites, False)
    until(lambda: not desk.watch(ME)["job"].state.under_way)
    return desk.watch(ME)


def test_before_a_run_it_is_said_what_to_do(desk: Desk) -> None:
    assert "还没有评测结果" in desk.watch(ME)["results"]
    with pytest.raises(UserError, match="选择"):
        desk.measure(ME, [], False)


def test_a_run_is_shown_with_its_verdict_bars_curve_and_tables(desk: Desk) -> None:
    shown = run(desk, "facts")
    assert shown["job"].state is JobState.DONE
    page = shown["results"]
    assert "读素材" in page and "达标" in page and "≥ 0.7" in page and page.count("<svg") == 2 + _KEYS
    assert "按类&lt;b&gt;" in page and "其他指标 1 项" in page


def test_a_run_is_compared_with_an_earlier_one(desk: Desk) -> None:
    run(desk, "facts")
    shown = run(desk, "facts")
    (_, earlier) = shown["runs"][1]
    page = desk.show(ME, earlier)["results"]
    assert "0.75" in page and "+0.050" in page
    assert "有变化" not in desk.show(ME, "")["results"]


def test_what_is_worse_than_the_baseline_is_marked() -> None:
    baseline = {"before": 0.9, "now": 0.75, "low": -0.2, "high": -0.1, "worse": True}
    assert "0.900（变差）" in results([suite(baseline=baseline)])


def test_nobody_sees_anothers_runs(desk: Desk) -> None:
    run(desk, "facts")
    assert desk.watch("李强")["job"] is None and "还没有" in desk.watch("李强")["results"]


def test_one_run_at_a_time(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(name: str, *, whole: bool) -> Iterator[dict[str, Any]]:
        while True:
            time.sleep(0.02)
            yield {"done": 0, "total": 1, "path": ""}

    monkeypatch.setattr(running, "_said", endless)
    desk.measure(ME, ["facts"], False)
    with pytest.raises(Busy, match="正在进行"):
        desk.measure(ME, ["facts"], False)
    desk.on_job(ME, {"act": "stop"})
    until(lambda: desk.watch(ME)["job"].state is JobState.STOPPED)


def test_what_the_child_cannot_do_is_said_in_its_sentence(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "_said", lambda name, whole: iter([{"error": "这份安装不带评测集。"}]))
    desk.measure(ME, ["facts"], False)
    until(lambda: desk.watch(ME)["job"].state is JobState.FAILED)
    assert desk.watch(ME)["job"].message == "这份安装不带评测集。"


def test_a_child_that_ends_without_an_answer_has_failed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "_said", lambda name, whole: iter(()))
    desk.measure(ME, ["facts"], False)
    until(lambda: desk.watch(ME)["job"].state is JobState.FAILED)


def test_the_child_tells_by_lines_of_json(capsys: pytest.CaptureFixture[str]) -> None:
    child.main(json.dumps({"suites": ["nonsense"], "whole": False}))
    assert "没有评测 nonsense" in json.loads(capsys.readouterr().out)["error"]


def test_every_suite_has_a_name_on_the_page() -> None:
    from assistant.evals import SUITES

    assert {each.name for each in SUITES} == set(running.SUITES)


def test_what_must_be_kept_is_called_by_a_chinese_name() -> None:
    floors = [yaml.safe_load(path.read_text("utf-8")) for path in (ROOT / "evals").glob("*/thresholds.yaml")]
    asked = {name for one in floors for kind in ("floors", "whole", "watched") for name in one.get(kind, ())}
    assert asked
    assert [name for name in asked if called(name) == name] == []
