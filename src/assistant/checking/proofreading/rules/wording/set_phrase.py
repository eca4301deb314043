"""Set phrases of party and state documents, kept to the letter.

A phrase of the protected list with a character or two changed, missing or added, or with its parts in
another order, is flagged with the right form. Source: the documents named in the two lists; binding in
practice, yet a near miss may be a quotation of an older wording, so it is a warning.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from assistant.checking.lexicon import table
from assistant.checking.masking import Masking
from assistant.checking.proofreading.nearmiss import Phrase, near_misses
from assistant.checking.proofreading.wordlist import scan, straddled
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity, Span
from assistant.language import lexicon

RULE = Rule(
    id="set-phrase",
    name="固定提法有误",
    severity=Severity.WARNING,
    summary="固定提法须逐字一致：错一两个字、漏字、多字、顺序颠倒、动词搭配不对的，按规范提法改正。",
    authority="党和国家文件的规范提法",
    valid=(
        Example("推进自治、法治、德治相结合，形成共建共治共享的社会治理格局。"),
        Example("坚持严格规范公正文明执法，增强“四个意识”、坚定“四个自信”、坚决做到“两个维护”。"),
        Example("学习贯彻习近平总书记重要指示精神，清理现行规范性文件。"),
    ),
    invalid=(
        Example(
            "坚持严格公正规范文明执法。",
            flagged="严格公正规范文明执法",
            becomes="坚持严格规范公正文明执法。",
        ),
        Example(
            "学习习近平新时代特色社会主义思想。",
            flagged="习近平新时代特色社会主义思想",
            becomes="学习习近平新时代中国特色社会主义思想。",
        ),
        Example(
            "坚持读原著、悟原理、学原文。",
            flagged="读原著、悟原理、学原文",
            becomes="坚持读原著、学原文、悟原理。",
        ),
        Example("学习总书记讲话精神。", flagged="总书记讲话", becomes="学习习近平总书记重要讲话精神。"),
        Example("培养“法治明白人”。", flagged="法治明白人", becomes="培养“法律明白人”。"),
        Example("切实增强“两个维护”。", flagged="增强", becomes="切实做到“两个维护”。"),
    ),
)


def find(text: str) -> Iterator[Hit]:
    wrong = _apart((*_wrong_forms(text), *scan("set_phrase_slips", text)))
    yield from wrong
    for miss in near_misses(text, _phrases(), _right()):
        known = any(miss.span.overlaps(hit.span) for hit in wrong)
        if not known and not straddled(text, miss.span.start, miss.span.end):
            yield Hit(miss.span, _message(miss.phrase.text), _unquoted(miss.phrase.text, text, miss.span))


def _apart(hits: Iterable[Hit]) -> list[Hit]:
    """The hits that do not overlap, the longer one where two do."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.span.start, -hit.span.end)):
        if not kept or kept[-1].span.end <= hit.span.start:
            kept.append(hit)
    return kept


def _wrong_forms(text: str) -> Iterator[Hit]:
    """Recorded wrong forms, with what stands around them of the right form: 总书记讲话 after 习近平."""
    for wrong, term in _wrong():
        at = text.find(wrong)
        while at >= 0:
            start, end = at, at + len(wrong)
            at = text.find(wrong, end)
            if straddled(text, start, end):
                continue
            start -= max(
                (size for size in _absorbed(term) if text.endswith(term[:size], 0, start)), default=0
            )
            end += max((size for size in _absorbed(term) if text.startswith(term[-size:], end)), default=0)
            yield Hit(Span(start, end), _message(term), _unquoted(term, text, Span(start, end)))


def _absorbed(term: str) -> range:
    """How much of the right form may already stand beside the wrong one; a lone character is chance."""
    return range(2, len(term))


def _unquoted(term: str, text: str, span: Span) -> str:
    """The phrase without a closing or opening mark that the text already has beside the span."""
    if term.startswith("“") and text.endswith("“", 0, span.start):
        term = term[1:]
    return term[:-1] if term.endswith("”") and text.startswith("”", span.end) else term


def _message(term: str) -> str:
    return f"规范提法为“{term}”。"


@cache
def _phrases() -> tuple[Phrase, ...]:
    terms = [row["term"] for row in lexicon("fixed_terms") if row["kind"] == "phrase"]
    return tuple(Phrase(term) for term in (*terms, *_listed("phrase")))


@cache
def _right() -> tuple[Phrase, ...]:
    return tuple(Phrase(term) for term in _listed("right"))


def _listed(kind: str) -> list[str]:
    return [row["phrase"] for row in table("set_phrases") if row["kind"] == kind]


@cache
def _wrong() -> tuple[tuple[str, str], ...]:
    """Recorded wrong forms; those that only lack a mark between two bodies are the business of body-name."""
    rows = [row for row in lexicon("fixed_terms") if row["kind"] == "phrase"]
    pairs = [(wrong, row["term"]) for row in rows for wrong in row["wrong"].split()]
    return tuple((wrong, term) for wrong, term in pairs if Phrase(term).is_meant_by(wrong))


STYLE = StyleRule(RULE, find, Masking.FOREIGN | Masking.TITLES)
