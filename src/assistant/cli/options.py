"""The options that several commands share, spelt once."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

_EARLIEST, _LATEST = 1949, 2999


def year_of(text: str) -> int:
    if not (text.isascii() and text.isdigit() and _EARLIEST <= int(text) <= _LATEST):
        raise typer.BadParameter("年份应是四位数字，如 2025")
    return int(text)


def count_of(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 1000):
        raise typer.BadParameter("应是 1 到 1000 之间的整数")
    return int(text)


def one_of(*choices: str) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if text not in choices:
            raise typer.BadParameter(f"只能是 {'、'.join(choices)}")
        return text

    return parse


Data = Annotated[
    Path | None, typer.Option("--data", metavar="DIR", help="数据文件夹；不写则用 ASSISTANT_DATA_DIR")
]
AsJson = Annotated[bool, typer.Option("--json", help="在标准输出上给出一个 JSON 对象")]
Batch = Annotated[
    str | None,
    typer.Option(
        "--batch",
        parser=one_of("-"),
        metavar="-",
        help="逐行处理标准输入上的 JSON，每行一个对象，按序逐行作答",
    ),
]
Year = Annotated[int | None, typer.Option("--year", parser=year_of, metavar="YEAR", help="报告年度，如 2025")]
GenreName = Annotated[
    str | None, typer.Option("--genre", metavar="GENRE", help="文种（代号或中文名），默认 fazhi-annual")
]
Issuer = Annotated[str | None, typer.Option("--issuer", metavar="NAME", help="发文机关全称")]
Date = Annotated[str | None, typer.Option("--date", metavar="DATE", help="成文日期，如 2026年1月15日")]
ProfileFile = Annotated[
    Path | None, typer.Option("--profile", metavar="FILE.yaml", help="本单位信息文件，优先于已保存的")
]
Previous = Annotated[list[Path] | None, typer.Option("--previous", metavar="FILE", help="上年报告，可写多个")]
Out = Annotated[
    Path | None, typer.Option("--out", metavar="FILE", help="另存为 .docx（公文格式）、.md 或 .txt")
]
WithComments = Annotated[
    bool, typer.Option("--with-comments", help="把必错和疑似的问题写成 Word 批注（只用于 .docx）")
]
Template = Annotated[
    Path | None,
    typer.Option("--template", metavar="FILE.docx", help="填入本单位的 Word 模板，正文处写 {{正文}}"),
]
NoLabel = Annotated[bool, typer.Option("--no-label", help="Word 页眉上不写草稿标识，用于定稿")]
AllFindings = Annotated[bool, typer.Option("--all-findings", help="连“提示”一级的问题也列出")]
Drafter = Annotated[
    str,
    typer.Option(
        "--drafter",
        parser=one_of("auto", "offline", "llm"),
        metavar="auto|offline|llm",
        help="由谁起草：内置起草、大模型，或自动选择",
    ),
]
