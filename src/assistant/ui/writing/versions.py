"""Versions of the draft's text: kept, compared with the text as it is, and taken back."""

from collections.abc import Sequence
from html import escape

from assistant.editing import Difference
from assistant.records import KeptVersion
from assistant.ui.parts import clock, empty


def listing(versions: Sequence[KeptVersion]) -> str:
    """The versions, newest first."""
    if not versions:
        return empty("还没有版本", "起草以后，机器写的每一稿都留在这里；您也可以随时存一版，如“送审稿”。")
    rows = "".join(map(_row, reversed(versions)))
    return f'<table class="list"><tbody>{rows}</tbody></table>'


def comparison(way: str, differences: Sequence[Difference]) -> str:
    """What differs between two texts, sentence by sentence; `way` says from which to which."""
    if not differences:
        return empty(f"{way}没有不同")
    items = "".join(
        f"<li>{f'<del>{escape(one.before)}</del>' if one.before else ''}"
        f"{f'<ins>{escape(one.after)}</ins>' if one.after else ''}</li>"
        for one in differences
    )
    return (
        f'<section class="box compared"><h3>{escape(way)}，有 {len(differences)} 处不同</h3>'
        f"<ul>{items}</ul></section>"
    )


def nothing_compared() -> str:
    return empty(
        "点“比较”看改了什么", "红色是那一版里的，绿色是现在的。恢复一版时，现在的稿子先存成新的一版。"
    )


def _row(version: KeptVersion) -> str:
    data = f'data-number="{version.number}"'
    return (
        f"<tr><td>第 {version.number} 版</td><td class='wide'>{escape(version.reason)}"
        f'<p class="aside">{escape(version.author)}　{clock(version.created)}</p></td>'
        f'<td class="tight"><button type="button" data-act="compare" {data}>比较</button>'
        f'<button type="button" data-act="restore" {data}>恢复</button></td></tr>'
    )
