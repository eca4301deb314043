"""Totals against the parts named with them: 其中, a list in brackets, 分别为, and a sum behind its items."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.checking.arithmetic.terms import (
    AUTHORITY,
    COMPARED,
    bounds,
    found,
    noted_together,
    plain,
    summed,
    words_between,
)
from assistant.checking.case import Case
from assistant.checking.figures.claims import Claim
from assistant.checking.figures.units import known_noun
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Severity, Span
from assistant.language import unit_class

PARTS = Rule(
    id="parts-exceed-total",
    name="分项与总数不符",
    severity=Severity.ERROR,
    summary="“其中”各项超过总数，部分多于整体（26个村中27个村），或列全各项（含“其他”、简易与普通、“分别为”、合计）之和不等于总数。",
    authority=AUTHORITY,
    valid=(
        Example("调解纠纷197起，其中邻里58起、婚姻24起、其他115起，调解成功194起。"),
        Example("化解纠纷40件，其中邻里12件、土地10件。"),
        Example("发放资料400余份，其中手册150余份、折页200余份、其他50份。"),
        Example("办理案件28件（简易程序25件、普通程序3件）。"),
        Example("对7个城市（包括县城）及其他22个县开展攻坚。"),
        Example("开展宣传12场、讲座3场，共计15场。"),
        Example("26个村中25个村已建成。"),
        Example("建成10个服务中心和30个互助点。"),
        Example("办理复议案件10件，8件代表建议、5件委员提案均已答复。"),
        Example("复议案件3件，2件维持、1件撤回。"),
        Example("办结12件，其中移送3件，8件维持、1件撤回。"),
        Example("立案5件，其中简易程序3件、普通程序2件，1件已申请复议。"),
        Example("排查隐患9条中，房屋2条、农机7条。"),
    ),
    invalid=(
        Example("化解纠纷40件，其中邻里50件。", flagged="50件"),
        Example("化解纠纷40件，其中邻里12件、土地10件、其他20件。", flagged="40件"),
        Example("办理案件28件，其中简易程序25件，普通程序5件，罚没款2万元。", flagged="28件"),
        Example("调解纠纷40件，其中婚姻12件、邻里15件、土地15件。", flagged="40件"),
        Example("网格员65人，分别为一级1人、二级8人、三级55人。", flagged="65人"),
        Example("开展宣传12场、讲座3场，共计16场。", flagged="16场"),
        Example("排查隐患116处（道路50处、用电60处）。", flagged="116处"),
        Example("26个村中27个村已建成。", flagged="27个"),
        Example("简易程序28件、普通程序3件，两项合计29件。", flagged="29件"),
        Example("复议案件3件，2件维持、2件撤回。", flagged="3件，2件维持、2件"),
        Example("发生事故2起，均在砖厂，2起为夹伤，1起为摔伤。", flagged="2起，均在砖厂，2起为夹伤，1起"),
        Example("诉讼案件2件，其中1件胜诉，2件未开庭。", flagged="2件，其中1件胜诉，2件"),
        Example("余下7条隐患中，房屋2条、农机35条。", flagged="35条"),
        Example("余下7条隐患中，房屋4条、农机5条。", flagged="7条"),
    ),
)

RULES = (PARTS,)

_OF_WHICH = re.compile(r"其中|包括|包含|含")
_ALL = re.compile(r"^[，：]?(?:分别为|分别是|分为)")
_OTHER = re.compile(r"其他|其它|其余|剩余|余下")
_WHOLE_PAIRS = (
    (re.compile(r"简易|当场"), re.compile(r"普通|一般程序")),
    (re.compile(r"镇级"), re.compile(r"村级")),
    (re.compile(r"男"), re.compile(r"女")),
)
_NEW_MATTER = re.compile(
    r"办结|化解|成功|采纳|整改|较|比|同比|共|累计|合计|占|率|[已均尚未]|完成|发放|开展|组织|举办|召开|培训|新增|引进|带动|建成"
)
_STRAIGHT = re.compile(r"[，：](?:[^\d，。；：、]{2,8}，)?(?:其中)?")
_PREDICATE = re.compile(r"[^\d，。；、（）]{1,14}(?P<joint>[、，])")
_MARKS = re.compile(r"[，。；：、（）]")
_IS = re.compile(r"[为系是]")
_IS_SUM = re.compile(r"合计|共|总")
_EACH = re.compile(r"[各每均]$")
_SUM = re.compile(
    r"^[，,](?:[^，。；]{0,6}?)(合计|共计|总计|总共|(?<!公)共(?!同))(?:为|是|有|达|计)?(?!比|较)[^，。；]{0,10}$"
)
_AMONG = re.compile(r"[^\d，。；、：（）]{0,8}中(?![心小学央共午旬])[，]?[^\d，。；、：（）]{0,6}")
_ADDED = re.compile(r"项(?:合计|共计|总计|相加|之和)(?:为|是|达|共)?")
_JOINT = re.compile(r"([）)])?[、和]")
_FOR_EACH = re.compile(r"[每各](?!类|项|种|级|方)")
_NOT_DISJOINT = ("person", "person-time", "group", "")
_AVERAGE = re.compile(r"人均|平均|户均|每|(?:(?<![通经])过|超)$")
_FAR, _NEAR, _LOOKED_BACK = 30, 14, 3


def check_parts(case: Case, claims: Sequence[Claim]) -> Iterator[Finding]:
    """At most one finding for each total."""
    for at in range(len(claims) - 1):
        yield from _behind(case, claims, at)
        yield from _straight_behind(case, claims, at)
    yield from _before(case, claims)
    yield from _out_of(case, claims)
    yield from _added(case, claims)


def _behind(case: Case, claims: Sequence[Claim], at: int) -> Iterator[Finding]:
    """The total comes first: 28件，其中…; 28件（…）; 28件，分别为…."""
    between = words_between(case, claims[at], claims[at + 1])
    if len(between) > _FAR or "；" in between:
        return
    bracket = between[:1] in ("（", "(") and "）" not in between
    cue = _OF_WHICH.search(between)
    all_named = _ALL.match(between) is not None
    if not (cue or bracket or all_named) or (cue and "）" in between[cue.end() :]):
        return
    total = _total(case, claims[: at + 1], claims[at + 1].key.unit)
    if total is None:
        return
    parts = list(_listed(case, claims[at + 1 :], total, bracket=bracket))
    if not parts or _IS_SUM.search(between):
        return
    before = claims[at : at + 1] if bracket else claims[: at + 1]
    if cue and not _fits_some(parts[0], before):
        message = f"“其中”项“{parts[0].quantity.text}”超过总数“{total.quantity.text}”，请核对。"
        yield found(PARTS, parts[0], message)
    elif len(parts) > 1 and not any(summed(parts).meets(bounds(one)) for one in claims[:at]):
        complete = all_named or _names_all(parts)
        yield from _compared(case, total, parts, complete=complete, bracket=bracket and not cue)


def _fits_some(part: Claim, before: Sequence[Claim]) -> bool:
    """Whether it may be a part of any figure before: 办件460件，含自助机60件，其中270件零跑腿."""
    return any(bounds(part).low <= bounds(one).high for one in before if one.key.unit == part.key.unit)


def _total(case: Case, before: Sequence[Claim], unit: str) -> Claim | None:
    """The nearest figure in the unit of the parts that is no comparison (34件，比上年增加13件，其中…).

    None where that is an average or only describes what is counted (过10亿元的企业).
    """
    for claim in reversed(before[-_LOOKED_BACK:]):
        lead = case.clause_lead(claim)
        if claim.key.unit == unit and not COMPARED.search(lead):
            describes = case.draft.startswith("的", claim.span.end) or _AVERAGE.search(lead)
            return None if unit == "%" or describes else claim
    return None


def _listed(case: Case, claims: Sequence[Claim], total: Claim, *, bracket: bool) -> Iterator[Claim]:
    """The parts that follow each other by 、 or ， in the unit of the total, up to a new matter or 等."""
    last: Claim | None = None
    for claim in claims:
        between = words_between(case, last, claim) if last else ""
        if claim.key.unit != total.key.unit or (last and not _continues(between, bracket=bracket)):
            return
        if _EACH.search(case.clause_lead(claim)):
            return
        yield claim
        last = claim


def _continues(between: str, *, bracket: bool) -> bool:
    if re.search(r"[。；）)]" if bracket else r"[。；（(）)]", between) or len(between) > _NEAR:
        return False
    if between.startswith(("、", "和", "以及", "及")):
        return True
    return between.startswith("，") and not _NEW_MATTER.search(between)


def _names_all(parts: Sequence[Claim]) -> bool:
    if _OTHER.search(parts[-1].window):
        return True
    return len(parts) == 2 and any(
        (one.search(parts[0].window) and other.search(parts[1].window))
        or (other.search(parts[0].window) and one.search(parts[1].window))
        for one, other in _WHOLE_PAIRS
    )


def _compared(
    case: Case, total: Claim, parts: Sequence[Claim], *, complete: bool, bracket: bool
) -> Iterator[Finding]:
    """Parts joined by 、 are of one list; ， may lead on to what became of some of them."""
    listed = _in_one_list(case, parts)
    if not complete and len(listed) > 1 and summed(listed).low > bounds(total).high:
        parts = listed
    added, whole = summed(parts), bounds(total)
    if added.meets(whole):
        return
    more = added.low > whole.high
    closed = bracket and not case.draft.startswith("等", parts[-1].span.end)
    in_one_list = len(listed) == len(parts)
    if not complete and not (in_one_list if more else closed):
        return
    certain = complete or (more and in_one_list and unit_class(total.key.unit) not in _NOT_DISJOINT)
    yield _exceeded(case, total, parts, certain=certain)


def _exceeded(case: Case, total: Claim, parts: Sequence[Claim], *, certain: bool) -> Finding:
    message = f"各分项之和为{plain(summed(parts).low)}，与总数“{total.quantity.text}”不符，请核对。"
    finding = found(PARTS, total, message)
    certain = certain and not noted_together(case, (total, *parts))
    return finding if certain else replace(finding, severity=Severity.WARNING)


def _in_one_list(case: Case, parts: Sequence[Claim]) -> Sequence[Claim]:
    """The first parts as far as they are joined by 、 to each other."""
    broken = (at for at in range(1, len(parts)) if not _joined(case, parts[at - 1], parts[at]))
    return parts[: next(broken, len(parts))]


def _joined(case: Case, one: Claim, other: Claim) -> bool:
    between = words_between(case, one, other)
    return between.startswith("、") or (between.endswith("、") and between.count("、") == 1)


def _straight_behind(case: Case, claims: Sequence[Claim], at: int) -> Iterator[Finding]:
    """3件，2件维持、1件撤回: parts that begin with their figures, right behind the whole.

    What stands behind ， may tell more of some of them (2件胜诉，1件上诉): a doubt only, but where each says
    what its things are (2起为夹伤，1起为摔伤).
    """
    total = claims[at]
    straight = _STRAIGHT.fullmatch(words_between(case, total, claims[at + 1])) is not None
    if not straight or COMPARED.search(case.clause_lead(total)):
        return
    parts: list[Claim] = []
    joints = set[str]()
    for part in claims[at + 1 :]:
        joint = _PREDICATE.fullmatch(words_between(case, parts[-1], part)) if parts else None
        if part.key.unit != total.key.unit or (parts and joint is None):
            break
        parts.append(part)
        joints |= {joint["joint"]} if joint else set()
    added, whole = summed(parts), bounds(total)
    of_another = any(one.key.unit == total.key.unit and added.low <= bounds(one).high for one in claims[:at])
    if len(parts) < 2 or of_another or added.low <= whole.high:
        return
    if any(bounds(part).low > whole.high or _counts_its_own(case, part) for part in parts):
        return
    told_apart = all(_IS.match(case.draft, part.span.end) for part in parts)
    certain = joints == {"、"} or told_apart
    certain = certain and unit_class(total.key.unit) not in _NOT_DISJOINT
    exceeded = _exceeded(case, total, parts, certain=certain)
    span = Span(total.span.start, parts[-1].span.end)
    yield replace(exceeded, span=span, quote=span.of(case.draft))


def _counts_its_own(case: Case, part: Claim) -> bool:
    """8件代表建议: a noun behind its figure, so that it is no part of what stands before."""
    behind = _MARKS.split(case.draft[part.span.end : part.span.end + _FAR])[0]
    return len(known_noun(behind)) > 1


def _before(case: Case, claims: Sequence[Claim]) -> Iterator[Finding]:
    """The sum comes last: 宣传12场、讲座3场，共计15场."""
    for at in range(2, len(claims)):
        total = claims[at]
        cue = _SUM.match(words_between(case, claims[at - 1], total))
        parts = _list_up_to(case, claims[:at], total) if cue else []
        if cue is None or len(parts) < 2 or summed(parts).meets(bounds(total)):
            continue
        message = f"前列各项之和为{plain(summed(parts).low)}，与“{total.quantity.text}”不符，请核对。"
        finding = found(PARTS, total, message)
        yield replace(finding, severity=Severity.WARNING) if cue[1] == "共" else finding


def _out_of(case: Case, claims: Sequence[Claim]) -> Iterator[Finding]:
    """4项中仅1项, 12个站所中11个, 7条中，房屋2条、农机5条: some of a whole that stands right before."""
    for at, (whole, part) in enumerate(pairwise(claims)):
        among = _AMONG.fullmatch(words_between(case, whole, part)) and whole.key.unit == part.key.unit
        if not among or case.draft.startswith("中", part.span.end):
            continue
        listed = _in_one_list(case, list(_listed(case, claims[at + 1 :], whole, bracket=False)))
        over = next((one for one in listed or (part,) if bounds(one).low > bounds(whole).high), None)
        if over is not None:
            message = f"“{over.quantity.text}”是“{whole.quantity.text}”中的一部分，却超过了总数，请核对。"
            yield found(PARTS, over, message)
        elif len(listed) > 1 and summed(listed).low > bounds(whole).high:
            certain = unit_class(whole.key.unit) not in _NOT_DISJOINT
            yield _exceeded(case, whole, listed, certain=certain)


def _added(case: Case, claims: Sequence[Claim]) -> Iterator[Finding]:
    """简易28件、普通3件，两项合计31件: the sum of so many figures before it, side by side."""
    for at, (number, total) in enumerate(pairwise(claims)):
        if not _ADDED.fullmatch(case.draft[number.span.end - 1 : total.span.start]):
            continue
        before = [one for one in claims[:at] if one.key.unit == total.key.unit]
        count = int(number.key.value)
        runs = [before[start : start + count] for start in range(len(before) - count + 1)]
        if runs and not any(summed(run).meets(bounds(total)) for run in runs):
            added = f"前列{number.quantity.text}之和为{plain(summed(runs[-1]).low)}"
            message = f"{added}，与“{total.quantity.text}”不符，请核对。"
            yield found(PARTS, total, message)


def _list_up_to(case: Case, claims: Sequence[Claim], total: Claim) -> list[Claim]:
    """The items before a sum, back to the first that is not joined by 、 to the next.

    What a bracket says of an item is none. None where units are mixed, where each of several has so many, or
    where they tell what changed (新增4项、取消7项，共118项).
    """
    parts: list[Claim] = []
    rest = list(claims)
    while rest:
        parts.insert(0, rest.pop())
        joint = _JOINT.match(words_between(case, rest[-1], parts[0])) if rest else None
        if joint is None:
            break
        if joint[1]:
            while rest and not _opens_bracket(case, rest[-1]):
                rest.pop()
    same = all(part.key.unit == total.key.unit for part in parts)
    each = any(_FOR_EACH.search(case.clause_lead(part)) for part in parts)
    changed = any(part.role == "fewer" for part in parts)
    return parts if same and not each and not changed and total.key.unit != "%" else []


def _opens_bracket(case: Case, claim: Claim) -> bool:
    return case.draft[claim.span.end : claim.span.end + 1] in ("（", "(")
