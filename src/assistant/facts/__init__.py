"""Raw activity notes to facts with their evidence, and questions where the notes leave doubts."""

from assistant.facts.notes import NoteLine, note_lines
from assistant.facts.orders import MACHINE_TAG, Sifted, sifted
from assistant.facts.reader import read_facts

__all__ = ["MACHINE_TAG", "NoteLine", "Sifted", "note_lines", "read_facts", "sifted"]
