"""A clause that counts nothing of a thing, as a report tells it: 依申请公开0件 → 未收到依申请公开申请."""

import re
from functools import cache

from assistant.resources import rows

_NONE = re.compile(
    r"^(?P<lead>(?:全年|全镇|全乡|全街道|辖区内?|今年|本年度?)*)(?:发生|出现)?(?P<thing>[\u4e00-\u9fff（）“”]{2,20}?)"
    r"(?:[：为是]?0[起件例次人处宗条]|[：为是]?零[起件例次人处宗条]?|(?:[1一][起件例次个])?[都也]?没有|没得)$"
)


def none_of(clause: str) -> str:
    """The clause as written where it only says that there was none of a thing the list knows, "" else."""
    match = _NONE.match(clause)
    if not match:
        return ""
    thing = match["thing"]
    told = next((told for pattern, told in _things() if pattern.fullmatch(thing)), "")
    return f"{match['lead']}{told.format(o=thing)}" if told else ""


@cache
def _things() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(thing), told) for thing, told in rows("drafting/data/none.tsv"))
