"""The words of a wish in the places of its tool's parameters, by the grammar of facts."""

import re
from collections.abc import Callable, Iterator

from assistant.chat.parts import paragraph_in, section_in
from assistant.chat.router.clauses import quoted
from assistant.chat.topics import about as facts_about
from assistant.chat.topics import topic_of
from assistant.chat.values import Arguments
from assistant.domain import Hedge, Quantity
from assistant.editing import State
from assistant.genres import Genre, theme_of
from assistant.language import quantities

Filled = tuple[str, str, Arguments, str, str]
"""Intent, tool, arguments, what is said where no tool is called, and the words the wish is about."""

_TO = re.compile(r"(?:更正|修改|改|换|调整?|变|更新)(?:成|为|作|到)|→|->|应[为该当](?:是)?|(?:实际|其实|准确)(?:的)?(?:数)?是")
_NOT_BUT = re.compile(r"不是(?P<old>[^，]{1,20}?)[，]?(?:而)?是(?P<new>[^，]{1,30})")
_BUT_NOT = re.compile(r"(?<!不)是(?P<new>[\d一二三四五六七八九十百千万]+[^，不]{0,3})[，]?(?:而)?不是(?P<old>[\d一二三四五六七八九十百千万]+[^，]{0,3})")
_WITH = re.compile(r"(?:改|换)(?=[\d一二三四五六七八九十百千万两]|\S+$)")
_LEAD_OLD = re.compile(r"^.*?(?:把|将|吧)")
_ADD = re.compile(
    r"(?:请|麻烦)?(?:帮我|给我|你)?(?:再|另外|还要|把)?(?:加|补|添|记|写|新增|漏了|落了|忘了?(?:记|说|写|加|报)?)"
    r"(?:充|上|入|进去?|下|录|个|一[条句个项下])*(?:事实|素材|材料|内容)?[：:，\s]*"
)
_ADD_END = re.compile(r"[，\s]*(?:(?:也|都|帮我|给我)?(?:补|加|添|记|写)(?:上|进去?|下|一下|录)(?:吧|去)?)$")
_SPEAKER = re.compile(r"^(?P<who>[\u4e00-\u9fff]{1,4}?)(?:那边)?(?:说|讲|报|告诉我|回话|来电话?说|发消息说)(?:了|的)?(?:是)?")
_LATER = re.compile(r"^(?:还有|另外|刚想起来?|想起来了?|对了)[，：:\s]*")
_ITEM = re.compile(r"第?([一二三四五六七八九十\d]+)[条项点]?")
_DIGITS = "一二三四五六七八九十"
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_BACK = (("前年", 2), ("去年", 1), ("上一年", 1), ("上年", 1))
_PAST = re.compile(r"(?:20\d\d年?|去年|上年|前年|往年)")
_WRITE = re.compile(r"(?:那[段块])?(?:的写法)?[，]?(?:来|再)?(?:给我|帮我|替我)?(?:写|拟|起草)(?!的)")
_HOW_MANY = re.compile(r"多少|几[\u4e00-\u9fff]|有没有")
_MODEL = re.compile(r"(?:参照|参考|照着?|按照?|仿照?)")
_FILE = re.compile(r"(?:文件名|名字|名称|命名|叫做?|存为|名为)(?:就|也)?(?:叫做?|是|为|用)?[：:\s]*[“\"]?([^，。”\"\s]+)")
_FORMAT = re.compile(r"(?i)\b(md|markdown|txt)\b|纯文本")
_NOTED = "“{}”——没有数的不写数，也不会编，留【待补】或不写。"
_HELLO = "我是报告起草助手，可以做这些事：整理素材、列出和修改事实、起草全文或一部分、改写、核对校对、查往年报告、与上年对比、解释规则、导出、撤销。请直接说要做什么，稿子没有变化。"
_UNKNOWN = "没有听懂要做什么，什么都没有改。可以这样说：“把素材列出来”“12人改成15人”“加上……”“起草全文”“把第二段改正式一点”“去年普法怎么写的”“检查一下”“导出word”。没有接大模型时，我只做这些事。"


def filled(intent: str, text: str, state: State, genre: Genre, topic: str) -> Iterator[Filled]:
    """The calls that a segment stands for; `topic` is what was talked about before."""
    if intent == "refuse":
        yield (intent, "", {}, text, "")
        return
    fill = _FILLERS.get(intent, _unknown)
    yield from fill(text, state, genre, topic)


def _change(text: str, state: State, genre: Genre, topic: str) -> Iterator[Filled]:
    old, new, about = changed_words(text)
    if not new:
        yield ("smalltalk", "", {}, "没有看出要改成什么，请写明，例如“12人改成15人”。", text)
        return
    own = topic_of(about)
    rest = [figure for figure in quantities(text) if figure.text not in (old, new)]
    only_unit = old and _value(old) == _value(new) and old != new and _value(new) is not None
    intent = "rewrite" if only_unit else "change_fact"
    yield (intent, "change_fact", {"old": old, "new": new, "about": own or topic}, "", own)
    tail = text[text.find(new) + len(new) :]
    for figure in rest:
        if figure.text in tail and not _TO.search(tail):
            before = tail[: tail.find(figure.text)]
            named = topic_of(before) or topic
            yield ("change_fact", "change_fact", {"old": "", "new": figure.text, "about": named}, "", named)


def changed_words(text: str) -> tuple[str, str, str]:
    """What was, what is to be and what it is about, as the clerk puts it; "" for what is not said."""
    parts = [match for match in re.findall(r"[“\"「『]([^”\"」』]+)[”\"」』]", text)]
    marker = _TO.search(text) or _WITH.search(text)
    if len(parts) == 2 and marker:
        return parts[0], parts[1], ""
    if match := _BUT_NOT.search(text):
        return match["old"], match["new"], text[: match.start()]
    if match := _NOT_BUT.search(text):
        old, new = _figure_of(match["old"], last=True), _figure_of(match["new"])
        return old or match["old"].strip(), new or match["new"].strip(), text[: match.start()]
    figures = quantities(text)
    if marker:
        before, after = text[: marker.start()], text[marker.end() :]
        old, new = _figure_of(before, last=True), _figure_of(after)
        if new:
            named = before.replace(old, " ") if old else before
            return old, new, named
        if not old or not quantities(before):
            words = _LEAD_OLD.sub("", before).strip("的 ，")
            return (parts[0] if parts else words), after.strip(" ，。吧了"), ""
        return old, after.strip(" ，。吧了"), before.replace(old, " ")
    if figures:
        chosen = figures[0]
        return "", chosen.text, text[: chosen.span.start] or text
    return "", "", text


def _add(text: str, state: State, genre: Genre, topic: str) -> Iterator[Filled]:
    section = section_in(_PREFIX.match(text)[0], genre) if _PREFIX.match(text) else ""
    words = quoted(text) if re.match(r"^把?[“\"「]", text) else ""
    words = words or _ADD.sub("", _ADD_END.sub("", _LATER.sub("", text)), count=1)
    words = _with_subject(words, state).strip(" ，。：:")
    if not section and any(word in text for word in ("再加一条", "加一条")):
        section = _last_section(state)
    if not words:
        yield ("add_fact", "", {}, "请把要补充的内容写出来：什么时候、做了什么、多少数量。", topic)
        return
    yield ("add_fact", "add_fact", {"text": arabic(words), "section": section}, "", words)


_PREFIX = re.compile(r"^(?:在|往|给)?[^，：:]{0,8}(?:里|部分|那[块段部])[^，：:]{0,2}(?=再|加|补|添)")


def _statement(text: str, state: State, genre: Genre, topic: str) -> Iterator[Filled]:
    """A figure told without a word of what to do with it: another one for what is known, else a new fact."""
    own = topic_of(text)
    figures = quantities(text)
    if own and figures and len(figures) == 1:
        fitting = facts_about(own, state.sheet.facts, genre)
        same = [one for fact in fitting for one in fact.figures if one.unit == figures[0].unit]
        if same and any(one.value != figures[0].value for one in same):
            yield ("change_fact", "change_fact", {"old": "", "new": figures[0].text, "about": own}, "", own)
            return
    words = text if own else f"{topic}{figures[0].text}" if topic and figures else text
    yield from _add(words, state, genre, topic)


def _drop(text: str, state: State, genre: Genre, topic: str) -> Iterator[Filled]:
    figure = _figure_of(text)
    own = topic_of(text)
    yield ("drop_fact", "drop_fact", {"about": _id_in(text) or own or topic, "figure": figure}, "", own)


def _search(text: str, state: State, genre: Genre, topic: str) -> Iterator[Filled]:
    """As asked; where a past report is to be the model for writing, the writing too."""
    if (past := _PAST.search(text)) and _MODEL.search(text[: past.start() + 1]) and _WRITE.search(text):
        yield from _section(text, state, genre, topic)
        return
    yield from _found(text, state, topic)


def _found(text: str, state: State, topic: str) -> Iterator[Filled]:
    own = topic_of(text) or topic
    named = _YEAR.search(text)
    year = named[1] if named else next(
        (str(state.year - back) for word, back in _BACK if word in text and state.year), ""
    )
    yield ("search_reports", "search_reports", {"query": own, "year": year}, "", own)


def _section(text: str, state: State, genre: Genre, topic: str) -> Iterator[Filled]:
    past = _PAST.search(text)
    if past and _MODEL.search(text[: past.start() + 1]):
        model = text[past.start() :]
        cut = _WRITE.search(model)
        yield from _found(model[: cut.start()] if cut else model, state, topic)
        text = model[cut.end() :] if cut else text
    own = topic_of(text) or topic
    theme = theme_of(genre, own.replace(" ", "")) if own else ""
    key = section_in(text, genre) or (genre.theme(theme).section if theme else genre.sections[0].key)
    yield ("draft_section", "draft_section", {"section": key}, "", own)


def _swap(text: str, state: State, genre: Genre, topic: str) -> Iterator[Filled]:
    numbers = [_number(match[1]) for match in _ITEM.finditer(text)][:2]
    if len(numbers) < 2:
        yield ("rewrite", "", {}, "请说明把第几条和第几条对换。", topic)
        return
    key = section_in(text, genre) or _last_section(state)
    yield ("rewrite", "swap_items", {"section": key, "first": numbers[0], "second": numbers[1]}, "", "")


def _rewrite(text: str, state: State, genre: Genre, topic: str) -> Iterator[Filled]:
    named = topic_of(text) or section_in(text, genre) or paragraph_in(text) or quoted(text)
    whole = re.search(r"全文|全篇|整篇|通篇|整体|稿子|报告", text)
    where = text if named or whole or not topic else f"{topic}那句"
    yield ("rewrite", "rewrite", {"where": where}, "", topic_of(text))


def _export(text: str, state: State, genre: Genre, topic: str) -> Iterator[Filled]:
    name = _FILE.search(text)
    form = _FORMAT.search(text)
    suffix = "docx" if not form else "md" if form[1] and form[1].lower() != "txt" else "txt"
    yield ("export", "export", {"name": name[1] if name else "", "format": suffix}, "", "")


def _about(intent: str) -> Callable[[str, State, Genre, str], Iterator[Filled]]:
    def fill(text: str, state: State, genre: Genre, topic: str) -> Iterator[Filled]:
        own = topic_of(text)
        yield (intent, intent, {"about": own}, "", own)

    return fill


def _show(text: str, state: State, genre: Genre, topic: str) -> Iterator[Filled]:
    """Facts of a matter; a question about what no fact has is put to past reports."""
    own = topic_of(text)
    if own and state.sheet.facts and not facts_about(own, state.sheet.facts, genre):
        if _HOW_MANY.search(text):
            yield from _found(text, state, topic)
            return
        own = ""
    yield ("show_facts", "show_facts", {"about": own}, "", own)


def _compare(text: str, state: State, genre: Genre, topic: str) -> Iterator[Filled]:
    own = topic_of(text) or topic
    yield ("year_on_year", "year_on_year", {"about": own}, "", own)


def _rule(text: str, state: State, genre: Genre, topic: str) -> Iterator[Filled]:
    yield ("explain_rule", "explain_rule", {"rule": text}, "", "")


def _plain(intent: str) -> Callable[[str, State, Genre, str], Iterator[Filled]]:
    def fill(text: str, state: State, genre: Genre, topic: str) -> Iterator[Filled]:
        yield (intent, intent, {}, "", "")

    return fill


def _small(text: str, state: State, genre: Genre, topic: str) -> Iterator[Filled]:
    yield ("smalltalk", "", {}, _HELLO, "")


def _noted(text: str, state: State, genre: Genre, topic: str) -> Iterator[Filled]:
    yield ("acknowledge", "", {}, _NOTED.format(text), "")


def _unknown(text: str, state: State, genre: Genre, topic: str) -> Iterator[Filled]:
    yield ("smalltalk", "", {}, _UNKNOWN, "")


_FILLERS: dict[str, Callable[[str, State, Genre, str], Iterator[Filled]]] = {
    "change_fact": _change,
    "add_fact": _add,
    "statement": _statement,
    "drop_fact": _drop,
    "year_search": _search,
    "search_reports": _search,
    "draft_section": _section,
    "draft_report": _plain("draft_report"),
    "swap": _swap,
    "rewrite": _rewrite,
    "export": _export,
    "check": _about("check"),
    "show_facts": _show,
    "year_on_year": _compare,
    "explain_rule": _rule,
    "missing": _plain("missing"),
    "undo": _plain("undo"),
    "smalltalk": _small,
    "acknowledge": _noted,
}


def arabic(text: str) -> str:
    """Exact counts in Chinese numerals as digits: 三百五 is 350."""
    for figure in reversed(quantities(text)):
        if figure.value is None or figure.hedge is not Hedge.EXACT or figure.high is not None:
            continue
        if figure.value >= 10 and not any(char.isdigit() for char in figure.text):
            written = f"{figure.value:f}{figure.unit}"
            text = text[: figure.span.start] + written + text[figure.span.end :]
    return text


def _with_subject(words: str, state: State) -> str:
    """人数是三百五, told by 王所, is about what 王所 reported."""
    told = _SPEAKER.match(words)
    if not told:
        return words
    rest = words[told.end() :].strip("，：: ")
    if topic_of(rest) not in ("", "人数", "数"):
        return rest
    own = [fact for fact in state.sheet.facts if fact.usable and told["who"] in fact.source.text]
    subject = next((one.indicator for fact in own for one in fact.figures if one.indicator), "")
    return f"{subject}参加{rest}{'人' if quantities(rest) and not quantities(rest)[0].unit else ''}"


def _last_section(state: State) -> str:
    """The section drafted last, as far as the text tells: the one of the last fact stated."""
    if state.document is None:
        return ""
    stated = [fact for trace in state.document.traces for id in trace.facts if (fact := state.fact(id))]
    return stated[-1].section if stated else ""


def _figure_of(text: str, *, last: bool = False) -> str:
    found = quantities(text)
    if found:
        return found[-1 if last else 0].text
    bare = re.findall(r"\d+(?:\.\d+)?[\u4e00-\u9fff]?", text)
    return bare[-1 if last else 0] if bare else ""


def _value(written: str) -> object:
    found: tuple[Quantity, ...] = quantities(written)
    return found[0].value if len(found) == 1 else None


def _number(written: str) -> str:
    return written if written.isdigit() else str(_DIGITS.index(written[0]) + 1)


def _id_in(text: str) -> str:
    match = re.search(r"(?<![A-Za-z])F\d+(?:-\d+)?", text)
    return match[0] if match else ""
