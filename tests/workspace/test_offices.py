import pytest

from assistant.domain import Profile
from assistant.genres import genre
from assistant.reading import read_report
from assistant.resources import resource
from assistant.workspace.offices import profile_from, same_office, with_frame

GENRE = genre("fazhi-annual")
OWN = tuple(
    read_report(path) for path in sorted(resource("corpus/reports/baishidu").glob("*-fazhi-annual.*"))
)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("白石渡镇人民政府", "临澄县白石渡镇人民政府", True),
        ("白石渡镇", "白石渡镇人民政府", True),
        ("中共安峪县栗坪镇委员会", "栗坪镇人民政府", True),
        ("临澄县白石渡镇人民政府", "安峪县白石渡镇人民政府", False),
        ("白石渡镇人民政府", "芦洲乡人民政府", False),
        ("", "白石渡镇人民政府", False),
        ("", "", False),
    ],
)
def test_two_names_may_be_one_offices(one: str, other: str, same: bool) -> None:
    assert same_office(one, other) is same


def test_past_reports_tell_how_the_office_reports() -> None:
    found = profile_from(OWN, "白石渡镇人民政府", GENRE)
    assert (found.short_name, found.self_name, found.county) == ("白石渡镇", "我镇", "临澄县")
    assert found.addressee.startswith("临澄县人民政府")
    assert (found.joint, found.outline) == (False, "A")


def test_figures_two_reports_agree_on_are_proposed_as_standing_facts() -> None:
    assert "25个村（社区）" in profile_from(OWN, "白石渡镇人民政府", GENRE).standing_facts


def test_bodies_of_the_county_are_not_proposed_as_the_offices_own() -> None:
    bodies = profile_from(OWN, "白石渡镇人民政府", GENRE).bodies
    assert {"司法所", "派出所", "便民服务中心"} <= {*bodies}
    assert not {"县司法局", "司法局", "民政局", "县委", "人民政府"} & {*bodies}


def test_a_joint_report_makes_a_joint_profile() -> None:
    own = (read_report(resource("corpus/reports/liping/2024-fazhi-annual.txt")),)
    assert profile_from(own, "安峪县栗坪镇人民政府", GENRE).joint


def test_the_frame_is_filled_and_nothing_that_counts_as_evidence() -> None:
    framed = with_frame(Profile(issuer="白石渡镇人民政府", self_name="全镇"), OWN, GENRE)
    assert (framed.self_name, framed.outline) == ("全镇", "A")
    assert (framed.places, framed.standing_facts, framed.posts) == ((), (), ())
