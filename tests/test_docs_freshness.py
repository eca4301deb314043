from tests.docs_freshness import stale


def test_the_generated_pages_say_what_the_program_says() -> None:
    assert stale() == [], "run `make docs`"
