"""The conversation of docs/chat.md, held anew: `python -m tests.chat_transcript [--write]`.

Without --write it exits with 1 where the page is not what the program says today.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.chat import Asked, Said, Step, asking
from assistant.settings import load
from assistant.workspace import Workspace

PAGE = Path(__file__).resolve().parents[1] / "docs" / "chat.md"
_OWNER, _ISSUER, _YEAR = "经办人", "白石渡镇人民政府", 2025
_FRAME = """# A conversation, as a clerk holds it

Offline, without any model: what the clerk types stands behind `>`, what the assistant makes behind `|` (long
texts are cut at `……`). The page is a real run; `python -m tests.chat_transcript --write` holds it again.
Office and figures are invented.

```text
"""
_PAST = (
    "白石渡镇2024年度法治政府建设工作情况报告\n"
    "一、主要举措和成效\n深化普法宣传。2024年，我镇开展普法宣传14场，发放资料3600份。全年调解矛盾纠纷92件，成功90件。\n"
)
_TURNS = (
    "你好，会写年度法治报告不",
    "材料给你：\n普法讲座13场，1450人参加\n调解纠纷158件，成功151件\n法律顾问审合同27份\n"
    "执法检查96次，查出问题41个，整改38个\n存在问题：执法力量不足",
    "有几条了",
    "158不对，应该是160",
    "去年普法是怎么写的",
    "那调解跟去年比呢",
    "起草全文",
    "第二段给我看看",
    "调解成功的改成153",
    "不对，撤回去",
    "加上文殊村被命名为省级民主法治示范村",
    "没文件，那条先不写",
    "再加一条",
    "镇里办了法治夜市2场，参加600人",
    "调解那句改正式一点",
    "“截至”和“截止”怎么分",
    "问题那块你再编两条",
    "检查一下",
    "导出word，名字叫送审稿",
    "谢谢啊",
)
_LONGEST = 220


def transcript() -> str:
    """The page, from a fresh installation with one past report."""
    with TemporaryDirectory(prefix="chat-page-") as folder:
        settings = load(Path(folder) / "data").model_copy(update={"model": None, "embedding": "hash"})
        with Workspace.open(settings, write=True) as workspace:
            path = Path(folder) / "2024.txt"
            path.write_text(_PAST, "utf-8")
            workspace.ingest((path,), issuer=_ISSUER, year=_YEAR - 1, genre="fazhi-annual")
            work = workspace.works.new(_OWNER, issuer=_ISSUER, year=_YEAR)
            told = "\n".join("\n".join(_turn(workspace, work.id, turn)) for turn in _TURNS)
    return f"{_FRAME}{told}\n```\n"


def _turn(workspace: Workspace, work: str, message: str) -> Iterator[str]:
    yield "> " + message.replace("\n", "\n> ")
    for event in workspace.reply(work, _OWNER, message):
        match event:
            case Said(text):
                yield text.rstrip()
            case Asked(ask):
                yield asking(ask).rstrip()
            case Step(result=result) if result is not None and result.shown:
                yield "| " + _cut(result.shown).replace("\n", "\n| ")
    yield ""


def _cut(shown: str) -> str:
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST].rstrip()}……"


def main() -> int:
    page = transcript()
    if "--write" in sys.argv:
        PAGE.write_text(page, "utf-8")
    return int(not PAGE.exists() or PAGE.read_text("utf-8") != page)


if __name__ == "__main__":
    sys.exit(main())
