"""What a message asks for, heard as a whole before anything is cut: a linear model over its words.

`python -m evals.hearing` learns its weights (data/hearing.tsv) from the labelled turns of evals/chat and from
the examples: multinomial logistic regression over character n-grams and concepts.
"""

import math
import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from assistant.chat.lists import rows
from assistant.chat.router.clauses import ASKING, pattern_form
from assistant.chat.router.composing import concepts_of
from assistant.chat.router.spoken import plain

Weights = Mapping[str, Sequence[float]]
"""Of each clue for each intent, in the order of the table's head."""
_HEAD = "intents"
SCALE = 100
"""Weights are kept as whole hundredths."""
_LONGEST = 60
_GRAMS = (1, 2, 3)
_MARKS = re.compile(r"[，。；！、,!;～~\s]+")


@lru_cache(maxsize=256)
def likelihoods_of(text: str) -> Mapping[str, float]:
    """How likely each intent is for a message, by name, likest first; the shares make one."""
    return likelihoods(clues(text), *_learnt())


def likelihoods(found: Sequence[str], intents: Sequence[str], weights: Weights) -> Mapping[str, float]:
    """The shares of the intents, likest first, for the clues of a message."""
    known = [weights[clue] for clue in found if clue in weights]
    sums = [sum(column) / math.sqrt(len(known)) for column in zip(*known, strict=True)] or [0.0] * len(
        intents
    )
    highest = max(sums)
    raised = [math.exp(one - highest) for one in sums]
    shares = zip(intents, (one / sum(raised) for one in raised), strict=True)
    return dict(sorted(shares, key=lambda one: -one[1]))


def clues(text: str) -> list[str]:
    """What the model sees of a message: its character n-grams, and its concepts one by one and in pairs."""
    return _clues(pattern_form(plain(text)), asked=text.rstrip().endswith(tuple(ASKING)))


def clues_of_example(form: str) -> list[str]:
    """As `clues`, for a clause of examples.tsv as patterns see it."""
    return _clues(form, asked=False)


def _clues(form: str, *, asked: bool) -> list[str]:
    words = f"^{_MARKS.sub('，', form)[:_LONGEST]}$"
    grams = {words[at : at + size] for size in _GRAMS for at in range(len(words) - size + 1)}
    concepts = sorted(concepts_of(form, asked=asked))
    pairs = {f"<{one}+{other}>" for one in concepts for other in concepts if one < other}
    return sorted(grams | pairs | {f"<{one}>" for one in concepts} | {"<>"})


@cache
def _learnt() -> tuple[tuple[str, ...], Weights]:
    head, *table = rows("hearing")
    return head[1:], {row[0]: tuple(int(cell) / SCALE for cell in row[1:]) for row in table}


def table(intents: Sequence[str], weights: Weights) -> str:
    """The data file; clues that weigh nothing are left out."""
    head = "# Learnt by `python -m evals.hearing --write`: a clue, its weight for each intent in hundredths\n"
    whole = {clue: [round(SCALE * one) for one in own] for clue, own in weights.items()}
    kept = ["\t".join((clue, *map(str, own))) for clue, own in sorted(whole.items()) if any(own)]
    return head + "\n".join(("\t".join((_HEAD, *intents)), *kept, ""))
