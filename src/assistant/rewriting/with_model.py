"""The rewriter that lets a model write, sentence by sentence under the locks of the offline one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from assistant.domain import Exemplar, Finding, Rewriting, Severity, Span
from assistant.errors import EndpointFailure
from assistant.language import heading, sentences
from assistant.language.text import is_han, lines
from assistant.register import LOCK, USUAL, Context, Edit, Strength, Tracked, broken, formal, prepared
from assistant.rewriting.alignment import Pair, aligned
from assistant.rewriting.differences import differences
from assistant.rewriting.masks import Locked, locked, marks_of
from assistant.rewriting.meanings import changed_meanings
from assistant.rewriting.offline import OFFLINE, by_sentence, cleared

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

LLM = "llm"
PROMPT = "rewrite"
OnParagraphs = Callable[[tuple[str, ...]], None]
_AT_ONCE = 1200
_LONGEST, _SHORTEST = 1.8, 0.35
_SPARE = 12
_MOST_EXEMPLARS = 3
_LONGEST_EXEMPLAR = 300
_REASON = "模型改写"
_NAMES = {Strength.LIGHT: "轻", Strength.MEDIUM: "中", Strength.STRONG: "强"}


def rewrite_with_model(
    text: str,
    context: Context = USUAL,
    *,
    chat: "BaseChatModel",
    instruction: str = "",
    exemplars: Sequence[Exemplar] = (),
    on_paragraphs: OnParagraphs | None = None,
) -> Rewriting:
    """The text as `chat` writes it, every sentence held against the locks.

    Facts go to the model as marks. A sentence that loses, adds or doubles one, or says a result, a refusal or
    a plan that the text does not, is rewritten offline instead; so is all that a failing endpoint leaves.
    What fell back is said. `on_paragraphs` is called with what is ready, part by part.
    """
    tracked, orders = cleared(text, context)
    tracked, unclear = by_sentence(tracked, context, prepared)
    session = _Session(chat, context, instruction, exemplars)
    for part in _parts(tracked.text):
        session.rewrite(tracked, part)
        if on_paragraphs:
            on_paragraphs(tuple(session.ready))
    done = tracked.edited(session.edits)
    rewriter = LLM if session.written else OFFLINE
    return Rewriting(
        done.text, done.changes(), (*orders, *unclear, *session.findings), rewriter, tuple(session.told())
    )


@dataclass
class _Session:
    """The rewriting of one text: what is to be edited, what was said, and where it fell back."""

    chat: "BaseChatModel"
    context: Context
    instruction: str
    exemplars: Sequence[Exemplar]
    edits: list[Edit] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    ready: list[str] = field(default_factory=list)
    written: int = 0
    refused: int = 0
    failure: str = ""

    def rewrite(self, tracked: Tracked, part: Sequence[Span]) -> None:
        """The paragraphs of a part, by the model where it stands, else offline."""
        texts = [span.of(tracked.text) for span in part]
        answer = self._asked(locked("\n".join(texts), self.context.year))
        for number, span in enumerate(part):
            edits = list(self._paragraph(tracked, span, answer[number] if answer else None))
            self.edits += edits
            self.ready.append(Tracked.of(tracked.text).edited(edits).text[span.start :].partition("\n")[0])

    def told(self) -> Iterator[str]:
        if self.failure:
            yield f"{self.failure}其余部分改用离线改写。"
        if self.refused:
            yield f"有 {self.refused} 句模型改写没有通过核对，已改用离线改写。"

    def _asked(self, question: Locked) -> tuple[tuple[Locked, str], ...] | None:
        """The model's paragraphs, as many as were asked for; None where there is no usable answer."""
        # LangChain is slow to import and only this road needs it.
        from assistant.rewriting.chain import rewrite_chain

        if self.failure:
            return None
        asked = question.text.split("\n")
        try:
            answer = rewrite_chain(PROMPT, self.chat).invoke(self._values(question.text))
        except EndpointFailure as failure:
            self.failure = str(failure)
            return None
        if len(answer.paragraphs) != len(asked):
            self.refused += sum(len(sentences(line)) for line in asked)
            return None
        pairs = zip(asked, answer.paragraphs, strict=True)
        return tuple((Locked(before, question.kept), after) for before, after in pairs)

    def _values(self, text: str) -> dict[str, object]:
        examples = [" ".join(one.masked.split())[:_LONGEST_EXEMPLAR] for one in self.exemplars]
        return {
            "self_name": self.context.self_name,
            "strength": _NAMES[self.context.strength],
            "instruction": self.instruction or "改得更正式、更规范",
            "exemplars": "\n".join(examples[:_MOST_EXEMPLARS]) or "（无）",
            "text": text,
        }

    def _paragraph(
        self, tracked: Tracked, paragraph: Span, answer: tuple[Locked, str] | None
    ) -> Iterator[Edit]:
        """Edits of one paragraph, in offsets of the whole text."""
        if answer is None:
            yield from self._offline(tracked, paragraph)
            return
        question, written = answer
        said = [span.of(question.text) for span in sentences(question.text)]
        spans = [span.shifted(paragraph.start) for span in sentences(paragraph.of(tracked.text))]
        whole = len(said) != len(spans)
        pairs = (Pair(range(1), (written,)),) if whole else aligned(said, _sentences(written))
        for pair in pairs:
            span = paragraph if whole else Span(spans[pair.before[0]].start, spans[pair.before[-1]].end)
            before = question.text if whole else "".join(said[pair.before[0] : pair.before[-1] + 1])
            yield from self._judged(tracked, span, before, "".join(pair.after), question)

    def _judged(
        self, tracked: Tracked, span: Span, before: str, after: str, question: Locked
    ) -> Iterator[Edit]:
        """The model's wording of a stretch where it holds, else the offline one and why."""
        given, written = span.of(tracked.text), question.restored(after)
        wrong = _objections(given, written, before, after, self.context.year)
        if not wrong:
            self.written += 1
            yield from differences(given, written, span.start, _REASON)
            return
        self.refused += 1
        place = Span(tracked.origin(span.start), tracked.origin(span.end))
        said = f"这一句模型改写会改动{'、'.join(wrong)}，已改用离线改写。"
        self.findings.append(Finding(LOCK, Severity.INFO, said, place.of(tracked.source), place))
        yield from self._offline(tracked, span)

    def _offline(self, tracked: Tracked, place: Span) -> Iterator[Edit]:
        for span in sentences(place.of(tracked.text)):
            at = place.start + span.start
            done = formal(span.of(place.of(tracked.text)), replace(self.context, spoken=False))
            yield from (Edit(one.span.shifted(at), one.after, one.reason) for one in done.changes)


def _objections(given: str, written: str, before: str, after: str, year: int | None) -> tuple[str, ...]:
    """Chinese names of what a wording would change; empty where it holds."""
    if marks_of(before) != marks_of(after):
        return ("锁定的数字、日期或名称",)
    size = len(written)
    if not written.strip() or size > len(given) * _LONGEST + _SPARE or size < len(given) * _SHORTEST:
        return ("篇幅",)
    return (*broken(given, written, year), *changed_meanings(given, written))


def _parts(text: str) -> Iterator[tuple[Span, ...]]:
    """Paragraphs that are sent together; headings, tables and lines without Chinese are not sent."""
    part: list[Span] = []
    for line in lines(text):
        words = line.of(text)
        if heading(words) or "\t" in words or not any(map(is_han, words)):
            continue
        if part and sum(span.end - span.start for span in part) + len(words) > _AT_ONCE:
            yield tuple(part)
            part = []
        part.append(line)
    if part:
        yield tuple(part)


def _sentences(text: str) -> tuple[str, ...]:
    return tuple(span.of(text) for span in sentences(text))
