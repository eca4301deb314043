"""Where something stands in the notes, as a clerk would say it."""

from assistant.domain import Fact, Source


def place_in(source: Source) -> str:
    return f"{source.file or '素材'}第{source.line}行"


def place_of(fact: Fact | None, source: Source) -> str:
    """With the fact's id, where it gave one."""
    return f"{fact.id}（{place_in(source)}）" if fact else place_in(source)


def named_place(fact: Fact | None, source: Source) -> str:
    """Told as the place of a fact, where it gave one."""
    return f"{'事实' if fact else ''}{place_of(fact, source)}"
