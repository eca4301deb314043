"""`python -m evals.pauses`: learns where speakers pause and tells how well; `--write` keeps the weights."""

import sys
from pathlib import Path

from evals.pauses.learning import learn, memos, scored, table

_TEXTS = Path(__file__).parent
_DATA = _TEXTS.parents[1] / "src/assistant/facts/data/pauses.tsv"
_HELD_OUT = 6


def main() -> None:
    told = [memo for path in sorted(_TEXTS.glob("*.txt")) for memo in memos(path.read_text("utf-8"))]
    if "--write" in sys.argv:
        _DATA.write_text(table(learn(told)), "utf-8")
        return
    held_out = told[::_HELD_OUT]
    rest = [memo for at, memo in enumerate(told) if at % _HELD_OUT]
    for name, value in scored(learn(rest), held_out).items():
        sys.stdout.write(f"{name}\t{value:.3f}\n")


main()
