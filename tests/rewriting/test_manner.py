"""In the manner of last year's section: structure only."""

import pytest

from assistant.register import Context
from assistant.rewriting import Wish, manner_of, rewrite_offline, wishes_of

OFFICE = Context(self_name="我镇", year=2024)
LAST_YEAR = "一是开展法治宣传40场。二是调解矛盾纠纷300件。三是组织干部学习法律9次。"
TEXT = "调解矛盾纠纷98件。其中成功96件。组织干部学习法律6次。开展法治宣传12场。"


def written(text: str, last_year: str) -> str:
    return rewrite_offline(text, OFFICE, (Wish.LAST_YEAR,), manner_of(last_year)).text


def test_topics_follow_the_order_of_last_year_and_what_leans_on_a_sentence_goes_with_it() -> None:
    text = written(TEXT, LAST_YEAR.replace("一是", "").replace("二是", "").replace("三是", ""))
    assert text == "开展法治宣传12场。调解矛盾纠纷98件。其中成功96件。组织干部学习法律6次。"


def test_a_sentence_that_gives_the_year_for_the_rest_stays_at_the_head() -> None:
    assert written(f"2024年{TEXT}", LAST_YEAR).startswith("一是2024年调解")


def test_a_sentence_without_a_day_stays_with_the_day_before_it() -> None:
    text = "3月5日调解矛盾纠纷9件。解答群众咨询6人次。开展法治宣传12场。"
    assert written(text, LAST_YEAR) == text


def test_points_are_counted_where_last_year_counted_them() -> None:
    assert written(TEXT, LAST_YEAR).startswith("一是开展法治宣传12场。二是调解矛盾纠纷98件。其中")


def test_nothing_of_last_year_gets_in() -> None:
    assert not [figure for figure in ("40", "300", "9次") if figure in written(TEXT, LAST_YEAR)]


def test_long_sentences_are_split_where_last_year_wrote_short_ones() -> None:
    long = "组织干部学习法律法规6次，参加人员150人；开展法治宣传活动12场，发放宣传资料3000份。"
    assert written(long, "学习6次。宣传9场。").count("。") == 2


def test_without_last_years_section_the_order_stays() -> None:
    assert rewrite_offline(TEXT, OFFICE, (Wish.LAST_YEAR,)).text == TEXT


@pytest.mark.parametrize(
    "said", ["按去年的写法来", "照去年那段的样子改", "仿照上年报告的结构", "跟去年一样的格式"]
)
def test_the_wish_is_understood(said: str) -> None:
    assert Wish.LAST_YEAR in wishes_of(said)


def test_a_sentence_finds_the_topic_that_last_year_called_otherwise() -> None:
    last = "一是矛盾纠纷调处。共调解180件。二是法治宣传。开展宣传28场。"
    done = written("开展普法宣传31场。调解邻里纠纷212件。", last)
    assert done == "一是调解邻里纠纷212件。二是开展普法宣传31场。"
