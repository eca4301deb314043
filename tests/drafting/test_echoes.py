"""A figure is not told twice in a row."""

import pytest

from assistant.drafting.echoes import without_echo


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("代表提出建议9件，办结9件。", "代表提出建议9件，均已办结。"),
        ("受理信访事项58件，按期办结58件；", "受理信访事项58件，均按期办结；"),
        ("学法考试71人参加，71人全部通过。", "学法考试71人参加，全部通过。"),
        ("发现问题13个，整改13个（错字多）", "发现问题13个，均已整改（错字多）"),
    ],
)
def test_all_of_what_was_counted_is_told_without_its_figure(before, after):
    assert without_echo(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "调解矛盾纠纷58件，办结57件。",
        "发文62件，合法性初审62件。",
        "检查13家，整改13处。",
        "培训9期，办结9件。",
    ],
)
def test_a_clause_that_may_count_something_else_stays(text):
    assert without_echo(text) == text
