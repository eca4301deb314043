"""The profile that an office's own past reports speak for."""

from assistant.domain import Profile
from assistant.errors import NotFound, UserError
from assistant.workspace.installation import Installation
from assistant.workspace.offices import profile_from

_NO_REPORTS = "资料库里没有本单位的往年报告，请先收录。"
_SEVERAL = "资料库里有几个单位的往年报告，请用 --issuer 写明其中一个：{}。"


def proposed(shelves: Installation, issuer: str = "") -> Profile:
    """What the reports of the office say of it: the one named, else the one set last, else the only one.

    Raises NotFound where the library has none, and UserError where it has several offices' and none is named.
    """
    known: tuple[str, ...] = shelves.kept.issuers() if shelves.has_records else ()
    saved = shelves.profile(issuer)
    name = issuer or (saved.issuer if saved else known[0] if len(known) == 1 else "")
    if not name and any(known):
        raise UserError(_SEVERAL.format("、".join(filter(None, known))))
    genre = shelves.genre(None)
    own = shelves.own_reports(name, genre) if name else ()
    if not own:
        raise NotFound(_NO_REPORTS)
    return profile_from(own, name, genre)
