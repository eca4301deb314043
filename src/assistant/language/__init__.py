"""Pure knowledge of written official Chinese: no model, no store, no files but its own word lists."""

from assistant.language.dates import fixed_day, periods
from assistant.language.diary import Noted, noted_dates
from assistant.language.headings import HeadingMark, heading
from assistant.language.hotlines import names_a_line
from assistant.language.indicators import general_words
from assistant.language.lexicon import lexicon
from assistant.language.masking import mask
from assistant.language.names import EMPTY, Gazetteer, names
from assistant.language.numerals import numeral
from assistant.language.personal import PersonalMark, personal
from assistant.language.places import has_verb, official_bodies
from assistant.language.quantities import quantities
from assistant.language.text import clauses, normalise, sentences
from assistant.language.units import canonical_unit, convert, same_unit, unit_class
from assistant.language.words import grams, share_of_pairs, tokens

__all__ = [
    "EMPTY",
    "Gazetteer",
    "HeadingMark",
    "Noted",
    "PersonalMark",
    "canonical_unit",
    "clauses",
    "convert",
    "fixed_day",
    "general_words",
    "grams",
    "has_verb",
    "heading",
    "lexicon",
    "mask",
    "names",
    "names_a_line",
    "normalise",
    "noted_dates",
    "numeral",
    "official_bodies",
    "periods",
    "personal",
    "quantities",
    "same_unit",
    "sentences",
    "share_of_pairs",
    "tokens",
    "unit_class",
]
