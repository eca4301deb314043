"""The shipped genres: titles, sections, themes, duties, and what they owe."""

import pytest

from assistant.errors import NotFound
from assistant.genres import (
    Genre,
    duty_of,
    fill,
    genre,
    genre_of,
    genres,
    section_key,
    section_keys,
    theme_of,
)


@pytest.fixture
def fazhi() -> Genre:
    return genre("fazhi-annual")


@pytest.mark.parametrize("name", ["fazhi-annual", "法治政府建设年度报告", " 法治政府建设情况报告 "])
def test_a_genre_is_found_by_key_name_or_alias(name: str) -> None:
    assert genre(name).key == "fazhi-annual"


def test_an_unknown_genre_is_refused_with_the_known_ones() -> None:
    with pytest.raises(NotFound, match="法治政府建设年度报告"):
        genre("工作简报")


def test_the_sections_of_the_annual_report_are_those_of_the_contract(fazhi: Genre) -> None:
    assert [(section.key, section.name) for section in fazhi.sections] == [
        ("achievements", "举措成效"),
        ("shortcomings", "不足原因"),
        ("first-responsible", "第一责任人"),
        ("plans", "下年安排"),
        ("other", "其他"),
    ]


def test_only_the_last_section_may_be_left_out(fazhi: Genre) -> None:
    assert [section.key for section in fazhi.sections if not section.required] == ["other"]


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("白石渡镇人民政府关于2023年度法治政府建设情况的报告", "fazhi-annual"),
        ("下洋镇2023年法治政府建设年度报告", "fazhi-annual"),
        ("芦洲乡2023年普法工作总结", "pufa-summary"),
        ("沙埝镇2024年安全生产工作总结", "anquan-summary"),
        ("关于召开会议的通知", ""),
    ],
)
def test_a_title_tells_its_genre(title: str, key: str) -> None:
    assert genre_of(title) == key


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("主要举措和成效", "achievements"),
        ("2025年度推进法治政府建设的主要举措和成效", "achievements"),
        ("2023年工作开展情况", "achievements"),
        ("2025年法治政府建设主要情况", "achievements"),
        ("基本情况和主要成效", "achievements"),
        ("主要措施", "achievements"),
        ("存在的不足和原因", "shortcomings"),
        ("存在的不足、原因和整改情况", "shortcomings"),
        ("存在问题", "shortcomings"),
        ("党政主要负责人履行推进法治建设第一责任人职责情况", "first-responsible"),
        ("镇政府主要负责同志履职情况", "first-responsible"),
        ("下一年度主要安排", "plans"),
        ("下步打算", "plans"),
        ("2024年工作思路", "plans"),
        ("其他需要报告的情况", "other"),
        ("附件", ""),
    ],
)
def test_a_heading_tells_its_section(fazhi: Genre, heading: str, key: str) -> None:
    assert section_key(fazhi, heading) == key


def test_a_heading_may_name_two_sections(fazhi: Genre) -> None:
    assert section_keys(fazhi, "存在问题及下一步打算") == ("shortcomings", "plans")


@pytest.mark.parametrize(
    ("heading", "before", "key"),
    [
        ("强化组织领导，提升法治意识", (), "achievements"),
        ("规范行政执法，维护公平正义", ("achievements",), "achievements"),
        ("规范行政执法，维护公平正义", ("first-responsible",), "achievements"),
        ("规范行政执法，维护公平正义", ("achievements", "shortcomings"), ""),
    ],
)
def test_a_themed_heading_belongs_to_the_main_section_until_another_begins(
    fazhi: Genre, heading: str, before: tuple[str, ...], key: str
) -> None:
    assert section_key(fazhi, heading, before) == key


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("召开法治建设专题会议4次", "leadership"),
        ("书记与各村签订责任书26份", "leadership"),
        ("会前学法12次", "study"),
        ("组织旁听庭审2次，71人次参加", "study"),
        ("便民服务中心办件24687件", "functions"),
        ("备案规范性文件2件", "rules"),
        ("审核合同91份，提出意见68条", "decisions"),
        ("新取得行政执法证4人", "enforcement"),
        ("办理案件53件，其中简易程序40件", "enforcement"),
        ("修订应急预案13个，演练11场", "emergency"),
        ("调解矛盾纠纷286件，调解成功281件", "disputes"),
        ("公开政务信息224条，其中执法公示128条", "oversight"),
        ("镇人大代表视察执法1次", "oversight"),
        ("行政诉讼1件，镇长出庭应诉", "oversight"),
        ("发放宣传资料300余份，解答咨询40余人次", "popularisation"),
        ("反诈宣传跟派出所一起搞了12场", "popularisation"),
        ("26个村法律顾问到村坐班312次", "legal-services"),
        ("司法所新增人员2名", "team"),
        ("录入执法监督平台44件", "technology"),
        ("天气不错", ""),
    ],
)
def test_cue_words_assign_a_theme(fazhi: Genre, text: str, theme: str) -> None:
    assert theme_of(fazhi, text) == theme


@pytest.mark.parametrize("item", genres(), ids=lambda item: item.key)
def test_sub_headings_speak_for_their_own_theme(item: Genre) -> None:
    halves = {theme.key: theme.headings for theme in item.themes if theme.headings}
    assert halves
    assert all(
        len({len(half) for half in heading.split("，")}) == 1
        for group in halves.values()
        for heading in group
    )


@pytest.mark.parametrize("item", genres(), ids=lambda item: item.key)
def test_every_question_is_one_the_clerk_can_answer(item: Genre) -> None:
    assert all(required.question.endswith("？") for required in item.required)
    assert {required.section for required in item.required} <= {section.key for section in item.sections}


@pytest.mark.parametrize("item", genres(), ids=lambda item: item.key)
def test_every_default_heading_is_recognised_as_its_own_section(item: Genre) -> None:
    for outline in item.outlines:
        assert [section_key(item, item.heading(key, 2023, outline.key)) for key in outline.sections] == list(
            outline.sections
        )


def test_a_requirement_with_a_figure_is_not_met_by_words_alone(fazhi: Genre) -> None:
    study = next(item for item in fazhi.required if item.key == "study-count")
    assert study.met_by("会前学法12次", figures=True)
    assert not study.met_by("坚持会前学法", figures=False)


def test_a_report_without_cases_of_review_may_say_so(fazhi: Genre) -> None:
    litigation = next(item for item in fazhi.required if item.key == "litigation")
    assert litigation.met_by("全年未发生行政复议案件", figures=False)


def test_the_twelve_duties_are_six_and_six(fazhi: Genre) -> None:
    assert [duty.holder for duty in fazhi.duties] == ["party"] * 6 + ["government"] * 6


def test_no_duty_names_a_body_that_a_town_does_not_have(fazhi: Genre) -> None:
    assert not [
        duty.name for duty in fazhi.duties for body in ("政协", "规章", "检察院") if body in duty.name
    ]


@pytest.mark.parametrize(
    ("text", "duty"),
    [
        ("镇党委书记听取法治建设工作汇报3次", "p1"),
        ("书记主持研究“三重一大”事项21项", "p3"),
        ("书记为村干部讲法治课1次", "p6"),
        ("镇长研究行政执法工作3次", "g1"),
        ("镇长出庭应诉1次", "g5"),
        ("镇长主持政府会议学法5次", "g6"),
        ("发放资料300份", ""),
    ],
)
def test_cue_words_find_the_duty(fazhi: Genre, text: str, duty: str) -> None:
    assert duty_of(fazhi, text) == duty


def test_titles_are_filled_in(fazhi: Genre) -> None:
    assert fazhi.title("甲镇人民政府", 2023) == "甲镇人民政府关于2023年度法治政府建设情况的报告"


def test_a_joint_title_names_both_bodies(fazhi: Genre) -> None:
    title = fazhi.title("甲县乙镇人民政府", 2023, "joint", party="中共甲县乙镇委员会")
    assert title.splitlines()[:2] == ["中共甲县乙镇委员会", "甲县乙镇人民政府"]


def test_headings_follow_the_outline(fazhi: Genre) -> None:
    assert fazhi.heading("shortcomings", 2023, "B") == "存在的不足、原因和整改情况"
    assert fazhi.outline("B").sections[0] == "first-responsible"


def test_an_unknown_outline_is_refused_with_the_known_ones(fazhi: Genre) -> None:
    with pytest.raises(NotFound, match="法定次序"):
        fazhi.outline("D")


def test_filling_leaves_what_it_does_not_know() -> None:
    assert fill("{year}年，{self}", year=2023) == "2023年，{self}"


def test_status_words_are_shared(fazhi: Genre) -> None:
    assert any(pattern.search("尚未办结") for pattern in fazhi.status["under-way"])
    assert any(pattern.search("明年计划") for pattern in fazhi.status["plan"])
    assert not any(pattern.search("参加不足50人") for pattern in fazhi.status["problem"])


@pytest.mark.parametrize(("said", "key"), [("安全生产", "anquan-summary"), ("普法", "pufa-summary")])
def test_a_part_that_only_one_genre_is_called_by_names_it(said: str, key: str) -> None:
    assert genre(said).key == key


def test_a_part_of_several_names_is_no_name() -> None:
    with pytest.raises(NotFound):
        genre("总结")
