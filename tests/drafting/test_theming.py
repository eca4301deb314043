"""The theme each fact is written under."""

from dataclasses import replace

import pytest

from assistant.domain import Source
from assistant.drafting.theming import nearest, themed
from assistant.genres import genre
from tests.drafting.sheets import ANNUAL, fact


def at_line(text, line, theme=""):
    return replace(fact(text, theme), source=Source("notes.txt", line, text))


def test_who_came_stands_under_the_theme_of_the_event():
    first = at_line("镇中学讲座1场", 3, "study")
    (_, second) = themed((first, replace(first, text="学生620人", theme="")), ANNUAL)
    assert second.theme == "study"


def test_a_fact_without_cues_goes_with_its_neighbours_in_the_notes():
    facts = (at_line("调解矛盾纠纷30件", 7, "disputes"), at_line("说事点15个", 8))
    assert themed(facts, ANNUAL)[1].theme == "disputes"


def test_a_fact_far_from_any_other_keeps_no_theme():
    facts = (at_line("调解矛盾纠纷30件", 7, "disputes"), at_line("某某9个", 40))
    assert themed(facts, ANNUAL)[1].theme == ""


def test_wording_alone_says_a_theme_where_it_shares_rare_words_with_its_stock():
    assert nearest("推行证明事项告知承诺，让群众办事更省心", ANNUAL) == "functions"
    assert nearest("某某", ANNUAL) == ""


def test_what_came_of_an_inspection_stays_with_it():
    first = at_line("消防安全检查23处", 5, "emergency")
    penalty = replace(first, text="罚款1.5万元", theme="enforcement")
    assert [one.theme for one in themed((first, penalty), ANNUAL)] == ["emergency", "emergency"]


def test_a_penalty_behind_another_matter_keeps_its_own_theme():
    first = at_line("普法宣传12场", 5, "popularisation")
    penalty = replace(first, text="罚款1.5万元", theme="enforcement")
    assert themed((first, penalty), ANNUAL)[1].theme == "enforcement"


def test_a_heading_of_the_notes_wins_over_other_themes_a_fact_speaks_of():
    told = replace(at_line("立案45件，结案43件，2件还在听证程序", 6, "decisions"), id="F1")
    lines = (Source("notes.txt", 5, "三 执法"), told.source)
    assert themed((told,), ANNUAL, lines)[0].theme == "enforcement"


def test_an_item_of_a_list_has_the_theme_of_what_is_done_to_it():
    line = "合法性审核合同52份，规范性文件1件"
    first = replace(at_line(line, 5, "decisions"), text="合法性审核合同52份")
    second = replace(first, text="规范性文件1件", theme="rules")
    assert themed((first, second), ANNUAL)[1].theme == "decisions"


def test_what_stands_behind_the_label_of_a_line_goes_with_it():
    line = Source("notes.txt", 4, "普法：宪法周活动1场，讲座22场")
    facts = [replace(fact(text), source=line) for text in ("普法：宪法周活动1场", "讲座22场")]
    assert {one.theme for one in themed(facts, ANNUAL, [line])} == {"popularisation"}


def of_line(line, *pieces):
    """Pieces of one line, each with the theme of its own words."""
    return [replace(fact(text), source=Source("notes.txt", 1, line)) for text in pieces]


def test_a_piece_without_a_subject_stays_with_the_head_of_its_sentence():
    head, rest = "召开法治建设专题会议3次", "研究解决执法队编制、经费等问题5个，落实经费8万元"
    assert [one.theme for one in themed(of_line(f"{head}，{rest}。", head, rest), ANNUAL)] == [
        "leadership"
    ] * 2


def test_a_piece_behind_a_full_stop_has_its_own_theme():
    head, rest = "召开法治建设专题会议3次", "调解矛盾纠纷30件"
    assert themed(of_line(f"{head}。{rest}。", head, rest), ANNUAL)[1].theme == "disputes"


def test_rows_of_a_table_that_count_different_things_keep_their_own_themes():
    texts = ("人民调解192件", "法律援助12件", "合法性审查61件")
    rows = [
        replace(fact(text, line=at), source=Source("n.txt", at, f"{text}\t")) for at, text in enumerate(texts)
    ]
    assert [one.theme for one in themed(rows, ANNUAL)] == ["disputes", "legal-services", "decisions"]


def test_a_fact_stands_under_the_theme_of_what_it_begins_with():
    of = genre("anquan-summary")
    (found,) = themed([fact("农机检验152台，签订责任书152份", of=of)], of)
    assert found.theme == "safety-fields"


def test_a_decimal_is_no_festival():
    of = genre("pufa-summary")
    (found,) = themed([fact("法律援助转介11件，帮助追回工资18.7万元", of=of)], of)
    assert found.theme == "legal-services"


def test_a_fact_without_cues_stands_under_the_heading_above_it():
    told = replace(at_line("休渔期开办夜校6期", 6), id="F1")
    lines = (Source("notes.txt", 5, "六、普法"), told.source)
    assert themed((told,), ANNUAL, lines)[0].theme == "popularisation"


def test_a_heading_may_name_a_theme_in_the_words_of_the_reports_headings():
    told = replace(at_line("召开专题会3次", 6), id="F1")
    lines = (Source("notes.txt", 5, "二、组织领导"), told.source)
    assert themed((told,), genre("pufa-summary"), lines)[0].theme == "leadership"


def test_what_speaks_plainly_of_another_theme_keeps_it_under_any_heading():
    told = replace(at_line("清理行政规范性文件7件，废止2件", 6), id="F1")
    lines = (Source("notes.txt", 5, "二、依法决策"), told.source)
    assert themed((told,), ANNUAL, lines)[0].theme == "rules"


def test_a_piece_that_says_little_of_its_matter_stays_with_its_sentence():
    line = "“法律明白人”登记在册65人，年内考核合格61人"
    first = replace(at_line(line, 5), text="“法律明白人”登记在册65人")
    second = replace(first, text="年内考核合格61人")
    assert [one.theme for one in themed((first, second), ANNUAL)] == ["popularisation", "popularisation"]


@pytest.mark.parametrize(
    "text",
    [
        "我镇在山区，18个行政村、1个社区，常住人口2.3万人",
        "街道辖11个社区，外来人口多",
        "边境民族乡，8个村委会61个村民小组",
        "我乡以林业、农业为主，没有大企业",
    ],
)
def test_how_the_place_is_stands_before_all_headings(text):
    (told,) = themed((at_line(text, 2),), ANNUAL)
    assert told.theme == "basics" and not ANNUAL.theme("basics").headings


def test_what_the_town_did_is_no_word_on_how_it_is():
    (told,) = themed((at_line("我镇在12个村设法律咨询点12个", 2),), ANNUAL)
    assert told.theme != "basics"
