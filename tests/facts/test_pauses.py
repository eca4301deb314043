"""Speech without marks gets a stop where one matter ends, and no other change."""

from pathlib import Path

import pytest
from evals.pauses.learning import Memo, learn, memos, scored, table
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain import Status
from assistant.facts.pauses import with_stops
from tests.facts.reading import read, usable

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


_WITH_BLANKS = (
    "小吴你记一下 党委会前学法今年搞了十一回 书记今年听法治工作汇报四回 法律顾问今年给审合同三十一份 啊不对"
    "三十一是去年的 今年是四十二份 信访接了三十六件办结三十四件 好评率他们报我九十九点几 后头那个数我没记住 "
    "你问大厅小曲 政务公开发了二百零六条 这个要写 还有我跟镇长合计想建个一站式中心 "
    "县里没批钱也没影儿 这个先别往上写"
)


def test_blanks_of_a_dictation_are_its_pauses() -> None:
    texts = [fact.text for fact in usable(_WITH_BLANKS)]
    assert any("听法治工作汇报四回" in text for text in texts)
    assert any("审合同四十二份" in text for text in texts)
    assert not any("三十一" in text or "一站式" in text for text in texts)
    assert not any("书记信访" in text for text in texts)


def test_whom_to_ask_doubts_what_was_dictated_before_it() -> None:
    asked = [fact.text for fact in read(_WITH_BLANKS).facts if fact.status is Status.UNCLEAR]
    assert ["好评率" in text for text in asked] == [True]
    assert any(fact.text.startswith("政务公开发了") for fact in usable(_WITH_BLANKS))


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
