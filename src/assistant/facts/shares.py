"""A count part of which is said to be of another year (立案38件 … 有3件是去年的): the rest is asked."""

import re
from dataclasses import replace

from assistant.domain import Bar, QuestionKind
from assistant.facts.conflicts import unclear
from assistant.facts.lexicon import has, proof_question
from assistant.facts.readings import Doubt, Reading
from assistant.language import same_unit

_OF_ANOTHER_YEAR = re.compile(
    r"^(?:其中|里[头面边]?|当中|这里[头面])?(?:还|也)?有?[^，。；\d]{0,3}\d+[\u4e00-\u9fff]{1,2}(?:其实)?(?:是|属于|算)?"
    r"(?:去年|上年|前年|上一年)(?:度)?(?:的|那边的|补的|办的|立的|收的)$"
)
_FARTHEST = 3
"""Lines between a count and what is said of it."""


def without_shares_of_another_year(readings: list[Reading]) -> list[Reading]:
    """The count in doubt that a later clause takes a part of to another year, with a question about the rest.

    A correction that gives it as its reason has left the part out already.
    """
    result = list(readings)
    for at, reading in enumerate(readings):
        fact = reading.fact
        if fact.bar is not Bar.OTHER_YEAR or not fact.figures or not _OF_ANOTHER_YEAR.match(fact.text):
            continue
        if has("correction", fact.source.text):
            continue
        part = fact.figures[0]
        for before in range(at - 1, -1, -1):
            told = result[before].fact
            if fact.source.line - told.source.line > _FARTHEST:
                break
            whole = [
                q for q in told.figures if same_unit(q.unit, part.unit) and (q.value or 0) > (part.value or 0)
            ]
            if not told.usable or not whole:
                continue
            question = proof_question("share").format(quote=told.text, part=fact.text)
            doubted = unclear(result[before], "其中有往年的，本年度的数未定")
            result[before] = replace(
                doubted, doubts=(*doubted.doubts, Doubt(QuestionKind.CONFLICT, question, (at,)))
            )
            break
    return result
