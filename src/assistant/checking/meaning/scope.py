"""How much of a whole: some told as all, one told as several, and the reverse of none.

A word of all (各村, 均, 全覆盖) wants a word of all, or the full number, in the notes behind it. Fixed uses
of 全 and 各 (全年, 各项工作) claim nothing.
"""

import re
from collections.abc import Iterator

from assistant.checking.case import Case
from assistant.checking.figures.claims import tell_apart
from assistant.checking.meaning.counterparts import tellers
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.pairing import CLEARLY, NO_RESULTS, Statement
from assistant.checking.meaning.rules import SCOPE
from assistant.domain import Finding, Span
from assistant.language import quantities

_ALL = re.compile(
    r"所有|全部|悉数|无一例外|全域|全覆盖|全面(?=铺开|推开|覆盖|上线|承接|启用|达标|实施)|普遍|全员|从未间断|不间断|遍[及布地]|走遍"
    r"|每一?个(?!月|季|周)|每次|每村|各[村户乡]|各行政村|各社区|处处|每个?角落|逐[一个户村](?=检|走|排|入|核|开)"
)
_EACH = re.compile(
    r"(?<!平)(?<!人)(?<!场)均(?!衡|等|匀|为|价|每|由|在|属)|都(?!市|是)|全部|全员|全数|全覆盖|悉数|各[家户村]|无一|一律|所有"
)
_SAID_ALL = re.compile(
    r"全(?!年|镇|乡|县|市|省|国|面|程|会|家|长|体)|都(?!市)|均(?!衡|等|匀)|各|每|所有|最[少低](?=的)|起码|至少|齐|一律|遍|挨|统统|没有?一|无一|百分[之]?百|100%|整[个镇乡]"
)
_WHOLLY = re.compile(
    r"安全|完全|健全|全[程会家长体]|每(?:年|月|季|周|日|天)|各(?:项|类|级|方面|有关|相关|自)"
)
_SOME = re.compile(
    r"(?<!占)(?:大多数?|大部分)|(?<![内外全余出超欠差款额])部分(?!公开|项目|班子)|(?<!占)(?<!占大)多数|少数|个别|半数|近半|若干|抽样|抽取"
)
_SAID_SOME = re.compile(
    r"大多|大半|大部|部分|多数|少数|个别|半数|一半|抽|有[的些]|一些|好些|几[个处件家村户名]|基本|差不多|主要"
)
_ITS_NOTE = 0.5
_LEAST = re.compile(r"最[少低]|起码|至少|主要|基本")


def check_scope(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    for statement, backing in comparison:
        if backing.likeness < CLEARLY or backing.best is None or statement.section in NO_RESULTS:
            continue
        match = _ALL.search(_neutral(statement.text))
        if match is None:
            continue
        behind = "".join([backing.best.line, *_lines_of_figures(case, statement)])
        if match[0] in behind or _SAID_ALL.search(_neutral(behind)) or _comes_to_all(behind):
            continue
        span, note = Span(*match.span()).shifted(statement.span.start), backing.best
        message = f"草稿写“{match[0]}”，事实{note.place}“{note.text}”没有说全部，请核对。"
        yield backed(SCOPE.finding(span, match[0], message), statement, note)


def _lines_of_figures(case: Case, statement: Statement) -> Iterator[str]:
    """The lines whose figures the statement has: what is said of all stands there as well.

    One without a figure says it of what is counted last before it (受理14件，全部调解成功).
    """
    bound = [at for at in sorted(case.alignment.bindings) if case.claims[at].key.value > 1]
    own = [at for at in bound if statement.span.overlaps(case.claims[at].span)]
    before = [
        at
        for at in bound
        if case.claims[at].sentence.overlaps(statement.span)
        and case.claims[at].span.end <= statement.span.start
    ]
    for at in own or before[-1:]:
        yield case.items[case.alignment.bindings[at].item].source.text


def check_narrowed(case: Case) -> Iterator[Finding]:
    """Some of them, where no line behind the sentence tells of some: 大多按期 for 按期答复62件.

    A clause that says all is contradicted also where another of the lines tells of some.
    """
    comparison = case.comparison
    for statement, backing in comparison:
        best = backing.best
        if best is None or backing.likeness < CLEARLY or statement.section in NO_RESULTS:
            continue
        match = _SOME.search(statement.text)
        if match is None or _SAID_SOME.search(best.line):
            continue
        unsaid = backing.likeness >= _ITS_NOTE and not _SAID_SOME.search(comparison.text_behind(statement))
        if not unsaid and not says_all(best.text):
            continue
        span = Span(*match.span()).shifted(statement.span.start)
        message = f"草稿写“{match[0]}”，事实{best.place}“{best.text}”没有说只是部分，请核对。"
        yield backed(SCOPE.finding(span, match[0], message), statement, best)


def check_share(case: Case) -> Iterator[Finding]:
    """Some of them told as all, or all as some, by the clause that tells that clause of the notes."""
    comparison = case.comparison
    for note in comparison.notes:
        whole, part = says_all(note.text), _SAID_SOME.search(note.text) is not None
        if whole is part or not note.usable or _LEAST.search(note.text):
            continue
        for teller in tellers(comparison, note):
            one = teller.statement
            if teller.share < _ITS_NOTE or one.section in NO_RESULTS or tell_apart(one.text, note.text):
                continue
            text = _neutral(one.text)
            told, other = (_SOME, _EACH) if whole else (_EACH, _SOME)
            match = told.search(text) or (None if whole else _ALL.search(text))
            if match is None or other.search(text) or match[0] in note.line:
                continue
            if (says_all if part else _SAID_SOME.search)(comparison.text_behind(one)):
                continue
            message = f"草稿写“{match[0]}”，事实{note.place}为“{note.text}”，范围不一致，请核对。"
            span = Span(*match.span()).shifted(one.span.start)
            yield backed(SCOPE.finding(span, match[0], message), one, note)
            break


def says_all(text: str) -> bool:
    """Whether a clause of the notes says something of all: 十五个村都有."""
    return _SAID_ALL.search(_neutral(text)) is not None


def _neutral(text: str) -> str:
    """The text with the uses of 全, 每 and 各 blanked out that claim no whole."""
    return _WHOLLY.sub(lambda match: "＊" * len(match[0]), text)


def _comes_to_all(text: str) -> bool:
    """Whether a figure stands twice: 16 of 16 villages."""
    values = [quantity.value for quantity in quantities(text) if quantity.value is not None]
    return len(set(values)) < len(values)
