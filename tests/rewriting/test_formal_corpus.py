"""Reports as written come back nearly unchanged."""

from pathlib import Path

import pytest

from assistant.domain import Rewriting
from assistant.reading import read_document
from assistant.register import Context
from assistant.rewriting import rewrite_offline

REPORTS = Path(__file__).parents[2] / "corpus" / "reports"
TEXTS = sorted((*REPORTS.glob("*/*.txt"), *REPORTS.glob("*/*.md")))
MOST = 0.01


def share(text: str, done: Rewriting) -> float:
    return sum(max(len(one.before), len(one.after)) for one in done.changes) / len(text)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_published_report_is_hardly_changed(path: Path) -> None:
    text = read_document(path).text
    done = rewrite_offline(text, Context(year=int(path.name[:4])))
    assert share(text, done) < MOST
