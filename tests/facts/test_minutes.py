"""Minutes of meetings: who came and how the report is to be written are no facts; a mayor acts."""

from assistant.domain import Bar
from tests.facts.reading import read, usable

HEAD = "竹坪镇法治工作会议纪要\n时间：2025年12月1日\n"


def test_who_attended_is_no_fact() -> None:
    assert not read(f"{HEAD}参会人员：镇班子成员、各站所负责人，共31人（请假3人）\n").facts


def test_a_speaker_of_a_meeting_is_no_part_of_what_he_reports() -> None:
    notes = f"{HEAD}一、讨论\n人大主席说：今年主席团视察执法工作2次。\n"
    assert [fact.text for fact in usable(notes)] == ["今年主席团视察执法工作2次"]


def test_the_mayor_who_speaks_of_himself_is_told_as_the_mayor() -> None:
    notes = f"{HEAD}五、镇长讲话\n2. 我本人作为第一责任人，今年主持研究法治工作4次。\n"
    (fact,) = usable(notes)
    assert (fact.text, fact.section) == ("镇长今年主持研究法治工作4次", "first-responsible")


def test_talk_of_the_meeting_and_of_the_report_is_kept_back() -> None:
    told = read(f"{HEAD}五、镇长讲话\n3. 报告由党政办起草，12月9日前送我审。会议期间有人接电话，通报一次。\n")
    assert told.facts
    assert {fact.bar for fact in told.facts} == {Bar.INSTRUCTION}


def test_a_word_to_write_a_thing_down_goes_whole() -> None:
    (fact,) = usable("开展土地执法检查2次，这个要写进去。")
    assert fact.text == "开展土地执法检查2次"


def test_a_bare_end_of_the_office_s_name_is_the_office_of_the_heading() -> None:
    notes = "二、综合行政执法大队汇报\n大队现有18人，持有执法证的15人。"
    assert usable(notes)[0].text.startswith("综合行政执法大队现有18人")


def test_the_cases_of_the_police_are_told_as_theirs() -> None:
    told = usable("三、派出所汇报\n刑事案件立案比去年下降11%，治安案件受理203起。")
    assert [fact.text for fact in told] == ["派出所刑事案件立案比去年下降11%", "派出所治安案件受理203起"]
