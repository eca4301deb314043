"""How far a thing has come, where the notes name it once and go on without its name."""

import pytest

from assistant.checking.meaning.rules import STATUS
from tests.checking.evidence import findings


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("另有6处需更换阀门，均已更换完毕。", "剩6处得换阀门，报价有了，明年3月换完"),
        ("柳湾泵站1台水泵已停机，已经修复。", "柳湾泵站，剩1台水泵停着待修"),
        ("老杏村凉亭已修缮竣工。", "老杏村凉亭要修缮，县里还在看方案"),
        ("石埠村文书岗位已补充到位。", "石埠村文书走了，岗位现在还没补"),
    ],
)
def test_what_the_notes_go_on_to_call_unfinished_is_not_told_as_done(draft: str, note: str) -> None:
    assert findings(STATUS.id, draft, note)


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("另有6处需更换阀门，计划明年3月完成。", "剩6处得换阀门，报价有了，明年3月换完"),
        ("另有6处均已更换阀门。", "剩6处得换阀门，10月都换好了"),
        ("全年调解纠纷40件，已成功38件。", "纠纷40件，成38件，2件还在谈"),
        ("水库管理办法因意见分歧暂缓，已报县水利局。", "水库管理办法，意见不一先放着，已报县水利局"),
    ],
)
def test_what_the_notes_go_on_to_call_done_may_be_told_as_done(draft: str, note: str) -> None:
    assert not findings(STATUS.id, draft, note)


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("石埠村文化广场目前仍在建设。", "石埠村文化广场，3月动工，8月完工"),
        ("砖厂计划10月搬离。", "指出砖厂离学校太近，10月搬走了"),
    ],
)
def test_what_the_notes_go_on_to_call_done_is_not_told_as_open(draft: str, note: str) -> None:
    assert findings(STATUS.id, draft, note)


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("石埠村文化广场目前仍在建设。", "石埠村文化广场，3月动工，主体完了，还在铺地砖"),
        ("收到意见30条，尚有4条未完成整改。", "收到意见30条，26条改完了"),
    ],
)
def test_what_the_notes_go_on_to_leave_open_may_be_told_as_open(draft: str, note: str) -> None:
    assert not findings(STATUS.id, draft, note)
