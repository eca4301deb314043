"""A form that a superior sends and an office fills in, as plain words: __3__ 次, （3）次, 有☑ 无☐."""

import re

from assistant.language.patterns import late
from assistant.language.units import unit_at

_GAP = r"[ \u3000]*"
_LINE = rf"{_GAP}[_＿]{{1,12}}{_GAP}"
_UNDERLINED = late(rf"{_LINE}(?P<said>(?P<figure>[\d.,]+)|[^_＿\s][^_＿]{{0,40}}?){_LINE}")
_IN_BRACKETS = late(
    rf"(?<=[\u4e00-\u9fff”》：:])[（(]{_GAP}(?P<figure>(?:约|近|超)?\d[\d,.]*[万亿]?){_GAP}[)）]{_GAP}"
    r"(?=(?P<more>[余多])?(?P<unit>[\u4e00-\u9fff%％㎡]))"
)
_NONE = late(r"(?<=[\u4e00-\u9fff])[（(](?P<none>无|没有)[)）]")
_BOX = r"(?:[☑☒☐□■√✓✔]|[（(][ \u3000]*[√✓✔]?[ \u3000]*[)）])"
_OPTION = rf"(?:[\u4e00-\u9fff]{{1,8}}[ \u3000]*{_BOX}|{_BOX}[ \u3000]*[\u4e00-\u9fff]{{1,8}})"
_EACH = late(_OPTION)
_BOX_FIRST = late(
    r"(?<![\u4e00-\u9fff])[☑☒☐□■√✓✔][\u4e00-\u9fff]{1,8}(?:[ \u3000、，/]+[☑☒☐□■√✓✔][\u4e00-\u9fff]{1,8})+"
    r"(?P<aside>[（(][^（()）]{2,}[)）])?"
)
"""□专职 ☑兼职, where the word before the first box is none of its options (1名 □专职 ☑兼职)."""
_APART = late(
    rf"(?<=[\u4e00-\u9fff])(?=[ \u3000]+[\d.,]+[ \u3000]{{2}}|[ \u3000]{{2,}}\d){_GAP}"
    r"(?P<figure>\d[\d.,]*)[ \u3000]+(?=[\u4e00-\u9fff])"
)
_BLANK = late(r"(?<=[\u4e00-\u9fff])[（(][ \u3000]+[)）][ \u3000]*(?=[\u4e00-\u9fff])")
_ROW = late(rf"{_OPTION}(?:[ \u3000、，/]*{_OPTION})*(?P<aside>[（(][^（()）]{{2,}}[)）])?")
_TICK = late(r"[☑■√✓✔]")
_UNTICKED = late(r"[☐□☒]|[（(][ \u3000]*[)）]")
_NAME = late(r"[\u4e00-\u9fff]+")
_CALENDAR = "年月日"


def filled_in(text: str) -> str:
    """The line with what was filled in where its blanks stood; a blank left empty stays one."""
    text = _NONE.sub(r"\g<none>", _UNDERLINED.sub(_on_the_line, text))
    text = _APART.sub(_closed_up, _BLANK.sub(_open, _IN_BRACKETS.sub(_beside_its_unit, text)))
    return _ROW.sub(_ticked, _BOX_FIRST.sub(_ticked, text))


def _on_the_line(blank: re.Match[str]) -> str:
    """__3__ 次 as 3次; words (__无__) stay apart from what follows."""
    return blank["figure"] or f"{blank['said']} "


def _beside_its_unit(blank: re.Match[str]) -> str:
    """（285）家次 as 285家次; what no unit follows is a remark."""
    behind = blank.end() + len(blank["more"] or "")
    counted = unit_at(blank.string, behind) is not None or blank["unit"] in _CALENDAR
    return blank["figure"] if counted else blank.group()


def _closed_up(blank: re.Match[str]) -> str:
    """一般程序  7  件 as 一般程序7件."""
    return blank["figure"] if unit_at(blank.string, blank.end()) is not None else blank.group()


def _open(blank: re.Match[str]) -> str:
    """公众参与（  ）次 as 公众参与____次."""
    return "____" if unit_at(blank.string, blank.end()) is not None else blank.group()


def _ticked(row: re.Match[str]) -> str:
    """有☑ 无☐ as 有, 公示☑ 审核☑ 记录☐ as 公示、审核: what is not ticked is not told, nor is its remark.

    A tick alone is no form's (√ behind what is done), nor are boxes none of which is ticked.
    """
    options = _EACH.findall(row.group())
    if not _TICK.search(row.group()) or not ("☑" in row.group() or _UNTICKED.search(row.group())):
        return row.group()
    chosen = ["".join(_NAME.findall(option)) for option in options if _TICK.search(option)]
    aside = (row["aside"] or "") if _TICK.search(options[-1]) else ""
    return f"{'、'.join(chosen)}{aside} "
