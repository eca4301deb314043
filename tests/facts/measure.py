"""How well the sample notes are read, against the hand-made gold in evals/facts.

    python -m tests.facts.measure [-v]

Figures: share of clear gold facts found with value, unit and hedge; barred gold facts that are stated.
"""

import json
import sys
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from assistant.domain import Fact, FactSheet, Hedge
from assistant.facts import NoteLine, note_lines, read_facts
from assistant.genres import genre
from assistant.language import convert, grams
from assistant.reading import read_document

ROOT = Path(__file__).resolve().parents[2]
_PEER = {Hedge.OVER: Hedge.MORE}


def sheet_of(town: str, year: int = 2025) -> FactSheet:
    lines: list[NoteLine] = []
    for path in sorted((ROOT / "corpus" / "notes" / town).iterdir()):
        lines += _lines(path)
    return read_facts(lines, year=year, genre=genre("fazhi-annual"))


def _lines(path: Path) -> Iterable[NoteLine]:
    document = read_document(path)
    if path.suffix == ".txt":
        return note_lines(document.text, path.name)
    return [
        NoteLine(
            text,
            number if path.suffix == ".docx" else block.number,
            path.name,
            block.sheet,
            block.cells,
            block.level is not None,
        )
        for number, (text, block) in enumerate(
            (
                (block.span.of(document.text), block)
                for block in document.blocks
                if block.span.of(document.text).strip()
            ),
            1,
        )
    ]


def figures(fact: Fact) -> list[tuple[Decimal, str, str]]:
    return [_key(q.value, q.unit, q.hedge) for q in fact.figures if q.value is not None]


def _key(value: Decimal, unit: str, hedge: str) -> tuple[Decimal, str, str]:
    return *convert(value, unit), str(_PEER.get(Hedge(hedge), Hedge(hedge)))


def gold(town: str) -> list[dict[str, object]]:
    path = ROOT / "evals" / "facts" / f"{town}-2025.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def states(item: dict[str, object], facts: list[Fact]) -> bool:
    wanted = [_key(Decimal(str(v)), str(u), str(h)) for v, u, h in item["figures"] if v is not None]  # type: ignore[attr-defined]
    if wanted:
        have = [f for fact in facts for f in figures(fact)]
        return all(w in have for w in wanted)
    text = set(grams(str(item["text"]), (2,)))
    said = {g for fact in facts for g in grams(fact.text, (2,))}
    return bool(text) and len(text & said) / len(text) >= 0.4


def main() -> None:
    verbose = "-v" in sys.argv
    for town in ("baishidu", "liping"):
        sheet = sheet_of(town)
        usable = [f for f in sheet.facts if f.usable]
        clear = [g for g in gold(town) if g["clear"] and g["status"] in ("done", "under-way", "planned")]
        barred = [g for g in gold(town) if g["status"] in ("withheld", "unclear") and g["figures"]]
        found = [g for g in clear if states(g, _near(g, usable)) or _elsewhere(g, usable)]
        leaked = [g for g in barred if states(g, _near(g, usable))]
        print(f"{town}: facts {len(sheet.facts)} usable {len(usable)} questions {len(sheet.questions)}")
        print(
            f"  clear gold found {len(found)}/{len(clear)} = {len(found) / len(clear):.3f};"
            f" barred stated {len(leaked)}/{len(barred)}"
        )
        if verbose:
            for g in clear:
                if g not in found:
                    print(
                        "  MISSED",
                        g["file"],
                        g["line"],
                        g["text"],
                        g["figures"],
                        [f"{f.id} {f.status} {f.text}" for f in _near(g, sheet.facts)],
                    )
            for g in leaked:
                print(
                    "  STATED", g["file"], g["line"], g["text"], g["why"], [f.text for f in _near(g, usable)]
                )


def _elsewhere(item: dict[str, object], facts: list[Fact]) -> bool:
    """Whether a fact from another line says the same: notes repeat themselves."""
    text = set(grams(str(item["text"]), (2,)))
    return bool(item["figures"]) and any(
        states(item, [f]) and len(text & set(grams(f.text, (2,)))) >= 0.4 * len(text) for f in facts
    )


def _near(item: dict[str, object], facts: Iterable[Fact]) -> list[Fact]:
    return [f for f in facts if (f.source.file, f.source.line) == (item["file"], item["line"])]


if __name__ == "__main__":
    main()
