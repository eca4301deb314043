"""Corrections: 12人改成15人, 不是5次是6次, 把县级换成市级, 讲座改6次; and what is not to be written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.chat.parts import paragraph_in
from assistant.chat.router.adding import added, additions, offered
from assistant.chat.router.clauses import BRACKETED, quoted
from assistant.chat.router.heard import ACKNOWLEDGE, REFUSE, SMALLTALK, Heard, Wish
from assistant.chat.router.parts_of import part_in
from assistant.chat.router.referring import pointed, referred
from assistant.chat.tools.measures import counted_by, figure_of, is_among, same_figure, unit_fits
from assistant.chat.tools.places import JUST_SHOWN
from assistant.chat.tools.telling import fact_line
from assistant.chat.topics import is_in, likeness, topic_of
from assistant.chat.values import Ask, Choice
from assistant.domain import Fact
from assistant.language import clauses, quantities

_PLACE = re.compile(r"第[一二三四五六七八九十\d]+(?:条|项|个)|F\d+")
_COUNT = r"[\d.一二三四五六七八九十百千万]+"
_ANNOUNCED = re.compile(
    r"(?:统一|更正|修改|更改|替换|变更|(?<!整)改回?|换|调整?|变|更新|写|报|升|降|加|减)(?:成|为|作|到|至|叫)|更正(?=一下)|→|-+>"
    r"|(?<!整)改回(?=\d)|(?:最新|准数)(?:的)?(?:是|为)?|应[为该当](?:是)?|(?:实际|其实|准确)(?:的)?(?:数)?是"
    rf"|(?<=[\d十百千万])(?:[\u4e00-\u9fff]{{1,2}})?(?:变|写|改|换|应)(?={_COUNT})|[按以](?={_COUNT})|现在(?:是|有)?(?={_COUNT})"
)
_BY_MISTAKE = re.compile(r"[看算记数写报打][\u4e00-\u9fff]?[漏错少多重]")
WRONG = re.compile("(?:不对|(?<!记)不准|错了|有误)$")
_TURNED = re.compile(r"(?:的|那个)?[，]?(?:要|得|应该?|该)?(?:改|换|变|更|调|涨|升|降|写)[成为到至作]?|→|-+>")
_AT_ONCE = re.compile(rf"(?:(?<![修整])改|换)(?!一[下改])(?={_COUNT}|\S+$)")
_NOT_BUT = re.compile(r"不是(?P<old>[^，]{1,20}?)[，]?(?:而)?是(?P<new>[^，]{1,30})")
_QUOTED = re.compile(r"[“\"「『]([^”\"」』]+)[”\"」』]")
_LEAD = re.compile(r"^.*?(?:把|将|吧)(?:(?:全文|全篇|稿子|文中|报告|里面)[里中]?的?(?:所有的?)?)?")
_JUST_CHANGE = re.compile(r"[，]?(?:改|更正|修改|调整|变更|更新)(?:一?下|过来)(?:吧|哈|了)?(?=$|，)")
_ALSO = re.compile(r"(?:也|都|还|得|要|跟着|一并|同步)*(?:改|换|调)(?:一下|过来)?[，]?$")
_REASON = re.compile(
    r"(?:，.*|(?:更|要|会|显得|听着|看着|读着|比较|才)*(?:好[听看懂]?|顺[口眼]?|合适|准确|规范|正式|贴切|妥当|通顺)(?:一?[点些])?)$"
)
_END = " ，。吧了"
_PENDING = (
    "【待补】是这类报告必写、素材里还没有的内容，没有直接删。确实没有这项工作的，请照实说，例如“行政复议没有”；"
    "有的把数告诉我。"
)
_NOTHING_NAMED = "好的，没有改动。要去掉哪一条，请说出其中的字词，例如“讲座那条不要了”。"
_WHOSE_PART = "“{}”说的是其中一部分，总数没有动。要补在哪一条后面？"
_MOST_ASKED, _FITS, _ABOUT_IT = 4, 0.6, 0.3
_SENTENCE = re.compile(r"第[一二三四五六七八九十\d]+句|最后一?句|末句|[这那]一?句(?=话?$|不|别|删|去|拿)")
_OUT_OF = re.compile(
    r"^(?P<whose>.*?)(?:第[一二三四五六七八九十\d]+[条项个]|F\d+|[那这]一?条)(?:里[面头]?|中)?的?(?:把|将)?"
    r"(?:去掉?|删掉?|删除|拿掉|划掉)(?P<words>[^，。的掉]{2,12})"
)
_JOINT = re.compile(r"、\0(?=、|[^、]|$)|\0[、，]?")
"""What goes with words that are cut out of a row: 火把节、泼水节期间."""
_NAMES = re.compile(r"(?:名字|姓名|人名)[^，。]{0,3}(?:不|别|去掉|删|隐|略)")
_NAMES_OUT = "人名不写进报告：已记的事实里只写职务和单位，事情本身没有动。稿子里还有哪个名字，请引用原句。"
_REMARK = "“{}”没有记，要写进去请说“补充……”。"
_NO_NEW = "没有看出要改成什么，请写明，例如“12人改成15人”。"


_AMOUNT = r"[\d一二三四五六七八九十百两.]+[\u4e00-\u9fff]{0,2}?"
_TAIL = r"(?:了|吧|啊|呢|的|去|来|上|才对)*(?:，.*)?$"
_MORE = re.compile(
    rf"(?:(?:再|又|还要?|另外?)?(?:(?<!参)加|添|增|涨|补)(?:上|了|进去)?|(?:再|又|也)(?:跟着)?多(?:了|加|上)?"
    rf"|漏(?:了|掉)|(?:少|漏)(?:算|报|记|写|数|打|统计|录|填|说|加)了?)(?P<by>{_AMOUNT}){_TAIL}"
)
_LESS = re.compile(
    rf"(?:减|扣|去|刨|抹|除)(?:掉|去|了)?(?P<by>{_AMOUNT}){_TAIL}|少(?:了)?(?P<short>{_AMOUNT}){_TAIL}"
    rf"|多(?:算|报|记|写|数|打|统计|录|填|说|加)了?(?P<over>{_AMOUNT}){_TAIL}"
)
_TOTAL = re.compile(r"(?:是|为|成|到|变成|改成|共|应)\s*\d|#")


@dataclass(frozen=True, slots=True)
class Correction:
    """What was, what is to be, and the words that say what it is about; "" for what is not said."""

    old: str
    new: str
    about: str


def announced(text: str) -> int:
    """Where the words end that announce what is to be (改成, 应为), 0 where there are none."""
    match = _ANNOUNCED.search(text)
    return match.end() if match else 0


def changes(heard: Heard) -> Iterator[Wish]:
    """The figures or words to change; several new figures in one wish are several changes."""
    if moved := relative(heard.text):
        own = topic_of(moved.about)
        arguments = {"old": "", "new": moved.new, "about": moved.about if own else heard.topic}
        yield Wish("change_fact", "change_fact", arguments, topic=own or heard.topic)
        return
    found = correction(heard.text)
    if not found.new:
        yield Wish(SMALLTALK, said=_NO_NEW, topic=heard.text)
        return
    own = topic_of(found.about)
    if _is_news(heard, found, own):
        yield from additions(heard)
        return
    said = found.about.strip()
    alone = own or any(said and said in fact.text for fact in heard.facts)
    # What was spoken of last leads a figure that names nothing; one told with its old value needs no lead.
    lead = "" if quantities(found.old) else " ".join(heard.topic.split()[-1:])
    about = said if alone else f"{lead} {found.about}".strip()
    if not alone and heard.before == "change_fact" and heard.text.startswith("还是"):
        about, found = heard.fact or about, replace(found, old=_just_changed(heard))
    # 14个 → 14名 is another wording of the same figure.
    wording = _same_value(found.old, found.new) or _only_drafted(found.old, heard)
    intent = "rewrite" if wording else "change_fact"
    arguments = {"old": found.old, "new": found.new, "about": about}
    yield pointed(Wish(intent, "change_fact", arguments, topic=own or heard.topic), heard)
    _, _, tail = BRACKETED.sub("", heard.text).partition(found.new)
    if any(map(quantities, remarks := BRACKETED.findall(heard.text))):
        yield Wish(ACKNOWLEDGE, said=_REMARK.format("".join(remarks)), topic=own or heard.topic)
    done = announced(tail) or (found.old and found.old in tail) or _BY_MISTAKE.search(tail)
    for figure in () if done else quantities(tail):
        named = f"{own or heard.topic} {tail[: figure.span.start]}".strip(" ，")
        yield Wish("change_fact", "change_fact", {"old": "", "new": figure.text, "about": named}, topic=named)


def _is_news(heard: Heard, found: Correction, own: str) -> bool:
    """Whether what sounds like a correction tells a figure of a matter that no fact is about: 退回修改5份."""
    if found.old or not own or announced(heard.text) or _JUST_CHANGE.search(heard.text):
        return False
    counted = any(one.unit and one.value is not None for one in quantities(heard.text))
    return counted and not any(likeness(own, fact.text) >= _ABOUT_IT for fact in heard.facts)


def _just_changed(heard: Heard) -> str:
    """The figure of the fact spoken of last that the clerk had told before, "" where there are several."""
    fact = heard.state.fact(heard.fact)
    told = quantities(heard.said)
    same = [one.text for one in (fact.figures if fact else ()) if any(same_figure(one, new) for new in told)]
    return same[0] if len(same) == 1 else ""


def parts(heard: Heard) -> Iterator[Wish]:
    part = next(filter(None, map(part_in, (heard.text, *heard.text.split("，")))), "")
    yield _of_a_whole(part, heard) if part else offered(added(heard.text, heard))


def _of_a_whole(part: str, heard: Heard) -> Wish:
    """A question of which fact some are told of: 实际有3个没改 is no new total."""
    figure = quantities(part)[0]
    # 处 of 4处在整改 is read with what follows it.
    unit = figure.unit or part[figure.span.end :][:1]
    whole = [
        fact
        for fact in heard.facts
        if fact.usable
        and any(unit_fits(one.unit, unit) and (one.value or 0) > (figure.value or 0) for one in fact.figures)
    ]
    before = heard.text[: heard.text.find(figure.text)].removesuffix("其中")
    topic = topic_of(before) or ("" if before else heard.topic)
    named = [fact for fact in whole if topic and likeness(topic, fact.text) >= _FITS]
    spoken = [fact for fact in whole if fact.id == heard.fact]
    told = [one for one in quantities(heard.text) if one.value is not None]
    having = [fact for fact in whole if len(told) > 1 and is_among(fact.figures, told[0])]
    meant = having or named or spoken or whole
    if len(meant) == 1 and (having or named or spoken or part.startswith("其余")):
        return Wish("change_fact", "extend_fact", {"about": meant[0].id, "part": part}, topic=heard.topic)
    choices = tuple(
        Choice(fact_line(fact), "extend_fact", {"about": fact.id, "part": part})
        for fact in meant[:_MOST_ASKED]
    )
    if not choices:
        return Wish("add_fact", "offer_fact", {"text": heard.text, "section": ""}, topic=heard.topic)
    return Wish("change_fact", ask=Ask(_WHOSE_PART.format(part), choices), topic=topic or heard.topic)


def _only_drafted(old: str, heard: Heard) -> bool:
    """Whether words, no figure, stand in the draft and in no fact."""
    document = heard.state.document
    told = any(old in fact.text for fact in heard.state.sheet.facts)
    return bool(old) and not told and document is not None and old in document.text


def correction(text: str) -> Correction:
    parts = _QUOTED.findall(text)
    if quantities(text) and not parts:
        text = _JUST_CHANGE.sub("", text)
    marker = _ANNOUNCED.search(text) or _AT_ONCE.search(text)
    if len(parts) == 2:
        said, told = (quantities(BRACKETED.sub("", part)) for part in parts)
        if len(said) == len(told) == 1 and parts[1].startswith(told[0].text):
            return Correction(said[0].text, told[0].text, parts[0][: said[0].span.start])
        return Correction(parts[0], parts[1], "")
    if match := _NOT_BUT.search(text):
        return Correction(match["old"].strip(), match["new"].strip(), text[: match.start()])
    figures = quantities(text)
    for one, other in pairwise(figures):
        if _TURNED.fullmatch(text[one.span.end : other.span.start]):
            return Correction(one.text, other.text, text[: one.span.start])
    if marker:
        return _around(text[: marker.start()], text[marker.end() :], parts)
    if not figures:
        return Correction("", "", text)
    if len(figures) == 1 and WRONG.search(text, figures[0].span.end):
        return Correction(figures[0].text, "", text)
    return Correction("", figures[0].text, _ALSO.sub("", text[: figures[0].span.start]) or text)


def relative(text: str) -> Correction | None:
    """By how much more or less: 再加两场 is +两场, 多算了5个人 is -5个人; None where a new figure is told."""
    more, less = _MORE.search(text), _LESS.search(text)
    match = more or less
    if match is None or _ANNOUNCED.search(text[match.start() :]) or _TOTAL.search(text[match.end() - 1 :]):
        return None
    by = next(words for words in match.groupdict().values() if words)
    if len(quantities(text)) > 1:
        return None
    whole = next((one.text for one in quantities(text) if one.text.startswith(by)), by)
    return Correction("", f"{'+' if more else '-'}{whole}", text[: match.start()])


def drops(heard: Heard) -> Iterator[Wish]:
    if "待补" in heard.text:
        yield Wish("drop_fact", said=_PENDING, topic=heard.topic)
        yield Wish(REFUSE)
        return
    if _NAMES.search(heard.text):
        yield Wish(ACKNOWLEDGE, said=_NAMES_OUT, topic=heard.topic)
        return
    words = quoted(heard.text)
    document = heard.state.document
    if words and document is not None and words in document.text and _SENTENCE.search(heard.text):
        yield Wish("drop_fact", "cut_place", {"where": heard.text}, topic=heard.topic)
        return
    if cut_out := _words_out(words, heard):
        yield cut_out
        return
    if words and words not in heard.told and heard.state.document is not None:
        yield Wish("rewrite", "cut_words", {"words": words, "where": heard.text}, topic=heard.topic)
        return
    if heard.state.document is not None and (where := _sentence_meant(heard)):
        yield Wish("drop_fact", "cut_place", {"where": where}, topic=heard.topic)
        return
    about, figure = _matter(heard.text), figure_in(_PLACE.sub("", heard.text)) or counted_by(heard.text)
    named = about or figure or referred(heard)
    if not named and (heard.before == REFUSE or not (heard.fact or heard.topic)):
        yield Wish(SMALLTALK, said=_NOTHING_NAMED, topic=heard.topic)
        return
    if not about and not figure and referred(heard)[:1] == _part_just_named(heard):
        yield Wish("drop_fact", "drop_fact", {"about": heard.topic}, topic=heard.topic)
        return
    arguments = {"about": about or heard.fact or heard.topic, "figure": figure}
    yield pointed(Wish("drop_fact", "drop_fact", arguments, topic=about), heard)


def _words_out(words: str, heard: Heard) -> Wish | None:
    """The one fact without words that are less than one of its clauses: 第5条去掉泼水节, 删除“正在办理”.

    None where no words are cut, or too little would be left of a clause.
    """
    match = _OUT_OF.match(heard.text)
    words = words or (match["words"].strip() if match else "")
    whose = topic_of(match["whose"]) if match else ""
    where = (
        (referred(heard) or [one for one in heard.facts if is_in(whose, one.text)]) if match else heard.facts
    )
    having = [fact for fact in where if words and words in fact.text]
    if len(having) != 1 or quantities(words):
        return None
    text = having[0].text
    left = [span.of(text).replace(words, "") for span in clauses(text) if words in span.of(text)]
    if not all(map(topic_of, left)):
        return None
    arguments = {"old": "", "new": _JOINT.sub("", text.replace(words, "\0", 1)), "about": having[0].id}
    return Wish("drop_fact", "change_fact", arguments, topic=topic_of(text))


def _sentence_meant(heard: Heard) -> str:
    """The place of a sentence that is named by nothing but its place (第二段最后一句, 这句), "" for none."""
    if not _SENTENCE.search(heard.text) or topic_of(heard.text) or quantities(heard.text):
        return ""
    return heard.text if paragraph_in(heard.text) else f"{JUST_SHOWN}，{heard.text}"


def _part_just_named(heard: Heard) -> tuple[Fact, ...]:
    """The fact a part of which was asked about last: 罚款多少来着 and then 那个不要了."""
    fact = heard.state.fact(heard.fact)
    return (fact,) if fact and heard.topic and likeness(heard.topic, fact.text) == 1 else ()


def _matter(text: str) -> str:
    """What is to go, by the first clause that names anything; the others tell why."""
    return next(filter(None, map(topic_of, re.split("[，。；]", text))), "")


def figure_in(text: str, *, last: bool = False) -> str:
    """The first or last figure as written, with its unit; a bare number takes what follows it for one."""
    found = [figure.text for figure in quantities(text) if figure.value is not None]
    found = found or re.findall(
        r"(?<![A-Za-z\d])\d+(?:\.\d+)?[\u4e00-\u9fff]?|[一二三四五六七八九十百千万两]{2,}", text
    )
    return found[-1 if last else 0] if found else ""


def _around(before: str, after: str, parts: list[str]) -> Correction:
    """What stands before and after the words that announce a change."""
    old, new = figure_in(before, last=True), figure_in(after)
    if new:
        return Correction(old, new, before.replace(old, " ") if old else before)
    if old:
        return Correction(old, _worded(after), before.replace(old, " "))
    return Correction(parts[0] if parts else _LEAD.sub("", before).strip("的 ，"), _worded(after), "")


def _worded(after: str) -> str:
    """What is to be written, without why: 摸排好听一点."""
    return (_REASON.sub("", after) or after).strip(_END)


def _same_value(old: str, new: str) -> bool:
    one, other = figure_of(old) if old else None, figure_of(new)
    return (
        one is not None
        and other is not None
        and old != new
        and one.value == other.value
        and one.hedge is other.hedge
    )
