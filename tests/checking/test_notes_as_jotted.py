"""Notes as clerks jot them: shorthand, tables, speech, chat days, and what a line takes back."""

import pytest

from assistant.checking import check
from assistant.checking.figures.jottings import joined, spoken, superseded, taken_back
from assistant.checking.tables import told_rows
from assistant.domain import FactSheet, Severity, Source
from assistant.facts import note_lines, read_facts
from assistant.genres import genre
from assistant.language import quantities

_KIND = genre("fazhi-annual")


def facts_of(notes: str) -> FactSheet:
    return read_facts(note_lines(notes, "notes.txt"), year=2024, genre=_KIND)


def errors(draft: str, notes: str) -> list[tuple[str, str]]:
    found = check(draft, facts_of(notes), year=2024).findings
    return [(one.rule, one.quote) for one in found if one.severity is Severity.ERROR]


def lines(*texts: str) -> list[Source]:
    return [Source("notes.txt", number, text) for number, text in enumerate(texts, start=1)]


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("现有法律图书角9个。", "法律图书角：原来6个+今年添3个"),
        ("走进8个小区开展宣传16次。", "小区宣传 8个小区×2次"),
        ("全年开展巡逻34次。", "上半年：巡逻15次\n下半年：巡逻19次"),
        ("12所学校各配备辅导员1名。", "学校 12所 辅导员12名"),
        ("7个村各开会3次，共21次。", "各村（7个）都开了3次会"),
        ("登记流动人口318户。", "流动人口登记305户（后来核实是318户）"),
        ("约谈商户13家。", "约谈商户 11家 → 更正13家"),
        ("参会人数580人。", "参会原报620，实为580人"),
        ("普法课堂27场，较上年增加6场。", "普法课堂去年21场今年27场"),
        ("满意率97.2%，较上年提高0.9个百分点。", "满意率97.2，去年96.3"),
        ("受理咨询245件，其中三季度63件。", "一季度接咨询六十件，二季度五十五，三季度六十三，四季度六十七"),
        ("投入7万元购置宣传设备。", "镇里拨了七万块买宣传设备"),
        ("平均办理时间由4.5天缩短至2.8天。", "平均办理时间 由4.5天降到2.8天"),
        ("适用一般程序6件。", "办案50 一般程序6 余简易"),
        ("开展法治夏令营3期。", "法治夏令营3期，在老馆？更正：在新馆"),
        ("建设费用2.6万元。", "资料2.6万 广场5.5万 都是建设费用"),
        ("全年巡查64次。", "一季度 巡查 15 次\n二季度 巡查 18 次\n三季度 14 次\n四季度 17 次"),
    ],
)
def test_what_the_shorthand_of_notes_says_is_supported(draft: str, notes: str) -> None:
    assert errors(draft, notes) == []


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("现有法律图书角10个。", "法律图书角：原来6个+今年添3个"),
        ("走进8个小区开展宣传18次。", "小区宣传 8个小区×2次"),
        ("登记流动人口305户。", "流动人口登记305户（后来核实是318户）"),
        ("12所学校各配备辅导员2名。", "学校 12所 辅导员12名"),
    ],
)
def test_what_it_does_not_say_is_an_error(draft: str, notes: str) -> None:
    assert errors(draft, notes)


def test_a_row_is_told_with_the_names_and_units_of_its_columns() -> None:
    rows = lines("村名\t受理\t罚款（元）", "上河村\t13\t450", "下河村\t-\t80")
    assert list(told_rows(rows).values()) == ["上河村，受理13，罚款450元", "下河村，罚款80元"]


@pytest.mark.parametrize(
    ("head", "row", "told"),
    [
        ("单位 场次 人数", "司法所 4 160", "司法所，场次4，人数160"),
        ("序号,单位,场次", "1,司法所,4", "司法所，场次4"),
        ("| 项目 | 数量 | 单位 |", "| 讲座 | 5 | 场 |", "讲座，数量5场"),
        ("项目 2023 2024", "投诉 61 48", "投诉，2023年61，2024年48"),
        ("项目\t一季度\t二季度", "罚没（万元）\t0.6\t1.2", "罚没，一季度0.6万元，二季度1.2万元"),
    ],
)
def test_marks_commas_and_blanks_part_cells(head: str, row: str, told: str) -> None:
    assert list(told_rows(lines(head, row)).values()) == [told]


def test_plain_lines_are_no_rows() -> None:
    assert told_rows(lines("今年 开展 培训", "培训开展了3次，讲座4场")) == {}


def test_figures_of_a_table_stand_behind_the_draft() -> None:
    notes = "村名\t接访\t办结\n上河村\t13\t12\n下河村\t8\t8\n合计\t21\t20"
    assert errors("全年接访21件，办结20件，其中上河村接访13件。", notes) == []


def test_a_chat_names_days_from_the_day_of_its_message() -> None:
    notes = "小李 2024-09-11 08:30\n昨天在敬老院讲了一课，来了45人"
    assert errors("9月10日，走进敬老院授课1次，45人参加。", notes) == []
    assert errors("9月14日，走进敬老院授课1次，45人参加。", notes)


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("办理案件52件，其中简易程序14件、普通程序38件。", "办案52 简易38普通14"),
        ("印刷资料5.5万元、广场建设2.6万元。", "经费 印刷2.6万 广场5.5万"),
        ("主持会前学法5次，现场督办6次。", "会前学法6 现场督办5"),
    ],
)
def test_figures_exchanged_between_the_words_of_the_notes_are_alarmed(draft: str, notes: str) -> None:
    assert "figure-swapped" in {rule for rule, _ in errors(draft, notes)}


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("积案5件，化解4件。", "积案5件化了4件 剩的1件争取明年化解"),
        ("宣传阵地建成3处，1处延至明年。", "宣传阵地 4处 3处建成，1处延到明年"),
    ],
)
def test_a_part_told_under_the_word_of_its_whole_is_no_exchange(draft: str, notes: str) -> None:
    assert errors(draft, notes) == []


def test_what_was_done_of_a_whole_is_counted_as_the_whole() -> None:
    assert ("unit-altered", "7人") in errors("受理林权纠纷8件，办结7人。", "林权纠纷 8→结7")


@pytest.mark.parametrize(
    ("text", "signs"), [("原有5个+3个", ["+"]), ("建成了7+2", ["+"]), ("9个村×2次", ["×"]), ("3个", [])]
)
def test_a_sign_joins_figures(text: str, signs: list[str]) -> None:
    assert [sign for sign, _ in joined(text)] == signs


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("二季度五十二，三季度三十九", [52, 39]), ("国庆十一，", []), ("第五十二，", []), ("三十而立", [])],
)
def test_a_bare_number_of_speech_closes_its_clause(text: str, numbers: list[int]) -> None:
    assert [figure.value for figure in spoken(text)] == numbers


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("214件（后来核对是216件）", {0}),
        ("18场 × 改：19场", {0}),
        ("由12项修改为14项", set()),
        ("整改20处，整改为主", set()),
    ],
)
def test_a_text_takes_its_own_figure_back(text: str, wrong: set[int]) -> None:
    assert superseded(text, quantities(text)) == wrong


def test_what_is_denied_is_taken_back_for_other_lines_too() -> None:
    _, denied = taken_back("罚款是6020元不是6200元")
    assert [key.value for key in denied] == [6200]
