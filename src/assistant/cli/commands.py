"""The commands by name, with what each says of itself and where it is.

A module is imported when a command of it is called: `--help` loads none, and no call what only others need.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """`place` is module and function below this package; the function's signature declares the options."""

    place: str
    help: str


@dataclass(frozen=True, slots=True)
class Group:
    """Commands under one name: `profile set`."""

    commands: Mapping[str, Command]
    help: str


COMMANDS: Mapping[str, Command | Group] = {
    "ingest": Command("library.ingest", "收录往年报告，供起草时参考其表述。"),
    "reports": Command("library.reports", "列出已收录的报告。"),
    "forget": Command("library.forget", "不再参考某份报告（原件保留，可用 restore 恢复）。"),
    "restore": Command("library.restore", "恢复一份被替换或停用的报告。"),
    "search": Command("library.search", "在已收录的报告里找类似的表述。"),
    "facts": Command("facts.facts", "把素材整理成事实清单，并列出需要确认的问题。"),
    "draft": Command("draft.draft", "从素材起草报告：每个数字都有出处，缺的内容留待补并列出问题。"),
    "compare": Command("compare.compare", "今年素材与上年报告对照：各项指标的增减、上年计划的落实。"),
    "rewrite": Command(
        "rewrite.rewrite",
        "把一段文字改写得更正式：口语改书面语，数字、日期、名称一个不动，列出每处改动。\n\n"
        "输入和 --out 都是 .docx 时，改动写成修订，版式不动。",
    ),
    "chat": Command(
        "chat.chat",
        "与助手对话：整理素材、改事实、起草、改写、核对、查往年报告；一行一句，也可从标准输入送入。",
    ),
    "check": Command(
        "check.check",
        "核对稿子：数字、日期、名称逐一对照素材，查上年残留、缺项和行文差错。有必错问题时退出码为 1。",
    ),
    "explain": Command("check.explain", "说明一条核对规则：依据、正例和反例。"),
    "export": Command("export.export", "把起草结果导出为 Word 公文格式或 Markdown。"),
    "eval": Command(
        "evals.evaluate",
        "在评测集上评测：读素材、核对的漏报和误报、改写、对话、起草、检索，逐项列出。\n\n"
        "有指标未达标或比基准差时退出码为 1。",
    ),
    "genres": Command(
        "system.genres",
        "列出可用的文种：各部分、应写的事项、文件在哪里。自己的文种放进数据文件夹的 genres 里。",
    ),
    "doctor": Command("system.doctor", "检查安装、数据文件夹、检索和模型接口是否正常。"),
    "ui": Command("ui.ui", "打开网页界面。要给别的电脑用，先用 assistant user add 建账号。"),
    "profile": Group(
        {
            "set": Command("profile.set_profile", "保存本单位信息；已有的按给出的项更新。"),
            "show": Command("profile.show", "显示已保存的本单位信息。"),
            "propose": Command("profile.propose", "从已收录的本单位往年报告推出各项信息，只显示、不保存。"),
        },
        "本单位信息：发文机关、自称、主送机关、固定事实等。",
    ),
    "user": Group(
        {
            "add": Command("users.add", "建一个账号，并设密码。"),
            "list": Command("users.listed", "列出所有账号。"),
            "disable": Command("users.disable", "停用一个账号，它的稿子都保留。"),
            "passwd": Command("users.passwd", "给一个账号设新密码。"),
        },
        "网页的账号：要给别的电脑用网页时才需要。",
    ),
}
