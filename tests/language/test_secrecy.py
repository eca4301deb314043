"""Secrecy marks at the head of documents, and what is none."""

import pytest

from assistant.language.secrecy import secrecy_mark

TITLE = "柳河镇人民政府关于2025年工作情况的报告"


@pytest.mark.parametrize(
    "mark",
    [
        "机密★5年",
        "秘密★1年",
        "绝密★",
        "机密★长期",
        "000001 机密★5年",
        "密级：秘密",
        "秘 密",
        "机密☆6个月",
    ],
)
def test_a_mark_at_the_head_is_seen(mark):
    assert secrecy_mark(f"{mark}\n{TITLE}\n全年开展宣传47场。")


@pytest.mark.parametrize(
    "text",
    [
        "组织学习保密法2次，签订保密承诺书30份。",
        "宣传《中华人民共和国保守国家秘密法》3场。",
        "开展机密文件清退1次。",
        "涉密计算机检查5台，未发现泄密。",
        "绝密飞行主题活动1场",
        "商业秘密保护站1个",
    ],
)
def test_words_about_secrecy_are_no_marks(text):
    assert not secrecy_mark(f"{TITLE}\n{text}")


def test_a_level_alone_on_a_late_line_is_no_mark():
    assert not secrecy_mark("\n".join(["宣传3场。"] * 20 + ["秘密"]))
