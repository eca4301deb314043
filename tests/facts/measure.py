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


def gold(name: str) -> list[dict[str, object]]:
    path = ROOT / "evals" / "facts" / f"{name}.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def states(item: dict[str, object], facts: list[Fact]) -> bool:
    wanted = [_key(Decimal(str(v)), str(u), str(h)) for v, u, h in item["figures"] if v is not None]  # type: ignore[attr-defined]
    if wanted:
        have = [f for fact in facts for f in figures(fact)]
        return all(w in have for w in wanted)
    text = set(grams(str(item["text"]), (2,)))
    said = {g for fact in facts for g in grams(fact.text, (2,))}
    return bool(text) and len(text & said) / len(text) >= 0.4


def blind(name: str) -> FactSheet:
    """The notes of evals/notes, written by somebody who has not read the code, on the year 2024."""
    path = ROOT / "evals" / "notes" / f"{name}.txt"
    return read_facts(note_lines(path.read_text("utf-8"), path.name), year=2024, genre=genre("fazhi-annual"))


def main() -> None:
    verbose = "-v" in sys.argv
    for town in ("baishidu", "liping"):
        _report(town, sheet_of(town), gold(f"{town}-2025"), verbose)
    for name in ("a-list", "b-chat", "c-mail", "d-voice"):
        _report(name, blind(name), gold(name), verbose)


def _report(name: str, sheet: FactSheet, wanted: list[dict[str, object]], verbose: bool) -> None:
    usable = [f for f in sheet.facts if f.usable]
    clear = [g for g in wanted if g["clear"] and g["status"] in ("done", "under-way", "planned")]
    barred = [g for g in wanted if g["status"] in ("withheld", "unclear") and g["figures"]]
    found = [g for g in clear if states(g, _near(g, usable)) or _elsewhere(g, usable)]
    leaked = [g for g in barred if states(g, _near(g, usable))]
    print(f"{name}: facts {len(sheet.facts)} usable {len(usable)} questions {len(sheet.questions)}")
    print(
        f"  clear gold found {len(found)}/{len(clear)} = {len(found) / len(clear):.3f};"
        f" barred stated {len(leaked)}/{len(barred)}"
    )
    if not verbose:
        return
    for item in clear:
        if item not in found:
            print("  MISSED", _shown(item), [f"{f.status} {f.text}" for f in _near(item, sheet.facts)])
    for item in leaked:
        print("  STATED", _shown(item), item["why"], [f.text for f in _near(item, usable)])


def _shown(item: dict[str, object]) -> str:
    return f"{item['file']}:{item['line']} {item['text']} {item['figures']}"


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
