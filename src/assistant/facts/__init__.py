"""Raw activity notes to facts with their evidence, and questions where the notes leave doubts."""

from assistant.facts.notes import NoteLine, note_lines
from assistant.facts.orders import Sifted, sifted
from assistant.facts.reader import read_facts

__all__ = ["NoteLine", "Sifted", "note_lines", "read_facts", "sifted"]
