"""Speech as it is taken down: slips put right, numbers of money and rates in digits, and where it turns.

Long stretches without marks are cut only where the speaker turns to another thing; run_on does the rest.
"""

import re
from itertools import pairwise

from assistant.domain import Hedge
from assistant.facts.lexicon import markers
from assistant.facts.pauses import with_marks, with_stops
from assistant.language import numeral, quantities
from assistant.language.words import tagged

_TEN_THOUSAND = 10_000
_STRETCH = re.compile(r"[^，,。；;：:、！!？?\n（()）]+")
_BREATH = 40
_PAUSE = re.compile(r"(?<![\d \u3000])[ \u3000]+(?![\d \u3000])")
_ERRAND = re.compile(
    r"[，。](?P<errand>你(?:(?:去|再|得)?问一?下?|(?:自己|去|再|得|到)+[^，。；\d]{0,6}(?:查|核|翻|对)一?下?)[^，。；\d]{0,8}|(?:到时候?)?问到(?:了)?再(?:写|说|填))[，。]"
)
"""你问大厅小曲 doubts what was told before it, and ends it."""
_TO_THE_WRITER = re.compile(
    r"[，。](?:你写的时候[^，。；\d]{0,3}注意|(?:这个|这俩|这些|那就)?你?(?:可以|要|就|得)?(?:写写|分开写|单另写|单独写|写清楚|搁在[^，。；\d]{1,10}|放在[^，。；\d]{1,10}那块儿?)就?行?|这个[^，。；\d]{0,3}(?:可以|要)写|(?:你?可?)(?:不要|别)(?:拿|搞|弄|写|记|看|算)(?:错|混|反|岔)了?)[，。]"
)
"""Words about the writing that bar nothing (这个要写, 你分开写)."""
_INTERJECTION = re.compile(r"(?:^|(?<=[，。]))(?:嗯|哦|噢|呃|唉|唔|哎呀?)+[，。]?|[，。]对吧?(?=[，。]|$)")
_BETWEEN_PAUSES = 7
_FEWEST_PAUSES = 4
"""Blanks at which a speaker pauses stand further apart than those of a telegram, and there are several."""
_SHORT = 12
_RUN_ON = 24
_SLIPPED = r"我?(?:不对|错了?|口误|(?:说|写|打|记|看|填|报|算|搞|弄)[错反]了?)"
_TAKEN_BACK = re.compile(
    r"[ ，,；—–→-]*(?:改|更正|订正)[：:][ ]*"
    r"|[ ]*(?P<thing>[\u4e00-\u9fff]{0,4}?)[ ，,。…—–→-]*(?:哦|啊|呃|噢|哎|唉|喔)?[，, ]*"
    rf"(?:{_SLIPPED}[，, ]*(?:啊|哦)?[，, ]*)+"
    r"(?:不是[\d零〇一二两三四五六七八九十百千万.]+[\u4e00-\u9fff]?[，, ]*)?"
    r"(?:应该|应当|应)?(?:是|为)?[ ，,]*"
)
_TO_BE_WRITTEN = re.compile(
    r"[\u4e00-\u9fff]{0,3}?[ ，,吧嘛啊]*(?:你|那)?就?(?:写|报|记|算)(?:成|个|作)?[ ，,]*"
)
_SOME_ABOVE = re.compile(r"(?<=[十百千万])零几(?=[\u4e00-\u9fff])")
"""一百零几家 are a hundred and some."""
_SAID_AGAIN = re.compile(
    r"(?P<figure>[\d零一二两三四五六七八九十百千]+[次个件场期份人户起名])[，,]?(?P=figure)(?:对的?|没错)"
)
"""四次四次对的: a count and its echo."""
_WHY = re.compile(r"[（(](?:漏|多|少|重复?|写反|看[反错]|之前|上头|原来)[^（()）]*[)）]")
"""Why a figure was mended: a remark to the writer."""
_EXACTLY = re.compile(
    r"[\u4e00-\u9fff]?[ ，,吧啊哈]*(?:具体|准确|确切|精确|实际|实)(?:的|数字?|说)?"
    r"(?:我)?(?:看|查|翻)?(?:一?下)?(?:应该)?(?:是|有|为)?[ ，,]*"
)
_BEGINS_A_WORD = re.compile(r"[\u4e00-\u9fff]")
# 九条高家洼那个高老四: who follows a count and is pointed at begins a thing of its own.
_TOPIC_NAMED = re.compile(
    r"(?P<count>[\d零一二两三四五六七八九十百千]+[条件个次场份起家户处名人期项])(?P<who>[\u4e00-\u9fff]{2,4}?)那个(?=[\u4e00-\u9fff]{2})"
)
_HUSHED = re.compile(
    r"(?:别|不要|甭|不用)(?:再)?(?:往里|往外|往上)?(?:写|提|说|报|登)(?:进去|出来|上去|上)?(?:了|啦|啊)(?:吧|哈|啊)?(?!吧?你们?[看定])(?=[\u4e00-\u9fff]{4})"
)
_CAUSE = re.compile(r"；(?=(?:原因|主要(?:是|就是)|为(?:啥|什么)))")
_TOPIC_MARK = re.compile(r"呢|嘛|的话|这块|那块|方面")
_QUALIFIERS = frozenset(["涉案", "涉及", "新增", "人均"])
"""Verbs that belong to the topic behind them."""
_POINTED_OUT = re.compile(r"就?是(?:[\u4e00-\u9fff]{1,6})?$")
"""主要是那个, 就是鹰嘴岩那个: 那个 points, and parts nothing."""
_ACTS = re.compile(r"[\u4e00-\u9fff][了过]")
_TIMES_NAMED = frozenset(f"{nth}{unit}" for nth in "一二三" for unit in "次回场期批")
_DIGITS = frozenset("0123456789一二两三四五六七八九十百")
_TOPICAL = ("n", "vn", "j", "l")
_LAST_OF_A_LIST = re.compile(
    r"(?P<unit>(?<=[一二两三四五六七八九十百千零])(?<!第[一二三四五六七八九十])[个件起家场次份户名人处条])(?P<thing>(?![才只就都])[\u4e00-\u9fff]{2,4}?)(?<![，。给])"
    r"(?P<figure>[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]百[零一二三四五六七八九十]*)(?=$|[，。；])"
)
"""规上的十九家小微八十四: the last of a list goes without the unit that the others have."""
_FILLER_THAT = re.compile(r"(?<=[发搞建修办查讲开写印贴])那个(?=[\u4e00-\u9fff]{2})")
# A breath: the speaker has said one thing and goes on to the next.
_BREATHED = re.compile(
    r"(?<=[\u4e00-\u9fff])(?<!喇)(?:啊|哈(?![尔密萨])|嘛|啥的|什么的|之类的)(?=[\u4e00-\u9fff]{4})"
)
_DEADLINE = re.compile(
    r"限(?:期)?(?:到|至|在)?(?:了)?(?:明年|今年|年底|月底)?(?:[一二三四五六七八九十\d]{1,3}月(?:底|初|中旬|份)?)?(?:之?前)?(?<!限)(?<!限期)"
)
_PERSONS = re.compile(r"(?<=[\d一二两三四五六七八九十百])个人(?![工信住户体行性])")
_CODE = re.compile(r"(?<=[一二两三四五六七八九十百千万多余来\d])人(?=民法典)")
_WARNING = re.compile(
    r"[，,]?你?(?:们)?(?:不要|别)(?:拿|搞|弄|写|记|看|算)(?:错|混|反|岔)了?(?=[\u4e00-\u9fff]{3})"
)
_ENDED = re.compile(
    r"(?:[一两二三四五六七八九\d][个件起])(?:还|都)?(?:没[判结改批办]|撤诉|胜诉|败诉|赢了|输了|撤了)(?=[\u4e00-\u9fff]{2})"
)
_NUMBERED = re.compile(
    r"(?P<year>〔20\d\d〕)[ ]?(?P<number>[\d一二三四五六七八九十百零]+)号(?=[\u4e00-\u9fff]{4})(?!文)"
)
"""A document's number ends what it proves: what is said on is of something else."""
_NONE = re.compile(r"一[个件起次](?:都|也)没(?:有|[发办搞开出接收评判去到]了?)?(?=[\u4e00-\u9fff]{3})")
_BOTH_YEARS = re.compile(r"(?:去|前|上)年(?![底末]).*今年|今年.*(?:去|前|上)年(?![底末])")
_ONLY_COMPARED = re.compile(r"(?:是|有|为)?[\d一二两三四五六七八九十百千]+万(?![\u4e00-\u9fff])")
_YEAR_NAMED = re.compile(r"[今去前上]年")
_OF_A_YEAR = re.compile(
    r"(?<=[\u4e00-\u9fff]{3})(?<![比跟和与较是同到，])(?:今|去|前|上)年(?=[\u4e00-\u9fff]{3})(?![底末])"
)
"""Where speech turns from one year to another (卡点十六个今年零火情去年有一起)."""
_ITEM = re.compile(
    r"(?<=[\u4e00-\u9fff]{4})(?<![十百第零一二三四五六七八九年月])[二三四五六]是(?=[\u4e00-\u9fff]{3})"
)
_FIRST_ITEM = re.compile(r"一个?是")
_PROCEDURE = r"(?:公众参与|征求意见|专家论证|风险评估|合法性审[查核]|集体(?:讨论|审议)(?:决定)?|公平竞争审查)"
_PROCEDURES = re.compile(rf"{_PROCEDURE}(?=(?:和|与)?{_PROCEDURE})")
_ONE_LEFT_OUT = re.compile(rf"、(?={_PROCEDURE}(?:还|都|就)?[没未])")
"""Steps of 《重大行政决策程序暂行条例》 told in a row, and the one that was not taken."""
_DENIED_DEED = re.compile(r"[，,]?也?没有?[^，。；\d]{1,8}的?[，,]?(?:哦|哎|啊)?不对[，,]?(?=有)")
"""也没有告我们的不对有一个告的: the later half holds."""
_MISNAMED = re.compile(r"就是[^，。；\d]{2,12}[，,]?不对[，,]?(?=[\u4e00-\u9fff]{4})")
_RENAMED = re.compile(
    r"(?<=[次场期个件份人])[\u4e00-\u9fff]{3,6}(?:那|应该|应当|现在)叫(?=[\u4e00-\u9fff]{3,8}会)"
)
"""研究四次政府常务会那叫镇长办公会: the name that is meant."""
_FORGOTTEN = re.compile(
    r"[，,]?(?:刚才|前面)?我?(?:忘|漏)(?:记)?了?(?:讲|说|报|提)了?[，,]?(?=[\u4e00-\u9fff\d]{3})"
)
_NAME_SOUGHT = re.compile(r"[^，。；\d]{0,1}的?人?叫(?:什么|啥)来着[\u4e00-\u9fff]{2,4}?[吧啊]")
_SAID_TWICE = re.compile(r"(?P<deed>[\u4e00-\u9fff]{2})了(?P<all>(?:差不多|基本上?|大部分)都(?P=deed)了)")
"""采纳了差不多都采纳了: as it is put the second time."""
_NONE_OF_THE_GRAVE = re.compile(r"没有?[^，。；\d]{2,4}事故(?=发生[^，。；]{2,6}事故)")
_NODDED = re.compile(r"(?<=嘛)对(?=[\u4e00-\u9fff]{3})(?!于|面|方|外|比)")
_SPOKEN_RATE = re.compile(
    r"(?:(?<=率)|(?<=满意度)|(?<=知晓度)|(?<=认可度))(?:是|为|达到?)?(?:百分之)?(?P<whole>[一二三四五六七八九]?十[一二三四五六七八九]?|一百)(?:点(?P<tenths>[零一二三四五六七八九]{1,2}))?"
    r"(?![零一二三四五六七八九十百千万个次件人名%])"
)
_PER_CENT = re.compile(
    r"百分之(?P<whole>[一二三四五六七八九]?十[一二三四五六七八九]?|一百|[一二三四五六七八九])(?:点(?P<tenths>[零一二三四五六七八九]{1,2}))?"
    r"(?![零一二三四五六七八九十百点几多])"
)
_SPOKEN_DECIMAL = re.compile(
    r"(?P<whole>[零一二三四五六七八九十]+)点(?P<tenths>[零一二三四五六七八九]{1,2})(?=公顷|亩|公里|千米|米|吨|万|个百分点)"
)
_TENTHS = re.compile(
    r"(?P<whole>[一二三四五六七八九])成(?P<tenths>[一二三四五六七八九])(?![零一二三四五六七八九十百千万个件])"
)
_SPOKEN_MONEY = re.compile(
    r"(?P<what>(?:罚款?|罚没款?|收上来|收缴|收回|赔偿?款?|讨回|挽损|挽回损失|欠款|资金|经费|投入|投|支持|下?拨|补贴|奖补|安排|批|花了?|补助|赔偿|(?:要|追|讨)回来?|用了?|给了?|[出掏付]了|工资|金额"
    r"|钱是[^，。；\d]{1,6}出的[，, ]?|经费(?:去年|今年)?)(?:一?共|总共|了|是|有|才|就|仅|只){0,2})"
    r"(?P<amount>[一二两三四五六七八九]千[一二三四五六七八九]百?|[一二两三四五六七八九十百\d]{1,5}万(?:零?[一二两三四五六七八九]千)?(?:零?[一二两三四五六七八九]百)?[一二三四五六七八九\d]?)"
    r"(?![\d零一二三四五六七八九十百千万余多来几元块.人件次个份条名场户起家册张亩株斤吨米方平立公只台辆])"
)


def without_slips_of_tongue(text: str) -> str:
    """The text with a figure taken back in the same breath replaced by the one meant (不对，是五十四个).

    So is a rough one by the exact one behind it (一百六七十件，准确的是一百六十八件).
    """
    text = _SAID_AGAIN.sub(r"\g<figure>", _SOME_ABOVE.sub("多", text))
    figures = quantities(text)
    for wrong, right in reversed(list(pairwise(figures))):
        between = text[wrong.span.end : right.span.start]
        rough = wrong.hedge is not Hedge.EXACT or wrong.high or wrong.value is None
        if rough and _EXACTLY.fullmatch(between):
            unit = "" if right.unit else wrong.unit
            text = f"{text[: wrong.span.start]}{right.text}{unit}{text[right.span.end :]}"
            continue
        if rough and not right.unit and _TO_BE_WRITTEN.fullmatch(between):
            text = text[: wrong.span.start] + right.text + wrong.unit + text[right.span.end :]
            continue
        if taken := _TAKEN_BACK.fullmatch(between):
            rest = text[right.span.end :]
            thing = "" if _BEGINS_A_WORD.match(rest) else taken["thing"] or ""
            unit = "" if right.unit else wrong.unit
            text = text[: wrong.span.start] + right.text + unit + thing + _WHY.sub("", rest)
    return text


def punctuated(text: str) -> str:
    """The text with ； where a long stretch without marks turns to another thing (然后, 还有, 第二个).

    Where a stretch is longer than a breath, all get a stop where a sentence surely ends.
    """
    text = _STRETCH.sub(_paused, text)
    dictated = is_dictated(text)
    text = _RENAMED.sub("", _MISNAMED.sub("，", _DENIED_DEED.sub("", text)))
    text = _NONE_OF_THE_GRAVE.sub(r"\g<0>，", _SAID_TWICE.sub(r"，\g<all>，", _NAME_SOUGHT.sub("，", text)))
    text = _NODDED.sub("", _FORGOTTEN.sub("", text))
    text = _ONE_LEFT_OUT.sub("，", _PROCEDURES.sub(r"\g<0>、", text))
    text = _STRETCH.sub(_breathed, text) if dictated else text
    text = in_figures(_LAST_OF_A_LIST.sub(r"\g<unit>\g<thing>\g<figure>\g<unit>", text))
    text = _WARNING.sub("；", _ENDED.sub(r"\g<0>，", _NUMBERED.sub(_as_a_number, text)))
    text = _NONE.sub(r"\g<0>；", _CODE.sub("人；", text))
    if first := _FIRST_ITEM.search(text):
        text = text[: first.end()] + _ITEM.sub(r"；\g<0>", text[first.end() :])
    return _STRETCH.sub(lambda match: _turned(match.group()), text)


def _paused(stretch: re.Match[str]) -> str:
    """A long stretch with blanks where its speaker pauses, with marks there and where he turns.

    Words to the writer are left out, or stay with what they doubt.
    """
    said = _PAUSE.split(stretch[0].strip())
    if len(said) <= _FEWEST_PAUSES or len(stretch[0]) <= max(_BREATH, _BETWEEN_PAUSES * len(said)):
        return stretch[0]
    text = _INTERJECTION.sub("", with_marks(said))
    text = _TO_THE_WRITER.sub("。", _ERRAND.sub(r"，\g<errand>。", text))
    return re.sub("，", lambda pause: "。" if markers("cut").match(text, pause.end()) else "，", text)


def _breathed(stretch: re.Match[str]) -> str:
    return with_stops(stretch[0]) if len(stretch[0]) > _SHORT else stretch[0]


def _as_a_number(said: re.Match[str]) -> str:
    return f"{said['year']}{numeral(said['number'])}号；"


def in_figures(text: str) -> str:
    """The text with spoken shares and money as figures: 九成五 is 95%, 罚款两万四 is 罚款2.4万元."""
    text = _SPOKEN_DECIMAL.sub(_in_decimals, text)
    text = _TENTHS.sub(_tenths_in_percent, _PER_CENT.sub(_in_percent, text))
    return _SPOKEN_RATE.sub(_in_percent, _SPOKEN_MONEY.sub(_in_money, _PERSONS.sub("人", text)))


def _in_decimals(said: re.Match[str]) -> str:
    """过火面积零点八公顷 as 过火面积0.8公顷."""
    return f"{numeral(said['whole'])}.{''.join(str(numeral(digit)) for digit in said['tenths'])}"


def _in_percent(said: re.Match[str]) -> str:
    """满意率九十九点六 as 满意率99.6%."""
    whole = numeral(said["whole"])
    digits = "".join(str(numeral(digit) or 0) for digit in said["tenths"] or "")
    return said.group() if whole is None else f"{whole}{'.' if digits else ''}{digits}%"


def _tenths_in_percent(said: re.Match[str]) -> str:
    """六成三 as 63%."""
    return f"{numeral(said['whole'])}{numeral(said['tenths'])}%"


def _in_money(said: re.Match[str]) -> str:
    """罚款一共七万二 as 罚款一共7.2万元, 罚了一万二千四 as 罚了1.24万元."""
    amount = numeral(said["amount"])
    if amount is None or amount < _TEN_THOUSAND:
        return said.group() if amount is None else f"{said['what']}{amount}元"
    return f"{said['what']}{(amount / _TEN_THOUSAND).normalize():f}万元"


def is_dictated(text: str) -> bool:
    """Whether a text runs on without marks for longer than anybody writes."""
    return any(len(stretch) > _BREATH for stretch in _STRETCH.findall(text))


def _turned(stretch: str) -> str:
    if _BOTH_YEARS.search(stretch):
        stretch = _OF_A_YEAR.sub(_of_another_time, stretch)
    if len(stretch) < _RUN_ON:
        return stretch
    stretch = _FILLER_THAT.sub("", _with_topics(_BREATHED.sub("，", stretch)))
    stretch = _HUSHED.sub(r"\g<0>；", _TOPIC_NAMED.sub(r"\g<count>；\g<who>", stretch))
    for said in reversed(list(_DEADLINE.finditer(stretch))):
        if len(stretch) > said.end() + 1:
            stretch = f"{stretch[: said.end()]}；{stretch[said.end() :]}"
    return _CAUSE.sub(r"，", markers("cut").sub(_parted, stretch)).strip("；")


def _of_another_time(year: re.Match[str]) -> str:
    """A ； before a year where something has been counted or dated before it; 执法队今年编制14人 goes on."""
    told = re.split("；", year.string[: year.start()])[-1]
    if _ONLY_COMPARED.match(year.string, year.end()):
        return f"，{year.group()}"
    return f"；{year.group()}" if quantities(told) or _YEAR_NAMED.search(told) else year.group()


def _parted(turn: re.Match[str]) -> str:
    """A ； before what turns to another thing; 二期那个开了两次会 speaks on of what it points at."""
    if turn.group() == "那个" and _POINTED_OUT.search(turn.string[: turn.start()]):
        return "，" if _ACTS.match(turn.string, turn.end()) else ""
    if turn.group()[-2:] in _TIMES_NAMED and turn.string[turn.end() :][:1] in _DIGITS:
        return f"，{turn.group()}"
    if turn.group() == "那个":
        before, after = tagged(turn.string[: turn.start()])[-1:], tagged(turn.string[turn.end() :])[:2]
        acts = after and after[0][1].startswith("v") and "".join(word for word, _ in after)[1:2] in "了过着的"
        if before and before[0][1].startswith(("n", "t", "q", "m")) and acts:
            return turn.group()
    return f"；{turn.group()}"


def _with_topics(stretch: str) -> str:
    """The stretch with ； before what it turns to: 去了普法呢就是摆摊, 三次法律援助这块帮了五个."""
    words = [word for word, _ in tagged(stretch)]
    tags = [tag for _, tag in tagged(stretch)]
    said: list[str] = []
    for at, word in enumerate(words):
        said.append(word)
        following = "".join(words[at + 1 : at + 3])
        if not _TOPIC_MARK.match(following) or len(word) < 2 or not tags[at].startswith(_TOPICAL):
            continue
        first = at
        while (
            first
            and len(words[first - 1]) > 1
            and (tags[first - 1].startswith(_TOPICAL) or words[first - 1] in _QUALIFIERS)
        ):
            first -= 1
        if first and "".join(said[:first]).strip("；"):
            said[first] = f"；{said[first].lstrip('；')}"
    return "".join(said)
