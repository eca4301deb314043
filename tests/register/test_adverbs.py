"""已 and its like stand once, before 将; a wrong mend is worse than a word left."""

import pytest

from assistant.register import Context, formal

TALK = Context(year=2025, spoken=True)


def written(text: str) -> str:
    return formal(text, TALK).text


@pytest.mark.parametrize(
    ("spoken", "formally"),
    [
        ("奶茶店已经查了", "奶茶店已检查"),
        ("民警把人劝下来了", "民警已将人劝阻"),
        ("低保也给办了", "低保也已办理"),
        ("俺们村今年开了3次会", "该村2025年召开会议3次"),
    ],
)
def test_what_two_steps_write_is_written_once(spoken: str, formally: str) -> None:
    assert written(spoken) == formally


@pytest.mark.parametrize(
    ("spoken", "never"),
    [
        ("我们这帮人不懂法", "我镇"),
        ("我是三组的调解员，干了九年了", "开展"),
        ("手上过了二十一件", "通过"),
        ("心里就没底", "立即"),
        ("网站上挂了46条", "悬挂"),
        ("没收了34包", "未收"),
        ("垃圾房外摊位电线私拉乱接3处", "受理"),
        ("新生儿登记12项", "新生登"),
        ("线索箱开了12次", "召开"),
        ("要过司法所这一关", "要司法所"),
        ("我们站上个月才来人", "站个月"),
        ("两个人办了54件案子，平均一个人27个", "27人"),
        ("收了打火机312个", "台"),
        ("就有14户堆杂物", "仅"),
        ("案子还没办完", "正在办理"),
        ("奖品发光了", "已发光"),
        ("租金还没交", "提交"),
        ("张家媳妇跟婆婆闹翻了", "群众"),
        ("年前年后查了3家", "2024"),
    ],
)
def test_a_verb_whose_object_is_not_known_is_not_written_as_another(spoken: str, never: str) -> None:
    assert never not in written(spoken)
