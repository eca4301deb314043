"""Whether a request comes from our own page: another site open in the same browser must reach nothing."""

from collections.abc import Mapping
from urllib.parse import urlsplit

_SAFE = ("GET", "HEAD")
_OURS = ("same-origin", "none")


def is_ours(method: str, headers: Mapping[str, str]) -> bool:
    """By Origin and Sec-Fetch-*; `headers` have lower-case names.

    A request that changes something must say where it comes from. One that reads may come from elsewhere
    only as a click on a link, which opens the page and tells the other site nothing.
    """
    origin, site = headers.get("origin"), headers.get("sec-fetch-site")
    if origin is not None and urlsplit(origin).netloc != headers.get("host"):
        return False
    if method not in _SAFE:
        return origin is not None or site in _OURS
    return site is None or site in _OURS or headers.get("sec-fetch-mode") == "navigate"
