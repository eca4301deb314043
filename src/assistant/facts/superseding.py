"""Figures that a line itself gives up for others: 0→应为5艘, （老数0.42万作废）, 上周说22台，盘点后20台."""

import re
from decimal import Decimal

from assistant.domain import Quantity
from assistant.facts.realised import without_what_was_meant
from assistant.language import quantities

_GAP = r"[ \u3000]*"
_NUMBER = r"\d[\d,.]*"
_FIGURE = rf"(?:约|近|超)?{_NUMBER}{_GAP}[万亿]?[余多]?{_GAP}[\u4e00-\u9fff㎡%％]{{0,3}}?"
_ARROW = rf"{_GAP}(?:→|➡|⇒|—+>|-+>|=+>){_GAP}"
_OF_NOW = rf"(?:20\d\d年|今年|本年|现在?|目前)?{_GAP}"
_BECAME = rf"(?:已?(?:增加|减少|提高|上升|下降|加|增|涨|升|减|降|压|扩)(?:到|至|为))?{_GAP}"
_SHOULD_BE = rf"(?:应该?[是为]|改[为成]|更正为|订正为|实[为是]|现为)?{_GAP}"
_BEFORE = r"(?:上周|上次|上回|上午|之前|先前|前面|早先|昨天|前天|原先|原来|起初|一开始|开始|最早|初次|前期)"
_TOLD = rf"(?:我们?)?(?:说|报|填|写|发|给|统计|数)(?:了|过|的)?(?:是|为)?{_GAP}"
_BY_NOW = rf"(?:后来?|现在?|应|实际)?(?:以|按){_GAP}"
_OPENING = r"[，,；（( \u3000]*"
_SLIPPED = r"(?:填|写|打|报|算|记|抄|弄|搞|数)(?:错|反|串|重|混|漏)"

_DISOWNED_ASIDE = re.compile(
    rf"[（(](?:(?:(?:老|旧|原|前|初|早先|上次|先前|之前)[^（()）\d]{{0,6}}\d[^（()）]*?|{_NUMBER})"
    rf"(?:作废|不算|不用|有误)|{_NUMBER}[万亿]?[\u4e00-\u9fff]{{0,2}}?{_SLIPPED}"
    rf"|[^（()）\d]{{0,6}}[上前](?:一)?[封次回版稿件][^（()）\d]{{0,6}}(?:写|报|填|算|记|说)(?:成|作|错|的是|了|为)+{_NUMBER})[^（()）]*[)）]"
)
_SETTLED_ASIDE = re.compile(
    rf"(?P<new>(?P<figure>{_NUMBER}){_GAP}[\u4e00-\u9fff]{{0,2}}){_GAP}"
    rf"[（(](?:我们?)?{_BEFORE}[^（()）]*?{_BY_NOW}(?P=figure){_GAP}[\u4e00-\u9fff]{{0,2}}为准[)）]"
)
_QUOTED = re.compile(
    rf"[\"“”](?P<lead>[^\"“”\d]{{2,}}){_NUMBER}{_GAP}(?P<unit>[\u4e00-\u9fff]{{1,3}})[\"“”]"
    rf"{_ARROW}{_OF_NOW}(?P<new>{_NUMBER}){_GAP}(?=(?P=unit))"
)
_TURNED = re.compile(
    rf"(?<![\d.])(?P<old>{_FIGURE}){_ARROW}{_OF_NOW}{_BECAME}{_SHOULD_BE}"
    rf"(?={_NUMBER}{_GAP}[万亿]?[余多]?(?:[\u4e00-\u9fff㎡%％]{{0,3}}|{_GAP}[\u4e00-\u9fff㎡]){_GAP}(?:$|[，。；、,;（(|｜\t\n]))"
)
_DURATION = re.compile(r"(?:天|日|小时|分钟|个?环节|步|级|周|个?月)[ \u3000]*$")
_SAID_BEFORE = re.compile(
    rf"{_BEFORE}{_TOLD}{_NUMBER}{_GAP}(?P<unit>[\u4e00-\u9fff]{{1,2}}?)[，,]{_GAP}"
    rf"(?=[^。；\n]*?{_NUMBER}{_GAP}(?P=unit))"
)
_GIVEN_UP = re.compile(
    rf"{_OPENING}(?:原|先|初|前)(?:先|来)?(?:填|报|写|记|录|登|数)(?:的|了)?(?:是|为|成)?{_GAP}"
    rf"{_FIGURE}[，, \u3000]*(?={_BY_NOW})"
    rf"|(?:(?<=[：:，])|(?<=[率度数])){_GAP}原(?:来|先|为|是)?{_GAP}{_FIGURE}[，,]{_GAP}(?:按|以|现|改|调整|重算|核)[^，。；\d]{{0,8}}(?={_NUMBER})"
)
_DECIDED = re.compile(
    rf"{_OPENING}(?:{_BY_NOW}(?P<new>{_NUMBER}){_GAP}(?P<unit>[\u4e00-\u9fff]{{0,2}})为准"
    rf"|就[按报](?P<settled>{_NUMBER}){_GAP}(?P<of>[\u4e00-\u9fff]{{0,2}}?)(?:报|算|写|来)?(?=$|[，。；)）]))[)）]?"
)
_DENIED = re.compile(rf"(?<=[。；;，,]){_GAP}不是{_GAP}(?P<old>{_NUMBER}){_GAP}[^\d。；;\n]*(?=[。；;\n]|$)")
_NOT_IT_BUT = re.compile(
    rf"(?:数)?[写报说填算记]?错?了?[，,]?不是{_FIGURE}[，, ]*(?:而|应该?)?是(?=约?\d)"
    rf"|[，,]?不是{_FIGURE}(?=$|[，。；])"
    rf"|(?:[写报说填算记]错了)?是(?={_FIGURE}[，,]?不是{_FIGURE}(?:$|[，。；]))"
)
_PUT_RIGHT = re.compile(
    rf"(?:(?:原|先|初)(?:先|来)?[填报写记](?:的|了)?(?:是|为)?{_GAP})?"
    rf"(?:约|近|超)?{_NUMBER}{_GAP}(?P<unit>[\u4e00-\u9fff]{{1,2}})[，,；—\- ]+(?:[^，。；\d]{{0,4}}?)"
    rf"(?:实[为是]|应(?:更正|订正)(?:为|成)|应[为是]|(?:更正|订正)(?:为|成)|其实(?:是|只有)|准确的?数?(?:是|为))(?={_NUMBER}{_GAP}(?P=unit))"
)
_QUOTED_ANEW = re.compile(
    rf"(?:表中|文中|前面)?[“\"](?P<lead>[^“”\"\d]{{2,12}}){_NUMBER}{_GAP}(?P<unit>[\u4e00-\u9fff]{{1,2}})[”\"][^。；]{{0,24}}?[，,]"
    rf"(?:最终|最后)?(?:以|实际(?:是|为|有)?)(?P<new>{_NUMBER}){_GAP}(?P=unit)(?:为准)?"
)
_NOW = re.compile(
    rf"[^，。；：\d]{{0,4}}(?:\d{{1,2}}月)?(?<!以)前{_FIGURE}[，,](?=[^，。；\d]{{0,8}}现(?:为|有)?{_GAP}{_NUMBER})"
)
_FORMER_ASIDE = re.compile(
    rf"[（(]原(?:先)?(?:有|来|为|是|发|报|写|填|计|记|录)?(?:的|了)?{_GAP}{_NUMBER}[^（()）]*[)）]"
)
_COUNTED_DOWN = re.compile(
    rf"(?P<whole>{_NUMBER})(?P<unit>[\u4e00-\u9fff]{{1,2}})[^。；\d]{{0,24}}?(?:扣|去掉|剔|减|除去|除掉)[^，。；\d]{{0,4}}"
    rf"(?P<less>{_NUMBER})(?P=unit)[^。；\d]{{0,12}}?(?P<rest>{_NUMBER})(?P=unit)"
)
_OF_A_PART_OF_THE_YEAR = re.compile(
    rf"{_BEFORE}(?:我们?)?(?:说|报|填|写|发|给|统计)[^，。；\d]{{0,5}}的(?P<thing>[\u4e00-\u9fff]{{2,8}}?){_NUMBER}{_GAP}"
    rf"[\u4e00-\u9fff]{{0,2}}(?:只)?是[^，。；]{{2,8}}的(?:数据?)?[，,](?=[^，。；\d]{{0,6}}{_NUMBER})"
)
_SAID_ANEW = re.compile(
    rf"{_OPENING}(?:原|先|初|前|之前)(?:先|来)?(?:填|报|写|记|录|登|数)(?:的|了)?"
    rf"(?:是|为|成)?{_GAP}{_FIGURE}[，, \u3000]*[^，。；\d]{{0,14}}?"
    rf"(?:应该?|实际|其实|改|[更订]正|核[^，。；\d]{{0,8}}后)"
    rf"(?:是|为|有|成)?{_GAP}(?={_NUMBER})"
)
_FOUND_WRONG = re.compile(
    rf"{_BEFORE}(?:我们?)?(?:报|说|写|填|给|数)(?:给|了|过)?(?:您|你们?)?(?:的|是|为)*{_GAP}{_FIGURE}"
    r"[，, \u3000]*(?:不准确?|不对|有误|错了|不实)[，,。；]"
    rf"{_GAP}(?:[^，。；\d]{{0,8}}?(?:应该?|实际|核完|核后|核实后?|现在)?(?:是|为|有))?{_GAP}(?={_NUMBER})"
)
_WAS_WRONG = re.compile(
    rf"^(?:上|前)一?[封次条](?:信|邮件|消息)?[里中]?的?(?P<thing>[^，。；\d]{{2,8}}?)数?(?:不对|有误|错了)[，,]"
    rf"[^。；\d]{{0,20}}?(?:今年|实际|应该|正确)的?(?:是|为){_GAP}(?={_NUMBER})"
)
"""上一封里罚款数不对，我把去年的加进去了，今年是7.92万元: which count is put right, and why it was wrong."""
_TURNED_INTO = re.compile(
    rf"[由从]{_FIGURE}(?:跟着|相应|也|一并|统一)?(?:改|调整|更正|订正|核)(?:成|为|到){_GAP}(?={_NUMBER})"
)
_ADDED_OR_TAKEN = re.compile(
    rf"(?P<lead>(?:收回|下放|取消|新增|增加|减少|核减|调[出入])了?\d+(?P<unit>[项个件家名处])[，,；;]{_GAP})"
    rf"(?P<old>\d+){_ARROW}(?P<new>\d+)(?=$|[，,；;。])"
)
_SAID_WRONGLY = re.compile(
    rf"(?:前|上)?一?(?:封|次)?(?:信|邮件)?[里中]?(?:我)?把(?P<thing>[^，。；\d]{{2,12}}?)(?:写|报|填|说|算|记)(?:成|作)了?{_GAP}{_FIGURE}"
    rf"[，,][^。；\d]{{0,20}}?(?:正确|准确|实际)?的?(?:应该?|实际)?(?:是|为){_GAP}(?={_NUMBER})"
)
_OF_AN_OLD_STATE = re.compile(
    rf"(?:^|(?<=[，。；,]))[^，。；\d]{{0,6}}(?:此前|之前|先前|早前|原先|上次)[^，。；\d]{{0,10}}{_NUMBER}[^，。；\d]{{0,4}}"
    rf"(?:系|是|为)[^，。；]{{0,8}}(?:数据?|口径)(?=$|[，。；])"
)
_NOTE_ON_AN_OLD_COUNT = re.compile(
    rf"(?:(?:附|备)?注|说明)?[：:]?[^，。；\d]{{0,16}}{_NUMBER}[^，。；\d]{{0,3}}(?:系|是|为)[^，。；]{{2,14}}数(?:据|字)?[，,；]"
    rf"(?:以|按)(?:本|上|正)(?:文|面|表|稿)[^，。；\d]{{0,6}}{_NUMBER}[^，。；\d]{{0,3}}为准"
)
_THAN_LAST_YEAR = re.compile(
    rf"[，,、]{_GAP}[比较](?:去年|上年|上一年度?|20\d\d年)[的那]?{_NUMBER}{_GAP}[\u4e00-\u9fff]{{0,2}}?[多少高低]了?(?=$|[，。；）)])"
)
_FROM_LAST_YEAR_S = re.compile(
    rf"(?:同?比|较|[与跟和])(?P<year>去年|上年|上一年度?|20\d\d年)(?:同期|全年)?的?{_GAP}{_NUMBER}{_GAP}(?P<unit>[\u4e00-\u9fff]{{0,2}}?)(?:相比)?"
    r"[，,]?(?P<change>(?:[多少增减升降]|上升|下降|提高)[了加少]?)(?P<bare>\d[\d,.]*(?=$|[，,。；;、）)]))?"
)
_STRUCK = re.compile(
    rf"~~[^~]*~~[ ]*(?:{_SLIPPED}了?)?"
    rf"|{_GAP}(?P<thing>[\u4e00-\u9fff]{{2,6}}){_GAP}{_NUMBER}[^，。；\d]{{0,3}}?{_GAP}[—–-]{{0,3}}(?P=thing)(?:划掉|删掉|不算)"
    rf"|[，,；]{_GAP}{_FIGURE}的?(?:那个)?(?:版本?|数)?(?:不用|不算|作废|不要)了?(?=$|[，。；])"
    rf"|{_FIGURE}[（(](?:划掉|删掉|作废)[)）]"
)
_SAID_BEFORE_ASIDE = re.compile(rf"[（(]我?{_BEFORE}{_TOLD}{_NUMBER}(?![^（()）]*为准)[^（()）]*[)）]")
_NOT_THIS_BUT_ASIDE = re.compile(
    rf"(?P<old>{_NUMBER}){_GAP}(?P<unit>[\u4e00-\u9fff]{{1,2}}){_GAP}[（(](?P<new>{_NUMBER}){_GAP}(?P=unit)[，,]{_GAP}不是(?P=old)[^（()）]*[)）]"
)
_CHANGED_ASIDE = re.compile(
    rf"{_NUMBER}{_GAP}(?P<unit>[\u4e00-\u9fff]{{1,2}})(?P<stop>。?)"
    rf"[（(][^（()）]*?改[成为]{_GAP}(?P<new>{_NUMBER}){_GAP}(?P=unit)[）)]"
)
"""8000份。（库房还有2200份没发，改成5800份）: what somebody who has read it puts right."""
_EMPTY_ASIDE = re.compile(r"[（(][ ]*[)）]")
_CHANGED_UP = re.compile(rf"(?<![\d.])(?P<old>{_NUMBER})改(?P<new>{_NUMBER})")
_NAMED_COUNT = re.compile(r"[，,；;\s]+(?P<unit>人次|场次|户次|家次|人|场|件|份|户)数?$")
"""Which of the figures before it is put right (7场/270人次，人次以240为准)."""
_NEAR = 2


def without_superseded(text: str) -> str:
    """The text with only the figure meant where the line tells an older one beside it.

    A time that was cut (7天→3天) keeps both, and so does what was added to or taken from (收回9项，38→29):
    it is told as a change.
    """
    text = _CHANGED_ASIDE.sub(r"\g<new>\g<unit>\g<stop>", text)
    text = _NOT_THIS_BUT_ASIDE.sub(r"\g<new>\g<unit>", text)
    text = _PUT_RIGHT.sub("", _NOTE_ON_AN_OLD_COUNT.sub("", text))
    text = _ADDED_OR_TAKEN.sub(r"\g<lead>由\g<old>\g<unit>变为\g<new>\g<unit>", text)
    text = _EMPTY_ASIDE.sub("", _STRUCK.sub("", text))
    text = _OF_AN_OLD_STATE.sub("", _SAID_WRONGLY.sub(r"\g<thing>", _THAN_LAST_YEAR.sub("", text)))
    text = _FROM_LAST_YEAR_S.sub(_compared, text)
    text = _SETTLED_ASIDE.sub(r"\g<new>", _DISOWNED_ASIDE.sub("", text))
    text = _QUOTED.sub(r"\g<lead>\g<new>", _SAID_BEFORE_ASIDE.sub("", text))
    text = _TURNED.sub(lambda turned: turned.group() if _DURATION.search(turned["old"]) else "", text)
    text = _NOW.sub("", _FORMER_ASIDE.sub("", _QUOTED_ANEW.sub(r"\g<lead>\g<new>\g<unit>", text)))
    text = _OF_A_PART_OF_THE_YEAR.sub(r"\g<thing>", _COUNTED_DOWN.sub(as_counted, text))
    text = _SAID_ANEW.sub("", without_what_was_meant(text))
    text = _WAS_WRONG.sub(r"更正：\g<thing>", text)
    text = _FOUND_WRONG.sub("", _TURNED_INTO.sub("", text))
    text = _GIVEN_UP.sub("", _SAID_BEFORE.sub("", text))
    return _without_denied(_as_decided(text))


def _compared(told: re.Match[str]) -> str:
    """比去年63批少15 as 比去年少15批: the change alone is of this year."""
    by = f"{told['bare']}{told['unit']}" if told["bare"] else ""
    return f"比{told['year']}{told['change']}{by}"


def without_denial(text: str) -> str:
    """新建调解室不是4个，是6个 as 新建调解室6个; "" where it denies no figure or names nothing."""
    told = _NOT_IT_BUT.sub("", text)
    return told if told != text and not told[:1].isdigit() else ""


def as_counted(told: re.Match[str]) -> str:
    """`rest` of 24场——扣掉2场重复的，实际报22场, where it is `whole` less `less`; else what was matched."""
    whole, less, rest = (Decimal(told[name].replace(",", "")) for name in ("whole", "less", "rest"))
    return f"{told['rest']}{told['unit']}" if whole - less == rest else told.group()


def with_changes_told(text: str) -> str:
    """罚没2.7改3.1 as 2.7改为3.1: more than there was is no number put right (隐患25改23)."""

    def told(change: re.Match[str]) -> str:
        old, new = (Decimal(change[name].replace(",", "")) for name in ("old", "new"))
        return f"{change['old']}改为{change['new']}" if new > old else change.group()

    return _CHANGED_UP.sub(told, text)


def _as_decided(text: str) -> str:
    """上报241件，以239件为准 as 上报239件: the figure before it that can be the one meant."""
    found = _DECIDED.search(text)
    if found is None:
        return text
    new, unit = found["new"] or found["settled"], found["unit"] or found["of"] or ""
    before, after = text[: found.start()], text[found.end() :]
    if named := _NAMED_COUNT.search(before):
        before, unit = before[: named.start()], named["unit"]
    told = [figure for figure in quantities(before) if figure.unit.startswith(unit)]
    if any(_digits(figure) == new for figure in told):
        return before + after
    if not told or not _may_be_meant(told[-1], new):
        return text
    old = told[-1]
    return before[: old.span.start] + old.text.replace(_digits(old), new) + before[old.span.end :] + after


def _without_denied(text: str) -> str:
    """133口。不是123口，小丁抄错过: what only denies a figure near the one told goes."""

    def told(denied: re.Match[str]) -> str:
        before = quantities(text[: denied.start()])
        return "" if any(_may_be_meant(figure, denied["old"]) for figure in before) else denied.group()

    return _DENIED.sub(told, text)


def _may_be_meant(figure: Quantity, digits: str) -> bool:
    """Whether two counts are so near each other that one stands for the other."""
    other = next((one.value for one in quantities(f"{digits}件")), None)
    if figure.value is None or other is None:
        return False
    less, more = sorted((figure.value, other))
    return more <= _NEAR * max(less, Decimal(1))


def _digits(figure: Quantity) -> str:
    found = re.search(r"\d[\d,.]*", figure.text)
    return found.group() if found else figure.text
