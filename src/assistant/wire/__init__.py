"""Domain values and the JSON of the published contract, both ways. `dump` writes, `load` reads."""

from assistant.wire import chat, comparison, dump, files, load, types
from assistant.wire.exportable import exported_findings, exported_text
from assistant.wire.parse import fitting, json_value
from assistant.wire.schema import schema, schemas

__all__ = [
    "chat",
    "comparison",
    "dump",
    "exported_findings",
    "exported_text",
    "files",
    "fitting",
    "json_value",
    "load",
    "schema",
    "schemas",
    "types",
]
