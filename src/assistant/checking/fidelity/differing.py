"""Findings about a figure: what the draft writes, the nearest fact, and the field that differs."""

from dataclasses import replace

from assistant.checking.fidelity import rules
from assistant.checking.figures.claims import Claim
from assistant.checking.figures.items import Item
from assistant.checking.figures.units import cannot_count, counted_in, counts_things
from assistant.checking.rule import Rule
from assistant.checking.usable import may_be_meant
from assistant.domain import Finding, Severity


def not_usable(claim: Claim, item: Item) -> Finding:
    reason = (item.fact.reason if item.fact else None) or "该事实未确认"
    rule = rules.WITHHELD if item.withheld else rules.UNCONFIRMED
    message = f"“{claim.quantity.text}”来自事实{item.place}，{reason}，不能作为依据。"
    found = finding_of(rule, claim, item, message)
    return replace(found, severity=Severity.WARNING) if item.fact and may_be_meant(item.fact) else found


def untraced(claim: Claim, item: Item | None) -> Finding:
    hint = f"最接近的是事实{item.place}“{item.quantity.text}”，" if item else ""
    message = f"“{claim.quantity.text}”在素材中没有依据，{hint}请核对或删去。"
    return finding_of(rules.UNTRACED, claim, item, message)


def unit_differs(claim: Claim, item: Item, noun: str = "") -> Finding:
    """Which counter a thing takes is often the writer's choice, and notes count licences (5本) where a draft
    counts their holders (5名): no more than worth a look, unless the thing that the draft names (`noun`)
    takes that of the notes alone. 人 is never 人次, and 万元 never 元.
    """
    found = differs(rules.UNIT, claim, item, "单位不一致")
    units = (claim.quantity.unit, item.quantity.unit)
    fits = not item.quantity.unit or counted_in(noun, item.quantity.unit)
    by_choice = not item.quantity.unit or all(map(counts_things, units))
    by_choice = by_choice and not (fits and cannot_count(claim.quantity.unit, noun))
    return replace(found, severity=Severity.WARNING) if by_choice else found


def differs(rule: Rule, claim: Claim, item: Item, field: str) -> Finding:
    message = f"草稿写“{claim.quantity.text}”，事实{item.place}为“{item.quantity.text}”，{field}。"
    return finding_of(rule, claim, item, message)


def finding_of(rule: Rule, claim: Claim, item: Item | None, message: str) -> Finding:
    found = rule.finding(claim.span, claim.quantity.text, message)
    facts = (item.fact.id,) if item and item.fact else ()
    return replace(
        found, evidence=item.source if item else None, facts=facts, section=claim.line.section or None
    )
