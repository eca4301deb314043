"""Units that agree, the part a figure plays, counts of what is named, dates of any line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.checking import check
from assistant.checking.figures.roles import role
from assistant.checking.figures.units import agrees, may_mean
from assistant.domain import FactSheet, Finding, Severity
from assistant.facts import note_lines, read_facts
from assistant.genres import genre
from assistant.language import quantities

_CORRECTED = "文件合同审46件，其中合同31\n更正：文件合同不是46，是48件，合同31没变"
_KIND = genre("fazhi-annual")


def facts_of(notes: str) -> FactSheet:
    return read_facts(note_lines(notes), year=2024, genre=_KIND)


def alarms(draft: str, notes: str) -> list[Finding]:
    found = check(draft, facts_of(notes), year=2024).findings
    return [one for one in found if one.severity is not Severity.INFO]


def rules_of(draft: str, notes: str) -> set[str]:
    return {one.rule for one in alarms(draft, notes)}


@pytest.mark.parametrize(
    ("draft", "fact"),
    [
        ("12场讲座", "12次讲座"),
        ("调解4件", "4个在调解"),
        ("9个问题", "9处问题"),
        ("9项问题", "9条问题"),
        ("4卷", "4本"),
        ("38名", "38位"),
        ("罚款4600元", "罚款四千六百块"),
    ],
)
def test_counters_of_one_thing_agree(draft: str, fact: str) -> None:
    assert agrees(quantities(draft)[0], quantities(fact)[0])


@pytest.mark.parametrize(
    ("draft", "fact"),
    [
        ("430人", "430人次"),
        ("12户", "12人"),
        ("3万元", "3件"),
        ("5%", "5个百分点"),
        ("处理案件41人", "41"),
        ("6家", "6处"),
    ],
)
def test_different_things_do_not(draft: str, fact: str) -> None:
    assert not agrees(quantities(draft)[0], quantities(fact)[0])


@pytest.mark.parametrize(("written", "assumed"), [("人", "件"), ("户", "件"), ("元", "件")])
def test_a_bare_figure_takes_no_unit_of_another_kind(written: str, assumed: str) -> None:
    assert not may_mean(written, assumed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("受理286件", "whole"),
        ("调解成功279件", "done"),
        ("成了279", "done"),
        ("没整完的6处", "left"),
        ("剩5个", "left"),
        ("去年19", "last-year"),
        ("原计划3期", "planned"),
        ("转县里3", "moved"),
        ("调走1", "fewer"),
        ("新增2", "more"),
        ("12个村中", "whole"),
    ],
)
def test_a_figure_plays_the_part_its_words_tell(text: str, expected: str) -> None:
    (figure, *_) = quantities(text)
    assert role(text, figure.span, 0, len(text)) == expected


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("排查隐患116处，整改110处，未完成的6处有待搬迁。", "隐患116处，整完110处，没整完的6处等搬"),
        ("公示、全过程记录两项制度已在办案中运用。", "三项制度里头公示和全过程记录都用起来了"),
        ("黑石沟、鹰嘴崖、南梁3处隐患点有人值守。", "地质隐患点 黑石沟 鹰嘴崖 南梁 天天有人看"),
        ("立案9件、结案8件、尚在办理1件。", "立案9件，结案8件"),
        ("占道经营14件、秸秆焚烧5件、违建3件，共22件。", "占道经营14件，秸秆焚烧5件，违建3件"),
        ("60余名妇女参加。", "来了六十来个妇女"),
        ("60名左右妇女参加。", "来了六十来个妇女"),
        ("每个网格至少配备1名法律明白人。", "每个网格至少1名法律明白人"),
        ("审查文件48件，其中合同31件。", _CORRECTED),
        ("列入12个村中的5个。", "11．12个村里评了5个"),
    ],
)
def test_what_follows_from_the_notes_is_not_alarmed(draft: str, notes: str) -> None:
    assert not {rule for rule in rules_of(draft, notes) if rule.startswith(("figure", "unit", "hedge"))}


def test_figures_of_one_fact_exchanged_between_their_parts_are_alarmed() -> None:
    notes = "安全检查企业62家次，隐患116处，整完110处，没整完的6处等搬"
    found = alarms("检查企业62家次，排查隐患116处，整改6处，未完成的110处有待搬迁。", notes)
    assert [(one.rule, one.quote) for one in found] == [
        ("figure-swapped", "6处"),
        ("figure-swapped", "110处"),
    ]


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("河长每月巡河1人。", "河长带队每月巡河1次"),
        ("招录执法辅助人员2件。", "招2名执法辅助人员"),
        ("黑石沟、鹰嘴崖、南梁3人隐患点有人值守。", "地质隐患点3个 黑石沟 鹰嘴崖 南梁 天天有人看"),
        ("参加法治营的24户儿童以留守儿童为主。", "暑期法治营来了24，多是留守的"),
    ],
)
def test_a_count_in_a_unit_of_another_kind_is_alarmed(draft: str, notes: str) -> None:
    assert rules_of(draft, notes) & {"unit-altered", "figure-untraced"}


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("收到投诉2条，1条查无实据，4条已致歉。", "投诉2条，1条查无实据，1条道歉了"),
        ("纠纷总量较上年减少30起。", "纠纷总数比去年少了三十多起"),
        ("另有4至7条正在协调。", "收诉求33 解决30 3件协调县局"),
    ],
)
def test_a_figure_that_only_seems_to_follow_is_alarmed(draft: str, notes: str) -> None:
    found = check(draft, facts_of(notes), year=2024).findings
    assert any(one.severity in (Severity.ERROR, Severity.WARNING) for one in found)


def test_the_other_end_of_the_year_is_warned_of() -> None:
    assert "date-altered" in rules_of("年初前组织罚没系统培训。", "罚没系统年底前培训了")


def test_the_value_a_correction_took_back_is_alarmed() -> None:
    assert "fact-withheld" in rules_of("审查文件合同46件。", _CORRECTED)


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("8月，团委举办法治营。", "月份\t活动\n8\t团委 法治营"),
        ("9月12日，镇长讲授法治课。", "镇长9.12给干部讲法治课"),
        ("预计2025年3月投入使用。", "估计明年3月能用"),
        ("3月8日，妇联开展维权宣传。", "妇联三八妇女节搞维权宣传"),
    ],
)
def test_a_date_that_any_line_notes_is_traced(draft: str, notes: str) -> None:
    assert not {"date-untraced", "year-wrong", "date-altered"} & rules_of(draft, notes)


def test_a_half_year_that_the_notes_do_not_name_is_untraced() -> None:
    notes = "6.26 禁毒宣传，620人\n全年法治讲座11场"
    assert "date-untraced" in rules_of("上半年举办法治讲座11场。", notes)


def test_a_title_with_another_year_is_an_error() -> None:
    found = check(
        "印发《2023年普法工作要点》。", facts_of("印发了《2024年普法工作要点》"), year=2024
    ).findings
    assert [one.severity for one in found if one.rule == "title-year"] == [Severity.ERROR]


def test_a_lost_sub_figure_is_asked_about() -> None:
    assert rules_of("提出意见47条。", "法律顾问提出意见47条，采纳45条") == {"fact-figure-unused"}


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet="0123456789.%，。；、万余约近件人次场处个去年月日共其中剩整改受理成功", max_size=60),
    st.text(alphabet="0123456789./\t\n，、万来个件人没剩了去年月办", max_size=60),
)
def test_any_draft_is_judged_twice_the_same(draft: str, notes: str) -> None:
    sheet = facts_of(notes)
    assert check(draft, sheet, year=2024) == check(draft, sheet, year=2024)


def test_a_part_and_its_whole_exchanged_within_a_line_are_an_error() -> None:
    notes = facts_of("执法人员14人，有证11人")
    found = check("现有执法人员11人，14人持有执法证。", notes, year=2024).findings
    assert {one.severity for one in found if one.rule == "figure-swapped"} == {Severity.ERROR}


@pytest.mark.parametrize(
    ("draft", "notes", "severity"),
    [
        ("整改隐患38户。", "整改隐患38处", Severity.WARNING),
        ("接待群众430人。", "接待群众430人次", Severity.ERROR),
    ],
)
def test_another_counter_is_worth_a_look_and_visits_told_as_persons_are_wrong(
    draft: str, notes: str, severity: Severity
) -> None:
    found = check(draft, facts_of(notes), year=2024).findings
    assert {one.severity for one in found if one.rule == "unit-altered"} == {severity}
