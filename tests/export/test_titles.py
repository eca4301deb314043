import pytest

from assistant.export.titles import title_lines, width


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("芦洲乡2023年普法工作总结", ["芦洲乡2023年普法工作总结"]),
        (
            "白石渡镇人民政府关于2024年度法治政府建设情况的报告",
            ["白石渡镇人民政府", "关于2024年度法治政府建设情况的报告"],
        ),
    ],
)
def test_a_title_is_broken_where_its_words_allow_it(title: str, lines: list[str]) -> None:
    assert list(title_lines(title)) == lines


@pytest.mark.parametrize(
    "title",
    [
        "临澄县白石渡镇人民政府关于贯彻落实《法治政府建设与责任落实督察工作规定》开展2024年度自查情况的报告",
        "中共临澄县白石渡镇委员会临澄县白石渡镇人民政府关于2024年法治政府建设情况的报告",
        "很长很长的没有关于两个字的白石渡镇法治政府建设年度工作情况总结和下一步打算",
    ],
)
def test_a_long_title_keeps_all_its_words_in_lines_that_fit(title: str) -> None:
    lines = title_lines(title)
    assert "".join(lines) == title and len(lines) > 1
    assert all(width(line) <= 20 for line in lines)
    assert all(line.count("《") == line.count("》") for line in lines)
    assert not [line for line in lines if line.startswith(("的", "》", "和"))]
