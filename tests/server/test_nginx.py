"""docs/nginx.conf is what the page needs, and a real nginx serves the page with it."""

import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from assistant.server.request_limits import LIMITS, MIB
from assistant.server.site import HOST, PORT
from assistant.settings import Settings
from assistant.workspace import Workspace
from tests.server.running import PASSWORD, serving

EXAMPLE = Path(__file__).resolve().parents[2] / "docs" / "nginx.conf"
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
WHOLE = """daemon off; master_process off; pid {folder}/pid; error_log {folder}/error.log;
events {{}}
http {{
  access_log off; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  {server}
}}
"""


def value(directive: str) -> str:
    found = re.findall(rf"^\s*{directive} (.+);$", EXAMPLE.read_text("utf-8"), re.MULTILINE)
    assert len(found) == 1, directive
    return str(found[0])


def test_as_much_is_let_through_as_we_take() -> None:
    assert value("client_max_body_size") == f"{LIMITS.body // MIB}m"


def test_what_comes_piece_by_piece_is_passed_on_at_once_and_waited_for() -> None:
    assert value("proxy_buffering") == "off"
    assert value("proxy_read_timeout") == f"{Settings.model_fields['total_seconds'].default}s"


def test_it_leads_to_where_we_listen_and_takes_the_prefix_away() -> None:
    assert value("proxy_pass") == f"http://{HOST}:{PORT}/"


@pytest.fixture(scope="module")
def behind(workspace: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A client logged in behind nginx, which serves the example without TLS on a port of its own."""
    folder = tmp_path_factory.mktemp("nginx")
    with socket.create_server((HOST, 0)) as free:
        door = f"{HOST}:{free.getsockname()[1]}"
    with serving(workspace, public_url=f"http://{door}/report") as inside:
        server = re.sub(r"^\s*ssl_.*$", "", EXAMPLE.read_text("utf-8"), flags=re.MULTILINE)
        server = server.replace("443 ssl", door).replace(f"{HOST}:{PORT}", inside)
        (folder / "nginx.conf").write_text(WHOLE.format(folder=folder, server=server), encoding="utf-8")
        call = [str(NGINX), "-p", str(folder), "-e", f"{folder}/error.log", "-c", f"{folder}/nginx.conf"]
        with subprocess.Popen(call) as nginx, httpx.Client(base_url=f"http://{door}", timeout=30) as client:
            try:
                _await(door)
                client.headers["origin"] = f"http://{door}"
                answer = client.post("/report/login", data={"name": "王芳", "password": PASSWORD})
                assert answer.headers["location"] == "/report/ui/"
                yield client
            finally:
                nginx.terminate()


def _await(door: str) -> None:
    host, port = door.split(":")
    for _ in range(100):
        with socket.socket() as one:
            if one.connect_ex((host, int(port))) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("nginx does not listen")


real = pytest.mark.skipif(NGINX is None, reason="NGINX IS MISSING: the example was read, not run")


@real
@pytest.mark.slow
def test_the_page_is_served_below_the_prefix(behind: httpx.Client) -> None:
    assert behind.get("/report").headers["location"].endswith("/report/")
    assert behind.get("/report/ui/config").json()["root"] == f"{behind.base_url}/report/ui"


@real
@pytest.mark.slow
@pytest.mark.parametrize(("size", "status"), [(2 * MIB, 200), (LIMITS.body + MIB, 413)])
def test_a_file_goes_through_up_to_our_limit(behind: httpx.Client, size: int, status: int) -> None:
    answer = behind.post("/report/ui/gradio_api/upload", files={"files": ("素材.txt", b"a" * size)})
    assert answer.status_code == status
