"""Claims without a figure that no note says anything of: a result, a deed, a superior's word.

Three things have to meet: the clause claims something (a change, a new institution), no line of the notes
holds a fair share of its words, and several of its characters are neither in the notes nor in any wording
that is attested as filler. So conventional filler stays silent whatever words it is made of, and titles do,
which the check of names judges. A clause that is tacked on to another (并举办知识竞赛) needs no word that
claims: where every line near it is told better by other clauses, it rewords none and stands on nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from operator import add

from assistant.checking.case import Case
from assistant.checking.meaning.comparison import Comparison
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.mentions import Kind, Mention, kinds_in, mentions
from assistant.checking.meaning.pairing import Statement
from assistant.checking.meaning.progressing import is_open
from assistant.checking.meaning.rules import DEED, INSTRUCTION, OUTCOME
from assistant.checking.meaning.wording import RUN, published, runs_of
from assistant.checking.rule import Rule
from assistant.domain import Finding
from assistant.language.text import is_han
from assistant.language.words import tagged

_FEWEST_NEW = 3
_LEAST_SUPPORT, _LEAST_OF_MEASURED = 0.25, 0.35
_TOPIC = re.compile(
    r"^(?:[一二三四五六七八九十]+是|[（(][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十]+，?)"
)
_LONGEST_TOPIC = 14
_TITLE = re.compile(r"(?:新?修[订改]后?的?)?《[^《》]*》")
_REASON = re.compile(r"(?:主要)?原因")
_MEASURED = re.compile("(?<!不)(?:明显|大幅|显著)")
_ADDED = re.compile(r"(?:并且?|同时|同步|还|该|随后|由此|此后|而且|从而|受到|得到|使)(?=..)")
_LED_IN = re.compile("(?:[已也均都]|先后|当日|统一|专门|据此)*")
_SHORTEST_ADDED = 6
_COMPARES = re.compile(r"上年|去年|同期|同比|上一年")
_CLOCK = re.compile(r"\d[日时]")
_DELEGATES = re.compile(r"人大|代表|政协|委员")
_JUDGED = frozenset(
    {"trend-better", "trend-worse", "satisfy-yes", "satisfy-no", "satisfy-basic", "effect-good"}
)
_DEEDS = frozenset({"institution", "open", "appoint", "develop", "formulate", "practice", "cultivate"})
_DEMAND = "demand"
_DEMANDED = Kind("instruct", _DEMAND)
_DEMANDS = re.compile("(?:并|还|会上|同时|现场|专门|批示|再次|明确|提出)*")
_NO_MATTER, _SAYS = "的和与及", "让叫说讲嘱限"
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
            measured = claim.rule is OUTCOME and _MEASURED.search(text)
            least = _LEAST_OF_MEASURED if measured else _LEAST_SUPPORT
            if made is None or support >= least or _figures_judge(case, statement):
                continue
            if _REASON.match(statement.text):
                continue
            if measured or _new_characters(case, text, known) >= _FEWEST_NEW:
                message = f"“{statement.text}”：{claim.phrase}在素材中没有依据，请核对或删去。"
                yield backed(claim.rule.finding(statement.span, statement.text, message), statement, None)
                break
        else:
            if support < _LEAST_SUPPORT and _is_added(case, statement, known):
                message = f"“{statement.text}”：这一说法在素材中没有依据，请核对或删去。"
                yield backed(DEED.finding(statement.span, statement.text, message), statement, None)


def check_instructions(case: Case) -> Iterator[Finding]:
    """A superior's instruction, demand, praise or visit where no line behind it has a word of the kind."""
    for statement in case.comparison.statements:
        if _DELEGATES.search(statement.context):
            continue
        for mention in mentions(statement.text):
            if not _is_of_a_superior(statement, mention) or _attested(case, statement.text):
                continue
            if not _is_told_of(case.comparison, statement, mention):
                span = mention.span.shifted(statement.span.start)
                message = f"“{mention.text}”：上级的批示、要求、肯定或视察在素材中没有依据，请核对或删去。"
                yield backed(INSTRUCTION.finding(span, mention.text, message), statement, None)


def _is_of_a_superior(statement: Statement, mention: Mention) -> bool:
    """按照要求 and 各项部署 are no one's words: a demand counts where someone demands something."""
    kinds = {kind.name for kind in mention.of("instruct")}
    if kinds & _WORDS_OF_SUPERIORS:
        return True
    before, behind = statement.text[: mention.span.start], statement.text[mention.span.end :]
    if _DEMAND not in kinds or not behind[:1].isalnum() or behind[0] in _NO_MATTER:
        return False
    return _DEMANDS.fullmatch(before) is not None or any(
        one.span.end == len(before) and (one.of("post") or one.of("body")) for one in mentions(before)
    )


def _is_told_of(comparison: Comparison, statement: Statement, mention: Mention) -> bool:
    """Whether a line behind the sentence has a word of the kind, or one that shares its character."""
    behind = comparison.text_behind(statement)
    kinds, said = mention.of("instruct"), comparison.said_in(comparison.rows_behind(statement), "instruct")
    told = mention.text[-2:][0] + (_SAYS if _DEMANDED in kinds else "")
    return bool(kinds & said) or any(char in behind for char in told)


def _is_added(case: Case, statement: Statement, known: frozenset[str]) -> bool:
    """Whether a clause behind another adds a deed or a thing of its own, and tells no line near it best."""
    comparison, text = case.comparison, _TITLE.sub("", statement.text)
    link = _ADDED.match(text)
    if comparison.sentence_of(statement)[0] == statement or len(text) < _SHORTEST_ADDED:
        return False
    if not (link or _begins_with_a_deed(text)) or _figures_judge(case, statement):
        return False
    if _new_characters(case, text, known) < _FEWEST_NEW or comparison.tells_best(statement):
        return False
    return _names_anew(comparison, statement, text[link.end() if link else 0 :])


def _names_anew(comparison: Comparison, statement: Statement, text: str) -> bool:
    """Whether it names an honour, or a thing or two deeds with no character behind its sentence."""
    behind = comparison.text_behind(statement)
    kinds = kinds_in(behind)
    anew = [
        tag
        for word, tag in tagged(text)
        if len(word) > 1 and not set(word) & set(behind) and not kinds_in(word) & kinds
    ]
    if Kind("deed", "honour") in kinds_in(text) - kinds:
        return True
    return any(tag[0] == "n" for tag in anew) or sum(tag[0] == "v" for tag in anew) > 1


def _begins_with_a_deed(text: str) -> bool:
    lead = _LED_IN.match(text)
    first = next(iter(mentions(text[lead.end() if lead else 0 :])), None)
    return first is not None and not first.span.start and bool(first.of("deed"))


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
