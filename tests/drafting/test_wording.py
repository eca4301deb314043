"""Clauses to sentences."""

from dataclasses import replace

from assistant.domain import Source
from assistant.drafting.wording import sentences_of
from tests.drafting.sheets import YEAR, fact


def said(*facts):
    return [sentence.text for sentence in sentences_of(facts, YEAR)]


def test_short_clauses_become_one_sentence():
    assert said(fact("公示信息28条", "F1"), fact("配备记录仪8台", "F2")) == ["公示信息28条；配备记录仪8台。"]


def test_short_clauses_of_two_matters_stay_apart():
    facts = fact("沼气池排查87口", "F1", line=12), fact("校车检查24台次", "F2", line=3)
    assert len(said(*facts)) == 2


def test_what_the_notes_tell_in_one_sentence_stays_in_one():
    line = "应急站组织山塘水库巡查93次并逐次登记，发现渗漏隐患4处，加固涵管3处，更换闸门2座，清淤1处"
    source = Source("notes.txt", 1, line)
    facts = [replace(fact(text, f"F{at}"), source=source) for at, text in enumerate(line.split("，"), 1)]
    assert len(said(*facts)) == 1


def test_a_sentence_does_not_grow_beyond_three_facts():
    facts = [fact(f"开展检查{n}次", f"F{n}") for n in range(1, 6)]
    assert [len(s.facts) for s in sentences_of(facts, YEAR)] == [3, 2]


def test_the_rows_of_a_table_stand_under_their_total():
    rows = [
        fact("邻里纠纷受理14件", "F1", sheet="纠纷"),
        fact("婚姻家庭纠纷受理19件", "F2", sheet="纠纷"),
        fact("纠纷合计受理33件", "F3", sheet="纠纷"),
    ]
    assert said(*rows) == ["纠纷合计受理33件，其中受理邻里纠纷14件、受理婚姻家庭纠纷19件。"]


def test_a_total_counts_no_row_of_another_table_or_unit_and_tells_no_penalty_of_nothing():
    table = {
        5: "社区矫正11人",
        8: "法律援助12件",
        13: "城镇管理立案13件，罚款6500元",
        14: "宅基地立案4件，罚款0元",
    }
    rows = [fact(text, f"F{line}", line=line, sheet="表") for line, text in table.items()]
    told = said(*rows, fact("合计立案17件，罚款6500元", "F15", line=15, sheet="表"))
    assert "援助" not in told[0] and "矫正" not in told[0]
    assert "宅基地立案4件" in told[0].replace("立案宅基地", "宅基地立案") and "罚款0元" not in told[0]


def test_what_a_table_tells_behind_its_total_is_no_part_of_it():
    rows = [
        fact("村级财务38条", "F1", sheet="公开"),
        fact("惠农补贴71条", "F2", sheet="公开"),
        fact("政务公开合计109条", "F3", sheet="公开"),
        fact("依申请公开4条", "F4", sheet="公开"),
    ]
    assert said(*rows) == ["政务公开合计109条，其中村级财务38条、惠农补贴71条。", "依申请公开4条。"]


def test_rows_below_a_total_are_its_parts_only_where_they_add_up_to_it():
    total, other = fact("政务公开合计272条", "F1", sheet="公开"), fact("依申请公开4条", "F2", sheet="公开")
    assert said(total, other) == ["政务公开合计272条。", "依申请公开4条。"]
    assert said(total, fact("村级财务272条", "F2", sheet="公开")) == [
        "政务公开合计272条，其中村级财务272条。"
    ]


def test_rows_of_different_tables_are_kept_apart():
    rows = [fact("邻里纠纷受理14件", "F1", sheet="甲"), fact("开展演练3次", "F2", sheet="乙")]
    assert "其中" not in "".join(said(*rows))


def test_an_actor_is_named_once_for_what_follows():
    facts = [fact("综合执法队立案26起", "F1"), fact("综合执法队罚没款4.35万元", "F2")]
    assert said(*facts) == ["综合执法队立案26起；罚没款4.35万元。"]


def test_another_actor_is_named():
    facts = [fact("司法所受理纠纷3件", "F1"), fact("信访办接访2批", "F2"), fact("司法所调解2件", "F3")]
    assert "司法所" in "".join(said(*facts)).rsplit("信访办", 1)[1]


def test_by_when_a_thing_is_to_be_done_stands_in_its_sentence():
    facts = [fact("“瓶改管”没搞完", "F1"), fact("计划2025年3月弄完，还差62户", "F2")]
    assert said(*[replace(one, source=facts[0].source) for one in facts]) == [
        "“瓶改管”尚未完成，计划2025年3月完成，尚差62户。"
    ]


def test_what_some_of_the_occasions_were_about_stays_with_their_number():
    line = Source("notes.txt", 1, "学法4次，3月一次学的信访工作条例，其他三次分别是民法典、行政处罚法")
    facts = [
        replace(fact(text, f"F{at}"), source=line) for at, text in enumerate(line.text.split("，"), start=1)
    ]
    assert said(*facts) == [
        "开展学法4次，其中3月1次学习《信访工作条例》，其余3次分别学习《民法典》《行政处罚法》。"
    ]
