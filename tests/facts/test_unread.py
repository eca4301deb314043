"""What of the notes became no fact is listed, so that no word of a clerk's is lost unseen."""

from assistant.facts.unread import unread
from tests.facts.reading import read

NOTES = "材料\n3月2日开会，书记讲要把规矩立在前头。\n调解纠纷31件，成功30件。\n司法所：\n"


def test_a_clause_that_became_no_fact_is_listed_with_its_line() -> None:
    assert ("书记讲要把规矩立在前头", 2) in [(one.text, one.line) for one in unread(read(NOTES))]


def test_what_was_read_and_what_only_heads_lines_is_not() -> None:
    assert {one.line for one in unread(read(NOTES))} <= {2}


def test_what_of_a_dictation_became_no_fact_is_listed() -> None:
    spoken = (
        "执法队今年办了二十六个案子其中占道的十五个违建的十一个罚款一共一万三千二百块"
        "那个拆猪圈的事法院判我们赢了一审他没上诉副镇长去出的庭"
    )
    listed = "".join(one.text for one in unread(read(f"材料\n{spoken}")))
    assert "副镇长去出的庭" in listed
    assert "占道" not in listed


def test_a_numbered_name_and_the_frame_of_a_comparison_are_not_listed() -> None:
    notes = "材料\n一、会议部署。党工委会研究法治工作5次。\n与上年相比，道路交通事故由15起降到11起。"
    assert not unread(read(notes))


def test_what_was_set_up_under_a_name_and_what_the_heads_did_is_read() -> None:
    notes = "材料\n推出“早晚错峰办”，每周三延长到晚上七点。\n党政主要负责人把法治建设写进了年度述职。"
    assert len(read(notes).facts) == 2
