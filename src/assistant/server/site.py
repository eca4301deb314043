"""Where the page is reached, and by which names: what follows for login, cookie and address checks."""

import socket
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from assistant.errors import UserError

PAGE = "/ui"
HOST, PORT = "127.0.0.1", 7860
_LOOPBACK_NAMES = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Site:
    """`host` and `port` are listened on; `public_url` is the address behind a reverse proxy, "" without."""

    host: str = HOST
    port: int = PORT
    public_url: str = ""

    @classmethod
    def at(cls, host: str, port: int, public_url: str = "") -> "Site":
        """Raises UserError for a public address that is none."""
        parts = urlsplit(public_url)
        if public_url and (parts.scheme not in ("http", "https") or not parts.hostname or parts.query):
            raise UserError("对外地址应写完整，如 https://oa.example.gov.cn/report。")
        return cls(host, port, public_url.rstrip("/"))

    @property
    def single_user(self) -> bool:
        """Whether only this machine can reach it: then nobody has to log in."""
        return _is_loopback(self.host) and not self.public_url

    @property
    def prefix(self) -> str:
        """The path that the reverse proxy takes away, "" or like /report."""
        return urlsplit(self.public_url).path

    @property
    def secure(self) -> bool:
        return urlsplit(self.public_url).scheme == "https"

    @property
    def address(self) -> str:
        """What a person types to get here."""
        shown = "127.0.0.1" if self.host in ("0.0.0.0", "::") else self.host  # noqa: S104
        return f"{self.public_url or f'http://{_bracketed(shown)}:{self.port}'}/"

    def answers_to(self, host: str) -> bool:
        """Whether a Host header names this site.

        An address in figures cannot be another site's name turned on us, so any will do where we listen
        for others; a name has to be ours.
        """
        name = urlsplit(f"//{host}").hostname or ""
        if self.public_url:
            return name == urlsplit(self.public_url).hostname
        if self.single_user:
            return name in _LOOPBACK_NAMES or name == self.host
        return name in (*_LOOPBACK_NAMES, self.host, socket.gethostname().lower()) or _is_address(name)


def _is_loopback(host: str) -> bool:
    return host == "localhost" or (_is_address(host) and ip_address(host).is_loopback)


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
