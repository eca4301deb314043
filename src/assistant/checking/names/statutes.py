"""Laws as people write them: the official name, its short forms, and the clerk's own shortening (行复法)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from assistant.checking.lexicon import words
from assistant.domain import Span
from assistant.language import lexicon

_PREFIX = re.compile(r"^(?:中华人民共和国|中国共产党|新修订的?|新的?)")
_VERSION = re.compile(r"（[^（）]*）?$")
_SUFFIX = re.compile(r"(?:法典|(?<!办)法|条例)$")
_DAYS_AND_OATHS = r"(?!日|宣誓|宣传[周月日]|晨读|意识|精神|墙|广场|公园|长廊|小院|课堂|(?<=宪法)宣传)"
_IN_FULL, _SHORTEST_RUN, _NEAR = 2, 3, 4


@dataclass(frozen=True, slots=True)
class Statute:
    """A law by its usual name, without 中华人民共和国; `forms` are all ways it is written, wrong ones too."""

    name: str
    forms: tuple[str, ...]


def statute(text: str) -> Statute | None:
    """The law a title names; one that is in no list is known by its ending 法 or 条例."""
    usual = usual_name(text)
    if usual in _by_form():
        return _by_form()[usual]
    return Statute(usual, (usual,)) if _SUFFIX.search(usual) and len(usual) > _SHORTEST_RUN else None


def usual_name(text: str) -> str:
    return _PREFIX.sub("", _VERSION.sub("", text.strip("《》")))


def mentions(text: str) -> Iterator[tuple[Span, Statute]]:
    """The laws of the lists that a text names, with or without 《》."""
    for match in _pattern().finditer(text):
        yield Span(*match.span()), _by_form()[usual_name(match[0])]


def speaks_of(text: str, law: Statute) -> bool:
    """Whether a text names the law in some form: 行政复议法, 行复法, 反家暴的法律."""
    if any(form in text for form in law.forms):
        return True
    if _named_by_its_end(text, law):
        return True
    stem = _SUFFIX.sub("", law.name)
    least = min(_SHORTEST_RUN, len(stem))
    return any(
        text.startswith(("法", "条例"), end) or (len(run) >= least and "法" in text[end : end + _NEAR])
        for run, end in _runs(text, stem)
        if len(run) >= _IN_FULL
    )


def _named_by_its_end(text: str, law: Statute) -> bool:
    """集体经济组织法, 农民工工资条例: a run before 法 or 条例 that keeps the order of the name.

    What is the name of another law in full is not meant.
    """
    stem = _SUFFIX.sub("", law.name)
    others = _ends_of_laws(text)
    for match in re.finditer(r"法(?![律规治院官])|条例", text):
        if others.get(match.end(), law.name) != law.name:
            continue
        at, start = len(stem), match.start()
        while start > 0 and (at := stem.rfind(text[start - 1], 0, at)) >= 0:
            start -= 1
        if match.start() - start >= _SHORTEST_RUN:
            return True
    return False


@lru_cache(maxsize=64)
def _ends_of_laws(text: str) -> dict[int, str]:
    return {span.end: law.name for span, law in mentions(text)}


def _runs(text: str, stem: str) -> Iterator[tuple[str, int]]:
    """Runs of a text that begin as the stem does and keep the order of its characters."""
    for start in (match.start() for match in re.finditer(re.escape(stem[0]), text)):
        at, length = 1, 1
        while start + length < len(text):
            found = stem.find(text[start + length], at)
            if found < 0:
                break
            at, length = found + 1, length + 1
        yield text[start : start + length], start + length


@cache
def _by_form() -> dict[str, Statute]:
    known: dict[str, Statute] = {}
    for row in lexicon("laws"):
        name = usual_name(row["name"])
        law = Statute(name, (name, *row["short"].split(), *row["wrong"].split()))
        known |= {form: law for form in law.forms if form not in known}
    for name in words("laws"):
        if _SUFFIX.search(name):
            known.setdefault(usual_name(name), Statute(usual_name(name), (usual_name(name),)))
    return known


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted((re.escape(form) for form in _by_form()), key=len, reverse=True)
    return re.compile(rf"(?:中华人民共和国)?(?:{'|'.join(forms)})(?!(?<=法)[律规]){_DAYS_AND_OATHS}")
