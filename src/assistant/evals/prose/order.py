"""Order: the parts of the genre that a report by hand has, in the order that report has them."""

from collections.abc import Sequence

from assistant.genres import genre, section_keys_of
from assistant.reading import parse_report


def parts(text: str, genre_key: str) -> tuple[str, ...]:
    """Keys of the first-level parts that can be told, each where it first stands."""
    found = section_keys_of(parse_report(text), genre(genre_key))
    return tuple(dict.fromkeys(key for key in found if key))


def in_order(text: str, reference: str, genre_key: str) -> float | None:
    """Share of the reference's parts in the longest sequence of them in its order; None where it has none."""
    due = parts(reference, genre_key)
    return _common(due, parts(text, genre_key)) / len(due) if due else None


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """Length of the longest common subsequence."""
    row = [0] * (len(other) + 1)
    for mine in one:
        before = row
        row = [0]
        for at, theirs in enumerate(other):
            row.append(before[at] + 1 if mine == theirs else max(row[-1], before[at + 1]))
    return row[-1]
