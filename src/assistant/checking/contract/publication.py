"""What must not stand in a report that is published: internal and secret matter, petitioners, minors."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.layout import Kind
from assistant.checking.lexicon import rows
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Severity, Span

PUBLIC = Rule(
    id="not-for-public",
    name="不宜公开的内容",
    severity=Severity.WARNING,
    summary="稳控、涉稳、涉密、内部掌握的事项，信访人、举报人、未成年人的身份，不宜写入公开的报告。",
    authority="《政府信息公开条例》第十四条至第十六条；督察工作规定第二十四条",
    valid=(
        Example("保障未成年人合法权益，开展保密教育1次。"),
        Example("主动公开信息312条，不予公开的依法说明理由。"),
    ),
    invalid=(
        Example("6起处于稳控状态。", flagged="稳控"),
        Example("未成年人张某盗窃案已移送。", flagged="未成年人张某"),
        Example("信访人李某反映宅基地问题。", flagged="信访人李某"),
    ),
)

RULES = (PUBLIC,)


def check_publication(case: Case) -> Iterator[Finding]:
    for pattern, what in rows("not_public"):
        for match in re.finditer(pattern, case.draft):
            line = case.line_at(match.start())
            if line is not None and line.kind in (Kind.BODY, Kind.ROW, Kind.HEADING):
                message = f"“{match[0]}”：{what}，公开前请删去或改写。"
                found = PUBLIC.finding(Span(*match.span()), match[0], message)
                yield replace(found, section=line.section or None)
