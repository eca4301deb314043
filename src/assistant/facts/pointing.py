"""What a line that speaks of an earlier one (上条作废, 刚说的7个先按5个写, 经费那条不写了) means.

It points by the number of an item, a figure told, words, simply back, or by saying nothing of its own.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.domain import Bar, Fact, Quantity
from assistant.facts.lexicon import has
from assistant.facts.likely import distance, of_one_value, words_before
from assistant.facts.readings import Reading
from assistant.language import periods, quantities, same_unit

_ITEM = re.compile(
    r"第(?P<nth>\d{1,2})(?:条|项|点|行|款|个)(?!例)|(?P<dotted>\d{1,2}\.\d{1,2})[ ]?(?:那|这)个"
    r"|这条(?P<this>\d{1,2})"
)
_BACK = re.compile(
    r"^(?:那|这|此)(?:个|条|句|块|项|事|个数)?(?:就|也|先|都)?(?=不|别|删|撤|去|拿|算|没|应|该|得|是?谁)"
    r"|[上前]一?(?:条|句)(?!例)"
    r"|(?:刚才|刚刚|刚|上面|前面)(?:我)?(?:[说报写发]的?)?(?:那|这)?(?:个|条|句)?(?:数|数字|数据)?"
    r"(?=[，,]|\d|不|作|别|报|算|写|要|得)"
    r"|^[哎哦嗯啊呃，, ]*(?:撤回|作废|重复了?[报算登]|[看写报说记算打弄搞抄]错|[报算登]重了)"
)
_ONE_OF_THEM = re.compile(
    r"(?:最后一|第[一二三四五六七八九十\d]{1,2}|有一)(?P<unit>[场次期讲课批回堂站])(?![^，。；]*(?:完成|结束))"
)
_FOREGOING = r"(?!刚才|上面|前面|这|那)[\u4e00-\u9fff]"
_NAMED = re.compile(
    rf"(?:^|[，,、：: ])(?:那|把|关于|还有|[^，。；：\d]{{0,8}}[说讲问])?(?P<thing>{_FOREGOING}{{2,8}}?)的?"
    r"(?:(?:那|这)(?:个|条|块|句|项|件事?|里|边|个数|段)|的数字?|数字?(?=(?:要|得|还|都)?再?(?:[对核查数]|问)))"
    rf"|[上前]一?条(?:消息)?[里中]的?(?P<in>{_FOREGOING}{{2,6}}?)(?=[，,])"
    rf"|(?:^|[，,：: ])(?P<off>{_FOREGOING}{{2,6}}?)(?:的?数)?我?[多少漏重][报算记填写加]了"
    rf"|^(?P<of>{_FOREGOING}{{2,6}}?)(?:的?事)?(?:先|就|都|也|请|还是|暂时)*(?:别|不要|莫)(?:再)?(?:写|提|报|算)"
)
_NOT_TO_WRITE = r"(?:别|不要|莫)写\d[\d.]*万?[\u4e00-\u9fff]{0,2}(?:了|啊|哈)?(?=$|[，。；])"
_UNWRITTEN = re.compile(_NOT_TO_WRITE)
# 不要写评上, 别写关闭: how a thing is not to be told, not that it is to be left out.
_NOT_SO = r"(?![进在上到了啊吧入哈呢哦])[\u4e00-\u9fff]{2,6}(?:[了啊哈哦呢]?(?:$|[，。；,;！!]))"
_TAKEN_BACK = re.compile(
    r"作废|(?:那就?|就|给|把它?)?(?:[删划拿]|(?<![进出上下过回])去)(?:掉|了|去)(?!\d)|撤(?:回|了|掉|下)"
    r"|(?:不|别|莫|甭|不要|不用|先不|先别)(?:再)?(?:往里)?"
    rf"(?:用(?![于电水])|写(?![太死成错长短多得虚大明清\d]|{_NOT_SO})|提(?![高升前供醒倡交]|了?\d)|报(?![送名告])|列|算(?:[进在了上]|$)|计[入进])"
    rf"|{_NOT_TO_WRITE}|不要了|不算了|不(?:属于|归)|不是一[码回]事"
)
_OF_ANOTHER_STANDING = re.compile(
    r"(?:是|为|算|含了?|包括|连)[^，。；\d]{0,6}"
    r"(?:[上下]半年|前?[一二两三四五六七八九十\d]+个(?:月|季度)|[去前上]年|往年|重复|合计|加起来|估|计划|目标|报名"
    r"|旧|老数|全[县市区]|别的|[\u4e00-\u9fff]{2,6}(?:统计|报|算|搞|办)的)"
)
_QUESTIONED = re.compile(
    r"不一致|对不上|不符|有出入|没过(?=$|[，。；])|口头|没(?:有)?(?:红头|发?文件?|台账|依据|证书)"
    r"|[多少漏重](?:[报算记填写加]|统计)了|[那这]条(?:要|得)?改一?下"
    r"|[跟和与][^，。；]{1,8}矛盾(?=$|[，。；吗呀啊吧])"
)
_MEANT = re.compile(
    r"(?:重[发报填写]|按|照|写|报|算|应(?:该|当)?|(?<=[\d个件条次场份人户家])改|[改换][成为][“\"]?[\u4e00-\u9fff]{0,8}|才|只有?|剩"
    r"|实[\u4e00-\u9fff]|就|其实|现在|合计|全年|一?共|总共)(?:是|为|有|成)?[：:]?(?:约|近)?[“\"]?[ ]?$"
    r"|(?:^|[，, ])[\u4e00-\u9fff\d]{0,8}是[ ]?$"
)
_PUTS_RIGHT = re.compile(r"(?:按|照|应该?|应当|改|换|实[为际是]|其实)[\u4e00-\u9fff“\"]{0,9}[ ]?$")
_AT_FIRST = re.compile(r"(?:先|原来?|初|上次|之前|以前|前)[^，。；\d]{0,3}[报填写说记][^，。；\d]{0,3}$")
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
_ORDERED = re.compile(r"(?:[写报算]的?(?:时候)?)?(?:就|也|千万)?(?:别|不要|莫)(?:再)?[写报算用]$")
_POINTED_AT = re.compile(r"(?:那|这|[你咱]们?|上面|前面|刚才?|说的|报的)$")
_SPOKEN_OF = re.compile(r"(?:是|那个|里|当中|含了?|包括|改|换|不对|错|作废)")
_LABEL = re.compile(r"^[^，。；：:\d]{1,8}[：:]\s*")
_DAY = re.compile(r"^\d{1,2}[.月]\d{1,2}[日号 \u3000，]+(?=[\u4e00-\u9fff])")
_OF_LAST_YEAR = re.compile(
    r"[\u4e00-\u9fff]{0,2}(?:是|为)(?:去年|上年|前年|往年)(?:的|报的)?(?:数据?|数字)?(?=$|[，。；])"
)
_OF_THEN = re.compile(r"^\D*(?:去|上|前|往)年")
_SAID_YES = re.compile(r"(?:对|是|嗯)[ ，,]*(?:的|了)?[ ，,]*$")
_KEY = 2
_ANOTHER_COUNT = Decimal("0.5")
"""The most that two counts of one thing differ, as a share."""
_OLD_AND_NEW = 2
_ONE_MESSAGE = 2
"""Lines from one message of a chat to the next, which may stand under a head of its own."""
_IN_SIGHT = 20
"""Lines of notes within which people speak of 那条 without saying more."""
_LONGEST = 60
"""Characters of a line that does nothing but speak of another; dictation does more."""


_NO_WORDS = re.compile(
    r"[你我咱他]们?|[县市区省镇乡]里|上[面头级]|财政|[那这]边|[\u4e00-\u9fff]{0,3}[所办队局站](?=[说记报认])|其实|实际|应该|应当|全年|今年"
    r"|月底|年底|合计|一共|总共|最后|后来|现在|目前|前面|上面|刚才|不对|不是"
    r"|[到发用别写报认算说看记错漏多少才只就也都还的了是有为吗吧呢啊哦噢嗯里头那这个共实应不没]"
)
"""Words that only point, count or link: a line with no others says nothing of its own."""


@dataclass(frozen=True, slots=True)
class Aim:
    """The position of the fact pointed at, and its figure, None where the whole of it is meant.

    `plain` tells that a word points at the figure or the line has no words but of it, `silent` the latter;
    `clause` is all that speaks of a figure only told again, "" where the whole line may.
    """

    at: int
    figure: Quantity | None = None
    plain: bool = False
    silent: bool = False
    clause: str = ""


def may_point(text: str) -> bool:
    """Whether a line may speak of an earlier one, so that it is kept although it tells nothing itself."""
    if len(text) > _LONGEST or has("names", text) or has("order", text):
        return False
    figures = quantities(text)
    points = figures or any(sign.search(text) for sign in (_ITEM, _BACK, _NAMED, _ONE_OF_THEM))
    judges = takes_back(text) or doubts(text) or _MEANT_BEHIND.search(text) or len(figures) > 1
    means = any(_is_meant(text, figure) for figure in figures)
    return _RENAMED.search(text) is not None or bool(points and (judges or means))


def takes_back(text: str) -> bool:
    """Whether a line orders what it points at to be left out."""
    return _TAKEN_BACK.search(text) is not None


def unwrites(text: str) -> bool:
    """Whether a text orders a figure that it names to be left out (写的时候别写8000)."""
    return _UNWRITTEN.search(text) is not None


def doubts(text: str) -> bool:
    """Whether a line doubts what it points at, or says that it is of another standing."""
    kinds = ("unsure", "unverified", "undetermined", "asked", "absent", "not-held")
    signs = (_QUESTIONED, _OF_ANOTHER_STANDING)
    return any(sign.search(text) for sign in signs) or any(has(kind, text) for kind in kinds)


def aim_of(earlier: Sequence[Reading], remark: Reading) -> Aim | None:
    """What a remark points at: by number, by figure, by words, else what was told last."""
    said = _DAY.sub("", _LABEL.sub("", remark.remark))
    told = [at for at, one in enumerate(earlier) if one.fact.usable and _beside(one, remark)]
    usable = [at for at in told if _within_reach(earlier[at], remark)]
    if item := _ITEM.search(said):
        number = next(filter(None, item.groups()))
        marked = re.compile(rf"^\s*[（(]?{re.escape(number)}(?!\d|\.\d)")
        for at in reversed(told):
            fact = earlier[at].fact
            named = [old for figure in quantities(said) for old in fact.figures if _is_same(figure, old)]
            if marked.match(fact.source.text) and (named or at in usable):
                return Aim(at, named[0], plain=True) if named else _with_figure(at, fact, said)
    for figure in quantities(said):
        distinct = len(_named(said, figure)) > _KEY
        for at in reversed(told if distinct else usable):
            fact = earlier[at].fact
            same = [old for old in fact.figures if _is_same(figure, old)]
            if same and not _is_meant(said, figure) and _names(said, figure, fact):
                plain = _POINTED_AT.search(said[: figure.span.start]) is not None
                again = plain or not re.match(r"[\u4e00-\u9fff]", _clause_of(said, figure))
                return Aim(at, same[0], plain, clause="" if again else _clause_of(said, figure))
    for thing in _things(said):
        if against := _counted_otherwise(thing, said, [(at, earlier[at].fact) for at in reversed(usable)]):
            return against
        for at in reversed(told if len(thing) > _KEY else usable):
            if thing in earlier[at].fact.text:
                return _with_figure(at, earlier[at].fact, said, thing)
    if usable and (one := _ONE_OF_THEM.search(said)) and has("not-held", said):
        last = earlier[usable[-1]].fact
        counted = [old for old in last.figures if old.unit.startswith(one["unit"])]
        return Aim(usable[-1], counted[0]) if counted else None
    above = earlier[usable[-1]].fact.source.line if usable else 0
    beside = remark.fact.source.line - above <= _ONE_MESSAGE
    if usable and _kept_since(earlier, usable[-1]):
        return None
    if usable and beside and (_BACK.search(said) or _SETTLED.match(said)):
        return _with_figure(usable[-1], earlier[usable[-1]].fact, said)
    whole = said if has("correction", remark.remark) else _DAY.sub("", remark.remark)
    return _just_told(earlier[usable[-1]].fact, usable[-1], whole) if usable and remark.speaker else None


def _kept_since(earlier: Sequence[Reading], at: int) -> bool:
    """Whether what was told last is kept back already, so that 那先不写 speaks of nothing before it."""
    told, last = earlier[at].fact, earlier[-1].fact
    return last.source.line > told.source.line and last.bar in (Bar.PROOF, Bar.PRAISE, Bar.UNSURE)


def _counted_otherwise(thing: str, said: str, facts: Iterable[tuple[int, Fact]]) -> Aim | None:
    """The count of the thing for which a line has another of its size and unit (信访那个数所里是128件次)."""
    for at, fact in facts:
        for old in fact.figures:
            name = fact.text[: old.span.start]
            if all(char in name for char in thing) and any(_rivals(new, old) for new in quantities(said)):
                return Aim(at, old)
    return None


def _rivals(new: Quantity, old: Quantity) -> bool:
    return bool(new.unit) and same_unit(new.unit, old.unit) and 0 < distance(new, old) <= _ANOTHER_COUNT


def _beside(told: Reading, remark: Reading) -> bool:
    return told.fact.source.file == remark.fact.source.file


def _within_reach(told: Reading, remark: Reading) -> bool:
    """Whether a line can still be spoken of as if it were in sight: not far above."""
    return remark.fact.source.line - told.fact.source.line <= _IN_SIGHT


def _just_told(fact: Fact, at: int, said: str) -> Aim | None:
    """What was told right before, where a line of a talk has a count of its unit and no words of its own."""
    if has("follow-up", said) or _OF_THEN.match(said) or not _says_nothing_of_its_own(said, fact.text):
        return None
    counted = [
        old for old in fact.figures if old.unit and any(same_unit(q.unit, old.unit) for q in quantities(said))
    ]
    return Aim(at, counted[0], plain=True, silent=True) if len(counted) == 1 else None


def _says_nothing_of_its_own(said: str, told: str) -> bool:
    spans = [figure.span for figure in quantities(said)] + [period.span for period in periods(said)]
    for span in sorted(spans, key=lambda one: one.start, reverse=True):
        said = f"{said[: span.start]}，{said[span.end :]}"
    runs = re.findall(r"[\u4e00-\u9fff]{2,}", _NO_WORDS.sub("，", said))
    return all(2 * sum(char in told for char in run) >= len(run) for run in runs)


def _lead(said: str, figure: Quantity) -> str:
    return re.split(r"[，,；。“\"：:]", said[: figure.span.start])[-1]


def _named(said: str, figure: Quantity) -> str:
    """What the words before a figure name, without those that point."""
    return _ORDERED.sub("", _POINTING_WORDS.sub("", _lead(said, figure))).rstrip("那这的")


def _names(said: str, figure: Quantity, fact: Fact) -> bool:
    """Whether a figure stands where a line speaks of one told before: 310是…, 刚说的7个…, 公示96条改98条."""
    lead, bare = _lead(said, figure), _named(said, figure)
    if bare and f"{bare}{figure.text}" in fact.text:
        return True
    if bare:
        return bare[-_KEY:] in fact.text and len(bare) >= _KEY
    return bool(lead) or _SPOKEN_OF.match(said, figure.span.end) is not None


def _clause_of(said: str, figure: Quantity) -> str:
    start = max(said.rfind(mark, 0, figure.span.start) for mark in "，,；。") + 1
    return re.split(r"[，,；。]", said[start:])[0]


def _things(said: str) -> Iterator[str]:
    for named in _NAMED.finditer(said):
        thing = next(filter(None, named.groups()))
        if _NO_WORDS.sub("", thing):
            yield thing


def _with_figure(at: int, fact: Fact, said: str, thing: str = "") -> Aim:
    """The fact, and its one figure of a unit that the remark gives another of, or behind the thing named."""
    meant = [figure for figure in quantities(said) if _is_meant(said, figure)]
    fitting = [old for old in fact.figures if any(_fits(figure, old) for figure in meant)]
    named = [old for old in fact.figures if thing and words_before(fact, old).endswith(thing)]
    if len(named) == 1 and (not fitting or named[0] in fitting):
        fitting = named
    return Aim(at, fitting[0] if len(fitting) == 1 else None, plain=True)


def _is_same(figure: Quantity, old: Quantity) -> bool:
    bare = (
        not figure.unit
        and old.text.startswith(figure.text)
        and not old.text[len(figure.text) :][:1].isdigit()
    )
    return bare or (_fits(figure, old) and of_one_value(figure, old))


def _fits(figure: Quantity, old: Quantity) -> bool:
    return not figure.unit or same_unit(figure.unit, old.unit)


def meant_by(said: str, aim: Aim) -> Quantity | None:
    """The figure that the remark puts in the place of the one pointed at, None where it gives none.

    Where a figure is only told again, what is left of it (318起里，剩9起) is no other figure for it.
    """
    old = aim.figure
    if old is None:
        return None
    new = [
        figure
        for figure in quantities(said)
        if figure.value is not None
        and not _is_same(figure, old)
        and _fits(figure, old)
        and _is_meant(said, figure)
        and (
            aim.plain
            or has("correction", said)
            or _PUTS_RIGHT.search(said[: figure.span.start])
            or _MEANT_BEHIND.match(said, figure.span.end)
        )
    ]
    return new[-1] if new else _alone(said, old) or _instead(said, old)


def _alone(said: str, old: Quantity) -> Quantity | None:
    """第1条里的11个村，刚来电话，10个: the one other count that is a clause of its own."""
    new = [
        figure
        for figure in quantities(said)
        if not _is_same(figure, old)
        and _rivals(figure, old)
        and said[: figure.span.start][-1:] in ("，", ",")
        and said[figure.span.end :][:1] in ("", "，", ",", "。")
    ]
    return new[0] if len(new) == 1 else None


def _instead(said: str, old: Quantity) -> Quantity | None:
    """哦对 5600，6500是去年的: the only other count, where the one told is said to be another year's."""
    again = next((figure for figure in quantities(said) if _is_same(figure, old)), None)
    others = [q for q in quantities(said) if not _is_same(q, old) and _fits(q, old) and q.value is not None]
    disowned = again is not None and _OF_LAST_YEAR.match(said, again.span.end)
    return (
        others[0]
        if disowned and len(others) == 1 and _SAID_YES.search(said[: others[0].span.start])
        else None
    )


def mends_several(said: str) -> bool:
    """Whether a line gives more than an old figure and its new one, as corrections that name things do."""
    figures = quantities(said)
    meant = [figure for figure in figures if _is_meant(said, figure)]
    return has("correction", said) and (len(meant) > 1 or len(figures) > _OLD_AND_NEW)


def gives_another(said: str, old: Quantity) -> bool:
    """Whether a line has another count of the unit of the one pointed at."""
    return any(not _is_same(q, old) and same_unit(q.unit, old.unit) for q in quantities(said))


def _is_meant(said: str, figure: Quantity) -> bool:
    before, behind = said[: figure.span.start], said[figure.span.end :]
    if _AT_FIRST.search(before) or _ORDERED.search(before):
        return False
    settled = _SETTLED.match(said)
    return bool(
        _MEANT.search(before)
        or _MEANT_BEHIND.match(behind)
        or (settled and settled.end() == figure.span.start)
    )


def renamed(earlier: Sequence[Reading], said: str) -> tuple[int, str] | None:
    """更正是民法典婚姻家庭编，不叫婚姻法了: the fact that has the wrong words, and its text put right."""
    named = _RENAMED.search(said)
    if named is None:
        return None
    old, new = (named["old"] or named["wrong"]), (named["new"] or named["right"])
    for at in range(len(earlier) - 1, -1, -1):
        fact = earlier[at].fact
        if fact.usable and old in fact.text:
            return at, fact.text.replace(old, new)
    return None
