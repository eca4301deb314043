"""The proofreading rules, one a file. A new rule is a file with RULE, find and STYLE, and a line here."""

from assistant.checking.rule import StyleRule
from assistant.checking.rules import (
    adjacent_stops,
    cutoff_word,
    day_of_month,
    document_number_brackets,
    double_approximation,
    doubled_mark,
    fazhi_rule_of_law,
    full_width_characters,
    half_width_mark,
    leading_zero_date,
    ordinal_sequence,
    pause_before_deng,
    pause_between_titles,
    request_in_report,
    short_year,
    space_beside_mark,
    strengthen_intensity,
    yu_after_exact_figure,
)
from assistant.checking.rules.wording import WORD_RULES

STYLE_RULES: tuple[StyleRule, ...] = (
    adjacent_stops.STYLE,
    cutoff_word.STYLE,
    day_of_month.STYLE,
    document_number_brackets.STYLE,
    double_approximation.STYLE,
    doubled_mark.STYLE,
    fazhi_rule_of_law.STYLE,
    full_width_characters.STYLE,
    half_width_mark.STYLE,
    leading_zero_date.STYLE,
    ordinal_sequence.STYLE,
    pause_before_deng.STYLE,
    pause_between_titles.STYLE,
    request_in_report.STYLE,
    short_year.STYLE,
    space_beside_mark.STYLE,
    strengthen_intensity.STYLE,
    yu_after_exact_figure.STYLE,
    *WORD_RULES,
)

__all__ = ["STYLE_RULES"]
