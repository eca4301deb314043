"""Names an office goes by."""

import pytest

from assistant.domain import Profile
from assistant.drafting.names import addressee_of, office, title_of
from tests.drafting.sheets import ANNUAL


@pytest.mark.parametrize(
    ("issuer", "town", "county", "self_name"),
    [
        ("清源县柳河镇人民政府", "柳河镇", "清源县", "我镇"),
        ("柳河镇", "柳河镇", "", "我镇"),
        ("望沙县芦洲乡人民政府", "芦洲乡", "望沙县", "我乡"),
        ("江北区石桥街道办事处", "石桥街道", "江北区", "我街道"),
        ("中共清源县柳河镇委员会\n清源县柳河镇人民政府", "柳河镇", "清源县", "我镇"),
    ],
)
def test_an_issuer_is_taken_apart(issuer, town, county, self_name):
    found = office(Profile(issuer=issuer))
    assert (found.town, found.county, found.self_name) == (town, county, self_name)


def test_a_self_name_of_ones_own_wins():
    assert office(Profile(issuer="柳河镇", self_name="全镇")).self_name == "全镇"


def test_the_title_names_the_government():
    assert title_of(office(Profile(issuer="柳河镇")), ANNUAL, 2025).startswith("柳河镇人民政府关于2025年")


def test_a_street_has_an_office_and_no_government():
    assert office(Profile(issuer="江北区石桥街道")).government == "石桥街道办事处"


@pytest.mark.parametrize(
    ("profile", "addressee"),
    [
        (Profile(issuer="清源县柳河镇"), "清源县人民政府："),
        (Profile(issuer="柳河镇", county="清源县", joint=True), "县委、县政府："),
        (Profile(issuer="柳河镇"), ""),
        (Profile(issuer="柳河镇", addressee="清源县司法局"), "清源县司法局："),
    ],
)
def test_the_addressee_is_known_or_left_out(profile, addressee):
    assert addressee_of(profile, office(profile), ANNUAL) == addressee
