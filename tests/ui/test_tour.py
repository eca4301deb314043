"""A tour of the page in a browser: every tab, and not one request to another host."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from docx import Document

from assistant.editing import SetNotes, SetText
from assistant.resources import resource
from assistant.testing import openai_server
from assistant.workspace import Workspace
from assistant.workspace.works import always
from tests.server.running import PASSWORD, at_home, serving

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        CHROMIUM is None, reason="CHROMIUM IS MISSING: the page was not looked at in a browser"
    ),
]
sync_api = pytest.importorskip("playwright.sync_api", reason="PLAYWRIGHT IS MISSING: see requirements-dev")

_PATIENCE = 30_000
sync_api.expect.set_options(timeout=_PATIENCE)

DRAFT = """白石渡镇人民政府关于2025年度法治政府建设情况的报告
云岭县人民政府:
2025年,我镇坚持以习近平法治思想为指导，现将有关情况报告如下。
一、主要举措和成效
组织党委会会前学法13次，开展普法宣传12场,发放资料2.3万余份。
二、存在的不足
部分村级干部法制意识不强，需进一步加强。。"""


NOTES = "全年开展法治宣传12场。\n执法人员19人全部持证。\n镇里评上了先进。\n信访件大概处理了30来件。"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with at_home(tmp_path_factory.mktemp("data"), "王芳", "李强") as opened:
        yield opened


@pytest.fixture(scope="module")
def address(workspace: Workspace) -> Iterator[str]:
    with serving(workspace) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[sync_api.Browser]:
    with sync_api.sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])


@pytest.fixture(scope="module")
def drafted(workspace: Workspace) -> str:
    """A work of two facts, drafted, with more than one question left."""
    new = workspace.works.new("local", title="年度报告", issuer="栗坪镇人民政府", year=2025)
    noted = workspace.works.apply(new.id, "local", new.revision, SetNotes(NOTES))
    workspace.works.draft(new.id, "local", noted.revision, drafter="offline")
    return new.id


@contextmanager
def opened(browser: sync_api.Browser, address: str, expected: int = 0) -> Iterator[sync_api.Page]:
    """A page that fails when anything but an `expected` status goes wrong in it, or it asks another host."""
    hosts: set[str] = set()
    broken: list[str] = []

    def answered(response: sync_api.Response) -> None:
        if response.status >= 400 and response.status != expected:
            broken.append(f"{response.status} {response.url}")

    with browser.new_context(viewport={"width": 1366, "height": 768}, locale="en-US") as context:
        page = context.new_page()
        page.set_default_timeout(_PATIENCE)
        context.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
        page.on("pageerror", lambda error: broken.append(str(error)))
        page.on("response", answered)
        page.goto(address)
        yield page
    assert hosts == {urlsplit(address).netloc}
    assert broken == []


@pytest.fixture
def page(address: str, browser: sync_api.Browser) -> Iterator[sync_api.Page]:
    with opened(browser, address) as page:
        yield page


@pytest.fixture
def draft(address: str, browser: sync_api.Browser, drafted: str) -> Iterator[sync_api.Page]:
    """The page with a draft open."""
    with opened(browser, f"{address}#work={drafted}") as page:
        yield page


def test_a_text_is_checked_mended_and_taken_away(page: sync_api.Page, tmp_path: Path) -> None:
    page.get_by_role("tab", name="校对").click()
    page.fill("#proof-text textarea", DRAFT)
    page.keyboard.press("Control+Enter")
    sync_api.expect(page.locator("#proof-tally")).to_contain_text("没有给素材")
    card = page.locator(".card", has=page.locator("button")).first
    card.locator(".goto").click()
    sync_api.expect(page.locator("mark.here")).to_be_visible()
    before = page.locator(".card").count()
    card.locator("button").click()
    sync_api.expect(page.locator(".card")).to_have_count(before - 1)
    page.get_by_role("button", name="改正全部机械性差错").click()
    sync_api.expect(page.locator(".changes")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="下载 Word").click()
    download.value.save_as(tmp_path / "out.docx")
    text = "\n".join(paragraph.text for paragraph in Document(str(tmp_path / "out.docx")).paragraphs)
    assert "法治意识不强" in text and "。。" not in text and "12场，" in text
    assert "12场，" in page.evaluate("fetch('../papers').then((kept) => kept.json())")["proof-text"]["text"]
    page.get_by_role("button", name="返回修改文字").click()
    assert "12场，" in page.input_value("#proof-text textarea")


def test_a_text_is_rewritten_and_one_change_refused(page: sync_api.Page, tmp_path: Path) -> None:
    page.get_by_role("tab", name="改写").click()
    page.fill("#rewrite-text textarea", "今年我们镇搞了12场普法宣传。")
    page.keyboard.press("Control+Enter")
    sync_api.expect(page.locator("#rewrite-given")).to_contain_text("今年我们镇搞了12场")
    card = page.locator("#rewrite-changes .card", has_text="搞了")
    card.get_by_role("button", name="不采纳").click()
    sync_api.expect(page.locator("#rewrite-result")).to_contain_text("我镇搞了12场")
    page.reload()
    page.get_by_role("tab", name="改写").click()
    sync_api.expect(page.locator("#rewrite-result")).to_contain_text("我镇搞了12场")
    with page.expect_download() as download:
        page.get_by_role("button", name="下载文本").last.click()
    download.value.save_as(tmp_path / "out.txt")
    assert "我镇搞了12场" in (tmp_path / "out.txt").read_text("utf-8")
    page.get_by_role("button", name="返回修改原文").click()
    sync_api.expect(page.locator("#rewrite-text textarea")).to_be_visible()


def test_a_work_is_begun_by_talk_and_talked_about_after_a_reload(page: sync_api.Page) -> None:
    page.get_by_role("tab", name="对话").click()
    page.locator(".thread .choices button").first.click()
    sync_api.expect(page.locator(".message.assistant")).to_contain_text("12场")
    sync_api.expect(page.locator(".doing")).to_have_count(0)
    page.fill("#talk-message textarea", "“截止”和“截至”怎么用？")
    page.keyboard.press("Enter")
    sync_api.expect(page.locator(".message.assistant")).to_have_count(2)
    sync_api.expect(page).to_have_url(re.compile("#work="))
    page.reload()
    page.get_by_role("tab", name="对话").click()
    sync_api.expect(page.locator(".message.user")).to_have_count(2)


def test_the_sample_becomes_a_report_that_is_traced_edited_and_taken_away(
    page: sync_api.Page, tmp_path: Path
) -> None:
    page.get_by_role("button", name="用样例试一试").click()
    notes = page.locator("#desk-notes textarea")
    sync_api.expect(notes).to_have_value(re.compile("司法所老何"))
    notes.press("Control+End")
    notes.press_sequentially("\n综合执法队12月20日补报：培训执法人员27人")
    page.get_by_role("button", name="读取事实").click()
    facts = page.locator(".facts")
    sync_api.expect(facts).to_contain_text("培训执法人员27人")
    asked = page.locator(".card.question")
    before = asked.count()
    asked.get_by_role("button", name="没有依据，不写").first.click()
    sync_api.expect(asked).to_have_count(before - 1)
    page.get_by_role("button", name="起草", exact=True).click()
    sentence = page.locator("#desk-sheet .said.fact", has_text="会前学法13次")
    sync_api.expect(sentence).to_be_visible()
    sentence.press("Enter")
    sync_api.expect(page.locator(".trace")).to_contain_text("今年党委会会前学法13次")
    sync_api.expect(page.locator("#desk-findings .card").first).to_be_attached()
    page.get_by_role("button", name="去答复").click()
    remainder = page.locator("#question-ask-remainder")
    remainder.locator("section input").first.fill("已于12月20日全部修订完成")
    remainder.locator("section input").first.press("Enter")
    sync_api.expect(facts).to_contain_text("已于12月20日全部修订完成")
    remainder.get_by_role("button", name="没有要补的").click()
    sync_api.expect(remainder).to_have_count(0)
    page.get_by_role("tab", name="③ 稿子").click()
    page.locator("#desk-hints").evaluate("fold => { fold.open = true; }")
    card = page.locator("#desk-findings .card").last
    card.locator("summary").click()
    card.locator("input").fill("已核实无误")
    card.get_by_role("button", name="忽略这条").click()
    sync_api.expect(page.locator("#ignored")).to_contain_text("已忽略 1 处")
    page.get_by_role("button", name="修改文字").click()
    text = page.locator("#desk-text textarea")
    text.press("Control+End")
    text.press_sequentially("\n本稿由经办人补写一句,共计77场。")
    sync_api.expect(page.locator("#saved-mark")).to_contain_text("已保存")
    sync_api.expect(page.locator("#desk-findings")).to_contain_text("77场")
    page.get_by_role("button", name="改好了").click()
    sync_api.expect(page.locator("#desk-sheet").get_by_text("77场")).to_be_visible()
    page.reload()
    sync_api.expect(page.locator("#desk-sheet")).to_contain_text("补写一句")
    with page.expect_download() as download:
        page.get_by_role("button", name="下载 Word").click()
    download.value.save_as(tmp_path / "out.docx")
    lines = [paragraph.text for paragraph in Document(str(tmp_path / "out.docx")).paragraphs]
    assert any("会前学法13次" in line for line in lines) and any("补写一句" in line for line in lines)
    sync_api.expect(page.locator("#desk-findings .card").first).to_be_attached()
    page.keyboard.press("F8")
    sync_api.expect(page.locator("#desk-sheet mark.here").first).to_be_in_viewport()
    page.get_by_role("tab", name="版本").click()
    page.get_by_role("button", name="比较").last.click()
    sync_api.expect(page.locator(".compared ins").last).to_contain_text("补写一句")
    page.locator("#desk-versions").get_by_role("button", name="恢复").last.click()
    sync_api.expect(page.locator("#desk-sheet")).not_to_contain_text("补写一句")
    page.get_by_role("tab", name="去年对照").click()
    sync_api.expect(page.locator("#desk-by-part")).to_contain_text("没有本单位往年的报告")
    page.get_by_role("tab", name="⑥ 送审").click()
    sync_api.expect(page.locator("#desk-rounds")).to_contain_text("还没有送审")
    page.get_by_role("button", name="送审", exact=True).click()
    sync_api.expect(page.locator("#desk-rounds")).to_contain_text("审阅")
    page.get_by_role("button", name="我的报告").click()
    works = page.locator("#desk-works")
    sync_api.expect(works).to_contain_text("样例：白石渡镇")
    page.once("dialog", lambda dialog: dialog.accept())
    works.locator("tr", has_text="样例：").get_by_role("button", name="删除").click()
    works.locator("#removed-works").get_by_role("button", name="恢复").click()
    sync_api.expect(works.locator("a", has_text="样例：")).to_be_visible()


def test_whatever_the_browser_speaks_the_page_speaks_chinese(page: sync_api.Page, tmp_path: Path) -> None:
    page.get_by_role("button", name="新建报告").click()
    files = page.locator("#desk-files")
    sync_api.expect(files).to_contain_text("将文件拖放到此处")
    (tmp_path / "a.exe").write_bytes(b"MZ")
    files.locator("input[type=file]").set_input_files(tmp_path / "a.exe")
    message = page.locator(".toast-body")
    sync_api.expect(message).to_contain_text("不能读这种文件，请选择这几种：.txt, .docx")
    message.locator(".toast-close").click()
    refused = {
        "HTTP 413: <html><h1>413 Request Entity Too Large</h1></html>": "文件太大，没有上传：中间的代理",
        'HTTP 413: {"detail":"一次最多上传 50 MB，请分几次上传。"}': "一次最多上传 50 MB，请分几次上传。",
    }
    for answer, said in refused.items():
        page.evaluate(
            "text => document.body.append(Object.assign(document.createElement('p'), "
            "{className: 'error-text', textContent: text}))",
            answer,
        )
        sync_api.expect(page.locator("p.error-text").last).to_have_text(re.compile(f"^{said}"))
    page.route("**/queue/join*", lambda route: route.abort())
    page.get_by_role("button", name="读取事实").click()
    sync_api.expect(message).to_have_text(re.compile("^[^A-Za-z]*连接断了[^A-Za-z]*$"))


def test_components_ask_for_no_styles_as_the_page_brings_them(page: sync_api.Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path.rpartition("/")[2]))
    page.reload()
    page.get_by_role("button", name="新建报告").click(trial=True)
    assert {name.split("-")[0] for name in asked if name.endswith(".css")} == {"index", "theme.css"}


def test_what_is_being_typed_outlives_a_reload(page: sync_api.Page) -> None:
    page.get_by_role("button", name="新建报告").click()
    notes = page.locator("#desk-notes textarea")
    notes.press_sequentially("刚写下就刷新")
    page.reload()
    sync_api.expect(notes).to_have_value("刚写下就刷新")


def test_an_unsaved_sentence_stays_with_its_own_sentence(draft: sync_api.Page) -> None:
    page = draft
    said = page.locator("#desk-sheet .said.fact")
    field = page.locator("#desk-trace textarea")
    said.filter(has_text="12场").click()
    page.locator("#sentence-edit summary").click()
    field.fill("还没有保存的一句。")
    said.filter(has_text="19人").click()
    sync_api.expect(field).to_have_value(re.compile("19人"))
    said.filter(has_text="12场").click()
    sync_api.expect(field).to_have_value("还没有保存的一句。")


def test_a_finding_is_taken_and_a_paragraph_reworded_by_chat(
    page: sync_api.Page, address: str, workspace: Workspace, drafted: str
) -> None:
    text = workspace.works.open(drafted, "local").state
    spoken = "我们镇搞了8场培训，大伙儿反映挺好。。"
    assert text.document
    workspace.works.change(drafted, "local", SetText(f"{text.document.text}\n{spoken}"), always)
    page.goto(f"{address}#work={drafted}")
    page.reload()
    sheet = page.locator("#desk-sheet")
    card = page.locator("#desk-findings .card", has_text="标点“。”重复")
    card.get_by_role("button", name="采纳").click()
    sync_api.expect(sheet).not_to_contain_text("。。")
    sync_api.expect(sheet).to_contain_text("大伙儿反映挺好。")
    page.get_by_role("tab", name="对话").click()
    page.fill("#talk-message textarea", "把“我们镇搞了8场培训，大伙儿反映挺好”改得正式一点")
    page.keyboard.press("Enter")
    sync_api.expect(page.locator("#talk-sheet")).to_contain_text("培训8场，群众反映较好。")
    page.get_by_role("tab", name="起草").click()
    sync_api.expect(sheet).to_contain_text("培训8场，群众反映较好。")


def test_a_model_that_fails_cuts_off_or_is_slow_loses_nothing(
    browser: sync_api.Browser, tmp_path: Path
) -> None:
    with (
        openai_server(mode="500", pace=1) as model,
        at_home(tmp_path, "王芳", model="m", openai_base_url=model.url) as own,
        serving(own) as address,
        opened(browser, address) as page,
    ):
        own.jobs.workers.begin()
        work = own.works.new("local", title="年度报告", issuer="栗坪镇人民政府", year=2025)
        own.works.apply(work.id, "local", work.revision, SetNotes(NOTES))
        page.goto(f"{address}#work={work.id}")
        page.reload()
        sync_api.expect(page.locator(".banner")).to_contain_text("模型：m")
        page.get_by_role("button", name="读取事实").click()
        page.get_by_role("button", name="起草", exact=True).click()
        sheet, told = page.locator("#desk-sheet"), page.locator("#how-made")
        sync_api.expect(told).to_contain_text("模型接口自身出错")
        model.mode = "trunc_clean"
        page.get_by_role("button", name="重新起草", exact=True).click()
        sync_api.expect(told).to_contain_text("中途断了")
        sync_api.expect(sheet).to_contain_text("法治宣传12场")
        model.mode = "by_line"
        page.get_by_role("button", name="重新起草", exact=True).click()
        sync_api.expect(sheet.locator(".arriving .unproved").first).to_be_visible()
        page.locator("#desk-job").get_by_role("button", name="停止").click()
        sync_api.expect(sheet.locator(".arriving")).to_have_count(0)
        sync_api.expect(sheet).to_contain_text("法治宣传12场")


def test_after_loading_anew_nothing_is_said_to_be_unsaved(
    browser: sync_api.Browser, address: str, workspace: Workspace, drafted: str
) -> None:
    with opened(browser, f"{address}#work={drafted}", expected=409) as page:
        sync_api.expect(page.locator("#desk-sheet .said").first).to_be_visible()
        page.get_by_role("tab", name="① 素材").click()
        workspace.works.change(drafted, "local", SetNotes(f"{NOTES}\n别处补的一条。"), always)
        page.locator("#desk-notes textarea").press_sequentially("甲")
        sync_api.expect(page.locator("#saved-mark")).to_contain_text("没有保存")
        page.locator("#saved-mark").get_by_role("button", name="重新载入").click()
        sync_api.expect(page.locator("#saved-mark")).to_have_text("随写随存")


def test_a_name_typed_before_the_page_has_answered_stays(page: sync_api.Page) -> None:
    held: list[sync_api.Route] | None = []
    page.route("**/queue/join*", lambda one: one.continue_() if held is None else held.append(one))
    page.reload()
    office = page.get_by_label("单位全称").first
    office.fill("栗坪镇人民政府")
    waiting, held = held, None
    for one in waiting:
        one.continue_()
    sync_api.expect(page.get_by_label("报告年度").first).to_have_value(re.compile("20"))
    sync_api.expect(office).to_have_value("栗坪镇人民政府")


def test_an_answer_that_was_not_sent_stays_with_its_own_question(draft: sync_api.Page) -> None:
    draft.get_by_role("tab", name="② 事实清单").click()
    first, second = (draft.locator(".card.question").nth(at) for at in (0, 1))
    name = second.get_attribute("id")
    first.locator("input").first.fill("写给第一个问题")
    first.locator(".choices button").first.click()
    sync_api.expect(draft.locator(".card.question").first).to_have_attribute("id", str(name))
    answer = draft.locator(f"#{name} input").first
    sync_api.expect(answer).to_have_value("")
    answer.fill("还没有答完")
    draft.reload()
    draft.get_by_role("tab", name="② 事实清单").click()
    sync_api.expect(answer).to_have_value("还没有答完")


def test_what_is_typed_in_any_tab_outlives_a_reload(page: sync_api.Page) -> None:
    fields = {"对话": "talk-message", "校对": "proof-text", "改写": "rewrite-text"}
    for tab, name in fields.items():
        page.get_by_role("tab", name=tab).click()
        page.fill(f"#{name} textarea", f"{tab}里写的一句")
    page.reload()
    for tab, name in fields.items():
        page.get_by_role("tab", name=tab).click()
        sync_api.expect(page.locator(f"#{name} textarea")).to_have_value(f"{tab}里写的一句")
    page.get_by_role("tab", name="对话").click()
    page.keyboard.press("Control+Enter")
    sync_api.expect(page.locator("#talk-message textarea")).to_have_value("")
    sync_api.expect(page).to_have_url(re.compile("#work="))
    page.reload()
    page.get_by_role("tab", name="对话").click()
    sync_api.expect(page.locator(".message.user")).to_be_visible()
    sync_api.expect(page.locator("#talk-message textarea")).to_have_value("")


def test_two_windows_that_type_into_one_field_are_told_and_the_clerk_decides(page: sync_api.Page) -> None:
    other = page.context.new_page()
    other.goto(page.url)
    for window, words in ((page, "甲窗写的"), (other, "乙窗写的")):
        window.get_by_role("tab", name="校对").click()
        window.fill("#proof-text textarea", words)
    told, text = other.locator("#papers-passed"), other.locator("#proof-text textarea")
    sync_api.expect(told).to_contain_text("校对的文字刚才在别的窗口改过")
    told.get_by_role("button", name="用那边的").click()
    sync_api.expect(text).to_have_value("甲窗写的")
    sync_api.expect(told).to_have_count(0)
    page.fill("#proof-text textarea", "甲窗又写的")
    page.wait_for_function(
        "fetch('../papers').then((a) => a.json()).then((a) => a['proof-text'].text == '甲窗又写的')"
    )
    other.fill("#proof-text textarea", "乙窗又写的")
    told.get_by_role("button", name="用这里的").click()
    other.wait_for_function(
        "fetch('../papers').then((a) => a.json()).then((a) => a['proof-text'].text == '乙窗又写的')"
    )
    other.reload()
    other.get_by_role("tab", name="校对").click()
    sync_api.expect(text).to_have_value("乙窗又写的")


def test_reports_are_taken_in_read_searched_and_taken_out(page: sync_api.Page) -> None:
    page.get_by_role("tab", name="资料库").click()
    sync_api.expect(page.locator("#library-list")).to_contain_text("资料库还是空的")
    folder = resource("corpus/reports/baishidu")
    files = [folder / name for name in ("2022-fazhi-annual.txt", "2023-fazhi-annual.txt")]
    page.locator("input[type=file]:visible, [role=tabpanel]:visible input[type=file]").last.set_input_files(
        files
    )
    sync_api.expect(page.locator(".file-preview")).to_contain_text("2023-fazhi-annual")
    page.get_by_role("button", name="收录", exact=True).click()
    sync_api.expect(page.locator("#library-job")).to_contain_text("新收录 2 份")
    rows = page.locator("#library-list tbody tr")
    sync_api.expect(rows).to_have_count(2)
    rows.first.locator(".goto").click()
    sync_api.expect(page.locator("#library-shown h2")).to_contain_text("法治政府建设")
    page.locator("#library-query textarea, #library-query input").fill("法律顾问审查合同")
    page.keyboard.press("Enter")
    sync_api.expect(page.locator(".hit").first).to_be_visible()
    rows.first.get_by_role("button", name="移出").click()
    sync_api.expect(rows).to_have_count(1)
    page.get_by_role("button", name="撤销").click()
    sync_api.expect(rows).to_have_count(2)


def test_the_state_of_the_installation_is_shown(page: sync_api.Page) -> None:
    sync_api.expect(page.locator(".banner")).to_contain_text("离线模式")
    sync_api.expect(page.locator(".banner")).to_contain_text("须经人工审核")
    page.get_by_role("tab", name="设置与状态").click()
    sync_api.expect(page.get_by_text("没有任何内容离开本机")).to_be_visible()
    page.get_by_role("button", name="检查各部分是否正常").click()
    sync_api.expect(page.locator(".health")).to_contain_text("数据文件夹")
    assert re.search("程序.*磁盘.*检索", page.locator(".health").inner_text(), re.DOTALL)


def log_in(page: sync_api.Page, name: str) -> None:
    page.fill("#name", name)
    page.fill("#password", PASSWORD)
    page.get_by_role("button", name="登录").click()
    sync_api.expect(page.locator(".banner form")).to_contain_text(name)


def test_with_accounts_one_reviews_what_another_has_handed_over_and_writes_on_meanwhile(
    browser: sync_api.Browser, workspace: Workspace
) -> None:
    work = workspace.works.new("王芳", title="送审的报告", issuer="栗坪镇人民政府", year=2025)
    noted = workspace.works.apply(work.id, "王芳", work.revision, SetNotes("全年开展法治宣传12场。"))
    workspace.works.draft(work.id, "王芳", noted.revision, drafter="offline")
    workspace.reviews.submit(work.id, "王芳", "李强")
    with (
        serving(workspace, "0.0.0.0") as address,
        opened(browser, address) as page,
        opened(browser, address) as own,
    ):
        log_in(page, "李强")
        log_in(own, "王芳")
        sync_api.expect(page.locator("#desk-works")).to_contain_text("还没有报告")
        own.locator("#desk-works a", has_text="送审的报告").click()
        own.get_by_role("button", name="修改文字").click()
        page.get_by_role("tab", name="审稿（1）").click()
        page.locator("#review-list .goto").click()
        own.locator("#desk-text textarea").press("Control+End")
        own.locator("#desk-text textarea").press_sequentially("\n又补一句。")
        page.locator("#review-sheet .said", has_text="12场").click()
        page.locator("#review-chosen form[data-act=amend] textarea").fill("全年开展法治宣传15场。")
        page.get_by_role("button", name="保存修改").click()
        sync_api.expect(page.locator("#review-sheet ins").first).to_contain_text("15")
        page.get_by_role("button", name="同意", exact=True).click()
        sync_api.expect(page.locator("#review-remarks")).to_contain_text("已同意")
        own.get_by_role("tab", name="⑥ 送审").click()
        own.locator("#desk-answer").get_by_role("button", name="采纳", exact=True).click()
        own.get_by_role("tab", name="③ 稿子").click()
        for words in ("法治宣传15场", "又补一句"):
            sync_api.expect(own.locator("#desk-sheet")).to_contain_text(words)
        page.get_by_role("button", name="退出登录").click()
        sync_api.expect(page.locator("#password")).to_be_visible()
