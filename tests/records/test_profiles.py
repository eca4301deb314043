"""The issuing office's profile."""

from assistant.domain import Profile
from assistant.records import Records


def test_there_is_none_at_first(records: Records) -> None:
    assert records.profile() is None


def test_the_one_set_last_is_the_default(records: Records) -> None:
    for issuer in ("栗坪镇", "白石渡镇"):
        records.set_profile(Profile(issuer=issuer))
    assert records.profile() == Profile(issuer="白石渡镇")
    assert records.profile("栗坪镇") == Profile(issuer="栗坪镇")


def test_an_office_has_one_profile(records: Records) -> None:
    records.set_profile(Profile(issuer="栗坪镇", county="安峪县"))
    records.set_profile(Profile(issuer="栗坪镇", county="望沙县"))
    assert records.profile("栗坪镇") == Profile(issuer="栗坪镇", county="望沙县")
