"""Past wording as it is lent to a model: from several offices and years, with nothing in it of their own."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from assistant.domain import Exemplar, Report
from assistant.drafting.plan import SectionPlan
from assistant.drafting.unusual import unusual
from assistant.language.masking import NAME

_MOST = 4
_ISSUERS = 2


def chosen(planned: SectionPlan, exemplars: Mapping[str, Sequence[Exemplar]]) -> tuple[Exemplar, ...]:
    """A few past passages for the section's themes, the section itself first.

    Of offices and years not yet heard before those that were, then in the order they were found.
    """
    keys = (planned.key, *(item.theme for group in planned.groups for item in group.items))
    found = {item.passage_id: item for key in dict.fromkeys(keys) for item in exemplars.get(key, ())}
    left, taken = list(found.values()), list[Exemplar]()
    while left and len(taken) < _MOST:
        best = min(left, key=lambda item: _heard(item, taken))
        left.remove(best)
        taken.append(best)
    return tuple(taken)


def lent(exemplar: Exemplar, shared: frozenset[str]) -> str:
    """The masked passage, its unusual words masked too unless they are `shared`."""
    text = exemplar.masked
    for word in unusual(text):
        text = text if word in shared else text.replace(word, NAME)
    return text


def shared_words(exemplars: Iterable[Exemplar]) -> frozenset[str]:
    """The unusual words that two issuers or more have written: those are nobody's own."""
    issuers: dict[str, set[str]] = defaultdict(set)
    for exemplar in exemplars:
        for word in unusual(exemplar.masked):
            issuers[word].add(exemplar.issuer)
    return frozenset(word for word, names in issuers.items() if len(names) >= _ISSUERS)


def own_words(exemplars: Iterable[Exemplar], previous: Iterable[Report]) -> frozenset[str]:
    """The unusual words of past reports: a draft may have them only from a fact."""
    texts = (*(exemplar.masked for exemplar in exemplars), *(report.text for report in previous))
    return frozenset(word for text in texts for word in unusual(text))


def _heard(item: Exemplar, taken: Sequence[Exemplar]) -> tuple[int, int, int]:
    same = sum(item.issuer == other.issuer and item.year == other.year for other in taken)
    return (
        same,
        sum(item.issuer == other.issuer for other in taken),
        sum(item.year == other.year for other in taken),
    )
