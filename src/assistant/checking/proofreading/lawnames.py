"""Official names of laws, party rules and documents, and which of them a wrong name means.

No local rule is called 法, and data/laws.tsv holds nearly all laws of the state: a 法 that is not among
them is no name, and the most alike of them is meant. 条例 and 规定 may be local: only close ones are
compared.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from rapidfuzz.distance import Indel, LCSseq, Levenshtein

from assistant.checking.lexicon import table, words
from assistant.checking.proofreading.homophones import homophones
from assistant.language import lexicon

STATE = "中华人民共和国"
_VERSION = re.compile(r"（[^（）]*）$")
# Names of laws differ in so few characters that only long ones are compared: 1 edit from 6, 2 from 12.
_ONE_EDIT, _TWO_EDITS = 6, 12
# Characters left out are sooner forgiven than replaced ones.
_LEFT_OUT_FROM, _LEFT_OUT = 8, 2
_ALIKE, _SURELY_ALIKE = 0.61, 0.75
_HEAD = 2
_LAW = re.compile(r"[\u4e00-\u9fff]{2,28}(?<![办做方书兵用想说看疗手写语技佛])法")
_NO_LAW = re.compile(r"(?:工作|服务|处置|接访|联动|步)法$|心法|家法|讲法|学法|普法|守法|执法|司法|立法|释法")
_KIND = re.compile(r"(?:法|条例|规定)$")


@dataclass(frozen=True, slots=True)
class Meant:
    """The official name that a wrong one stands for, without 中华人民共和国."""

    name: str
    certain: bool


def split_name(title: str) -> tuple[str, str, str]:
    """中华人民共和国 or "", the bare name, and the version in brackets or ""."""
    state = STATE if title.startswith(STATE) else ""
    version = _VERSION.search(title)
    name = title.removeprefix(STATE)
    return state, _VERSION.sub("", name), version[0] if version else ""


@cache
def official() -> frozenset[str]:
    """Official names and their usual short forms, bare."""
    names = {row["name"] for row in lexicon("laws")} | words("laws")
    short = {form for row in lexicon("laws") for form in row["short"].split()}
    others = {row["wrong"] for row in table("law_names") if row["kind"] in ("repealed", "right")}
    wrong = {row["wrong"] for row in table("law_names") if row["kind"] == "wrong"}
    return frozenset(split_name(name)[1] for name in names | short | others) - wrong


@cache
def wrong_forms() -> Mapping[str, str]:
    """Recorded wrong forms to the official name; a repealed law is none of them."""
    listed = {row["wrong"]: row["right"] for row in table("law_names") if row["kind"] == "wrong"}
    recorded = {
        wrong: split_name(row["name"])[1] for row in lexicon("laws") for wrong in row["wrong"].split()
    }
    return MappingProxyType(
        {wrong: right for wrong, right in (recorded | listed).items() if wrong not in official()}
    )


def meant(name: str, *, national: bool) -> Meant | None:
    """The official name meant, None where `name` is right or nothing like one.

    `national` tells that it begins with 中华人民共和国, so that no local rule can be meant.
    """
    if name in official():
        return None
    if name in wrong_forms():
        return Meant(wrong_forms()[name], certain=True)
    near = sorted((_distance(name, known), known) for known in official() if _close(name, known))
    if near:
        return Meant(near[0][1], certain=True)
    return _of_other_kind(name, national) or _law(name, national)


def _close(name: str, known: str) -> bool:
    """Whether `name` misses `known` by what its length allows.

    条例 is not 法, and two characters replaced by two others name another act.
    """
    if name[-1] != known[-1]:
        return False
    lost = len(known) - len(name)
    if 0 < lost <= _LEFT_OUT and len(name) >= _LEFT_OUT_FROM and _within(name, known):
        return True
    most = min(1, _edits(known)) if lost == 0 else _edits(known)
    return _distance(name, known, most) <= most


def _distance(name: str, known: str, most: int | None = None) -> int:
    return Levenshtein.distance(name, known, score_cutoff=most)


def _edits(name: str) -> int:
    return 0 if len(name) < _ONE_EDIT else 1 if len(name) < _TWO_EDITS else 2


def _within(name: str, known: str) -> bool:
    """Whether the characters of `name` stand in `known` in this order."""
    return LCSseq.similarity(name, known) == len(name)


def _of_other_kind(name: str, national: bool) -> Meant | None:
    """The same matter as an act of another kind: 突发事件应对条例 for 突发事件应对法."""
    if not _KIND.search(name):
        return None
    right = _by_matter().get(_KIND.sub("", name))
    return Meant(right, certain=national or name.endswith("法")) if right else None


@cache
def _by_matter() -> Mapping[str, str]:
    return MappingProxyType({_KIND.sub("", name): name for name in sorted(official()) if _KIND.search(name)})


def _law(name: str, national: bool) -> Meant | None:
    """The law most like a name that no law has."""
    if not _LAW.fullmatch(name) or (_NO_LAW.search(name) and not national):
        return None
    scored = sorted(((_likeness(name, law), law) for law in _laws()), reverse=True)
    (best, law), (second, _) = scored[:2]
    if best > second and (best >= _ALIKE or (national and best > 0.5) or _only_one_so_headed(name, law)):
        return Meant(law, certain=national or best >= _SURELY_ALIKE)
    return None


def _likeness(name: str, law: str) -> float:
    """0 to 1: shared characters in order; more where a homophone or the order is all that differs."""
    if Counter(name) == Counter(law) or any(_sounding(name, law)):
        return 1.0
    shared = Indel.normalized_similarity(name, law)
    return max(shared, 0.9) if _within(name, law) else shared


def _sounding(name: str, law: str) -> Iterator[bool]:
    if len(name) == len(law):
        different = [(one, other) for one, other in zip(name, law, strict=True) if one != other]
        yield len(different) == 1 and different[0][1] in homophones(different[0][0])


def _only_one_so_headed(name: str, law: str) -> bool:
    """Whether no other law begins with the same two characters: 社区改造法 for 社区矫正法."""
    head = name[:_HEAD]
    return law.startswith(head) and sum(other.startswith(head) for other in _laws()) == 1


@cache
def _laws() -> tuple[str, ...]:
    return tuple(sorted(name for name in official() if _LAW.fullmatch(name)))
