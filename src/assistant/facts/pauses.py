"""Stops for speech taken down without any marks: where a speaker pauses, learnt from punctuated speech.

A linear model reads the words about a place and what the clause has said so far. `python -m evals.pauses`
learns its weights (data/pauses.tsv) from memos of our own, as an averaged perceptron: Collins 2002,
Discriminative Training Methods for Hidden Markov Models (there for tags, here for places). Where the clauses
of a sentence part is left to run_on, which knows what a figure counts.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from assistant.facts.lexicon import table, usual_unit
from assistant.facts.stranded import strands
from assistant.language import quantities, unit_class
from assistant.language.words import tagged

Weights = Mapping[str, tuple[float, float]]
"""Of each clue for a pause, and for its being a stop."""
_SURE = 5
"""How much more, in tenths, must speak for a stop: a wrong one parts a thing from its figure."""
COMMA, STOP = "，", "。"
_FIGURE = "Q"
_NOUNS = frozenset(["n", "vn", "j", "l", "nt", "nz", "ns", "an"])
_VERBS = frozenset(["v", "vg"])
_FAR = 9
_LONGEST = 8
_STEP = 3
_MANY = 2
_CLAUSES = 6


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its part of speech, or a figure with its unit as one word of the tag Q."""

    text: str
    tag: str
    unit: str = ""

    @property
    def form(self) -> str:
        return _FIGURE if self.tag == _FIGURE else self.text


@dataclass(frozen=True, slots=True)
class SoFar:
    """What a clause has said: characters, figures, a noun, a verb; and clauses since the last stop."""

    length: int = 0
    figures: int = 0
    noun: bool = False
    verb: bool = False
    clauses: int = 0

    def and_then(self, word: Word, mark: str = "") -> "SoFar":
        """The same with one more word, before which a mark stands or none."""
        clauses = 0 if mark == STOP else self.clauses + bool(mark)
        before = SoFar(clauses=clauses) if mark else self
        return SoFar(
            before.length + len(word.text),
            min(before.figures + (word.tag == _FIGURE), _MANY),
            before.noun or word.tag in _NOUNS,
            before.verb or word.tag in _VERBS,
            clauses,
        )


_EDGE = Word("^", "^")


def with_stops(text: str) -> str:
    """A text without marks with a 。 where a sentence surely ends; nothing else is changed."""
    said = words(text)
    told = ""
    for mark, word in zip(marks(said, _weights(), sure=_SURE), said, strict=True):
        rest = text[len(told.replace(STOP, "")) :]
        ends = mark == STOP and not strands(f"{told}{rest}", len(told))
        told += f"{STOP if ends else ''}{word.text}"
    return told


def with_marks(pieces: Sequence[str]) -> str:
    """What is said between pauses as one text: each pause a 。 where a sentence ends, else a ，."""
    said = [words(piece) for piece in pieces]
    whole = [word for piece in said for word in piece]
    ahead = looking_ahead(whole)
    text, so_far, at = "", SoFar(), 0
    for piece in said:
        mark = ""
        if at:
            _, stop = _signs(clues(whole, at, so_far, ahead[at]), _weights())
            mark = STOP if stop > 0 else COMMA
        for nth, word in enumerate(piece):
            so_far = so_far.and_then(word, "" if nth else mark)
        text += mark + "".join(word.text for word in piece)
        at += len(piece)
    return text


def words(text: str) -> tuple[Word, ...]:
    """The words of a text, each figure as one with its unit; joined they are the text."""
    return tuple(_words(text))


def _words(text: str) -> Iterator[Word]:
    at = 0
    for figure in quantities(text):
        if figure.span.start >= at:
            yield from (Word(word, tag[:2]) for word, tag in tagged(text[at : figure.span.start]))
            yield Word(figure.span.of(text), _FIGURE, figure.unit)
            at = figure.span.end
    yield from (Word(word, tag[:2]) for word, tag in tagged(text[at:]))


def marks(said: Sequence[Word], weights: Weights, *, sure: float = 0) -> list[str]:
    """The mark that stands before each word, "" for none."""
    found: list[str] = []
    so_far = SoFar()
    ahead = looking_ahead(said)
    for at, word in enumerate(said):
        mark = ""
        if at:
            pause, stop = _signs(clues(said, at, so_far, ahead[at]), weights)
            if pause > sure:
                mark = STOP if stop > sure else COMMA
        found.append(mark)
        so_far = so_far.and_then(word, mark)
    return found


def _signs(found: Sequence[str], weights: Weights) -> tuple[float, float]:
    """How much speaks for a pause, and for a stop where there is one."""
    seen = [weights[clue] for clue in found if clue in weights]
    return sum(pause for pause, _ in seen), sum(stop for _, stop in seen)


def looking_ahead(said: Sequence[Word]) -> list[tuple[int, bool]]:
    """For each word how many words it is to the next figure, and whether a verb stands before that."""
    found: list[tuple[int, bool]] = []
    far, verb = _FAR, False
    for word in reversed(said):
        far = 0 if word.tag == _FIGURE else min(far + 1, _FAR)
        verb = word.tag != _FIGURE and (verb or word.tag in _VERBS)
        found.append((far, verb))
    return found[::-1]


def clues(said: Sequence[Word], at: int, so_far: SoFar, ahead: tuple[int, bool]) -> list[str]:
    """What may tell that a pause stands before a word: the features of the model."""
    p, b, c, d, e, f = (said[i] if 0 <= i < len(said) else _EDGE for i in range(at - 3, at + 3))
    length = min(so_far.length // _STEP, _LONGEST)
    figures, named = so_far.figures, f"{so_far.noun:d}{so_far.verb:d}"
    far = f"{ahead[0]}{ahead[1]:d}"
    tags = c.tag + d.tag
    found = [
        f"c={c.form}",
        f"d={d.form}",
        f"cd={c.form}|{d.form}",
        f"t={tags}",
        f"tb={b.tag}{tags}",
        f"te={tags}{e.tag}",
        f"tbe={b.tag}{tags}{e.tag}",
        f"tpf={p.tag}{b.tag}{tags}{e.tag}{f.tag}",
        f"bc={b.form}|{c.form}",
        f"de={d.form}|{e.form}",
        f"btd={b.form}{tags}",
        f"cte={c.form}{d.tag}{e.tag}",
        f"tde={c.tag}{d.form}{e.tag}",
        f"cl={c.text[-1:]}{d.tag}",
        f"dl={c.tag}{d.text[:1]}",
        f"s={length}",
        f"sq={length},{figures}",
        f"st={length}{tags}",
        f"qt={figures}{tags}",
        f"nt={figures}{named}{tags}",
        f"x={far}{c.tag}{figures}",
        f"cx={c.form}{ahead[0]}{figures}",
        f"dx={d.form}{figures}",
        f"k={min(so_far.clauses, _CLAUSES)}",
        f"kd={min(so_far.clauses, _CLAUSES)}{d.form}",
    ]
    return found if c.tag != _FIGURE else [*found, *_behind_a_figure(c, d, e, named, far)]


def _behind_a_figure(figure: Word, word: Word, following: Word, named: str, far: str) -> Iterator[str]:
    """Whether the word behind a figure is what it counts, or begins the next thing."""
    unit = usual_unit(word.text) if word.tag != _FIGURE else ""
    fits = "same" if unit == figure.unit else "other" if unit else "none"
    yield f"u={figure.unit}{word.tag}"
    yield f"ud={figure.unit}|{word.form}"
    yield f"uu={fits}{named}{word.tag}"
    yield f"un={figure.unit}{named}{word.tag}{following.tag}"
    yield f"uc={unit_class(figure.unit)}{named}{word.tag}{following.tag}"
    yield f"ux={named}{far}"
    yield f"uxt={named}{far}{word.tag}{following.tag}"


@cache
def _weights() -> Weights:
    return {clue: (int(pause), int(stop)) for clue, pause, stop in table("pauses")}
