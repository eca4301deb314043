"""What a note says and a report must not: private persons, another year, names it asks to leave out."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.domain import Span
from assistant.facts.judging import THIS_YEAR, other_year
from assistant.facts.lexicon import has, markers
from assistant.language import names_a_line, personal, quantities, tokens, unit_class
from assistant.language.lexicon import words
from assistant.language.persons import full_name_length
from assistant.language.places import is_verb
from assistant.language.words import tagged

_REACHES = frozenset(["phone", "id-card", "bank-card"])
_NICKNAME = re.compile(r"[小老阿](?P<name>[\u4e00-\u9fff])")
_NICKNAMES = re.compile(r"[小老][\u4e00-\u9fff](?:[、，和][小老][\u4e00-\u9fff])*")
_SOMEBODY = re.compile(r"(?:^|：)[老小](?P<name>[\u4e00-\u9fff])(?=[自把给再还又也都想要差没去来不到\d]|$)")
"""A colleague called by a nickname who does something (小陈差2分); 老宋说 only tells who speaks."""
_ONE_OF_THEM = re.compile(r"其中|含|包括|里面|有(?:一|1)?[个名户]")
_OPENS_A_NAME = re.compile(
    r"(?:^|[^\u4e00-\u9fff]|[由请和与及的是让对被跟院局所府委部队校办站会]|\d[月日号])$"
)
"""What may stand before the surname of an office-holder."""
_OURS = re.compile(
    rf"^(?:{THIS_YEAR.pattern}|我们|我[镇乡街]|本[镇乡街])(?:这边|这里)?(?:只|一共|共|已)?(?:有|是|为)?"
)
_THEIRS = re.compile(
    r"(?:去年|上年|前年|上一年度?|20\d\d年)(?:那会儿?|的?时候|年?[底末初]|同期|全年)?|隔壁[^，。；\d]{0,4}[镇乡]"
    r"|^只?有|只?有$|(?:一?共|总共|是|为|才|就|搞了?|办了?|开展了?)$"
)
_BARE_NUMBER = re.compile(r"(?:是|有|才|只)(?:\d+|[一二三四五六七八九]?[十百][零一二三四五六七八九十百]*)$")
"""What speech leaves without a unit (去年是五十二)."""
_ITSELF = re.compile(r"(?:是|为)?(?:去年|上年|前年|20\d\d年)(?:度)?的(?:数据?|数字|情况)?(?=$|[，。；])")
"""A bracket that tells what year the thing before it is of."""
_NAMES_ONE = re.compile(r"的[\u4e00-\u9fff]{2,3}$")
"""A bracket that tells whom a clause speaks of (初二的杨梓轩)."""
_CAUSED = re.compile(r"(?:引起|导致|造成|引发)的?$")
_EFFORT = frozenset(["趟", "回", "遍", "天", "小时", "个小时"])
_ASIDES = re.compile(r"[（(]([^（()）]+)[)）]")


@dataclass(frozen=True, slots=True)
class Apart:
    """A text without what may not be told of it; `of_a_person` tells that a whole clause spoke of one."""

    text: str
    of_another_year: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    of_a_person: bool = False


def kept_apart(text: str, theme: Callable[[str], str], year: int | None) -> Apart:
    """The text, and what of it belongs to another year or to private persons; `theme` as for clauses."""
    text = _without_names_of_colleagues(_without_named_asides(text))
    past = tuple(_asides_of_another_year(text, year))
    for aside in past:
        text, dated = _without_what_it_dates(text, aside)
        past = (*past, dated) if dated else past
    for part in (_without_last_year_s_end, _without_what_was_before):
        text, other = part(text, year)
        past = (*past, other) if other else past
    private, text = _clauses_with(text, _private_asides(text))
    text = "，".join(_without_colleagues(text.split("，")))
    said, text = _private_clauses(text, theme)
    return Apart(text, past, (*private, *([said] if said else [])), bool(said))


def _clauses_with(text: str, asides: list[str]) -> tuple[list[str], str]:
    """What is to be kept back for its private brackets, and the rest.

    A bracket with a number to call or an identity speaks of the person its clause names: the clause goes too.
    """
    kept: list[str] = []
    for aside in asides:
        marks = (f"（{aside}）", f"({aside})")
        clause = next((part for part in text.split("，") if any(mark in part for mark in marks)), "")
        if clause and any(mark.kind in _REACHES for mark in personal(aside)):
            kept.append(clause)
            text = "，".join(part for part in text.split("，") if part != clause)
        else:
            kept.append(aside)
            for mark in marks:
                text = text.replace(mark, "")
    return kept, text


def _private_clauses(text: str, theme: Callable[[str], str]) -> tuple[str, str]:
    """What speaks of private persons, and the clauses beside it that state a figure of the office's own work.

    `theme` names the subject of a clause, "" for none: what has none goes on with a person's story.
    A whole that the person is one of (援助11件，其中…) is of the office's work too, and so is what was done
    before the story begins (办结32件，剩下的是…). Of an event only who caused it goes (王某烧纸引起的).
    """
    parts = text.split("，")
    starts = [sum(len(part) + 1 for part in parts[:at]) for at in range(len(parts))]
    marks = [mark.span for mark in personal(text)]
    private = [
        part
        for part, start in zip(parts, starts, strict=True)
        if personal(part) or any(mark.overlaps(Span(start, start + len(part))) for mark in marks)
    ]
    first = parts.index(private[0]) if private else 0
    told = [part for at, part in enumerate(parts) if at < first or not _is_effort(part)]
    whole = bool(private) and _ONE_OF_THEM.match(private[0]) is not None
    only_its_cause = all(map(_CAUSED.search, private))
    rest = [
        part
        for at, part in enumerate(parts)
        if part not in private
        and (
            only_its_cause
            or (
                part in told
                and _counts_work(part)
                and (theme(part) or (at < first and (whole or _is_work(part))))
            )
        )
    ]
    if not private or not rest:
        return "", text
    return "，".join(part for part in parts if part not in rest), "，".join(rest)


def _without_colleagues(parts: Sequence[str]) -> Sequence[str]:
    """The clauses without those about a colleague called by his nickname, where others are left."""
    return [part for part in parts if not _names_somebody(part)] or parts


def _names_somebody(text: str) -> bool:
    called = _SOMEBODY.search(text)
    return called is not None and called["name"] in words("surnames") and _is_a_nickname(called[0], text)


def _is_a_nickname(word: str, text: str) -> bool:
    """Whether the segmenter takes it for a person or for no word: 小麦 and 老牛 are things."""
    return all(kind.startswith("nr") for said, kind in tagged(text) if said == word)


def _private_asides(text: str) -> list[str]:
    """What stands in brackets about private persons: it goes, and what it explains stays."""
    marks = personal(text)
    return [
        match.group(1)
        for match in _ASIDES.finditer(text)
        if any(match.start() <= mark.span.start < match.end() for mark in marks)
        or personal(match.group(1))
        or _names_one(match.group(1))
    ]


def _names_one(aside: str) -> bool:
    end = len(aside)
    named = _NAMES_ONE.search(aside) is not None
    return named and any(_is_a_name(aside, end - length, end) for length in (2, 3))


def _without_named_asides(text: str) -> str:
    """Brackets fall away that name colleagues (小郑), or names that the note keeps from print."""

    def left(aside: re.Match[str]) -> str:
        return "" if has("names-withheld", aside[1]) or _NICKNAMES.fullmatch(aside[1]) else aside[0]

    return _ASIDES.sub(left, text)


def _without_names_of_colleagues(text: str) -> str:
    """顾问王士诚坐班 as 顾问坐班, 胡镇长出庭 as 镇长出庭: a report names the role or the post alone."""
    for post in reversed(list(markers("post").finditer(text))):
        at = post.start() - 1
        if at >= 0 and text[at] in words("surnames") and _OPENS_A_NAME.search(text[:at]):
            text = text[:at] + text[post.start() :]
        elif behind := full_name_length(text, post.end(), introduced=False):
            text = text[: post.end()] + text[post.end() + behind :]
    for role in reversed(list(markers("role").finditer(text))):
        behind = _name_behind(text, role.end())
        ahead = (at for at in (role.start() - 3, role.start() - 2) if at >= 0)
        begun = next((at for at in ahead if _is_a_name(text, at, role.start())), role.start())
        if behind:
            text = text[: role.end()] + text[role.end() + behind :]
        else:
            text = text[:begun] + text[role.start() :]
    return text


def _name_behind(text: str, at: int) -> int:
    """Length of the name by which a role's holder is called behind it: 宣传员小卓, 顾问王士诚."""
    nickname = _NICKNAME.match(text, at)
    if nickname is not None and nickname["name"] in words("surnames"):
        return len(nickname[0])
    return full_name_length(text, at, introduced=False)


def _is_a_name(text: str, start: int, end: int) -> bool:
    return full_name_length(text, start, introduced=False) == end - start


def _asides_of_another_year(text: str, year: int | None) -> list[str]:
    """Brackets that set last year beside this (较2024年的29份增加5份)."""
    return [aside for aside in _ASIDES.findall(text) if has("compared", aside) or _past_year_in(aside, year)]


def _without_what_it_dates(text: str, aside: str) -> tuple[str, str]:
    """The text without a bracket of another year, and what the bracket says is of that year.

    满意度96.4%，第三方电话（去年的，今年没做） is last year's up to the bracket, 12件（比去年少2件） is not.
    """
    mark = f"（{aside}）" if f"（{aside}）" in text else f"({aside})"
    at = text.find(mark)
    if at < 0 or not _ITSELF.match(aside) or not quantities(text[:at]):
        return text.replace(mark, ""), ""
    begun = text.rfind("，", 0, quantities(text[:at])[-1].span.start) + 1
    return f"{text[:begun]}{text[at + len(mark) :]}".strip("，"), text[begun:at]


def _without_last_year_s_end(text: str, year: int | None) -> tuple[str, str]:
    """今年12个，去年是7个 in two: what a text tells of this year, and what of an earlier one it ends with."""
    parts = text.split("，")
    begun = next((at for at, part in enumerate(parts) if other_year(part, year) and _counts(part)), 0)
    if not begun or not any(quantities(part) for part in parts[:begun]):
        return text, ""
    if any(quantities(part) and THIS_YEAR.search(part) for part in parts[begun:]):
        return text, ""
    return "，".join(parts[:begun]), "，".join(parts[begun:])


def _without_what_was_before(text: str, year: int | None) -> tuple[str, str]:
    """去年有执法人员11名，现在14名 in two: 执法人员14名 of this year, and what was before."""
    parts = text.split("，")
    for at, (before, part) in enumerate(pairwise(parts), 1):
        ours, first = _OURS.match(part), quantities(before)
        theirs = other_year(before, year) or has("elsewhere", before)
        if not (ours and first and theirs and _counts(part)) or other_year(part, year):
            continue
        thing = _THEIRS.sub("", _THEIRS.sub("", before[: first[0].span.start]))
        told = part[ours.end() :]
        named = quantities(told) and quantities(told)[0].span.start > 0
        kept = (
            told if named else f"{thing}{told}" if thing else _with_thing(part, before[first[0].span.end :])
        )
        return "，".join([*parts[: at - 1], kept, *parts[at + 1 :]]), before
    return text, ""


def _with_thing(text: str, behind: str) -> str:
    """今年1件被纠正 with the thing of the year before (两个案子被撤销): 今年1件案子被纠正."""
    at = quantities(text)[0].span.end if quantities(text) else 0
    thing, kind = (tagged(behind) or [("", "")])[0]
    lacks = at and text[at:] and not tagged(text[at:])[0][1].startswith(("n", "vn"))
    return f"{text[:at]}{thing}{text[at:]}" if lacks and kind == "n" else text


def _counts_work(text: str) -> bool:
    """Whether a clause has a figure that is no line to call (又打12345说宅基地)."""
    return any(not names_a_line(figure) for figure in quantities(text))


def _is_effort(text: str) -> bool:
    """Whether a clause only counts what one matter took (调解员去了三趟)."""
    figures = quantities(text)
    return bool(figures) and all(figure.unit in _EFFORT for figure in figures)


def _is_work(text: str) -> bool:
    """Whether a clause counts cases, or begins with what was done (办结32件)."""
    cases = any(unit_class(figure.unit) == "case" for figure in quantities(text))
    return cases or is_verb(next(iter(tokens(text)), ""))


def _counts(text: str) -> bool:
    return bool(quantities(text)) or _BARE_NUMBER.search(text) is not None


def _past_year_in(text: str, year: int | None) -> bool:
    return year is not None and any(int(match) < year for match in re.findall(r"(20\d\d)年", text))
