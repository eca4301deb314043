"""An invented report on 2024, and this year's facts beside it."""

from assistant.domain import Fact, FactSheet, Report
from assistant.drafting.comparison import Row, YearOnYear, rows_of, year_on_year
from assistant.reading import parse_report
from tests.drafting.sheets import ANNUAL, YEAR, sheet

TEXT = """清源县柳河镇人民政府关于2024年度法治政府建设情况的报告
清源县人民政府：
一、主要举措和成效
（一）强化源头治理，化解矛盾纠纷
全年调解矛盾纠纷197起，调解成功190起，调解成功率96.4%。受理信访事项41件，比上年减少7件。
（二）规范行政执法，维护公平正义
办理行政处罚案件47件，罚款4.05万元。3月开展联合执法6次。执法记录仪10台。
（三）深化普法宣传，营造法治氛围
开展普法宣传51场，发放宣传资料12600余份。新建法治广场2个。
二、存在的不足和原因
一是部分村干部运用法治方式化解矛盾的能力不强。
三、下一年度主要安排
2025年，我镇将重点做好以下工作：
（一）规范执法记录。6月底前制定执法音像记录归档清单，明确责任人。
（二）扩大普法覆盖。普法宣传不少于55场，推动普法入脑入心。
清源县柳河镇人民政府
2025年1月14日
"""


def past(text: str = TEXT) -> Report:
    return parse_report(text, path="2024.txt")


def rows(*facts: str, text: str = TEXT) -> tuple[Row, ...]:
    return rows_of(sheet(*facts).facts, past(text), ANNUAL, YEAR)


def row(indicator: str, *facts: str, text: str = TEXT) -> Row:
    """The row whose indicator holds a word."""
    return next(row for row in rows(*facts, text=text) if indicator in row.indicator)


def compared(given: FactSheet | tuple[Fact, ...], text: str = TEXT) -> YearOnYear:
    facts = given.facts if isinstance(given, FactSheet) else given
    return year_on_year(facts, past(text), ANNUAL, YEAR)
