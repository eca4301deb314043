"""What an edit leaves has to read: whole words on both sides, no word twice, a verb where there was one."""

import pytest

from assistant.domain import Span
from assistant.register import Context, Edit, Tracked, formal, guarded

TALK = Context(year=2024, spoken=True)


def written(text: str) -> str:
    return formal(text, TALK).text


def edited(text: str, *edits: tuple[str, str]) -> str:
    """The text after the edits of one wording, each by what it replaces."""
    spans = [Span(text.index(before), text.index(before) + len(before)) for before, _ in edits]
    whole = Span(spans[0].start, spans[-1].end)
    made = [Edit(span, after, "", whole) for span, (_, after) in zip(spans, edits, strict=True)]
    return guarded(Tracked.of(text), made, None)[0].text


def test_a_word_of_one_character_is_no_word_behind_a_root() -> None:
    assert "族老" in written("我们请族老和网格员去劝")


def test_no_edit_writes_a_character_twice_at_its_edge() -> None:
    assert edited("外头来的车队超载", ("外头", "外来")) == "外头来的车队超载"


def test_two_words_that_share_a_character_may_meet() -> None:
    assert edited("这疙瘩地块零散", ("这疙瘩", "本地")) == "本地地块零散"


def test_what_a_wording_keeps_ends_with_a_word() -> None:
    assert edited("把20个事项放到村里代办", ("把", "办理"), ("办", "")) == "把20个事项放到村里代办"


def test_a_written_word_makes_no_other_word_with_its_neighbour() -> None:
    assert edited("坐一块儿谈了谈", ("坐一块儿", "当面")) == "坐一块儿谈了谈"


def test_what_comes_of_a_verb_stays_with_it() -> None:
    assert edited("老人听不太懂方言", ("不太懂", "掌握不够系统")) == "老人听不太懂方言"


def test_a_clause_keeps_a_verb() -> None:
    assert edited("转移90人，一个都没落下", ("一个都没落下", "全部")) == "转移90人，一个都没落下"


def test_what_points_at_a_thing_has_its_name_behind_it() -> None:
    assert edited("就因为这个吵了6起", ("这个", "该")) == "就因为这个吵了6起"


def test_the_edits_of_one_wording_are_made_together_or_not_at_all() -> None:
    assert edited("虽来了12人，但都走了", ("虽", "虽然"), ("12", "21")) == "虽来了12人，但都走了"


@pytest.mark.parametrize("said", ["参会的有四分之一", "到会的有八成"])
def test_a_fraction_stays_as_it_was_said(said: str) -> None:
    assert written(said) == said


@pytest.mark.parametrize("said", ["还没办下来", "县里放下来12项", "迁移进来的人多"])
def test_a_direction_that_says_more_than_its_short_form_stays(said: str) -> None:
    assert said.endswith(written(said)[-3:])


def test_a_direction_whose_short_form_is_a_word_is_shortened() -> None:
    assert written("查出来8处隐患") == "查出隐患8处"


@pytest.mark.parametrize("said", ["偷着跑到邻县", "来问问题的有9人"])
def test_the_manner_and_the_object_of_a_deed_stay_with_it(said: str) -> None:
    assert written(said) == said


def test_what_cannot_be_seen_is_not_said_to_be_unclear() -> None:
    assert written("公告在外地看不着") == "公告在外地难以看到"
