"""Proves a draft against its facts and proofreads it: pure, deterministic, without model and store."""

from assistant.checking.catalogue import explain, rules
from assistant.checking.checker import check, shipped
from assistant.checking.policy import Exemption, Ignored, Policy, sifted
from assistant.checking.proofreading.fixing import Fix, applied, fix, fixes
from assistant.checking.rule import Example, Rule

__all__ = [
    "Example",
    "Exemption",
    "Fix",
    "Ignored",
    "Policy",
    "Rule",
    "applied",
    "check",
    "explain",
    "fix",
    "fixes",
    "rules",
    "shipped",
    "sifted",
]
