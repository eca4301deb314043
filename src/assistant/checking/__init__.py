"""Proves a draft against its facts and proofreads it: pure, deterministic, without model and store."""

from assistant.checking.catalogue import explain, rules
from assistant.checking.checker import check, shipped
from assistant.checking.rule import Example, Rule
from assistant.checking.style import fix

__all__ = ["Example", "Rule", "check", "explain", "fix", "rules", "shipped"]
