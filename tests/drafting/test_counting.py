"""Parts of a paragraph as 一是…二是…."""

from assistant.domain import Sentence, SentenceKind
from assistant.drafting.counting import Part, counted


def part(topic: str, text: str) -> Part:
    return Part("popularisation", topic, (Sentence(text, SentenceKind.FACT),))


LAWS = part("普及民法知识", "5月开展民法典宣传月活动，走进8个村授课8场，517人参加，发放手册600册。")
YOUNG = part("加强校园普法", "4月15日在中心小学讲授国家安全教育课1堂，286名学生参加，发放读本286册。")
OTHER = part("", "法律援助转介11件，其中农民工讨薪6件。")


def test_what_has_no_topic_stands_under_the_heading_and_not_behind_a_topic_of_another_matter():
    said = [sentence.text for sentence in counted([LAWS, OTHER, YOUNG])]
    assert said[0].startswith("法律援助") and said[1].startswith("一是")


def test_one_topic_alone_is_not_counted():
    assert [sentence.text for sentence in counted([LAWS])] == [LAWS.sentences[0].text]


def test_a_lone_count_of_the_clerks_own_is_left_out() -> None:
    said = counted([part("", "2026年，三是6月前开展演练1次。"), part("", "补齐卷宗12卷。")])
    assert [one.text for one in said] == ["一是2026年，6月前开展演练1次。", "二是补齐卷宗12卷。"]


def test_a_list_of_the_clerks_own_stays() -> None:
    said = counted([part("", "台账不规范，一是缺签字，二是缺日期。"), part("", "补齐卷宗12卷。")])
    assert said[0].text == "一是台账不规范，一是缺签字，二是缺日期。"
