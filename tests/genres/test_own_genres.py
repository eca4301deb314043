"""Genres that an office brings as YAML files of its own, and what is said of faults in them."""

from pathlib import Path

import pytest

from assistant.errors import BadNotes
from assistant.genres import genre, genres, keys

MINIMAL = """\
key: own-summary
name: 自定总结
recognise: [自定]
sections:
  - key: achievements
    name: 工作
    heading: 主要工作
    cues: [工作]
outlines:
  - {key: A, name: 唯一, sections: [achievements]}
"""


def test_an_office_may_bring_its_own_genre(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(MINIMAL, encoding="utf-8")
    assert genre("自定总结", tmp_path).heading("achievements", 2023) == "主要工作"
    assert genre("fazhi-annual", tmp_path).key == "fazhi-annual"


def test_a_genre_without_title_forms_has_one(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(MINIMAL, encoding="utf-8")
    assert genre("自定总结", tmp_path).title("柳河镇人民政府", 2025) == "柳河镇人民政府2025年自定总结"


def test_a_genre_knows_its_file(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(MINIMAL, encoding="utf-8")
    assert genre("自定总结", tmp_path).path == tmp_path / "own.yaml"


def test_a_genre_of_ones_own_may_replace_a_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(MINIMAL.replace("own-summary", "pufa-summary"), encoding="utf-8")
    assert [item.key for item in genres(tmp_path)].count("pufa-summary") == 1
    assert genre("pufa-summary", tmp_path).name == "自定总结"


def test_two_files_of_one_key_are_refused(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(MINIMAL, encoding="utf-8")
    with pytest.raises(BadNotes, match=r"b\.yaml .*own-summary.* a\.yaml"):
        genres(tmp_path)


def test_every_key_of_a_genre_file_is_listed_once() -> None:
    assert {(key.where, key.name) for key in keys()} >= {("", "duties"), ("outlines", "themed")}
    assert len({(key.where, key.name) for key in keys()}) == len(keys())


@pytest.mark.parametrize(
    ("before", "after", "line", "words"),
    [
        ("name: 自定总结", "nmae: 自定总结", 2, "nmae"),
        ("name: 自定总结\n", "", 1, "name"),
        ("cues: [工作]", "cues: ['[工作']", 8, "正则表达式"),
        ("cues: [工作]", "cues: 工作", 8, "列表"),
        ("sections: [achievements]", "sections: [plans]", 10, "plans"),
        ("key: own-summary", "key: own-summary\nkey: twice", 2, "两次"),
        ("recognise: [自定]", "recognise: [自定", 4, "YAML"),
        ("heading: 主要工作", "heading:", 7, "heading"),
        ("heading: 主要工作", "heading: '{yaer}年工作'", 7, "yaer"),
        ("name: 自定总结", "name: 自定总结\ntitles: {joint: 总结}", 3, "government"),
        ("name: 自定总结", "name: 自定总结\ntitles: {government: '{issuer}{yeer}总结'}", 3, "yeer"),
        ("name: 自定总结", "name: 自定总结\nopening: [{role: period, text: '{town}'}]", 3, "town"),
        ("achievements", "work", 5, "achievements"),
    ],
)
def test_a_fault_in_a_genre_file_names_file_and_line(
    tmp_path: Path, before: str, after: str, line: int, words: str
) -> None:
    (tmp_path / "own.yaml").write_text(MINIMAL.replace(before, after), encoding="utf-8")
    with pytest.raises(BadNotes, match=words) as caught:
        genres(tmp_path)
    assert f"own.yaml 第 {line} 行" in str(caught.value)
