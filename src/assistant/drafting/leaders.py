"""The part on the first responsible persons: facts by holder and by the duties of the 2016 rules."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.domain import Fact, Sentence
from assistant.drafting.plan import Group, Item
from assistant.genres import Genre, duty_of
from assistant.language.heads import GOVERNMENT_HEAD, PARTY_HEAD
from assistant.language.persons import full_name_length

PARTY = "party"
GOVERNMENT = "government"

_PARTY_HEAD = re.compile(r"(?<!副)书记|党委|党工委")
_GOVERNMENT_HEAD = re.compile(rf"(?<!副){GOVERNMENT_HEAD}|(?<!法治)政府")
_PARTY_POST = re.compile(r"(?:[镇乡]|街道)?(?:党委|党工委)?书记")
"""What is told in full; 镇委书记 is in full already."""
_HEAD = rf"(?:{PARTY_HEAD}|{GOVERNMENT_HEAD})"
_JOINT = re.compile(r"[、和与]")
_SUBJECT = re.compile(rf"^{_HEAD}(?:{_JOINT.pattern}{_HEAD})?(?!和|、|与|们|及)")


def by_holder(facts: Sequence[Fact], genre: Genre) -> tuple[Group, ...]:
    """A group for the party's first responsible person, one for the government's, in the order of duties."""
    return tuple(
        Group("", (Item(holder, found),))
        for holder in (PARTY, GOVERNMENT)
        if (found := _ordered([fact for fact in facts if holder_of(fact.text, genre) == holder], genre))
    )


def holder_of(text: str, genre: Genre) -> str:
    """Whose duty a text speaks of: whoever is named first, else the holder of the duty it meets."""
    party, government = _PARTY_HEAD.search(text), _GOVERNMENT_HEAD.search(text)
    if party and (government is None or party.start() < government.start()):
        return PARTY
    if government:
        return GOVERNMENT
    duty = duty_of(genre, text)
    return next((item.holder for item in genre.duties if item.key == duty), PARTY)


def _ordered(facts: Sequence[Fact], genre: Genre) -> tuple[Fact, ...]:
    """By duty, behind those that name post and person; those that do not name the post last."""
    ranks = {duty.key: rank for rank, duty in enumerate(genre.duties)}
    return tuple(
        sorted(
            facts,
            key=lambda fact: (
                not names_a_head(fact.text),
                not _names_him(fact.text),
                ranks.get(duty_of(genre, fact.text), len(ranks)),
            ),
        )
    )


def _names_him(text: str) -> bool:
    """Whether a post at the head of a text has its holder's name behind it (镇长罗芳主持)."""
    subject = _SUBJECT.match(text)
    return subject is not None and full_name_length(text, subject.end(), introduced=True) > 0


def names_a_head(text: str) -> bool:
    return bool(_PARTY_HEAD.search(text) or _GOVERNMENT_HEAD.search(text))


def shared_subject(sentences: Sequence[Sentence], self_name: str) -> tuple[Sentence, ...]:
    """The post in full, and named once: a clause on the same post goes on without it."""
    said: list[Sentence] = []
    current = ""
    for sentence in sentences:
        clauses = []
        for clause in sentence.text.split("；"):
            subject = subject_of(clause)
            rest = clause.removeprefix(subject)
            repeated = subject and full_post(subject, self_name) == current
            current = full_post(subject, self_name) if subject else current
            clauses.append(rest.lstrip("，") if repeated else f"{full_post(subject, self_name)}{rest}")
        said.append(replace(sentence, text="；".join(clauses)))
    return tuple(said)


def full_post(subject: str, self_name: str) -> str:
    """书记 and 党委书记 as 镇党委书记, after the office's own kind (我镇); so too in 书记、镇长."""
    kind = self_name.removeprefix("我")
    secretary = f"{'' if kind == '单位' else kind}党{'工' if kind == '街道' else ''}委书记"
    own = (post for post in _JOINT.split(subject) if post)
    return "、".join(secretary if _PARTY_POST.fullmatch(post) else post for post in own)


def subject_of(text: str) -> str:
    match = _SUBJECT.match(text)
    return match.group() if match else ""
