"""B: the same report in another order or with words that claim nothing. A good checker stays silent."""

import re
from itertools import pairwise
from random import Random

from assistant.domain import Span
from assistant.evals.edits import Change
from assistant.evals.fidelity.material import Made, Material
from assistant.evals.fidelity.written import in_prose, sheltered

_THIS_YEAR = ("今年", "本年度")
_CONNECTIVES = ("同时，", "此外，", "与此同时，")
# Sentences that any report of any year could hold: they name no thing, place, figure or result.
PADDING = (
    "要进一步提高思想认识，切实增强做好工作的责任感和紧迫感。",
    "要坚持问题导向，压紧压实工作责任，推动各项任务落到实处。",
    "要加强统筹协调，凝聚工作合力，不断提升工作水平。",
)
_LEANS = re.compile(
    r"其中|其余|其他|该|此|上述|同时|同期|两项|剩余|也|均|亦|再|还|则|[一二三四五六七八九]是|（|\d、|首先|其次|最后"
)
_SERIES = re.compile(r"一是|首先|其一|第一，")
_NUMBERED = re.compile(r"[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、]")


def this_year(material: Material, rng: Random) -> Made:
    """2025年 → 今年 or 本年度; 本年度 only where no month follows."""
    for match in re.finditer(rf"(?<!\d){material.year}年(?!度)", material.draft):
        span = Span(*match.span())
        if in_prose(material.draft, span.start) and not sheltered(material.draft, span):
            dated = material.draft[span.end : span.end + 1].isdigit()
            yield (material.change(span, "今年" if dated else rng.choice(_THIS_YEAR)),)


def sentence_order(material: Material, _rng: Random) -> Made:
    """Two neighbouring sentences of a paragraph exchanged, where neither leans on the other."""
    for paragraph in _paragraphs(material):
        found = _sentences(material.draft, paragraph)
        for one, other in pairwise(found[1:]):
            texts = one.of(material.draft), other.of(material.draft)
            if not _SERIES.search(paragraph.of(material.draft)) and not any(map(_LEANS.search, texts)):
                yield material.change(one, texts[1]), material.change(other, texts[0])


def paragraph_order(material: Material, _rng: Random) -> Made:
    """Two neighbouring paragraphs without numbers exchanged."""
    found = _paragraphs(material)
    for one, other in pairwise(found):
        texts = one.of(material.draft), other.of(material.draft)
        neighbours = other.start == one.end + 1
        free = not any(_NUMBERED.match(text) or _LEANS.match(text) for text in texts)
        if neighbours and free and one.start > 0 and len(_sentences(material.draft, one)) > 1:
            yield material.change(one, texts[1]), material.change(other, texts[0])


def connective(material: Material, rng: Random) -> Made:
    """同时， before a sentence that follows another."""
    for paragraph in _paragraphs(material):
        for sentence in _sentences(material.draft, paragraph)[1:]:
            if not _LEANS.search(sentence.of(material.draft)[:6]):
                yield (material.put(sentence.start, rng.choice(_CONNECTIVES)),)


def padded(draft: str) -> Change:
    """Conventional sentences at the end of the last paragraph that is prose."""
    end = max((at + 1 for at, char in enumerate(draft) if char == "。"), default=len(draft))
    return Change(Span(end, end), "", "".join(PADDING))


def _paragraphs(material: Material) -> list[Span]:
    """Lines of prose."""
    lines = [Span(*match.span()) for match in re.finditer(r"[^\n]+", material.draft)]
    return [line for line in lines if line.of(material.draft).endswith("。")]


def _sentences(draft: str, paragraph: Span) -> list[Span]:
    found = re.finditer(r"[^。！？]+[。！？]", paragraph.of(draft))
    return [Span(*match.span()).shifted(paragraph.start) for match in found]
