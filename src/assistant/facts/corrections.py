"""Corrections: a figure that a later line takes back gives way to the new one where it was told."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from assistant.domain import Bar, Fact, Quantity, Status
from assistant.facts.conflicts import Members, Reread, in_doubt
from assistant.facts.lexicon import has, markers
from assistant.facts.likely import (
    BY_NAME,
    NAME_LENGTH,
    closeness,
    distance,
    is_denied,
    is_meant,
    may_be_of_it,
    may_be_one,
    of_one_value,
    thing_before,
    words_before,
)
from assistant.facts.readings import Reading, likeness, withheld
from assistant.facts.superseding import without_denial
from assistant.labels import place_of
from assistant.language import same_unit

Swap = tuple[int, Quantity, Quantity]
"""The position of a fact, its old figure, and the new one."""

_NOT = re.compile(r"(?:不是|而不是|不对|非|错)")
_WRONG = re.compile(
    r"([\u4e00-\u9fff]{2,6}?)(?:那个|的)?(?:数)?(?:刚才|上面|前面)?[，,]?(?:[多少][打写报算]了|写反|写错|打错|说错|报错|弄错|算错|不对)"
)
_RECOUNTED = re.compile(
    r"(?P<thing>[\u4e00-\u9fff]{2,6}?)(?:那个|这个|的)?数?(?:要改|得改|改一下|改了|有变|变了|更新|(?:又|重新|再)?核(?:实|对)?[了过])[，,]"
    r"|(?P<of>[\u4e00-\u9fff]{2,4}?)有\d{1,2}[\u4e00-\u9fff]{1,2}是[^，。]{2,14}[，,](?:就|只|应)?算(?=\d)"
)
_SLIP = re.compile(
    r"^不对[，, 啊]*(?:应该)?(?:是|为)?(?=约?[\d一二两三四五六七八九十])"
    r"|^[哦噢啊呃喔]+[，, ]*(?:不?对|是|应该是)[，, 是]*(?=约?\d)"
    r"|^(?:刚才)?(?:我)?(?:说|打|写|报)错了?|^(?:更正|订正)(?:一下)?[：:，,]?(?:是|应为)"
    r"|^[（(]?(?:\d{1,2}月\d{1,2}[日号])?[^，。；\d]{0,4}[后又再]改[：:]"
)
_PUT_RIGHT = re.compile(
    r"(?:更正|订正|纠正|改一下)(?:一下)?[：:，,]?(?:上面|前面|刚才)?(?P<thing>[\u4e00-\u9fff]{2,6}?)(?:的|那个)?(?:数)?"
    r"(?:应该|应当)?(?<!不)(?:是|为|改为|改成)(?=约?\d)"
    r"|(?P<of>[\u4e00-\u9fff]{2,6}?)(?:的)?(?:数)?(?:(?:更正|订正)(?:一?下)?(?:为|成|是)?|改为|改成|应为|应该是)"
    r"[：:，, ]*(?=约?\d)"
)
_MENDS_ITS_LINE = re.compile(r"^(?:更正|订正|改)(?:一下)?[：:，, ]*")
_SAME_MATTER = 0.2
_RECOUNT = Decimal("0.3")
"""The most that a figure counted anew differs from the old one, as a share."""
_HALF = Decimal("0.5")
"""The most that a figure differs from one behind only part of the name of what it counts."""
_NEAR_ENOUGH = Decimal("0.75")
"""The same where the correction names several things, each with its figure."""
_TELLING = 100
"""From here on a figure said again is hardly another one met by chance."""
_LONGEST_LINE = 60
"""Characters of a line all of which may belong to the correction that it begins with."""
_SCOPE = re.compile(
    r"(?P<scope>(?!会[后前上]|事后|[上下]午|[今昨前]天|刚才|补充|特此|重要|再次|邮件|群里|领导)[\u4e00-\u9fff]{2,6}?)"
    r"(?:的)?更正[：:，, ]"
)
_UNCHANGED = re.compile(
    r"(?:(?<=\d)[^，。；\d]{0,2}|^其余|^其他|^别的)(?:不变|不动|没变|没错|照旧|不受影响|不影响)"
)
_OF_A_PART = re.compile(r"(?:半年|季度|月)[^。；]*全年[^，。；]{0,4}(?:不变|不动|不受影响|不影响)")
"""半年数为201件，应为191件，全年数不受影响 mends no count of the year."""
_REST = re.compile(r"(?:另有?|其余|剩余?|剩下|余下?|还有|尚有)(?:的)?$")
_CONTESTS = re.compile(r"^(?:不对|不是)[吧啊呀]")
"""How somebody holds his own count against another's."""


def corrected(readings: list[Reading], reread: Reread) -> list[Reading]:
    """The corrected fact keeps its place with the new figure; the correction itself is set aside."""
    result = list(readings)
    contested: list[Members] = []
    for at, reading in enumerate(result):
        told = reading.fact.text
        if reading.fact.bar in (Bar.OTHER_YEAR, Bar.SUPERSEDED) or not (
            _corrects(reading.fact) or _NOT.search(told) or _RECOUNTED.search(told)
        ):
            continue
        if _corrects(reading.fact) and _OF_A_PART.search(told):
            said = withheld(reading.fact, "更正的是一段时间的数，全年的数不变", Bar.SUPERSEDED)
            result[at] = replace(reading, fact=said, doubts=())
            continue
        swaps = _swaps(result[:at], reading)
        if swaps and _CONTESTS.match(reading.fact.source.text):
            contested += [[(earlier, old), (at, new)] for earlier, old, new in swaps]
            continue
        if not swaps and _corrects(reading.fact) and _only_disowns(reading.fact):
            said = withheld(reading.fact, "说明作废的数字，以前面写的为准", Bar.SUPERSEDED)
            result[at] = replace(reading, fact=said, doubts=())
        elif not swaps and _corrects(reading.fact) and _UNCHANGED.search(reading.fact.text):
            said = withheld(reading.fact, "更正时说明不变的数字，前面已有", Bar.REPEATED)
            result[at] = replace(reading, fact=said, doubts=())
        elif not swaps and (meant := without_denial(reading.fact.text)):
            result[at] = replace(reading, fact=reread(reading.fact, meant), doubts=())
        same = at > 0 and result[at - 1].fact.source == reading.fact.source
        if not swaps and same and _MENDS_ITS_LINE.match(told):
            result[at - 1 : at + 1] = _replaced(result[at - 1], reading, reread)
        if not swaps:
            continue
        for earlier, old, new in swaps:
            target = result[earlier].fact
            at_old = next((q.span for q in target.figures if q.text == old.text), old.span)
            text = target.text[: at_old.start] + _with_unit(new, old) + target.text[at_old.end :]
            text = _without_its_rest(text, target, old)
            reason = f"{place_of(reading.fact.source)}更正：{old.text}改为{_with_unit(new, old)}"
            result[earlier] = replace(result[earlier], fact=replace(reread(target, text), reason=reason))
        merged = f"更正说明，已并入{place_of(result[swaps[0][0]].fact.source)}的事实"
        taken_back = replace(reading.fact, figures=tuple(old for _, old, _ in swaps))
        result[at] = replace(reading, fact=withheld(taken_back, merged, Bar.SUPERSEDED), doubts=())
    return in_doubt(result, contested, reread) if contested else result


def _tells_rest(clause: str, figure: str) -> bool:
    lead, found, _ = clause.partition(figure)
    return bool(found) and _REST.search(lead) is not None


def _without_its_rest(text: str, fact: Fact, old: Quantity) -> str:
    """受理44件，办结43件，另2件未到期 without the clause that was right only for the old 42件."""
    for rest in fact.figures:
        if rest.value is None or old.value is None or not _REST.search(fact.text[: rest.span.start]):
            continue
        if any(whole.value == old.value + rest.value for whole in fact.figures):
            kept = [part for part in text.split("，") if not _tells_rest(part, rest.text)]
            return "，".join(kept)
    return text


def _replaced(mended: Reading, correction: Reading, reread: Reread) -> list[Reading]:
    """全过达标；更正：2家过: what a line says anew in other words takes the place of its last clause."""
    head = mended.fact.text.rpartition("，")[0]
    if head and mended.fact.usable and not any(q.span.start > len(head) for q in mended.fact.figures):
        mended = replace(mended, fact=reread(mended.fact, head))
    return [
        mended,
        replace(correction, fact=reread(correction.fact, _MENDS_ITS_LINE.sub("", correction.fact.text))),
    ]


def _corrects(fact: Fact) -> bool:
    """Whether the fact is what its line says after it has announced a correction."""
    if has("correction", fact.text):
        return True
    mark = markers("correction").search(fact.source.text)
    if mark is None:
        return False
    if len(fact.source.text) > _LONGEST_LINE:
        return False
    first = fact.figures[0].text.removesuffix(fact.figures[0].unit) if fact.figures else fact.text
    stands = fact.source.text.find(first)
    return stands < 0 or stands >= mark.start()


def _only_disowns(fact: Fact) -> bool:
    """Whether a correction gives no figure that is meant (初稿里的1620次是打错了，以上面为准)."""
    return bool(fact.figures) and all(is_denied(fact.text, figure) for figure in fact.figures)


def _swaps(earlier: list[Reading], correction: Reading) -> list[Swap]:
    """Which figures of which earlier facts give way to which."""
    found = (
        _recounted(earlier, correction)
        or _corrected(earlier, correction)
        or _corrected_by_speaker(earlier, correction)
    )
    swaps = [found] if found else []
    if found:
        swaps += [
            (found[0], old, new)
            for old, new in _also_corrected(earlier[found[0]].fact, correction.fact, found[1:])
        ]
    if found or _corrects(correction.fact):
        done = [new for _, _, new in swaps]
        taken = {(at, old.text) for at, old, _ in swaps}
        further = list(_by_what_is_named(earlier, correction, done, taken))
        swaps += [swap for swap in further if _corrects(correction.fact) or swap[0] == swaps[0][0]]
    return swaps


def _by_what_is_named(
    earlier: list[Reading], correction: Reading, done: list[Quantity], taken: set[tuple[int, str]]
) -> Iterator[Swap]:
    """限期47，改45: every other figure of the correction against what was said of the same thing."""
    text = correction.fact.text
    scope = _SCOPE.search(correction.fact.source.text)
    for new in correction.fact.figures:
        if (
            new.value is None
            or new in done
            or _UNCHANGED.match(text, new.span.end - len(new.unit))
            or is_denied(text, new)
        ):
            continue
        thing = thing_before(text, new.span.start)
        if not thing or any(
            q.value == new.value and thing[-1] in words_before(earlier[at].fact, q)
            for at, q in _told(earlier)
        ):
            continue
        fitting = [
            (
                closeness(thing, words_before(earlier[at].fact, old), old),
                earlier[at].speaker == correction.speaker,
                -distance(new, old),
                at,
                old,
            )
            for at, old in _told(earlier)
            if old.value != new.value
            and (at, old.text) not in taken
            and (new.unit in ("", "个", old.unit) or same_unit(new.unit, old.unit))
            and _in_scope(earlier[at].fact, scope)
        ]
        sure = [one for one in fitting if one[0] >= BY_NAME or (one[0] and -one[2] <= _NEAR_ENOUGH)]
        if sure:
            _, _, _, at, old = max(sure, key=lambda one: one[:4])
            taken.add((at, old.text))
            yield at, old, new


def _told(earlier: list[Reading]) -> Iterator[tuple[int, Quantity]]:
    """The figures that may still be corrected, with the position of their fact."""
    for at, reading in enumerate(earlier):
        if reading.fact.status is not Status.WITHHELD:
            yield from ((at, figure) for figure in reading.fact.figures)


def _in_scope(fact: Fact, scope: re.Match[str] | None) -> bool:
    """Whether the fact speaks of the place or office that the correction names at its head (北坡更正：)."""
    return scope is None or scope["scope"] in fact.source.text or scope["scope"][:NAME_LENGTH] in fact.text


def _corrected(earlier: list[Reading], taking_back: Reading) -> tuple[int, Quantity, Quantity] | None:
    """The nearest fact that holds the value which the correction takes back, with old and new figure."""
    correction = taking_back.fact
    if named := _corrected_by_name(earlier, taking_back):
        return named
    stated = [q for q in correction.figures if q.value is not None]
    denied = [q for q in stated if is_denied(correction.text, q)]
    if not denied and not has("correction", correction.source.text):
        return None
    best: tuple[float, int, Quantity, Quantity] | None = None
    for at, reading in enumerate(earlier):
        for old in reading.fact.figures:
            withdrawn = [q for q in stated if of_one_value(q, old) and may_be_one(q.unit, old.unit)]
            withdrawn = [q for q in withdrawn if not denied or q in denied]
            fresh = [q for q in stated if not of_one_value(q, old) and may_be_one(q.unit, old.unit)]
            before = words_before(reading.fact, old)
            fresh = [q for q in fresh if may_be_of_it(correction.text, q, before, old)]
            meant = [q for q in fresh if is_meant(correction.text[: q.span.start])]
            fresh = meant or fresh
            if not withdrawn or not fresh or reading.fact.status is Status.WITHHELD:
                continue
            shared = likeness(reading.fact.text, correction.text)
            same_hand = reading.speaker == taking_back.speaker and len(old.text) > NAME_LENGTH
            own = same_hand or (old.value or 0) >= _TELLING
            if not denied and shared < _SAME_MATTER and not (meant and own):
                continue
            thing = thing_before(correction.text, withdrawn[0].span.start)
            likely = closeness(thing, before, old) + shared + at / 10_000
            if best is None or likely > best[0]:
                best = (likely, at, old, fresh[0])
    return best[1:] if best is not None else None


def _also_corrected(
    target: Fact, correction: Fact, applied: tuple[Quantity, Quantity]
) -> Iterator[tuple[Quantity, Quantity]]:
    """隐患是116处不是118，整完110: what the correction says anew of the same words (整完112处)."""
    for new in correction.figures:
        lead = re.split(r"[\d，；。]", correction.text[: new.span.start])[-1][-NAME_LENGTH:]
        if new.value is None or new in applied or len(lead) < NAME_LENGTH:
            continue
        for old in target.figures:
            if old in applied or old.value in (None, new.value):
                continue
            if target.text[: old.span.start].endswith(lead):
                yield old, new


def _corrected_by_speaker(
    earlier: list[Reading], correction: Reading
) -> tuple[int, Quantity, Quantity] | None:
    """说错了，是8场: the one figure of the unit in what the same hand said last."""
    fresh = [q for q in correction.fact.figures if q.value is not None and q.unit]
    if not _SLIP.search(correction.fact.text) or not fresh:
        return None
    at = next((at for at in range(len(earlier) - 1, -1, -1) if earlier[at].fact.figures), -1)
    if at < 0 or earlier[at].speaker != correction.speaker or not earlier[at].fact.usable:
        return None
    old = [q for q in earlier[at].fact.figures if q.unit == fresh[0].unit and q.value != fresh[0].value]
    near = [q for q in old if distance(q, fresh[0]) <= _RECOUNT]
    old = near if len(near) == 1 else old
    return (at, old[0], fresh[0]) if len(old) == 1 else None


def _corrected_by_name(earlier: list[Reading], taking_back: Reading) -> tuple[int, Quantity, Quantity] | None:
    """罚没写反了，是8.6万: the last figure given for the thing named, where the old value is not repeated."""
    correction = taking_back.fact
    named = _WRONG.search(correction.text) or _PUT_RIGHT.search(correction.text)
    fresh = [q for q in correction.figures if named and q.value is not None and q.span.start >= named.end()]
    if named is None or not fresh:
        return None
    thing = next(filter(None, named.groups()))
    for part in (thing, thing[-NAME_LENGTH:], thing[:NAME_LENGTH]):
        for at in _own_first(earlier, taking_back):
            reading = earlier[at]
            stands = reading.fact.text.find(part)
            after = [q for q in reading.fact.figures if stands >= 0 and q.span.start >= stands]
            sure = after and (part == thing or distance(fresh[0], after[0]) <= _HALF)
            if sure and reading.fact.usable and may_be_one(fresh[0].unit, after[0].unit):
                return at, after[0], fresh[0]
    return None


def _own_first(earlier: list[Reading], correction: Reading) -> list[int]:
    """What may be corrected, the nearest first, what the same hand has told before what others have."""
    return sorted(range(len(earlier)), key=lambda at: (earlier[at].speaker != correction.speaker, -at))


def _recounted(earlier: list[Reading], correcting: Reading) -> tuple[int, Quantity, Quantity] | None:
    """企业那个数要改，漏了两家，120家: the figure nearest to what was told last of the thing named."""
    correction = correcting.fact
    named = _RECOUNTED.search(correction.text)
    thing = (named["thing"] or named["of"])[:NAME_LENGTH] if named else ""
    for at in _own_first(earlier, correcting):
        reading = earlier[at]
        stands = reading.fact.text.find(thing) if thing else -1
        old = next((q for q in reading.fact.figures if q.span.start >= stands >= 0 and q.value), None)
        if named is None or old is None or not reading.fact.usable:
            continue
        fresh = [
            q for q in correction.figures if q.value and q.span.start >= named.end() and q.value != old.value
        ]
        fresh = [q for q in fresh if may_be_one(q.unit, old.unit) and distance(q, old) <= _RECOUNT]
        if fresh:
            return at, old, min(fresh, key=lambda q: distance(q, old))
    return None


def _with_unit(new: Quantity, old: Quantity) -> str:
    if new.unit:
        return new.text
    return new.text + (old.unit[1:] if old.unit[:1] == new.text[-1] else old.unit)
