"""What each act of 审稿 does, as functions from who asks and what he has open to what the panes show."""

from collections.abc import Mapping
from typing import Any

from assistant.domain import Span
from assistant.editing import AddComment, Amend, Decide, DropComment, Edit, ReviewOperation, Verdict
from assistant.errors import UserError
from assistant.ui.reviewing import showing
from assistant.workspace import Workspace
from assistant.workspace.reviews import HandedOver

Shown = dict[str, Any]
Data = Mapping[str, str]
_UNKNOWN = "页面已经变了，请刷新后再试。"


class Desk:
    """Raises what the workspace raises. `person` is who asks, `id` the review that he has open."""

    def __init__(self, workspace: Workspace) -> None:
        self._reviews = workspace.reviews

    def waiting(self, person: str) -> int:
        """How many drafts wait for somebody's verdict."""
        return sum(one.state == Verdict.OPEN for one in self._reviews.received(person))

    def shelf(self, person: str) -> Shown:
        return {"review": "", "list": showing.listing(self._reviews.received(person))}

    def open(self, person: str, id: str) -> Shown:
        handed = self._reviews.open(id, person)
        return {**_shown(handed, showing.MARKS), "review": id, "view": showing.MARKS, "words": ""}

    def view(self, person: str, id: str, view: str) -> Shown:
        return {"sheet": showing.sheet(self._reviews.open(id, person).review, view)}

    def pick(self, person: str, id: str, data: Data) -> Shown:
        """What can be done with the sentence that was clicked."""
        review = self._reviews.open(id, person).review
        return {"chosen": showing.chosen(review, _span(data))}

    def act(self, person: str, id: str, view: str, data: Data) -> Shown:
        """A comment or a change, made or taken back."""
        return _shown(self._reviews.act(id, person, _operation(data)), view)

    def decide(self, person: str, id: str, view: str, words: str, verdict: Verdict) -> Shown:
        return _shown(self._reviews.act(id, person, Decide(verdict, words)), view)


def _shown(handed: HandedOver, view: str) -> Shown:
    review = handed.review
    return {
        "sheet": showing.sheet(review, view),
        "chosen": showing.chosen(review, None),
        "remarks": showing.remarks(review),
        "open": review.verdict is Verdict.OPEN,
    }


def _operation(data: Data) -> ReviewOperation:
    try:
        match data["act"]:
            case "comment":
                return AddComment(_span(data), data["value"])
            case "uncomment":
                return DropComment(int(data["number"]))
            case "amend":
                return Amend(Edit(_span(data), data["before"], " ".join(data["value"].split())))
    except (KeyError, ValueError):
        pass
    raise UserError(_UNKNOWN)


def _span(data: Data) -> Span:
    """Raises UserError for a click that is none of ours."""
    try:
        return Span(int(data["start"]), int(data["end"]))
    except (KeyError, ValueError):
        raise UserError(_UNKNOWN) from None
