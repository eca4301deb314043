"""⑥ 送审: the draft handed to a colleague, and what came back taken into the text."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from assistant.editing import Verdict
from assistant.errors import UserError
from assistant.records import ReviewEntry
from assistant.ui.parts import clock, empty
from assistant.ui.reviewing.showing import answered, name_of, verdict
from assistant.workspace import Workspace

Shown = dict[str, Any]
_NOBODY = "请选择送给谁审阅；名单里没有人时，请管理员先建账号。"
_UNKNOWN = "页面已经变了，请刷新后再试。"


class Submitting:
    """Raises what the workspace raises. `owner` is who asks, `work` the one that he has open."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def rounds(self, owner: str, work: str) -> Shown:
        """Whom it may be handed to, each time it was handed over, and what came back last."""
        reviews = self._workspace.reviews
        handed = reviews.handed_over(owner, work)
        people = reviews.colleagues(owner)
        document = self._workspace.works.open(work, owner).state.document
        back = reviews.open(handed[0].id, owner).review if handed else None
        return {
            "reviewer": ([(name_of(one), one) for one in people], people[0] if len(people) == 1 else None),
            "rounds": _listing(handed),
            "answer": answered(back, document.text)
            if back and document and (back.comments or back.amendments or back.words)
            else _nothing_back(),
        }

    def submit(self, owner: str, work: str, reviewer: str | None) -> Shown:
        """Raises UserError where nobody is chosen."""
        if not reviewer:
            raise UserError(_NOBODY)
        self._workspace.reviews.submit(work, owner, reviewer)
        return self.rounds(owner, work)

    def act(self, owner: str, work: str, data: Mapping[str, str]) -> Shown:
        """Take back what was handed over, or take what came back into the text."""
        reviews = self._workspace.reviews
        handed = reviews.handed_over(owner, work)
        match data.get("act"):
            case "withdraw":
                reviews.withdraw(data["id"], owner)
            case "adopt" if handed:
                reviews.adopt(handed[0].id, owner, (int(data["number"]),))
            case "adopt-all" if handed:
                reviews.adopt(handed[0].id, owner)
            case _:
                raise UserError(_UNKNOWN)
        return self.rounds(owner, work)


def _listing(handed: Sequence[ReviewEntry]) -> str:
    if not handed:
        return empty(
            "还没有送审",
            "稿子改好以后，选审阅人，点“送审”；对方看到的是此刻的稿子，看不到素材和事实清单。",
            "对方的批注和修改会回到右边，逐条采纳。",
        )
    rows = "".join(map(_row, handed))
    return f'<table class="list"><tbody>{rows}</tbody></table>'


def _row(entry: ReviewEntry) -> str:
    id = escape(entry.id)
    back = (
        f'<button type="button" data-act="withdraw" data-id="{id}">收回</button>'
        if entry.state == Verdict.OPEN
        else ""
    )
    return (
        f"<tr><td class='wide'>送{escape(name_of(entry.reviewer))}审阅"
        f"<p class='aside'>{clock(entry.created)}送出，{clock(entry.updated)}有变动</p></td>"
        f"<td class='tight'>{verdict(entry.state)}</td><td class='tight'>{back}</td></tr>"
    )


def _nothing_back() -> str:
    return empty("审阅意见显示在这里", "批注、修改和结论一有就能看到；修改逐条采纳，原稿先不动。")
