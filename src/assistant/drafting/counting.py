"""Parts of a paragraph as 一是…二是…: not too many, none of them a stub."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from assistant.domain import Fact, Sentence, SentenceKind
from assistant.drafting.rendering import ordinal

MOST_ITEMS = 5
_STUB = 30
"""Characters of facts below which a topic of their own would say no more than they do."""
_OWN_COUNT = re.compile(r"(?:^|(?<=[，；：。]))[一二三四五六七八九十]是(?=[\u4e00-\u9fff\d]{2})")
_MARK = re.compile(r"^[一二三四五六七八九十]{1,3}是")


@dataclass(frozen=True, slots=True)
class Part:
    """Sentences under a topic phrase, "" where they have none."""

    theme: str
    topic: str
    sentences: tuple[Sentence, ...]
    facts: tuple[Fact, ...] = ()

    @property
    def weight(self) -> int:
        return sum(len(sentence.text) for sentence in self.sentences)


Method = Callable[[Part], str]
"""A clause that tells how what a part tells is done, "" where none fits."""


def counted(parts: Sequence[Part], method: Method | None = None) -> tuple[Sentence, ...]:
    """一是…二是… before the parts; those without a topic stand before the count, under the heading alone, as
    behind a topic they would be told as its own. Uncounted where only one part is left. A topic falls away
    over facts that are hardly longer.

    Where no part has a topic they are counted as they are. `method` gives what goes on after a topic.
    """
    plain = not any(part.topic for part in parts)
    parts = [replace(part, topic="") if part.weight < _STUB else part for part in parts]
    titled = fewer([part for part in parts if part.topic])
    numbered = list(parts) if plain else titled
    if len(numbered) < 2:
        return tuple(sentence for part in parts for sentence in part.sentences)
    kept = {sentence for part in numbered for sentence in part.sentences}
    before = [sentence for part in parts for sentence in part.sentences if sentence not in kept]
    said = [s for at, part in enumerate(numbered, 1) for s in _numbered(f"{ordinal(at)}是", part, method)]
    return (*before, *said)


def fewer(parts: Sequence[Part], most: int = MOST_ITEMS) -> list[Part]:
    """At most so many parts: the lightest joins a neighbour of its theme, else loses its place."""
    kept = list(parts)
    while len(kept) > most:
        lightest = min(range(len(kept)), key=lambda at: (kept[at].weight, at))
        beside = [at for at in (lightest - 1, lightest + 1) if 0 <= at < len(kept)]
        same = [at for at in beside if kept[at].theme == kept[lightest].theme]
        if same:
            at = min(same, key=lambda place: (kept[place].weight, place))
            kept[at] = _together(kept[min(at, lightest)], kept[max(at, lightest)], kept[at].topic)
        del kept[lightest]
    return kept


def _together(first: Part, second: Part, topic: str) -> Part:
    sentences, facts = (*first.sentences, *second.sentences), (*first.facts, *second.facts)
    return Part(first.theme, topic, sentences, facts)


def mark_of(sentence: Sentence) -> str:
    """The 一是 a sentence begins with, "" where it has none."""
    match = _MARK.match(sentence.text)
    return match.group() if match else ""


def renumbered(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences of a paragraph with their 一是…二是… in unbroken order, without it where one is left.

    A topic under which nothing is left, and the only topic left, fall away.
    """
    sentences = [s for s, after in zip_longest(sentences, sentences[1:]) if not _is_bare_topic(s, after)]
    marked = [sentence for sentence in sentences if mark_of(sentence)]
    if len(marked) == 1:
        sentences = [s for s in sentences if not (mark_of(s) and s.kind is SentenceKind.FILLER)]
    number = 0
    said = []
    for sentence in sentences:
        if mark := mark_of(sentence):
            number += 1
            written = f"{ordinal(number)}是" if len(marked) > 1 else ""
            sentence = replace(sentence, text=written + sentence.text.removeprefix(mark))
        said.append(sentence)
    return tuple(said)


def _is_bare_topic(sentence: Sentence, following: Sentence | None) -> bool:
    said = following is not None and following.kind is not SentenceKind.PENDING and not mark_of(following)
    return sentence.kind is SentenceKind.FILLER and bool(mark_of(sentence)) and not said


def _numbered(mark: str, part: Part, method: Method | None) -> tuple[Sentence, ...]:
    if part.topic:
        how = method(part) if method else ""
        topic = f"{part.topic}，{how}" if how else part.topic
        return (Sentence(f"{mark}{topic}。", SentenceKind.FILLER), *part.sentences)
    first, *rest = (replace(one, text=_without_a_lone_count(one.text)) for one in part.sentences)
    return (replace(first, text=mark + first.text), *rest)


def _without_a_lone_count(text: str) -> str:
    """The text without the clerk's own 三是 where the rest of his list stands elsewhere."""
    return _OWN_COUNT.sub("", text) if len(_OWN_COUNT.findall(text)) == 1 else text
