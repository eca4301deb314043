"""The life of an index generation: built and probed apart, published by a row, checked before use, retired.

Nothing is ever written into a published one. A kill at any moment leaves at most a folder that no row
points to; the next writer sweeps it away.
"""

import logging
import shutil
import sqlite3
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from assistant.errors import IndexFailure
from assistant.library import chroma
from assistant.library.build import CHROMA, Request, ids_of
from assistant.library.isolation import FAILED, IsolatedProcess
from assistant.library.manifest import Manifest, damage, manifest_of
from assistant.records import Generation, Records, Stage

FOLDER = "index"
_STALE_SHARE = 0.05
_SECONDS = 120.0
_SECONDS_A_PASSAGE = 0.02
_KEPT_AFTER = 1

log = logging.getLogger(__name__)


class Generations:
    """Of one data folder, in one embedding's space. Publishing and sweeping need the writer's lock."""

    def __init__(self, records: Records, data_dir: Path, embedding: str, dimension: int, server: str) -> None:
        self._records = records
        self._root = data_dir / FOLDER
        self.embedding = embedding
        self._dimension = dimension
        self._server = server

    def folder(self, generation: Generation) -> Path:
        return self._root / generation.id

    def place(self, generation: Generation) -> chroma.Place:
        """Where its collections are: a server's address, or a folder."""
        return generation.place or self.folder(generation) / CHROMA

    def published(self) -> Generation | None:
        """The one that is searched, if it lies where the settings say."""
        found = self._records.published(self.embedding)
        return found if found is not None and found.place == self._server else None

    def fault(self, generation: Generation, *, thorough: bool) -> str | None:
        """Why it must not be opened, for the log; None where its files are as they were published."""
        return damage(self.folder(generation), generation.manifest, thorough=thorough)

    def due(self) -> bool:
        """Whether a new one is worth its cost: there is none, it is damaged, or a twentieth has changed."""
        generation = self.published()
        if generation is None or self.fault(generation, thorough=True) is not None:
            return True
        live = {row.id for row in self._records.passage_rows()}
        return len(live.symmetric_difference(ids_of(self.folder(generation)))) > _STALE_SHARE * len(live)

    def publish(self) -> Generation:
        """Build, probe and publish one of all live reports, which must have vectors. Raises IndexFailure."""
        self.sweep()
        generation = self._new()
        self._records.add_generation(generation)
        try:
            manifest = self._built(generation)
        except IndexFailure:
            self._records.mark_generation(generation.id, Stage.BROKEN)
            self.sweep()
            raise
        self._records.publish(generation.id, manifest)
        self.sweep()
        return replace(generation, stage=Stage.PUBLISHED, manifest=manifest)

    def sweep(self) -> None:
        """Remove what is neither published nor the last retired one, which a reader may still have open."""
        everything = self._records.generations()
        retired = [g for g in everything if g.stage == Stage.RETIRED]
        kept = {g.id for g in everything if g.stage == Stage.PUBLISHED}
        kept |= {g.id for g in retired[-_KEPT_AFTER:]}
        for generation in everything:
            if generation.id not in kept:
                self._remove(generation)
        for folder in self._root.iterdir() if self._root.is_dir() else ():
            if folder.name not in kept:
                shutil.rmtree(folder, ignore_errors=True)

    def _new(self) -> Generation:
        return Generation(
            id=uuid4().hex[:12],
            embedding=self.embedding,
            dimension=self._dimension,
            place=self._server,
            stage=Stage.BUILDING,
            count=sum(report.passages for report in self._records.reports()),
            created=datetime.now(UTC).isoformat(timespec="microseconds"),
        )

    def _built(self, generation: Generation) -> Manifest:
        allowed = _SECONDS + _SECONDS_A_PASSAGE * generation.count
        with IsolatedProcess() as builder, IsolatedProcess() as prober:
            builder.answer(self._request("build", generation), allowed)
            if not generation.place:
                _compact(self.folder(generation) / CHROMA)
            manifest = manifest_of(self.folder(generation))
            fault = prober.answer(self._request("probe", generation), allowed)["fault"]
        fault = fault or damage(self.folder(generation), manifest, thorough=True)
        if fault is not None:
            log.error("generation %s is not as it should be: %s", generation.id, fault)
            raise IndexFailure(FAILED)
        return manifest

    def _request(self, task: str, generation: Generation) -> Request:
        where = self._records.where
        return Request(
            task=task,
            records=str(where.resolve() if isinstance(where, Path) else where),
            by_url=isinstance(where, str),
            generation=generation.id,
            embedding=self.embedding,
            dimension=self._dimension,
            folder=str(self.folder(generation).resolve()),
            server=generation.place,
        )

    def _remove(self, generation: Generation) -> None:
        if generation.place:
            with suppress(Exception), chroma.client(generation.place) as client:
                chroma.drop(client, generation.id)
        shutil.rmtree(self.folder(generation), ignore_errors=True)
        self._records.drop_generation(generation.id)


def _compact(folder: Path) -> None:
    """Give back the pages of Chroma's emptied queue; what it writes later goes to the end of the file."""
    connection = sqlite3.connect(folder / "chroma.sqlite3")
    connection.execute("VACUUM")
    connection.close()
