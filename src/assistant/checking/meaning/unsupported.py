"""Claims without a figure that no note says anything of: a result, a deed, a superior's word.

Three things have to meet: the clause claims something (a change, a new institution), no line of the notes
holds a fair share of its words, and several of its characters are neither in the notes nor in any wording
that is attested as filler. So conventional filler stays silent whatever words it is made of, and titles do,
which the check of names judges.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from operator import add

from assistant.checking.case import Case
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.mentions import Mention, mentions
from assistant.checking.meaning.pairing import Statement
from assistant.checking.meaning.progressing import is_open
from assistant.checking.meaning.rules import DEED, INSTRUCTION, OUTCOME
from assistant.checking.meaning.wording import RUN, published, runs_of
from assistant.checking.rule import Rule
from assistant.domain import Finding
from assistant.language.text import is_han

_FEWEST_NEW = 3
_LEAST_SUPPORT = 0.25
_TOPIC = re.compile(
    r"^(?:[一二三四五六七八九十]+是|[（(][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十]+，?)"
)
_LONGEST_TOPIC = 14
_TITLE = re.compile(r"(?:新?修[订改]后?的?)?《[^《》]*》")
_REASON = re.compile(r"(?:主要)?原因")
_COMPARES = re.compile(r"上年|去年|同期|同比|上一年")
_CLOCK = re.compile(r"\d[日时]")
_DELEGATES = re.compile(r"人大|代表|政协|委员")
_JUDGED = frozenset(
    {"trend-better", "trend-worse", "satisfy-yes", "satisfy-no", "satisfy-basic", "effect-good"}
)
_DEEDS = frozenset({"institution", "open", "appoint", "develop", "formulate", "practice", "cultivate"})
_WORDS_OF_SUPERIORS = frozenset({"instruction", "praise", "visit-of-superior", "check-of-superior"})


@dataclass(frozen=True, slots=True)
class _Claim:
    """What makes a clause a claim, and what a finding calls it."""

    rule: Rule
    phrase: str

    def made_by(self, mention: Mention) -> bool:
        return any(_KINDS[self.rule.id](kind) for kind in mention.kinds)


_KINDS = {
    OUTCOME.id: lambda kind: (
        kind.slot == "indicator"
        or (kind.slot == "direction" and kind.name != "flat")
        or (kind.slot == "judgement" and kind.name in _JUDGED)
    ),
    DEED.id: lambda kind: kind.slot == "deed" and kind.name in _DEEDS,
}
_CLAIMS = (
    _Claim(OUTCOME, "这一结果"),
    _Claim(DEED, "这一做法"),
)


def check_unsupported(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    known = _pairs(case)
    for statement, support in zip(comparison.statements, comparison.pairing.support, strict=True):
        if statement.section == "plans" or is_open(statement.text) or _is_topic(statement.text):
            continue
        for claim in _CLAIMS:
            text = _TITLE.sub("", statement.text)
            made = next(
                (one for one in mentions(text) if claim.made_by(one) and not _is_aim(one, text)), None
            )
            if made is None or support >= _LEAST_SUPPORT or _figures_judge(case, statement):
                continue
            if _REASON.match(statement.text):
                continue
            if _new_characters(case, text, known) >= _FEWEST_NEW:
                message = f"“{statement.text}”：{claim.phrase}在素材中没有依据，请核对或删去。"
                yield backed(claim.rule.finding(statement.span, statement.text, message), statement, None)
                break


def check_instructions(case: Case) -> Iterator[Finding]:
    """A superior's instruction, praise or visit of which the notes have no word of the kind."""
    comparison = case.comparison
    for statement in comparison.statements:
        for mention in mentions(statement.text):
            kinds = {kind for kind in mention.of("instruct") if kind.name in _WORDS_OF_SUPERIORS}
            if _DELEGATES.search(statement.context):
                continue
            if mention.text[-2:] in comparison.text_behind(statement):
                continue
            if kinds and not kinds & comparison.said_anywhere and not _attested(case, statement.text):
                span = mention.span.shifted(statement.span.start)
                message = f"“{mention.text}”：上级的批示、肯定或视察在素材中没有依据，请核对或删去。"
                yield backed(INSTRUCTION.finding(span, mention.text, message), statement, None)


def _is_aim(mention: Mention, text: str) -> bool:
    """增强普法针对性 and 积极探索新路径 say what is striven for; 满意度明显增强 says what came of it."""
    aims = any(kind.slot == "frame" for kind in mention.kinds) or mention.text == "探索"
    return aims and is_han(text[mention.span.end : mention.span.end + 1] or "，")


def _is_topic(text: str) -> bool:
    """一是强化学习: the words that head a point claim what follows them, not more."""
    return len(text) <= _LONGEST_TOPIC and _TOPIC.match(text) is not None


def _figures_judge(case: Case, statement: Statement) -> bool:
    """Whether it states a figure or compares with another year: other rules judge that."""
    judged = _COMPARES.search(statement.text) or _CLOCK.search(statement.text)
    return judged is not None or bool(case.claims_in(statement.span))


def _pairs(case: Case) -> frozenset[str]:
    """Pairs of characters of the notes and the office's profile."""
    own = (case.issuer, *case.profile.standing_facts, *case.profile.bodies, *case.profile.places)
    texts = dict.fromkeys((*(note.line for note in case.comparison.notes), *own))
    return frozenset(pair for text in texts for pair in map(add, text, text[1:]))


def _new_characters(case: Case, text: str, known: frozenset[str]) -> int:
    """How many Chinese characters stand in no pair of the notes and in no attested run."""
    covered = {at + offset for at in range(len(text) - 1) if text[at : at + 2] in known for offset in (0, 1)}
    covered |= {at + offset for at, run in runs_of(text) if _is_filler(case, run) for offset in range(RUN)}
    return sum(is_han(char) for at, char in enumerate(text) if at not in covered)


def _attested(case: Case, text: str) -> bool:
    return any(text in phrase for phrase in case.attested)


def _is_filler(case: Case, run: str) -> bool:
    return run in _runs(case.attested) or published().attested(run)


@lru_cache(maxsize=8)
def _runs(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(run for phrase in phrases for _, run in runs_of(phrase))
