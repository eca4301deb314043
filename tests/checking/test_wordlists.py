"""Every row of a word list is tested by the wordings it carries."""

from collections.abc import Iterator

import pytest

from assistant.checking.lexicon import rows, table
from assistant.checking.proofreading.wordlist import Entry, entries, scan

LISTS = (
    "absolute_words",
    "body_names",
    "collocations",
    "confused_words",
    "obsolete_terms",
    "quoted_phrases",
    "redundant_words",
    "register",
    "relative_time",
    "self_reference",
    "sentence_patterns",
    "set_phrase_slips",
)


def all_entries() -> list[object]:
    return list(_entries())


def _entries() -> Iterator[object]:
    for name in LISTS:
        for entry in entries(name):
            yield pytest.param(entry, id=f"{name}-{entry.example[:12]}")


@pytest.mark.parametrize("entry", all_entries())
def test_a_row_flags_its_wrong_wording(entry: Entry) -> None:
    assert list(entry.hits(entry.example))


@pytest.mark.parametrize("entry", all_entries())
def test_a_row_passes_over_its_traps(entry: Entry) -> None:
    assert not [trap for trap in entry.traps if list(entry.hits(trap))]


@pytest.mark.parametrize("name", LISTS)
def test_no_row_has_more_cells_than_the_list_has_columns(name: str) -> None:
    columns = rows(name)[0]
    assert not [row for row in rows(name) if len(row) > len(columns)]


@pytest.mark.parametrize("name", LISTS)
def test_every_row_names_its_source(name: str) -> None:
    assert not [row["wrong"] for row in table(name) if not row["source"]]


@pytest.mark.parametrize(
    "right",
    [
        "依法制定规范性文件，依法制作笔录。",
        "落实学法用法制度和法制审核制度。",
        "履行经济调节、市场监管、社会管理、公共服务、生态环境保护职能。",
        "报名截止日期为6月30日，活动期间反应迅速。",
        "明确权利义务，制订计划。",
        "完善长效机制，依法依规化解纠纷。",
    ],
)
def test_no_list_flags_what_only_looks_wrong(right: str) -> None:
    assert not [hit for name in LISTS for hit in scan(name, right)]


def test_a_word_that_begins_in_one_word_and_ends_in_the_next_is_none() -> None:
    assert not list(scan("confused_words", "优化完善长期护理保险制度。"))


def test_of_two_rows_that_overlap_the_longer_wording_is_flagged() -> None:
    hits = list(scan("self_reference", "我们镇开展宣传。"))
    assert [hit.suggestion for hit in hits] == ["我镇"]
