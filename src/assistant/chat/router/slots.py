"""The words of a wish in the places of its tool's parameters, by the grammar of facts."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.chat.parts import paragraph_in, section_in
from assistant.chat.router.adding import additions, last_section
from assistant.chat.router.arranging import arrangements
from assistant.chat.router.clauses import quoted
from assistant.chat.router.composing import concepts_of
from assistant.chat.router.contesting import contested, settles
from assistant.chat.router.correcting import changes, drops, parts
from assistant.chat.router.doubting import doubts
from assistant.chat.router.exporting import exports
from assistant.chat.router.heard import (
    ACKNOWLEDGE,
    LIMIT,
    LONG_TOPIC,
    PART,
    PUT_OFF,
    REFUSE,
    SMALLTALK,
    STATEMENT,
    Heard,
    Wish,
)
from assistant.chat.router.reasons import reasons
from assistant.chat.router.searching import YEAR, found
from assistant.chat.router.stating import statements
from assistant.chat.router.talking import talk
from assistant.chat.tools.facts import UNUSED
from assistant.chat.tools.measures import is_among
from assistant.chat.tools.places import JUST_SHOWN
from assistant.chat.tools.rulebook import answerable
from assistant.chat.tools.settling import CONFLICTS, conflicts
from assistant.chat.tools.telling import fact_line
from assistant.chat.topics import about as facts_about
from assistant.chat.topics import grounded, likeness, topic_of
from assistant.chat.values import Ask, Choice
from assistant.domain import Fact, Quantity
from assistant.drafting.plan import PLANS, PROBLEMS
from assistant.genres import Genre, theme_of
from assistant.language import quantities

_ITEM = re.compile(r"第?([一二三四五六七八九十\d]+)[条项点]?")
_DIGITS = "一二三四五六七八九十"
_PAST = re.compile(r"(?:20\d\d年?|去年|上年|前年|往年)")
_WRITE = re.compile(r"(?:那[段块])?(?:的写法)?[，]?(?:来|再)?(?:给我|帮我|替我)?(?:写|拟|起草)(?!的)")
_MANNER = re.compile(r"格式|写法|路子|样式|样子|结构|套路|模板|体例|口径")
_MODEL = re.compile(r"(?:参照|参考|照着?|按照?|仿照?)")
_HOW_MANY = re.compile(r"多少|几[\u4e00-\u9fff]|有没有")
_POINTED = re.compile(r"F\d|第[一二三四五六七八九十\d]+[条项个点]|(?<![\d.])\d+(?![\d年月日])")
_FRAME = re.compile(r"开头|帽子|结尾|收个尾|起个头")
_LAST_ONE = re.compile(r"(?:刚[才刚]|上一?|前面)[^，]{0,3}[条个项]|^(?:那|这)[条个项]|它")
_DEICTIC = re.compile(r"[这那](?:件|个|些)?事|[这那][个些条项节块段](?![\u4e00-\u9fff]{3})|它|上面(?:的|这)")
_SEVERAL = re.compile(r"[三四五]年|近几年|历年|这几年|逐年")
_WRITTEN_AS = re.compile(r"(?:写|弄|整|拟|搞)成[^，]{0,4}(?:正式|书面|公文|官方|一段)")
_ONLY_LEAD = re.compile(r"(?:只|光|单)(?:看|比|列|要)")
_MOVE = re.compile(r"(?:移|挪|归|调|放|换)(?:到|入|至|进)")
_WHOLE = re.compile(r"全文|全篇|整篇|通篇|整体|稿子|报告")
_OLDEST = re.compile(
    r"第[一二三四五六七八九十\d]+(?:步|次|处|个)(?:改|做|的)|最[早先](?:那|改|的)|头一[步次处]"
)
_FROM_THE_LAST = (
    "撤销只能从最后一步起一步一步往回退，没有动。要退最后一步请说“撤销”，要改回某一处请直接说改成什么。"
)
_STEPS = re.compile(r"([一二三四五六七八九十两俩\d]+)(?:步|次|下|处|个|回|遍)")
_OUTLINE = re.compile(r"框架|架子|提纲|大纲|模板|空[着白]|待补|没有?(?:材料|素材|数)")
_NO_NOTES = (
    "现在还没有素材。把笔记、群聊记录或台账直接粘贴进来，一条一条说也行，我整理成事实再起草。"
    "要先出一份只有待填项的框架请答“要”。"
)
_OF_ALL = frozenset({"facts", "known", "show", "tell", "one", "origin"})
"""Without one of these a question about what no fact has does not ask for all facts."""
_NOTHING_ABOUT = "素材和稿子里没有关于“{}”的内容。有的话请直接告诉我；要看已记下的请说“列出事实”。"
_WHY_NOT = re.compile(r"咋|怎么|为什么|为啥|为何|没有?|不[见写]")
_NOT_TOLD = "素材里没有“{}”的内容，没有的不编，所以没有写。请告诉我实际情况，一条一条说就行。"
_LENGTH = re.compile(r"(?:现在|目前|稿子?|全文|一共|总共|写了)[^，]{0,6}(?:多少字|几千字|几个字|字数)")
_LONG = "稿子现在全文约{}字（含标题和【待补】）。"
_WHICH_ITEMS = "请说明把第几条和第几条对换。"
_NOTED = "“{}”——没有数的不写数，也不会编，留【待补】或不写。"
_HEEDED = "好的，“{}”。什么都没有改。"
_PUT_OFF = "好的，现在不做，素材和稿子都存着，到时候说一声就行。"
_NOT_IN_REPORT = "素材里没有关于“{}”的内容，报告里也没有这一块，不能写；请先补充材料，或换成报告里的部分。"
_FOR_IDEAS = re.compile(r"怎么写|咋写|如何写|写(?:点|些)?(?:什么|啥)|想想|出出?主意|建议")
_NO_IDEAS = (
    "打算和目标数要由您定，我不替您编。可以对着已记的问题一条一条想办法：{}\n"
    "定了就说“打算：……；……”，我照原话记下写进去。"
)
_NO_LACKS = "（还没有记问题，请先说有哪些不足）"
_OUTSIDE = "这件事超出报告起草的范围，我做不了；能做的是：整理素材、起草、改写、核对、查往年报告、导出。"
_UNKNOWN = (
    "没有听懂要做什么，什么都没有改。可以这样说：“把素材列出来”“12人改成15人”“加上……”“起草全文”“把第二段改正式一点”"
    "“去年普法怎么写的”“检查一下”“导出word”。没有接大模型时，我只做这些事。"
)

Fill = Callable[[Heard], Iterator[Wish]]


def filled(intent: str, heard: Heard) -> Iterator[Wish]:
    """The calls that a segment of a message stands for."""
    yield from _FILLS.get(intent, _said(SMALLTALK, _UNKNOWN))(heard)


def _searches(heard: Heard) -> Iterator[Wish]:
    """As asked; where a past report is to be the model for writing, the writing too."""
    past = _PAST.search(heard.text)
    modelled = past and _MODEL.search(heard.text[: past.start() + 1]) and _WRITE.search(heard.text)
    yield from _sections(heard) if modelled else found(heard)


def _sections(heard: Heard) -> Iterator[Wish]:
    """The part that is named, else the one of its subject, else the main one."""
    text = heard.text
    if _only_looks(heard):
        yield Wish("draft_section", "show_draft", {"where": text}, topic=topic_of(text))
        return
    if not heard.state.document and _FRAME.search(text):
        yield Wish("draft_report", "draft_report")
        return
    past = _PAST.search(text)
    if past and _MODEL.search(text[: past.start() + 1]):
        model = text[past.start() :]
        write = _WRITE.search(model)
        text = model[write.end() :] if write else text
        named = _MANNER.sub("", model[: write.start()] if write else model)
        yield from found(replace(heard, text=named, topic=topic_of(text) or heard.topic))
    part = section_in(text, heard.genre)
    about = grounded(topic_of(text), heard.known, heard.genre) or topic_of(text) or heard.topic * (not part)
    if not past and "报告" in text and likeness(topic_of(text), heard.genre.name) == 1:
        yield from _drafts(heard)
        return
    if _DEICTIC.search(text) and heard.topic and not grounded(about, heard.known, heard.genre):
        about = heard.topic
    genre = heard.genre
    theme = theme_of(genre, about.replace(" ", "")) if about else ""
    if part == PLANS and _FOR_IDEAS.search(text):
        yield from _ideas(heard)
        return
    key = part or (genre.theme(theme).section if theme else genre.sections[0].key)
    text = text if part else f"{text}，{about}"
    if about and not (section_in(text, genre) or theme or facts_about(about, heard.state.sheet.facts, genre)):
        yield Wish("draft_section", said=_NOT_IN_REPORT.format(about), topic=heard.topic)
        yield Wish(REFUSE)
        return
    named = "" if section_in(text, genre) and not theme else about
    topic = about or genre.section(key).name
    yield Wish("draft_section", "draft_section", {"section": key, "about": named}, topic=topic)


def _ideas(heard: Heard) -> Iterator[Wish]:
    """What is planned is the clerk's to say: the problems that plans may answer are shown."""
    name = heard.genre.section(PLANS).name
    lacks = [fact for fact in heard.facts if fact.section == PROBLEMS and fact.usable]
    said = _NO_IDEAS.format("".join(f"\n{fact_line(fact)}" for fact in lacks) or _NO_LACKS)
    yield Wish("draft_section", said=said, topic=name)


def _drafts(heard: Heard) -> Iterator[Wish]:
    """A draft that is only to be looked at is not written anew."""
    if _only_looks(heard):
        yield Wish("draft_report", "show_draft", {"where": heard.text}, topic=heard.topic)
        return
    state = heard.state
    told = state.issuer or state.notes.strip() or state.sheet.facts
    if not told and not _OUTLINE.search(heard.text):
        ask = Ask(_NO_NOTES, (Choice("先出框架", "draft_report", {}),))
        yield Wish("draft_report", ask=ask, topic=heard.topic)
        return
    yield Wish("draft_report", "draft_report")


def _only_looks(heard: Heard) -> bool:
    concepts = concepts_of(heard.text)
    return heard.state.document is not None and bool(concepts & {"show", "tell"}) and "write" not in concepts


def _shows_draft(heard: Heard) -> Iterator[Wish]:
    """The draft or a place of it; before there is one, it is drafted."""
    if heard.state.document is None or "列" in heard.text:
        whole = concepts_of(heard.text) & {"draft", "whole"} and not topic_of(heard.text)
        yield from _drafts(heard) if whole else _shows(heard)
        return
    place = heard.text if _is_place(heard.text, heard.genre) else topic_of(heard.text)
    yield Wish("show_draft", "show_draft", {"where": heard.text}, topic=place)


def _moves(heard: Heard) -> Iterator[Wish]:
    match = _MOVE.search(heard.text)
    what, where = (heard.text[: match.start()], heard.text[match.end() :]) if match else (heard.text, "")
    about = topic_of(what) or heard.topic
    section = section_in(where, heard.genre)
    yield Wish("move_fact", "move_fact", {"about": about, "section": section or where}, topic=about)


def _swaps(heard: Heard) -> Iterator[Wish]:
    numbers = [_number(match[1]) for match in _ITEM.finditer(heard.text)][:2]
    if len(numbers) < 2:
        yield Wish("rewrite", said=_WHICH_ITEMS, topic=heard.topic)
        yield Wish(REFUSE)
        return
    section = section_in(heard.text, heard.genre) or last_section(heard.state)
    arguments = {"section": section, "first": numbers[0], "second": numbers[1]}
    yield Wish("rewrite", "swap_items", arguments)


def _rewrites(heard: Heard) -> Iterator[Wish]:
    text = heard.text
    if heard.state.document is None and _WRITTEN_AS.search(text) and not quoted(text):
        yield from _sections(heard)
        return
    about = _named(heard)
    if about or _is_place(text, heard.genre) or quoted(text) or _WHOLE.search(text) or not heard.topic:
        place = text if _is_place(text, heard.genre) and len(text) <= LONG_TOPIC else about
        yield Wish("rewrite", "rewrite", {"where": text}, topic=place)
        return
    last = heard.topic if _is_place(heard.topic, heard.genre) else f"{heard.topic}那句"
    yield Wish("rewrite", "rewrite", {"where": f"{JUST_SHOWN}，{last}，{text}"}, topic=heard.topic)


def _is_place(text: str, genre: Genre) -> bool:
    return bool(paragraph_in(text) or section_in(text, genre))


def _accepts(heard: Heard) -> Iterator[Wish]:
    """What checking has advised, taken over: in the draft, or in the text that was handed over last."""
    given = heard.topic if len(heard.topic) > LONG_TOPIC else ""
    yield Wish("rewrite", "take_advice", {"text": given, "told": heard.text}, topic=heard.topic)


def _shows(heard: Heard) -> Iterator[Wish]:
    """Facts of a matter; a question about what no fact has is put to past reports."""
    about = topic_of(heard.text) or (topic_of(heard.topic) if _LAST_ONE.search(heard.text) else "")
    named = YEAR.search(heard.text)
    if _POINTED.search(heard.text) or "英文" in heard.text:
        figures = quantities(heard.text)
        meant = [one for one in heard.state.sheet.facts if _has_one_of(one, figures)]
        about = topic_of(meant[0].text) if len(meant) == 1 else about
        yield Wish("show_facts", "show_facts", {"about": heard.text}, topic=about)
        return
    facts, this = heard.state.sheet.facts, heard.state.year
    if named and this and int(named[1]) < this:
        yield from found(heard)
        return
    if about and facts and not facts_about(about, facts, heard.genre):
        if "facts" not in concepts_of(heard.text) and _HOW_MANY.search(heard.text):
            yield from found(heard)
            return
        if not concepts_of(heard.text) & _OF_ALL:
            yield Wish(SMALLTALK, said=_NOTHING_ABOUT.format(about), topic=heard.topic)
            return
        about = ""
    yield Wish("show_facts", "show_facts", {"about": about}, topic=about)


def _absent(heard: Heard) -> Iterator[Wish]:
    """Why a part or a matter is not in the draft: nobody has told of it, or what was told is shown."""
    section = section_in(heard.text, heard.genre)
    about = topic_of(_WHY_NOT.sub("", heard.text))
    own = [fact for fact in heard.facts if section and fact.section == section]
    name = heard.genre.section(section).name if section else about
    if own or (about and facts_about(about, heard.state.sheet.facts, heard.genre)):
        where = heard.genre.section(section).name if own else about
        yield Wish("show_facts", "show_facts", {"about": where}, topic=where)
    else:
        yield Wish("show_facts", said=_NOT_TOLD.format(name or "这件事"), topic=name)


def _named(heard: Heard) -> str:
    """What a wish is about, of the words that facts, draft or themes know."""
    return grounded(topic_of(heard.text), heard.known, heard.genre)


def _has_one_of(fact: Fact, figures: Sequence[Quantity]) -> bool:
    return any(is_among(fact.figures, figure) for figure in figures)


def _checks(heard: Heard) -> Iterator[Wish]:
    """Before there is a draft, figures that contradict each other are shown, not checked."""
    about = _named(heard)
    if heard.state.document is None and "conflict" in concepts_of(heard.text) and conflicts(heard.state):
        yield Wish("show_facts", "show_facts", {"about": CONFLICTS}, topic=contested(heard))
        return
    yield Wish("check", "check", {"about": about}, topic=about)


def _compares(heard: Heard) -> Iterator[Wish]:
    about = topic_of(_ONLY_LEAD.sub("", heard.text)) or heard.topic
    several = "三年" if _SEVERAL.search(heard.text) else ""
    yield Wish("year_on_year", "year_on_year", {"about": f"{about} {several}".strip()}, topic=about)


def _drafts_and_exports(heard: Heard) -> Iterator[Wish]:
    yield Wish("draft_report", "draft_report")
    yield from exports(heard)


def _unused(heard: Heard) -> Iterator[Wish]:
    yield Wish("show_facts", "show_facts", {"about": UNUSED}, topic=heard.topic)


def _which_holds(heard: Heard) -> Iterator[Wish]:
    """The figures that contradict each other; where none do, the facts of the matter."""
    about = topic_of(heard.text) if not conflicts(heard.state) else ""
    about = about or CONFLICTS
    yield Wish("show_facts", "show_facts", {"about": about}, topic=heard.topic)


def _changed(heard: Heard) -> Iterator[Wish]:
    yield Wish("show_facts", "show_changes", topic=heard.topic)


def _restores(heard: Heard) -> Iterator[Wish]:
    """What was taken out is written again: what is named, else what was spoken of last."""
    about = topic_of(heard.text) or heard.fact or heard.topic
    yield Wish("undo", "restore_fact", {"about": about}, topic=heard.topic)


def _undoes(heard: Heard) -> Iterator[Wish]:
    """As many steps as are named last: 先撤一步；不，撤两步吧."""
    if _OLDEST.search(heard.text):
        yield Wish("undo", said=_FROM_THE_LAST, topic=heard.topic)
        return
    named = _STEPS.findall(heard.text)
    yield Wish("undo", "undo", {"steps": named[-1]} if named else {})


def _rules(heard: Heard) -> Iterator[Wish]:
    """The rule that is asked for; where none speaks of it, what past reports or facts say of the matter."""
    document = heard.state.document
    if document is not None and paragraph_in(heard.text):
        yield Wish("show_draft", "show_draft", {"where": heard.text}, topic=heard.text)
        return
    if document is not None and _LENGTH.search(heard.text):
        yield Wish("explain_rule", said=_LONG.format(len("".join(document.text.split()))), topic=heard.topic)
        return
    about = _named(heard)
    if not quoted(heard.text) and "《" not in heard.text and not answerable(heard.text):
        if _PAST.search(heard.text):
            yield from found(heard)
            return
        if about:
            yield Wish("show_facts", "show_facts", {"about": about}, topic=about)
            return
    yield Wish("explain_rule", "explain_rule", {"rule": heard.text})


def _calls(tool: str) -> Fill:
    return lambda _: iter((Wish(tool, tool),))


def _said(intent: str, words: str) -> Fill:
    return lambda heard: iter((Wish(intent, said=words.format(heard.text)),))


_FILLS: Mapping[str, Fill] = {
    "change_fact": changes,
    "add_fact": additions,
    STATEMENT: statements,
    "drop_fact": drops,
    "absent": _absent,
    "changed": _changed,
    "unused": _unused,
    "which_holds": _which_holds,
    "cause": reasons,
    "relocate": arrangements,
    PART: parts,
    "restore": _restores,
    "restore_first": _calls("restore_first"),
    "doubt": doubts,
    "year_search": _searches,
    "search_reports": _searches,
    "draft_section": _sections,
    "draft_report": _drafts,
    "show_draft": _shows_draft,
    "move_fact": _moves,
    "swap": _swaps,
    "rewrite": _rewrites,
    "accept": _accepts,
    "export": exports,
    "check": _checks,
    "show_facts": _shows,
    "year_on_year": _compares,
    "explain_rule": _rules,
    "missing": _calls("missing"),
    "undo": _undoes,
    "draft_export": _drafts_and_exports,
    "outside": _said(REFUSE, _OUTSIDE),
    "settle": settles,
    SMALLTALK: talk,
    ACKNOWLEDGE: _said(ACKNOWLEDGE, _NOTED),
    LIMIT: _said(ACKNOWLEDGE, _HEEDED),
    PUT_OFF: _said(PUT_OFF, _PUT_OFF),
    REFUSE: _said(REFUSE, "{}"),
}


def _number(written: str) -> str:
    return written if written.isdigit() else str(_DIGITS.index(written[0]) + 1)
