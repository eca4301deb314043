"""A fact that is to be noted: 加上…, 再补一条：…, 王所说人数是三百五，补上."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.chat.parts import section_in
from assistant.chat.router.clauses import quoted
from assistant.chat.router.heard import ACKNOWLEDGE, Heard, Wish
from assistant.chat.tools.measures import is_among
from assistant.chat.tools.telling import fact_line
from assistant.chat.topics import likeness, topic_of
from assistant.chat.values import Ask
from assistant.domain import Fact, Hedge
from assistant.drafting.plan import LEADERS, PROBLEMS
from assistant.editing import State
from assistant.genres import Genre, theme_of
from assistant.language import quantities
from assistant.language.words import words_of

VERB = (
    r"(?:加|补|添|插|记|写|录(?=[入上进])|新增|漏|落|忘)(?:充|上|入|进去?|下|录|报|掉|记|说|写|了|个|点|些|一[条句个项下笔点])*"
    r"(?:事实|素材|材料|内容|数据|数)?"
)
_OPENING = re.compile(rf"^(?P<where>[^，：:“]{{0,8}}?)(?P<verb>{VERB})[：:，\s]*")
ENDING = re.compile(
    r"[，\s]*(?:(?:也|都|帮我|给我|你?给|把它|这个也得|也得|要)*"
    r"(?:补|加|添|记|写|放)(?:上|进去?|下|一下|录|到?里[头面边])(?:吧|去)?)$"
)
LEAD = re.compile(
    r"^(?:还有|另外|外加|另加|刚想起来?|想起来了?|对了)[，：:\s]*"
    r"|^(?:我们?|今年|再|哦|[，、])*(?:还有|另有|另外还?有?|又有|仲有|再有)(?:一|这么|个)?[个件桩条宗](?:事[情体儿]?|工作|情况)?[的了]?"
    r"(?:漏|忘|没)[报说写记加]?[了掉]?[，：:\s]*|^(?:我们?|今年|再)*(?:还有|另有|又有)[一这]?[么]?[个件桩条宗](?:事[情体儿]?|工作|情况)[，：:\s]*"
)
_STILL = re.compile(r"^还(?=[整搞办开弄做组举])")
_OURS = re.compile(r"^(?:我们?|咱们?)(?:这[儿边里]|本地|那段)?(?=[还又也]*[办搞开整弄做跟和与去给到今])")
_SPEAKER = re.compile(
    r"^(?P<who>[\u4e00-\u9fff]{1,4}?)(?:那边)?(?:说|讲|报|告诉我|回话|来电话?说|发消息说)(?:了|的)?(?:是)?"
)
_LACK = re.compile(
    r"不足|不够|不强|不高|不全|不深|不到位|不平衡|不规范|不及时|不愿|不爱|薄弱|单一|滞后|偏[少大弱低多]|太少|[来得]少|缺(?!席)|难(?=$|以)"
    r"|跟不上|欠缺|短板|有待|存在差距"
)
_BEFORE = re.compile(rf"^[^：:“]{{1,24}}[，。](?=[^，：:“]{{0,8}}?{VERB}[：:])")
"""What is said before the order to note something: 桌上那几行先收着，再加一条：…."""
_ITEM_OF_LAST = re.compile(r"加一[条个]")
_NO_WORDS = "请把要补充的内容写出来：什么时候、做了什么、多少数量。"
TALK = re.compile(
    r"^[把将]|那[用按就]|[那这](?:[段句节条项]|个数)|[那这][个件](?:的?$|，)|[你您咱]|咋|怎么|啥|什么|感觉|觉得|[吗呢吧嘛]$|就好|就行|即可|只看|光看|单看|别|不要|(?<![申邀])请|帮我|给我|看看|[点些]儿?$"
    r"|顺溜|好[看听]|[我俺](?![镇乡街县市省区局所办院队站单们])|我们(?![镇乡街县市省区局所办院队站单])|标题|题目|名字|开头|结尾|格式"
)
"""Words of talk that no fact has."""
LAYOUT = re.compile(r"^(?:顺序|次序|先后|结构|框架|篇幅|字数|字号|字体|排版)[^，]{0,3}[按照用依控分不]")
"""How the report is to be laid out: no fact."""
_KNOWN = "素材里已经有：{}。要写进稿子请说写哪一部分。"
_SHORTEST = 3
_TEN = 10


def additions(heard: Heard) -> Iterator[Wish]:
    """One fact in the clerk's words, for the section that is named."""
    text = _BEFORE.sub("", LEAD.sub("", heard.text))
    opening = _OPENING.match(text)
    where = opening["where"] if opening else ""
    section = section_in(where, heard.genre)
    if opening and (section or not topic_of(where)):
        text = text[opening.end() :]
    if not section and _ITEM_OF_LAST.search(heard.text):
        section = last_section(heard.state)
    told = quoted(heard.text) if heard.text.lstrip("把").startswith(("“", '"', "「")) else ""
    words = with_subject(told or _STILL.sub("", ENDING.sub("", text)), heard.state).strip(" ，。：:")
    if (
        not words
        or len(words) < _SHORTEST
        or (not topic_of(words) and not quoted(heard.text) and not quantities(words))
    ):
        yield Wish("add_fact", topic=heard.topic, ask=Ask(_NO_WORDS, ()))
        return
    if known := _already(words, heard):
        yield Wish(ACKNOWLEDGE, said=_KNOWN.format(fact_line(known)), topic=topic_of(words))
        return
    told_as_fact = added(words, heard, section)
    plain = not TALK.search(_OURS.sub("", words))
    sure = (
        told
        or section
        or "：" in heard.text
        or (plain and (quantities(words) or theme_of(heard.genre, words)))
    )
    yield told_as_fact if sure else offered(told_as_fact)


def _already(words: str, heard: Heard) -> Fact | None:
    """The fact that is only named: 把院坝会也写进去."""
    runs = topic_of(words).split() if words.startswith(("把", "将")) and not quantities(words) else []
    facts = heard.state.sheet.facts
    return next((one for one in facts if runs and all(likeness(run, one.text) == 1 for run in runs)), None)


def added(words: str, heard: Heard, section: str = "") -> Wish:
    """The call that notes a fact; without a section the reader finds one."""
    place = section or _section_of(words, heard.genre)
    return Wish("add_fact", "add_fact", {"text": arabic(words), "section": place}, topic=words)


def offered(told: Wish) -> Wish:
    """A question in the place of a call."""
    return replace(told, tool="offer_fact")


def tells_again(heard: Heard) -> bool:
    """Whether one of several figures told is known of the same matter: 宣讲8场是上半年的，下半年还有5场."""
    figures = [one for one in quantities(heard.text) if one.value is not None]
    return len(figures) > 1 and any(
        is_among(fact.figures, figure) and any(likeness(run, fact.text) == 1 for run in about)
        for about in [topic_of(heard.text).split()]
        for fact in heard.facts
        for figure in figures
    )


def with_subject(words: str, state: State) -> str:
    """人数是三百五, told by 王所, is about what 王所 reported; a line of its own stays as it is."""
    told = _SPEAKER.match(words)
    own = [fact for fact in state.sheet.facts if told and fact.usable and told["who"] in fact.source.text]
    rest = words[told.end() :].strip("，：: ") if told else ""
    # 宣讲 is one word, and nobody called 宣 tells anything.
    if not told or len(own) != 1 or topic_of(rest) or not quantities(rest) or words_of(words)[0] == told[0]:
        return words
    subject = next((one.indicator for fact in own for one in fact.figures if one.indicator), "")
    return f"{subject}参加{rest}{'人' if not quantities(rest)[0].unit else ''}"


def _section_of(words: str, genre: Genre) -> str:
    """What tells of a lack and of no figure is a shortcoming, what names the first responsible his.

    "" leaves the section to the reader.
    """
    if "第一责任人" in words and any(section.key == LEADERS for section in genre.sections):
        return LEADERS
    known = any(section.key == PROBLEMS for section in genre.sections)
    return PROBLEMS if known and _LACK.search(words) and not quantities(words) else ""


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
