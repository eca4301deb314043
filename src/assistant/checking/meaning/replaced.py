"""A thing, place, person or body told in the place of another, whatever they are called.

Every noun of a note that the draft rests on has to be told somewhere in the draft, and every noun of a clause
has to come from the lines behind it. Where one of each is left over and both stand in the same place, the
draft has exchanged them: 减压阀 for 软管 before the same 417户, 货船 for 渔船, 梅园村 for 桃园村. Which
words there are is not known beforehand; the list of classes only says that two words are one (调委会, 人民
调解委员会); talk that the register words otherwise (岁数, 毛病) and general nouns (原因, 情况) name nothing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.checking.case import Case
from assistant.checking.lexicon import words
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.mentions import Kind, kinds_in
from assistant.checking.meaning.notes import Note
from assistant.checking.meaning.pairing import Statement
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Severity, Span
from assistant.language import grams, has_verb, normalise
from assistant.language.text import is_han
from assistant.language.units import units
from assistant.language.words import tagged
from assistant.register import formal

REPLACED = Rule(
    id="word-exchanged",
    name="所说的人、物、地与素材不一致",
    severity=Severity.WARNING,
    summary="素材写明的人、单位、地点或事物在草稿中没有出现，同一位置写的是素材没有的另一个。",
    authority="本系统：草稿的说法须有素材依据",
    valid=(
        Example("更换燃气软管417户。", facts=("换软管417户",)),
        Example("调解员年龄偏大。", facts=("调解员岁数大",)),
    ),
    invalid=(
        Example("更换减压阀417户。", facts=("换软管417户",), flagged="减压阀"),
        Example("在白石水库坝脚发现渗水。", facts=("青石水库坝脚渗水",), flagged="白石"),
    ),
)

_NAMES = frozenset({"ns", "nr", "nz"})
_NOUNS = frozenset({"n", "nt", "j", "s", "ng", "nrt", "nrfg"}) | _NAMES
_POST = "post"
_THINGS = frozenset({"who", "body", "post", "thing", "level"})
_LEVELS = frozenset("省市县区镇乡村")
_HEADS = frozenset("村镇乡局所院部办站队室员人长者户场工路街桥山河湖厂店校园馆亭组团会")
_DENIED = re.compile("不是|不算|(?<![特级分区类性个])别(?!的)")
# 六本, 那一, 我队, 太多村: a number or a pronoun with what it counts or points to.
_COUNTS = frozenset("一二两三四五六七八九十几多太那这哪每各某我你他她它咱")
_NEAR, _BESIDE = 0.75, 2
_TO_A_FIGURE = range(-3, 3)
_BINDING = (
    frozenset({"由", "让", "归"}),
    frozenset({"在", "到", "于", "去", "走进"}),
    frozenset({"因", "因为", "由于"}),
    frozenset({"向", "给", "报", "往"}),
    frozenset({"与", "和", "跟", "同", "会同", "联合"}),
    frozenset({"为", "对"}),
)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a clause; a lone syllable that ends or begins a name is part of it: 梅园村, 县团委."""

    span: Span
    text: str
    tag: str

    @property
    def kinds(self) -> frozenset[Kind]:
        return kinds_in(self.text)

    @property
    def names_something(self) -> bool:
        general = words("general_nouns")
        if len(self.text) < 2 or {self.text, self.text[1:]} & general or not all(map(is_han, self.text)):
            return False
        if self.text[-1] == "数" and self.text[:-1] in units():  # 条数 heads a column: a unit and no thing
            return False
        if any(self.text[:-1] in bind for bind in _BINDING):  # 会同县, 和县 are counties to the segmenter
            return False
        slots = {kind.slot for kind in self.kinds}
        return bool(slots & _THINGS) or (self.tag in _NOUNS and (not slots or len(self.text) > 2))

    @property
    def may_be_lost(self) -> bool:
        """Whether a draft could exchange it for another thing: no deed (带队), no number of things."""
        return self.names_something and self.text[0] not in _COUNTS and not has_verb(self.text)

    def told_in(self, text: str) -> bool:
        """In full, in part if it is long, or by another word of its class."""
        if self.text in text or (len(self.text) > 2 and any(pair in text for pair in grams(self.text, (2,)))):
            return True
        return bool(self.kinds and self.kinds & kinds_in(text))

    def may_be(self, other: "_Word") -> bool:
        """Whether one is short for the other (县府), or both share a character (答疑, 解答) that is more than
        their level or what they end in; not where one character tells them apart (养鸭场, 养猪场)."""
        ends_alike = self.text[-1] == other.text[-1]
        if ends_alike and len(self.text) == len(other.text) > 2 and _differ_by_one(self.text, other.text):
            return False
        short, long = sorted((self.text, other.text), key=len)
        end = {short[-1]} if short[-1] == long[-1] != short else set()
        return bool((set(short) & set(long)) - _LEVELS - end) or _is_short_for(short, long)


def check_replaced(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    lost = {
        (note.row, note.text): _lost(note, case.draft)
        for note in comparison.notes
        if note.usable and note.fact and not _DENIED.search(note.text)
    }
    for statement, backing in comparison:
        if statement.section == "plans":
            continue
        told = [word for word in _words(statement.text) if word.names_something]
        for note, likeness in backing.notes:
            if likeness < backing.likeness * _NEAR or not told:
                break
            around = comparison.beside(note, _BESIDE)
            for word in tuple(told):
                rival = _rival(statement, word, around, lost)
                if rival is not None:
                    told.remove(word)
                    source, other = rival
                    message = f"草稿写“{word.text}”，事实{source.place}为“{other.text}”，请核对。"
                    span = word.span.shifted(statement.span.start)
                    yield backed(REPLACED.finding(span, word.text, message), statement, source)


def _differ_by_one(one: str, other: str) -> bool:
    return sum(left != right for left, right in zip(one, other, strict=True)) == 1


def _is_short_for(short: str, long: str) -> bool:
    rest = iter(long)
    return len(short) > 1 and all(char in rest for char in short)


def _lost(note: Note, draft: str) -> tuple[_Word, ...]:
    """What a note names and the draft does not."""
    return tuple(word for word in _words(note.text) if word.may_be_lost and not word.told_in(draft))


def _rival(
    statement: Statement, word: _Word, around: Sequence[Note], lost: Mapping[tuple[int, str], Sequence[_Word]]
) -> tuple[Note, _Word] | None:
    """A lost word of the notes that the draft's word stands for; None where that comes from the notes."""
    gone = [(note, other) for note in around for other in lost.get((note.row, note.text), ())]
    text = "，".join(note.text for note in around) + around[0].heading
    if not gone or word.told_in(text):
        return None
    untold = [one for note in around for one in _words(note.text) if one.text not in statement.context]
    if any(word.may_be(one) for one in untold):
        return None
    own = [one for one in _words(statement.context) if len(one.text) > 1 and one.text not in text]
    rivals = [
        (_signs(statement.text, word, note.text, other), note, other)
        for note, other in gone
        if not any(other.may_be(one) for one in own)
    ]
    signs, note, other = max(rivals, key=lambda one: one[0], default=(0, None, None))
    if not (signs and note and other) or other.text not in formal(note.text).text:
        return None
    return note, other


def _signs(told: str, word: _Word, noted: str, other: _Word) -> int:
    """How many things tell that two words stand in one place: what is beside them, their end, their kind.

    None where nothing beside them does: words of one end or kind (燃气, 煤气; 派出所, 法院) are many.
    """
    left, right = _words(told), _words(noted)
    at, there = left.index(word), right.index(other)
    slots = {kind.slot for kind in word.kinds} & {kind.slot for kind in other.kinds}
    beside = (
        *(_agree(left, at + step, right, there + step) for step in (-1, 1)),
        bool(_figures(left, at) & _figures(right, there)),
        word.tag == other.tag and word.tag in _NAMES,
        _POST in slots,
    )
    alike = (word.text[-1] == other.text[-1], bool(slots & _THINGS))
    return sum((*beside, *alike)) if any(beside) or all(alike) else 0


def _agree(left: Sequence[_Word], at: int, right: Sequence[_Word], there: int) -> bool:
    if not (0 <= at < len(left) and 0 <= there < len(right)):
        return False
    one, other = left[at], right[there]
    if any(one.text in bind and other.text in bind for bind in _BINDING):
        return True
    return any(map(is_han, one.text)) and (
        one.text == other.text or bool(set(one.text) & set(other.text)) or bool(one.kinds & other.kinds)
    )


def _figures(line: Sequence[_Word], at: int) -> set[str]:
    beside = (at + step for step in _TO_A_FIGURE)
    return {line[place].text for place in beside if 0 <= place < len(line) and line[place].tag == "m"}


@lru_cache(maxsize=8192)
def _words(text: str) -> tuple[_Word, ...]:
    found: list[_Word] = []
    at = 0
    for token, tag in tagged(normalise(text)):
        span = Span(at, at + len(token))
        at = span.end
        before = found[-1] if found else None
        if (
            before
            and token in _HEADS
            and len(before.text) > 1
            and is_han(before.text[-1])
            and before.tag[0] not in "mpcudrf"
        ):
            tag = before.tag if before.tag in _NOUNS else "n"
        elif not (before and before.text in _LEVELS and tag in _NOUNS):
            found.append(_Word(span, token, tag))
            continue
        found[-1] = _Word(Span(before.span.start, span.end), before.text + token, tag)
    return tuple(found)
