"""The rules on words, one a file: characters, names, set phrases, laws, grammar and register."""

from assistant.checking.rule import StyleRule
from assistant.checking.rules.wording import (
    body_name,
    collocation,
    colloquial_word,
    confused_word,
    law_name,
    law_name_mixed,
    mixed_self_name,
    obsolete_term,
    party_rule_as_law,
    redundant_word,
    repealed_law,
    self_reference,
    sentence_pattern,
    set_phrase,
    set_phrase_quotes,
)

WORD_RULES: tuple[StyleRule, ...] = (
    body_name.STYLE,
    collocation.STYLE,
    colloquial_word.STYLE,
    confused_word.STYLE,
    law_name.STYLE,
    law_name_mixed.STYLE,
    mixed_self_name.STYLE,
    obsolete_term.STYLE,
    party_rule_as_law.STYLE,
    redundant_word.STYLE,
    repealed_law.STYLE,
    self_reference.STYLE,
    sentence_pattern.STYLE,
    set_phrase.STYLE,
    set_phrase_quotes.STYLE,
)

__all__ = ["WORD_RULES"]
