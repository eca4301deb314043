"""The lines a model writes."""

import pytest

from assistant.drafting.parsing import parsed

ANSWER = """## achievements 主要举措和成效
### （一）加强组织领导，压实工作责任
坚持党的领导。⟦⟧
召开会议6次。⟦F1,F3⟧
⟦待补：案件数⟧
### 规范执法
办理案件7件。⟦F2⟧罚款2.3万元。⟦F4⟧
"""


def test_headings_open_paragraphs_and_lose_their_numbers():
    assert [p.heading for p in parsed(ANSWER)] == ["加强组织领导，压实工作责任", "规范执法"]


def test_marks_are_read_and_taken_out_of_the_text():
    first = parsed(ANSWER)[0].sentences[1]
    assert (first.text, first.marks) == ("召开会议6次。", ("F1", "F3"))


def test_a_gap_is_told_from_a_sentence():
    gap = parsed(ANSWER)[0].sentences[2]
    assert gap.gap and gap.text == "案件数"


def test_several_sentences_on_one_line_are_divided_by_their_marks():
    assert [said.marks for said in parsed(ANSWER)[1].sentences] == [("F2",), ("F4",)]


@pytest.mark.parametrize(
    "line", ["```", "https://example.com/x", "---", "", "## plans 下年安排", "Sure, here it is:"]
)
def test_what_is_no_part_of_the_format_is_left_out(line):
    assert parsed(line) == ()


@pytest.mark.parametrize(
    "line", ["- 召开会议6次。⟦F1⟧", "**召开会议6次。**⟦F1⟧", "召开会议6次⟦F1⟧", "> 召开会议6次。⟦ F1 ⟧"]
)
def test_decoration_is_stripped(line):
    (paragraph,) = parsed(line)
    assert (paragraph.sentences[0].text, paragraph.sentences[0].marks) == ("召开会议6次。", ("F1",))


def test_a_sentence_without_marks_is_kept_without_facts():
    assert parsed("扎实推进各项工作。")[0].sentences[0].marks == ()
