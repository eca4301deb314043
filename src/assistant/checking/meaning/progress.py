"""Whether a thing has come about: what the notes deny, plan or call unfinished is not told as done, nor what
they call done as unfinished.

A clause is open where it denies (未, 无, 0件), plans (拟, 明年) or leaves unfinished (正在, 尚待); else it
tells of something that is so. The two sides are compared clause by clause, from the notes to the draft and
back.
"""

from collections.abc import Iterator

from assistant.checking.case import Case
from assistant.checking.figures.claims import share_a_value, values_in
from assistant.checking.lexicon import words
from assistant.checking.meaning.comparison import Comparison
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.mentions import mentions
from assistant.checking.meaning.notes import Note
from assistant.checking.meaning.pairing import NO_RESULTS, Statement, counts_another
from assistant.checking.meaning.progressing import halts, hints_open, is_done, is_open, is_remark
from assistant.checking.meaning.rules import STATUS
from assistant.checking.meaning.scope import says_all
from assistant.domain import Finding
from assistant.language import clauses, grams, quantities
from assistant.language.patterns import late
from assistant.language.text import is_han

_TOLD = 0.45
_ABOUT_AS_WELL = 0.15
_CLEARLY_MORE = 0.3
_NEARLY_AS_ALIKE = 0.1
_NONE_COUNTED = late(r"(?:20\d\d年)?[^\d]{0,8}[0０]")
_OTHER_YEAR = late(r"(?:20\d\d|[去上前]年)年?[^\d]{0,6}[0０][^\d，]{0,3}")
_FORWARD = late(r"将|拟|计划|打算|下一步|明年|来年|准备|争取")
_ONE_BREATH, _BEFORE, _BEHIND = 26, 2, 6
_OPENS = late(r"[不没未无尚拟待暂]|正在|还[在有要]")
_NOUGHT, _SEVERAL = late(r"(?<![\d.])[0０](?![\d.])"), 2
_EXCEPTS = late(r"除[^，。；]{1,16}外")
_STEP = late(r"申[报请创]|[报递提]交|推荐")
_WON = late(r"(?<![未没待能])(?:获[批评得准]|已获|评[上为]|命名|批准|创成)")
_ALREADY = late(r"已[\u4e00-\u9fff]")
_SETTLES = late(r"已|了(?!解)|[补办改弄]好|完成|全改")
_SAYS_DONE = frozenset("好完成掉毕已都全均也月日号底初天")
_DAY = late(r"(\d{1,2})[月.](\d{1,2})?")
_NEVER = late(r"没[\u4e00-\u9fff]{1,3}过")
_NEGATION = late(r"[不未无没尚缺]|暂|除")


def check_progress(case: Case) -> Iterator[Finding]:
    """A clause of the notes that is open, and the clause of the draft that tells most of it as done."""
    comparison = case.comparison
    for at, note in enumerate(comparison.notes):
        if not _must_stay_open(note):
            continue
        tellers = comparison.tellers(at)
        told = [(one, share) for one, share in tellers if one.section not in NO_RESULTS]
        if not told or told[0][1] < max(_TOLD, tellers[0][1] - _ABOUT_AS_WELL):
            continue
        if note.row not in comparison.rows_behind(told[0][0]):
            continue
        if not _same_count(told[0][0], note) or not is_done(told[0][0].text):
            continue
        if _borne_out_elsewhere(comparison, told[0][0]) or _excused(comparison, told[0][0], note):
            continue
        if not any(told_open(case, near) for one, _ in told for near in comparison.around(one)):
            yield from left_open(told[0][0], note)


def check_lost(case: Case) -> Iterator[Finding]:
    """A line of the notes with something open, of which the draft tells nothing as open."""
    comparison = case.comparison
    for row, told in comparison.told_of_rows.items():
        notes = [note for note in comparison.line(row) if _is_unfinished(note)]
        told = tuple(one for one in told if one.section not in NO_RESULTS)
        if not notes or not told or any(told_open(case, one) for one in told):
            continue
        done = [one for one in told if is_done(one.text)]
        done = [one for one in done if not _tells_another(comparison, one, row)]
        if done:
            pairs = [(comparison.share_told(one, note), one, note) for one in done for note in notes]
            _, statement, note = max(pairs, key=lambda found: found[0])
            beside = any(told_open(case, near) for near in comparison.around(statement))
            if not beside and not _excused(comparison, statement, note):
                yield from left_open(statement, note)


def _tells_another(comparison: Comparison, statement: Statement, row: int) -> bool:
    """Whether the statement tells a clause of the line that is so, clearly more than any that is open: one
    with its figure, or of all.
    """
    told = [(comparison.share_told(statement, note), note.text) for note in comparison.line(row)]
    so = [share for share, text in told if not is_open(text) and _bears_out(text, statement)]
    rest = max((share for share, text in told if is_open(text)), default=0.0)
    return max(so, default=0.0) - rest > _CLEARLY_MORE


def _bears_out(note: str, statement: Statement) -> bool:
    return says_all(note) or _bears_out_figure(note, statement)


def _excused(comparison: Comparison, statement: Statement, note: Note) -> bool:
    """Whether the statement says it as the note does, or tells of something else than the open note."""
    if note.text in statement.context:
        return True
    if _tells_its_figure(comparison, statement, note):
        return True
    return _denies_beside(comparison, statement, note)


def _counts_the_others(statement: Statement, note: Note) -> bool:
    """转办的82件中已有73件办完 beside 还有9件没办完; a count of none is told of all of them."""
    none = any(quantity.value == 0 for quantity in quantities(note.text))
    return not none and counts_another(statement, note)


def _names_what_is_open(statement: Statement, note: Note) -> bool:
    """Whether the statement shares a word with what stands around the open word of a clause that tells of
    several things in one breath: a long one (两个人都谈话了另外那个不属实), or one of several figures
    (复议0 应诉2 出庭2).
    """
    if len(note.text) <= _ONE_BREATH and len(values_in(note.text)) < _SEVERAL:
        return True
    around = [
        note.text[max(0, at.start() - _BEFORE) : at.end() + _BEHIND] for at in _OPENS.finditer(note.text)
    ]
    around += [note.text[max(0, at.start() - _BEHIND) : at.start()] for at in _NOUGHT.finditer(note.text)]
    around = around or [note.text]
    return any(pair in statement.text for text in around for pair in grams(text, (2,)))


def _tells_its_figure(comparison: Comparison, statement: Statement, open_note: Note) -> bool:
    """Whether another clause of the line, which is so, has the statement's own figure (调成228，未成12)."""
    return any(
        note is not open_note and not is_open(note.text) and _bears_out_figure(note.text, statement)
        for note in comparison.line(open_note.row)
    )


def _denies_beside(comparison: Comparison, statement: Statement, note: Note) -> bool:
    """Whether another clause of the sentence denies what the note denies: 简易程序案件不作此要求."""
    return any(
        one is not statement
        and _NEGATION.search(one.text)
        and any(pair in one.text for pair in grams(note.subject, (2,)))
        for one in comparison.sentence_of(statement)
    )


def _bears_out_figure(note: str, statement: Statement) -> bool:
    return share_a_value(statement.text, note)


def _borne_out_elsewhere(comparison: Comparison, statement: Statement) -> bool:
    """Whether a note nearly as alike as the best says outright that it is so: 法律顾问十五个村都有."""
    backing = comparison.backing_of(statement)
    return any(
        not is_open(note.text) and says_all(note.text) and backing.likeness - likeness < _NEARLY_AS_ALIKE
        for note, likeness in backing.notes
    )


def _is_unfinished(note: Note) -> bool:
    """What counted none (移送0) or never happened (副职没替过) is not to be finished."""
    none = _NONE_COUNTED.fullmatch(note.text) or _NEVER.search(note.text)
    return _must_stay_open(note) and not note.planned and not none


def _must_stay_open(note: Note) -> bool:
    """A denied judgement (没超期) may be told as its opposite (按期), which is another check's matter."""
    judged = any(mention.of("judgement") for mention in mentions(note.text))
    told = note.usable and is_open(note.text) and not is_remark(note.text)
    return told and not judged and not tells_of_last_year(note)


def tells_of_last_year(note: Note) -> bool:
    """上年0次, a column of a table: this year may have some."""
    return _OTHER_YEAR.fullmatch(note.text) is not None


def _same_count(statement: Statement, note: Note) -> bool:
    """Whether the sentence states one of the note's figures: else it counts other things."""
    return not values_in(note.text) or share_a_value(note.text, statement.context)


def told_open(case: Case, statement: Statement) -> bool:
    """Whether the sentence up to its clause looks ahead, or the clause leaves something open."""
    before = case.draft[statement.sentence.start : statement.span.end]
    coming = case.year is not None and f"{case.year + 1}年" in before
    return coming or _FORWARD.search(before) is not None or hints_open(statement.text)


def says_so_itself(statement: Statement, note: Note) -> bool:
    """Whether the note or what stands behind it in its line bears the statement out: 不属镇里权限已报县里;
    没有台账，9月20号补好了 where the sentence tells that day; or the statement tells of a step before what is
    open (申报 for 争取评上).
    """
    if _STEP.search(statement.text) and not _STEP.search(note.text) and not _WON.search(statement.context):
        return True
    if any(done[0] in note.text for done in _ALREADY.finditer(statement.text)):
        return True
    if any(word in statement.text for word in halts(note.text)):
        return True
    behind = note.line.partition(note.text)[2]
    later = (part.of(behind) for part in clauses(behind))
    settled = [text for text in later if (_SETTLES.search(text) or is_done(text)) and not is_open(text)]
    days = {match.groups() for match in _DAY.finditer(statement.context)}
    named = {*grams(note.subject, (2,))} & {*grams(statement.text, (2,))}
    return any(
        any(match.groups() in days for match in _DAY.finditer(text))
        or any(pair in text for pair in named)
        or _only_says_done(text, statement, note)
        for text in settled
    )


def _only_says_done(text: str, statement: Statement, note: Note) -> bool:
    """Whether a clause names nothing but the deed of the note and the statement: 都换好了 for 要换阀门."""
    named = frozenset(filter(is_han, text)) - words("function_characters") - _SAYS_DONE
    return bool(named) and named <= frozenset(note.text) & frozenset(statement.text)


def left_open(statement: Statement, note: Note) -> Iterator[Finding]:
    """What is said where a statement settles what a note leaves open; nothing where it makes an exception of
    it or tells of the others.
    """
    if _EXCEPTS.search(statement.text) or _counts_the_others(statement, note):
        return
    if not _names_what_is_open(statement, note) or says_so_itself(statement, note):
        return
    yield told_as_settled(statement, note)


def told_as_settled(statement: Statement, note: Note) -> Finding:
    message = (
        f"事实{note.place}“{note.text}”说的是没有、计划或还没有完成，草稿写成“{statement.text}”，请核对。"
    )
    return backed(STATUS.finding(statement.span, statement.text, message), statement, note)
