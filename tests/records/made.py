"""Reports of an invented town, small and of any number."""

from dataclasses import replace

import numpy as np

from assistant.domain import Passage, Report, Section, Span
from assistant.records import Kind, Records, Vectors, passage_id, report_id

SPACE = "test-4-v1"


def report(year: int | None = 2023, text: str = "开展法治宣传。化解矛盾纠纷。", **given: str) -> Report:
    made = Report(
        title=f"{year}年法治政府建设年度报告",
        text=text,
        issuer=given.get("issuer", "栗坪镇人民政府"),
        year=year,
        genre=given.get("genre", "fazhi-annual"),
        path=given.get("path", "报告.txt"),
        sections=(Section("工作举措", 1, Span(0, len(text)), "一、", "achievements", (Span(0, len(text)),)),),
    )
    return replace(made, id=report_id(made))


def passages(made: Report) -> tuple[Passage, ...]:
    """The whole text as a section, each sentence by itself."""
    sentences = [piece + "。" for piece in made.text.split("。") if piece]
    pieces = [(Kind.SECTION, made.text), *((Kind.SENTENCE, sentence) for sentence in sentences)]
    return tuple(
        Passage(
            id=passage_id(made.id, kind, nth, text),
            report_id=made.id,
            issuer=made.issuer,
            year=made.year,
            genre=made.genre,
            section="achievements",
            kind=kind,
            heading="工作举措",
            text=text,
            masked=text,
        )
        for nth, (kind, text) in enumerate(pieces)
    )


def vectors(made: Report, space: str = SPACE) -> Vectors:
    rows = np.arange(len(passages(made)) * 4, dtype=np.float32).reshape(-1, 4)
    return Vectors(space, rows)


def keep(records: Records, made: Report) -> str:
    return str(records.add_report(made, passages(made), vectors(made)))
