"""`python -m evals.hearing`: each file heard by what the others teach; `--write` learns from all of them."""

import sys
from pathlib import Path

from evals.hearing.learning import learn, right, turns

from assistant.chat.router.hearing import table

_DATA = Path(__file__).parents[2] / "src/assistant/chat/data/hearing.tsv"


def main() -> None:
    told = turns()
    if "--write" in sys.argv:
        learnt = learn([case for cases in told.values() for case in cases])
        _DATA.write_text(table(learnt.intents, learnt.weights), "utf-8")
        return
    for name, own in told.items():
        learnt = learn([case for other, cases in told.items() if other != name for case in cases])
        sys.stdout.write(f"{name}\t{sum(right(learnt, case) for case in own)} of {len(own)}\n")


main()
