"""What a later line says of an earlier one (上条作废, 刚说的7个先按5个写, 经费那条不写了).

A line points by the number of an item, a figure told, words or simply back; its verdict takes back what it
points at, doubts it or puts another figure in its place. One that points at nothing is read as any other.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.domain import Bar, Fact, Quantity, QuestionKind
from assistant.facts.conflicts import Reread, parted, unclear, with_rests
from assistant.facts.lexicon import has, proof_question
from assistant.facts.likely import of_one_value
from assistant.facts.readings import Doubt, Reading, withheld
from assistant.language import quantities, same_unit

_ITEM = re.compile(
    r"第(?P<nth>\d{1,2})(?:条|项|点|行|款|个)(?!例)|(?P<dotted>\d{1,2}\.\d{1,2})[ ]?(?:那|这)个"
    r"|这条(?P<this>\d{1,2})"
)
_BACK = re.compile(
    r"^(?:那|这|此)(?:个|条|句|块|项|事|个数)?(?:就|也|先|都)?(?=不|别|删|撤|去|拿|算|没|应|该|得|是?谁)"
    r"|[上前]一?(?:条|句)(?!例)"
    r"|(?:刚才|刚刚|刚|上面|前面)(?:我)?(?:[说报写发]的?)?(?:那|这)?(?:个|条|句)?(?:数|数字|数据)?"
    r"(?=[，,]|\d|不|作|别|报|算|写|要|得)"
)
_FOREGOING = r"(?!刚才|上面|前面|这|那)[\u4e00-\u9fff]"
_NAMED = re.compile(
    rf"(?:^|[，,、：: ])(?:那|把|关于|还有)?(?P<thing>{_FOREGOING}{{2,8}}?)的?"
    r"(?:那|这)(?:个|条|块|句|项|件事?|里|边|个数|段)"
    rf"|^(?P<of>{_FOREGOING}{{2,6}}?)(?:的?事)?(?:先|就|都|也|请|还是|暂时)*(?:别|不要|莫)(?:再)?(?:写|提|报|算)"
)
_TAKEN_BACK = re.compile(
    r"作废|(?:那就?|就|给|把它?)?[删划去拿](?:掉|了|去)(?!\d)|撤(?:回|了|掉|下)"
    r"|(?:不|别|莫|甭|不要|不用|先不|先别)(?:再)?(?:往里)?"
    r"(?:写(?![太死成错长短多得虚大明清])|提(?![高升前供醒倡交]|了?\d)|报(?![送名告])|列|算(?:[进在了上]|$)|计[入进])"
    r"|不要了|不算了|不(?:属于|归)|不是一[码回]事"
)
_OF_ANOTHER_STANDING = re.compile(
    r"(?:是|为|算|含了?|包括|连)[^，。；\d]{0,6}"
    r"(?:[上下]半年|前?[一二两三四五六七八九十\d]+个(?:月|季度)|[去前上]年|往年|重复|合计|加起来|估|计划|目标|报名"
    r"|旧|老数|全[县市区]|别的|[\u4e00-\u9fff]{2,6}(?:统计|报|算|搞|办)的)"
)
_QUESTIONED = re.compile(
    r"不一致|对不上|不符|有出入|没过(?=$|[，。；])|口头|没(?:有)?(?:红头|发?文件?|台账|依据|证书)"
    r"|[跟和与][^，。；]{1,8}矛盾(?=$|[，。；吗呀啊吧])"
)
_MEANT = re.compile(
    r"(?:按|照|写|报|算|应(?:该|当)?|(?<=[\d个件条次场份人户家])改|[改换][成为][“\"]?[\u4e00-\u9fff]{0,8}|才|只有?|剩"
    r"|实际|就|其实|现在|合计)(?:是|为|有|成)?(?:约|近)?[“\"]?[ ]?$|(?:^|[，, ])[\u4e00-\u9fff]{0,6}是[ ]?$"
)
_MEANT_BEHIND = re.compile(r"(?:才对|为准|才是|才准|算数)|[写报算](?:吧|了)?(?=$|[，。；])")
_SETTLED = re.compile(r"^[对嗯行好是哦]*[，, ]*(?:那|就|那就)[按写报算是]*(?=\d)")
_RENAMED = re.compile(
    r"(?:应该|更正)?(?:是|叫)(?P<new>[^，。；：\s\d]{2,16})[，, ]*(?:不叫|不是|而不是|别写)"
    r"(?P<old>[^，。；\s\d]{2,12}?)[了啊哈哦]?$"
    r"|不(?:是|叫)(?P<wrong>[^，。；\s\d]{2,12}?)[，, ]*(?:应该|而)?(?:是|叫)"
    r"(?P<right>[^，。；\s\d]{2,16}?)[了啊哈哦]?$"
)
_POINTING_WORDS = re.compile(
    r"^(?:[哎哦嗯啊呃那这]|不对|上面|前面|刚才|刚刚?|上次|之前|[你我](?:们)?|把|正文里?|表[里中]|第\d+[条行项])+"
    r"(?:说|报|写|填|发)?(?:的)?"
)
_SPOKEN_OF = re.compile(r"(?:是|那个|里[头面]|当中|含了?|包括|改|换|不对|错|作废)")
_KEY = 2
_LONGEST = 60
"""Characters of a line that does nothing but speak of another; dictation does more."""


@dataclass(frozen=True, slots=True)
class _Aim:
    """The position of the fact pointed at, and its figure, None where the whole of it is meant."""

    at: int
    figure: Quantity | None = None


def may_point(text: str) -> bool:
    """Whether a line may speak of an earlier one, so that it is kept although it tells nothing itself."""
    if len(text) > _LONGEST or has("names", text) or has("order", text):
        return False
    pointed = _ITEM.search(text) or _BACK.search(text) or _NAMED.search(text) or quantities(text)
    judged = any(
        sign.search(text)
        for sign in (_TAKEN_BACK, _OF_ANOTHER_STANDING, _QUESTIONED, _MEANT_BEHIND, _SETTLED)
    )
    means = any(_is_meant(text, figure) for figure in quantities(text))
    return _RENAMED.search(text) is not None or bool(pointed and (judged or means))


def pointed(readings: list[Reading], reread: Reread) -> list[Reading]:
    """The readings with each remark on an earlier one applied to it, and set aside itself."""
    result = list(readings)
    rests: dict[int, list[Reading]] = {}
    for at, reading in enumerate(readings):
        first = at == 0 or readings[at - 1].fact.source != reading.fact.source
        if not reading.remark or not first:
            continue
        if renamed := _renamed(result[:at], reading.remark, reread):
            result[renamed[0]] = renamed[1]
            _set_aside(result, at, readings, set())
            continue
        aim = _aim(result[:at], reading)
        if aim is None or _mends_several(reading.remark):
            continue
        target = result[aim.at]
        new = _meant(reading.remark, aim.figure)
        if new is not None:
            old, figure = new
            result[aim.at] = _changed(target, old, figure, reading, reread)
        elif (
            _TAKEN_BACK.search(reading.remark)
            or _OF_ANOTHER_STANDING.search(reading.remark)
            or _doubts(reading)
        ):
            result[aim.at], kept = _kept_back(target, aim, reading, reread)
            rests[aim.at] = [*rests.get(aim.at, []), *kept]
        else:
            continue
        told = {figure.value for figure in (*(new or ()), aim.figure) if figure is not None}
        _set_aside(result, at, readings, told)
    return with_rests(result, rests)


def _mends_several(said: str) -> bool:
    """Whether it gives more than one figure anew, as corrections that name their things do."""
    return has("correction", said) and len([q for q in quantities(said) if _is_meant(said, q)]) > 1


def _doubts(reading: Reading) -> bool:
    said = reading.remark
    return _QUESTIONED.search(said) is not None or any(
        has(kind, said) for kind in ("unsure", "unverified", "undetermined")
    )


def _kept_back(
    target: Reading, aim: _Aim, remark: Reading, reread: Reread
) -> tuple[Reading, Sequence[Reading]]:
    """What is pointed at taken out of its fact: withdrawn, or open with a question; the rest of it stays."""
    kept: Sequence[Reading] = ()
    if aim.figure is not None:
        target, kept = parted(target, aim.figure.span, reread)
    line = remark.fact.source.line
    if _TAKEN_BACK.search(remark.remark):
        fact = withheld(target.fact, f"第{line}行说明不写", Bar.NOT_FOR_PRINT)
        return replace(target, fact=fact, doubts=()), kept
    question = proof_question("pointed").format(quote=target.fact.text, said=remark.remark)
    doubted = unclear(target, f"第{line}行另有说明")
    return replace(doubted, doubts=(Doubt(QuestionKind.CONFLICT, question),)), kept


def _changed(target: Reading, old: Quantity, new: Quantity, remark: Reading, reread: Reread) -> Reading:
    figure = new.text.replace(" ", "") if new.unit else f"{new.text}{old.unit}"
    text = f"{target.fact.text[: old.span.start]}{figure}{target.fact.text[old.span.end :]}"
    reason = f"第{remark.fact.source.line}行更正：{old.text}改为{figure}"
    return replace(target, fact=replace(reread(target.fact, text), reason=reason))


def _set_aside(result: list[Reading], at: int, readings: list[Reading], told: set[object]) -> None:
    """The remark's own readings withheld, but for what else its line tells."""
    source = readings[at].fact.source
    for own in range(at, len(readings)):
        if readings[own].fact.source != source:
            break
        fact = result[own].fact
        figures = {figure.value for figure in fact.figures}
        says_else = figures and not figures & told and not may_point(fact.text)
        if not says_else:
            said = withheld(fact, "说的是前面的内容，已照此处理", Bar.SUPERSEDED)
            result[own] = replace(result[own], fact=said, doubts=())


def _aim(earlier: list[Reading], remark: Reading) -> _Aim | None:
    """What a remark points at: by number, by figure, by words, else what was told last."""
    said = remark.remark
    usable = [at for at, reading in enumerate(earlier) if reading.fact.usable]
    if item := _ITEM.search(said):
        number = next(filter(None, item.groups()))
        marked = re.compile(rf"^\s*[（(]?{re.escape(number)}(?!\d|\.\d)")
        for at in reversed(usable):
            if marked.match(earlier[at].fact.source.text):
                return _with_figure(at, earlier[at].fact, said)
    for figure in quantities(said):
        for at in reversed(usable):
            fact = earlier[at].fact
            same = [old for old in fact.figures if _fits(figure, old) and of_one_value(figure, old)]
            if same and not _is_meant(said, figure) and _names(said, figure, fact):
                return _Aim(at, same[0])
    for thing in _things(said):
        for at in reversed(usable):
            if thing in earlier[at].fact.text:
                return _with_figure(at, earlier[at].fact, said)
    if usable and (_BACK.search(said) or _SETTLED.match(said)):
        return _with_figure(usable[-1], earlier[usable[-1]].fact, said)
    return None


def _names(said: str, figure: Quantity, fact: Fact) -> bool:
    """Whether a figure stands where a line speaks of one told before: 310是…, 刚说的7个…, 公示96条改98条."""
    lead = re.split(r"[，,；。“\"：:]", said[: figure.span.start])[-1]
    bare = _POINTING_WORDS.sub("", lead)
    if bare:
        return bare[-_KEY:] in fact.text and len(bare) >= _KEY
    return bool(lead) or _SPOKEN_OF.match(said, figure.span.end) is not None


def _things(said: str) -> Iterator[str]:
    for named in _NAMED.finditer(said):
        yield named["thing"] or named["of"]


def _with_figure(at: int, fact: Fact, said: str) -> _Aim:
    """The fact, and its one figure of a unit that the remark gives another of."""
    meant = [figure for figure in quantities(said) if _is_meant(said, figure)]
    fitting = [old for old in fact.figures if any(_fits(figure, old) for figure in meant)]
    return _Aim(at, fitting[0] if len(fitting) == 1 else None)


def _fits(figure: Quantity, old: Quantity) -> bool:
    return not figure.unit or same_unit(figure.unit, old.unit)


def _is_meant(said: str, figure: Quantity) -> bool:
    before, behind = said[: figure.span.start], said[figure.span.end :]
    settled = _SETTLED.match(said)
    return bool(
        _MEANT.search(before)
        or _MEANT_BEHIND.match(behind)
        or (settled and settled.end() == figure.span.start)
    )


def _meant(said: str, old: Quantity | None) -> tuple[Quantity, Quantity] | None:
    """The figure pointed at with the one that the remark puts in its place, None where it gives none."""
    if old is None:
        return None
    new = [
        figure
        for figure in quantities(said)
        if figure.value not in (None, old.value) and _fits(figure, old) and _is_meant(said, figure)
    ]
    return (old, new[-1]) if new else None


def _renamed(earlier: list[Reading], said: str, reread: Reread) -> tuple[int, Reading] | None:
    """更正是民法典婚姻家庭编，不叫婚姻法了: the wrong words where they were told last."""
    named = _RENAMED.search(said)
    if named is None:
        return None
    old, new = (named["old"] or named["wrong"]), (named["new"] or named["right"])
    for at in range(len(earlier) - 1, -1, -1):
        fact = earlier[at].fact
        if fact.usable and old in fact.text:
            return at, replace(earlier[at], fact=reread(fact, fact.text.replace(old, new)))
    return None
