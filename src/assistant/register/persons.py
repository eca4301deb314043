"""The first person: the office itself, the body whose words these are, or the village that is meant."""

import re
from collections.abc import Iterator

from assistant.domain import Finding, Severity, Span
from assistant.language.patterns import late
from assistant.register.protecting import inside_a_word, visible
from assistant.register.tracked import Edit
from assistant.register.values import Context

_START = r"(?:^|(?<=[，。；：\s]))"
# 他说我不管: whoever is quoted is meant.
_SAYING = "说讲称喊道嫌怪"
_WE = r"(?:我们|咱们|俺们|咱|俺)"
# 我们站 | 上个月: 上 belongs to the time.
_UPON = r"上(?!个|半年|周|月|年|季|旬|礼拜|星期|一)"
_OFFICE = late(
    rf"{_WE}(?P<kind>镇|乡|街道)(?:里|{_UPON}|这边)?(?!长|村)|(?<![给])我(?:这边)?(?P<own>镇|乡|街道)(?:里|{_UPON})(?=[\u4e00-\u9fff])"
)
_UNIT = late(
    rf"(?:{_WE}|我(?=村|社区))(?!(?:办|站|组|队|科)(?!(?:19|20)\d\d年|[一两二三四五六七八九十\d]+个?人)[了过着完好成理案结的一两事出起齐\d])(?P<unit>司法所|办事处|街道办|派出所|综合行政执法队|综治中心|便民服务中心|大队|中队|支队|小队|分局|卫生院|中心校|学校|网格|财政所|应急办|平安办|党政办|妇联|法庭"
    r"|所|队|站|办|中心|局|村|社区|组|科|支部|单位|部门)(?:里[头边面]?|{_UPON}|这边)?(?![们长员在有经取做面处能作拥])"
)
_VILLAGE = late(rf"{_WE}村(?=主任|支书|干部|会计|文书|书记)")
_PLAIN = late(rf"{_WE}(?:这边|这里|这儿|自己)?(?!家|的话|俩|几个|仨|[两二三]家)")
# Some people, whom the text does not name: no office is written for them.
_SOME = late(
    rf"{_WE}(?:[这那](?:帮|伙|群|些)|(?:帮|伙|群|些)(?=人)|[这那]?几[个位]|仨|俩|[两二三四五六七八九]个)(?:人|同志)?"
)
# 我 alone: a report that is not of one person leaves him out where he acts, else calls him staff.
_ME = rf"(?<![自小大唯忘本{_SAYING}])我(?![们国省市县镇乡区街党军方校院局队站所村会单家爸妈爹娘老儿女媳])"
_ME += r"(?!觉得|认为|感觉|寻思|估[摸计]|琢磨|想，|看[，着来]|个人|(?<=[帮给替]我)把)"
_HERE = late(rf"{_ME}(?:这边|这里|这儿|这头|这块儿?|那边|方)(?!的话)")
_WITH = late(rf"{_START}{_ME}(?=(?:和|同|与)[^，。；]{{2,}})(?:和|同|与)")
# 我是司法所的老周，: who tells it is named, and what follows is his telling.
_TELLER = late(
    rf"{_START}我是(?P<who>[^，。；：\d才刚接来去今]{{0,12}}?(?:[队所办站局村镇乡部室科组会]|中心|[员长]|书记|主任|干部|律师|会计|[小老][\u4e00-\u9fff]))(?P<of>的)?(?=[，。])"
)
# 我是2024年调来的, 报告是我写的: who writes speaks of himself.
_MYSELF = late(rf"{_ME}(?=是)|(?<=是)我(?:自己|本人)?(?![\d一二三四五六七八九十去今前们国省市县镇乡村])")
_OF_ME = late(
    rf"{_ME}(?=的)|(?<=[给找叫让对帮向催请骂告陪跟和与同被等]){_ME}(?!自己|还|也|又|就|都|[加写改整弄报补记标算删念])"
)
_I = late(
    rf"{_ME}(?:自己|本人|个人|手底下|手下|手里头?|手头上?|手上|名下|牵头(?=[\u4e00-\u9fff])|来(?=牵头|负责|讲|管))?"
)
_SPEAKER = late(
    r"(?<![我自])我(?![们国省市县镇乡区街所队站办局村])(?=去|来|跟|和|把|也|又|还|就|在|这|给|自己|带|到|负责|参加|主持|不|没)"
)
_YOU = late(r"你们?|您")
# 我觉得: what one person thinks is written as that, not as it were so.
_OPINION = late(
    r"(?:(?:[我俺]|个人)(?:个人|自己)?(?:觉得|认为|感觉)|我的感觉是|(?:要?依|在)我(?:看来?|说)|[要照叫]我说"
    r"|[我俺](?:琢磨|寻思|合计|思量|捉摸)着?|我看(?=[，,今明]|\d{4}年|就|还是|主要|关键)|我想(?=[，,]))[着吧啊呢嘛]*[，,]?"
)
# How a report addresses its hearers, which is no talk: 让我们更加紧密地, 我们必须, 我们将.
_ADDRESS = late(r"让我们|我们(?:必须|将|要|坚持|一定|始终)|一年来，我们")
_KIND = late(r"(?:所|队|站|办|中心|局|村|社区|法庭|妇联|办公室|委员会|委)$")
# Sorts of bodies, of which there are many: none is known by it.
_SORTS = frozenset(
    ("中心", "社区", "支部", "单位", "部门", "大队", "中队", "支队", "小队", "分局", "学校", "网格")
)
_REASON = "自称改为公文写法"
_JOINED = "会同"
_STAFF = "工作人员"
RULE = "self-reference"


def spoken_of(text: str, context: Context) -> Iterator[Edit]:
    """Edits that name who acts."""
    seen = visible(text)
    named = {
        match.start() for match in (*_units(text, seen), *_SOME.finditer(seen), *_VILLAGE.finditer(seen))
    }
    for match in _VILLAGE.finditer(seen):
        yield Edit(Span(*match.span()), "该村", _REASON)
    for match in _OFFICE.finditer(seen):
        yield Edit(Span(*match.span()), _own_name(match["kind"] or match["own"], context), _REASON)
    for match in _units(text, seen):
        yield Edit(Span(*match.span()), _body(match["unit"], context), _REASON)
    for match in _SOME.finditer(seen):
        yield Edit(Span(*match.span()), _STAFF, _REASON)
    for match in _OPINION.finditer(seen):
        yield Edit(Span(*match.span()), "个人认为，", _REASON)
    if context.spoken:
        yield from _one_person(seen, context)
    for match in _PLAIN.finditer(seen):
        if _ADDRESS.search(seen, max(0, match.start() - 1), match.end() + 2) and not context.spoken:
            continue
        if not _OFFICE.match(seen, match.start()) and match.start() not in named:
            yield Edit(Span(*match.span()), _acting(context), _REASON)


def _one_person(seen: str, context: Context) -> Iterator[Edit]:
    """Edits of 我: the office where a place is meant, nobody where he acts, else a member of the staff."""
    taken = {at for match in _OPINION.finditer(seen) for at in range(*match.span())}
    for match in _TELLER.finditer(seen):
        taken.add(match.start())
        yield Edit(Span(match.start(), match.start("who")), "据", _REASON)
        yield Edit(Span(match.end("who"), match.end()), "介绍", _REASON)
    for pattern, written in (
        (_HERE, _acting(context)),
        (_WITH, _JOINED),
        (_MYSELF, "本人"),
        (_OF_ME, _STAFF),
        (_I, ""),
    ):
        for match in pattern.finditer(seen):
            # 报告我来汇总, 不对我看错了: the end of another word takes no object.
            cut = (
                pattern is _OF_ME
                and inside_a_word(seen, match.start() - 1)
                and seen[match.end() : match.end() + 1] != "的"
            )
            if match.start() not in taken and not cut and not _OFFICE.match(seen, match.start()):
                taken.add(match.start())
                yield Edit(Span(*match.span()), written, _REASON)


def _units(text: str, seen: str) -> list[re.Match[str]]:
    """我们所, 我们村 and their like; not the 组 of 我们组织."""
    return [match for match in _UNIT.finditer(seen) if not inside_a_word(text, match.end())]


def telling(line: str) -> str:
    """Whose words a line is: 我们村 makes every 我们 of it 该村; "" where it names no body."""
    found = _VILLAGE.search(line) or next(iter(_units(line, visible(line))), None)
    return f"该{found.groupdict().get('unit') or '村'}" if found else ""


def unclear_persons(text: str) -> Iterator[Finding]:
    """Where only the writer knows who is meant."""
    seen = visible(text)
    for pattern, said in (
        (_SPEAKER, "“我”指的是谁，请写明职务或单位。"),
        (_YOU, "报告不对人说话，请改为对事的陈述。"),
        (_OPINION, "个人看法不写进报告；是单位的判断的，请写明依据。"),
    ):
        for match in pattern.finditer(seen):
            yield Finding(RULE, Severity.WARNING, said, match[0], Span(*match.span()))


def _own_name(kind: str, context: Context) -> str:
    return context.self_name if context.self_name.endswith(kind) else f"我{kind}"


def _body(unit: str, context: Context) -> str:
    """我们所 in a report of 我所 is 我所, of the 司法所 司法所; of nobody known, 该所."""
    if context.self_name.endswith(unit):
        return context.self_name
    if len(unit) > 1 and unit not in _SORTS:
        return unit
    return context.actor if context.actor.endswith(unit) else f"该{unit}"


def _acting(context: Context) -> str:
    """The body that speaks by its kind, one that is only called by its kind by its name (妇联)."""
    kind = _KIND.search(context.actor)
    if kind is None:
        return context.self_name
    if kind[0] == context.actor:
        return context.actor
    return context.self_name if context.self_name.endswith(kind[0]) else f"该{kind[0]}"
