"""Every row of the word lists is tested by the wordings that it carries, and the lists as a set."""

import re

import pytest

from assistant.register import Context, Strength, Tracked, guarded, without_dialect
from assistant.register.entries import COLUMNS, LISTS, Entry, entries, rows_of
from assistant.register.wording import worded
from assistant.resources import resource

# A row that is a list of words and, where it has one, what must follow them.
LISTED = re.compile(r"\(\?:([\u4e00-\u9fff|]+)\)(?P<ahead>\(\?[=!].*\))?")
TALK = Context(strength=Strength.STRONG, spoken=True)


def written(text: str) -> str:
    tracked = Tracked.of(text)
    for _ in range(2):
        tracked, _ = guarded(tracked, worded(tracked.text, TALK), None)
    return tracked.text


@pytest.mark.parametrize("entry", [entry for entry in entries() if entry.becomes], ids=lambda e: e.example)
def test_a_row_writes_its_example_as_it_says(entry: Entry) -> None:
    assert written(entry.example) == entry.becomes


@pytest.mark.parametrize("trap", [trap for entry in entries() for trap in entry.traps])
def test_a_row_leaves_its_traps_alone(trap: str) -> None:
    assert written(trap) == trap


@pytest.mark.parametrize(
    "entry", [entry for entry in rows_of("dialects") if entry.becomes], ids=lambda e: e.example
)
def test_a_dialect_is_put_as_everybody_says_it(entry: Entry) -> None:
    assert without_dialect(entry.example).text == entry.becomes


@pytest.mark.parametrize("trap", [trap for entry in rows_of("dialects") for trap in entry.traps])
def test_a_dialect_row_leaves_its_traps_alone(trap: str) -> None:
    assert without_dialect(trap).text == trap


@pytest.mark.parametrize("name", (*LISTS, "dialects"))
def test_no_row_has_more_cells_than_the_list_has_columns(name: str) -> None:
    lines = resource(f"register/data/{name}.tsv").read_text("utf-8").splitlines()
    assert not [line for line in lines if line.count("\t") >= len(COLUMNS)]


@pytest.mark.parametrize("name", (*LISTS, "dialects"))
def test_no_wording_stands_twice_in_a_list(name: str) -> None:
    keys = [(entry.spoken, entry.before.pattern, entry.after.pattern) for entry in rows_of(name)]
    assert len(keys) == len(set(keys))


def takes_always(entry: Entry) -> bool:
    listed = LISTED.fullmatch(entry.spoken)
    conditions = (entry.before.pattern, entry.after.pattern, entry.soft, entry.judges, entry.tells_state)
    return listed is not None and not listed["ahead"] and not any(conditions)


def test_no_row_writes_a_word_otherwise_that_an_earlier_row_always_takes() -> None:
    taken: dict[str, Entry] = {}
    unheard = []
    for entry in entries():
        listed = LISTED.fullmatch(entry.spoken)
        for word in listed[1].split("|") if listed else ():
            first = taken.get(word, entry)
            if first.formal != entry.formal and (first.inside or not entry.inside):
                unheard.append((word, first.formal, entry.formal))
            if takes_always(entry):
                taken.setdefault(word, entry)
    assert not unheard
