"""Speech without marks gets a stop where one matter ends, and no other change."""

from pathlib import Path

import pytest
from evals.pauses.learning import Memo, learn, memos, scored, table
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.facts.pauses import with_stops
from tests.facts.reading import usable

_MEMO = (
    "今年我们站上一共查了八十六家小作坊发现毛病一百三十一处都改好了然后说演练演练搞了四回头一回是三月份在中心小学"
    "来了两百多人对了还有培训培训办了两期七十二个人参加"
)
_TEXTS = Path("evals/pauses")


@settings(deadline=None)
@given(st.text(alphabet="今年查了八十六家毛病处改好人都是演练搞嘛然后两百", max_size=60))
def test_nothing_but_marks_is_added(text: str) -> None:
    assert with_stops(text).replace("，", "").replace("。", "") == text


def test_a_new_matter_begins_a_new_sentence() -> None:
    checked, drilled, trained = with_stops(_MEMO).split("。")
    assert "八十六家" in checked
    assert "四回" in drilled
    assert "两期" in trained


def test_an_order_of_silence_in_a_long_memo_leaves_the_other_matters() -> None:
    told = usable(
        f"{_MEMO}对了老汪家失火那个事别往里写预警发了十九次转移群众三百一十二人没有伤亡"
        "护林员三十四个卡口设了六处"
    )
    assert {"86", "131", "72", "312", "34"} <= {str(figure.value) for fact in told for figure in fact.figures}


@pytest.fixture(scope="module")
def few() -> list[Memo]:
    return [*memos((_TEXTS / "law.txt").read_text("utf-8"))][:24]


def test_learning_finds_most_of_the_marks_that_it_has_seen(few: list[Memo]) -> None:
    found = scored(learn(few), few)
    assert found["precision"] > 0.8
    assert found["recall"] > 0.8


def test_the_same_memos_teach_the_same_weights(few: list[Memo]) -> None:
    assert table(learn(few[:6])) == table(learn(few[:6]))


def test_a_pause_stands_between_counted_things_of_a_list_and_not_between_words() -> None:
    (memo,) = memos("网格员九个、调解员四个，都是书记、主任兼的。")
    assert [word.text for word, mark in zip(memo.words, memo.marks, strict=True) if mark] == ["调解员", "都"]
