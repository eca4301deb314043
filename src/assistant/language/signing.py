"""The day a report is signed, as a clerk gives it and as the report writes it."""

import re
from datetime import date

from assistant.errors import UserError

_DATE = re.compile(r"(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?")
_BAD_DATE = "日期“{}”不是一个日子，请写成 2025年1月8日 这样的日期。"


def written_day(text: str) -> str:
    """A day as a report writes it (2025年1月8日), from that or 2025-01-08, 2025.1.8, 2025/1/8; "" for "".

    Raises UserError where the text is not a day of the calendar.
    """
    if not text.strip():
        return ""
    found = _DATE.fullmatch(text.strip())
    try:
        day = date(*map(int, found.groups())) if found else None
    except ValueError:
        day = None
    if day is None:
        raise UserError(_BAD_DATE.format(text.strip()))
    return f"{day.year}年{day.month}月{day.day}日"
