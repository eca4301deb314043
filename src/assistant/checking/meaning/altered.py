"""A word of a closed kind where the notes behind the clause have another of the same kind.

镇长 for 镇党委书记, 派出所 for 司法所, 全县 for 全镇: the clause is otherwise the note's own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.checking.case import Case
from assistant.checking.lexicon import words
from assistant.checking.meaning.comparison import Comparison
from assistant.checking.meaning.findings import differs
from assistant.checking.meaning.mentions import Kind, Mention, is_denied, mentions, whole_mentions
from assistant.checking.meaning.notes import Note
from assistant.checking.meaning.pairing import CLEARLY, Backing, Statement
from assistant.checking.rule import Rule
from assistant.domain import Finding, Severity
from assistant.language import grams

_SURELY = 0.55
"""The likeness from which on another judgement is of the same matter: 通过 and 未通过 are said of many."""

_ONE_BREATH, _BESIDE = 40, 10
_BEGINNING = 4
_TEAM, _PARTY, _SCHOOL = "班子", "党委", "校"
_OWN_WHOLE = re.compile(r"全[镇乡]|全街道|[镇乡]域|辖区")
_SPEAKS_OF_SELF = re.compile(r"本人|我(?![镇乡们局县市区办所院])")


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot to compare.

    Where it is `near`, only the clause of the notes counts, not the rest of its line. Where it is `exact`, a
    word that shares characters with the notes' is still another (书记, 副书记). Where it is `close`, a line
    less alike than the best does not bear the word out (another office did another thing). Where alternatives
    stand `in_family`, they are classes with the same word before the hyphen, `family` where one is named.
    Where it is compared `in_plans`, a plan says it as the notes do (申报省级).
    """

    name: str
    rule: Rule
    exact: bool = False
    near: bool = False
    close: bool = False
    in_family: bool = False
    in_plans: bool = False
    family: str = ""

    def alternatives(self, some: frozenset[Kind], others: frozenset[Kind]) -> bool:
        shared = {kind.family for kind in some} & {kind.family for kind in others}
        return not self.in_family or bool(shared & {self.family} if self.family else shared)


def altered(case: Case, slot: Slot) -> Iterator[Finding]:
    comparison = case.comparison
    for statement, backing in comparison:
        if backing.likeness < CLEARLY or (statement.section == "plans" and not slot.in_plans):
            continue
        for mention in whole_mentions(statement.text):
            kinds = mention.of(slot.name)
            if not kinds:
                continue
            rows = comparison.rows_close(statement) if slot.close else comparison.rows_behind(statement)
            if kinds & comparison.said_in(rows, slot.name):
                continue
            text = comparison.text_of(rows)
            if _told_in_pieces(mention.text, text) or is_meant(mention, kinds, text):
                continue
            if slot.name == "post" and backing.best and _SPEAKS_OF_SELF.search(backing.best.text):
                continue
            if slot.name == "judgement" and is_denied(statement.text, mention):
                continue
            if not slot.exact and _shares(mention.text, text):
                continue
            own = comparison.said_in_sentence(statement, slot.name)
            rival = _rival(comparison, backing, slot, mention, own)
            if rival is not None and _in_one_breath(statement, *rival):
                note, said = rival
                found = differs(slot.rule, statement, mention, note, said)
                unsure = slot.name == "judgement" and backing.likeness < _SURELY
                yield replace(found, severity=Severity.WARNING) if unsure else found


def _rival(
    comparison: Comparison, backing: Backing, slot: Slot, told: Mention, own: frozenset[Kind]
) -> tuple[Note, str] | None:
    """A word of the slot in the clause behind the statement, else in its line, that the sentence lacks.

    The whole of one's own town (全乡) is what a report tells of without the notes' word for it: only another
    whole (全县) says otherwise.
    """
    best, kinds = backing.best, told.of(slot.name)
    whole = _OWN_WHOLE.fullmatch(told.text) is not None
    for note in _near(comparison, best, slot) if best else ():
        speaks = note.line.startswith(note.text) and not slot.close
        speaker = _SPEAKER.match(note.line) if speaks else None
        for mention in mentions(note.text):
            others = mention.of(slot.name)
            if speaker and mention.span.end <= speaker.end():
                continue
            if slot.name == "judgement" and is_denied(note.text, mention):
                continue
            if _WHO_REPORTS.fullmatch(mention.text) or _is_part_of(told, mention, note):
                continue
            if whole and mention.text[0] != told.text[0]:
                continue
            if others and not others & own and slot.alternatives(kinds, others):
                return note, mention.text
    return None


def _in_one_breath(statement: Statement, note: Note, said: str) -> bool:
    """Whether a word of the notes stands beside what the statement says: dictation runs on for pages."""
    if len(note.text) <= _ONE_BREATH:
        return True
    at = note.text.find(said)
    before, behind = note.text[max(0, at - _BESIDE) : at], note.text[at + len(said) :][:_BESIDE]
    around = f"{before}，{behind}"
    return any(pair in statement.text for pair in grams(around, (2,)) if pair not in words("common_words"))


def _is_part_of(told: Mention, mention: Mention, note: Note) -> bool:
    """Whether the notes' word with what stands before it ends the draft's: 副校长 for 法治副校长."""
    longer = note.text[max(0, mention.span.start - 1) : mention.span.end]
    return len(longer) > len(mention.text) and told.text.endswith(longer)


def _near(comparison: Comparison, best: Note, slot: Slot) -> Iterator[Note]:
    """The best note, then the rest of its line; of a line that tells of many matters only its neighbours."""
    yield best
    if not slot.near:
        yield from comparison.beside(best, 1)


# 镇里聘的律师: the speaker's own government.
_OWN_GOVERNMENT = re.compile(r"[镇乡]里|[镇乡]上(?!报)|我[镇乡们]|咱们?[镇乡]?|街道(?=[聘请买办定批])")

# 请县局来讲: the one above the speaker's own.
_ABOVE = re.compile(r"([县市区省])[局里]")

# 司法所老何：…… is said by that office, and of it only where no other did what is said.
_SPEAKER = re.compile(r"[^，。：:\d]{2,10}(?:\d{1,2}[:：]\d\d)?[：:]")


# 我镇以94.5分列全县第3: who reports, at whatever level it is told of.
_WHO_REPORTS = re.compile(r"(?:我们?|咱们?|本)[镇乡]|[我本]街道")


def is_meant(mention: Mention, kinds: frozenset[Kind], text: str) -> bool:
    """Whether the notes have a body only as their speaker's own, or as the one above, or the word names the
    one that reports, or a team where the notes count it (班子11人), a party committee that sits (党委会), a
    school that one goes to (进校9).
    """
    if _WHO_REPORTS.fullmatch(mention.text):
        return True
    if any(kind.name == "team-member" for kind in kinds):
        return _TEAM in text
    if any(kind.name == "town-government" for kind in kinds):
        return _OWN_GOVERNMENT.search(text) is not None
    if any(kind.name == "town-party-committee" for kind in kinds) and _PARTY in text:
        return True
    if mention.text.endswith(_SCHOOL) and _SCHOOL in text:
        return True
    return any(mention.text.startswith(level) for level in _ABOVE.findall(text))


def _told_in_pieces(word: str, text: str) -> bool:
    """Whether a text has the word, or a long beginning of it and the characters that end it.

    公共法律服务站 in 公共法律服务：镇站1个.
    """
    cuts = range(_BEGINNING, len(word))
    return word in text or any(word[:at] in text and set(word[at:]) <= set(text) for at in cuts)


def _shares(word: str, text: str) -> bool:
    return any(pair in text for pair in grams(word, (2,)))
