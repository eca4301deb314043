"""Domain values and the JSON of the published contract, both ways. `dump` writes, `load` reads.

What needs more than the domain is imported by name: `chat`, `comparison`, `exportable` and `schema`.
"""

from assistant.wire import dump, files, load, types
from assistant.wire.parse import fitting, json_value

__all__ = ["dump", "files", "fitting", "json_value", "load", "types"]
