"""Facts told in passing: 加上…, 再补一条：…, 王所说人数是三百五，补上; and figures without any verb."""

import re
from collections.abc import Iterator

from assistant.chat.parts import section_in
from assistant.chat.router.clauses import quoted
from assistant.chat.router.heard import Heard, Wish
from assistant.chat.topics import about as facts_about
from assistant.chat.topics import topic_of
from assistant.domain import Hedge
from assistant.drafting.frame import DATE
from assistant.editing import State
from assistant.language import quantities

_VERB = (
    r"(?:加|补|添|记|写|新增|漏|落|忘)(?:充|上|入|进去?|下|录|报|掉|记|说|写|了|个|点|些|一[条句个项下笔点])*"
    r"(?:事实|素材|材料|内容|数据|数)?"
)
_OPENING = re.compile(rf"^(?P<where>[^，：:“]{{0,8}}?)(?P<verb>{_VERB})[：:，\s]*")
_ENDING = re.compile(r"[，\s]*(?:(?:也|都|帮我|给我)?(?:补|加|添|记|写)(?:上|进去?|下|一下|录)(?:吧|去)?)$")
_LEAD = re.compile(r"^(?:还有|另外|刚想起来?|想起来了?|对了)[，：:\s]*")
_SPEAKER = re.compile(
    r"^(?P<who>[\u4e00-\u9fff]{1,4}?)(?:那边)?(?:说|讲|报|告诉我|回话|来电话?说|发消息说)(?:了|的)?(?:是)?"
)
_DATE = re.compile(
    r"(?:成文|落款)(?:的)?日期?[^\d]{0,6}(\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-./]\d{1,2}[-./]\d{1,2})"
)
_ITEM_OF_LAST = re.compile(r"加一[条个]")
_NO_WORDS = "请把要补充的内容写出来：什么时候、做了什么、多少数量。"
_TEN = 10


def additions(heard: Heard) -> Iterator[Wish]:
    """One fact in the clerk's words, for the section that is named."""
    if dated := _DATE.search(heard.text):
        yield Wish("add_fact", "answer_question", {"question": DATE, "text": dated[1]}, topic=heard.topic)
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
    if not words:
        yield Wish("add_fact", said=_NO_WORDS, topic=heard.topic)
        return
    yield _added(words, section)


def statements(heard: Heard) -> Iterator[Wish]:
    """A figure told without a word of what to do with it: another one for what is known, else a new fact."""
    if _DATE.search(heard.text):
        yield from additions(heard)
        return
    about = topic_of(heard.text)
    figures = quantities(heard.text)
    if about and len(figures) == 1:
        fitting = facts_about(about, heard.state.sheet.facts, heard.genre)
        same = [one for fact in fitting for one in fact.figures if one.unit == figures[0].unit]
        if same and all(one.value != figures[0].value for one in same):
            arguments = {"old": "", "new": figures[0].text, "about": about}
            yield Wish("change_fact", "change_fact", arguments, topic=about)
            return
    words = heard.text if about or not figures else f"{heard.topic}{figures[0].text}"
    yield _added(_with_subject(_LEAD.sub("", words), heard.state).strip(" ，。：:"), "")


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
