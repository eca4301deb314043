"""Right drafts from plain notes, which have to pass in silence, and what tells them from wrong ones."""

import pytest

from assistant.checking import check
from assistant.domain import Severity
from assistant.facts import note_lines, read_facts
from assistant.genres import genre

_KIND = genre("fazhi-annual")


def alarms(draft: str, notes: str, issuer: str = "") -> set[str]:
    read = read_facts(note_lines(notes), year=2025, genre=_KIND)
    found = check(draft, read, year=2025, issuer=issuer).findings
    return {one.rule for one in found if one.span and one.severity is not Severity.INFO}


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("其余6件已引导当事人申请仲裁。", "纠纷30件，调成24件，没调成的6件引导去申请仲裁。"),
        ("蚕农占多数，设立法律摊位20次，接待咨询约900人次。", "蚕农多。\n法律摊位摆了20次，咨询约900人次。"),
        ("粮站搬迁因居民反对而暂缓。", "粮站搬迁因居民反对缓了。"),
        ("库区5户起初拒绝转移。", "库区5户不肯走，后来派出所劝下来。"),
        (
            "抽查网点18处，整改12处，另有6处已更换阀门。",
            "网点抽查18处，改了12处，剩6处要换阀门，9月都换好了。",
        ),
        ("到考的40人最终都及格，其中3人经过补考。", "普法考试到考40人，及格37人，3人补考也及格。"),
        ("行政复议1件，复议机关县人民政府维持原决定。", "行政复议1件，县政府维持。"),
    ],
)
def test_a_right_draft_of_plain_notes_is_silent(draft: str, notes: str) -> None:
    assert not alarms(draft, notes)


def test_only_fewer_than_last_year_is_right_where_there_were_none_this_year() -> None:
    notes = "今年没有溺亡事故，去年有1起溺亡事故。\n送交案件2件。"
    assert "direction-altered" not in alarms("今年未发生溺亡事故，较上年减少1起。", notes)
    assert "direction-altered" in alarms("今年未发生溺亡事故，较上年增加1起。", notes)


def test_a_word_in_the_offices_own_name_is_no_slip() -> None:
    issuer = "石川县白帐乡人民政府"
    assert "confused-word" not in alarms("白帐乡开展宣传3次。", "宣传3次", issuer)
    assert "confused-word" in alarms("白帐乡建立台帐3本。", "台账3本", issuer)


@pytest.mark.parametrize(
    "draft",
    [
        "落实行政执法公示、全过程记录、重大执法决定法制审核“三项制度”。",
        "凡涉及用地的事项，一律先由司法所进行合法性审核再提交会议。",
        "党委坚持会前学法制度。",
    ],
)
def test_right_wording_is_silent(draft: str) -> None:
    assert not alarms(draft, "")


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("防汛期间，乡长驻守东渡口，乡党委书记坐镇指挥部。", "乡长守在东渡口，乡党委书记守在指挥部。"),
        ("镇长出庭应诉2次、副镇长出庭1次。", "镇长出庭2次，副镇长出庭1次。"),
        ("巡查由县水利局牵头、镇执法队配合。", "巡查由县水利局牵头，镇执法队跟着。"),
    ],
)
def test_each_is_told_in_his_own_part(draft: str, notes: str) -> None:
    assert "actor-altered" not in alarms(draft, notes)


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("防汛期间，乡党委书记驻守东渡口，乡长坐镇指挥部。", "乡长守在东渡口，乡党委书记守在指挥部。"),
        ("副镇长出庭应诉2次、镇长出庭1次。", "镇长出庭2次，副镇长出庭1次。"),
        ("巡查由镇执法队牵头、县水利局配合。", "巡查由县水利局牵头，镇执法队跟着。"),
    ],
)
def test_two_in_each_others_part_are_warned_of(draft: str, notes: str) -> None:
    assert "actor-altered" in alarms(draft, notes)


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("粮库因电线老化起火。", "粮库起火，原因是粉尘没清，不是电线。"),
        ("纠纷12件，症结在于群众法治意识淡薄。", "纠纷12件，主要是老的山界不清。"),
    ],
)
def test_a_cause_is_found_that_the_notes_deny_or_lack(draft: str, notes: str) -> None:
    assert "cause-untraced" in alarms(draft, notes)
