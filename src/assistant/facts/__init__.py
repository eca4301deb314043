"""Raw activity notes to facts with their evidence, and questions where the notes leave doubts."""

from typing import TYPE_CHECKING

from assistant.facts.notes import NoteLine, note_lines
from assistant.late import loader

if TYPE_CHECKING:
    from assistant.facts.orders import MACHINE_TAG, Sifted, sifted
    from assistant.facts.reader import read_facts
    from assistant.facts.shorthand import figures_in_full
    from assistant.facts.speech import in_figures
    from assistant.facts.standing import explains_itself, is_wanting
else:
    __getattr__ = loader(
        __name__,
        {
            "MACHINE_TAG": "orders",
            "Sifted": "orders",
            "sifted": "orders",
            "read_facts": "reader",
            "figures_in_full": "shorthand",
            "in_figures": "speech",
            "explains_itself": "standing",
            "is_wanting": "standing",
        },
    )

__all__ = [
    "MACHINE_TAG",
    "NoteLine",
    "Sifted",
    "explains_itself",
    "figures_in_full",
    "in_figures",
    "is_wanting",
    "note_lines",
    "read_facts",
    "sifted",
]
