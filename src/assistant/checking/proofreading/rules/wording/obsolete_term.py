"""Names of bodies, days and policies that have been replaced, each since a report year.

Source: the reform or decision named in each row of the list; binding where a body has lost its name. A
town may have kept an old name, so it is a warning.
"""

from collections.abc import Iterator

from assistant.checking.proofreading.wordlist import scan
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity

RULE = Rule(
    id="obsolete-term",
    name="过时的机构、名称和提法",
    severity=Severity.WARNING,
    summary="机构改革前的机构名、已改名的节日和报刊、已更新的提法，按报告年度判断。",
    authority="2018年党和国家机构改革方案；各行所载文件",
    valid=(
        Example("联合市场监管所检查。"),
        Example("履行经济调节、市场监管、社会管理、公共服务、生态环境保护职能。"),
    ),
    invalid=(
        Example("联合工商所开展检查。", flagged="工商所"),
        Example("12月4日法制宣传日开展宣传。", flagged="法制宣传日", becomes="12月4日国家宪法日开展宣传。"),
        Example("创新社会管理体制。", flagged="社会管理"),
    ),
)


def find(text: str) -> Iterator[Hit]:
    yield from scan("obsolete_terms", text)


STYLE = StyleRule(RULE, find)
