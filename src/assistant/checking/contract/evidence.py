"""Whether a sentence of the draft tells something, or only fills the page."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from assistant.checking.case import Case
from assistant.checking.layout import Kind
from assistant.domain import Span

_PENDING = re.compile(r"【待补[^】\n]*】|_{2,}|[×xX]{2,}")
_OPENS = re.compile(r"^(?:一年来|20\d\d年(?:度)?|全年|下一步|今后|同时|此外)[，,]")
_CLOSES = re.compile(r"特此(?:报告|汇报|总结)")
_BACKED, _LONG = 0.35, 8


def is_whole_report(case: Case) -> bool:
    """A title and two recognised sections: less is a piece of a report and owes nothing."""
    return bool(case.title) and len({line.section for line in case.lines if line.section}) > 1


def sentences_of(case: Case, section: str) -> list[Span]:
    """The sentences of a section's body and tables, without headings."""
    bodies = [
        line.span for line in case.lines if line.section == section and line.kind in (Kind.BODY, Kind.ROW)
    ]
    starts = [span.start for span in bodies]

    def within(span: Span) -> bool:
        at = bisect_right(starts, span.start) - 1
        return at >= 0 and span.start < bodies[at].end

    return [sentence for sentence in case.sentences if within(sentence)]


def is_pending(text: str) -> bool:
    return _PENDING.search(text) is not None


def tells(case: Case, sentence: Span) -> bool:
    """Whether it is more than a placeholder, the closing line or attested phrases."""
    text = sentence.of(case.draft)
    return not is_pending(text) and not _CLOSES.match(text) and any(_own_words(case, text))


def backed(case: Case, sentence: Span) -> bool:
    """Whether some fact bears it out; where there are no facts, whether it tells anything."""
    if not tells(case, sentence):
        return False
    if case.facts is None:
        return True
    if any(claim.sentence == sentence for claim in case.claims):
        return True
    return any(told.share >= _BACKED and told.sentence == sentence for told in case.told)


def _own_words(case: Case, sentence: str) -> Iterator[str]:
    """The clauses that no attested phrase makes up."""
    for clause in re.split("[，；：。]", _OPENS.sub("", sentence)):
        if clause and not _attested(clause, case.attested):
            yield clause


@lru_cache(maxsize=4096)
def _attested(clause: str, phrases: frozenset[str]) -> bool:
    """Whether it is a phrase, or a long piece of one."""
    return clause in phrases or (len(clause) >= _LONG and any(clause in phrase for phrase in phrases))
