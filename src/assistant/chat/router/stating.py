"""A figure told without a word of what to do with it: another one for what is known, else a new fact."""

import re
from collections.abc import Iterator

from assistant.chat.router.adding import LEAD, TALK, added, offered, tells_again, with_subject
from assistant.chat.router.heard import ACKNOWLEDGE, LONG_TOPIC, SMALLTALK, Heard, Wish
from assistant.chat.tools.measures import is_among, unit_fits
from assistant.chat.tools.telling import fact_line
from assistant.chat.topics import likeness, topic_of
from assistant.chat.values import Ask, Choice
from assistant.domain import Fact, Quantity
from assistant.genres import theme_of
from assistant.language import quantities

_REPORTED = re.compile(
    r"^.{0,12}?(?:回话|回复|说了|讲了|来电话?说?|电话里?说|核下来|核实|核定|核过|核了|查了|问了|确认|统计)(?:了|过|下来|的)?(?:说|是|下)?[，：:\s]*"
)
_RESTATED = re.compile(
    r"(?P<about>[^，：:\d]{2,16}?)(?:[那这]边)?(?:那个|的|这个)?(?:刚[才刚]?)?[再又]?(?:给|报|发|说|核|查|问|对|统计|数|算)?[实对]?(?:来|过来|出来|了一[下遍回]|了|过)?的?(?:最新|新|最终|准确|目前|现在)?的?(?:数字?|总数)?(?:现在|最后|最终|目前|一共|总共|实际)?"
    r"(?:应该|应|就|正|还|只|才)?(?:是|为|有|[涨升降落跌增减加调改更]到)?[：:]?(?P<figure>[\d一二三四五六七八九十百千万两][^，是]{0,8}?)(?:了|哈|的)?"
)
_ANEW = re.compile(r"[又还另新]|再(?![核查问数对])|(?:开展|组织|举办|召开|举行|办|搞|做)了?$")
_SAME_THING = 0.6
_IN_COMMON = 0.45
_IS = re.compile(
    r"(?:还?是|就是|正是|总共是?|一共是?|应该?是?|应为|其实是?|实际是?|实际上是?|确实是|准数是?)[\d一二三四五六七八九十百千两]"
)
_WHOSE = "没有看出“{}”是哪一项的数，请连同事项一起说。"
_KNOWN = "素材里已经有：{}。"
_WHICH = "素材里有“{}”。您说的是改这个数，还是另记一件事？"
_CHANGED, _ONE_MORE = "把{}的“{}”改成“{}”", "另记一条：{}"
_SURELY = re.compile(
    r"^(?:对的?|没错|是的|嗯+|确认了?|确定了?|核[过实对]了?|查[过了]+|问[过了]+|反正|肯定|的确|确实|[，、])+"
)
_NO_MATTER = "没有听出这是哪一件事，什么都没有改。要记为事实，请把事项和数量一起说。"
_PERSONAL = re.compile(r"[我你您他她俺]|字[数以]?|要求|控制|截止|开会|回来|下班|[改写看弄]了(?!\d)")
_AS_OF_TODAY = re.compile(r"昨[天日晚]|今[天早晚]|明天|上周|下周|刚[才刚]|前天|后天|这[两几]天")
_OF_IT = re.compile(r"其中|有[\d一二两三四五六七八九十]+[件起个人名户处场次]")
"""有2件反悔了 tells of something that was told before."""
_OUTCOME = re.compile("败诉|胜诉|撤诉|驳回|维持|和解")
_AGAIN = re.compile(r"[又再](?!加一)")


def statements(heard: Heard) -> Iterator[Wish]:
    """A figure told without a word of what to do with it: another one for what is known, else a new fact."""
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
    # 讲座14场，一场是在学校办的: the first figure is that of the matter, the others remark on it.
    if figures and (rival := _rival(heard, topic_of(words[: figures[0].span.start]), figures[0])):
        yield rival
        return
    if figures and not about and len(heard.topic) > LONG_TOPIC:
        yield Wish(SMALLTALK, said=_WHOSE.format(figures[0].text), topic=heard.topic)
        return
    if not figures and not about:
        yield Wish(SMALLTALK, said=_NO_MATTER, topic=heard.topic)
        return
    of_it = _OF_IT.match(heard.text) is not None
    told_alone = figures[0].text if not about and not of_it else heard.text
    words = told_alone if about and not of_it else f"{heard.topic}{told_alone}"
    told = added(with_subject(LEAD.sub("", words), heard.state).strip(" ，。：:"), heard)
    plain = not of_it and not tells_again(heard)
    yield told if plain and _is_report_matter(heard) else offered(told)


def _bare_figure(heard: Heard, words: str) -> Wish | None:
    """A figure without a thing (就是6件): confirmed where a fact has it, else the new one."""
    figure = quantities(words)[0]
    alone = figure.text == words.strip(" ，。")
    if not (alone or _IS.match(words) or heard.before == "change_fact"):
        return None
    having = [one for one in heard.state.sheet.facts if is_among(one.figures, figure)]
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
        if fact.usable and runs
        for own in fact.figures
        if own.unit == new.unit and own.value != new.value and all(_is_of(run, fact, own) for run in runs)
    ]
    if len(fitting) != 1 or not new.unit or LEAD.match(heard.text) or _ANEW.search(heard.text):
        return None
    fact, own = fitting[0]
    change = {"about": fact.id, "old": own.text, "new": new.text}
    choices = (
        Choice(_CHANGED.format(fact.id, own.text, new.text), "change_fact", change),
        Choice(_ONE_MORE.format(heard.text), "add_fact", {"text": heard.text, "section": ""}),
    )
    return Wish("change_fact", ask=Ask(_WHICH.format(fact_line(fact)), choices), topic=about)


def _is_of(run: str, fact: Fact, figure: Quantity) -> bool:
    """Whether a fact has the words, or their characters the last two before the figure: 调解…成功146件."""
    labelled = {*run} <= {*fact.text} and fact.text[: figure.span.start].endswith(run[-2:])
    return labelled or likeness(run, fact.text) == 1


def _is_report_matter(heard: Heard) -> bool:
    """Whether a told figure is plainly one for the report: announced as one more, or of a theme of it."""
    if LEAD.match(heard.text):
        return True
    if _AGAIN.search(heard.text):
        return False
    plain = (
        not _PERSONAL.search(heard.text)
        and not TALK.search(heard.text)
        and not _AS_OF_TODAY.search(heard.text)
    )
    return (
        plain
        and bool(theme_of(heard.genre, heard.topic + heard.text))
        and any(one.unit for one in quantities(heard.text))
    )


def _known(heard: Heard) -> Fact | None:
    """The fact that has all figures of the statement and something of its words."""
    figures = [one for one in quantities(heard.text) if one.value is not None]
    about = topic_of(heard.text)
    named = (bool(about) or len(figures) > 1) and not _ANEW.search(heard.text)
    for fact in heard.state.sheet.facts if figures and named else ():
        common = not about or any(likeness(run, fact.text) > _IN_COMMON for run in about.split())
        common &= all(outcome in fact.text for outcome in _OUTCOME.findall(heard.text))
        if common and all(is_among(fact.figures, figure) for figure in figures):
            return fact
    return None


def restated_fact(heard: Heard) -> Wish | None:
    """Another figure for what a fact has (援助是24件, 所里回话说援助24件), None where a new thing is told."""
    match = _RESTATED.fullmatch(heard.text) or _RESTATED.fullmatch(_REPORTED.sub("", heard.text))
    figures = quantities(match["figure"]) if match else ()
    about = topic_of(match["about"]) if match else ""
    if match is None or len(figures) != 1 or not about or _ANEW.search(match["about"]):
        return None
    facts = [
        fact
        for fact in heard.state.sheet.facts
        if likeness(about, fact.text) >= _SAME_THING and likeness(about[-2:], fact.text) == 1
    ]
    same = [one for fact in facts for one in fact.figures if unit_fits(one.unit, figures[0].unit or one.unit)]
    if not same or any(one.value == figures[0].value for one in same):
        return None
    arguments = {"old": "", "new": figures[0].text, "about": about}
    return Wish("change_fact", "change_fact", arguments, topic=about)
