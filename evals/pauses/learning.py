"""An averaged perceptron (Collins 2002) over the clues of `assistant.facts.pauses`, learnt from memos."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.facts.pauses import COMMA, STOP, SoFar, Weights, Word, clues, looking_ahead, marks, words

_MARKS = re.compile(r"[，。；！？：]+")
_STOPS = "。！？；"
_NUMBER = re.compile(r"[\d零〇一二两三四五六七八九十百千万.]")
_ROUNDS = 6
_SCALE = 10
_RARE = 3
"""A clue seen less often is left out: it tells of one memo."""


@dataclass(frozen=True, slots=True)
class Memo:
    """The words of a memo and the mark before each."""

    words: tuple[Word, ...]
    marks: tuple[str, ...]


def memos(text: str) -> Iterator[Memo]:
    """One memo a line. A 、 between counted things is a pause, between bare words none."""
    for line in filter(str.strip, text.splitlines()):
        bare, places = "", dict[int, str]()
        marked = "，".join(_lists_joined(re.sub(r"[“”\"《》 \u3000]", "", line)))
        last = 0
        for mark in _MARKS.finditer(marked):
            bare += marked[last : mark.start()].replace("、", "")
            places[len(bare)] = STOP if any(sign in _STOPS for sign in mark[0]) else COMMA
            last = mark.end()
        said = words(bare + marked[last:].replace("、", ""))
        starts = [sum(len(word.text) for word in said[:at]) for at in range(len(said))]
        yield Memo(said, tuple(places.get(start, "") if start else "" for start in starts))


def _lists_joined(line: str) -> Iterator[str]:
    """The pieces of a line between which a 、 parts two counted things."""
    piece = ""
    for part in line.split("、"):
        last, first = _MARKS.split(piece)[-1], _MARKS.split(part)[0]
        if piece and _NUMBER.search(last) and _NUMBER.search(first):
            yield piece
            piece = part
        else:
            piece = f"{piece}、{part}" if piece else part
    yield piece


def learn(told: Sequence[Memo]) -> Weights:
    """Weights of each clue for a pause and for a stop, the same for the same memos."""
    cases = [list(_cases(memo)) for memo in told]
    seen = Counter(clue for memo in cases for found, _ in memo for clue in found)
    often = {clue for clue, count in seen.items() if count >= _RARE}
    cases = [[([clue for clue in found if clue in often], mark) for found, mark in memo] for memo in cases]
    pause = _perceptron([[(found, bool(mark)) for found, mark in memo] for memo in cases])
    stop = _perceptron([[(found, mark == STOP) for found, mark in memo if mark] for memo in cases])
    return {clue: (pause.get(clue, 0.0), stop.get(clue, 0.0)) for clue in sorted(often)}


def _cases(memo: Memo) -> Iterator[tuple[list[str], str]]:
    so_far, ahead = SoFar(), looking_ahead(memo.words)
    for at, (word, mark) in enumerate(zip(memo.words, memo.marks, strict=True)):
        if at:
            yield clues(memo.words, at, so_far, ahead[at]), mark
        so_far = so_far.and_then(word, mark)


def _perceptron(memos: Sequence[Sequence[tuple[list[str], bool]]]) -> dict[str, float]:
    weights, sums, since = (
        defaultdict[str, float](float),
        defaultdict[str, float](float),
        defaultdict[str, int](int),
    )
    now = 0
    for turn in range(_ROUNDS):
        # Every round goes in other strides: neighbours are of one hand.
        strides = (case for start in range(turn + 2) for memo in memos[start :: turn + 2] for case in memo)
        for found, is_so in strides:
            now += 1
            way = 1 if is_so else -1
            if way * sum(weights[clue] for clue in found) <= 1:
                for clue in found:
                    sums[clue] += (now - since[clue]) * weights[clue]
                    since[clue] = now
                    weights[clue] += way
    return {clue: (sums[clue] + (now - since[clue]) * weights[clue]) / now for clue in weights}


def table(weights: Weights) -> str:
    """The data file: a clue and its two weights in tenths a row; clues that weigh nothing are left out."""
    head = "# Learnt by `python -m evals.pauses --write`: clue, weight of a pause, of a stop, in tenths\n"
    rows = ((clue, round(_SCALE * pause), round(_SCALE * stop)) for clue, (pause, stop) in weights.items())
    return head + "".join(f"{clue}\t{pause}\t{stop}\n" for clue, pause, stop in rows if pause or stop)


def scored(weights: Weights, memos: Sequence[Memo]) -> dict[str, float]:
    """Precision and recall of pauses, and the share of rightly found ones whose kind is right too."""
    pairs = [
        (found, meant)
        for memo in memos
        for found, meant in zip(marks(memo.words, weights), memo.marks, strict=True)
        if found or meant
    ]
    both = [found == meant for found, meant in pairs if found and meant]
    return {
        "precision": len(both) / sum(bool(found) for found, _ in pairs),
        "recall": len(both) / sum(bool(meant) for _, meant in pairs),
        "kind": sum(both) / len(both),
    }
