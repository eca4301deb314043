import pytest

from assistant.register.patterns import may_stand, needs


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("(?:搞|弄)(?:完|好)", "搞好"),
        ("没(?:有|能)?(?=[，。；]|$)", "没"),
        (r"(?<!不)(?:没)?得\d{0,2}[个件]?", "得"),
        ("(?i:ok)了", "OK了"),
        (r"[\u4e00-\u9fff]{2}了(?![\d啊])", "来人了"),
    ],
)
def test_a_text_that_a_pattern_reads_has_what_it_needs(pattern: str, text: str) -> None:
    assert may_stand(needs(pattern), set(text))


@pytest.mark.parametrize(
    ("pattern", "text"),
    [("(?:搞|弄)(?:完|好)", "搞到"), ("没(?:有|能)?办(?=[完成])", "没有完")],
)
def test_a_text_without_a_needed_character_is_told_without_trying(pattern: str, text: str) -> None:
    assert not may_stand(needs(pattern), set(text))


def test_a_choice_of_which_one_branch_asks_for_nothing_asks_for_nothing() -> None:
    assert needs(r"(?:甲|\d)") == ()
