"""A piece of work of an invented town: notes read, a draft written."""

from dataclasses import replace

import pytest

from assistant.domain import Profile
from assistant.drafting import draft_offline
from assistant.editing import Office, ReadNotes, SetNotes, State, TakeDraft, apply
from assistant.genres import genre

NOTES = """司法所：全年开展法治宣传12场，参与群众1500余人。
调解矛盾纠纷86件，成功84件。
执法人员12人参加培训。
文殊村被命名为省级民主法治示范村。
张三身份证号510402199001011234。
明年打算建一个法治文化广场。
存在问题：执法力量不足，原因是编制少。
"""
OFFICE = Office(genre("fazhi-annual"), Profile(issuer="栗坪镇人民政府"))


def noted(notes: str = NOTES) -> State:
    state = State("年度报告", "栗坪镇人民政府", 2025, "fazhi-annual")
    return apply(apply(state, SetNotes(notes), OFFICE), ReadNotes(), OFFICE)


def draft_of(state: State, section: str = "") -> TakeDraft:
    return TakeDraft(
        draft_offline(state.sheet, OFFICE.genre, profile=OFFICE.profile, year=state.year or 0, only=section)
    )


@pytest.fixture(scope="session")
def read() -> State:
    return noted()


@pytest.fixture(scope="session")
def drafted(read: State) -> State:
    return apply(read, draft_of(read), OFFICE)


def text_of(state: State) -> str:
    assert state.document is not None
    return state.document.text


def with_draft_text(state: State, text: str) -> State:
    assert state.document is not None
    return replace(state, document=replace(state.document, text=text))
