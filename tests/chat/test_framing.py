"""What stands around the report, set by talk."""

import pytest

from tests.chat.conftest import OWNER, Open, Talk, text_of


def nameless(opened: Open, notes: str = "") -> Talk:
    """A conversation about a report whose office and year nobody has told."""
    talk = Talk(opened(), notes)
    talk.id = talk.workspace.works.new(OWNER).id
    return talk


def test_office_and_year_are_told_in_a_sentence(opened: Open) -> None:
    talk = nameless(opened)
    talk.say("我们是青屏县云水镇人民政府，2025年的")
    assert (talk.state.issuer, talk.state.year) == ("青屏县云水镇人民政府", 2025)


def test_whose_report_it_is_is_asked_in_a_clerk_s_words(opened: Open) -> None:
    talk = nameless(opened)
    talk.say("加一条：普法宣传7场")
    said = talk.say("起草全文").said
    assert "我们是" in said and "--issuer" not in said


def test_a_report_wished_for_without_notes_is_begun_by_asking_for_them(opened: Open) -> None:
    told = Talk(opened()).say("帮我写个法治政府报告")
    assert told.done.intents == ("draft_report",) and "素材" in told.said


@pytest.mark.parametrize(
    ("wish", "line"),
    [
        ("主送机关改成县委、县政府", "县委、县政府："),
        ("主送写县委县政府", "县委、县政府："),
        ("标题改成云水镇2025年法治政府建设工作报告", "云水镇2025年法治政府建设工作报告"),
        ("落款日期2025年12月15日", "2025年12月15日"),
    ],
)
def test_a_line_of_the_frame_is_set_in_the_draft(talk: Talk, wish: str, line: str) -> None:
    talk.say("起草全文")
    talk.say(wish)
    assert line in text_of(talk).splitlines()


def test_the_addressee_told_once_stands_in_drafts_to_come(talk: Talk) -> None:
    talk.say("主送机关改成县委、县政府")
    talk.say("起草全文")
    assert "县委、县政府：" in text_of(talk).splitlines()


def test_another_day_takes_the_place_of_the_first(talk: Talk) -> None:
    for wish in ("起草全文", "落款日期2025年12月15日", "落款日期改成2025年12月20日"):
        talk.say(wish)
    assert text_of(talk).rstrip().endswith("2025年12月20日")


def test_a_day_without_its_year_is_offered_with_the_year(talk: Talk) -> None:
    talk.say("起草全文")
    assert "2026年1月9日" in talk.say("落款日期写1月9号").said
    talk.say("是")
    assert "2026年1月9日" in text_of(talk)


def test_a_copy_line_is_said_to_be_none_of_the_draft(talk: Talk) -> None:
    told = talk.say("抄送县司法局")
    assert "版记" in told.said and not told.edits


@pytest.mark.parametrize("question", ["落款日期怎么写", "主送机关写谁", "标题用什么字体"])
def test_a_question_about_the_frame_sets_nothing(talk: Talk, question: str) -> None:
    assert not talk.say(question).edits
