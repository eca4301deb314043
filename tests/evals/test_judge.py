"""The model as judge beside the checker, asked over HTTP."""

import re
from collections.abc import Callable
from typing import Any

from pydantic import SecretStr

from assistant.evals.fidelity.judge import Judged, Statement, agreement, judge_of, judged, statements
from assistant.settings import Settings
from assistant.testing import asked, openai_server
from tests.evals.sample import sample, values

LISTED = re.compile(r"^(\d+) (.+)$", re.M)
Script = Callable[[dict[str, Any]], str]


def answers(script: Script) -> tuple[Judged, ...]:
    with openai_server(script) as server:
        settings = Settings(model="judge", openai_base_url=server.url, openai_api_key=SecretStr("k"))
        return judged(sample(), judge_of(settings))


def who_knows(body: dict[str, Any]) -> str:
    """Says 无据 to the one sentence that names the wrong body."""
    listed = LISTED.findall(asked(body).partition("待判断的句子：")[2])
    return "\n".join(f"{number} {'无据' if '派出所' in text else '有据'}" for number, text in listed)


def test_an_edit_is_judged_by_the_sentence_it_touches_and_an_omission_not_at_all() -> None:
    wrong = [one.text for one in statements(sample()) if not one.true]
    assert wrong == ["3月15日，联合派出所检查经营户26家。"]


def test_a_judge_that_knows_agrees_with_the_labels() -> None:
    found = values(agreement(answers(who_knows)))
    assert found == {"judge/kill": 1.0, "judge/alarm": 0.0, "judge/unjudged": 0.0, "judge/kappa": 1.0}


def test_a_judge_that_says_yes_to_all_agrees_no_more_than_chance() -> None:
    found = values(agreement(answers(lambda body: who_knows(body).replace("无据", "有据"))))
    assert (found["judge/kill"], found["judge/kappa"]) == (0.0, 0.0)


def test_a_judge_that_rambles_leaves_all_unjudged() -> None:
    found = values(agreement(answers(lambda _: "这些句子看起来都不错。")))
    assert (found["judge/unjudged"], found["judge/kill"], found["judge/kappa"]) == (1.0, None, None)


def test_agreement_of_a_judge_who_saw_only_true_statements_is_not_told() -> None:
    found = values(agreement([Judged(Statement("开展宣传12场。", True), True)]))
    assert found["judge/kappa"] is None
