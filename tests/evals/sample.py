"""One small case, checkers that stand in for the real one, and what scorers say by name."""

from collections.abc import Iterable

from assistant.domain import Check, Finding, Severity, Span
from assistant.evals.fidelity.cases import FidelityCase, case_of
from assistant.evals.values import Score
from assistant.language import sentences

DRAFT = (
    "清溪县柳溪镇2025年普法工作总结\n"
    "2025年，全镇开展法治讲座12场，340人次参加，发放资料1234份。3月15日，联合市场监管所检查经营户26家。"
    "全年调解纠纷58件，其中邻里纠纷31件、婚姻纠纷27件，调解成功率98.3%。投入经费3.5万元，培训网格员60余人。\n"
    "第三季度组织巡查45次，整改隐患15处。法律顾问出具意见18条，采纳16条。走访群众1.2万人次，接待来访30件。\n"
)
NOTES = "法治讲座12场 340人次 资料1234份\n3.15检查经营户26家"
PREVIOUS = "2024年，全镇开展法治讲座9场，280人次参加，发放资料990份，检查经营户17家，调解纠纷66件。"


def sample(case: str = "sample") -> FidelityCase:
    return case_of(
        {
            "id": case,
            "genre": "pufa-summary",
            "year": 2025,
            "issuer": "清溪县柳溪镇人民政府",
            "manner": "list",
            "notes": NOTES,
            "previous": PREVIOUS,
            "draft": DRAFT,
            "edits": [
                {"id": "e1", "class": "body", "old": "市场监管所", "new": "派出所", "why": "another body"},
                {"id": "e2", "class": "omitted-item", "old": "，采纳16条", "new": "", "why": "dropped"},
            ],
            "benign": [
                {"id": "b1", "class": "synonym", "old": "开展法治讲座", "new": "举办法治讲座", "why": "same"}
            ],
        }
    )


def silent(draft: str, *_: object, **__: object) -> Check:
    return Check(())


def flagging_all(draft: str, *_: object, **__: object) -> Check:
    """An error on every sentence and one on the whole, each told by its words."""
    spans = (*sentences(draft), Span(0, len(draft)))
    return Check(tuple(Finding("all", Severity.ERROR, "", span.of(draft), span) for span in spans))


def knowing_twelve(draft: str, *_: object, **__: object) -> Check:
    """An error where the draft no longer says 12场, and a warning that is always there."""
    always = Finding("always", Severity.WARNING, "", "清溪县", Span(0, 3))
    gone = Finding("gone", Severity.ERROR, "", draft[17:30], Span(17, 30))
    return Check((always,) if "12场" in draft else (always, gone))


def values(scores: Iterable[Score]) -> dict[str, float | None]:
    return {score.name: score.value for score in scores}
