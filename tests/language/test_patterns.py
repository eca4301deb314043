import re

import pytest

from assistant.language.patterns import late, may_stand, needs, pieces


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("(?:搞|弄)(?:完|好)", "搞好"),
        ("没(?:有|能)?(?=[，。；]|$)", "没"),
        (r"(?<!不)(?:没)?得\d{0,2}[个件]?", "得"),
        ("(?i:ok)了", "OK了"),
        ("(?i:PPT)s?", "做ppt"),
        (r"[\u4e00-\u9fff]{2}了(?![\d啊])", "来人了"),
        ("搞一?个?会", "搞会"),
        ("[搞开]了(?=会)会+", "开了会会"),
    ],
)
def test_a_text_that_a_pattern_reads_has_what_it_needs(pattern: str, text: str) -> None:
    assert may_stand(needs(pattern), pieces(text))


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("(?:搞|弄)(?:完|好)", "搞到"),
        ("没(?:有|能)?办(?=[完成])", "没有完"),
        ("搞[了过]会", "会搞了"),
        ("(?i:ok)了", "都好了"),
    ],
)
def test_a_text_without_a_needed_character_or_pair_is_told_without_trying(pattern: str, text: str) -> None:
    assert not may_stand(needs(pattern), pieces(text))


def test_a_choice_of_which_one_branch_asks_for_nothing_asks_for_nothing() -> None:
    assert needs(r"(?:甲|\d)") == ()


def test_a_late_pattern_reads_as_the_compiled_one() -> None:
    found = late("村(?P<number>[0-9]+)", re.IGNORECASE)
    assert [match["number"] for match in found.finditer("村12和村3")] == ["12", "3"]
    assert found.sub("", "村12，镇") == "，镇"
    assert found.pattern == "村(?P<number>[0-9]+)"


def test_a_late_pattern_is_not_compiled_before_it_is_tried() -> None:
    broken = late("(")
    with pytest.raises(re.error):
        broken.search("村")
