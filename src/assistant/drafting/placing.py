"""Which facts a report may state and in which section, and why the others are left out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.domain import Fact, Question, Status, Unused
from assistant.drafting.leaders import subject_of
from assistant.drafting.lexicon import formal_verbs, residue
from assistant.drafting.plan import LEADERS, MAIN, PLANS, PROBLEMS
from assistant.drafting.problems import is_improvement
from assistant.drafting.realise import worded
from assistant.drafting.repeats import repeated, without_runs
from assistant.drafting.unproved import proved
from assistant.genres import Genre, duty_of
from assistant.language import has_verb, periods, quantities
from assistant.language.words import tagged

_SHORTEST = 8
_BRIEFEST = 4
_WHOLE = 6
"""Characters that tell a thing and what it does or what is wrong with it (普法形式老套, though a tagger takes
老套 for a noun)."""
_SAYING = ("v", "a", "b")
_NONE = ("无", "未发生", "没有")
_AHEAD = re.compile(
    r"计划|打算|准备|争取|力争|预计|拟|将|要|想|明年|来年|下步|下一?年|再|到时|以后|目标|希望|\d年[前底]"
)
_DONE = re.compile(r"[\u4e00-\u9fff]了[\u4e00-\u9fff]{0,8}\d")
_BY_WHEN = re.compile(
    r"^(?:计划|打算|预计|争取|力争)(?:在|于)?[^，]{0,8}?[月底年度末前]+(?:能|可以)?(?:弄|搞|做|办|干|改|建|整改|完|修)?(?:完|好|成|完成|到位)+$"
)
_LEFT_OVER = re.compile(
    r"^[^，。\d]{1,12}的，[^，。]{0,12}[月底末前](?:能|可以)?[\u4e00-\u9fff]{0,2}(?:完|好|成|到位)$"
)
"""What is left of a count, and by when it will be done (村集体账务的，明年3月底前改完)."""
_REMAINDER = re.compile(r"^(?:其余|剩余|剩下|还剩|余下)(?:的|那)?[\d一二两三四五六七八九十百]")
_AROUND = frozenset("，份前底能可以就")
_FEWEST_WORDS = 2
_HAN = re.compile(r"[\u4e00-\u9fff]")
_ACCOUNT = "述法"
_NO_REASON = {
    Status.UNCLEAR: "内容有待核实，确认后再写入。",
    Status.WITHHELD: "不宜写入公开报告。",
}
_NOT_YET = "写稿时尚未办成，办成后再写入。"
FRAGMENT = "没有写明做了什么，请补充完整后写入。"
NOT_OF_THE_WORK = "不写入报告。"
"""How the reason ends for which words to the writer are left out."""
TALK = "请改写成事实后补入。"
"""How the reason ends for which talk is left out."""
TWICE = "与另一条事实重复，只写一次。"


@dataclass(frozen=True, slots=True)
class Placing:
    """Facts by section key, those left out, and what is asked about clauses taken out of those that stay."""

    sections: Mapping[str, tuple[Fact, ...]]
    unused: tuple[Unused, ...]
    asked: tuple[Question, ...] = ()


def placed(facts: Iterable[Fact], genre: Genre, sections: Sequence[str], year: int) -> Placing:
    """Every fact in one of `sections` (keys), or among the unused with a Chinese reason."""
    kept: dict[str, list[Fact]] = defaultdict(list)
    unused: list[Unused] = []
    asked: list[Question] = []
    seen: set[str] = set()
    before: tuple[Fact, str] | None = None
    for fact in facts:
        key, reason = section_of(fact, genre, sections), ""
        remains = goes_on(fact.text) or bool(_REMAINDER.match(fact.text))
        if before and before[0].source == fact.source and remains:
            key = before[1]
        else:
            reason = _objection(fact, key, seen)
        sound = proved(fact, key)
        reason = reason or sound.reason or unfit(worded(sound.fact, year), key)
        if reason:
            unused.append(Unused(fact.id, reason))
        else:
            seen.add(_bare(fact.text))
            kept[key].append(sound.fact)
            asked += sound.asked
            before = fact, key
    main = kept.get(MAIN, [])
    again = repeated(main, year)
    kept[MAIN] = [*without_runs([fact for fact in main if fact.id not in again], year)]
    unused += (Unused(fact.id, TWICE) for fact in main if fact.id in again)
    return Placing({key: tuple(found) for key, found in kept.items() if found}, tuple(unused), tuple(asked))


def section_of(fact: Fact, genre: Genre, sections: Sequence[str]) -> str:
    """The section a fact stands in; the duties of the first responsible person move into the main section
    where the outline has no section of their own."""
    clauses = [part for part in fact.text.split("，") if not part.endswith("去的")]
    led = _ACCOUNT in fact.text or any(map(subject_of, clauses))
    if PROBLEMS in sections and is_improvement(fact.text) and fact.status is not Status.PLANNED:
        return PROBLEMS
    if LEADERS in sections and led and fact.status is not Status.PLANNED:
        return LEADERS
    if fact.section == PLANS and MAIN in sections and _done_beside_a_plan(fact):
        return MAIN
    if fact.section in sections:
        return fact.section
    if fact.status is Status.PLANNED and PLANS in sections:
        return PLANS
    if not fact.section and LEADERS in sections and duty_of(genre, fact.text) and "书记" in fact.text:
        return LEADERS
    return MAIN if MAIN in sections else sections[0]


def _done_beside_a_plan(fact: Fact) -> bool:
    """Whether a fact told as planned only stands in a line with a plan, and says it is done (换了118个)."""
    return bool(_AHEAD.search(fact.source.text) and not _AHEAD.search(fact.text) and _DONE.search(fact.text))


def goes_on(text: str) -> bool:
    """Whether a text only says by when what was told before it is to be done (计划3月弄完)."""
    return bool(_BY_WHEN.match(text.split("，")[0]) or _LEFT_OVER.match(text))


def _objection(fact: Fact, section: str, seen: set[str]) -> str:
    if not fact.usable:
        return fact.reason or _NO_REASON[fact.status]
    if fact.status is Status.PLANNED and section != PLANS and not _done_beside_a_plan(fact):
        return fact.reason or _NOT_YET
    return TWICE if _bare(fact.text) in seen else ""


def unfit(text: str, section: str = "") -> str:
    """Why the fact's words, as a report would write them, cannot stand in one; "" where they can.

    What is wanting or intended is often said in four characters (作坊反弹), what there was done never is.
    """
    for pattern, reason in residue():
        if pattern.search(text):
            return reason
    if len(text) < _SHORTEST and not quantities(text) and not _is_told_briefly(text, section):
        return FRAGMENT
    return FRAGMENT if _is_a_bare_count(text) or (section == PLANS and _lacks_a_thing(text)) else ""


def _is_told_briefly(text: str, section: str) -> bool:
    """Whether a few characters say what is wrong or to be done, what there was none of, or what a thing does
    (村广播早晚播放)."""
    if len(text) < _BRIEFEST:
        return False
    if text.startswith(_NONE):
        return True
    words = tagged(text)
    deed = words[-1][1] == "v" and not words[0][1].startswith("v")
    whole = len(text) >= _WHOLE
    if deed and len(words) > _FEWEST_WORDS and whole:
        return True
    says = has_verb(text) or any(kind[:1] in _SAYING or word in formal_verbs() for word, kind in words)
    return section in (PROBLEMS, PLANS) and len(words) > 1 and (says or (section == PROBLEMS and whole))


def _lacks_a_thing(text: str) -> bool:
    """Whether nothing but a time, an intention and one verb is told (预计2月份到)."""
    rest = _AHEAD.sub("", text)
    for period in reversed(periods(rest)):
        rest = rest[: period.span.start] + rest[period.span.end :]
    words = [kind for word, kind in tagged(rest) if word not in _AROUND]
    return not quantities(text) and len(words) < _FEWEST_WORDS and all(kind[:1] in "vd" for kind in words)


def _is_a_bare_count(text: str) -> bool:
    """Whether a text only counts and does not say what (今年37件)."""
    spans = [*(figure.span for figure in quantities(text)), *(period.span for period in periods(text))]
    return bool(quantities(text)) and not _HAN.search(
        "".join(
            char for at, char in enumerate(text) if not any(span.start <= at < span.end for span in spans)
        )
    )


def _bare(text: str) -> str:
    return "".join(character for character in text if character.isalnum())
