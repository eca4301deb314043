"""Tables of the notes: rows under their heads, totals, cells of several figures."""

from assistant.domain import Hedge, QuestionKind
from tests.facts.reading import all_figures, figures, read, usable

TABLE = "单位\t指标\t数量\t备注\n"


def test_a_table_row_says_what_its_columns_name() -> None:
    (fact,) = usable("活动\t时间\t场次\t人数\t备注\n法治讲座\t4月\t2\t176\t")
    assert figures(fact) == [("2", "场次", Hedge.EXACT), ("176", "人", Hedge.EXACT)]
    assert fact.dates == ("2025-04",)


def test_an_unknown_cell_has_no_figure() -> None:
    (fact,) = usable("活动\t场次\t人数\n反诈宣传\t11\t不详")
    assert figures(fact) == [("11", "场次", Hedge.EXACT)]


def test_a_total_row_that_does_not_add_up_is_asked_about() -> None:
    table = "类型\t受理（件）\n邻里\t14\n婚姻\t10\n合计\t25"
    assert [q.kind for q in read(table).questions] == [QuestionKind.CONFLICT]


def test_a_table_of_items_numbers_and_units_is_read() -> None:
    table = "项目\t数量\t单位\t备注\n接听12345热线\t286\t件\t办结率99.3%\n政务公开信息\t415\t条\t"
    assert all_figures(table)[:2] == [("286", "件"), ("99.3", "%")]


def test_a_table_pasted_with_commas_is_read() -> None:
    table = "项目,数量,单位\n政务公开信息,415,条\n应急演练,6,场\n"
    assert all_figures(table) == [("415", "条"), ("6", "场")]


def test_a_row_keeps_its_village() -> None:
    (fact,) = usable("村\t活动\t场次\t人数\n青石桥村\t法治讲座\t3\t210")
    assert fact.text == "青石桥村法治讲座3场次，参加210人"


def test_an_unknown_column_names_its_figure() -> None:
    assert "回访量" in read("活动\t场次\t回访量\n法治讲座\t3\t88户").facts[0].text


def test_a_column_of_several_units_takes_the_one_of_its_row() -> None:
    notes = "项目\t次/场\t人数(人次)\n旁听庭审\t2\t34\n民法典宣传月\t6\t720"
    assert all_figures(notes) == [("2", "次"), ("34", "人次"), ("6", "场"), ("720", "人次")]


def test_a_cell_of_two_figures_is_told_as_it_stands() -> None:
    assert all_figures(f"{TABLE}信访办\t信访\t41批63人次\t办结39批\n") == [
        ("41", "批"),
        ("63", "人次"),
        ("39", "批"),
    ]


def test_two_bare_figures_of_a_cell_are_never_run_together() -> None:
    (fact,) = read(f"{TABLE}综合执法队\t执法人员持证\t14/16\t\n").facts
    assert "14/16" in fact.text
    assert not fact.usable


def test_a_total_is_named_by_the_heading_above_its_table() -> None:
    table = "=====表格（政务公开，从系统粘的）=====\n栏目\t条数\n惠农补贴\t71\n村级财务\t38\n合计\t109"
    assert usable(table)[-1].text == "政务公开合计109条"


def test_a_row_told_before_stays_where_its_table_has_a_total() -> None:
    notes = "执法信息公示141条\n栏目\t条数\n执法信息公示\t141\n村级财务\t38\n合计\t179"
    assert [fact.text for fact in usable(notes)].count("执法信息公示141条") == 2
