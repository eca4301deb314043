from pathlib import Path

from tests.docs_freshness import stale, write


def test_the_generated_pages_say_what_the_program_says() -> None:
    assert stale() == [], "run `make docs`"


def test_a_page_that_was_changed_or_is_no_longer_made_is_named(tmp_path: Path) -> None:
    write(tmp_path)
    assert stale(tmp_path) == []
    (tmp_path / "cli.md").write_text("old", encoding="utf-8")
    (tmp_path / "schema" / "gone.json").write_text("{}", encoding="utf-8")
    assert stale(tmp_path) == ["cli.md", "schema/gone.json"]
