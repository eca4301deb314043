import pytest

from assistant.errors import NotFound
from assistant.genres import genre
from assistant.reading import parse_report
from assistant.workspace.drafts import own_headings, section_named

GENRE = genre("fazhi-annual")
PAST = """溪口岭镇人民政府关于2023年度法治政府建设情况的报告
一、2023年度推进法治政府建设的主要举措和成效
（一）深化普法宣传，营造法治氛围
开展普法宣传12场。
二、2023年度推进法治政府建设存在的不足和原因
（一）部分村干部法治意识有待增强
普法培训少。
"""


def test_only_headings_of_achievements_are_used_again() -> None:
    headings = own_headings((parse_report(PAST),), GENRE)
    assert [heading for found in headings.values() for heading in found] == ["深化普法宣传，营造法治氛围"]


@pytest.mark.parametrize(("name", "key"), [("举措成效", "achievements"), ("plans", "plans"), ("", "")])
def test_a_section_is_named_by_key_or_in_chinese(name: str, key: str) -> None:
    assert section_named(GENRE, name) == key


def test_an_unknown_section_is_refused() -> None:
    with pytest.raises(NotFound, match="前言"):
        section_named(GENRE, "前言")
