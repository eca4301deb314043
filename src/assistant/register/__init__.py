"""Spoken to written official Chinese: pure, without model, facts locked. `formal` is the one entry.

formal("今年我们搞了个宪法宣传", Context(year=2024)).text == "2024年我镇开展宪法宣传活动"
"""

from typing import TYPE_CHECKING

from assistant.late import loader
from assistant.register.values import USUAL, Context, Formal, Strength

if TYPE_CHECKING:
    from assistant.register.engine import formal, prepared, talks, without_dialect
    from assistant.register.guard import LOCK, guarded
    from assistant.register.locks import broken
    from assistant.register.persons import telling
    from assistant.register.protecting import protected
    from assistant.register.tracked import Edit, Tracked
else:
    __getattr__ = loader(
        __name__,
        {
            "formal": "engine",
            "prepared": "engine",
            "talks": "engine",
            "without_dialect": "engine",
            "LOCK": "guard",
            "guarded": "guard",
            "broken": "locks",
            "protected": "protecting",
            "telling": "persons",
            "Edit": "tracked",
            "Tracked": "tracked",
        },
    )

__all__ = [
    "LOCK",
    "USUAL",
    "Context",
    "Edit",
    "Formal",
    "Strength",
    "Tracked",
    "broken",
    "formal",
    "guarded",
    "prepared",
    "protected",
    "talks",
    "telling",
    "without_dialect",
]
