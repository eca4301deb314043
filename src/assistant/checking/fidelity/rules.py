"""The rules about figures, with the examples that define them."""

from assistant.checking.rule import Example, Rule
from assistant.domain import Severity

_OURS = "本系统：草稿中的数据须有素材依据"

UNTRACED = Rule(
    id="figure-untraced",
    name="数据无依据",
    severity=Severity.ERROR,
    summary="草稿中的数据在素材、单位档案中都找不到，也不能由它们推算得出。",
    authority=_OURS,
    valid=(Example("开展法治宣传12场。", facts=("普法宣传搞了12场",)),),
    invalid=(Example("开展法治宣传12场，查处违法建设8处。", facts=("普法宣传搞了12场",), flagged="8处"),),
)

ALTERED = Rule(
    id="figure-altered",
    name="数据与素材不一致",
    severity=Severity.ERROR,
    summary="草稿与素材说的是同一件事，数值却不同。",
    authority=_OURS,
    valid=(
        Example("拨付资金3.5万元。", facts=("拨付资金35000元",)),
        Example("接待群众1200余人次。", facts=("接待群众1234人次",)),
        Example("共开展宣传20场。", facts=("法治宣传12场", "禁毒宣传8场")),
    ),
    invalid=(Example("开展法治宣传15场。", facts=("普法宣传搞了12场",), flagged="15场"),),
)

UNIT = Rule(
    id="unit-altered",
    name="单位与素材不一致",
    severity=Severity.ERROR,
    summary="数值与素材相同，单位不同：人与人次、元与万元不能互换，所计的事物不用该量词（案件66人）；其余量词不同为疑似。",
    authority=_OURS,
    valid=(
        Example("召开会议4次。", facts=("开了4个会",)),
        Example("受理纠纷42件，化解40件。", facts=("受理纠纷42起，化解40起",)),
    ),
    invalid=(
        Example("接待群众430人。", facts=("接待群众430人次",), flagged="430人"),
        Example("办理行政处罚案件66人。", facts=("行政处罚案件66件",), flagged="66人"),
        Example("受理纠纷342件，化解330户。", facts=("受理纠纷342件，化解330件",), flagged="330户"),
        Example("发生道路亡人事故1人。", facts=("道路亡人事故1起", "致1人死亡"), flagged="1人"),
    ),
)

HEDGE = Rule(
    id="hedge-altered",
    name="约数与素材不一致",
    severity=Severity.ERROR,
    summary="约数词（余、近、约、超、不足）与素材不符，或与确切数不符。",
    authority=_OURS,
    valid=(Example("发放资料1.2万余份。", facts=("发放资料12600份",)),),
    invalid=(
        Example("发放资料近1.2万份。", facts=("发放资料12600份",), flagged="近1.2万份"),
        Example("化解纠纷400件。", facts=("化解纠纷400多件",), flagged="400件"),
    ),
)

SWAPPED = Rule(
    id="figure-swapped",
    name="数据张冠李戴",
    severity=Severity.ERROR,
    summary="数据在素材中有，但属于另一件事。",
    authority=_OURS,
    valid=(
        Example(
            "开展法治讲座6场。组织应急演练11场。",
            facts=("法治讲座6场", "应急演练11场"),
        ),
    ),
    invalid=(
        Example(
            "开展法治讲座11场。组织应急演练6场。",
            facts=("法治讲座6场", "应急演练11场"),
            flagged="11场",
        ),
    ),
)

STALE = Rule(
    id="figure-stale",
    name="沿用上年数据",
    severity=Severity.ERROR,
    summary="数据不在本年素材中，却与上年报告相同。",
    authority=_OURS,
    valid=(
        Example(
            "开展法治宣传12场，较上年的9场增加3场。",
            facts=("普法宣传搞了12场",),
            previous="全年开展法治宣传9场。",
        ),
    ),
    invalid=(
        Example(
            "开展法治宣传12场。排查安全隐患58处。",
            facts=("普法宣传搞了12场",),
            previous="全年排查安全隐患58处。",
            flagged="58处",
        ),
    ),
)

WITHHELD = Rule(
    id="fact-withheld",
    name="使用了不应写入的素材",
    severity=Severity.ERROR,
    summary="数据来自已更正、属于其他年度或涉及个人信息等不应写入的素材。",
    authority=_OURS,
    valid=(),
    invalid=(),
)

UNCONFIRMED = Rule(
    id="fact-unconfirmed",
    name="使用了未确认的素材",
    severity=Severity.INFO,
    summary="数据来自尚未确认的素材，确认后方可写入。",
    authority=_OURS,
    valid=(),
    invalid=(),
)

FIGURE_RULES = (UNTRACED, ALTERED, UNIT, HEDGE, SWAPPED, STALE, WITHHELD, UNCONFIRMED)
