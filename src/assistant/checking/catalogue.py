"""All rules by id, for `assistant explain` and docs/rules.md."""

from collections.abc import Mapping
from functools import cache

from assistant.checking import (
    appearance,
    arithmetic,
    contract,
    coverage,
    failing,
    names,
    omitted,
    personal,
    placeholders,
    sign_off,
)
from assistant.checking.fidelity.rules import FIGURE_RULES
from assistant.checking.meaning import renamed, replaced, rounds
from assistant.checking.meaning import rules as meaning
from assistant.checking.proofreading.rules import STYLE_RULES
from assistant.checking.rule import Rule
from assistant.checking.times import dates, years
from assistant.errors import NotFound

_READ = (*FIGURE_RULES, *dates.RULES, *years.RULES, *names.RULES)
_COMPARED = (
    *meaning.RULES,
    renamed.RENAMED,
    replaced.REPLACED,
    rounds.ROUND,
    *coverage.RULES,
    *omitted.RULES,
)


@cache
def rules() -> tuple[Rule, ...]:
    """Fidelity first, then the report as a whole, then proofreading; each in order of the ids."""
    groups = (
        (*_READ, *_COMPARED, *personal.RULES),
        (
            *arithmetic.RULES,
            *contract.RULES,
            *sign_off.RULES,
            placeholders.LEFT,
            placeholders.PENDING,
            *appearance.RULES,
            failing.LEFT_OUT,
        ),
        tuple(style.rule for style in STYLE_RULES),
    )
    return tuple(rule for group in groups for rule in sorted(group, key=_id))


@cache
def of_the_notes() -> Mapping[str, int]:
    """The ids of rules that hold the draft against its notes: 0 where they read figures, times and names, 1
    where they compare clauses.
    """
    return {rule.id: rank for rank, group in enumerate((_READ, _COMPARED)) for rule in group}


@cache
def mechanical() -> frozenset[str]:
    """The ids of rules whose suggestions may be taken without asking."""
    return frozenset(rule.id for rule in rules() if rule.mechanical)


def explain(rule_id: str) -> Rule:
    """Raises NotFound."""
    for rule in rules():
        if rule_id.strip() == rule.id:
            return rule
    raise NotFound(f"没有“{rule_id}”这条规则，可用：{'、'.join(rule.id for rule in rules())}。")


def _id(rule: Rule) -> str:
    return rule.id
