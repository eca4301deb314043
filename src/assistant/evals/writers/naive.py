"""What somebody would build in a day with the same stack, so that every figure has something beside it."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from assistant.evals.drafting.cases import Case
from assistant.evals.prose.humans import past_reports
from assistant.genres import genre
from assistant.workspace import Workspace

_CHUNKS = 5
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_YEAR = re.compile(r"20\d\d(?=年)")
_LABEL = re.compile(r"^\s*(?:[-•*]|\d+[.、)）]|[（(]\d+[)）])\s*")

Voice = Callable[[Sequence[str], Sequence[str]], Iterator[str]]
"""A scripted model: the lines of the notes and the chunks of its prompt to the sentences it writes."""


def good(notes: Sequence[str], _: Sequence[str]) -> Iterator[str]:
    """Every line of the notes as a sentence, nothing of the chunks."""
    yield from (f"{line.rstrip('。；，')}。" for line in notes)


def careless(notes: Sequence[str], chunks: Sequence[str]) -> Iterator[str]:
    """The notes with the figures of each line at the places of the next one's."""
    figures = [_FIGURE.findall(line) for line in notes]
    for line, others in zip(good(notes, chunks), [*figures[1:], *figures[:1]], strict=True):
        left = iter(others)
        yield _FIGURE.sub(lambda own, left=left: next(left, own.group()), line)  # type: ignore[misc]


def weak(notes: Sequence[str], chunks: Sequence[str]) -> Iterator[str]:
    """The first chunk as it stands, then the first half of the notes."""
    yield from chunks[:1]
    yield from good(notes[: len(notes) // 2], chunks)


VOICES: Mapping[str, Voice] = {"good": good, "careless": careless, "weak": weak}


def stuffed(case: Case, workspace: Workspace, voice: Voice) -> str:
    """Five retrieved chunks and the notes in one prompt, the answer taken as it comes."""
    query = f"{genre(case.genre).name} {case.section} {case.notes[:200]}"
    hits = workspace.kept.library.search(query, k=_CHUNKS, kind="section").hits
    return "\n".join((_title(case), *voice(_lines(case), [hit.passage.text for hit in hits])))


def slot_template(case: Case) -> str:
    """The genre's headings with the lines of the notes dealt out among them, and a set phrase under each."""
    kind, lines = genre(case.genre), _lines(case)
    keys = [one for one in kind.sections if case.section in ("", one.key)]
    share = -(-len(lines) // len(keys))
    told = [_title(case)]
    for number, section in enumerate(keys):
        own = "；".join(lines[number * share : (number + 1) * share])
        told.append(f"{section.name}\n{case.year}年，我单位高度重视，扎实推进各项工作。{own}。")
    return "\n".join(told)


def last_year(case: Case) -> str:
    """The report before with its figures replaced, one after the other, by those of the notes."""
    left = iter(_FIGURE.findall(case.notes))
    before = _YEAR.sub(str(case.year), case.previous or past_reports()[0])
    return _FIGURE.sub(lambda own: own[0] if own[0] == str(case.year) else next(left, own[0]), before)


def _lines(case: Case) -> list[str]:
    return [_LABEL.sub("", line) for line in case.notes.splitlines() if line.strip()]


def _title(case: Case) -> str:
    return f"{case.issuer}{case.year}年{genre(case.genre).name}"
