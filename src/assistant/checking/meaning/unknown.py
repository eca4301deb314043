"""Bodies, posts and groups of people in a draft that the notes and the office's profile never mention.

A post that the notes do mention is one of another matter where no line behind its sentence has it.
"""

import re
from collections.abc import Iterator

from assistant.checking.case import Case
from assistant.checking.meaning.altered import is_meant
from assistant.checking.meaning.comparison import Comparison
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.mentions import GENERAL, Kind, Mention, kinds_in, whole_mentions
from assistant.checking.meaning.pairing import CLEARLY, Statement
from assistant.checking.meaning.rules import UNKNOWN_BODY
from assistant.domain import Finding

_SLOTS = ("body", "post")
_OWN = frozenset(
    {
        "general-secretary",
        "legal-adviser",
        "legal-advisers",
        "town-government",
        "town-head",
        "town-party-secretary",
        "town-party-committee",
        "county-government",
        "county-party-committee",
        "village-committee",
    }
)
# 第二水厂 is the name of a place.
_NUMBERED = re.compile(r"第?[一二三四五六七八九十]$")
_SHORT, _SCHOOL = 3, "校"
# Whoever a procedure, a trade or a village has without a word of the notes.
_COMMON = frozenset(
    {
        "applicants",
        "cadres",
        "enterprise-heads",
        "enterprises",
        "leading-cadres",
        "migrant-workers",
        "residents",
        "workers",
    }
)
_WHOEVER = frozenset("人员者户们的等对象")
_ANYBODY = frozenset({"legal-adviser", "legal-advisers", "general-secretary", "principal"})


def check_unknown(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    profile = "\n".join(
        (*case.profile.bodies, *case.profile.posts, *case.profile.standing_facts, case.issuer)
    )
    # A fact may name who speaks as we in its line: 我所 under 【司法所】.
    read = "\n".join(fact.text for fact in case.facts or ())
    notes = "\n".join((read, *(note.line for note in comparison.notes)))
    known = comparison.said_anywhere | kinds_in(profile) | kinds_in(read)
    for statement, backing in comparison:
        if not backing.notes or statement.section == "plans":
            continue
        for mention in whole_mentions(statement.text):
            if _is_unknown(mention, known, notes) and not _NUMBERED.search(
                statement.text[: mention.span.start]
            ):
                message = f"“{mention.text}”在素材和单位档案中没有提到，请核对。"
                yield _found(statement, mention, message)
            elif backing.likeness >= CLEARLY and _is_of_another_matter(comparison, statement, mention):
                message = f"“{mention.text}”在相应的素材中没有提到，请核对。"
                yield _found(statement, mention, message)


def _is_unknown(mention: Mention, known: frozenset[Kind], notes: str) -> bool:
    kinds = {kind for slot in _SLOTS for kind in mention.of(slot)}
    if kinds:
        named = any(kind.name in _OWN for kind in kinds) or _is_named(mention.text, notes)
        return not kinds & known and not named
    people = mention.of("who")
    if not people or len(people) >= GENERAL or any(kind.name in _COMMON for kind in people):
        return False
    telling = [char for char in mention.text if char not in _WHOEVER]
    return not people & known and 2 * sum(char in notes for char in telling) < len(telling)


def _is_of_another_matter(comparison: Comparison, statement: Statement, mention: Mention) -> bool:
    """Whether no line behind the sentence has the post, in full or by its last word."""
    posts = mention.of("post")
    if not posts or any(kind.name in _ANYBODY for kind in posts):
        return False
    rows = comparison.rows_behind(statement)
    text = comparison.text_of(rows)
    return not (
        posts & comparison.said_in(rows, "post")
        or mention.text[-2:] in text
        or is_meant(mention, posts, text)
    )


def _found(statement: Statement, mention: Mention, message: str) -> Finding:
    span = mention.span.shifted(statement.span.start)
    return backed(UNKNOWN_BODY.finding(span, mention.text, message), statement, None)


def _is_named(body: str, notes: str) -> bool:
    """In full, by its first or last word, by its initials (市监 for 市场监管所), or as 校 is in 进校, 4校."""
    initials = [body[0] + char for char in body[2:]] if len(body) > _SHORT else []
    initials += [body[-1]] if body.endswith(_SCHOOL) else []
    stem = body.removesuffix("成员").removesuffix("人员")
    return any(name in notes for name in (body[:2], body[-2:], stem[-2:], *initials))
