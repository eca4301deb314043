"""Public fakes: a real local OpenAI-compatible server with a scripted model and fault modes.

    with openai_server(mode="trunc_clean") as server:
        settings = Settings(model="scripted", openai_base_url=server.url, ...)

Only the standard library is used, so that a fake cannot fail the way the real thing does.
"""

from assistant.testing.script import Call, asked, draft_from_facts
from assistant.testing.server import MODES, OpenAIServer, Request, openai_server
from assistant.testing.writers import INVENTED, WRITERS, reciting

__all__ = [
    "INVENTED",
    "MODES",
    "WRITERS",
    "Call",
    "OpenAIServer",
    "Request",
    "asked",
    "draft_from_facts",
    "openai_server",
    "reciting",
]
