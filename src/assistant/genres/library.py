"""The genre contracts at hand: the shipped ones and those of an installation's own folder."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from assistant.domain import Report
from assistant.errors import BadNotes, NotFound
from assistant.genres.build import build, status_words
from assistant.genres.located import read
from assistant.genres.model import Genre, GenreSection, Patterns
from assistant.resources import resource

_SHIPPED = ("fazhi-annual", "pufa-summary", "anquan-summary")


def genres(folder: Path | None = None) -> tuple[Genre, ...]:
    """The shipped contracts, then those in `folder` (*.yaml; one with a shipped key replaces it).

    Raises BadNotes naming file and line, also where two files have one key.
    """
    found = {genre.key: genre for genre in _shipped()}
    files: dict[str, str] = {}
    for path in sorted(folder.glob("*.yaml")) if folder is not None and folder.is_dir() else ():
        own = genre_in(path)
        if own.key in files:
            raise BadNotes(f"{path.name} 的代号 {own.key} 与 {files[own.key]} 相同，请改掉其中一个。")
        files[own.key] = path.name
        found[own.key] = own
    return tuple(found.values())


def genre_in(path: Path) -> Genre:
    """The contract in a file. Raises BadNotes naming file and line."""
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        raise BadNotes(f"找不到 {path}，请检查路径和文件名。") from None
    return _built(path, changed)


def genre(name: str, folder: Path | None = None) -> Genre:
    """The contract by key, Chinese name or alias, or by a part that only its names have (普法, 安全生产).

    Raises NotFound with the known ones.
    """
    known = genres(folder)
    wanted = name.strip()
    for candidate in known:
        if wanted in _names(candidate):
            return candidate
    alike = [one for one in known if len(wanted) > 1 and any(wanted in own for own in _names(one))]
    if len(alike) == 1:
        return alike[0]
    listed = "、".join(f"{item.name}（{item.key}）" for item in known)
    raise NotFound(f"没有“{name}”这一文种，请改用：{listed}。")


def _names(genre: Genre) -> tuple[str, ...]:
    return (genre.key, genre.name, *genre.aliases)


def genre_of(title: str, folder: Path | None = None) -> str:
    """Key of the genre a title belongs to, "" where none recognises it."""
    for candidate in genres(folder):
        if any(pattern.search(title) for pattern in candidate.recognise):
            return candidate.key
    return ""


def section_keys(genre: Genre, heading: str) -> tuple[str, ...]:
    """Sections a heading names, in the order it names them (存在问题及下一步打算 names two)."""
    starts = [(start, item) for item in genre.sections if (start := item.recognises(heading)) is not None]
    return tuple(item.key for _, item in sorted(starts, key=_by_start))


def section_key(genre: Genre, heading: str, before: Sequence[str] = ()) -> str:
    """Section of a first-level heading, "" where it cannot be told.

    `before` are the keys of the sections that precede it: a themed heading (加强组织领导，压实工作责任)
    opens the main section only while no later section has begun.
    """
    keys = section_keys(genre, heading)
    if keys:
        return keys[0]
    theme = theme_of(genre, heading)
    if not theme:
        return ""
    main = genre.theme(theme).section
    return main if all(key in (main, "first-responsible", "") for key in before) else ""


def section_keys_of(report: Report, genre: Genre) -> tuple[str, ...]:
    """The genre's section of each first-level heading of a report, "" where it cannot be told."""
    keys: list[str] = []
    for section in report.sections:
        keys.append(section_key(genre, section.heading, keys))
    return tuple(keys)


def theme_of(genre: Genre, text: str) -> str:
    """Key of the theme whose cues cover most of the text, "" where none speaks; earlier themes win ties.

    Problems and plans are told apart by their status, which this does not look at.
    """
    scores = {theme.key: theme.score(text) for theme in genre.themes}
    best = max(scores, key=scores.__getitem__, default="")
    return best if best and scores[best] > 0 else ""


def duty_of(genre: Genre, text: str) -> str:
    """Key of the first responsible person's duty a text speaks of, "" where none."""
    return next((duty.key for duty in genre.duties if duty.met_by(text)), "")


def _by_start(item: tuple[int, GenreSection]) -> int:
    return item[0]


@cache
def _shipped() -> tuple[Genre, ...]:
    folder = resource("genres/data")
    return tuple(build(folder / f"{key}.yaml", _status()) for key in _SHIPPED)


@cache
def _built(path: Path, _changed: int) -> Genre:
    return build(path, _status())


@cache
def _status() -> dict[str, Patterns]:
    return status_words(read(resource("genres/data/status.yaml")))
