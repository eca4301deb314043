"""What a click in a panel asks for, as an operation and what it takes for granted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from assistant import editing
from assistant.domain import Span
from assistant.editing import Operation, State
from assistant.errors import UserError
from assistant.ui.writing.seen import fact_as

_UNKNOWN = "页面已经变了，请刷新后再试。"
Data = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Act:
    """`holds` tells whether the work is still as the clerk saw it when he clicked."""

    operation: Operation
    holds: Callable[[State], bool] = lambda _: True


def act_of(data: Data) -> Act:
    """Raises UserError for a click that is none of ours."""
    try:
        return _ACTS[data["act"]](data)
    except (KeyError, ValueError):
        raise UserError(_UNKNOWN) from None


def _on_fact(operation: Callable[[Data], Operation]) -> Callable[[Data], Act]:
    return lambda data: Act(operation(data), fact_as(data["id"], data["was"]))


def _text(data: Data) -> Operation:
    return editing.SetFactText(data["id"], " ".join(data["value"].split()))


def _figure(data: Data) -> Operation:
    """Another number, or another unit behind the number that stands."""
    new = data.get("number", "") + "".join(data["value"].split())
    return editing.SetFigure(data["id"], data["old"], new, int(data["start"]))


def _edit(data: Data) -> Act:
    span = Span(int(data["start"]), int(data["end"]))
    return Act(editing.EditText((editing.Edit(span, data["before"], data["after"]),)))


def _sentence(data: Data) -> Act:
    return _edit({**data, "after": " ".join(data["value"].split())})


def _answer(data: Data) -> str:
    """The answer, with the fact that it is about where the question asks about several."""
    return f"{data['fact']}：{data['value']}" if "fact" in data else data["value"]


_ACTS: dict[str, Callable[[Data], Act]] = {
    "confirm": _on_fact(lambda data: editing.ConfirmFact(data["id"])),
    "drop": _on_fact(lambda data: editing.DropFact(data["id"])),
    "move": _on_fact(lambda data: editing.MoveFact(data["id"], data["value"])),
    "text": _on_fact(_text),
    "figure": _on_fact(_figure),
    "answer": lambda data: Act(editing.AnswerQuestion(data["id"], _answer(data))),
    "accept": _edit,
    "sentence": _sentence,
    "ignore": lambda data: Act(editing.IgnoreFinding(data["rule"], data["value"], data["quote"])),
    "heed": lambda data: Act(editing.HeedFinding(data["rule"], data["quote"])),
}
