"""What the clerk is asked about a draft: empty slots, claims that nobody read, the weightiest first."""

import pytest

from assistant.domain import Draft, Profile, QuestionKind
from assistant.drafting import draft_offline
from assistant.facts import note_lines, read_facts
from assistant.genres import genre

_PROFILE = Profile(issuer="青川县柳河镇人民政府")


def drafted(notes: str, only: str = "achievements") -> Draft:
    kind = genre("fazhi-annual")
    sheet = read_facts(note_lines(notes), year=2025, genre=kind)
    return draft_offline(sheet, kind, profile=_PROFILE, year=2025, only=only)


def asked(notes: str, only: str = "achievements") -> str:
    return "\n".join(question.text for question in drafted(notes, only).pending)


@pytest.mark.parametrize(
    ("notes", "question"),
    [
        ("排查隐患73处，整改71处，2处正在整改", "什么时候能完成"),
        ("开展应急演练7次", "多少人参加"),
        ("印发《柳河镇行政执法公示办法》", "文号和印发日期"),
        ("班子成员9人全部述法", "哪一天作的"),
        ("窗口好评率99.2%", "什么时候测的"),
    ],
)
def test_an_empty_slot_of_a_fact_is_asked_about(notes: str, question: str) -> None:
    text = asked(notes, "first-responsible" if "述法" in notes else "achievements")
    assert question in text


@pytest.mark.parametrize(
    "notes", ["开展应急演练7次，800人参加", "印发《柳河镇行政执法公示办法》（柳政〔2025〕3号）"]
)
def test_a_slot_that_is_filled_is_not(notes: str) -> None:
    assert "这些活动有多少人" not in asked(notes)
    assert "文号和印发日期" not in asked(notes)


@pytest.mark.parametrize(
    "notes",
    [
        "石坝村广播播放96小时",
        "用农村大喇叭播放法律知识460次",
        "办理人大代表建议7件，答复满意7件",
        "行政复议案件1件，复议机关撤销了镇政府的决定，镇政府已重新作出决定",
    ],
)
def test_what_only_sounds_like_a_slot_is_not_asked_about(notes: str) -> None:
    assert "：“" not in asked(notes)


def test_a_plan_is_asked_for_a_number_where_such_plans_have_one() -> None:
    notes = "明年计划：\n拍摄方言普法短视频\n继续办好赶集普法\n坚决不再发生亡人事故\n明确专人报送信息"
    (question,) = [one for one in drafted(notes, "plans").pending if one.id == "ask-target"]
    assert question.text.count("“") == 1 and "“拍摄方言普法短视频”" in question.text


def test_problems_without_a_cause_are_asked_for_it_beside_one_that_has_it() -> None:
    notes = "问题：\n1.审核慢，主要原因是司法所人少\n2.宣传形式单一"
    text = asked(notes, "shortcomings")
    assert "“宣传形式单一”" in text


def test_facts_of_a_kind_are_asked_about_in_one_question() -> None:
    found = drafted("开展法治培训2期\n举办法治讲座3场\n组织演练4次").pending
    assert sum("多少人参加" in one.text and one.id.startswith("ask-") for one in found) == 1


def test_contradictions_come_first_and_what_only_wants_a_yes_last() -> None:
    kinds = [one.kind for one in drafted("调解，派出所台账12件，综治中心记10件\n学法6\n荣获先进单位").pending]
    assert kinds[0] is QuestionKind.CONFLICT


def test_talk_without_a_figure_raises_no_question() -> None:
    assert "录音" not in asked("开展普法12场\n就这些，录音你听完就删了")


def test_one_cause_behind_all_problems_explains_them_all() -> None:
    assert "没有写原因" not in asked(
        "问题：\n1.审核慢\n2.宣传形式单一\n原因主要是司法所人少。", "shortcomings"
    )
