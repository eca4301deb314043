"""A draft around its sections: title, addressee, opening, closing, date, and the account of its facts."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from assistant.domain import (
    Bar,
    Draft,
    DraftSection,
    Fact,
    FactSheet,
    Manifest,
    Profile,
    Question,
    QuestionKind,
    Sentence,
    SentenceKind,
    Unused,
)
from assistant.drafting.demands import wishes_of
from assistant.drafting.inquiring import inquiries, quoted, ranked
from assistant.drafting.names import NO_ISSUER, Office, addressee_of, office
from assistant.drafting.placing import FRAGMENT, NOT_OF_THE_WORK, TALK, TWICE
from assistant.drafting.plan import ELSEWHERE, PLANS, PROBLEMS, Plan
from assistant.drafting.varying import seed_of, varied
from assistant.genres import Genre, era, fill

DATE = "need-date"
SPIRIT = "need-spirit"
ISSUER = "need-issuer"
ADDRESSEE = "need-addressee"
TITLE = "need-title"
"""Set by the clerk, never asked for: the genre has both."""
_DATE_ASKED = Question(DATE, "报告的成文日期（签发或会议通过的日期）是哪一天？", QuestionKind.MISSING)
_ISSUER_ASKED = Question(ISSUER, "这份报告由哪个单位报送？请写明单位全称。", QuestionKind.MISSING)
_DATE_MARK = "【待补：成文日期】"
_SPIRIT_MARK = "【待补：指导思想表述】"
_COUNTY = "{superior}"
_SETTLED = frozenset(
    [
        Bar.PERSONAL,
        Bar.OTHER_YEAR,
        Bar.BORROWED,
        Bar.SUPERSEDED,
        Bar.REPEATED,
        Bar.INSTRUCTION,
        Bar.NOT_FOR_PRINT,
    ]
)
_CLAIMS = re.compile(
    r"“|\d|[一二两三四五六七八九十百千万]{2,}|[？?]$|待|未核|不(?:详|清楚|确定|晓得|知道)|核|估|听说|好像|满意|先进|示范"
)
"""What a clerk may prove, count or settle in words that are talk."""
_BRIEF = (PROBLEMS, PLANS)
"""Sections where a few words without a figure may say something."""
_NOT_USED = "起草时没有写入，请核对后补充。"


def framed(
    outline: Plan,
    sheet: FactSheet,
    genre: Genre,
    profile: Profile,
    manifest: Manifest,
    *,
    dated: str = "",
    answers: Mapping[str, str] | None = None,
) -> Draft:
    """The draft without sections. What the clerk has to be asked: the notes' doubts, then what is missing.

    A partial outline (one section) has no title page, opening, closing or date.
    """
    replies = answers or {}
    date = dated or replies.get(DATE, "")
    spirit, asked = spirit_of(genre, outline.year, replies.get(SPIRIT, ""))
    names = office(profile)
    whole = not outline.partial
    seed = seed_of(profile.issuer, outline.year, genre)
    wanted = ((names.government == NO_ISSUER, _ISSUER_ASKED), (not date, _DATE_ASKED))
    missing = (*asked, *(question for lacking, question in wanted if lacking)) if whole else ()
    return Draft(
        title=replies.get(TITLE) or outline.title,
        genre=genre.key,
        issuer=names.government,
        year=outline.year,
        sections=(),
        facts=sheet.facts,
        manifest=manifest,
        addressee=(_addressed(replies) or addressee_of(profile, names, genre)) if whole else "",
        opening=_opening(genre, names, outline.year, spirit, seed) if whole else (),
        closing=genre.closing if whole else "",
        dated=(date or _DATE_MARK) if whole else "",
        pending=_pending(sheet, outline, genre, missing),
        unused=outline.unused,
    )


def accounted(draft: Draft, sections: tuple[DraftSection, ...]) -> Draft:
    """The draft with its sections, every fact used or listed, and the passages it leans on recorded."""
    sentences = [sentence for section in sections for sentence in section.sentences]
    used = {fact for sentence in sentences for fact in sentence.facts}
    listed = {item.fact for item in draft.unused}
    lost = tuple(
        Unused(fact.id, _NOT_USED) for fact in draft.facts if fact.id not in used and fact.id not in listed
    )
    unused = tuple(item for item in draft.unused if item.fact not in used)
    past_wording = (id for sentence in sentences for id in sentence.exemplars)
    seen = tuple(dict.fromkeys((*draft.manifest.exemplars, *past_wording)))
    manifest = replace(draft.manifest, exemplars=seen)
    return replace(draft, sections=sections, unused=(*unused, *lost), manifest=manifest)


def _addressed(replies: Mapping[str, str]) -> str:
    told = replies.get(ADDRESSEE, "")
    return f"{told}：" if told else ""


def spirit_of(genre: Genre, year: int, answer: str = "") -> tuple[str, tuple[Question, ...]]:
    """The guiding line of the year, else a mark in its place and the question for it."""
    found = era(genre.key, year)
    if answer or found.spirit:
        return answer or found.spirit, ()
    return _SPIRIT_MARK, (Question(SPIRIT, found.question, QuestionKind.MISSING),)


def _opening(genre: Genre, names: Office, year: int, spirit: str, seed: str) -> tuple[Sentence, ...]:
    """One wording of each part and of the transition, as the document has it.

    Parts that name the county fall away where it is not known.
    """
    known = [part for part in genre.opening if names.superior or _COUNTY not in part.text]
    parts = [varied([part.text for part in same], seed)[0] for _, same in groupby(known, lambda p: p.role)]
    transition = varied(genre.transitions, seed)[:1]
    values = {"year": year, "superior": names.superior, "self": names.self_name, "spirit": spirit}
    kind = SentenceKind.PENDING if spirit == _SPIRIT_MARK else SentenceKind.FILLER
    lead = [Sentence(fill("".join(parts), **values), kind)] if parts else []
    return (*lead, *(Sentence(fill(text, **values), SentenceKind.FILLER) for text in transition))


def _pending(
    sheet: FactSheet, outline: Plan, genre: Genre, missing: Sequence[Question]
) -> tuple[Question, ...]:
    asked = (*_doubts(sheet, outline), *_wanting(outline, genre, sheet.facts), *missing)
    usable = [fact for fact in sheet.facts if fact.usable]
    return ranked((*asked, *inquiries(outline, sheet, asked)), usable)


def _doubts(sheet: FactSheet, outline: Plan) -> tuple[Question, ...]:
    """The questions of the notes, then those about facts and clauses left out.

    For a single section those about its facts, and those about facts in doubt, which may be its own once
    they are answered.
    """
    keys = {"", *(section.key for section in outline.sections)}
    in_doubt = {fact.id for fact in sheet.facts if not fact.usable}
    left_out = about_left_out(sheet.facts, outline.unused, sheet.questions)
    return tuple(
        asked
        for asked in (*sheet.questions, *outline.asked, *left_out)
        if not outline.partial or asked.section in keys or not in_doubt.isdisjoint(asked.about)
    )


def about_left_out(
    facts: Sequence[Fact], unused: Sequence[Unused], asked: Sequence[Question]
) -> Iterator[Question]:
    """A question for each reason for which facts are left out that none of `asked` is about.

    Facts that no answer could bring back raise none: personal data, another year, what is told elsewhere or
    to the writer, talk without a figure, and a heading whose facts stand behind it in its line.
    """
    by_id = {fact.id: fact for fact in facts}
    asked_about = {id for question in asked for id in question.about}
    found: dict[str, list[Fact]] = {}
    for item in unused:
        fact = by_id.get(item.fact)
        if fact and fact.id not in asked_about and _may_be_mended(fact, item.reason, facts):
            found.setdefault(item.reason, []).append(fact)
    for reason, left in found.items():
        text = f"{quoted([fact.text for fact in left])}没有写入：{reason}"
        about = tuple(fact.id for fact in left)
        yield Question(f"kept-{about[0]}", text, QuestionKind.UNCLEAR, about, left[0].section)


def _may_be_mended(fact: Fact, reason: str, facts: Sequence[Fact]) -> bool:
    settled = (
        fact.bar in _SETTLED
        or reason == TWICE
        or reason.startswith(ELSEWHERE)
        or reason.endswith(NOT_OF_THE_WORK)
    )
    claimed = bool(fact.figures) or _CLAIMS.search(fact.text)
    talked = not claimed and (fact.bar is Bar.SPOKEN or reason.endswith(TALK))
    return not (settled or talked) and not (
        reason == FRAGMENT and not fact.figures and (_heads(fact, facts) or fact.section not in _BRIEF)
    )


def _heads(fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether the next fact is of the same line: then a name without a deed is what they all are about."""
    at = facts.index(fact)
    return at + 1 < len(facts) and facts[at + 1].source == fact.source


def _wanting(outline: Plan, genre: Genre, told: Sequence[Fact]) -> tuple[Question, ...]:
    musts = tuple(demand.question for demand in outline.demands)
    wishes = tuple(
        question
        for section in outline.sections
        for question in wishes_of(genre, section.key, section.facts, told)
    )
    return (*musts, *wishes)
