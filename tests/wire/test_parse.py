import pytest

from assistant.errors import BadNotes
from assistant.wire import fitting, json_value, types
from assistant.wire.parse import line_of

TEXT = '{\n  "facts": [\n    {"id": "F1"},\n    {"id": 2}\n  ],\n  "questions": []\n}'


@pytest.mark.parametrize(
    ("path", "line"),
    [(["facts"], 2), (["facts", 1], 4), (["facts", 1, "id"], 4), (["questions"], 6), (["none"], 1), ([], 1)],
)
def test_the_line_of_a_value_is_found_by_its_path(path: list[int | str], line: int) -> None:
    assert line_of(TEXT, path) == line


@pytest.mark.parametrize("text", ["{", "[1,]", '{"a" 1}', "{'a': 1}", "", "NaN", "[1e999]", "[" * 100_000])
def test_what_is_not_json_is_refused(text: str) -> None:
    with pytest.raises(BadNotes, match=r"不是正确的 JSON"):
        json_value(text, "一份文件")


def test_a_syntax_error_names_its_line() -> None:
    with pytest.raises(BadNotes, match=r"f\.json 第 3 行"):
        json_value('{\n"a": 1,\n]', "f.json")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[]", "最外层 应是对象"),
        ('{"questions": []}', "缺少 facts"),
        ('{"facts": {}, "questions": []}', "facts 应是列表"),
        ('{"facts": [],\n"questions": [\n"Q1"]}', r"第 3 行：questions\[0\] 应是对象"),
    ],
)
def test_json_of_another_shape_is_refused_by_field_and_line(text: str, words: str) -> None:
    with pytest.raises(BadNotes, match=words):
        fitting(types.FactsAnswer, text, "f.json")


def test_a_choice_is_listed_where_another_word_stands() -> None:
    text = '{"id": "Q1", "text": "", "about": [], "section": "", "kind": "odd"}'
    with pytest.raises(BadNotes, match=r"kind 只能是 'missing'、'unclear'、'conflict'、'proof'"):
        fitting(types.Question, text, "f.json")


def test_keys_of_a_later_version_are_left_aside() -> None:
    text = '\ufeff{"facts": [], "questions": [], "later": 1}'
    assert fitting(types.FactsAnswer, text, "f.json") == {"facts": [], "questions": []}
