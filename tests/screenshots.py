"""Pictures of the page for README and manual: `python -m tests.screenshots` writes docs/images/*.png.

Each tab empty and filled at 1366 × 768, a few at 1920 × 1080, in few colours so that they stay small.
"""

import io
import tempfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, expect, sync_playwright

from assistant.resources import resource
from assistant.workspace import Workspace
from tests.conftest import ROOT
from tests.server.running import at_home, serving
from tests.ui.test_tour import CHROMIUM, DRAFT

IMAGES = ROOT / "docs" / "images"
OFFICE, WIDE = (1366, 768), (1920, 1080)
_COLOURS = 96
_PATIENCE = 120_000
_SPOKEN = "今年我们镇搞了12场普法宣传，来了三百多号人。\n去年的老问题还没改完，下一步接着改。"
expect.set_options(timeout=_PATIENCE)


def main() -> None:
    IMAGES.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="起草助手-") as folder,
        at_home(Path(folder)) as workspace,
        serving(workspace) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        _empty(browser, address)
        _filled(browser, address, workspace)


def _empty(browser: Browser, address: str) -> None:
    page = _page(browser, address, OFFICE)
    expect(page.locator("#desk-works .empty")).to_be_visible()
    _take(page, "writing-empty")
    for tab, name in _TABS.items():
        _open(page, tab)
        expect(page.locator(".empty:visible").first).to_be_visible()
        if tab == "资料库":
            expect(page.locator("#library-list .empty")).to_be_visible()
        _take(page, f"{name}-empty")


def _filled(browser: Browser, address: str, workspace: Workspace) -> None:
    folder = resource("corpus/reports/baishidu")
    workspace.ingest(sorted(folder.glob("*-fazhi-annual.*")))
    page = _page(browser, address, OFFICE)
    _write(page)
    for tab, fill in _FILLED.items():
        _open(page, tab)
        fill(page)
        _take(page, _TABS[tab])
    wide = _page(browser, page.url, WIDE)
    expect(wide.locator("#desk-findings .card").first).to_be_attached()
    wide.locator("#desk-sheet .said.fact").first.click()
    _take(wide, "writing-text-wide")


def _write(page: Page) -> None:
    page.get_by_role("button", name="用样例试一试").click()
    expect(page.locator("#desk-notes textarea")).not_to_have_value("")
    _take(page, "writing-notes")
    page.get_by_role("button", name="读取事实").click()
    expect(page.locator(".facts")).to_be_visible()
    _take(page, "writing-facts")
    page.get_by_role("button", name="起草", exact=True).click()
    expect(page.locator("#desk-findings .card").first).to_be_attached()
    page.locator("#desk-sheet .said.fact").first.click()
    expect(page.locator("#desk-trace .ground").first).to_be_visible()
    _take(page, "writing-text")
    page.get_by_role("tab", name="去年对照").click()
    expect(page.locator(".years section").first).to_be_visible()
    _take(page, "writing-beside")
    page.get_by_role("tab", name="同比表").click()
    expect(page.locator(".yoy")).to_be_visible()
    _take(page, "writing-figures")
    page.get_by_role("tab", name="版本").click()
    page.get_by_role("button", name="比较").first.click()
    _take(page, "writing-versions")
    page.get_by_role("tab", name="⑥ 送审").click()
    expect(page.locator("#desk-rounds")).to_contain_text("还没有送审")
    page.get_by_role("button", name="送审", exact=True).click()
    expect(page.locator("#desk-rounds")).to_contain_text("审阅")
    _take(page, "writing-handing")


def _talk(page: Page) -> None:
    page.fill("#talk-message textarea", "会前学法改成14次")
    page.keyboard.press("Enter")
    expect(page.locator(".message.assistant")).not_to_have_count(0)
    expect(page.locator(".doing")).to_have_count(0)


def _review(page: Page) -> None:
    page.locator("#review-list .goto").first.click()
    page.locator("#review-sheet .said").nth(6).click()
    page.locator("#review-chosen form[data-act=amend] textarea").wait_for()


def _proofread(page: Page) -> None:
    page.fill("#proof-text textarea", DRAFT)
    page.keyboard.press("Control+Enter")
    expect(page.locator("#proof-tally")).to_contain_text("必错")
    page.locator(".card .goto:visible").first.click()


def _rewrite(page: Page) -> None:
    page.fill("#rewrite-text textarea", _SPOKEN)
    page.keyboard.press("Control+Enter")
    expect(page.locator("#rewrite-changes .card").first).to_be_visible()


def _search(page: Page) -> None:
    expect(page.locator("#library-list tbody tr")).to_have_count(3)
    page.locator("#library-query textarea, #library-query input").fill("法律顾问审查合同")
    page.keyboard.press("Enter")
    expect(page.locator(".hit").first).to_be_visible()


def _measure(page: Page) -> None:
    page.get_by_label("读素材").uncheck()
    page.get_by_role("button", name="开始评测").click()
    expect(page.locator(".measured").first).to_be_visible()
    expect(page.locator("#measure-job .notice")).to_have_count(0)


def _examine(page: Page) -> None:
    page.get_by_role("button", name="检查各部分是否正常").click()
    expect(page.locator(".health")).to_contain_text("数据文件夹")


_TABS = {
    "对话": "talking",
    "审稿": "reviewing",
    "校对": "proofreading",
    "改写": "rewriting",
    "资料库": "library",
    "评测": "measuring",
    "设置与状态": "status",
}
_FILLED: dict[str, Callable[[Page], None]] = {
    "对话": _talk,
    "审稿": _review,
    "校对": _proofread,
    "改写": _rewrite,
    "资料库": _search,
    "评测": _measure,
    "设置与状态": _examine,
}


def _page(browser: Browser, address: str, size: tuple[int, int]) -> Page:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]}, locale="zh-CN")
    page.set_default_timeout(_PATIENCE)
    page.goto(address)
    expect(page.get_by_role("tab", name="起草")).to_be_visible()
    return page


def _open(page: Page, tab: str) -> None:
    page.get_by_role("tab", name=tab).first.click()


def _take(page: Page, name: str) -> None:
    # Scrolling is smooth, and answers that hide each other follow at once.
    page.wait_for_timeout(1200)
    picture = Image.open(io.BytesIO(page.screenshot()))
    picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE).save(
        IMAGES / f"{name}.png", optimize=True
    )


if __name__ == "__main__":
    main()
