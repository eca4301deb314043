"""Who speaks in a chat or in minutes, by the label of a line: 大刘（执法队）：, 阿黄：党办：, 财政-周：."""

from collections import Counter
from collections.abc import Iterable

from assistant.domain import NameKind
from assistant.facts.headings import PLANS, SHORTCOMINGS, part_of
from assistant.facts.lexicon import usual_unit
from assistant.language import names
from assistant.language.lexicon import words
from assistant.language.patterns import late
from assistant.language.persons import full_name_length
from assistant.language.words import tagged

_LABEL = late(
    r"^(?P<label>[^\s，。；：:、（()]{1,14}(?:[（(][^（()）\d]{1,10}[)）]| [^\s，。；：:\d]{1,4})?)"
    r"\s*[：:]\s*(?P<rest>.*)$"
)
_TEAM = late(r"[\u4e00-\u9fff]{2,8}(?:队|所|办|站|局)")
_PERSON = late(
    r"(?:[老小][\u4e00-\u9fff]|[\u4e00-\u9fff]{1,3}(?:所长?|[站队局科组]长|主任|书记|[镇乡县]长|主席|部长|委员|干事|老师|会计|文书|[姐哥]))"
)
_COLLEAGUE = late(
    r"^[\u4e00-\u9fff]{2,8}?(?:阿[\u4e00-\u9fff]|[老小](?P<name>[\u4e00-\u9fff])|(?P<teacher>[\u4e00-\u9fff])老师|[A-Za-z]{2,12})$"
)
_SURNAMED = late(
    r"(?:(?P<office>[\u4e00-\u9fff]{2,8}(?:队|所|办|站|局|中心|村|社区)"
    r"|食药|市监|综执|城管|交警|法庭|住建|村建|自规|国土|农[业经技]|应急|环保|民政|妇联|工会|团委|人大|纪[委检]"
    r"|统战|武装|财政|水利|林业|畜牧|文[化旅]|卫健|退役|信访|党建|司法|综治|网格|平安|消防|统计|经发|社[保事]"
    r"|[\u4e00-\u9fff]{0,6}(?:学校|[小中]学|卫生院))[ ]?)?"
    r"(?P<name>[\u4e00-\u9fff])(?P<post>[队站所局办校院科工总]?)"
)
_LONGEST_NAME = 4
_OFTEN = 3
"""Lines that a single character opens where it stands for a speaker (闻：, 问：, 答：)."""
_NAME_JOINT = late(r"[.·．\-—@/]")
_CHANNEL = late(
    r"(?:的)?(?:微信|来信|邮件|电话|语音|文字|表格?|发来的?.{0,4}|(?:发|报)的|这边|那边)+$"
    r"|(?<=[\u4e00-\u9fff])(?:说|讲|插话|回话|发言|补充|汇报|答复)(?:道|说|了)?$"
)
_CALLED = late(
    r"阿[\u4e00-\u9fff]|(?P<doubled>[\u4e00-\u9fff])(?P=doubled)|大(?P<big>[\u4e00-\u9fff])"
    r"|(?P<kin>[\u4e00-\u9fff])(?:[姐哥叔姨婶嫂伯总工]|师傅|同志)|[\u4e00-\u9fff]{2,3}[姐哥]"
)
"""How colleagues call each other: 阿黄, 丽丽, 大刘, 周姐."""
_ADDRESSED = late(
    r"(?:[老小](?=[\u4e00-\u9fff][，,])|(?=[\u4e00-\u9fff][所队站局办校总工姐哥]))"
    r"(?P<surname>[\u4e00-\u9fff])[所队站局办校总工姐哥]?[，, ]*"
)
_TELLER = late(
    r"[\u4e00-\u9fff]{0,10}(?:主任|主席|书记|[镇乡所站队局科部校院]长|委员|负责人)(?:说|讲|插话|回话|发言|补充|汇报|介绍)"
)
"""Whoever speaks in minutes, by post (农业中心主任回话)."""
_UNIT = late(r"[（(](?P<unit>[^（()）]+)[)）]$")
_PARTS = late(r"[.·．\-—@/ （()）]+")


def labelled(text: str, speakers: frozenset[str]) -> tuple[str, str] | None:
    """Who speaks and what is said, None where no label at the head of a line names a speaker.

    An office behind his name is that in whose name he speaks (阿黄：党办：… is told by 阿黄（党办）).
    """
    said = _named(text, speakers)
    if said is None:
        return None
    within = _LABEL.match(said[1])
    if within is None or not is_office(within["label"]):
        return said
    return f"{said[0]}（{within['label']}）", within["rest"]


def _named(text: str, speakers: frozenset[str]) -> tuple[str, str] | None:
    match = _LABEL.match(text)
    if not match or part_of(match["label"]) in (SHORTCOMINGS, PLANS):
        return None
    label = match["label"]
    named = full_name_length(label, 0, introduced=False) == len(label)
    known = label in speakers or is_office(label) or named or _TELLER.fullmatch(label)
    return (label, match["rest"]) if known else None


def recurring(texts: Iterable[str]) -> frozenset[str]:
    """The labels at the heads of several lines that are no words of the language: names, however short."""
    labels = [match["label"] for text in texts if (match := _LABEL.match(text.strip()))]
    found = Counter(_UNIT.sub("", label) for label in labels)
    return frozenset(
        label
        for label, times in found.items()
        if times > 1 and (_is_no_word(label) or (len(label) == 1 and times >= _OFTEN))
    )


def units_of(speaker: str) -> tuple[str, ...]:
    """The offices that the label of a speaker names (执法队 of 大刘（执法队）)."""
    return tuple(part for part in _PARTS.split(speaker) if _TEAM.fullmatch(part))


def unaddressed(text: str, speakers: Iterable[str]) -> str:
    """A line without the colleague whom it speaks to, where he speaks too (彭所资料发了多少份)."""
    called = _ADDRESSED.match(text)
    known = called is not None and any(called["surname"] in speaker for speaker in speakers)
    return text[called.end() :] if called and known and called["surname"] in words("surnames") else text


def _is_no_word(label: str) -> bool:
    """Whether a label is a surname, or has a part that is a name or single characters; nothing counted."""
    if usual_unit(label) or len(label) == 1:
        return label in words("surnames")
    return any(
        part.isalpha() and all(len(word) == 1 or tag.startswith("nr") for word, tag in tagged(part))
        for part in _PARTS.split(label)
        if len(part) > 1
    )


def _is_called(text: str) -> bool:
    """Whether somebody is named as colleagues call him; what else such a form may spell is a word (大会)."""
    called = _CALLED.fullmatch(text)
    surname = called and (called["big"] or called["kin"])
    return called is not None and (not surname or surname in words("surnames"))


def is_office(text: str) -> bool:
    """Whether a label is nothing but an office, a village or a person of one (司法所老何, 茶亭村微信)."""
    text = _CHANNEL.sub("", text) or text
    if _is_colleague(text):
        return True
    if (unit := _UNIT.search(text)) and (who := text[: unit.start()]):
        return (_is_person(who) or is_office(who)) and is_office(unit["unit"])
    if " " in text and any(map(_is_person, text.split(" "))):
        return True
    first, *others = _NAME_JOINT.split(text)
    if others:
        return is_office(first) or any(map(_is_person, others))
    if _TEAM.fullmatch(text) or (len(text) > 1 and _is_person(text)):
        return True
    found = names(text)
    heads = [n for n in found if n.kind in (NameKind.BODY, NameKind.PLACE) and n.span.start == 0]
    rest = text[heads[0].span.end :] if heads else ""
    return bool(heads) and len(rest) <= _LONGEST_NAME and not usual_unit(rest)


def _is_colleague(text: str) -> bool:
    """Whether a label names somebody as colleagues do (应急小祁, 执法中队骆, 学校陈校, 徐站)."""
    called = _COLLEAGUE.match(text)
    if called is not None:
        name = called["name"] or called["teacher"]
        return not name or name in words("surnames")
    surnamed = _SURNAMED.fullmatch(text)
    if surnamed is None or not (surnamed["office"] or surnamed["post"]):
        return False
    return surnamed["name"] in words("surnames")


def _is_person(text: str) -> bool:
    """Whether a text names a person by post, form of address or surname alone (财政-周)."""
    return bool(_PERSON.fullmatch(text)) or _is_called(text) or text in words("surnames")
