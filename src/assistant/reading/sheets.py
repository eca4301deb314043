"""Workbooks (.xlsx) → Document: one line a row, cells parted by tabs."""

import io
import re
import warnings
from datetime import date, datetime, time
from typing import Any

import openpyxl

from assistant.reading.archive import Archive
from assistant.reading.documents import Document, DocumentBuilder
from assistant.reading.limits import Limits

_SHEETS = "xl/worksheets/"
# A formula in a cell that has no value stored beside it.
_UNCOMPUTED = re.compile(rb"<f\b(?:[^>]*/>|[^>]*>[^<]*</f>)\s*(?:<v\s*/>|<v></v>)?\s*</c>")


def parse_xlsx(data: bytes, limits: Limits) -> Document:
    """All visible sheets in order; hidden ones are left out and reported. Values read as Excel shows them."""
    archive = Archive(data, limits)
    built = DocumentBuilder(limits)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        _read_book(data, built)
    if any(_UNCOMPUTED.search(archive.read(name)) for name in archive.names if name.startswith(_SHEETS)):
        built.drop("表里有公式还没有算出结果，没有读入，请在 Excel 或 WPS 里打开并保存一次再试")
    return built.build()


def _read_book(data: bytes, built: DocumentBuilder) -> None:
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            built.drop(f"工作表“{sheet.title}”是隐藏的，没有读入")
            continue
        sheet.reset_dimensions()
        for number, row in enumerate(sheet.iter_rows(), start=1):
            built.row(map(_shown, row), number, sheet.title)
    book.close()


def _shown(cell: Any) -> str:
    """A value as displayed, as far as meaning goes: per cent, dates in Chinese, no float noise."""
    value, form = cell.value, cell.number_format or ""
    match value:
        case None:
            return ""
        case bool():
            return "是" if value else "否"
        case int() | float() if "%" in form:
            return f"{_decimal(value * 100, form)}%"
        case int() | float():
            return f"{value:.15g}" if abs(value) < 1e15 else str(int(value))
        case datetime() | date():
            return _date(value, form)
        case time():
            return value.strftime("%H:%M")
    return str(value)


def _decimal(value: float, form: str) -> str:
    places = re.search(r"\.([0#?]+)", form)
    return f"{value:.{len(places[1]) if places else 0}f}"


def _date(value: date, form: str) -> str:
    text = f"{value.year}年{value.month}月"
    return text if "d" not in form.lower() else f"{text}{value.day}日"
