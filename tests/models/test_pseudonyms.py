"""Personal values on their way to a model and back."""

import pytest
from langchain_core.messages import AIMessageChunk
from langchain_core.messages.tool import tool_call_chunk

from assistant.models.pseudonyms import Pseudonyms, Restoring
from assistant.models.tool_calls import Calls

ID = "11010519491231002X"
TEXT = f"村民王大锤反映宅基地纠纷，身份证{ID}，电话13857701234，卡号6222021234567890128。"


def test_personal_values_do_not_leave():
    covered = Pseudonyms().covered(TEXT)
    assert not any(value in covered for value in ("王大锤", ID, "13857701234", "6222021234567890128"))


def test_they_come_back_as_they_were():
    pseudonyms = Pseudonyms()
    assert pseudonyms.uncovered(pseudonyms.covered(TEXT)) == TEXT


def test_a_value_keeps_its_placeholder():
    pseudonyms = Pseudonyms()
    first = pseudonyms.covered(TEXT)
    assert pseudonyms.covered(TEXT) == first


def test_a_value_known_by_now_is_covered_where_nothing_tells_it():
    pseudonyms = Pseudonyms()
    pseudonyms.covered(TEXT)
    assert "王大锤" not in pseudonyms.covered("王大锤参加座谈。")


@pytest.mark.parametrize(
    "text", ["普法宣传47场，发放资料6000余份。", "镇党委书记李建国主持会议。", "拨打12345热线。"]
)
def test_what_is_public_leaves_as_it_is(text):
    assert Pseudonyms().covered(text) == text


def test_an_answer_in_pieces_is_uncovered_whole():
    pseudonyms = Pseudonyms()
    covered = pseudonyms.covered(TEXT)
    shown = Restoring(pseudonyms)
    assert "".join(shown.feed(piece) for piece in covered) + shown.rest() == TEXT


def test_the_masked_are_counted_by_kind():
    pseudonyms = Pseudonyms()
    pseudonyms.covered(TEXT)
    assert dict(pseudonyms.masked) == {"person": 1, "id-card": 1, "phone": 1, "bank-card": 1}


def test_a_placeholder_never_given_stays():
    assert Pseudonyms().uncovered("⟪姓名9⟫到场") == "⟪姓名9⟫到场"


def test_arguments_of_tools_are_covered_and_uncovered():
    pseudonyms = Pseudonyms()
    call = [{"name": "check", "args": {"text": TEXT, "lines": [TEXT]}}]
    assert "王大锤" not in str(pseudonyms.covered_all(call))
    assert pseudonyms.uncovered_all(pseudonyms.covered_all(call)) == call


def test_arguments_that_arrive_in_pieces_are_uncovered_call_by_call():
    pseudonyms = Pseudonyms()
    covered = pseudonyms.covered(TEXT)
    calls, args = Calls(pseudonyms), {0: "", 1: ""}
    for at in range(0, len(covered), 3):
        chunk = [tool_call_chunk(args=covered[at : at + 3], index=index) for index in (0, 1)]
        for call in calls.feed(AIMessageChunk(content="", tool_call_chunks=chunk)):
            args[call["index"]] += call["args"]
    for call in calls.rest():
        args[call["index"]] += call["args"]
    assert args == {0: TEXT, 1: TEXT}
