"""Whose report of which year it is, by talk."""

from assistant.chat.ports import Desk
from assistant.chat.values import Result
from assistant.editing import ReadNotes, SetFrame
from assistant.errors import Refused

_SET = "已设好：{}。"
_ANEW = "稿子里的单位和年度要重新起草才会换，请说“起草全文”。"
_WHOSE = "还不知道是{}的报告。请说一声，例如“我们是安和县栗坪镇人民政府，2025年的”，再说“起草全文”。"


def known_whose(desk: Desk) -> None:
    """Raises Refused, saying how to tell it, where the office or the year of the report is not known."""
    state = desk.state
    dated = state.year or any(date[:4].isdigit() for fact in state.sheet.facts for date in fact.dates)
    lacking = [name for name, known in (("哪个单位", state.issuer), ("哪一年", dated)) if not known]
    if lacking:
        raise Refused(_WHOSE.format("、".join(lacking)))


def set_frame(desk: Desk, issuer: str = "", year: str = "") -> Result:
    """The office and year of the report; notes are read anew. Raises Refused (the year)."""
    changed = desk.apply(SetFrame(issuer=issuer or None, year=int(year) if year else None))
    if desk.state.unread:
        changed = (*changed, *desk.apply(ReadNotes()))
    told = (("发文单位", desk.state.issuer), ("报告年度", desk.state.year))
    said = _SET.format("，".join(f"{name}{value}" for name, value in told if value))
    return Result(said + (_ANEW if desk.state.document is not None else ""), changed=changed)
