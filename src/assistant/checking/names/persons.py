"""Persons the draft names who are not those of the notes: unknown, one character off, or not in that post."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from assistant.checking.case import Case
from assistant.checking.names.noted import Noted, NotedLine
from assistant.checking.previous import stands_in_previous
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Name, NameKind, Severity, Span
from assistant.language import names
from assistant.language.persons import full_name_length, post_words

UNTRACED = Rule(
    id="person-untraced",
    name="人名无依据",
    severity=Severity.WARNING,
    summary="草稿中的人名在素材和单位档案中都没有。",
    authority="本系统：人名须有素材依据",
    valid=(
        Example("镇党委书记李建国主持会议。", facts=("李建国书记主持开会",)),
        Example("深入学习贯彻习近平法治思想。", facts=("宣传3场",)),
    ),
    invalid=(Example("镇党委书记李建国主持会议。", facts=("书记主持开会",), flagged="李建国"),),
)

ALTERED = Rule(
    id="person-altered",
    name="人名与素材不一致",
    severity=Severity.ERROR,
    summary="草稿中的人名与素材差一个字，或素材中担任此职的是另一人；素材中这件事说的是另一人为疑似。",
    authority="本系统：人名须有素材依据",
    valid=(
        Example("镇党委书记李建国主持会议。", facts=("李书记主持开会",)),
        Example("聘请周律师审查合同。", facts=("老周审了合同，律师是他",)),
    ),
    invalid=(
        Example("镇党委书记李建国主持会议。", facts=("李建军书记主持开会",), flagged="李建国"),
        Example("聘请周律师审查合同。", facts=("请吴律师审了合同",), flagged="周律师"),
        Example(
            "党委书记李建国带队检查烟花爆竹零售点。",
            facts=("镇长王海平带队检查烟花爆竹零售点7家", "党委书记李建国到司法所调研"),
            flagged="李建国",
        ),
    ),
)

RULES = (UNTRACED, ALTERED)

_PUBLIC = re.compile(r"习近平|毛泽东|邓小平|总书记")
_NICKNAMED = "老小大"
_PLACE_END = tuple("村镇乡县市区庄屯")
_FULL, _LONGEST = 2, 3


@dataclass(frozen=True, slots=True)
class Person:
    """`own` is the full name or the surname alone, `post` what stands before or behind it."""

    span: Span
    text: str
    own: str
    post: str

    @property
    def full(self) -> bool:
        return _FULL <= len(self.own) <= _LONGEST

    def has_post_of(self, other: "Person") -> bool:
        """Whether one post may be the other's: 镇党委书记 and 书记, not 副镇长 and 镇长."""
        short, long = sorted((self.post, other.post), key=len)
        return bool(short) and long.endswith(short) and not long.removesuffix(short).endswith("副")


def check_persons(case: Case, noted: Noted, found: Sequence[Name]) -> Iterator[Finding]:
    said: set[tuple[str, str]] = set()
    for person in _persons(case.draft, found):
        line = case.line_at(person.span.start)
        told = (person.text, person.post)
        if line is None or not line.claims or told in said or _PUBLIC.search(person.text):
            continue
        said.add(told)
        finding = _judged(case, noted, person)
        if finding is not None:
            yield replace(finding, section=line.section or None)


def _judged(case: Case, noted: Noted, person: Person) -> Finding | None:
    held = person.full and noted.holds(person.own)
    near = _one_off(noted, person) if person.full and not held else None
    if near is None and (_has_no_other_post(noted, person) if held else _is_called(noted, person)):
        return None
    near = near or _holder(case, noted, person)
    if near is not None:
        line, name = near
        message = f"草稿写“{person.text}”，{line.place}为“{name}”，请核对。"
        found = ALTERED.finding(person.span, person.text, message)
        return replace(found, evidence=line.source)
    return _untraced(case, person) if person.full and not held else None


def _untraced(case: Case, person: Person) -> Finding:
    stale = stands_in_previous(case, person.own)
    origin = f"，见于上年报告第{stale.line}行，疑似沿用" if stale else ""
    message = f"人名“{person.text}”在素材和单位档案中没有{origin}，请核对。"
    return replace(UNTRACED.finding(person.span, person.text, message), evidence=stale)


def _has_no_other_post(noted: Noted, person: Person) -> bool:
    posts = [one for line in noted.lines for one in _in_line(line) if one.own == person.own and one.post]
    return not posts or any(one.has_post_of(person) for one in posts)


def _is_called(noted: Noted, person: Person) -> bool:
    """Whether the notes name somebody so: by surname and post (李书记), as people do (老李), or in full."""
    surname = person.own[0]
    if any(noted.holds(mark + surname) for mark in _NICKNAMED):
        return True
    if person.post and noted.holds(surname + _last_word(person.post)):
        return True
    return not person.full and any(one.own[0] == surname for line in noted.lines for one in _in_line(line))


def _last_word(post: str) -> str:
    """书记 of 镇党委书记: what one is called by."""
    return post[-_FULL:]


def _one_off(noted: Noted, person: Person) -> tuple[NotedLine, str] | None:
    """A name of the notes of the same length in which all characters but one are the same."""
    for line in noted.lines:
        for other in _in_line(line):
            if len(other.own) == len(person.own) and _differ_once(other.own, person.own):
                return line, other.own
        if len(person.own) == _LONGEST and (match := _lookalike(person.own).search(line.bare)):
            return line, match[0]
    return None


def _differ_once(one: str, other: str) -> bool:
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1


@lru_cache(maxsize=256)
def _lookalike(name: str) -> re.Pattern[str]:
    """Another given name of the same surname that shares a character."""
    return re.compile(f"{name[0]}(?:[一-龥]{name[2]}|{name[1]}[一-龥])")


def _holder(case: Case, noted: Noted, person: Person) -> tuple[NotedLine, str] | None:
    """Who has the person's post in the line that tells what the sentence tells."""
    if not person.post:
        return None
    sentence = case.sentence_at(person.span.start).of(case.draft)

    def others(line: NotedLine) -> list[Person]:
        return [
            one
            for one in _in_line(line)
            if one.full == person.full and one.has_post_of(person) and one.own not in sentence
        ]

    line = noted.nearest(case, person.span, lambda line: bool(others(line)))
    return (line, others(line)[0].text) if line is not None else None


def _in_line(line: NotedLine) -> tuple[Person, ...]:
    return persons_in(line.source.text)


@lru_cache(maxsize=4096)
def persons_in(text: str) -> tuple[Person, ...]:
    """The persons a text names, with the posts beside them."""
    return tuple(_persons(text, names(text)))


def _persons(text: str, found: Iterable[Name]) -> Iterator[Person]:
    """Persons found by their shape, then those named behind a post whose given names are words too."""
    taken: set[int] = set()
    for name in found:
        if name.kind is NameKind.PERSON and "某" not in name.text:
            behind = _post_pattern("after", "$").search(name.text)
            own = name.text[: behind.start()] if behind else name.text
            before = _post_pattern("before", "$").search(text, 0, name.span.start)
            post = behind[0] if behind else before[0] if before else ""
            if own and own[0] not in _NICKNAMED and not own.endswith(_PLACE_END):
                taken.add(name.span.start)
                yield Person(name.span, name.text, own, post)
    for match in _post_pattern("before").finditer(text):
        at = match.end()
        length = full_name_length(text, at, introduced=True) if at not in taken else 0
        own = text[at : at + length]
        if _FULL <= length <= _LONGEST and not own.endswith(_PLACE_END):
            yield Person(Span(at, at + length), own, own, match[0])


def holds_a_post(text: str, name: Span) -> bool:
    """Whether a post stands beside a name (书记赵启明, 赵启明副镇长); 社区矫正对象 is none."""
    behind = _post_pattern("both").match(text, name.end)
    return behind is not None or _post_pattern("both", "$").search(text, 0, name.start) is not None


@cache
def _post_pattern(side: str, tail: str = "") -> re.Pattern[str]:
    words = post_words("before") & post_words("after") if side == "both" else post_words(side)
    known = sorted(map(re.escape, words), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(known)}){tail}")
