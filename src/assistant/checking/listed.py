"""Members of a list of the notes that the draft leaves out where it tells the others."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.checking.case import Case
from assistant.checking.lexicon import words
from assistant.checking.meaning.mentions import kinds_of
from assistant.checking.rule import Example, Rule
from assistant.checking.usable import may_be_stated
from assistant.domain import Fact, Finding, Severity, Source, Span
from assistant.labels import place_of
from assistant.language import grams, quantities
from assistant.language.text import normalise, spelt_at, spelt_in
from assistant.language.words import words_of

MEMBER = Rule(
    id="list-member-unused",
    name="并列项漏写",
    severity=Severity.WARNING,
    summary="素材并列几项，草稿在同一句里写了其余各项，漏了一项。",
    authority="本系统：素材应写入或说明不写的理由",
    valid=(
        Example("派出所、司法所、市监所入驻办公。", facts=("派出所、司法所、市监所进驻",)),
        Example("提醒供电所等2家单位。", facts=("提醒了供电所、信用社2家",)),
    ),
    invalid=(Example("派出所、司法所入驻办公。", facts=("派出所、司法所、市监所进驻",), flagged=""),),
)

_JOINS = frozenset({"和", "与", "及", "跟", "以及", "同"})
_NUMBER = "[一二两三四五六七八九十]+(?=[个家处名场次件人村])"
_COUNT = rf"\s*(?:[各共]?\d+|{_NUMBER})\s*[个件次场人名处份家]?"
_PART = rf"(?<!\d)[\u4e00-\u9fff《》]{{2,16}}(?:{_COUNT})?"
_LIST = re.compile(rf"{_PART}(?:\s*[、/+＋]\s*{_PART})+|[\u4e00-\u9fff]{{2,4}}(?: +[\u4e00-\u9fff]{{2,4}})+")
_BETWEEN = re.compile(r"\s*[、/+＋ ]\s*")
_BEFORE_COUNT = re.compile(rf"\s+(?=[各共]?\d|{_NUMBER})")
_COUNTED = re.compile(rf"(?:[各共]?\s*\d|{_NUMBER}).*$")
_LEAD = re.compile(
    r"^.*(?:[在到由对把向给有的了为是去经从]|常驻|轮驻|会同|联合|邀请|组织|走进|先后|包括)(?=..)"
)
_NAMED = re.compile(
    r".{1,8}?(?:[所局站办队院委会社庭村厅乡镇]|联|中心|社区|中学|小学|单位|部门|政府|人大|公安|法院|律师|条例|法)"
)
_NO_MEMBER = re.compile(r"[我你他她它们了没不已还也都就]|别的|其[他余]|[一二三四五六七八九十]$")
_AND_MORE = "等"
_SLOTS = ("body", "post", "who")
_TIME = re.compile("[今昨前明后当]天|[早晚]$|[上下]午|[月日号年]$")
_FEWEST, _MANY = 2, 4
_IN_WORDS = 0.25


@dataclass(frozen=True, slots=True)
class _Member:
    text: str
    own: tuple[str, ...]

    def told_in(self, sentence: str) -> bool:
        """By its name, in full or short, a pair of characters of its own, or a word of its class."""
        if spelt_in(self.text, sentence) or any(pair in sentence for pair in self.own):
            return True
        return any(kinds_of(self.text, slot) & kinds_of(sentence, slot) for slot in _SLOTS)


@dataclass(frozen=True, slots=True)
class _Listing:
    """`surely` tells names, or as many as are counted: where else the draft tells one is then no matter.
    `apart` tells a list by blanks.
    """

    members: tuple[_Member, ...]
    surely: bool
    apart: bool


def check_members(case: Case) -> Iterator[Finding]:
    stating = _stating(case)
    for source in case.note_lines:
        facts = case.facts_by_line.get(source, ())
        if not any(map(may_be_stated, facts)):
            continue
        for listing in _listings(source.text):
            lost = _lost(case, listing, stating[source])
            if lost is not None:
                shown = "、".join(member.text for member in listing.members)
                message = f"{place_of(source)}并列“{shown}”，草稿漏写“{lost.text}”，请核对。"
                found = replace(MEMBER.finding(Span(0, 0), "", message), span=None)
                yield replace(found, evidence=source, facts=_about(facts, lost))


def _about(facts: Sequence[Fact], lost: _Member) -> tuple[str, ...]:
    holding = [fact.id for fact in facts if lost.text in fact.text]
    return tuple((holding or [fact.id for fact in facts])[:1])


def _stating(case: Case) -> Mapping[Source, set[Span]]:
    """For each line of the notes the sentences that state a figure of it, or tell a fact of it."""
    found: dict[Source, set[Span]] = defaultdict(set)
    for at, binding in case.alignment.bindings.items():
        found[case.items[binding.item].source].add(case.claims[at].sentence)
    for told in case.told:
        if told.sentence is not None and told.share >= _IN_WORDS:
            found[told.fact.source].add(told.sentence)
    return found


def _lost(case: Case, listing: _Listing, stating: set[Span]) -> _Member | None:
    """The one member that no sentence with the others tells; None where 等 stands for it."""
    members = listing.members
    least = len(members) - 1 if not listing.surely or len(members) == _FEWEST else _FEWEST
    named = Counter(
        sentence
        for member in members
        for sentence in {case.sentence_at(at) for at in spelt_at(member.text, case.draft)}
    )
    holding = [
        sentence.of(case.draft)
        for sentence, told in named.items()
        if told >= least and (told >= _FEWEST or not listing.surely or sentence in stating)
    ]
    where = holding if listing.surely else [*holding, case.draft]
    missing = [one for one in members if not any(one.told_in(text) for text in where)]
    if not holding or len(missing) != 1 or missing[0].text in words("common_words"):
        return None
    if listing.apart and missing[0] in (members[0], members[-1]):
        return None
    more = any(f"{one.text}{_AND_MORE}" in text for text in holding for one in members)
    return None if more else missing[0]


@lru_cache(maxsize=1024)
def _listings(line: str) -> tuple[_Listing, ...]:
    return tuple(_read(line))


def _read(line: str) -> Iterator[_Listing]:
    """Of lists by blanks only the inner members are sure to belong: none of the outer two is ever missed."""
    joined = "".join("、" if word in _JOINS else word for word in words_of(normalise(line)))
    counts = {int(one.value) for one in quantities(line) if one.value is not None}
    for match in _LIST.finditer(joined):
        apart = "、" not in match[0] and " " in match[0].strip()
        parts = _cut(_BEFORE_COUNT.sub("", match[0]))
        many, named = len(parts) >= _MANY, all(_NAMED.fullmatch(part) for part in parts)
        if len(parts) < _FEWEST or any(len(part) < _FEWEST or _NO_MEMBER.search(part) for part in parts):
            continue
        short = len(parts) > _FEWEST and all(len(part) < _MANY for part in parts)
        surely = many or (not apart and (named or short or len(parts) in counts))
        if surely or (len(parts) > _FEWEST and not apart):
            members = (_Member(part, _own(part, [o for o in parts if o is not part])) for part in parts)
            yield _Listing(tuple(members), surely, apart)


def _cut(text: str) -> list[str]:
    """The members without what leads to the first and follows the last."""
    parts = [_COUNTED.sub("", part) for part in _BETWEEN.split(text)]
    led = max(
        (at for at, part in enumerate(parts[:-1]) if _LEAD.match(part) or _NO_MEMBER.search(part)), default=0
    )
    parts = [_LEAD.sub("", parts[led]), *parts[led + 1 :]]
    others = parts[1:-1] or parts[:1]
    if all(map(_NAMED.fullmatch, others)) and (name := _NAMED.match(parts[-1])):
        parts[-1] = name[0]
    if _TIME.search(parts[0]) or _NO_MEMBER.search(parts[0]):
        return parts[1:]
    outer = len(parts) > _FEWEST and all(map(_NAMED.fullmatch, parts[1:])) and not _NAMED.fullmatch(parts[0])
    return parts[1:] if outer else parts


def _own(part: str, others: Sequence[str]) -> tuple[str, ...]:
    shared = {pair for other in others for pair in grams(other, (2,))}
    return tuple(pair for pair in grams(part, (2,)) if pair not in shared)
