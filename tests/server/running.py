"""The server in this process: its environment, and its socket where a browser asks for one."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest
import uvicorn

from assistant.records import User
from assistant.server.app import build_app
from assistant.server.environment import stay_at_home
from assistant.server.passwords import proof_of
from assistant.server.site import Site
from assistant.server.temporary import upload_folder
from assistant.settings import Settings
from assistant.workspace import Workspace

PASSWORD = "青山绿水a1b2"


@contextmanager
def at_home(data_dir: Path, *people: str, **settings: str) -> Iterator[Workspace]:
    """A workspace with accounts, in the environment that the server makes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "environ", os.environ.copy())
        stay_at_home(upload_folder(data_dir))
        with Workspace.open(Settings(data_dir=data_dir, **settings), write=True, standing=True) as opened:
            for name in people:
                opened.kept.records.add_user(User(name, proof_of(PASSWORD)))
            yield opened


@contextmanager
def serving(workspace: Workspace, host: str = "127.0.0.1", public_url: str = "") -> Iterator[str]:
    """The address at which the page is served meanwhile; behind a proxy host and port that it listens on."""
    with socket.create_server((host, 0)) as listener:
        site = Site.at(host, listener.getsockname()[1], public_url)
        servers: Queue[uvicorn.Server] = Queue()

        def run() -> None:
            config = uvicorn.Config(build_app(workspace, site), log_config=None, timeout_graceful_shutdown=1)
            servers.put(uvicorn.Server(config))
            servers.queue[0].run(sockets=[listener])

        thread = Thread(target=run)
        thread.start()
        try:
            yield f"{site.host}:{site.port}" if public_url else site.address
        finally:
            servers.get().should_exit = True
            thread.join()
