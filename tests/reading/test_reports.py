import pytest

from assistant.domain import Report
from assistant.reading import parse_report

OPENING = "2023年，我镇扎实推进依法行政。现将有关情况报告如下："
JOINT = (
    "中共安峪县栗坪镇委员会\n安峪县栗坪镇人民政府\n关于2023年法治政府建设情况的报告\n县委、县政府：\n"
    + OPENING
)


def report(title: str = "白石渡镇人民政府关于2023年度法治政府建设情况的报告", body: str = OPENING) -> Report:
    return parse_report(f"{title}\n\n{body}")


@pytest.mark.parametrize(
    ("title", "issuer"),
    [
        ("白石渡镇人民政府关于2023年度法治政府建设情况的报告", "白石渡镇人民政府"),
        ("沙埝镇2023年法治政府建设年度报告", "沙埝镇"),
        ("2023年度沙埝镇法治政府建设工作报告", "沙埝镇"),
        ("望沙县人民政府金龙街道办事处关于2022年度法治政府建设情况的报告", "望沙县人民政府金龙街道办事处"),
        ("芦洲乡二〇二三年普法工作总结", "芦洲乡"),
        ("关于2023年法治政府建设情况的报告", ""),
    ],
)
def test_the_issuer_is_named_in_the_title(title: str, issuer: str) -> None:
    assert report(title).issuer == issuer


def test_the_sign_off_completes_a_short_issuer() -> None:
    text = "沙埝镇2023年法治政府建设年度报告\n" + OPENING + "\n沙埝镇人民政府\n2024年1月22日"
    assert parse_report(text).issuer == "沙埝镇人民政府"


def test_a_joint_title_runs_over_three_lines() -> None:
    found = parse_report(JOINT)
    assert found.title == "中共安峪县栗坪镇委员会 安峪县栗坪镇人民政府关于2023年法治政府建设情况的报告"
    assert (found.issuer, found.addressee) == ("安峪县栗坪镇人民政府", "县委、县政府")


def test_a_title_broken_for_width_is_put_together() -> None:
    broken = "白石渡镇人民政府关于2023年度\n法治政府建设情况的报告"
    assert report(broken).title == broken.replace("\n", "")


def test_masthead_and_document_number_are_no_title() -> None:
    title = "白石渡镇人民政府关于2023年法治政府建设情况的报告"
    assert report(f"白石渡镇人民政府文件\n白政〔2024〕3号　　签发人：王某\n{title}").title == title


def test_a_speaker_between_title_and_addressee_belongs_to_neither() -> None:
    between = "——2024年1月5日在县人代会上\n县长 赵某\n各位代表：\n一、回顾\n正文。"
    found = parse_report("2023年望沙县政府工作报告\n" + between)
    assert (found.addressee, found.preamble) == ("各位代表", ())


def test_a_line_that_announces_is_no_addressee() -> None:
    assert report(body="现将2023年有关情况报告如下：\n一、成效\n正文。").addressee == ""


def test_text_without_a_title_has_none() -> None:
    assert parse_report("强化组织领导，压紧法治责任\n全年开会5次。").title == ""


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("沙埝镇2023年法治政府建设年度报告", 2023),
        ("沙埝镇二〇二三年度法治政府建设报告", 2023),
        ("沙埝镇2022—2023年度法治政府建设情况的报告", 2023),
        ("沙埝镇法治政府建设情况的报告", 2021),
    ],
)
def test_the_year_is_that_of_the_title_else_the_one_announced(title: str, year: int) -> None:
    assert report(title, "根据2020年要点要求，现将2021年度工作情况报告如下：").year == year


def test_without_any_other_year_the_date_tells() -> None:
    text = "沙埝镇普法工作总结\n全年开展普法宣传。\n沙埝镇人民政府\n{}"
    assert parse_report(text.format("2024年1月5日")).year == 2023
    assert parse_report(text.format("2023年12月29日")).year == 2023


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("沙埝镇2023年法治政府建设年度报告", "fazhi-annual"),
        ("芦洲乡2022年普法工作总结", "pufa-summary"),
        ("沙埝镇2022年安全生产工作总结", "anquan-summary"),
        ("沙埝镇2022年植树工作总结", ""),
    ],
)
def test_the_title_names_the_genre(title: str, genre: str) -> None:
    assert report(title).genre == genre


def test_what_is_given_overrides_what_is_read() -> None:
    found = parse_report(JOINT, issuer="甲镇", year=2020, genre="own", path="a.txt")
    assert (found.issuer, found.year, found.genre, found.path) == ("甲镇", 2020, "own", "a.txt")


@pytest.mark.parametrize(
    ("ending", "signer", "dated"),
    [
        ("沙埝镇人民政府\n2024年1月22日", "沙埝镇人民政府", "2024-01-22"),
        ("沙埝镇人民政府（盖章）\n二〇二四年一月二十二日", "沙埝镇人民政府", "2024-01-22"),
        (
            "中共栗坪镇委员会\n栗坪镇人民政府\n2024 年 1 月 22 日",
            "中共栗坪镇委员会 栗坪镇人民政府",
            "2024-01-22",
        ),
        ("中共栗坪镇委员会　栗坪镇人民政府\n2024年1月", "中共栗坪镇委员会 栗坪镇人民政府", "2024-01"),
        ("沙埝镇人民政府　2024年1月22日", "沙埝镇人民政府", "2024-01-22"),
        ("沙埝镇人民政府\n2024年×月×日", "沙埝镇人民政府", ""),
        ("沙埝镇人民政府", "沙埝镇人民政府", ""),
        (
            "附件：普法统计表\n沙埝镇人民政府\n2024年1月22日\n抄送：县委依法治县办。",
            "沙埝镇人民政府",
            "2024-01-22",
        ),
        ("沙埝镇人民政府\n2024年1月22日\n附件1\n统计表\n普法\t26场", "沙埝镇人民政府", "2024-01-22"),
    ],
)
def test_sign_off_and_date_are_taken_apart_from_the_body(ending: str, signer: str, dated: str) -> None:
    found = report(body=f"一、成效\n全年普法26场。\n特此报告。\n{ending}")
    assert (found.signer, found.dated) == (signer, dated)
    assert [p.of(found.text) for s in found.walk() for p in s.paragraphs] == ["全年普法26场。"]


def test_a_body_that_ends_in_a_date_is_no_sign_off() -> None:
    found = report(body="一、成效\n农贸市场于2023年5月建成，启用时间为2023年6月1日")
    assert found.signer == "" and found.dated == ""


def test_spans_refer_to_the_text_as_read() -> None:
    text = "\u3000\u3000" + JOINT.replace("\n", "\r\n") + "\r\n一、成效１\r\n　　全年１２件。"
    found = parse_report(text)
    assert found.text == text
    assert found.sections[0].paragraphs[0].of(text) == "全年１２件。"
