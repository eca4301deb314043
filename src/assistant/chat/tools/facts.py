"""Facts by talk: shown, added, dropped, and what is still asked for."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.chat.parts import section_in
from assistant.chat.ports import Desk
from assistant.chat.tools.limits import allowed
from assistant.chat.tools.measures import counted_by, figure_of, is_among, is_counted_by
from assistant.chat.tools.settling import CONFLICTS, shown
from assistant.chat.tools.telling import clipped, fact_line, facts_changed, listed, text_changed
from assistant.chat.topics import about as facts_about
from assistant.chat.topics import agrees, alike, is_in, likeness, topic_of
from assistant.chat.values import Ask, Choice, Result
from assistant.domain import Bar, Fact, Quantity, Status
from assistant.drafting.demands import demands_of, wishes_of
from assistant.editing import AddFact, AnswerQuestion, DropFact, MoveFact, ReadNotes, SetFactText
from assistant.editing.facts import DROPPED
from assistant.editing.state import the_document
from assistant.errors import Refused
from assistant.facts import sifted
from assistant.language import clauses, numeral, quantities

UNUSED = "没有写进稿子的事实"
_ALL_USED = "事实都写进稿子了，没有落下的。"
_LEFT = "有{}条事实没有写进稿子："
_NOT_YET = "起草以后补充的，还没有写入"
_NO_FACTS = "现在还没有素材。把笔记、群聊记录或台账直接粘贴进来，我来整理成事实。"
_NOTHING_ABOUT = "素材里没有关于“{}”的内容。"
_NO_SUCH = "没有找到说的是哪一条，请说出其中的字词或编号。现有：\n{}"
_ORDERS = "素材里有{}处写给机器的话，不是事实，没有照做：{}。"
_NOT_PLACED = "稿子里还没有写这一条，需要的话可以重新起草“{}”。"
_KNOWN = "素材里已经有：{}。"
_OFFER = "“{}”要不要记为一条事实？答“要”就记，答“不用”就不记。"
_SURELY = "素材里只有这一条相近：{}。是去掉它吗？答“是”就去掉，答“不是”就不动。"
_NEAREST = "没有找到一样的说法，最近的是下面的，要去掉吗？"
_NOT_TAKEN_OUT = "没有看出要写回哪一条。去掉过的有：\n{}"
_MOST_LISTED = 12
_BRACKET = re.compile(r"括号|[（）()]")
_ITEM = re.compile(r"第([一二三四五六七八九十\d]+)(?:条|项|个|点)")
_ENGLISH = re.compile(r"英文|英语|外文|洋文")
_LATIN = re.compile(r"[A-Za-z]{2}")
_APART = re.compile(r"(?<=[A-Za-z])(?=\d)")
_IN_CHINESE = "现有事实如下，其中的英文词语按书面写法列出，事实本身没有改动："
_BARE = re.compile(r"(?<![F\d.-])\d+(?:\.\d+)?(?![\d年月日])")


def show_facts(desk: Desk, about: str = "") -> Result:
    """The facts, all or those of a matter."""
    facts = _facts(desk)
    if not facts:
        return Result(_NO_FACTS)
    if _ENGLISH.search(about):
        return Result(_IN_CHINESE, _chinese(desk, facts))
    if about == CONFLICTS:
        return shown(desk)
    if about == UNUSED:
        return _unused(desk)
    topic = topic_of(about)
    if pointed := _pointed_at(about, topic, facts):
        return Result(f"是这{len(pointed)}条：" + "".join(map(_origin, pointed)), listed(pointed))
    found = facts_about(topic, facts, desk.genre) if topic else facts
    if not found:
        return Result(_NOTHING_ABOUT.format(topic))
    chosen = [fact for fact in found if fact.bar is not Bar.SUPERSEDED]
    aside = "、".join(fact.id for fact in found if fact not in chosen)
    said = f"关于“{topic}”的事实{len(chosen)}条" if len(found) < len(facts) else f"现有事实{len(chosen)}条"
    return Result(f"{said}{f'（另有您说不写的{aside}）' if aside else ''}：", listed(chosen))


def _unused(desk: Desk) -> Result:
    """The facts that no sentence of the draft states, and why. Raises Refused where there is none."""
    document = the_document(desk.state)
    stated = {id for trace in document.traces for id in trace.facts}
    why = {one.fact: one.reason for one in document.unused}
    left = [fact for fact in _facts(desk) if fact.id not in stated]
    if not left:
        return Result(_ALL_USED)
    told = (
        f"{one.id} {one.text}（{(why.get(one.id) or one.reason or _NOT_YET).rstrip('。')}）" for one in left
    )
    return Result(_LEFT.format(len(left)), "\n".join(told))


def _pointed_at(about: str, topic: str, facts: Sequence[Fact]) -> list[Fact]:
    """The facts that are named by their number, by their place in the list or by a figure."""
    ids = set(re.findall(r"F\d+(?:-\d+)?", about))
    if found := _ITEM.search(about):
        at = int(numeral(found[1]) or 0)
        ids |= {fact.id for fact in facts[at - 1 : at]} if at else set()
    wanted = [one for written in _BARE.findall(about) if not ids and (one := figure_of(written))]
    wanted += [one for one in quantities(about) if not ids and one.value is not None]
    named = [
        fact for fact in facts if fact.id in ids or any(is_among(fact.figures, figure) for figure in wanted)
    ]
    best = max((likeness(topic, fact.text) for fact in named), default=0.0)
    if not best and any(likeness(run, fact.text) == 1 for run in topic.split() for fact in facts):
        return []
    return [fact for fact in named if not best or likeness(topic, fact.text) == best]


def _chinese(desk: Desk, facts: Sequence[Fact]) -> str:
    """The facts as they would be written, English words of office talk among them in Chinese."""
    told = (
        desk.rewrite(_APART.sub(" ", fact.text), "").rstrip("。") if _LATIN.search(fact.text) else fact.text
        for fact in facts
    )
    return listed(replace(fact, text=text) for fact, text in zip(facts, told, strict=True))


def _origin(fact: Fact) -> str:
    """Where a fact comes from, said where that is more than its own words."""
    return f"\n{fact.id} 出自素材原文：“{clipped(fact.source.text)}”。" if fact.source.text.strip() else ""


def add_fact(desk: Desk, text: str, section: str = "") -> Result:
    """A new fact in the clerk's words; an honour waits for its document."""
    told = sifted(text)
    wanted = allowed(told.text.strip(" ，。；：:、"))
    known = {fact.id for fact in _facts(desk)}
    changed = desk.apply(AddFact(wanted, section))
    new = [fact for fact in desk.state.sheet.facts if fact.id not in known]
    said = [*map(_noted, new)]
    about = {fact.id for fact in new}
    said += [question.text for question in desk.state.sheet.questions if about & {*question.about}]
    if desk.state.document is not None:
        stated = text_changed(changed, drafted=False)
        waits = not any(fact.usable for fact in new)
        said.append(stated or ("" if waits or not new else _NOT_PLACED.format(new[0].section_name)))
    if told.orders:
        said.append(_ORDERS.format(len(told.orders), "；".join(map(clipped, told.orders))))
    return Result("\n".join(filter(None, said)), changed=changed)


def _noted(fact: Fact) -> str:
    return f"已记为事实：{fact_line(fact)}，归入“{fact.section_name}”。"


def extend_fact(desk: Desk, about: str, part: str) -> Result:
    """What the clerk tells of some of a known whole, or why it is so, behind the fact. Raises Refused."""
    found = _named(desk, about, "")
    if len(found) != 1:
        raise Refused(_NO_SUCH.format(listed(found or _facts(desk)[:_MOST_LISTED]) or _NO_FACTS))
    known = {fact.id for fact in _facts(desk)}
    words = f"{found[0].text.rstrip('。')}，{allowed(part.strip(' ，。'))}"
    changed = desk.apply(SetFactText(found[0].id, words))
    new = "".join(_noted(fact) for fact in desk.state.sheet.facts if fact.id not in known)
    drafted = desk.state.document is not None
    return Result(facts_changed(changed) + new + text_changed(changed, drafted), changed=changed)


def offer_fact(desk: Desk, text: str, section: str = "") -> Result:
    """What may be a fact and may be talk: asked about before anything is written."""
    wanted = allowed(text.strip(" ，。；：:、"))
    if same := next((fact for fact in desk.state.sheet.facts if fact.text == wanted), None):
        return Result(_KNOWN.format(fact_line(same)))
    choice = Choice(wanted, "add_fact", {"text": wanted, "section": section})
    return Result("", ask=Ask(_OFFER.format(wanted), (choice,)))


def drop_fact(desk: Desk, about: str, figure: str = "") -> Result:
    """A fact that is not to be written, or the part of it that has a figure."""
    found = _named(desk, about, figure)
    if not found and (out := _left_out(desk, about, figure)):
        return Result(out)
    if not found and (near := alike(topic_of(about), _facts(desk))):
        calls = tuple(Choice(fact_line(one), "drop_fact", {"about": one.id}) for one in near)
        return Result("", ask=Ask(_NEAREST if len(near) > 1 else _SURELY.format(fact_line(near[0])), calls))
    if not found:
        raise Refused(_NO_SUCH.format(listed(_facts(desk)[:_MOST_LISTED]) or _NO_FACTS))
    if len(found) > 1:
        calls = tuple(
            Choice(fact_line(one), "drop_fact", {"about": one.id, "figure": figure}) for one in found
        )
        return Result("", ask=Ask("有几条都对得上，要去掉哪一条？", calls))
    fact = found[0]
    if (
        fact.id != about.strip()
        and not figure
        and not _is_meant(topic_of(about), f"{fact.text}{fact.source.text}")
    ):
        call = Choice(fact_line(fact), "drop_fact", {"about": fact.id, "figure": ""})
        return Result("", ask=Ask(_SURELY.format(fact_line(fact)), (call,)))
    rest = _without(fact, figure or _own_figure(fact, topic_of(about)))
    drafted = desk.state.document is not None
    if rest:
        changed = desk.apply(SetFactText(fact.id, rest))
        return Result(facts_changed(changed) + text_changed(changed, drafted), changed=changed)
    changed = desk.apply(DropFact(fact.id))
    said = f"已去掉{fact.id}“{fact.text}”，不再写入。{text_changed(changed, drafted)}"
    return Result(said, changed=changed)


def _is_meant(topic: str, said: str) -> bool:
    """Whether a fact has one of the things named; the others tell why it goes (学校自己弄的，划掉)."""
    return not topic or any(agrees(run, said) for run in topic.split())


def restore_fact(desk: Desk, about: str) -> Result:
    """What the clerk had taken out, written again: a fact put aside, or a clause cut out of one.

    Asks where several fit; raises Refused where nothing was taken out.
    """
    facts, topic = _facts(desk), topic_of(about)
    aside = [fact for fact in facts if fact.status is Status.WITHHELD and fact.reason == DROPPED]
    named = [fact for fact in aside if fact.id == about.strip()] or list(
        facts_about(topic, aside, desk.genre)
    )
    told = [*(line.text for line in desk.state.sheet.lines), *(one.text for one in desk.messages())]
    cut = [(fact, clause) for fact in facts if fact.usable and (clause := _cut_from(fact, told, topic))]
    if len(named) > 1:
        calls = tuple(Choice(fact_line(one), "restore_fact", {"about": one.id}) for one in named)
        return Result("", ask=Ask("要写回哪一条？", calls))
    if named:
        changed = desk.apply(SetFactText(named[0].id, named[0].text))
        said = f"已写回{named[0].id}“{named[0].text}”。"
    elif len(cut) == 1:
        fact, clause = cut[0]
        changed = desk.apply(SetFactText(fact.id, f"{fact.text}，{clause}"))
        said = facts_changed(changed)
    else:
        raise Refused(_NOT_TAKEN_OUT.format(listed(aside) or "（没有去掉过）"))
    return Result(said + text_changed(changed, desk.state.document is not None), changed=changed)


def _cut_from(fact: Fact, lines: Sequence[str], topic: str) -> str:
    """The clause, of a told line with all figures of the fact, that a topic names and the fact lacks."""
    held = {one.value for one in fact.figures}
    for line in lines:
        if not topic or not held or not held < {one.value for one in quantities(line)}:
            continue
        said = [span.of(line) for span in clauses(line)]
        lost = [
            words
            for words in said
            if likeness(topic, words) == 1
            and (own := {one.value for one in quantities(words)})
            and not own & held
        ]
        if len(lost) == 1:
            return lost[0]
    return ""


def move_fact(desk: Desk, about: str, section: str) -> Result:
    """A fact put into another section of the report. Raises Refused, NotFound (the section)."""
    found = _named(desk, about, "")
    if len(found) != 1:
        raise Refused(_NO_SUCH.format(listed(found or _facts(desk)[:_MOST_LISTED]) or _NO_FACTS))
    key = section_in(section, desk.genre) or section
    changed = desk.apply(MoveFact(found[0].id, key))
    name = desk.genre.section(key).name
    again = "稿子里的位置没有动，重新起草后生效。" if desk.state.document is not None else ""
    return Result(f"已把{found[0].id}“{found[0].text}”归入“{name}”。{again}", changed=changed)


def answer_question(desk: Desk, question: str, text: str) -> Result:
    """The clerk's answer to an open question, by its id. Raises NotFound."""
    known = {fact.id for fact in _facts(desk)}
    changed = desk.apply(AnswerQuestion(question, allowed(text)))
    new = [fact for fact in desk.state.sheet.facts if fact.id not in known]
    said = facts_changed(changed) + "".join(map(_noted, new)) or "已按答复处理。"
    return Result(f"{said}{text_changed(changed, drafted=False)}", changed=changed)


def missing(desk: Desk) -> Result:
    """What a report of this kind still lacks: doubts about facts first, then what nobody has told."""
    facts = _facts(desk)
    doubts = [f"{question.id} {question.text}" for question in desk.state.sheet.questions]
    lacking = []
    for section in desk.genre.sections:
        own = [fact for fact in facts if fact.section == section.key and fact.usable]
        demands = [
            f"{one.name}：{one.question.text}" for one in demands_of(desk.genre, section.key, own, facts)
        ]
        wishes = [question.text for question in wishes_of(desk.genre, section.key, own, facts)]
        if demands or wishes:
            lacking += [f"〔{section.name}〕", *demands, *(f"（最好有）{wish}" for wish in wishes)]
    if not doubts and not lacking:
        return Result("必写的内容都有了，没有待核的事实。")
    said = (
        "还缺这些材料，请补充；没有的就说没有，我留【待补】，不会编："
        if facts
        else (f"写“{desk.genre.name}”需要这些材料，有什么就粘贴什么，没有的留【待补】：")
    )
    shown = ["〔待核的事实〕", *doubts] if doubts else []
    return Result(said, "\n".join((*shown, *lacking)))


def _facts(desk: Desk) -> tuple[Fact, ...]:
    """The facts of the notes as they are now."""
    if desk.state.unread:
        desk.apply(ReadNotes())
    return desk.state.sheet.facts


def _named(desk: Desk, about: str, figure: str) -> tuple[Fact, ...]:
    facts = _facts(desk)
    if one := next((fact for fact in facts if fact.id == about.strip()), None):
        return (one,)
    found = [fact for fact in facts if fact.status is not Status.WITHHELD]
    if figure:
        found = [fact for fact in found if _has(fact.figures, figure)]
    topic = topic_of(about)
    return facts_about(topic, found, desk.genre) or (tuple(found) if figure else ())


def _left_out(desk: Desk, about: str, figure: str) -> str:
    """What is said where the words name only what is not written anyway, "" where they name nothing."""
    withheld = [fact for fact in _facts(desk) if fact.status is Status.WITHHELD]
    topic = topic_of(about)
    meant = [one for one in withheld if not figure or _has(one.figures, figure)]
    fitting = [one for one in meant if is_in(topic, f"{one.text} {one.source.text}")]
    if fitting:
        return "".join(f"{one.id}“{clipped(one.text)}”本来就不写入，稿子里没有。" for one in fitting)
    told = sifted(desk.state.notes).orders if _BRACKET.search(about) else ()
    orders = [one for one in told if _BRACKET.search(one)]
    return f"“{clipped(orders[0])}”本来就没有当作事实，稿子里没有。" if orders else ""


def _own_figure(fact: Fact, topic: str) -> str:
    """The figure of the one later clause that a topic names, "" where it names the fact or its beginning."""
    said = [span.of(fact.text) for span in clauses(fact.text)]
    named = [words for words in said if topic and likeness(topic, words) == 1]
    own = quantities(named[0]) if len(named) == 1 and named != said[:1] else ()
    return own[0].text if own else ""


def _without(fact: Fact, figure: str) -> str:
    """The fact's text without the clause that has the figure; "" where nothing with a figure is left."""
    spans = clauses(fact.text)
    said = [span.of(fact.text) for span in spans]
    kept = [words for words in said if not _has(quantities(words), figure)]
    return "，".join(kept) if figure and len(kept) < len(spans) and quantities("，".join(kept)) else ""


def _has(figures: Sequence[Quantity], written: str) -> bool:
    """Whether one of the figures is meant by what is written, or by what names it (人数)."""
    if written and counted_by(written) == written:
        return any(is_counted_by(one, written) for one in figures)
    wanted = figure_of(written)
    return wanted is not None and is_among(figures, wanted)
