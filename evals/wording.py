"""Makes the table of published wording, src/assistant/checking/data/wording.npz.

    python -m evals.wording FOLDER

FOLDER holds one published report a .txt file, one issuer each. Only hashes of short character runs leave it.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from assistant.checking.meaning.wording import hashed, runs_of

TABLE = Path(__file__).resolve().parents[1] / "src/assistant/checking/data/wording.npz"
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_FEWEST_ISSUERS = 2
_MOST_COUNTED = 65_535


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    texts = [path.read_text("utf-8") for path in sorted(parser.parse_args().folder.rglob("*.txt"))]
    runs = Counter(run for text in texts for run in set(_runs(text)))
    sentences = [
        sentence for text in texts for sentence in re.split("[。；！？\n]", text) if sentence.strip()
    ]
    pairs = Counter(pair for sentence in sentences for pair in set(_pairs(sentence)))
    kept = {hashed(run) for run, issuers in runs.items() if issuers >= _FEWEST_ISSUERS}
    counted = {hashed(pair): min(count, _MOST_COUNTED) for pair, count in sorted(pairs.items())}
    order = sorted(counted)
    np.savez_compressed(
        TABLE,
        runs=np.array(sorted(kept), dtype=np.uint32),
        pairs=np.array(order, dtype=np.uint32),
        counts=np.array([counted[key] for key in order], dtype=np.uint16),
        sentences=np.array(len(sentences)),
    )


def _runs(text: str) -> Iterator[str]:
    for han in _HAN.findall(text):
        yield from (run for _, run in runs_of(han))


def _pairs(text: str) -> Iterable[str]:
    return (han[at : at + 2] for han in _HAN.findall(text) for at in range(len(han) - 1))


if __name__ == "__main__":
    main()
