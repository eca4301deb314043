"""Width folding, sentences, clauses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language import clauses, normalise, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("１２０％", "120%"),
        ("Ａ４", "A4"),
        ("３．５", "3.5"),
        ("2021－2025", "2021-2025"),
        ("5，120", "5，120"),
        ("（一）", "（一）"),
        ("前\u3000后", "前 后"),
    ],
)
def test_width_is_folded(text: str, expected: str) -> None:
    assert normalise(text) == expected


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(normalise(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第一句。第二句！", ["第一句。", "第二句！"]),
        ("好吗？！走", ["好吗？！", "走"]),
        ("甲；乙。", ["甲；乙。"]),
        ("甲\n乙", ["甲", "乙"]),
        ("  甲。 \r\n 乙 ", ["甲。", "乙"]),
        ("他说“好。行。”然后走了。", ["他说“好。行。”然后走了。"]),
        ("见（附件。）后。再。", ["见（附件。）后。", "再。"]),
        ("未闭合“引号。下句。", ["未闭合“引号。", "下句。"]),
        ("", []),
        ("。", ["。"]),
    ],
)
def test_a_text_falls_into_its_sentences(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in sentences(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲，乙；丙：丁。", ["甲", "乙", "丙", "丁"]),
        ("甲、乙", ["甲、乙"]),
        ("发放1,200份,解答3次", ["发放1,200份", "解答3次"]),
        ("5，120人", ["5", "120人"]),
        ("9:30开会", ["9:30开会"]),
        ("案件7个（简易5，普通2），罚没", ["案件7个（简易5，普通2）", "罚没"]),
        ("“一，二”，三", ["“一，二”", "三"]),
        ("甲\n乙", ["甲", "乙"]),
    ],
)
def test_a_text_falls_into_its_clauses(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in clauses(text)] == expected


@given(st.text(alphabet="甲乙，。；“”（）(\n 1,.!"))
def test_sentences_leave_nothing_out_but_blanks(text: str) -> None:
    told = "".join(span.of(text) for span in sentences(text))
    assert "".join(told.split()) == "".join(text.split())
