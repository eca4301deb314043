"""From one note to its facts, statuses and questions."""

import pytest

from assistant.domain import Hedge, QuestionKind, Status
from tests.facts.reading import all_figures, figures, read, usable


def test_a_clean_note_becomes_one_fact_with_its_figures_and_date() -> None:
    (fact,) = usable(
        "【司法所】3月15日，联合派出所在集镇开展普法宣传，发放宣传资料300余份，解答咨询40余人次。"
    )
    assert figures(fact) == [("300", "份", Hedge.MORE), ("40", "人次", Hedge.MORE)]
    assert fact.dates == ("2025-03-15",)


def test_a_fact_keeps_its_line_and_file() -> None:
    (fact,) = usable("收到\n开展普法宣传3场")
    assert (fact.source.file, fact.source.line) == ("notes.txt", 2)


def test_a_vague_figure_is_asked_about_and_not_stated() -> None:
    sheet = read("下村检查了好几次")
    assert sheet.facts[0].status is Status.UNCLEAR
    assert sheet.questions[0].kind is QuestionKind.UNCLEAR


def test_contradicting_offices_are_asked_and_neither_is_stated() -> None:
    sheet = read("平安办：化解矛盾纠纷412件\n司法所：全年调解矛盾纠纷398件")
    assert {fact.status for fact in sheet.facts} == {Status.UNCLEAR}
    assert [q.kind for q in sheet.questions] == [QuestionKind.CONFLICT]


def test_a_correction_replaces_the_figure_it_takes_back() -> None:
    sheet = read("应急办：开展应急演练10场\n更正：演练是11场不是10场")
    assert [f.status for f in sheet.facts] == [Status.DONE, Status.WITHHELD]
    assert sheet.facts[0].text == "开展应急演练11场"


def test_a_missing_unit_is_supplied_and_asked_about() -> None:
    sheet = read("执法证12")
    assert figures(sheet.facts[0]) == [("12", "人", Hedge.EXACT)]
    assert [q.kind for q in sheet.questions] == [QuestionKind.UNCLEAR]


@pytest.mark.parametrize(
    ("notes", "section"),
    [
        ("问题：村干部法律知识欠缺", "shortcomings"),
        ("明年打算：再考2个执法证", "plans"),
        ("镇长主持会议研究依法行政议题9个", "first-responsible"),
        ("书记这块：\n听取法治建设汇报2次", "first-responsible"),
        ("开展普法宣传3场", "achievements"),
    ],
)
def test_a_fact_is_placed_in_its_part_of_the_report(notes: str, section: str) -> None:
    assert [fact.section for fact in usable(notes)] == [section]


def test_what_is_planned_for_next_year_is_planned() -> None:
    assert usable("2026年打算：法律明白人到118名")[0].status is Status.PLANNED


def test_a_remainder_under_way_leaves_the_fact_done() -> None:
    assert usable("排查隐患73处，整改71处，还有2处在改")[0].status is Status.DONE


def test_a_template_count_is_asked_about() -> None:
    assert read("宪法日发宣传折页，一式两份*500").facts[0].status is Status.UNCLEAR


def test_the_year_is_taken_from_the_head_of_the_notes() -> None:
    (fact,) = usable("2025法治报告素材\n3月15日开展普法宣传1场", None)
    assert fact.dates == ("2025-03-15",)


def test_without_any_year_the_clerk_is_asked() -> None:
    assert read("开展普法宣传1场", None).questions[0].kind is QuestionKind.MISSING


def test_the_same_thing_told_twice_counts_once() -> None:
    assert len(usable("司法所：开展应急演练10场\n应急办：全年开展应急演练10场")) == 1


def test_reading_twice_gives_the_same_facts() -> None:
    notes = "司法所：普法宣传3场，发放资料200份\n平安办：网格员54名"
    assert read(notes) == read(notes)


def test_a_part_in_brackets_takes_the_unit_of_its_whole() -> None:
    assert all_figures("审核合同91份（村级52）") == [("91", "份"), ("52", "份")]


def test_parts_that_do_not_add_up_are_asked_about() -> None:
    sheet = read("办理案件53件（简易40件、普通12件）")
    assert sheet.facts[0].status is Status.UNCLEAR
    assert sheet.questions[0].kind is QuestionKind.CONFLICT


def test_what_a_contradicted_note_says_besides_stays_a_fact() -> None:
    notes = "平安办：化解矛盾纠纷412件\n司法所：调解矛盾纠纷398件，成功391件，发放资料200份"
    assert [fact.text for fact in usable(notes)] == ["发放资料200份"]


def test_a_lead_in_holds_only_for_the_list_under_it() -> None:
    notes = "镇长这块：\n1. 接访22次\n2. 会前学法11次\n政务公开212条"
    assert [fact.section for fact in usable(notes)] == [
        "first-responsible",
        "first-responsible",
        "achievements",
    ]


def test_a_correction_that_names_the_thing_alone_mends_its_figure() -> None:
    notes = "今年办案27起，罚没6.8万元\n刚才那个罚没写反了，是8.6万，案子数27件没动"
    assert [fact.text for fact in usable(notes)] == ["今年办案27起，罚没8.6万元"]


def test_all_of_a_line_of_plans_is_planned() -> None:
    facts = usable("2026年，计划举办调解员培训班2期，培训80人；争取建成法治公园1处")
    assert {(fact.section, fact.status) for fact in facts} == {("plans", Status.PLANNED)}


def test_the_year_of_a_sentence_holds_to_its_end() -> None:
    assert usable("去年开展宣传26场，参加3100人，发放资料3800份。") == []


def test_a_sentence_that_turns_to_this_year_is_this_years() -> None:
    assert all_figures("去年开展普法宣传26场，今年开展普法宣传30场。") == [("30", "场")]


def test_a_blank_before_a_figure_parts_nothing() -> None:
    assert all_figures("网格员 62人，报上来的事 2140条") == [("62", "人"), ("2140", "条")]


def test_a_numbered_word_on_its_own_line_is_a_heading() -> None:
    (fact,) = usable("八 问题\n 1 执法力量不够，持证的才5人")
    assert fact.section == "shortcomings"


@pytest.mark.parametrize(
    ("note", "unit"),
    [
        ("人民调解员67人，其中专职3", "人"),
        ("全年调解86件，其中婚姻家庭31", "件"),
        ("处罚2家，罚了2000", "元"),
    ],
)
def test_a_bare_part_takes_the_unit_of_its_whole_and_a_fine_is_money(note: str, unit: str) -> None:
    assert all_figures(note)[-1][1] == unit


def test_money_without_its_unit_is_not_asked_about() -> None:
    assert read("罚了3.5万").questions == ()


def test_a_date_written_with_blanks_is_a_date() -> None:
    (fact,) = usable("8 月 6 日在塘坎村开展普法1场")
    assert fact.dates == ("2025-08-06",)


def test_a_number_that_was_taken_from_keeps_what_it_was_and_is() -> None:
    assert "由38项变为29项" in usable("赋权事项：县里收回9项，38→29")[0].text


def test_a_remark_on_the_year_of_the_notes_is_no_fact() -> None:
    assert not read("说明：没写年份的都是2025年。").facts


def test_two_large_figures_told_again_are_the_same_event() -> None:
    assert len(usable("强降雨转移86户241人，人员无伤亡\n7月转移总数86户241人，报县里了")) == 1


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("法律明白人110名，带教4期258人次，参与调处131件", "参与调处131件"),
        ("人民调解员46名，培训2期，协助法庭送达文书73份", "协助法庭送达文书73份"),
    ],
)
def test_deeds_stay_with_the_people_who_did_them(line: str, whole: str) -> None:
    (fact,) = usable(line)
    assert whole in fact.text


def test_a_dotted_day_on_which_something_came_in_is_a_date() -> None:
    assert "1件12月5日收的" in usable("依申请公开4条，3件按期答复，1件12.5收的在办")[0].text


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("宣传员小卓拍了视频12条", "宣传员拍了视频12条"),
        ("贝小兰：执法队有3名队员考走了", "执法队有3名队员考走了"),
        ("食药杜：食品安全检查132户次", "食品安全检查132户次"),
        ("食品安全检查132户次 //@党政办小黎：报一下数", "食品安全检查132户次"),
        ("罚款18.6万元，其中普通15.2", "罚款18.6万元，其中普通15.2万元"),
        ("党委会议法×4", "党委会议法4次"),
        ("满意票31/33票", "满意票31票（共33票）"),
        ("案 52=简41+普11", "案52件：简41件、普11件"),
        ("普 45场 册1.1w", "普45场1.1万册"),
        ("劣:辅警走4", "辅警走4名"),
        ("一、法治宣传方面。组织活动31场次", "组织活动31场次"),
        ("立案六十三件，比去年多了十一件，去年是五十二", "立案六十三件，比去年多了十一件"),
        ("普法31场。附注：表三所列普法场次29场系11月上旬数，以本文31场为准", "普法31场"),
        ("干部考1/58人", "干部考1次58人次"),
        ("微信：小沈：再写一条，普法宣传3场", "普法宣传3场"),
        ("企业这块我自己来：规上4家", "企业这块：规上4家"),
        ("调成305，涉案218万", "调成305件，涉案218万元"),
    ],
)
def test_notes_of_haste_are_read_as_they_are_meant(line: str, told: str) -> None:
    assert [fact.text for fact in usable(line)] == [told]
