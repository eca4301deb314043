"""How soon the page can be used in a browser, beside a bare Gradio page; the figures are in docs/load.md."""

import time
from pathlib import Path
from statistics import median

import pytest

from tests.load.processes import served
from tests.ui.test_tour import CHROMIUM, sync_api

pytestmark = [pytest.mark.soak, pytest.mark.skipif(CHROMIUM is None, reason="CHROMIUM IS MISSING")]

_TIMES, _MOST = 7, 1.3


def test_the_page_can_be_used_as_soon_as_a_bare_one(tmp_path: Path) -> None:
    with (
        served("tests.load.bare", tmp_path / "bare", "/", {}) as (bare, _),
        served("tests.load.local", tmp_path / "ours", "/health", {}) as (ours, _),
        sync_api.sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        times = [
            (_until_used(browser, bare, "draft"), _until_used(browser, ours, "新建报告"))
            for _ in range(_TIMES)
        ]
    ratio = median(one for _, one in times) / median(one for one, _ in times)
    assert ratio <= _MOST, (ratio, times)
    print(f"first view × {ratio:.2f}", times)  # noqa: T201


def _until_used(browser: "sync_api.Browser", address: str, button: str) -> float:
    """Seconds until the button takes a click, in a browser that has seen nothing before."""
    with browser.new_context(viewport={"width": 1366, "height": 768}) as context:
        page = context.new_page()
        begun = time.perf_counter()
        page.goto(address, wait_until="commit")
        page.get_by_role("button", name=button).click(trial=True, timeout=60_000)
        return time.perf_counter() - begun
