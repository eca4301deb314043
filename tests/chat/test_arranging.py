"""Paragraphs and sentences in another order by talk: all words stay, and each keeps its facts."""

import pytest

from assistant.chat.router.arranging import order_of
from tests.chat.conftest import Talk, text_of

SENTENCES = "第二段第一句和第二句并成一句"


@pytest.fixture
def drafted(talk: Talk) -> Talk:
    talk.say("起草全文")
    return talk


def traced(talk: Talk) -> dict[str, tuple[str, ...]]:
    document = talk.state.document
    assert document is not None
    return {
        trace.span.of(document.text).rstrip("。"): trace.facts for trace in document.traces if trace.facts
    }


def letters(text: str) -> list[str]:
    return sorted("".join(text.split()))


def test_a_paragraph_is_put_before_another_with_its_heading(drafted: Talk) -> None:
    lines = text_of(drafted).split("\n")
    third = next(at for at, line in enumerate(lines) if line.startswith("（二）")) + 1
    told = drafted.say("把第三段挪到第二段前面")
    assert told.calls == ("arrange",)
    assert text_of(drafted).split("\n")[third - 2] == lines[third]


def test_numbers_of_headings_stay_in_order(drafted: Talk) -> None:
    drafted.say("第二段和第三段换个位置")
    text = text_of(drafted)
    assert text.index("（一）") < text.index("（二）") < text.index("（三）")


def test_no_word_comes_or_goes(drafted: Talk) -> None:
    before = text_of(drafted)
    drafted.say("第三段往前挪")
    assert text_of(drafted) != before
    assert letters(text_of(drafted)) == letters(before)


def test_sentences_keep_their_facts_where_they_are_moved(drafted: Talk) -> None:
    before = traced(drafted)
    drafted.say("把第三段挪到第二段前面")
    assert traced(drafted) == before


def test_two_sentences_become_one_and_keep_their_facts_apart(drafted: Talk) -> None:
    before = traced(drafted)
    assert "合成一句" in drafted.say(SENTENCES).said
    assert traced(drafted) == before


def test_a_paragraph_parted_and_merged_again_is_as_before(drafted: Talk) -> None:
    before = text_of(drafted)
    drafted.say("第二段拆成两段")
    parted = text_of(drafted)
    drafted.say("第二、三段合成一段")
    assert parted.count("\n") == before.count("\n") + 1
    assert text_of(drafted) == before


def test_an_arrangement_is_undone_in_one_step(drafted: Talk) -> None:
    before = text_of(drafted)
    drafted.say("第二段拆成两段")
    drafted.say("撤销")
    assert text_of(drafted) == before


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("第九十段挪到第一段前面", "没有第"),
        ("第二、三段合成一段", "不在同一个标题下"),
        ("把第二段挪到存在问题后面", "不在同一个标题下"),
        ("第二段第九句和第一句并成一句", "只有"),
        ("这两句并成一句", "没有动"),
    ],
)
def test_what_cannot_be_done_is_refused_with_its_reason(drafted: Talk, said: str, reason: str) -> None:
    before = text_of(drafted)
    assert reason in drafted.say(said).said
    assert text_of(drafted) == before


def test_a_figure_changed_afterwards_reaches_a_merged_sentence(drafted: Talk) -> None:
    drafted.say("第三段第一句和第二句并成一句")
    drafted.say("调解改成90件")
    assert "90件" in text_of(drafted)


@pytest.mark.parametrize(
    "said", ["第二段别挪", "第二段怎么合并", "调解86件改成90件", "第二段再正式一点", "把讲座那条归到下一步"]
)
def test_other_wishes_arrange_nothing(said: str) -> None:
    assert order_of(said) is None


def test_two_paragraphs_without_lists_change_places_without_failing(drafted: Talk) -> None:
    assert drafted.say("第一条和第二条对换").done


def test_a_block_is_named_by_the_matter_of_its_heading_or_by_its_number(talk: Talk) -> None:
    talk.say("起草全文")
    before = text_of(talk)
    assert "换了位置" in talk.say("把普法和执法两块的顺序倒一下").said
    talk.say("撤销")
    assert text_of(talk) == before
    assert "挪到" in talk.say("把（三）放到（二）前面").said
