"""What a message itself tells is not overwritten by what it tells next."""

from tests.chat.conftest import Open, Talk


def test_a_part_behind_a_correction_goes_with_it_and_overwrites_nothing(opened: Open) -> None:
    talk = Talk(opened(), "法治讲座5场\n")
    talk.say("讲座是6场，含2场线上")
    assert talk.fact("讲座") == "法治讲座6场，其中2场线上"


def test_a_whole_that_is_told_beside_its_parts_stays(opened: Open) -> None:
    talk = Talk(opened(), "案卷评查15本，优7本，良8本\n")
    talk.say("案卷评查我记岔了，15本里头优6本良8本，还有1本合格")
    assert talk.fact("案卷") == "案卷评查15本，优6本，良8本"


def test_what_is_told_of_some_changes_no_total(opened: Open) -> None:
    talk = Talk(opened(), "行政处罚22件\n")
    assert "22件" in talk.say("处罚那个错了，里头有2件普通的").said
    assert talk.fact("处罚") == "行政处罚22件"
