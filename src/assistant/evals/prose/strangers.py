"""Strange figures: values that the evidence (the notes, and sums that a report by hand tells) does not have.

Read by the suite's own reader of numbers, so that neither the checker nor the reader of notes is believed.
"""

import re
from decimal import Decimal

from assistant.evals.rewriting.numbers import numbers

_DIGITS = re.compile(r"\d+")
_ARABIC = re.compile(r"(?<![\d.])\d[\d,]*(?:\.\d+)?")


def strangers(text: str, evidence: str, year: int) -> tuple[str, ...]:
    """The strange ones of the figures written in digits; the report's year and its neighbours are none."""
    known = numbers(evidence) | {Decimal(year + by) for by in (-1, 0, 1)}
    known |= {Decimal(digits) for digits in _DIGITS.findall(evidence)}
    found = (match.replace(",", "") for match in _ARABIC.findall(text))
    return tuple(one for one in dict.fromkeys(found) if Decimal(one) not in known)
