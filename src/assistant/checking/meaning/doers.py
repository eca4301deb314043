"""Who did it, told of a deed that leaves no doubt who is meant: 由我镇出资 for 县里掏的钱.

To pay, to lead, to assist, to teach, to review, to put up and the like are told with whoever did them right
before the verb, in speech (县里配的, 交通局装的) as in writing (由县交通局安装, 我镇自购). Where the line
behind a clause has such a deed and somebody else does it, the one who acts was exchanged. The own town may
stand for its offices, not for those above it nor for firms and associations.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from assistant.checking.case import Case
from assistant.checking.lexicon import rows
from assistant.checking.meaning.comparison import Comparison
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.mentions import Kind, mentions
from assistant.checking.meaning.notes import Note
from assistant.checking.meaning.pairing import CLEARLY, Statement
from assistant.checking.meaning.renamed import names
from assistant.checking.meaning.rules import ACTOR
from assistant.domain import Finding, Span
from assistant.language import clauses, grams
from assistant.language.patterns import late

_BODIES = ("body", "post", "who")
_TIERS = "省市县区旗盟州"
_TIER_BEFORE = f"{_TIERS}镇乡村"
_NAMES_A_TIER = late(f"^[{_TIERS}]|[{_TIERS}][里上级局]")
_DENIED = late(r"(?:不是|没有?|未|不由|非)[\u4e00-\u9fff]{0,6}$")
_COUNTED = r"[\d一二三四五六七八九十两]+[个名人次家]*"
_GOES_ON = r"(?=[了的过来着掉给\d一二两三四五六七八九十几]|$)"
_SPEAKER = late(r"^[^，。：:\d]{2,10}(?:\d{1,2}[:：]\d\d)?[：:]")
_TIER_ALONE = 2
_BEFORE_THE_VERB = 2


@dataclass(frozen=True, slots=True)
class Doer:
    """Somebody who does a deed of a family: `own` where it is the own town, else of some classes of bodies.

    `span` reaches to the end of the verb.
    """

    span: Span
    text: str
    verb: str
    deed: str
    own: bool = False
    kinds: frozenset[Kind] = frozenset()

    @property
    def is_an_office_of_the_town(self) -> bool:
        return not _NAMES_A_TIER.search(self.text) and not self.text.endswith(tuple(_words("outside")))

    def may_be(self, other: "Doer") -> bool:
        """Whether both may name one: by class, by characters, or as a tier and one of its offices."""
        shorter, longer = sorted((self.text, other.text), key=len)
        if len(shorter) <= _TIER_ALONE and shorter[0] == longer[0]:
            return True
        if self.own or other.own:
            body = other if self.own else self
            return body.own or body.is_an_office_of_the_town
        same = self.kinds & other.kinds or any(pair in longer for pair in grams(shorter, (2,)))
        return bool(same) or 2 * sum(char in longer for char in shorter) > len(shorter)

    def is_named_in(self, text: str) -> bool:
        """By two of its characters, or only by its tier (县里)."""
        tier = len(self.text) <= _TIER_ALONE and self.text[0] in text
        return tier or any(pair in text for pair in grams(self.text, (2,)))


def check_doers(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    for statement in comparison.statements:
        together = map(comparison.backing_of, comparison.sentence_of(statement))
        if statement.section == "plans" or all(one.likeness < CLEARLY for one in together):
            continue
        for told in doers(statement.text):
            note = _note_of_another(comparison, statement, told)
            if note is not None:
                message = f"草稿写“{told.text}{told.verb}”，事实{note.place}为“{note.text}”，请核对是谁做的。"
                span = told.span.shifted(statement.span.start)
                yield backed(ACTOR.finding(span, span.of(case.draft), message), statement, note)


def _note_of_another(comparison: Comparison, statement: Statement, told: Doer) -> Note | None:
    """The clause most like the statement where another does the deed, if in none of its lines this one may.

    What one of the town's offices says of itself (小葛：我们主办) may be told by any name.
    """
    found = []
    for row in comparison.rows_close(statement):
        for note in comparison.line(row):
            for one in doers(note.text):
                if one.deed != told.deed:
                    continue
                if one.may_be(told) or (one.own and _SPEAKER.match(note.line)):
                    return None
                found.append((comparison.share_told(statement, note), note, one))
    if not found:
        return None
    _, note, rival = max(found, key=lambda one: one[0])
    return None if _each_did_some(statement, note, told, rival) else note


def _each_did_some(statement: Statement, note: Note, told: Doer, rival: Doer) -> bool:
    """Whether the sentence has the rival do it as well, and the line names the one told."""
    context = statement.context
    together = (one for clause in clauses(context) for one in doers(clause.of(context)))
    has_rival = any(one.deed == told.deed and one.may_be(rival) for one in together)
    return has_rival and (told.own or told.is_named_in(note.line))


@lru_cache(maxsize=8192)
def doers(text: str) -> tuple[Doer, ...]:
    """Those who do one of the deeds in a clause, in order."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[Doer]:
    for match in _verbs().finditer(text):
        lead, verb = text[: match.start()], match[0]
        if _DENIED.search(lead):
            continue
        itself = _itself().search(text, max(0, match.start() - _BEFORE_THE_VERB), match.end())
        lead = _between().sub("", lead)
        own = next((word for word in _words("own") if lead.endswith(word)), "")
        if own or (itself and not lead):
            named = own or (itself[0] if itself else "")
            yield Doer(Span(len(lead) - len(own), match.end()), named, verb, _deeds()[verb], own=True)
        elif (body := _body_at_the_end(lead)) is not None:
            span, kinds = body
            if not _objects().search(lead[: span.start]):
                yield Doer(Span(span.start, match.end()), span.of(text), verb, _deeds()[verb], kinds=kinds)


def _body_at_the_end(lead: str) -> tuple[Span, frozenset[Kind]] | None:
    """The body, post or group of people that a text ends in, its tier before it, and its classes."""
    for mention in mentions(lead):
        kinds = frozenset(kind for slot in _BODIES for kind in mention.of(slot))
        if mention.span.end == len(lead) and (kinds or mention.of("level")):
            return _with_its_tier(mention.span, lead), kinds
    last = next((name for name in names(lead) if name.span.end == len(lead) and "body" in name.kinds), None)
    return None if last is None else (_with_its_tier(last.span, lead), last.classes)


def _with_its_tier(span: Span, text: str) -> Span:
    before = text[span.start - 1 : span.start]
    return Span(span.start - 1, span.end) if before and before in _TIER_BEFORE else span


@cache
def _deeds() -> dict[str, str]:
    """The family of each verb."""
    return {verb: family for family, verbs in rows("doings") for verb in verbs.split()}


@cache
def _verbs() -> re.Pattern[str]:
    verbs = sorted(_deeds(), key=len, reverse=True)
    return re.compile("|".join(re.escape(verb) + (_GOES_ON if len(verb) == 1 else "") for verb in verbs))


@cache
def _words(kind: str) -> tuple[str, ...]:
    """The words of a kind, the longest first."""
    given = {row[0]: row[1].split() for row in rows("doers")}
    return tuple(sorted(given[kind], key=len, reverse=True))


@cache
def _itself() -> re.Pattern[str]:
    return re.compile("|".join(_words("itself")))


@cache
def _between() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(_words('between'))}|{_COUNTED})+$")


@cache
def _objects() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(_words('object'))})[^，、]{{0,8}}$")
