"""Facts told in passing: 加上…, 再补一条：…, 王所说人数是三百五，补上; and figures without any verb."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.chat.parts import section_in
from assistant.chat.router.clauses import quoted
from assistant.chat.router.heard import ACKNOWLEDGE, LONG_TOPIC, SMALLTALK, Heard, Wish
from assistant.chat.tools.measures import same_figure, unit_fits
from assistant.chat.tools.telling import fact_line
from assistant.chat.topics import likeness, topic_of
from assistant.chat.values import Ask, Choice
from assistant.domain import Fact, Hedge, Quantity
from assistant.drafting.frame import DATE
from assistant.drafting.plan import PROBLEMS
from assistant.editing import State
from assistant.genres import Genre, theme_of
from assistant.language import quantities

_VERB = (
    r"(?:加|补|添|记|写|新增|漏|落|忘)(?:充|上|入|进去?|下|录|报|掉|记|说|写|了|个|点|些|一[条句个项下笔点])*"
    r"(?:事实|素材|材料|内容|数据|数)?"
)
_OPENING = re.compile(rf"^(?P<where>[^，：:“]{{0,8}}?)(?P<verb>{_VERB})[：:，\s]*")
_ENDING = re.compile(
    r"[，\s]*(?:(?:也|都|帮我|给我|你?给|把它|这个也得|也得|要)*"
    r"(?:补|加|添|记|写)(?:上|进去?|下|一下|录)(?:吧|去)?)$"
)
_LISTED = re.compile(
    r"^(?:请|帮我|你|再|先|麻烦|还|另外|这几[条个]|把这些)*(?:记|加|补|添|录|登|写|新增)(?:一下|下|上|料|入|充|进去|[几两三四五\d][条笔个项]|[点些]|个)*"
    r"(?:[：:]\s*|[，,]\s*(?=一是|1[、.．]|第一))"
)
_APART = re.compile("[；;。]")
_NUMBERED = re.compile(r"[，；。]?(?:[一二三四五六]是|第[一二三四五六][，、]?|[1-9][、.．])")
_LEAD = re.compile(r"^(?:还有|另外|刚想起来?|想起来了?|对了)[，：:\s]*")
_SPEAKER = re.compile(
    r"^(?P<who>[\u4e00-\u9fff]{1,4}?)(?:那边)?(?:说|讲|报|告诉我|回话|来电话?说|发消息说)(?:了|的)?(?:是)?"
)
_REPORTED = re.compile(
    r"^.{0,12}?(?:回话|回复|核下来|核实|核定|核过|核了|查了|问了|确认|统计)(?:了|过|下来|的)?(?:说|是|下)?[，：:\s]*"
)
_RESTATED = re.compile(
    r"(?P<about>[^，：:\d]{2,16}?)(?:[那这]边)?(?:那个|的|这个)?(?:刚[才刚]?)?(?:给|报|发|说|核)?(?:来|过来|出来)?的?(?:最新|新|最终|准确|目前|现在)?的?(?:数字?|总数)?(?:现在|最后|最终|目前|一共|总共|实际)?"
    r"(?:应该|应|就|正|还|只|才)?(?:是|为|有|[涨升降落跌增减加调改更]到)?[：:]?(?P<figure>[\d一二三四五六七八九十百千万两][^，是]{0,8}?)(?:了|哈|的)?"
)
_ANEW = re.compile(r"[又还另再新]|(?:开展|组织|举办|召开|举行|办|搞|做)了?$")
_SAME_THING = 0.6
_IN_COMMON = 0.45
_IS = re.compile(
    r"(?:还?是|就是|正是|总共是?|一共是?|应该?是?|应为|其实是?|实际是?|实际上是?|确实是|准数是?)[\d一二三四五六七八九十百千两]"
)
_WHOSE = "没有看出“{}”是哪一项的数，请连同事项一起说。"
_KNOWN = "素材里已经有：{}。"
_DATE = re.compile(
    r"(?:成文|落款)(?:的)?日期?[^\d]{0,6}(\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-./]\d{1,2}[-./]\d{1,2})"
)
_DAY_ALONE = re.compile(r"(?:成文|落款)(?:的)?(?:日期|时间)?[^\d]{0,6}\d{1,2}月\d{1,2}[日号]")
_WHICH_YEAR = "落款日期要写全年、月、日，没有改；请说“落款日期写2026年1月15日”这样的全称。"
_LACK = re.compile(
    r"不足|不够|不强|不高|不全|不深|不到位|不平衡|不规范|不及时|不愿|不爱|薄弱|单一|滞后|偏[少大弱低多]|太少|[来得]少|缺(?!席)|难(?=$|以)"
    r"|跟不上|欠缺|短板|有待|存在差距"
)
_ITEM_OF_LAST = re.compile(r"加一[条个]")
_WHICH = "素材里有“{}”。您说的是改这个数，还是另记一件事？"
_CHANGED, _ONE_MORE = "把{}的“{}”改成“{}”", "另记一条：{}"
_SURELY = re.compile(
    r"^(?:对的?|没错|是的|嗯+|确认了?|确定了?|核[过实对]了?|查[过了]+|问[过了]+|反正|肯定|的确|确实|[，、])+"
)
_NO_WORDS = "请把要补充的内容写出来：什么时候、做了什么、多少数量。"
_NO_MATTER = "没有听出这是哪一件事，什么都没有改。要记为事实，请把事项和数量一起说。"
_PERSONAL = re.compile(r"[我你您他她俺]|字[数以]?|要求|控制|截止|开会|回来|下班|[改写看弄]了")
_TALK = re.compile(
    r"[你您咱]|咋|怎么|啥|什么|感觉|觉得|[吗呢吧嘛]$|就好|就行|即可|只看|光看|单看|别|不要|请|帮我|给我|看看|[点些]儿?$"
    r"|顺溜|好[看听]|[我俺](?![镇乡街县市省区局所办院队站单们])|我们(?![镇乡街县市省区局所办院队站单])|标题|题目|名字|开头|结尾|格式"
)
"""Words of talk that no fact has."""
_POINTS = re.compile(r"[那这][条个句段项件]的?$")
_AS_OF_TODAY = re.compile(r"昨[天日晚]|今[天早晚]|明天|上周|下周|刚[才刚]|前天|后天|这[两几]天")
_AGAIN = re.compile(r"[又再](?!加一)")
_POINTING = re.compile(
    r"^(?:[一二三四五两几这那都全\d]{1,3}[条个项块段点]|上面|下面|前面|后面|它们?|那些|这些)[^，]{0,3}(?:都|也|全)?"
    r"(?:带上|捎上|写上|算上|放上|列上|加上|记上|用上)?$"
    r"|^(?:[一二三两四五几\d]{1,2}[条个项处]|全部?|都)(?:都|也|全)*(?:没问题|没错|对|行|可以|好|不错)(?:的|了)?$"
)
_SHORTEST = 3
_TEN = 10


def additions(heard: Heard) -> Iterator[Wish]:
    """One fact in the clerk's words, for the section that is named."""
    if dated := _DATE.search(heard.text):
        yield Wish("add_fact", "answer_question", {"question": DATE, "text": dated[1]}, topic=heard.topic)
        return
    if _DAY_ALONE.search(heard.text):
        yield Wish("add_fact", said=_WHICH_YEAR, topic=heard.topic)
        return
    text = _LEAD.sub("", heard.text)
    opening = _OPENING.match(text)
    where = opening["where"] if opening else ""
    section = section_in(where, heard.genre)
    if opening and (section or not topic_of(where)):
        text = text[opening.end() :]
    if not section and _ITEM_OF_LAST.search(heard.text):
        section = last_section(heard.state)
    told = quoted(heard.text) if heard.text.lstrip("把").startswith(("“", '"', "「")) else ""
    words = _with_subject(told or _ENDING.sub("", text), heard.state).strip(" ，。：:")
    if (
        not words
        or len(words) < _SHORTEST
        or (not topic_of(words) and not quoted(heard.text) and not quantities(words))
    ):
        yield Wish("add_fact", topic=heard.topic, ask=Ask(_NO_WORDS, ()))
        return
    told_as_fact = _added(words, section or _section_of(words, heard.genre))
    plain = not _TALK.search(words) and not _POINTS.search(words)
    sure = (
        told
        or section
        or "：" in heard.text
        or (plain and (quantities(words) or theme_of(heard.genre, words)))
    )
    yield told_as_fact if sure else _offered(told_as_fact)


def listed_facts(message: str) -> tuple[str, ...]:
    """The facts told in one line behind a word of adding (记：…；…；…), () where there is one."""
    match = _LISTED.match(message)
    body = message[match.end() :] if match else ""
    pieces = (_NUMBERED if _NUMBERED.match(body) else _APART).split(body)
    told = [one.strip(" ，") for one in pieces if one.strip(" ，")]
    figures = sum(bool(quantities(one)) for one in told)
    return tuple(told) if len(told) > 1 and figures * 2 > len(told) and "\n" not in message else ()


def _section_of(words: str, genre: Genre) -> str:
    """What tells of a lack and of no figure is a shortcoming; "" leaves the section to the reader."""
    known = any(section.key == PROBLEMS for section in genre.sections)
    return PROBLEMS if known and _LACK.search(words) and not quantities(words) else ""


def is_pointing(words: str) -> bool:
    """Whether words only point at what is known: 三条都带上."""
    return _POINTING.search(words) is not None


def statements(heard: Heard) -> Iterator[Wish]:
    """A figure told without a word of what to do with it: another one for what is known, else a new fact."""
    if _DATE.search(heard.text) or _DAY_ALONE.search(heard.text):
        yield from additions(heard)
        return
    if restated := restated_fact(heard):
        yield restated
        return
    if known := _known(heard):
        named = topic_of(heard.text) or heard.topic
        yield Wish(ACKNOWLEDGE, said=_KNOWN.format(fact_line(known)), topic=named)
        return
    words = _SURELY.sub("", heard.text) or heard.text
    about = topic_of(words)
    figures = [one for one in quantities(words) if one.text[0] != "一"]
    if len(figures) == 1 and not about and (bare := _bare_figure(heard, words)):
        yield bare
        return
    if len(figures) == 1 and (rival := _rival(heard, about, figures[0])):
        yield rival
        return
    if figures and not about and len(heard.topic) > LONG_TOPIC:
        yield Wish(SMALLTALK, said=_WHOSE.format(figures[0].text), topic=heard.topic)
        return
    if not figures and not about:
        yield Wish(SMALLTALK, said=_NO_MATTER, topic=heard.topic)
        return
    words = heard.text if about else f"{heard.topic}{figures[0].text}"
    told = _added(_with_subject(_LEAD.sub("", words), heard.state).strip(" ，。：:"), "")
    yield told if _is_report_matter(heard) else _offered(told)


def _bare_figure(heard: Heard, words: str) -> Wish | None:
    """A figure without a thing (就是6件): confirmed where a fact has it, else the new one."""
    figure = quantities(words)[0]
    alone = figure.text == words.strip(" ，。")
    if not (alone or _IS.match(words) or heard.before == "change_fact"):
        return None
    having = [one for one in heard.state.sheet.facts if any(same_figure(own, figure) for own in one.figures)]
    if figure.unit and len(having) == 1 and heard.before != "change_fact":
        return Wish(ACKNOWLEDGE, said=_KNOWN.format(fact_line(having[0])), topic=heard.topic)
    arguments = {"old": "", "new": figure.text, "about": heard.topic}
    return Wish("change_fact", "change_fact", arguments, topic=heard.topic) if heard.topic else None


def _rival(heard: Heard, about: str, new: Quantity) -> Wish | None:
    """A question where only the figure differs from a fact: changed, or one more?"""
    runs = about.split()
    fitting = [
        (fact, own)
        for fact in heard.state.sheet.facts
        if fact.usable and runs and all(likeness(run, fact.text) == 1 for run in runs)
        for own in fact.figures
        if own.unit == new.unit and own.value != new.value
    ]
    if len(fitting) != 1 or not new.unit or _LEAD.match(heard.text) or _ANEW.search(heard.text):
        return None
    fact, own = fitting[0]
    change = {"about": fact.id, "old": own.text, "new": new.text}
    choices = (
        Choice(_CHANGED.format(fact.id, own.text, new.text), "change_fact", change),
        Choice(_ONE_MORE.format(heard.text), "add_fact", {"text": heard.text, "section": ""}),
    )
    return Wish("change_fact", ask=Ask(_WHICH.format(fact_line(fact)), choices), topic=about)


def _is_report_matter(heard: Heard) -> bool:
    """Whether a told figure is plainly one for the report: announced as one more, or of a theme of it."""
    if _LEAD.match(heard.text):
        return True
    if _AGAIN.search(heard.text):
        return False
    plain = (
        not _PERSONAL.search(heard.text)
        and not _TALK.search(heard.text)
        and not _AS_OF_TODAY.search(heard.text)
    )
    return (
        plain
        and bool(theme_of(heard.genre, heard.topic + heard.text))
        and any(one.unit for one in quantities(heard.text))
    )


def _offered(told: Wish) -> Wish:
    """A question in the place of a call."""
    return replace(told, tool="offer_fact")


def _known(heard: Heard) -> Fact | None:
    """The fact that has all figures of the statement and something of its words."""
    figures = [one for one in quantities(heard.text) if one.value is not None]
    about = topic_of(heard.text)
    named = (bool(about) or len(figures) > 1) and not _ANEW.search(heard.text)
    for fact in heard.state.sheet.facts if figures and named else ():
        common = not about or any(likeness(run, fact.text) > _IN_COMMON for run in about.split())
        if common and all(any(same_figure(one, other) for one in fact.figures) for other in figures):
            return fact
    return None


def restated_fact(heard: Heard) -> Wish | None:
    """Another figure for what a fact has (援助是24件, 所里回话说援助24件), None where a new thing is told."""
    match = _RESTATED.fullmatch(_REPORTED.sub("", heard.text))
    figures = quantities(match["figure"]) if match else ()
    about = topic_of(match["about"]) if match else ""
    if match is None or len(figures) != 1 or not about or _ANEW.search(match["about"]):
        return None
    facts = [fact for fact in heard.state.sheet.facts if likeness(about, fact.text) >= _SAME_THING]
    same = [one for fact in facts for one in fact.figures if unit_fits(one.unit, figures[0].unit or one.unit)]
    if not same or any(one.value == figures[0].value for one in same):
        return None
    arguments = {"old": "", "new": figures[0].text, "about": about}
    return Wish("change_fact", "change_fact", arguments, topic=about)


def last_section(state: State) -> str:
    """The section drafted last, as far as the text tells: the one of the last fact stated."""
    if state.document is None:
        return ""
    stated = [fact for trace in state.document.traces for id in trace.facts if (fact := state.fact(id))]
    return stated[-1].section if stated else ""


def arabic(text: str) -> str:
    """Exact counts in Chinese numerals as digits: 三百五 is 350."""
    for figure in reversed(quantities(text)):
        if figure.value is None or figure.hedge is not Hedge.EXACT or figure.high is not None:
            continue
        if figure.value >= _TEN and not any(char.isdigit() for char in figure.text):
            written = f"{figure.value:f}{figure.unit}"
            text = text[: figure.span.start] + written + text[figure.span.end :]
    return text


def _added(words: str, section: str) -> Wish:
    return Wish("add_fact", "add_fact", {"text": arabic(words), "section": section}, topic=words)


def _with_subject(words: str, state: State) -> str:
    """人数是三百五, told by 王所, is about what 王所 reported."""
    told = _SPEAKER.match(words)
    if not told:
        return words
    rest = words[told.end() :].strip("，：: ")
    if topic_of(rest):
        return rest
    own = [fact for fact in state.sheet.facts if fact.usable and told["who"] in fact.source.text]
    subject = next((one.indicator for fact in own for one in fact.figures if one.indicator), "")
    figures = quantities(rest)
    return f"{subject}参加{rest}{'人' if figures and not figures[0].unit else ''}"
