"""Personal values behind placeholders: ids, telephone and card numbers, names of private persons."""

import re
from collections import Counter
from typing import Any

from assistant.language import personal

_NAMES = {"id-card": "证件号", "phone": "电话", "bank-card": "卡号", "person": "姓名"}
_PLACEHOLDER = re.compile(r"⟪[^⟪⟫\s]{1,8}⟫")
_LONGEST = 10
_SURE = 3


class Pseudonyms:
    """Covers texts on their way out and uncovers answers; the same value has the same placeholder for ever.

    One serves one draft: what it has covered stays known by value.
    """

    def __init__(self) -> None:
        self._placeholders: dict[str, str] = {}
        self._values: dict[str, str] = {}
        self.masked: Counter[str] = Counter()

    def covered(self, text: str) -> str:
        """The text with its personal values replaced; those known by now wherever they stand."""
        pieces, at = [], 0
        for mark in personal(text):
            if mark.kind in _NAMES:
                pieces += [text[at : mark.span.start], self._placeholder(mark.kind, mark.span.of(text))]
                at = mark.span.end
        covered = "".join(pieces) + text[at:]
        for value in sorted(self._placeholders, key=len, reverse=True):
            if len(value) >= _SURE:
                covered = covered.replace(value, self._placeholders[value])
        return covered

    def uncovered(self, text: str) -> str:
        """The values put back; a placeholder that was never given stays and is refused by whoever judges."""
        return _PLACEHOLDER.sub(lambda found: self._values.get(found.group(), found.group()), text)

    def covered_all(self, value: Any) -> Any:
        """`covered` for every text within lists and mappings, such as the arguments of tools."""
        return _everywhere(self.covered, value)

    def uncovered_all(self, value: Any) -> Any:
        return _everywhere(self.uncovered, value)

    def _placeholder(self, kind: str, value: str) -> str:
        if value not in self._placeholders:
            self.masked[kind] += 1
            placeholder = f"⟪{_NAMES[kind]}{self.masked[kind]}⟫"
            self._placeholders[value], self._values[placeholder] = placeholder, value
        return self._placeholders[value]


class Restoring:
    """`Pseudonyms.uncovered` for an answer that arrives in pieces: `feed` returns what is complete by now."""

    def __init__(self, pseudonyms: Pseudonyms) -> None:
        self._pseudonyms = pseudonyms
        self._held = ""

    def feed(self, piece: str) -> str:
        self._held += piece
        at = self._held.rfind("⟪")
        open_ = at >= 0 and "⟫" not in self._held[at:] and len(self._held) - at <= _LONGEST
        ready, self._held = (self._held[:at], self._held[at:]) if open_ else (self._held, "")
        return self._pseudonyms.uncovered(ready)

    def rest(self) -> str:
        return self._pseudonyms.uncovered(self._held)


def _everywhere(change: Any, value: Any) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_everywhere(change, item) for item in value]
    if isinstance(value, dict):
        return {key: _everywhere(change, item) for key, item in value.items()}
    return value
