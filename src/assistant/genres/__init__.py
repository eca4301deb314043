"""Genre contracts: what a kind of report must look like, say and may cite."""

from assistant.genres.eras import Citable, Era, TooEarly, cited_too_early, era
from assistant.genres.keys import Key, keys
from assistant.genres.library import (
    duty_of,
    genre,
    genre_in,
    genre_of,
    genres,
    section_key,
    section_keys,
    section_keys_of,
    theme_of,
)
from assistant.genres.model import Duty, Genre, GenreSection, Outline, Requirement, Theme, fill
from assistant.genres.phrases import Phrase, all_phrases, phrases

__all__ = [
    "Citable",
    "Duty",
    "Era",
    "Genre",
    "GenreSection",
    "Key",
    "Outline",
    "Phrase",
    "Requirement",
    "Theme",
    "TooEarly",
    "all_phrases",
    "cited_too_early",
    "duty_of",
    "era",
    "fill",
    "genre",
    "genre_in",
    "genre_of",
    "genres",
    "keys",
    "phrases",
    "section_key",
    "section_keys",
    "section_keys_of",
    "theme_of",
]
