"""已 and its like written once and where they belong, after all other steps: 已经已检查, 将隐患均已整改."""

from collections.abc import Iterator

from assistant.domain import Span
from assistant.language.patterns import late
from assistant.language.words import tagged
from assistant.register.protecting import inside_a_word, visible
from assistant.register.tracked import Edit
from assistant.register.values import Context

_DONE = r"(?:已经|已)"
_DOUBLED = (
    (late(r"(?P<more>[\u4e00-\u9fff]{3,8})(?=(?P=more))"), ""),
    (late(rf"(?P<more>{_DONE})(?=(?:均|都|全部)?已)"), ""),
    (late(r"(?P<more>都|均|全都)(?=均)"), ""),
    (late(r"(?P<more>基本上?)(?=基本)"), ""),
    (late(r"(?<=[\u4e00-\u9fff])(?P<more>全都|全)(?=全面)"), ""),
    (late(r"(?P<more>还在|还|仍在|仍)(?=尚未|尚无|正在)"), ""),
    (late(r"(?P<more>还)(?=未(?![必来曾]))"), "尚"),
    (late(r"(?P<more>正在|正|在)(?=正在)"), ""),
    (late(r"(?P<more>就|才|也就)(?=仅)"), ""),
    (late(r"(?P<more>一共|总共|共)(?=共计?\d)"), ""),
    (late(r"(?P<more>不|没|未)(?=未能|无法|难以)"), ""),
    (late(r"(?<=逐[一个户家份件条处])(?P<more>全面)(?=梳理|排查|走访)"), ""),
    (late(r"(?P<more>逐一|逐户|挨个)(?=逐)"), ""),
    (late(r"(?P<more>就|给)(?=已|均已)"), ""),
    (late(r"(?P<more>群众|人员|村民|确认|资金|经费)(?=(?P=more))"), ""),
    (late(r"(?<![老女男青妇][年性女])(?P<more>群众|村民|居民)(?=(?:老年|女性|男性|青年|妇女)(?P=more))"), ""),
)
# 将人已劝阻: in a clause with 将 the adverb stands before it.
_INSIDE = late(r"(?<![即必行])[将把](?P<what>[^，。；：将把“”]{1,14}?)(?P<done>均已|已)(?!经)")
# 随后，由于下雨 is 后因下雨; before what is done it takes no pause (随后补考).
_AFTERWARDS = late(r"(?P<then>随后|此后)，(?P<why>由于|因为?)?(?=(?P<next>[\u4e00-\u9fff]{1,6}))")
_DEEDS = ("v", "d", "p")
_REASON = "副词不重复"


def adverbs_once(text: str, context: Context) -> Iterator[Edit]:
    """Edits that leave one adverb of two that say the same, and put 已 before 将."""
    if not context.spoken:
        return
    seen = visible(text)
    for pattern, written in _DOUBLED:
        for match in pattern.finditer(seen):
            if not inside_a_word(text, match.start()) and not inside_a_word(text, match.end()):
                yield Edit(Span(*match.span("more")), written, _REASON)
    for match in _AFTERWARDS.finditer(seen):
        if match["why"]:
            yield Edit(Span(*match.span()), "后因", _REASON)
        elif tagged(match["next"])[0][1].startswith(_DEEDS):
            yield Edit(Span(match.end() - 1, match.end()), "", _REASON)
    for match in _INSIDE.finditer(seen):
        if not seen.endswith(("已经", "已"), 0, match.start()):
            yield Edit(Span(match.start(), match.start()), match["done"], _REASON)
        yield Edit(Span(*match.span("done")), "", _REASON)
