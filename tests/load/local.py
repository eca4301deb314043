"""Our page as `assistant ui` serves it to one person: `python -m tests.load.local DATA PORT`."""

import sys
from pathlib import Path

from assistant.server.serve import serve
from assistant.server.site import Site
from assistant.settings import load

if __name__ == "__main__":
    serve(load(Path(sys.argv[1])), Site.at("127.0.0.1", int(sys.argv[2])), lambda _: None)
