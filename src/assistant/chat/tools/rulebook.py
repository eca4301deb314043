"""The rule that a question is about: by the rare words that both have."""

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from assistant.chat.lists import rows
from assistant.chat.topics import filler, topic_of
from assistant.checking import Rule, rules
from assistant.errors import NotFound
from assistant.language import grams
from assistant.language.words import words_of

_NO_RULE = "没有找到这样的规则。可以问得具体些，例如“发文字号用什么括号”。"
_FITS = 0.3
_DATED = re.compile(r"\d月\d+日")
"""Deadlines stand beside each other: when it is reported and when it is published."""
_IN_NAME, _IN_SUMMARY, _IN_EXAMPLE = 1.0, 0.6, 0.4
_SIGN = re.compile(r"[^\w\s，。？！、；：“”]")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the report as a whole: when it is due, what it holds, what must be told."""

    answer: str
    authority: str


def told_of(question: str) -> Known | None:
    """The answer to a question on deadlines, contents and duties; None where a rule of wording is meant."""
    if question.count("“") == 1:
        return None
    found = [row for row in rows("knowledge") if re.search(row[0], question)]
    if not found:
        return None
    told = found if all(_DATED.search(row[1]) for row in found) else found[:1]
    return Known("".join(row[1] for row in told), found[0][2])


def nearest(question: str) -> Rule:
    """The rule whose name, summary or examples have most of the question's words. Raises NotFound."""
    asked = _asked(question)
    scored = [(_score(asked, rule.id), at, rule) for at, rule in enumerate(rules())]
    best, _, found = max(scored, key=lambda one: (one[0], -one[1]), default=(0.0, 0, None))
    if found is None or best < _FITS:
        raise NotFound(_NO_RULE)
    return found


def answerable(question: str) -> bool:
    """Whether a rule or what is known of reports answers the question."""
    if told_of(question) is not None:
        return True
    try:
        nearest(question)
    except NotFound:
        return not topic_of(question)
    return True


def _asked(question: str) -> Mapping[str, float]:
    """The question's grams and signs, those weighing most that few rules have."""
    words = "".join(word if not filler(word) else " " for word in words_of(question))
    found = {*grams(words, (1, 2)), *_SIGN.findall(question)}
    weights = _weights()
    unknown = max(weights.values())
    return {gram: weights.get(gram, unknown) * (len(gram) if gram not in _signs() else 2) for gram in found}


def _score(asked: Mapping[str, float], rule: str) -> float:
    held = _held()[rule]
    return sum(weight * held.get(gram, 0.0) for gram, weight in asked.items()) / (sum(asked.values()) or 1.0)


@cache
def _held() -> Mapping[str, Mapping[str, float]]:
    """By rule, what stands in it and how much it counts there."""
    return {rule.id: _grams_of(rule) for rule in rules()}


def _grams_of(rule: Rule) -> Mapping[str, float]:
    shown = "\n".join(example.text for example in (*rule.invalid, *rule.valid))
    found: dict[str, float] = {}
    for text, share in ((shown, _IN_EXAMPLE), (rule.summary, _IN_SUMMARY), (rule.name, _IN_NAME)):
        found |= dict.fromkeys((*grams(text, (1, 2)), *_SIGN.findall(text)), share)
    return found


@cache
def _weights() -> Mapping[str, float]:
    counts = Counter(gram for held in _held().values() for gram in held)
    return {gram: math.log(len(_held()) / count) for gram, count in counts.items()}


@cache
def _signs() -> frozenset[str]:
    return frozenset(gram for gram in _weights() if _SIGN.fullmatch(gram))
