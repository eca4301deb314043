"""Who did it, at which tier and in which meeting, told otherwise than in the notes."""

import pytest

from assistant.checking.meaning.doers import doers
from tests.checking.evidence import findings


def found(rule: str, draft: str, *notes: str) -> list[str]:
    return [one.quote for one in findings(rule, draft, *notes)]


@pytest.mark.parametrize(
    ("clause", "who"),
    [
        ("由县水务局安装", "县水务局"),
        ("水泵是县里配的", "县里"),
        ("我镇自购水泵3台", "我镇"),
        ("自筹资金3万元", "自筹"),
        ("法律顾问分别审查合同12份", "法律顾问"),
    ],
)
def test_whoever_does_a_deed_stands_before_its_verb(clause: str, who: str) -> None:
    assert [one.text for one in doers(clause)] == [who]


@pytest.mark.parametrize("clause", ["不是镇里买的", "对网格员宣讲1场", "申请补助", "邀请专家"])
def test_who_is_denied_or_spoken_to_does_nothing(clause: str) -> None:
    assert doers(clause) == ()


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("新添水泵3台，由我镇出资购置。", "新添水泵3台，县水务局出的钱"),
        ("河道清淤行动由文化站牵头，完成清淤4公里。", "河道清淤4公里，水利站牵头"),
        ("由派出所主讲反诈课9堂。", "反诈课9堂，法律顾问主讲"),
    ],
)
def test_a_deed_of_somebody_else_is_found(draft: str, note: str) -> None:
    assert found("actor-altered", draft, note)


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("新添水泵3台，由县水务局出资购置。", "新添水泵3台，县里给的钱，县水务局出钱"),
        ("河道清淤行动由我镇牵头，完成清淤4公里。", "河道清淤4公里，水利站牵头"),
        ("由市场监管所主办3·15宣传1场。", "小葛：3·15宣传1场是我们所主办"),
        ("多数课由法律顾问主讲，派出所授课3堂。", "反诈课9堂，法律顾问主讲6堂，派出所也讲了3堂"),
    ],
)
def test_the_same_hands_told_otherwise_are_no_others(draft: str, note: str) -> None:
    assert not found("actor-altered", draft, note)


def test_the_office_of_another_tier_is_found() -> None:
    assert "市" in found("level-altered", "方案已获市住建局批准。", "方案县住建局批准了")


def test_another_tier_told_in_other_words_is_found() -> None:
    assert found("level-altered", "其中市级补助3.2万元。", "花钱7.2万，镇里出4万，县里补助3.2万")


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("方案已获县住建局批准。", "方案县里住建上批准了"),
        ("3个小区完成改造，通过市级验收。", "小区改造3个，市里验收过了"),
        ("集市宣传4场，社区宣传6场。", "县里要求的宣传：赶集4场、居委会6场"),
    ],
)
def test_a_tier_that_the_notes_name_in_their_way_is_the_same(draft: str, note: str) -> None:
    assert not found("level-altered", draft, note)


def test_another_kind_of_meeting_is_found() -> None:
    draft, note = "镇长办公会3次研究法治工作。", "党委会3次研究法治工作"
    assert "镇长办公会" in found("name-exchanged", draft, note)
