"""What is said where a check itself has failed: silence would read as a clean draft."""

from collections.abc import Iterator, Sequence

from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Severity

LEFT_OUT = Rule(
    id="check-left-out",
    name="核对未做完",
    severity=Severity.WARNING,
    summary="程序核对时内部出错，有的项目没有核对；没有列出问题不等于没有问题。",
    authority="本系统：没有核对的要说明，不当作没有问题",
    valid=(Example("全年召开会议6次。"),),
    invalid=(),
)


def check_left_out(failed: Sequence[str]) -> Iterator[Finding]:
    """One finding for all checks that raised, by their names; none where every check was made."""
    if failed:
        what = "、".join(failed)
        message = f"核对时内部出错，有{len(failed)}项没有核对（{what}），请人工核对，并告知维护人员。"
        yield Finding(LEFT_OUT.id, LEFT_OUT.severity, message, authority=LEFT_OUT.authority)
