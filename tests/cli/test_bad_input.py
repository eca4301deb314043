"""A call that cannot be done ends with exit code 2, nothing on stdout and one line that says what to do."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

COMMANDS = (
    "ingest",
    "reports",
    "forget",
    "restore",
    "search",
    "facts",
    "draft",
    "check",
    "explain",
    "export",
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one good file of each kind, and bad ones."""
    folder = tmp_path / "work"
    (folder / "folder").mkdir(parents=True)
    files = {
        "notes.txt": "3月15日开展普法宣传12场，发放资料300余份。\n",
        "draft.txt": "一、主要举措和成效\n开展普法宣传12场。\n",
        "empty.txt": "",
        "table.pptx": "x",
        "broken.json": '{"text": \n',
        "other.json": '{"txt": "正文"}',
        "facts.json": '{"facts": [\n{"id": 1}]}',
        "answers.json": '{\n"Q1": }',
        "answers.yaml": "Q1: [1]\n",
        "profile.yaml": "isuer: 白石渡镇\n",
        "draft.json": '{"text": "一、举措\\n正文。"}',
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


OFFICE = "--issuer 白石渡镇人民政府 --year 2025"
CASES = [
    ("", "请写出要执行的命令"),
    ("--json", "请写出要执行的命令"),
    ("--nope facts notes.txt", "没有选项 --nope"),
    ("frobnicate", "没有命令 frobnicate"),
    ("chek draft.txt", "是不是 check"),
    ("profile", "请写出要执行的命令"),
    ("profile sett", "没有命令 sett"),
    *((f"{command} --no-such-option", "没有选项 --no-such-option") for command in COMMANDS),
    ("facts notes.txt --yeer 2025", "是不是 --year"),
    ("facts notes.txt --year", "选项 --year"),
    ("facts notes.txt --year 25", "年份应是四位数字"),
    ("facts notes.txt --year twenty", "年份应是四位数字"),
    ("facts notes.txt --genre 随笔", "没有“随笔”这一文种"),
    ("facts", "请写出素材文件"),
    ("facts none.txt", "none.txt"),
    ("facts empty.txt", "empty.txt"),
    ("facts table.pptx", "不支持"),
    ("facts .", "这是文件夹"),
    ("check folder", "这是文件夹"),
    ("facts nope", "找不到"),
    ("facts --batch - notes.txt", "请去掉"),
    ("draft --batch - notes.txt", "请去掉"),
    ("check --batch - draft.txt", "请去掉"),
    ("search --batch - 普法", "请去掉"),
    ("export folder --out r.docx", "folder 是文件夹"),
    ("profile set folder", "folder 是文件夹"),
    ("facts notes.txt --profile none.yaml", "none.yaml"),
    ("facts notes.txt --profile profile.yaml", "第 1 行"),
    ("facts notes.txt --batch x", "--batch 的值不可用"),
    (f"draft {OFFICE}", "请写出素材文件"),
    (f"draft none.txt {OFFICE}", "none.txt"),
    (f"draft empty.txt {OFFICE}", "empty.txt"),
    ("draft notes.txt --year 2025", "--issuer"),
    (f"draft notes.txt {OFFICE} --drafter gpt", "只能是 auto、offline、llm"),
    (f"draft notes.txt {OFFICE} --drafter llm", "还没有设置大模型"),
    (f"draft notes.txt {OFFICE} --section 序言", "序言"),
    (f"draft notes.txt {OFFICE} --genre 随笔", "没有“随笔”"),
    (f"draft notes.txt {OFFICE} --answers answers.json", "answers.json 第 2 行"),
    (f"draft notes.txt {OFFICE} --answers answers.yaml", "answers.yaml 第 1 行"),
    (f"draft notes.txt {OFFICE} --answers none.json", "none.json"),
    (f"draft --facts facts.json {OFFICE}", "facts.json 第 2 行"),
    (f"draft --facts broken.json {OFFICE}", "broken.json 第 2 行"),
    (f"draft --facts none.json {OFFICE}", "none.json"),
    (f"draft notes.txt --facts facts.json {OFFICE}", "只能给一种"),
    (f"draft notes.txt {OFFICE} --previous none.txt", "none.txt"),
    (f"draft notes.txt {OFFICE} --out report.doc", ".docx"),
    (f"draft notes.txt {OFFICE} --out none/report.docx", "文件夹 none 不存在"),
    ("check", "请写出要核对的稿子"),
    ("check none.txt", "none.txt"),
    ("check empty.txt", "empty.txt"),
    ("check table.pptx", "不支持"),
    ("check draft.txt --notes none.txt", "none.txt"),
    ("check draft.txt draft.txt --notes notes.txt", "重复写"),
    ("check draft.txt --previous none.txt", "none.txt"),
    ("check draft.txt --attested all", "只能是 library"),
    ("check draft.txt --genre 随笔", "没有“随笔”"),
    ("check draft.txt --out x.pdf", ".docx"),
    ("check --batch - --fix", "--batch 不能与 --fix 同用"),
    ("draft --batch - --out r.docx", "--batch 不能与 --out 同用"),
    ("explain", "缺少 参数 RULE"),
    ("explain no-such-rule", "没有“no-such-rule”这条规则"),
    ("export draft.json", "缺少 选项 --out"),
    ("export --out r.docx", "缺少 参数 DRAFT.json"),
    ("export none.json --out r.docx", "none.json"),
    ("export broken.json --out r.docx", "broken.json 第 2 行"),
    ("export other.json --out r.docx", "缺少 text"),
    ("export draft.json --out r.pdf", ".docx"),
    ("export draft.json --out none/r.docx", "文件夹 none 不存在"),
    ("search", "请写出要找的内容"),
    ("search 普法 -k 0", "1 到 1000"),
    ("search 普法 -k many", "1 到 1000"),
    ("search 普法 --kind word", "section、sentence"),
    ("search 普法 --genre 随笔", "没有“随笔”"),
    ("ingest", "请写出要收录的文件"),
    ("ingest nope", "找不到 nope"),
    ("ingest notes.txt --genre 随笔", "没有“随笔”"),
    ("ingest notes.txt --year 1", "年份应是四位数字"),
    ("forget", "缺少 参数 ID"),
    ("forget abcdef", "abcdef"),
    ("restore abcdef", "abcdef"),
    ("profile set", "--issuer"),
    ("profile set none.yaml", "找不到 none.yaml"),
    ("profile propose", "没有本单位的往年报告"),
]


@pytest.mark.parametrize(("call", "words"), CASES, ids=[call or "(nothing)" for call, _ in CASES])
def test_a_bad_call_is_refused_in_one_line(cli: Cli, here: Path, call: str, words: str) -> None:
    assert words in cli(*call.split()).refused()


@pytest.mark.parametrize("data", ["notes.txt", "/dev/null/data"])
@pytest.mark.parametrize("call", ["ingest draft.txt", "profile set --issuer 白石渡镇人民政府"])
def test_a_data_folder_that_cannot_be_written_is_refused(cli: Cli, here: Path, call: str, data: str) -> None:
    assert "数据文件夹" in cli(*call.split(), "--data", data).refused()


def test_a_broken_setting_is_refused_by_name(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_TOTAL_SECONDS", "soon")
    assert "ASSISTANT_TOTAL_SECONDS" in cli("genres").refused()


def test_nothing_is_written_when_the_output_is_refused(cli: Cli, here: Path) -> None:
    before = sorted(here.iterdir())
    cli("draft", "notes.txt", *OFFICE.split(), "--out", "none/report.docx").refused()
    assert sorted(here.iterdir()) == before


def test_a_failing_file_does_not_stop_the_others_being_collected(cli: Cli, here: Path) -> None:
    result = cli("ingest", "table.pptx", "none.txt", "--json")
    assert (result.code, len(result.json["failed"])) == (0, 2)
    assert all(failed["reason"] for failed in result.json["failed"])


def test_help_of_a_bad_call_stays_out_of_stdout(cli: Cli) -> None:
    assert cli("facts", "--nope").out == ""


def test_an_answer_to_no_question_is_refused(cli: Cli, here: Path) -> None:
    (here / "extra.json").write_text(json.dumps({"Q99": "是"}), encoding="utf-8")
    call = ["draft", "notes.txt", *OFFICE.split(), "--answers", "extra.json"]
    assert "Q99" in cli(*call).refused()
