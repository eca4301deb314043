"""Shorthand of haste as what it stands for."""

import pytest

from assistant.facts.shorthand import written_out


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("罚2.7w 移送1", "罚2.7万 移送1"),
        ("播放3.5k", "播放3500"),
        ("纠纷186/成179/转诉7", "纠纷186，成179，转诉7"),
        ("餐饮 44 / 烟花 12", "餐饮 44，烟花 12"),
        ("听证/复议/诉讼：0/1/0", "听证0，复议1，诉讼0"),
        ("培训（期/人）：2/60", "培训2期60人"),
        ("讲座6+摆摊1+宪法周4", "讲座6、摆摊1、宪法周4"),
        ("培训4期×35人", "培训4期，每期35人"),
        ("案41（简32普9）", "案41（简32、普9）"),
        ("司确12", "司法确认12"),
        ("学法6次（去4次）", "学法6次（去年4次）"),
        ("来访41批；去：58批", "来访41批；去年58批"),
        ("５次１２０人次", "5次120人次"),
    ],
)
def test_shorthand_is_written_out(typed: str, meant: str) -> None:
    assert written_out(typed) == meant


@pytest.mark.parametrize(
    "text",
    ["巡查1200+次", "每周2次/周", "旁听庭审2/64", "培训2期48人次", "4月15日3场", "党委/政府", "WiFi 6"],
)
def test_what_is_no_shorthand_stays(text: str) -> None:
    assert written_out(text) == text
