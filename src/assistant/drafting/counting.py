"""Parts of a paragraph as 一是…二是…: not too many, none of them a stub."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.domain import Sentence, SentenceKind
from assistant.drafting.rendering import ordinal

MOST_ITEMS = 5


@dataclass(frozen=True, slots=True)
class Part:
    """Sentences under a topic phrase, "" where they have none."""

    theme: str
    topic: str
    sentences: tuple[Sentence, ...]

    @property
    def weight(self) -> int:
        return sum(len(sentence.text) for sentence in self.sentences)


def counted(parts: Sequence[Part], *, plain: bool = False) -> tuple[Sentence, ...]:
    """一是…二是… before the parts, those without a topic last after 此外; uncounted where only one is left.

    With `plain` the parts have no topics and are counted as they are.
    """
    numbered = list(parts) if plain else fewer([part for part in parts if part.topic])
    kept = {sentence for part in numbered for sentence in part.sentences}
    rest = [sentence for part in parts for sentence in part.sentences if sentence not in kept]
    if len(numbered) < 2:
        return tuple(sentence for part in parts for sentence in part.sentences)
    said = [s for at, part in enumerate(numbered, 1) for s in _numbered(f"{ordinal(at)}是", part)]
    return (*said, *_besides(rest))


def fewer(parts: Sequence[Part], most: int = MOST_ITEMS) -> list[Part]:
    """At most so many parts: the lightest joins its lighter neighbour of the same theme, else loses its place."""
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
    return Part(first.theme, topic, (*first.sentences, *second.sentences))


def _numbered(mark: str, part: Part) -> tuple[Sentence, ...]:
    if part.topic:
        return (Sentence(f"{mark}{part.topic}。", SentenceKind.FILLER), *part.sentences)
    first, *rest = part.sentences
    return (replace(first, text=mark + first.text), *rest)


def _besides(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    if not sentences:
        return ()
    first, *others = sentences
    return (replace(first, text=f"此外，{first.text}"), *others)
