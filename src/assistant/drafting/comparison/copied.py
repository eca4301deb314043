"""How much of a draft stands word for word in last year's report."""

from assistant.domain import Draft, DraftSection, Report
from assistant.drafting.comparison.values import Copied

_RUN = 12
"""Characters in a row that count as taken over: longer than nearly all names of offices and set phrases."""


def copied(draft: Draft, report: Report) -> tuple[Copied, ...]:
    """Per section, blanks and headings apart."""
    before = "".join(report.text.split())
    runs = frozenset(before[at : at + _RUN] for at in range(len(before) - _RUN + 1))
    return tuple(_copied(section, runs) for section in draft.sections)


def _copied(section: DraftSection, runs: frozenset[str]) -> Copied:
    texts = ["".join(sentence.text.split()) for sentence in section.sentences]
    text = "".join(texts)
    identical, end = 0, 0
    for at in range(len(text) - _RUN + 1):
        if text[at : at + _RUN] in runs:
            identical += at + _RUN - max(at, end)
            end = at + _RUN
    return Copied(section.key, section.heading, len(text), identical)
