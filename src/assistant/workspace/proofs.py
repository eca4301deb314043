"""A proofread text put back into the Word file that it came from."""

from collections.abc import Sequence
from itertools import chain

from assistant.domain import Change, Finding
from assistant.errors import Refused
from assistant.export import Remark, fit, remarks_of
from assistant.labels import AUTHOR, CHECKER

_ANOTHER = "文字与打开的 Word 文件不是同一份稿子，不能留修订，请重新打开要校对的文件。"
_BY_HAND = "“{}”改为“{}”：这一处是自动编号、文本框或跨单元格的文字，没有写成修订，请手工改。"


def proofread_file(data: bytes, given: str, text: str, findings: Sequence[Finding]) -> bytes:
    """The file with what leads from `given`, its text as read, to `text` tracked, and findings as comments.

    A change of what is no running text (numbers that Word counts, text boxes) is asked for in a comment.
    Raises UnreadableFile, and Refused where the texts have less than half in common.
    """
    # lxml is slow to import and only this road needs it.
    from assistant.revisions import Alignment, opened, saved

    text = fit(text)
    difference = Alignment(given, text)
    if 2 * difference.shared < len(text):
        raise Refused(_ANOTHER)
    manuscript = opened(data, tables=True)
    standing = Alignment(given, manuscript.text)
    made: list[Change] = []
    by_hand: list[Remark] = []
    for change in difference.changes():
        place = standing.exactly(change.span)
        if place is not None:
            made.append(Change(place, change.before, change.after, change.reason))
        elif change.before.strip() or change.after.strip():
            said = _BY_HAND.format(change.before, change.after)
            by_hand.append(Remark(said, difference.nearest(change.span)))
    manuscript.revise(made, AUTHOR)
    now = Alignment(text, manuscript.text)
    remarks = chain(remarks_of(findings), by_hand)
    manuscript.remark(
        [Remark(one.text, one.span and now.nearest(one.span)) for one in remarks],
        CHECKER,
    )
    return saved(data, manuscript)
