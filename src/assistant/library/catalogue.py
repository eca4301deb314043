"""Which passages are live, in one fixed order: every index speaks of rows of this list."""

from collections.abc import Iterable, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from assistant.records import KeptReport, PassageRow, Records, Scope

Rows = NDArray[np.int64]
Mask = NDArray[np.bool_]


class Catalogue:
    """The live passages of a moment, by report and ordinal, and who issued them."""

    def __init__(self, reports: Sequence[KeptReport], rows: Sequence[PassageRow]) -> None:
        self.reports = {report.id: report for report in reports}
        self.ids = [row.id for row in rows]
        self._report_of = np.array([row.report_id for row in rows], np.str_)
        self._kinds = np.array([row.kind for row in rows], np.str_)
        self._sections = np.array([row.section for row in rows], np.str_)

    @classmethod
    def of(cls, records: Records) -> "Catalogue":
        return cls(records.reports(), records.passage_rows())

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def row_of(self) -> dict[str, int]:
        return {id: row for row, id in enumerate(self.ids)}

    @cached_property
    def blocks(self) -> dict[str, tuple[int, int]]:
        """First row and row after the last of each report, in order."""
        if not self.ids:
            return {}
        first = np.flatnonzero(np.r_[True, self._report_of[1:] != self._report_of[:-1]])
        ends = np.r_[first[1:], len(self.ids)]
        names = self._report_of[first].tolist()
        return dict(zip(names, zip(first.tolist(), ends.tolist(), strict=True), strict=True))

    def mask(self, scope: Scope) -> Mask:
        """True where a row lies in the scope."""
        mask = np.zeros(len(self.ids), np.bool_)
        for report in self.reports.values():
            if _matches(report, scope):
                start, end = self.blocks.get(report.id, (0, 0))
                mask[start:end] = True
        if scope.kind is not None:
            mask &= self._kinds == scope.kind
        if scope.section is not None:
            mask &= self._sections == scope.section
        return mask

    def place(self, row: int) -> tuple[str, int]:
        """Report and ordinal of a row."""
        report = str(self._report_of[row])
        return report, row - self.blocks[report][0]

    def labels(self, row: int) -> dict[str, str | int]:
        """What a filter may ask for."""
        report = self.reports[str(self._report_of[row])]
        year: dict[str, str | int] = {} if report.year is None else {"year": report.year}
        section = str(self._sections[row])
        return {"issuer": report.issuer, "genre": report.genre, "section": section, **year}

    def rows(self, ids: Iterable[str]) -> Rows:
        """The row of each id, -1 where it is not live (any more)."""
        return np.array([self.row_of.get(id, -1) for id in ids], np.int64)


def _matches(report: KeptReport, scope: Scope) -> bool:
    return (
        (scope.year is None or report.year == scope.year)
        and (scope.issuer is None or report.issuer == scope.issuer)
        and (scope.genre is None or report.genre == scope.genre)
    )
