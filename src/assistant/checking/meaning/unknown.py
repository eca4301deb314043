"""Bodies and posts in a draft that the notes and the office's profile never mention."""

import re
from collections.abc import Iterator

from assistant.checking.case import Case
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.mentions import mentions, whole_mentions
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


def check_unknown(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    profile = "\n".join(
        (*case.profile.bodies, *case.profile.posts, *case.profile.standing_facts, case.issuer)
    )
    notes = "\n".join(note.line for note in comparison.notes)
    known = comparison.said_anywhere | {kind for mention in mentions(profile) for kind in mention.kinds}
    for statement, backing in comparison:
        if not backing.notes or statement.section == "plans":
            continue
        for mention in whole_mentions(statement.text):
            kinds = {kind for slot in _SLOTS for kind in mention.of(slot)}
            if not kinds or kinds & known or any(kind.name in _OWN for kind in kinds):
                continue
            if _is_named(mention.text, notes) or _NUMBERED.search(statement.text[: mention.span.start]):
                continue
            span = mention.span.shifted(statement.span.start)
            message = f"“{mention.text}”在素材和单位档案中没有提到，请核对。"
            yield backed(UNKNOWN_BODY.finding(span, mention.text, message), statement, None)


def _is_named(body: str, notes: str) -> bool:
    """In full, by its first or last word, by its initials (市监 for 市场监管所), or as 校 is in 进校, 4校."""
    initials = [body[0] + char for char in body[2:]] if len(body) > _SHORT else []
    initials += [body[-1]] if body.endswith(_SCHOOL) else []
    stem = body.removesuffix("成员").removesuffix("人员")
    return any(name in notes for name in (body[:2], body[-2:], stem[-2:], *initials))
