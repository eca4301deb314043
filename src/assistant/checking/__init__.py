"""Proves a draft against its facts and proofreads it: pure, deterministic, without model and store."""

from typing import TYPE_CHECKING

from assistant.checking.policy import Exemption, Ignored, Policy, sifted
from assistant.checking.rule import Example, Rule
from assistant.checking.values import Fix
from assistant.late import loader

if TYPE_CHECKING:
    from assistant.checking.catalogue import explain, rules
    from assistant.checking.checker import check, shipped
    from assistant.checking.proofreading.fixing import applied, fix, fixes
else:
    __getattr__ = loader(
        __name__,
        {
            "explain": "catalogue",
            "rules": "catalogue",
            "check": "checker",
            "shipped": "checker",
            "applied": "proofreading.fixing",
            "fix": "proofreading.fixing",
            "fixes": "proofreading.fixing",
        },
    )

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
