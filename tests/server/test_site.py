"""Where the page is, and by which names it may be called."""

import pytest

from assistant.errors import UserError
from assistant.server.origin import is_ours
from assistant.server.site import Site


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.0.0.2"])
def test_what_only_this_machine_reaches_needs_no_login(host: str) -> None:
    assert Site.at(host, 7860).single_user


@pytest.mark.parametrize(
    "site", [Site.at("0.0.0.0", 7860), Site.at("127.0.0.1", 7860, "https://oa.example.gov.cn/report")]
)
def test_what_others_reach_needs_one_behind_a_proxy_too(site: Site) -> None:
    assert not site.single_user


@pytest.mark.parametrize(
    ("site", "host", "ours"),
    [
        (Site.at("127.0.0.1", 7860), "127.0.0.1:7860", True),
        (Site.at("127.0.0.1", 7860), "localhost:7860", True),
        (Site.at("127.0.0.1", 7860), "evil.example:7860", False),
        (Site.at("127.0.0.1", 7860), "10.0.0.5", False),
        (Site.at("::1", 7860), "[::1]:7860", True),
        (Site.at("0.0.0.0", 7860), "10.0.0.5:7860", True),
        (Site.at("0.0.0.0", 7860), "evil.example", False),
        (Site.at("127.0.0.1", 1, "https://oa.example.gov.cn/report"), "oa.example.gov.cn", True),
        (Site.at("127.0.0.1", 1, "https://oa.example.gov.cn/report"), "127.0.0.1:1", False),
        (Site.at("0.0.0.0", 7860), "", False),
    ],
)
def test_a_host_has_to_be_one_of_ours(site: Site, host: str, ours: bool) -> None:
    assert site.answers_to(host) is ours


def test_a_public_address_tells_the_prefix_and_whether_the_cookie_is_secure() -> None:
    site = Site.at("127.0.0.1", 7860, "https://oa.example.gov.cn/report/")
    assert (site.prefix, site.secure, site.address) == ("/report", True, "https://oa.example.gov.cn/report/")


@pytest.mark.parametrize("address", ["oa.example.gov.cn", "ftp://oa.example.gov.cn", "https://x/?a=b"])
def test_a_public_address_has_to_be_written_out(address: str) -> None:
    with pytest.raises(UserError, match="对外地址"):
        Site.at("127.0.0.1", 7860, address)


@pytest.mark.parametrize(
    ("method", "headers", "ours"),
    [
        ("GET", {}, True),
        ("GET", {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}, True),
        ("GET", {"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"}, False),
        ("GET", {"origin": "http://evil.example"}, False),
        ("POST", {"origin": "http://ours:7860"}, True),
        ("POST", {"origin": "http://ours:7861"}, False),
        ("POST", {"origin": "null"}, False),
        ("POST", {"sec-fetch-site": "same-origin"}, True),
        ("POST", {}, False),
    ],
)
def test_a_request_has_to_come_from_our_own_page(method: str, headers: dict[str, str], ours: bool) -> None:
    assert is_ours(method, {"host": "ours:7860", **headers}) is ours
