"""Bodies and posts in a draft that the notes and the office's profile never mention."""

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
        "town-party-committee",
        "county-government",
        "county-party-committee",
        "village-committee",
    }
)


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
            if (
                not kinds
                or kinds & known
                or mention.text[:2] in notes
                or mention.text[-2:] in notes
                or any(kind.name in _OWN for kind in kinds)
            ):
                continue
            span = mention.span.shifted(statement.span.start)
            message = f"“{mention.text}”在素材和单位档案中没有提到，请核对。"
            yield backed(UNKNOWN_BODY.finding(span, mention.text, message), statement, None)
