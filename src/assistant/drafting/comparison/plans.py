"""What last year's report planned for this year, beside this year's facts."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.checking.similarity import text_space
from assistant.domain import Bar, Fact, Question, QuestionKind, Report, Source, Span, Status
from assistant.drafting.comparison.points import parts_of
from assistant.drafting.comparison.values import Outcome, PastPlan
from assistant.drafting.plan import MAIN, PLANS
from assistant.drafting.realise import realised
from assistant.genres import Genre, Requirement
from assistant.language import clauses, grams, quantities, sentences

KEY = "plan-"
_LEAST, _LEAST_OF_PLAN = 0.42, 0.13
_SHARED = 3
"""Han bigrams in common by which a fact and a plan speak of one matter."""
_SHORTEST = 8
_LEAD = re.compile(r"(?:重点|着力|主要)?(?:做好|抓好|推进|开展)[^，。]{0,8}(?:工作|方面|任务)[：:]?$|[：:]$")
_NO_MEASURE = re.compile(
    r"^(?:做到|确保|力争|推动|形成|实现|努力|进一步|不断|切实|促进|继续|深入学习|坚持|紧扣|围绕|以|为)"
)
_MARK = re.compile(r"^(?:[一二三四五六七八九十]+是(?:要)?|（[一二三四五六七八九十]+）)")
_QUESTION = "上年报告的计划（{plan}）今年的素材没有说到，落实得怎么样？"


def plans_of(report: Report, genre: Genre, facts: Sequence[Fact], year: int) -> tuple[PastPlan, ...]:
    """The measures of the report's plans in order, with the facts that speak of each.

    Whether a target was reached is not judged: the facts named say it.
    """
    plans = tuple(_measures(report, genre))
    told = [(fact, text, span.of(text)) for fact, text in _told(facts, year) for span in clauses(text)]
    if not plans or not told:
        return plans
    measures, said = [_core(plan) for plan in plans], [clause for _, _, clause in told]
    space = text_space((*(span.of(report.text) for span in sentences(report.text)), *said))
    of_measure, of_clause = space.containment(space.vectors(measures), space.vectors(said))
    speaks = ((of_measure + of_clause) / 2 >= _LEAST) & (of_measure >= _LEAST_OF_PLAN)

    def speaking(plan: PastPlan, row: Iterable[bool]) -> list[Fact]:
        beside = zip(told, row, strict=True)
        return [fact for (fact, text, clause), holds in beside if holds or _counts(plan, text, clause)]

    return tuple(_with_facts(plan, speaking(plan, row)) for plan, row in zip(plans, speaks, strict=True))


def _counts(plan: PastPlan, told: str, clause: str) -> bool:
    """Whether a clause counts in a unit of the plan, and what is told with it speaks of the plan's matter."""
    units = {figure.unit for figure in quantities(_core(plan)) if figure.unit}
    if not units & {figure.unit for figure in quantities(clause)}:
        return False
    matter = set(grams(f"{plan.heading}，{_core(plan)}", (2,)))
    return len(matter & set(grams(told, (2,)))) >= _SHARED


def _told(facts: Sequence[Fact], year: int) -> Iterator[tuple[Fact, str]]:
    """Facts of what was done, also those that contradict each other: the matter is spoken of."""
    for fact in facts:
        known = fact.usable or fact.bar is Bar.CONFLICT
        if known and fact.status is not Status.PLANNED and fact.section != PLANS:
            yield fact, realised(fact, year)


def questions_of(plans: Sequence[PastPlan], answered: Mapping[str, str]) -> tuple[Question, ...]:
    """One for each plan that no fact speaks of and the clerk has not been heard on; ids `need-plan-1` …"""
    asked = (_question(plan) for plan in plans if plan.outcome is Outcome.NOT_MENTIONED)
    return tuple(question for question in asked if question.id not in answered)


def requirements_of(plans: Sequence[PastPlan]) -> tuple[Requirement, ...]:
    """The plans as items of a genre, so that an answer to their question is taken up like any other."""
    return tuple(
        Requirement(f"{KEY}{plan.number}", plan.text, MAIN, "should", _asked(plan), ()) for plan in plans
    )


def _core(plan: PastPlan) -> str:
    """The measure without what it is to lead to."""
    return plan.text.split("，")[0]


def _with_facts(plan: PastPlan, facts: Sequence[Fact]) -> PastPlan:
    if not facts:
        return plan
    under_way = all(fact.status is Status.UNDER_WAY for fact in facts)
    return replace(
        plan,
        outcome=Outcome.UNDER_WAY if under_way else Outcome.DONE,
        facts=tuple(dict.fromkeys(fact.id for fact in facts)),
    )


def _question(plan: PastPlan) -> Question:
    return Question(f"need-{KEY}{plan.number}", _asked(plan), QuestionKind.MISSING, section=MAIN)


def _asked(plan: PastPlan) -> str:
    whole = f"{plan.heading}：{plan.text}" if plan.heading else plan.text
    return _QUESTION.format(plan=whole)


def _measures(report: Report, genre: Genre) -> Iterator[PastPlan]:
    parts = [span for key, span in parts_of(report, genre) if key == PLANS]
    spans = [found for part in parts for found in _measure_spans(report, part)]
    for number, (heading, span) in enumerate(spans, 1):
        line = report.text.count("\n", 0, span.start) + 1
        text = _MARK.sub("", span.of(report.text))
        yield PastPlan(number, text, Source(report.path or report.title, line, text), heading)


def _measure_spans(report: Report, part: Span) -> Iterator[tuple[str, Span]]:
    """Each with the sub-heading above it: clauses, with those that only say what they are to lead to."""
    bodies = {
        paragraph: section.heading if section.level > 1 else ""
        for section in report.walk()
        for paragraph in section.paragraphs
        if part.start <= paragraph.start < part.end
    }
    for body, heading in sorted(bodies.items()):
        for sentence in sentences(body.of(report.text)):
            for span in _of_sentence(report.text, sentence.shifted(body.start)):
                yield heading, span


def _of_sentence(text: str, sentence: Span) -> Iterator[Span]:
    if _LEAD.search(sentence.of(text).rstrip("。")):
        return
    measure: Span | None = None
    for clause in (span.shifted(sentence.start) for span in clauses(sentence.of(text))):
        words = _MARK.sub("", clause.of(text))
        goes_on = measure is not None and "；" not in text[measure.end : clause.start]
        if measure and goes_on and (len(words) < _SHORTEST or _NO_MEASURE.match(words)):
            measure = Span(measure.start, clause.end)
            continue
        if measure:
            yield measure
        measure = None if _NO_MEASURE.match(words) and len(words) < _SHORTEST else clause
    if measure:
        yield measure
