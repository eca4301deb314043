"""设置 / 状态: which model, what leaves the machine, whether every part is well; and the line at the top."""

from collections.abc import Iterable
from html import escape
from typing import Any

import gradio as gr

from assistant.domain import Profile
from assistant.errors import NotFound, UserError
from assistant.genres import Genre
from assistant.labels import PROFILE
from assistant.settings import Settings, is_local
from assistant.ui.parts import LOCAL, empty, panel, person_of, told
from assistant.workspace import DoctorCheck, Workspace

NOTICE = "本页内容由程序生成，须经人工审核后方可使用。涉密内容不得录入。"


def mode(settings: Settings) -> str:
    """离线模式, or the model with where it stands."""
    if not settings.has_model:
        return '<span class="mode offline">离线模式</span>'
    where = "内网接口" if is_local(settings.endpoint) else "外部接口"
    kind = "inside" if is_local(settings.endpoint) else "outside"
    return f'<span class="mode {kind}">模型：{escape(str(settings.model))}（{where}）</span>'


def banner(settings: Settings, person: str = "") -> str:
    """The line that stands at the top at all times."""
    account = (
        f'<form method="post" action="../logout"><span>{escape(person)}</span>'
        '<button type="submit">退出登录</button></form>'
        if person and person != LOCAL
        else ""
    )
    notice = f'<p class="warn">{NOTICE}</p>'
    return f'<div class="banner"><h1>报告起草助手</h1>{mode(settings)}{notice}{account}</div>'


def leaving(settings: Settings) -> str:
    """What goes out of this machine, and where to."""
    lines = [*_to_the_model(settings), *_to_the_embedding(settings)]
    if not lines:
        lines = ["没有任何内容离开本机。起草、核对、检索都在本机完成，不联网。"]
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f'<section class="box"><h3>哪些内容会离开本机</h3><ul>{items}</ul></section>'


def health(checks: Iterable[DoctorCheck]) -> str:
    """Every part, without where it lies: that is for who looks after the machine, by command."""
    rows = "".join(
        f'<tr class="{"ok" if check.ok else "bad"}"><td>{"正常" if check.ok else "注意"}</td>'
        f"<td>{escape(check.name)}</td><td>{escape(check.detail)}"
        f"{f'<br><b>{escape(check.advice)}</b>' if check.advice else ''}</td></tr>"
        for check in checks
    )
    return f'<table class="list health"><tbody>{rows}</tbody></table>'


def office(profile: Profile | None, genre: Genre) -> str:
    """What is kept about the office, or how to set it. `genre` knows what an order of sections is called."""
    if profile is None:
        return empty(
            "还没有本单位信息",
            "起草时沿用资料库里本单位往年报告的主送机关和结构；要固定下来，请维护人员用命令设好。",
        )
    values = {name: getattr(profile, name) for name in PROFILE}
    values["outline"] = next(
        (each.name for each in genre.outlines if each.key == profile.outline), profile.outline
    )
    rows = "".join(
        f"<tr><th>{PROFILE[name]}</th><td>{escape(_value(value))}</td></tr>"
        for name, value in values.items()
        if value
    )
    return f'<table class="list"><tbody>{rows}</tbody></table>'


def own_office(workspace: Workspace) -> str:
    """What is kept about the office, or what its past reports say of it, to be kept at one click."""
    genre = workspace.genre(None)
    if saved := workspace.profile():
        return office(saved, genre)
    try:
        proposal = workspace.propose_profile()
    except (NotFound, UserError):
        return office(None, genre)
    return (
        '<div class="notice"><p>还没有保存；这是资料库里往年报告的写法，请看过再存。'
        f'<button type="button" data-act="keep">保存</button></p></div>{office(proposal, genre)}'
    )


def tab(workspace: Workspace) -> None:
    settings = workspace.settings
    with gr.Tab("设置与状态", id="status") as made, gr.Row(equal_height=False, elem_classes="desk"):
        with gr.Column(scale=6, min_width=420):
            panel(_drafting(settings) + leaving(settings), name="status-model")
            test = gr.Button("检查各部分是否正常", variant="primary", elem_classes="main-act")
            checks = panel(_unchecked(), name="status-checks")
        with gr.Column(scale=5, min_width=340):
            panel("<h3>本单位信息</h3>", name="status-office-head")
            about = panel(name="status-office")

    @told
    def on_test() -> str:
        return health(workspace.doctor())

    @told
    def on_open() -> str:
        return own_office(workspace)

    @told
    def on_keep() -> str:
        workspace.set_profile(workspace.propose_profile())
        return own_office(workspace)

    test.click(on_test, None, checks, concurrency_id="doctor", concurrency_limit=1)
    made.select(on_open, None, about, show_progress="hidden")
    about.click(on_keep, None, about, show_progress="hidden")


def greeting(settings: Settings) -> Any:
    """The handler that puts the person's name into the banner."""

    def greet(request: gr.Request) -> str:
        return banner(settings, person_of(request))

    return greet


def _drafting(settings: Settings) -> str:
    if settings.has_model:
        said = f"由模型 {settings.model} 起草，接口 {settings.endpoint}；接口不通时改用内置方式并说明。"
    else:
        said = "离线模式：没有设置模型，用内置方式起草、核对和改写。"
    return f'<section class="box"><h3>起草方式</h3>{mode(settings)}<p>{escape(said)}</p></section>'


def _to_the_model(settings: Settings) -> list[str]:
    if not settings.has_model:
        return []
    return [
        f"起草时：本段要写的事实、往年报告的写法（数字、日期、名称已换成〔数〕〔日期〕〔名称〕）和单位名称，"
        f"发给 {settings.endpoint}，不发给别处。",
        "含个人信息的事实在此之前已经剔除。",
    ]


def _to_the_embedding(settings: Settings) -> list[str]:
    if settings.embedding == "hash":
        return []
    return [f"收录和查找时：往年报告的段落和您查的词，发给向量接口（{settings.embedding}）。"]


def _value(value: object) -> str:
    if value is True:
        return "是"
    return "、".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _unchecked() -> str:
    return empty("还没有检查", "点上面的按钮，逐项检查数据文件夹、检索、模型接口等，约需几秒。")
