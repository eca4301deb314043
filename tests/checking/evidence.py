"""Facts for tests and measurements, made from plain lines the way the fact reader makes them."""

import re
from collections.abc import Iterable

from assistant.domain import Fact, FactSheet, NameKind, Report, Source, Status
from assistant.language import names, periods, quantities

_TITLES = (NameKind.TITLE, NameKind.LAW, NameKind.HONOUR, NameKind.DOCUMENT_NUMBER)
_PLACES = (NameKind.PLACE, NameKind.BODY, NameKind.PERSON)
_COLLOQUIAL = (
    ("开展", "搞了"),
    ("召开", "开了"),
    ("举办", "办了"),
    ("组织", "搞了"),
    ("化解", "调解"),
    ("排查", "查了"),
    ("发放", "发了"),
    ("全年", ""),
    ("累计", ""),
    ("共计", ""),
    ("法治宣传", "普法宣传"),
    ("矛盾纠纷", "纠纷"),
    ("并", ""),
    ("均", "都"),
    ("余", "多"),
)


def fact(
    number: int, text: str, year: int | None = None, status: Status = Status.DONE, reason: str = ""
) -> Fact:
    found = names(text)
    return Fact(
        id=f"F{number}",
        text=text,
        source=Source("notes.txt", number, text),
        figures=quantities(text),
        dates=tuple(period.value for period in periods(text, year)),
        names=tuple(name.text for name in found if name.kind in _PLACES),
        titles=tuple(name.text for name in found if name.kind in _TITLES),
        status=status,
        reason=reason or None,
    )


def sheet(*lines: str, year: int | None = None) -> FactSheet:
    return FactSheet(tuple(fact(number, line, year) for number, line in enumerate(lines, start=1)))


def report(text: str, path: str = "last.txt", year: int | None = None) -> Report:
    return Report(title=text.split("\n", 1)[0], text=text, path=path, year=year)


def as_notes(sentence: str) -> str:
    """The sentence as a clerk would have jotted it: clauses that hold something, in plain words."""
    kept = [part for part in re.split("[，；：]", sentence.rstrip("。")) if _holds_something(part)]
    text = "，".join(kept)
    for formal, plain in _COLLOQUIAL:
        text = text.replace(formal, plain)
    return text


def sheet_of(sentences: Iterable[str], year: int | None, plain: bool) -> FactSheet:
    """One fact a sentence: word for word, or as notes."""
    lines = (as_notes(sentence) if plain else sentence for sentence in sentences)
    return sheet(*(line for line in lines if line), year=year)


def _holds_something(clause: str) -> bool:
    return bool(quantities(clause) or periods(clause) or re.search("[《“]", clause) or names(clause))
