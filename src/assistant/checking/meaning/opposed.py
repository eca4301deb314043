"""The note's own matter with the opposite said of it: done for not done, rejected for supported."""

from collections.abc import Iterator

from assistant.checking.case import Case
from assistant.checking.meaning.findings import backed, differs
from assistant.checking.meaning.mentions import Kind, Mention, is_denied, kinds_in, kinds_of, mentions
from assistant.checking.meaning.notes import Note
from assistant.checking.meaning.pairing import CLEARLY, Statement, counts_another
from assistant.checking.meaning.progressing import without_empty_denials
from assistant.checking.meaning.rules import JUDGEMENT, POLARITY
from assistant.checking.rule import Rule, span_of
from assistant.domain import Finding
from assistant.language.patterns import late

_STEM = 2
# 整改28个，其余2个尚未整改: the rest is otherwise than what was done.
_THE_REST = late(r"其余|剩余|余下|另有|其他\d|[尚仍]未[^，。；]{2,4}的\d")
_HARMS = "伤|亡|死|事故|投诉|舆情|上访|诉讼|差错|超期|逾期"
_HARM = late(rf"(?:造成|发生|出现|引发|导致|存在)[^，。；]{{0,8}}(?:{_HARMS})")
_NO_HARM = late(rf"[未没无零][\u4e00-\u9fff]{{0,4}}?(?P<harm>{_HARMS})")
_DENIAL = late(r"[未无没零0]")
_COUNTED_HARM = late(
    r"[1-9一二三四五六七八九十][人起件次]?\s*[死亡伤轻重]|[死亡伤]\S{0,3}[1-9一二三四五六七八九十]"
)
_RULES = {"judgement": JUDGEMENT, "activity": POLARITY}


def opposed(case: Case) -> Iterator[Finding]:
    for statement, backing in case.comparison:
        best = backing.best
        if best is None or backing.likeness < CLEARLY or _THE_REST.search(statement.text):
            continue
        found = list(_against(statement, best))
        if found and not counts_another(statement, best):
            yield from found


def check_harm(case: Case) -> Iterator[Finding]:
    """Harm that the lines behind a sentence deny and count none of: 造成人员受伤 for 未伤人."""
    comparison = case.comparison
    for statement in comparison.statements:
        told = _HARM.search(statement.text)
        if told is None or _DENIAL.search(statement.text):
            continue
        for row in comparison.rows_behind(statement):
            text = comparison.text_of((row,))
            denied = any(one["harm"] in statement.text for one in _NO_HARM.finditer(text))
            if denied and not _COUNTED_HARM.search(text):
                note = comparison.line(row)[0]
                message = f"草稿写“{told[0]}”，素材{note.place}说没有，请核对。"
                found = POLARITY.finding(span_of(told).shifted(statement.span.start), told[0], message)
                yield backed(found, statement, note)
                break


def _against(statement: Statement, note: Note) -> Iterator[Finding]:
    said = mentions(without_empty_denials(note.text))
    # What stands behind it in its line is later: 未备案——手写：11月已备案.
    noted = kinds_in(note.text) | kinds_in(note.line.partition(note.text)[2])
    own = kinds_in(statement.text)
    own |= kinds_of(statement.context, "activity") | kinds_of(statement.context, "judgement")
    for mention in mentions(statement.text):
        if mention.kinds & noted or is_denied(statement.text, mention):
            continue
        if len(mention.text) > _STEM and mention.text[:_STEM] in note.text:
            continue
        against = next((other for other in said if _opposite(mention, other) and not other.kinds & own), None)
        if against is not None:
            yield differs(_rule(mention, against), statement, mention, note, against.text)


def _rule(mention: Mention, against: Mention) -> Rule:
    slot = next(one.slot for one in mention.kinds for other in against.kinds if _opposites(one, other))
    return _RULES[slot]


def _opposite(one: Mention, other: Mention) -> bool:
    return any(_opposites(a, b) for a in one.kinds for b in other.kinds)


def _opposites(one: Kind, other: Kind) -> bool:
    if one.slot != other.slot or one.name == other.name:
        return False
    if one.slot == "judgement":
        return _pair(one.name) == _pair(other.name)
    return one.slot == "activity" and one.name.removesuffix("-not") == other.name.removesuffix("-not")


def _pair(name: str) -> str:
    return name.rsplit("-", 1)[0]
