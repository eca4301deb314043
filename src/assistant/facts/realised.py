"""What was meant, asked for or set as a task, told in one breath with what came of it: only that is told."""

import re

_NUMBER, _GAP = r"\d[\d,.]*", r"[ \u3000]*"
_START = r"(?:^|(?<=[，。；：,;]))"
_AT_FIRST = r"(?:年初|当初|起初|最初|一开始|早先)"
_TOLD_TO = (
    r"[^，。；：\d]{0,10}(?:要求|下达|分给|派给)(?:给|了)?(?:我们?|我[镇乡街]|各[村办所])?(?:的)?"
    r"(?:任务|指标)?(?:数)?(?:是|为)?"
)
_MEANT = (
    rf"(?:{_TOLD_TO}|{_AT_FIRST}?(?:定|下)的?(?:目标|任务|指标)(?:任务|数)?(?:是|为)?"
    rf"|{_AT_FIRST}?(?:原(?:来|先|本)?|本来)(?:是)?(?:计划|打算|定|拟|想|要|准备|安排)|{_AT_FIRST}(?:计划|打算|定|想|要)"
    rf"|{_START}(?:计划|打算|拟|承诺|保证|答应|原则上)|{_START}[^，。；：\d]{{0,6}}?(?:要|得|应当?|须|需要?)"
    r"(?=求?(?:完成|做到?|达到|配|建|办|开展?|培训|聘|追|有)))"
)
_AMOUNT = r"(?:(?:在)?(?:全年|今年|年内|本年度?)?(?:至少|不少于|不低于|必须|要|应)?(?:完成|做到)?)"
_CAME_OF_IT = (
    r"(?:但是?|可是?)?(?:[^，。；\d]{1,14}[，,])?[^，。；\d]{0,4}"
    r"(?:实际|最后|最终|后来|结果|到(?:现在|目前|年底)|目前|现在?有?|现|已经?|只|才|做到|完成|落实|兑现)[^，。；\d]{0,8}?"
)
_FALLEN_SHORT = re.compile(
    rf"{_MEANT}{_AMOUNT}(?P<thing>[^，。；\d]{{0,16}}?){_NUMBER}{_GAP}(?P<unit>万元?|[\u4e00-\u9fff]{{1,2}}?)"
    rf"(?P<rest>[^，。；\d]{{0,8}})[，,；;]{_GAP}{_CAME_OF_IT}(?={_NUMBER}{_GAP}(?P=unit))"
)
_CARRIED_OUT = re.compile(
    rf"{_MEANT}(?P<told>[^，。；\d]{{0,16}}{_NUMBER}{_GAP}[\u4e00-\u9fff]{{1,6}}[，,]{_GAP}[^，。；\d]{{0,4}}"
    r"(?:全部|都|均|已经?|如期|按[时期])+[^，。；\d]{0,3}(?:完|完成|到位|落实|建成|办结|收官)了?(?=$|[，。；]))"
)


def without_what_was_meant(text: str) -> str:
    """原打算办夜校12期，实际办了9期 as 办夜校9期; 年初计划清理50份，全部清完 without 年初计划."""
    return _CARRIED_OUT.sub(r"\g<told>", _FALLEN_SHORT.sub(_as_done, text))


def _as_done(told: re.Match[str]) -> str:
    """What the outcome counts, from before the figure or behind it (每村要配2名法律明白人，现有39名)."""
    thing, rest = told["thing"], re.sub(r"^全部|^都", "", told["rest"])
    return thing if re.search(r"[\u4e00-\u9fff]{2}", thing) else f"{thing}{rest}"
