from pathlib import Path

import pytest

from assistant.domain import Profile
from assistant.errors import BadNotes
from assistant.wire import files


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.json", '{"Q1": "3场", "F2": 15}'), ("a.yaml", "Q1: 3场\nF2: 15\n"), ("a.yml", "Q1: '3场'\nF2: 15")],
)
def test_answers_are_read_from_json_and_yaml(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert files.answers(path) == {"Q1": "3场", "F2": "15"}


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("a.json", '["3场"]', "对照表"),
        ("a.json", '{"Q1": ["3场"]}', "Q1 的答复应是文字"),
        ("a.json", '{"Q1": true}', "Q1 的答复应是文字"),
        ("a.json", '{\n"Q1": }', r"a\.json 第 2 行"),
        ("a.yaml", "Q1: 1\nQ1: 2\n", r"a\.yaml 第 2 行.*写了两次"),
        ("a.yaml", "- 3场\n", r"a\.yaml 第 1 行"),
        ("a.yaml", "Q1:\n  - 3场\n", r"a\.yaml 第 2 行"),
        ("a.yaml", "", "文件是空的"),
    ],
)
def test_answers_of_another_shape_are_refused(tmp_path: Path, name: str, text: str, words: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadNotes, match=words):
        files.answers(path)


@pytest.mark.parametrize("name", ["none.json", "none.yaml"])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadNotes, match=name):
        files.answers(tmp_path / name)


def test_a_profile_is_read_from_yaml(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text("issuer: 白石渡镇人民政府\njoint: true\nplaces: [青沙村]\n", encoding="utf-8")
    assert files.profile(path) == Profile(issuer="白石渡镇人民政府", joint=True, places=("青沙村",))


@pytest.mark.parametrize("text", ["isuer: 白石渡镇", "joint: 也许", "places: 青沙村", "issuer: [a]"])
def test_a_profile_of_another_shape_is_refused_with_its_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadNotes, match=r"p\.yaml 第 1 行"):
        files.profile(path)
