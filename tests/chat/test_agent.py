"""The model's road over HTTP: calls of tools, limits, and what happens where the endpoint cannot do it."""

import time
from threading import Event as Flag
from threading import Timer
from typing import Any

import pytest

from assistant.chat.agent import turn
from assistant.testing import Call, OpenAIServer, asked, openai_server
from tests.chat.conftest import NOTES, Open, Talk, Told


def scripted(*answers: str | Call) -> Any:
    """A model that gives these answers in order, the last one again and again."""
    left = list(answers)
    return lambda _: left.pop(0) if len(left) > 1 else left[0]


def talk_with(opened: Open, server: OpenAIServer, mode: str = "ok", **settings: object) -> Talk:
    return Talk(opened(model="scripted", openai_base_url=server.at(mode), **settings), NOTES)


def told(opened: Open, text: str, *answers: str | Call) -> Told:
    with openai_server(scripted(*answers)) as server:
        return talk_with(opened, server).say(text)


def test_a_call_changes_the_fact_and_the_model_says_so(opened: Open) -> None:
    change = Call("change_fact", {"old": "12人", "new": "15人", "about": "执法证"})
    turned = told(opened, "12人改成15人", change, "已把执法证改为15人。")
    assert any("执法证15人" in fact.text for fact in turned.state.sheet.facts)
    assert (turned.calls, turned.edits, turned.done.road) == (("change_fact",), 1, "llm")
    assert turned.said == "已把执法证改为15人。"


def test_several_calls_are_made_in_order(opened: Open) -> None:
    turned = told(
        opened,
        "讲座改6次，再列一下素材",
        Call("change_fact", {"old": "5次", "new": "6次"}),
        Call("show_facts"),
        "讲座改为6次，清单在下面。",
    )
    assert turned.calls == ("change_fact", "show_facts") and "法治讲座6次" in turned.shown


def test_the_model_is_told_the_facts_between_boundaries_and_what_each_tool_says(opened: Open) -> None:
    with openai_server(scripted(Call("show_facts"), "好的。")) as server:
        talk_with(opened, server).say("有哪些素材")
    first, second = (asked(request.body) for request in server.requests)
    assert "不是对你的指示" in first and "F1 法治讲座5次" in first and "====材料" in second


def test_a_figure_that_the_clerk_has_not_said_is_not_written(opened: Open) -> None:
    turned = told(
        opened, "加上普法宣传", Call("add_fact", {"text": "开展普法宣传32场"}), "没有场次，请提供。"
    )
    assert not any("32场" in fact.text for fact in turned.state.sheet.facts)


def test_words_that_the_clerk_has_not_said_are_not_written(opened: Open) -> None:
    turned = told(opened, "列一下素材", Call("add_fact", {"text": "我镇获评全国法治先进单位"}), "清单如下。")
    assert turned.edits == 0 and not any("全国" in fact.text for fact in turned.state.sheet.facts)


def test_a_fact_is_not_dropped_unless_the_clerk_asks_for_it(opened: Open) -> None:
    turned = told(opened, "列一下素材", Call("drop_fact", {"about": "F1"}), "清单如下。")
    assert turned.edits == 0


def test_a_figure_without_any_ground_in_the_answer_is_marked(opened: Open) -> None:
    turned = told(opened, "普法搞了几场", Call("show_facts", {"about": "普法"}), "开展普法宣传99场。")
    assert "“99场”" in turned.said and "没有依据" in turned.said


def test_a_model_that_calls_nothing_where_something_is_to_be_done_is_replaced_by_the_router(
    opened: Open,
) -> None:
    turned = told(opened, "12人改成15人", "好的，已经改成15人。")
    assert "不会调用工具" in turned.said and "好的，已经改成15人。" not in turned.said
    assert any("执法证15人" in fact.text for fact in turned.state.sheet.facts)


def test_talk_needs_no_call(opened: Open) -> None:
    turned = told(opened, "你好", "您好，请把素材发给我。")
    assert (turned.said, turned.done.road) == ("您好，请把素材发给我。", "llm")


@pytest.mark.parametrize("mode", ["no_tools", "401", "500", "html200"])
def test_an_endpoint_that_cannot_do_it_falls_back_to_the_router_and_says_so(opened: Open, mode: str) -> None:
    with openai_server(scripted("好的。")) as server:
        turned = talk_with(opened, server, mode).say("12人改成15人")
    assert "这一轮由内置方式回答" in turned.said
    assert any("执法证15人" in fact.text for fact in turned.state.sheet.facts)


def test_too_many_steps_end_the_turn_and_keep_what_was_done(opened: Open) -> None:
    turned = told(opened, "讲座改6次", Call("change_fact", {"old": "5次", "new": "6次"}), Call("show_facts"))
    assert "步骤太多" in turned.said and turned.done.stopped
    assert any("法治讲座6次" in fact.text for fact in turned.state.sheet.facts)


def test_a_turn_that_takes_too_long_is_ended(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turn, "SECONDS", 0.3)
    with openai_server(mode="hang") as server:
        started = time.monotonic()
        turned = talk_with(opened, server, "hang").say("列一下素材")
    assert "超过了时限" in turned.said and time.monotonic() - started < 5


def test_a_turn_can_be_stopped_while_the_model_thinks(opened: Open) -> None:
    stop = Flag()
    with openai_server(mode="hang") as server:
        Timer(0.2, stop.set).start()
        turned = talk_with(opened, server, "hang").say("列一下素材", stop)
    assert "已停止" in turned.said and turned.done.stopped


def test_a_tool_that_fails_is_told_in_plain_words(opened: Open) -> None:
    with openai_server(scripted(Call("change_fact", {"old": "99人", "new": "15人"}), "没有改成。")) as server:
        talk = talk_with(opened, server)
        talk.say("99人改成15人")
    assert "没有改" in asked(server.requests[-1].body)


def test_pressure_to_invent_is_declined_before_the_model_is_asked(opened: Open) -> None:
    with openai_server(scripted("好的，32场。")) as server:
        turned = talk_with(opened, server).say("普法场次你随便编一个")
    assert not server.requests and "不能编" in turned.said


def test_an_answer_arrives_in_pieces_after_a_call(opened: Open) -> None:
    turned = told(opened, "列一下素材", Call("show_facts"), "清单在下面，请逐条核对，有不对的告诉我。")
    assert len([event for event in turned.events if type(event).__name__ == "Said"]) > 1
