"""Domain values and the JSON of the published contract, both ways: `dump` and `reply` write, `load` reads.

What needs more than the domain is imported by name: `chat`, `comparison`, `exportable` and `schema`.
"""

from assistant.wire import answers, dump, evaluation, files, load, reply, types
from assistant.wire.parse import fitting, json_value

__all__ = ["answers", "dump", "evaluation", "files", "fitting", "json_value", "load", "reply", "types"]
