"""What kind of query it is, and how much its roads count."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

import yaml

from assistant.resources import resource

_SENTENCE = re.compile(r"[0-9０-９〔。；%％]")


class QueryKind(StrEnum):
    """A heading or a few nouns; a question; a sentence to be found again."""

    TOPIC = "topic"
    QUESTION = "question"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class Weights:
    """The share of the lexical road between `least` and `most`, and the road that has the rest."""

    partner: str
    least: float
    most: float
    start: float
    end: float

    def lexical(self, covered: float) -> float:
        """By how much of the query's rare grams the best passage has (0 to about 1)."""
        grown = min(max((covered - self.start) / (self.end - self.start), 0.0), 1.0)
        return self.least + (self.most - self.least) * grown


def kind_of(query: str) -> QueryKind:
    table = _table()
    if any(word in query for word in table["question_words"]):
        return QueryKind.QUESTION
    if _SENTENCE.search(query) or len(query) >= table["wording_characters"]:
        return QueryKind.WORDING
    return QueryKind.TOPIC


def weights_of(kind: QueryKind) -> Weights:
    row = _table()["weights"][kind]
    return Weights(row["partner"], row["least"], row["most"], row["from"], row["to"])


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = yaml.safe_load(resource("library/data/queries.yaml").read_text("utf-8"))
    return table
