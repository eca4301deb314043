"""Hand-made fact sheets: clauses as the facts floor hands them over."""

from assistant.domain import Draft, Fact, FactSheet, Profile, Sentence, Source, Status
from assistant.genres import Genre, genre, theme_of
from assistant.language import periods, quantities

YEAR = 2025
ANNUAL = genre("fazhi-annual")
TOWN = Profile(issuer="清源县柳河镇人民政府")
JOINT = Profile(issuer="清源县柳河镇人民政府", joint=True)


def fact(
    text: str,
    id: str = "F1",
    *,
    section: str = "achievements",
    status: Status = Status.DONE,
    reason: str | None = None,
    line: int = 1,
    sheet: str | None = None,
    of: Genre = ANNUAL,
) -> Fact:
    return Fact(
        id=id,
        text=text,
        source=Source("notes.txt", line, text, sheet),
        figures=quantities(text),
        dates=tuple(period.value for period in periods(text, YEAR)),
        section=section,
        theme=theme_of(of, text),
        status=status,
        reason=reason,
    )


def sheet(*texts: str, **sections: tuple[str, ...]) -> FactSheet:
    """Facts F1, F2 … of the main section, then those of the sections named (first_responsible, plans …)."""
    placed = [("achievements", text) for text in texts]
    placed += [(key.replace("_", "-"), text) for key, found in sections.items() for text in found]
    facts = (fact(text, f"F{at}", section=key, line=at) for at, (key, text) in enumerate(placed, 1))
    return FactSheet(tuple(facts))


YEAR_OF_WORK = sheet(
    "全年召开法治建设专题会议6次",
    "党委会会前学法12次",
    "法治讲座3场，240人参加",
    "合法性审核合同68份、规范性文件2件，提出意见40条，采纳37条",
    "行政执法证持证人员12人",
    "办案7件（简易5件普通2件），罚款2.3万元",
    "预案今年修了7个",
    "隐患排查73处，整改71处，其余2处正在整改",
    "调解矛盾纠纷286件，调解成功281件",
    "信访25件，按期办结25件",
    "主动公开信息212条，办理依申请公开3件",
    "行政复议1件，维持",
    "普法宣传47场，发放资料6000余份",
    "反诈宣传今年跟派出所一起搞了9场",
    "便民服务中心截至11月底办件9140件",
    "村（社区）法律顾问到村312次",
    shortcomings=("网格员上报质量不高，主要是培训少", "隐患2处没销号"),
    first_responsible=(
        "书记全年听取法治建设汇报4次",
        "党委书记审定年度要点23项",
        "镇长出庭应诉1次（9月18日）",
        "9名班子成员全部书面述法",
    ),
    plans=("执法证再考4个", "普法宣传不少于50场"),
)


def sentences(draft: Draft) -> tuple[Sentence, ...]:
    return tuple(sentence for section in draft.sections for sentence in section.sentences)


def used(draft: Draft) -> list[str]:
    return [id for sentence in sentences(draft) for id in sentence.facts]
