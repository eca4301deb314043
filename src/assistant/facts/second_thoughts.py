"""A count that its speaker sets right or doubts in the same breath, told once as it was meant.

Dictation says so without marks and in spoken numbers: 八场等一下里面有两场不是我们的那就是六场.
"""

import re
from decimal import Decimal

from assistant.domain import Hedge
from assistant.facts.restating import restated
from assistant.facts.shorthand import written_out
from assistant.facts.speech import in_figures, without_slips_of_tongue
from assistant.facts.superseding import as_counted, with_changes_told, without_superseded
from assistant.language import numeral, quantities

_CUE = re.compile(r"等一?下|等等|慢着|先前|原先|原来|之前|上次|不是|也可能|也许|没准|我记得|不对")
_N, _U, _GAP = r"\d[\d.]*", r"[\u4e00-\u9fff]{1,2}?", r"[ \u3000，,]*"
_DEDUCTED = re.compile(
    rf"(?P<whole>{_N})(?P<unit>{_U}){_GAP}(?:[嗯呃哦啊]?{_GAP})(?:等一?下|等等|慢着|不对){_GAP}(?:(?P=whole)(?P=unit))?"
    rf"[^。；\d]{{0,12}}(?P<less>{_N})(?P=unit)[^。；\d]{{0,30}}?(?:那?就是|应该是|实际|只有|只能算|剩)(?P<rest>{_N})(?P=unit)"
)
_DEDUCTED_LATER = re.compile(
    rf"(?P<whole>{_N})(?P<unit>{_U})(?P<between>(?:[，,][^。；]{{0,30}}?)?)[，,…—]*[嗯呃哦啊]*"
    rf"(?:等一?下|等等|慢着|不对){_GAP}(?P=whole)(?P=unit)(?:[里当其]?[面头中])?[^。；\d]{{0,4}}"
    rf"(?P<less>{_N})(?P=unit)[^。；\d]{{0,30}}?[，,][^，。；\d]{{0,8}}(?P<rest>{_N})(?P=unit)"
)
_ABOVE = re.compile(r"^[ ]*[↑⬆☝]+[ ]*(?=[\u4e00-\u9fff])")
"""An arrow at what the line above has told."""
_ADDED_TO = re.compile(
    rf"^(?P<thing>[^，。；：\d]{{1,10}})(?P<old>{_N})[\u4e00-\u9fff]{{0,2}}{_GAP}[→➡⇒][ ]*(?:再|又|另)?加"
    rf"[^=＝；。]*?(?P<more>\d+)[\u4e00-\u9fff]{{0,2}}[ ]*[=＝][ ]*(?P<new>{_N})"
)
_LOOKED_UP = re.compile(
    rf"(?:我们?)?(?:先前|原先|原来|之前|上次)[^，。；\d]{{0,6}}{_N}(?P<unit>{_U}){_GAP}"
    rf"(?:我)?(?:后来)?[翻查看数对核][^，。；\d]{{0,8}}(?:是|有|为)(?P<new>{_N})(?P=unit)(?:{_GAP}就(?P=new)(?P=unit))?"
)
_NOT_THE_OTHER = re.compile(
    rf"(?P<kept>(?P<figure>{_N})(?P<unit>{_U})){_GAP}不是{_N}(?P=unit)"
    rf"(?:[^。；]{{0,24}}?所以[^，。；]{{0,5}}$|(?=$|[。；，,]))"
)
_MISREAD = re.compile(
    rf"{_N}(?P<unit>{_U})[…。. ，,]*(?:不对|错了|说错)[^。；\d]{{0,24}}?(?:是|为|写成|改成){_GAP}"
    rf"(?P<new>{_N})(?P=unit)(?:{_GAP}(?:你)?(?:就)?(?:写|报|记)(?:(?P=new)(?P=unit)?(?!\d)|[一二三四五六七八九十百]+))?"
)
_SPOKEN = r"(?:\d[\d.]*|[零一二两三四五六七八九十百千万]{2,})"
_CONFIRMED = re.compile(
    rf"(?:我记得)?{_SPOKEN}(?P<of>{_U})??(?:不是|不对){_GAP}(?P<figure>{_SPOKEN})(?P<unit>{_U})??{_GAP}[对嗯就是]{{1,2}}{_GAP}(?P=figure)"
    r"(?P<last>[\u4e00-\u9fff]{0,2})$"
)
_TYPED_AND_TAKEN_BACK = re.compile(r"(?:^|(?<=[：:]))[ ]*[\u4e00-\u9fff]{1,4}[ ，,]+不对[ ，,]*(?=是)")
_OF_ANOTHER_LINE = re.compile(
    r"(?:上面|前面|刚才|刚刚|楼上)(?:我|你|的|那|这)[^，。；]{0,6}\d[^，。；]{0,8}错"
)
"""上面那个36场打错了 是34场 sets right what another line told, and both figures are needed for it."""
_BY_SOURCE = re.compile(
    r"(?P<source>[\u4e00-\u9fff]{2,4}?)(?:那边|这边)?(?:报|统计|登记|掌握)的(?:数)?(?:是|为|有)?(?P<told>[^。；]{2,40}?)"
    r"[，,；]?(?:听说|据说|但|可|不过|而)[^。；]{4,60}?(?:你)?(?:先|就|还是|暂时)*(?:按|以)(?P=source)(?:那边|这边)?"
    r"(?:报)?的(?:数)?(?:写|报|算|来|填|为准)"
)
"""司法所报的是…，听说综治报的是…，你先按司法所的写: who tells both says which holds."""
_OF_ANOTHER_COUNT = re.compile(
    rf"(?P<old>{_SPOKEN})(?P<unit>{_U})(?P<thing>[\u4e00-\u9fff]{{0,6}}?)[ ，,。…啊哦嗯呃哎]*"
    rf"(?:不对|错了|说错了)[ ，,啊哦]*(?P=old)(?:{_U})?(?:那个)?"
    r"是(?:去年|上年|前年|上次|上半年|报名|计划|预计)的(?:数|了)?[ ，,]*"
    rf"(?:今年|实际|其实)?(?:应该)?(?:来|到)?的?(?:是|有)?[ ]*(?P<new>{_SPOKEN})(?:(?P=unit))?"
    r"(?:[ ，,]*你?就?[记写报](?P=new)(?:(?P=unit))?)?"
)
"""三十八份，不对，三十八是去年的，今年是四十三份: the count of last year, or of what was meant, goes."""
_WEEK_OF = re.compile(r"(?<=[传权法全育动毒贫老童女])周([一二三四五六])(?=[场期])")
"""维权周一场: one event in a week of rights, not one on a Monday."""
_WAVERING = re.compile(
    rf"(?P<first>{_N}(?:{_U})?)[嘛吧呢]?{_GAP}(?P<doubt>(?:我记得|也可能|也许|没准)(?:是|有)?{_N}[^。；\n（()）]*)"
)


def as_meant(text: str) -> str:
    """A line, or a cell, with its shorthand written out and without what it takes back itself."""
    if _OF_ANOTHER_LINE.search(text):
        return written_out(text)
    text = _TYPED_AND_TAKEN_BACK.sub("不对，", restated(_ABOVE.sub("更正：", _ADDED_TO.sub(_summed, text))))
    text = _WEEK_OF.sub(lambda week: f"周{numeral(week[1])}", _BY_SOURCE.sub(r"\g<told>", text))
    told = settled(written_out(with_changes_told(_OF_ANOTHER_COUNT.sub(r"\g<new>\g<unit>\g<thing>", text))))
    return without_superseded(without_slips_of_tongue(told))


def settled(text: str) -> str:
    """The text with the count that is meant; a doubt about one in brackets behind it."""
    if not _CUE.search(text):
        return text
    text = _CONFIRMED.sub(
        lambda told: told["figure"] + (told["last"] or told["unit"] or told["of"] or ""), text
    )
    digits = _in_digits(in_figures(text))
    said = _MISREAD.sub(r"\g<new>\g<unit>", _DEDUCTED.sub(as_counted, _DEDUCTED_LATER.sub(_deducted, digits)))
    said = _LOOKED_UP.sub(r"\g<new>\g<unit>", said)
    said = _WAVERING.sub(r"\g<first>（\g<doubt>）", _NOT_THE_OTHER.sub(r"\g<kept>", said))
    return text if said == digits else said


def _deducted(told: re.Match[str]) -> str:
    """审核23件，提意见17条，哦等等，23件里有2件是政府的，党委的是21件 as 审核21件，提意见17条."""
    counted = as_counted(told)
    return counted if counted == told.group() else f"{counted}{told['between']}"


def _summed(told: re.Match[str]) -> str:
    """普法19→加11月2场=21 as a correction of what was told before, where the sum is right."""
    right = Decimal(told["old"]) + Decimal(told["more"]) == Decimal(told["new"])
    return f"更正：{told['thing']}{told['new']}" if right else told.group()


def _in_digits(text: str) -> str:
    """Exact spoken counts in digits."""
    for figure in reversed(quantities(text)):
        whole = figure.value is not None and figure.value == int(figure.value)
        if whole and figure.value is not None and figure.hedge is Hedge.EXACT and not figure.high:
            large = "万" in figure.text and figure.value % 1000 == 0
            count = f"{(figure.value / 10_000).normalize():f}万" if large else int(figure.value)
            number = f"{count}{figure.unit}"
            text = f"{text[: figure.span.start]}{number}{text[figure.span.end :]}"
    return text
