"""Past reports on their way in: file → report → passages → vectors → records, one transaction a report."""

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.domain import Passage, Report
from assistant.errors import AssistantError, EndpointFailure, UnreadableFile, UserError
from assistant.language import EMPTY, Gazetteer
from assistant.library.passages import passages_of, searchable
from assistant.library.section_keys import keyed
from assistant.models.embeddings import Embedder
from assistant.reading import read_report
from assistant.records import Kind, Original, Outcome, Records, Vectors, report_id

_SUFFIXES = frozenset((".txt", ".md", ".markdown", ".docx", ".pdf", ".doc", ".wps"))
_UNSAFE = str.maketrans({0: "\ufffd", **dict.fromkeys(range(0xD800, 0xE000), "\ufffd")})
_BROKEN = "读取时出错，请打开确认内容后另存为 .docx 再试。"
_EMPTY = "文件中没有可收录的正文，请检查是否传错了文件。"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says about all files at hand; it overrides what is read from them. `genre` is a key."""

    issuer: str | None = None
    year: int | None = None
    genre: str | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """A file that was not kept, and why, in Chinese."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Progress:
    """Told after each file. Where `outcome` is not None, the report is on the disk."""

    path: str
    done: int
    total: int
    outcome: Outcome | None
    report: str = ""


@dataclass(frozen=True, slots=True)
class Ingested:
    """Files added, skipped (held already), put in the place of an older version; how many sections in all."""

    added: int
    skipped: int
    replaced: int
    failed: tuple[Failed, ...]
    sections: int
    fell_back: tuple[str, ...] = ()


Tell = Callable[[Progress], None]


class Ingest:
    """One run over some files. The caller holds the writer's lock."""

    def __init__(self, records: Records, embedder: Embedder, known: Gazetteer = EMPTY) -> None:
        self._records = records
        self._embedder = embedder
        self._known = known
        self._silent = False

    def run(self, paths: Iterable[Path], given: Given, genres: Path | None, tell: Tell) -> Ingested:
        """Keep the reports in files and folders; a file that cannot be kept does not stop the others."""
        files = list(_files(paths))
        outcomes: list[Outcome] = []
        failed: list[Failed] = []
        sections = 0
        for done, path in enumerate(files, 1):
            try:
                report = prepared(_read(path, given), genres)
                outcome, count = self._keep(report, path)
            except UserError as error:
                failed.append(Failed(str(path), str(error)))
                tell(Progress(str(path), done, len(files), None))
                continue
            outcomes.append(outcome)
            sections += count
            tell(Progress(str(path), done, len(files), outcome, report.id))
        return Ingested(
            added=outcomes.count(Outcome.ADDED),
            skipped=outcomes.count(Outcome.SKIPPED),
            replaced=outcomes.count(Outcome.REPLACED),
            failed=tuple(failed),
            sections=sections,
        )

    def recut(self, report: Report) -> int:
        """Cut and embed a kept report anew; how many sections it has now."""
        passages = self._cut(report)
        self._records.recut_report(report.id, passages, self._vectors(passages))
        return _sections(passages)

    def fill(self) -> bool:
        """Embed what has no vectors in this space; False where the endpoint does not answer."""
        try:
            for report in self._records.without_vectors(self._embedder.id):
                passages = self._records.passages_of(report)
                self._records.add_vectors(report, self._embedded(passages))
        except EndpointFailure as failure:
            log.error("%s", failure, exc_info=failure)
            return False
        return True

    def _keep(self, report: Report, path: Path) -> tuple[Outcome, int]:
        """The outcome, and how many sections came with it. When this returns, the report is on the disk."""
        if self._records.holds(report.id):
            return self._records.add_report(report, ()), 0
        passages = self._cut(report)
        if not passages:
            raise UnreadableFile(f"{path.name}：{_EMPTY}")
        original = Original(path.name, path.read_bytes())
        outcome = self._records.add_report(report, passages, self._vectors(passages), original)
        return outcome, _sections(passages)

    def _cut(self, report: Report) -> tuple[Passage, ...]:
        known = replace(self._known, bodies=self._known.bodies | {report.issuer} - {""})
        return passages_of(report, known)

    def _vectors(self, passages: Sequence[Passage]) -> Vectors | None:
        """None where the endpoint does not answer: the report is kept, `fill` comes back to it."""
        if self._silent:
            return None
        try:
            return self._embedded(passages)
        except EndpointFailure as failure:
            log.error("%s", failure, exc_info=failure)
            self._silent = True
            return None

    def _embedded(self, passages: Sequence[Passage]) -> Vectors:
        texts = [searchable(passage) for passage in passages]
        return Vectors(self._embedder.id, self._embedder.vectors(texts))


def prepared(report: Report, genres: Path | None = None) -> Report:
    """With its section keys, its id, and no character that a database refuses (they become U+FFFD)."""
    clean = replace(
        report,
        **{name: getattr(report, name).translate(_UNSAFE) for name in ("title", "text", "issuer", "path")},
    )
    clean = keyed(clean, genres)
    return replace(clean, id=report_id(clean))


def _sections(passages: Sequence[Passage]) -> int:
    return sum(passage.kind == Kind.SECTION for passage in passages)


def _read(path: Path, given: Given) -> Report:
    try:
        return read_report(path, issuer=given.issuer, year=given.year, genre=given.genre)
    except AssistantError:
        raise
    except Exception as error:
        log.exception("%s cannot be read", path)
        raise UnreadableFile(f"{path.name}：{_BROKEN}") from error


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """Files as named; of a folder those that may be reports, by name."""
    for path in paths:
        if path.is_dir():
            inside = (p for p in path.rglob("*") if p.suffix.lower() in _SUFFIXES and p.is_file())
            yield from sorted(p for p in inside if not p.name.startswith((".", "~$")))
        else:
            yield path
