"""Being first: a place at the head of a list, or being the only one, wants a note that says so."""

import re
from collections.abc import Iterator

from assistant.checking.case import Case
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.rules import RANK
from assistant.checking.rule import span_of
from assistant.domain import Finding

_HEAD = re.compile(
    r"(?<!放在)(?<!摆在)首位|榜首|之首|第一(?=[，。；、位名]|$)|居首|头名|冠军|前列|前茅|前[三五十]名?(?=[，。；]|$)|领先|领跑|唯一|首个|首家|最佳|最优"
)
_SAID = {
    "唯一": re.compile(r"唯一|独一|只有.{0,6}[一1][个家]|就.{0,6}[一1][个家]"),
    "前列": re.compile(r"前列|前[三五十]|第[一二三123]|头[一几]"),
    "前茅": re.compile(r"前列|前[三五十]|第[一二三123]|头[一几]"),
    "领先": re.compile(r"领先|前列|第[一二三123]"),
}
_FIRST = re.compile(r"首|第一|第1|头名|头一|冠军|No\.?1|最[好优佳多]")


def check_ranks(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    notes = "\n".join(note.line for note in comparison.notes if note.usable)
    for statement in comparison.statements:
        if statement.section == "plans":
            continue
        for match in _HEAD.finditer(statement.text):
            behind = comparison.text_behind(statement) or notes
            said = _SAID.get(match[0], _FIRST)
            if match[0] in behind or said.search(behind):
                continue
            span = span_of(match).shifted(statement.span.start)
            message = f"“{match[0]}”：这一位次在相应的素材中没有依据，请核对或删去。"
            note = next(
                (note for row in comparison.rows_behind(statement)[:1] for note in comparison.line(row)), None
            )
            yield backed(RANK.finding(span, match[0], message), statement, note)
