"""Words that correct reports have beyond their notes: `python -m evals.added_words FILE`.

Reads the correct drafts of the fidelity suite and the references of the drafting suite with their notes.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from assistant.checking.meaning.novel import content_words
from assistant.language import grams

_HERE = Path(__file__).parent
_HEADER = (
    "# Words that correct reports have beyond their notes: what a draft may say without a fact.",
    "# Source: drafts of evals/ by several hands, made by `python -m evals.added_words FILE`.",
)
_LEARNED = ("cases", "development", *(f"development-{number}" for number in range(2, 7)))


def added() -> Iterator[str]:
    """Content words of which the notes have neither a pair of characters nor half of the characters."""
    for notes, draft in _pairs():
        for word in dict.fromkeys(content_words(draft)):
            near = any(pair in notes for pair in grams(word, (2,)))
            if not near and 2 * sum(char in notes for char in word) < len(word):
                yield word


def _pairs() -> Iterator[tuple[str, str]]:
    fidelity = [_HERE / "fidelity" / f"{name}.jsonl" for name in _LEARNED]
    drafting = [_HERE / "drafting" / f"{name}.jsonl" for name in _LEARNED]
    for path in (*fidelity, *drafting):
        for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
            case = json.loads(line)
            yield case["notes"] + case["issuer"], case.get("draft") or case["reference"]


if __name__ == "__main__":
    listed = (*_HEADER, *sorted(set(added())))
    Path(sys.argv[1]).write_text("\n".join(listed) + "\n", encoding="utf-8")
