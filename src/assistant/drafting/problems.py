"""Problems with their causes: only causes the clerk gave."""

import re
from collections.abc import Sequence

from assistant.domain import Fact, Sentence, SentenceKind
from assistant.drafting.breath import in_one_breath
from assistant.drafting.realise import realised
from assistant.facts import explains_itself
from assistant.language import quantities

_CAUSE = re.compile(
    r"(?:^|[，；。：])(?:为(?:啥|什么)呢?(?=.{3})"
    r"|(?:究其|分析|其)?(?:主要)?(?:原因|根源)(?:主要)?(?:嘛|呢)?就?(?:是|在于|为)?(?:因为|由于)?"
    r"|主要是(?:因为|由于)?|(?:主要)?(?:因为|由于))[，：]?"
)
_IN_BRACKETS = re.compile(r"[（(](?:(?:主要)?原因(?:是)?|因为|由于|主要是)[，：]?([^（()）]+)[)）]")
_WRITTEN = "主要原因是"
_IMPROVEMENT = re.compile(r"^(?:改进|整改|应对|对策)(?:措施|办法|情况)?[：，]")
_STUB = 14
_AGAINST = "针对上述问题，"
_COPULA = re.compile(
    r"^(?:[记注]：)?(?:(?:今年|目前)?(?:我们?)?(?:觉得|感觉|感到|认为)?(?:最|比较)?(?:难|头疼|愁|吃力|棘手)的)?"
    r"(?:就|都|还)?是(?=[\u4e00-\u9fff]{2})(?!否)|^(?:但是?|不过|可是?)(?=仍|还|尚|也|依然)"
)


def problem_sentences(facts: Sequence[Fact], year: int) -> tuple[Sentence, ...]:
    """One sentence a problem, its cause behind it; a mere cause, or what was done about it, follows it.

    Where the notes have problems on several lines, what one of them says in one breath is one problem.
    """
    said: list[Sentence] = []
    last: Fact | None = None
    apart = len({fact.source.line for fact in facts}) > 1
    for fact in facts:
        text = caused(_COPULA.sub("", realised(fact, year)))
        if is_improvement(fact.text):
            text = f"{_AGAINST}{text}"
        if said and text.startswith((_WRITTEN, _AGAINST)):
            before = said[-1]
            said[-1] = Sentence(f"{before.text}{text}。", SentenceKind.FACT, (*before.facts, fact.id))
        elif last and in_one_breath(last, fact) and (apart or _goes_on(said[-1].text, text)):
            joined = f"{said[-1].text.removesuffix('。')}，{text}。"
            said[-1] = Sentence(joined, SentenceKind.FACT, (*said[-1].facts, fact.id))
        else:
            said.append(Sentence(f"{text}。", SentenceKind.FACT, (fact.id,)))
        last = fact
    return tuple(said)


def _goes_on(before: str, text: str) -> bool:
    """Whether it is a few words, no sentence (文件转发多，群众看不懂), or goes on with the cause."""
    return _WRITTEN in before or (len(text) <= _STUB and not quantities(text))


def is_improvement(text: str) -> bool:
    """Whether a fact tells by its label what was done about the problems before it (改进：…)."""
    return bool(_IMPROVEMENT.match(text))


def caused(text: str) -> str:
    """The first sign of a cause written as 主要原因是, in a sentence of its own."""
    text = _IN_BRACKETS.sub(r"，原因是\1", text)
    match = _CAUSE.search(text)
    if not match:
        return text
    problem, cause = text[: match.start()], text[match.end() :]
    return f"{problem}。{_WRITTEN}{cause}" if problem else f"{_WRITTEN}{cause}"


def has_cause(text: str) -> bool:
    return _WRITTEN in caused(text)


def have_one_cause(facts: Sequence[Fact]) -> bool:
    """Whether a cause that stands for itself behind all problems is the only one that is told."""
    told = [fact for fact in facts if has_cause(fact.text)]
    ends = len(told) == 1 and told[0].source.line == max(fact.source.line for fact in facts)
    return ends and caused(told[0].text).startswith(_WRITTEN)


def is_explained(text: str) -> bool:
    """Whether a problem has its cause, in so many words or as another lack beside it."""
    return has_cause(text) or explains_itself(text)
