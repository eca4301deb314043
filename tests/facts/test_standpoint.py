"""Notes written in January speak of the year reported on as 去年."""

from assistant.domain import FactSheet, Status
from assistant.facts import note_lines, read_facts
from assistant.genres import genre

JANUARY = "发件人：沈岚\n时间：2026年1月8日 09:20\n"


def read(notes: str, year: int = 2025) -> FactSheet:
    return read_facts(note_lines(notes), year=year, genre=genre("fazhi-annual"))


def told(notes: str) -> list[str]:
    return [fact.text for fact in read(notes).facts if fact.status is not Status.WITHHELD]


def test_last_year_in_a_mail_of_january_is_the_year_reported_on() -> None:
    (fact,) = read(JANUARY + "去年全镇调解纠纷231件。").facts
    assert fact.status is not Status.WITHHELD and "231件" in fact.text


def test_the_year_before_that_stays_an_earlier_one() -> None:
    assert not any("198" in text for text in told(JANUARY + "去年调解231件。\n前年调解198件。"))


def test_what_is_to_come_this_year_is_a_plan() -> None:
    sheet = read(JANUARY + "去年调解231件。\n今年打算建法治广场1个。")
    assert sheet.facts[-1].section == "plans"


def test_a_mail_of_december_speaks_from_its_own_year() -> None:
    assert told("时间：2025年12月8日 09:20\n去年全镇调解纠纷231件。") == []


def test_who_tells_figures_of_this_year_in_january_writes_as_if_it_were_not_over() -> None:
    assert told(JANUARY + "今年调解231件。\n去年调解198件。") == ["今年调解231件"]


def test_each_mail_of_a_thread_speaks_from_its_own_day() -> None:
    december = "时间：2025年12月30日 16:00\n去年学法9次。\n\n"
    assert not any("学法" in text for text in told(december + JANUARY + "去年调解231件。"))


def test_notes_without_a_day_speak_from_the_year_reported_on() -> None:
    assert told("今年调解231件。\n去年调解198件。") == ["今年调解231件"]
