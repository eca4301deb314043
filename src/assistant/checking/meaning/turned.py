"""How far a thing has come, told the other way than in the note that the clause itself stands on.

`progress.py` goes from what the notes leave open to the clauses that tell it. Here each clause of the draft
is asked what its own words say: a mark of plan, of going on or of denial wants one in the lines behind it,
and a mark of completion does not go with a clause of the notes that is open, not even among the plans.
"""

from collections.abc import Iterator

from assistant.checking.case import Case
from assistant.checking.figures.claims import share_a_value, values_in
from assistant.checking.meaning.comparison import Comparison
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.notes import Note
from assistant.checking.meaning.pairing import Statement
from assistant.checking.meaning.progress import left_open
from assistant.checking.meaning.progressing import hints_open, is_open, is_remark
from assistant.checking.meaning.rules import STATUS
from assistant.checking.rule import span_of
from assistant.domain import Finding
from assistant.language import quantities
from assistant.language.patterns import late

_ITS_NOTE, _TELLING = 0.6, 5
_LOOKS_AHEAD = ("plans", "shortcomings")
_TOLD_OPEN = late(
    r"(?<![虚模比草])拟(?!定|合|人)|计划(?=[于在新开建组举招修办])|打算|预计|筹[备划建]"
    r"|正在(?!册)|仍在|尚在|还在|在[办建](?!工程)"
    r"|尚未|仍未|尚无|未(?!成年|来|公开|诉|然)|没有|不再|不予"
)
_NOTED_OPEN = late(
    r"[未没无不尚待拟暂缺正还剩仍等拒停撤空免少才中筹]|零(?!售|工|星|距|接|担)|(?<![\d.])0|[想争]|计划|打算|准备|明年|后续|下一?步|预计|申报|报上去|限期|[→➡]"
    r"|在(?=[办建改调审谈研协商走弄搞做装修整选写等跑催跟征公施推立处进试])"
)
_TOLD_DONE = late(r"已|完成|[建落]成|竣工|启用|全部|结清|办结|化解")
_NOTED_DONE = late(r"[已了过完成结→➡]")
_TOLD = 0.3
_GOING_ON = late(
    r"正在|还在|仍|尚|还[没未要需]|[没未](?!成年|来|必|然)(?![\u4e00-\u9fff]{0,3}的)[\u4e00-\u9fff]|(?<![其集初高年期当])中$"
    r"|待(?=[\u4e00-\u9fff])(?<![接招对期等优款]待)"
    r"|(?<![存现所实])在(?:[办建改调审谈研协商走弄搞做装修整选写等跑催跟征施推补铺量查筹]|公示|立项)"
)
_STILL_OPEN = late(
    r"正在|仍|尚|还[在没未有需要]|未(?!成年|来)(?![^，。]{0,4}的)|没|待|拟|将|继续|计划|争取|预计|力争|暂|下一?步|期限内|处于|难以|不予|无"
    r"|(?<![其集])中(?=[，。；]|$)|列入|延[至期]|推迟|阶段|限[期\d]|在[建办]|跟[进踪]|督促|[0０]|不再|除|报"
)
_FINISHED = late(
    r"已|完毕|完成|办结|结清|悉数|销号|到位|落成|启用|建成|竣工|开工|投入使用|圆满|收官|随即|相继|全部"
)
_EXCEPTS = late(r"[未无没不]|除")


def check_turned(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    for statement, backing in comparison:
        note = backing.best
        if note is None or backing.likeness < _ITS_NOTE or not note.usable or len(note.subject) < _TELLING:
            continue
        if statement.section not in _LOOKS_AHEAD and not note.planned:
            yield from _told_as_open(comparison, statement, note)
        if _is_settled(statement, note):
            yield from left_open(statement, note)


def check_finished(case: Case) -> Iterator[Finding]:
    """A clause of the notes that is going on, where the sentences that tell it say finished and nothing open.

    剩1个正在补正 told as 余下1个也已补正: what only names the thing (余下, 未成的5件) says nothing of it.
    """
    comparison = case.comparison
    for at, note in enumerate(comparison.notes):
        if note.fact is None or not note.usable or is_remark(note.text) or not _GOING_ON.search(note.text):
            continue
        told = comparison.pairing.told[:, at]
        near = [
            row
            for row, one in enumerate(comparison.statements)
            if told[row] >= _TOLD and one.section not in _LOOKS_AHEAD
        ]
        together = {one for row in near for one in comparison.sentence_of(comparison.statements[row])}
        if not near or any(_STILL_OPEN.search(one.text) for one in together):
            continue
        best = comparison.statements[max(near, key=lambda row: float(told[row]))]
        finished = (one for one in comparison.around(best) if _FINISHED.search(one.text))
        statement = next((one for one in finished if not _tells_what_is_so(comparison, one, note)), None)
        if statement is not None:
            yield from left_open(statement, note)


def _tells_what_is_so(comparison: Comparison, statement: Statement, note: Note) -> bool:
    """Whether it tells more of another clause of the line, one that is not going on."""
    so = (one for one in comparison.line(note.row) if not _GOING_ON.search(one.text))
    most = max((comparison.share_told(statement, one) for one in so), default=0.0)
    return most > comparison.share_told(statement, note)


def _told_as_open(comparison: Comparison, statement: Statement, note: Note) -> Iterator[Finding]:
    """拟报县司法局备案 where the lines behind the sentence tell only of what was done."""
    mark = _TOLD_OPEN.search(statement.text)
    if mark is None or _counts_the_rest(statement.text[: mark.start()], note.line):
        return
    if not _NOTED_OPEN.search(comparison.text_behind(statement)):
        place = span_of(mark).shifted(statement.span.start)
        message = f"草稿写“{statement.text}”，事实{note.place}“{note.text}”说的是已经做了，请核对。"
        yield backed(STATUS.finding(place, mark[0], message), statement, note)


def _counts_the_rest(lead: str, line: str) -> bool:
    """64家中58家签订、6家未签订: the number before the mark is what the line leaves of its own."""
    counted = [one.value for one in quantities(lead) if one.value is not None]
    return bool(counted) and counted[-1] not in values_in(line)


def _is_settled(statement: Statement, note: Note) -> bool:
    """已招录2名 where the note says 明年计划招2个: of the same figures, and without an exception."""
    if not is_open(note.text) or not _TOLD_DONE.search(statement.text):
        return False
    if hints_open(statement.text) or _EXCEPTS.search(statement.text) or _NOTED_DONE.search(note.text):
        return False
    return not values_in(statement.text) or share_a_value(statement.text, note.text)
