"""Clauses to sentences."""

from assistant.drafting.wording import sentences_of
from tests.drafting.sheets import YEAR, fact


def said(*facts):
    return [sentence.text for sentence in sentences_of(facts, YEAR)]


def test_short_clauses_become_one_sentence():
    assert said(fact("公示信息28条", "F1"), fact("配备记录仪8台", "F2")) == ["公示信息28条；配备记录仪8台。"]


def test_a_sentence_does_not_grow_beyond_three_facts():
    facts = [fact(f"开展检查{n}次", f"F{n}") for n in range(1, 6)]
    assert [len(s.facts) for s in sentences_of(facts, YEAR)] == [3, 2]


def test_the_rows_of_a_table_stand_under_their_total():
    rows = [
        fact("邻里纠纷受理14件", "F1", sheet="纠纷"),
        fact("婚姻家庭纠纷受理19件", "F2", sheet="纠纷"),
        fact("纠纷合计受理33件", "F3", sheet="纠纷"),
    ]
    assert said(*rows) == ["纠纷合计受理33件，其中邻里纠纷受理14件；婚姻家庭纠纷受理19件。"]


def test_rows_of_different_tables_are_kept_apart():
    rows = [fact("邻里纠纷受理14件", "F1", sheet="甲"), fact("开展演练3次", "F2", sheet="乙")]
    assert "其中" not in "".join(said(*rows))
