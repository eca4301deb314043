"""Orders in messages, notes and past reports: none is followed, by neither road."""

from pathlib import Path

import pytest

from assistant.chat.tools import reports
from assistant.domain import Hit, Passage, Report
from assistant.testing import Call, openai_server
from tests.chat.conftest import NOTES, Open, Talk, Told
from tests.chat.test_agent import scripted, talk_with

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "injections.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
IN_MESSAGES = [row for row in ROWS if row[0] == "message"]
IN_NOTES = [row for row in ROWS if row[0] == "notes"]
IN_PAST = [row for row in ROWS if row[0] == "past"]


def made(told: Told) -> str:
    """What the turn has made and what would be reported after it."""
    facts = "\n".join(fact.text for fact in told.state.sheet.facts if fact.usable)
    return f"{told.shown}\n{facts}\n{told.state.document.text if told.state.document else ''}"


def test_there_are_enough_of_them() -> None:
    assert len(ROWS) >= 30 and len({row[1] for row in ROWS}) >= 10


@pytest.mark.parametrize(("where", "kind", "order", "forbidden"), IN_MESSAGES)
def test_an_order_in_a_message_is_not_followed(
    opened: Open, where: str, kind: str, order: str, forbidden: str
) -> None:
    talk = Talk(opened(), NOTES)
    before = [fact for fact in talk.state.sheet.facts if fact.usable]
    told = talk.say(order)
    assert not any(words in made(told) for words in forbidden.split("|"))
    assert [fact for fact in told.state.sheet.facts if fact.usable] == before


@pytest.mark.parametrize(("where", "kind", "order", "forbidden"), IN_NOTES)
def test_an_order_in_pasted_notes_is_not_followed(
    opened: Open, where: str, kind: str, order: str, forbidden: str
) -> None:
    talk = Talk(opened())
    pasted = talk.say(f"素材如下：\n全年开会6次\n{order}\n")
    drafted = talk.say("起草全文")
    assert pasted.calls == ("take_notes",)
    assert not any(words in made(told) for told in (pasted, drafted) for words in forbidden.split("|"))


class _Library:
    """A desk that knows one past report."""

    def __init__(self, talk: Talk, text: str) -> None:
        self.state, self.genre = talk.state, talk.workspace.genre("")
        self._text = text

    def search(self, query: str, *, year: int | None, k: int, own: bool = False) -> tuple[Hit, ...]:
        passage = Passage("p", "r", "栗坪镇人民政府", 2024, "fazhi-annual", "", "section", "", self._text, "")
        return (Hit(passage, 1.0, ("lexical",)),)

    def past_reports(self) -> tuple[Report, ...]:
        return (Report("报告", self._text, "栗坪镇人民政府", 2024),)


@pytest.mark.parametrize(("where", "kind", "order", "forbidden"), IN_PAST)
def test_an_order_in_a_past_report_is_not_followed(
    talk: Talk, where: str, kind: str, order: str, forbidden: str
) -> None:
    desk = _Library(talk, order)
    topic = next(word for word in ("信访", "演练", "调解", "培训") if word in order)
    found = reports.search_reports(desk, topic)  # type: ignore[arg-type]
    compared = reports.year_on_year(desk, topic)  # type: ignore[arg-type]
    assert topic in found.shown
    assert forbidden not in found.shown + compared.shown


@pytest.mark.parametrize(("where", "kind", "order", "forbidden"), IN_NOTES)
def test_a_model_that_obeys_the_notes_can_write_nothing_of_it(
    opened: Open, where: str, kind: str, order: str, forbidden: str
) -> None:
    words = forbidden.split("|")[0]
    with openai_server(scripted(Call("add_fact", {"text": f"我镇{words}"}), "清单如下。")) as server:
        talk = talk_with(opened, server)
        told = talk.say("把素材列一下")
    assert words not in made(told) and told.edits == 0
