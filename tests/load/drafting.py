"""Our page, and at once a draft of each of the WORKS: `python -m tests.load.drafting DATA PORT`.

What is asked for by clicks in a browser is asked for here before the first request.
"""

import os
import sys
from pathlib import Path

import uvicorn

from assistant.server.app import build_app
from assistant.server.environment import stay_at_home
from assistant.server.site import Site
from assistant.server.temporary import upload_folder
from assistant.settings import load
from assistant.workspace import Workspace

if __name__ == "__main__":
    data, port = Path(sys.argv[1]), int(sys.argv[2])
    stay_at_home(upload_folder(data))
    with Workspace.open(load(data), write=True, standing=True) as workspace:
        app = build_app(workspace, Site.at("127.0.0.1", port))
        for work in os.environ["WORKS"].split(","):
            workspace.jobs.draft("王芳", work)
        uvicorn.run(app, port=port, log_config=None, timeout_graceful_shutdown=5)
