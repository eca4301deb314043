"""A comparison of two years → the JSON of the contract."""

from decimal import Decimal

from assistant.drafting import comparison
from assistant.wire import dump, types


def year_on_year(value: comparison.YearOnYear) -> types.YearOnYear:
    known: types.YearOnYear = {
        "year": value.year,
        "previous": {
            "year": value.previous_year,
            "title": value.previous_title,
            "path": value.previous_path,
        },
        "rows": [_row(row) for row in value.rows],
        "plans": [
            {
                "heading": plan.heading,
                "text": plan.text,
                "source": dump.source(plan.source),
                "status": plan.outcome.value,
                "facts": list(plan.facts),
            }
            for plan in value.plans
        ],
    }
    if value.copied:
        known["copied"] = [
            {
                "section": part.section,
                "heading": part.heading,
                "characters": part.characters,
                "identical": part.identical,
                "share": round(part.share, 4),
            }
            for part in value.copied
        ]
    return known


def _row(row: comparison.Row) -> types.YearRow:
    point = row.this or row.last
    return {
        "indicator": row.indicator,
        "section": point.section if point else "",
        "status": row.standing.value,
        "last": _point(row.last),
        "this": _point(row.this),
        "difference": _number(row.change.difference) if row.change else None,
        "percent": _number(row.change.percent) if row.change else None,
        "note": row.note,
    }


def _point(value: comparison.Point | None) -> types.Point | None:
    if value is None:
        return None
    figure = dump.figure(value.quantity)
    known: types.Point = {
        "value": figure["value"],
        "unit": figure["unit"],
        "hedge": figure["hedge"],
        "text": figure["text"],
        "source": dump.source(value.source),
    }
    if "high" in figure:
        known["high"] = figure["high"]
    if value.fact:
        known["fact"] = value.fact
    return known


def _number(value: Decimal | None) -> str | None:
    return None if value is None else format(value.normalize(), "f")
