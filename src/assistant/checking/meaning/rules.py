"""The rules about what a draft says, with the examples that define them."""

from assistant.checking.rule import Example, Rule
from assistant.domain import Severity

_OURS = "本系统：草稿的说法须有素材依据"

BODY = Rule(
    id="body-altered",
    name="单位与素材不一致",
    severity=Severity.WARNING,
    summary="草稿与素材说的是同一件事，做事的或参与的单位却不同。",
    authority=_OURS,
    valid=(
        Example("司法所会同妇联在柳湾村开展反家庭暴力宣传。", facts=("司所和妇联在柳湾村搞了反家暴宣传",)),
    ),
    invalid=(
        Example(
            "派出所会同妇联在柳湾村开展反家庭暴力宣传。",
            facts=("司所和妇联在柳湾村搞了反家暴宣传",),
            flagged="派出所",
        ),
    ),
)

POST = Rule(
    id="post-altered",
    name="职务与素材不一致",
    severity=Severity.WARNING,
    summary="草稿与素材说的是同一件事，出面的领导职务却不同。",
    authority=_OURS,
    valid=(Example("镇党委书记主持召开法治专题会议。", facts=("书记主持开了法治专题会",)),),
    invalid=(Example("镇长主持召开法治专题会议。", facts=("书记主持开了法治专题会",), flagged="镇长"),),
)

LEVEL = Rule(
    id="level-altered",
    name="层级与素材不一致",
    severity=Severity.WARNING,
    summary="素材说的是镇级、县级，草稿说成了县级、市级，或相反。",
    authority=_OURS,
    valid=(),
    invalid=(),
)

PEOPLE = Rule(
    id="people-altered",
    name="对象与素材不一致",
    severity=Severity.WARNING,
    summary="草稿与素材说的是同一件事，参加的或面向的人却不同。",
    authority=_OURS,
    valid=(),
    invalid=(),
)

THING = Rule(
    id="thing-altered",
    name="事物与素材不一致",
    severity=Severity.WARNING,
    summary="草稿与素材说的是同一件事，地点、种类或所办的事物却不同。",
    authority=_OURS,
    valid=(),
    invalid=(),
)

ACTIVITY = Rule(
    id="activity-altered",
    name="做法与素材不一致",
    severity=Severity.WARNING,
    summary="草稿与素材说的是同一件事，开展的活动却不同：培训不是检查，调解不是化解。",
    authority=_OURS,
    valid=(),
    invalid=(),
)

JUDGEMENT = Rule(
    id="judgement-altered",
    name="结论与素材不一致",
    severity=Severity.WARNING,
    summary="素材的结论是维持、驳回、不合格，草稿写成了撤销、支持、合格，或相反。",
    authority=_OURS,
    valid=(),
    invalid=(),
)

DIRECTION = Rule(
    id="direction-altered",
    name="增减与素材相反",
    severity=Severity.ERROR,
    summary="素材说减少，草稿写成增加，或相反。",
    authority=_OURS,
    valid=(),
    invalid=(),
)

POLARITY = Rule(
    id="polarity-altered",
    name="做没做与素材相反",
    severity=Severity.WARNING,
    summary="素材说没有办结、没有公布、没有调成，草稿写成已经办结、公布、调成，或相反。",
    authority=_OURS,
    valid=(),
    invalid=(),
)

STATUS = Rule(
    id="status-altered",
    name="进展与素材不一致",
    severity=Severity.WARNING,
    summary="素材说是计划、正在办、试点或还没有完成，草稿写成已经完成。",
    authority=_OURS,
    valid=(),
    invalid=(),
)

SCOPE = Rule(
    id="scope-widened",
    name="范围比素材大",
    severity=Severity.WARNING,
    summary="素材说的是部分、试点或几个村，草稿写成全部、各村、全覆盖。",
    authority=_OURS,
    valid=(),
    invalid=(),
)

OUTCOME = Rule(
    id="outcome-untraced",
    name="成效无依据",
    severity=Severity.WARNING,
    summary="草稿说了某项成效（案件下降、满意度提升、好转等），素材中没有相应的说法。",
    authority=_OURS,
    valid=(),
    invalid=(),
)

DEED = Rule(
    id="deed-untraced",
    name="做法无依据",
    severity=Severity.WARNING,
    summary="草稿说建立了制度、开设了阵地、推行了做法，素材中没有相应的说法。",
    authority=_OURS,
    valid=(),
    invalid=(),
)

CAUSE = Rule(
    id="cause-untraced",
    name="原因无依据",
    severity=Severity.WARNING,
    summary="草稿写的原因在素材中没有相应的说法。",
    authority=_OURS,
    valid=(),
    invalid=(),
)

INSTRUCTION = Rule(
    id="instruction-untraced",
    name="批示肯定无依据",
    severity=Severity.WARNING,
    summary="草稿说上级有批示、肯定、视察，素材中没有相应的说法。",
    authority=_OURS,
    valid=(),
    invalid=(),
)

RANK = Rule(
    id="rank-untraced",
    name="位次无依据",
    severity=Severity.WARNING,
    summary="草稿说居首位、走在前列、唯一，相应的素材没有这样说。",
    authority=_OURS,
    valid=(),
    invalid=(),
)

RULES = (
    BODY,
    POST,
    LEVEL,
    PEOPLE,
    THING,
    ACTIVITY,
    JUDGEMENT,
    DIRECTION,
    POLARITY,
    STATUS,
    SCOPE,
    OUTCOME,
    DEED,
    CAUSE,
    INSTRUCTION,
    RANK,
)
