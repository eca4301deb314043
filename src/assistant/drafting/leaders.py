"""The part on the first responsible persons: facts by holder and by the duties of the 2016 rules."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.domain import Fact, Sentence
from assistant.drafting.plan import Group, Item
from assistant.genres import Genre, duty_of

PARTY = "party"
GOVERNMENT = "government"

_PARTY_HEAD = re.compile(r"书记|党委|党工委")
_GOVERNMENT_HEAD = re.compile(r"[镇乡区]长|街道办事处主任|政府")
_SUBJECT = re.compile(r"^(?:(?:[镇乡]|街道)?(?:党委|党工委)?书记|[镇乡区]长|街道办事处主任)(?!和|、|与|们|及)")


def by_holder(facts: Sequence[Fact], genre: Genre) -> tuple[Group, ...]:
    """One group for the party's first responsible person and one for the government's, each in the order of duties."""
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


def without_subject(text: str) -> str:
    """The clause without the post it begins with, for sentences whose paragraph has named it."""
    return _SUBJECT.sub("", text)


def subject_of(text: str) -> str:
    match = _SUBJECT.match(text)
    return match.group() if match else ""


def _ordered(facts: Sequence[Fact], genre: Genre) -> tuple[Fact, ...]:
    ranks = {duty.key: rank for rank, duty in enumerate(genre.duties)}
    return tuple(sorted(facts, key=lambda fact: ranks.get(duty_of(genre, fact.text), len(ranks))))


def shared_subject(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The post named once: where a sentence begins as the one before it does, it goes on without its subject."""
    said: list[Sentence] = []
    current = ""
    for sentence in sentences:
        subject = subject_of(sentence.text)
        text = _once(sentence.text, current)
        current = subject or current
        said.append(replace(sentence, text=text))
    return tuple(said)


def _once(text: str, current: str) -> str:
    """The clauses of a sentence, each without the subject that stands already."""
    clauses = text.split("；")
    for at, clause in enumerate(clauses):
        subject = subject_of(clause)
        if subject and subject == current:
            clauses[at] = without_subject(clause).lstrip("，")
        current = subject or current
    return "；".join(clauses)
