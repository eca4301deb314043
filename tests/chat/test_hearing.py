"""A message is heard as a whole, and nothing is changed by its likeness to others alone."""

import pytest
from evals.hearing.learning import Case, learn, right

from assistant.chat.router.hearing import clues, likelihoods_of, table
from tests.chat.conftest import Talk

_SAID = ("把材料都念给我听", "念一念都记了什么", "材料念一遍我听", "都记了哪些念念")
_WRITE = ("整篇写出来吧", "把整篇写了", "整篇给我写好", "写个整篇")


def _cases(messages: tuple[str, ...], intent: str) -> list[Case]:
    return [Case(tuple(clues(message)), (intent,)) for message in messages]


def test_what_messages_ask_for_is_learnt_from_others() -> None:
    told = [*_cases(_SAID[1:], "show_facts"), *_cases(_WRITE[1:], "draft_report")]
    learnt = learn(told)
    assert right(learnt, _cases(_SAID[:1], "show_facts")[0])
    assert right(learnt, _cases(_WRITE[:1], "draft_report")[0])


def test_the_same_turns_teach_the_same() -> None:
    told = _cases(_SAID, "show_facts") + _cases(_WRITE, "draft_report")
    once, again = learn(told), learn(told)
    assert table(once.intents, once.weights) == table(again.intents, again.weights)


def test_the_likelihoods_of_a_message_make_one() -> None:
    assert sum(likelihoods_of("把数念给我听").values()) == pytest.approx(1)


def test_a_line_of_figures_is_noted_thing_by_thing(talk: Talk) -> None:
    before = len(talk.state.sheet.facts)
    talk.say("巡河护林32次，清理垃圾5处，劝阻野炊8起；防火演练2次，76人参加")
    assert len(talk.state.sheet.facts) == before + 2


def test_pressure_in_words_of_its_own_changes_nothing(talk: Talk) -> None:
    before = talk.state.sheet.facts
    talk.say("数不好看，写成全部调解成功得了，反正没人查")
    assert talk.state.sheet.facts == before


def test_a_figure_just_told_is_not_overwritten_in_the_same_breath(talk: Talk) -> None:
    talk.say("今年实际是这样：河道保洁员聘了14名；河段划了31段，到了9个村")
    assert any("31段" in fact.text for fact in talk.state.sheet.facts)
