"""Marks of haste as what they stand for, before a line is cut into what it says."""

import re

from assistant.facts.lexicon import has

WHOLE_ASIDE = re.compile(r"[（(]([^（()）]*)[)）]")
_IN_BRACKETS = re.compile(r"[（(][^（()）]*[)）]")
_TAKEN_BACK = re.compile(
    r"(?:^|(?<=[，。；]))[^，。；\d]{3,20}?[，… .]+(?:哦|啊)?不对(?![劲称外付头])"
    r"[，, ]*[^，。；\d]{0,16}[，,]"
)
_FURTHER = re.compile(r"(?:还有|另有|另外|其余)")
_OWN_MATTER = re.compile(r"^(?:其中|里面|里头|含|包括|有[\d一两三])|那[起件个家户]|[起件]是|还在|因为")
_IDEA = re.compile(
    r"^[\u4e00-\u9fff]{1,6}?(?:说|讲|提出?)?(?:也|还)?(?:想|打算|提议|建议)[\u4e00-\u9fff]{3,}"
)
"""What somebody thinks of doing besides (团委说想搞个法治剧本杀)."""
_PAST_LIST = re.compile(r"(?:去年|上年|上一年度?)[^。；;，\n]{0,10}[：:][^。\n]*")
_MYRIADS_APART = re.compile(r"(?P<whole>\d+)[ \u3000]*万[ \u3000]+(?P<tenth>\d)(?=$|[，。；、）)\s元])")
_CRIES = re.compile(r"[！!]+")
_ELLIPSIS = re.compile(r"[，, ]*(?:…+|\.{2,}|。{2,})[，, ]*")
_DASHED = re.compile(r"(?<=\S)[ \u3000]+[—–-]{1,3}[ \u3000]+|[—–]{1,3}(?=更正|订正|纠正)")
_DASHED_REMARK = re.compile(
    r"[ \u3000]*[—–]{1,3}[ \u3000]*(?=[^，。；]{0,8}"
    r"(?:再查|没核|没查|先别|等通知|等安排|待定|待核|未定|没定|不确定))"
)
_WONDERED = re.compile(r"[？?]{2,}(?P<rest>[\u4e00-\u9fff][^。；;\n]*)")
_CORRECTING = re.compile(r"(?<=[^\s：:；。，,（(])(?<!数)[，, ]*(?=(?:更正|订正)(?:一下)?[：:，, ])")


_ANNOTATED = re.compile(r"【[^】：:]{0,12}(?:批注|批示|批语|审核意见|注)[：:](?P<said>[^】]*)】")
"""What somebody who has read the text before notes on the sentence."""


def plainly_marked(text: str) -> str:
    """Marks of haste as what they stand for: … is a pause, ！ in a bracket nothing, 更正 begins anew."""
    text = _ANNOTATED.sub(r"（\g<said>）", text)
    text = _TAKEN_BACK.sub("", _IN_BRACKETS.sub(lambda aside: _CRIES.sub("", aside.group()), text))
    text = WHOLE_ASIDE.sub(_set_apart, text)
    text = _MYRIADS_APART.sub(r"\g<whole>.\g<tenth>万", text)
    text = _PAST_LIST.sub(lambda told: re.sub(r"[；;]", "，", told.group()), text)
    text = _DASHED_REMARK.sub("，", _ELLIPSIS.sub("，", text))
    return _CORRECTING.sub("；", _DASHED.sub("；", _WONDERED.sub(_asked_of_all, text)))


def _asked_of_all(wondered: re.Match[str]) -> str:
    """都听证了？？管网听了 with the mark behind all of it, but where what follows counts by itself."""
    return f"？；{wondered['rest']}" if re.search(r"\d", wondered["rest"]) else f"，{wondered['rest']}？"


def _set_apart(aside: re.Match[str]) -> str:
    """A bracket as a sentence of its own that doubts a further thing (还有1件说要改，算不算没问).

    Or that tells what somebody thinks of besides (团委说想搞个剧本杀，没表态), or asks for silence on its own
    matter (其中两家还在闹，不用体现); 先别写 is about the clause before.
    """
    said = aside[1]
    doubts = (_FURTHER.match(said) and has("unsure", said)) or has("pending", said)
    wonders = _IDEA.match(said) and has("undetermined", said)
    hushes = _OWN_MATTER.search(said) and has("withhold", said) and not has("names", said)
    return f"；{said}；" if doubts or wonders or hushes else aside.group()
