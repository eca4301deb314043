"""The network is closed but for loopback, and no setting of the machine reaches a test."""

import ipaddress
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]

os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


@pytest.fixture(autouse=True)
def _only_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        host = address[0] if isinstance(address, tuple) else ""
        if self.family != socket.AF_UNIX and not _is_loopback(host):
            raise AssertionError(f"a test tried to reach {address!r}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    ours = ("ASSISTANT_", "OPENAI_", "LANGSMITH_", "LANGCHAIN_")
    for name in [n for n in os.environ if n.startswith(ours)]:
        if name not in ("ASSISTANT_KILL_ROUNDS", "ASSISTANT_SENTINEL_DRAFTS"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("ASSISTANT_DATA_DIR", str(tmp_path / "data"))
    yield


@pytest.fixture(scope="module")
def without_index() -> Iterator[None]:
    """Reports taken in meanwhile are searched one by one: building an index is a process and some seconds."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("assistant.library.generations.Generations.due", lambda _: False)
        yield


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
