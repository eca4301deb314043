"""The rules about what a draft says, with the examples that define them."""

from assistant.checking.rule import Example, Rule
from assistant.domain import Severity

_OURS = "本系统：草稿的说法须有素材依据"

BODY = Rule(
    id="body-altered",
    name="单位与素材不一致",
    severity=Severity.ERROR,
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
    severity=Severity.ERROR,
    summary="草稿与素材说的是同一件事，出面的领导职务却不同。",
    authority=_OURS,
    valid=(Example("镇党委书记主持召开法治专题会议。", facts=("书记主持开了法治专题会",)),),
    invalid=(Example("镇长主持召开法治专题会议。", facts=("书记主持开了法治专题会",), flagged="镇长"),),
)

ACTOR = Rule(
    id="actor-altered",
    name="做事的人与素材不一致",
    severity=Severity.WARNING,
    summary="草稿与素材说的是同一件事，出钱、牵头、配合、讲课、安装、派人的却不是同一家。",
    authority=_OURS,
    valid=(
        Example("由县交通局出资加装护栏2处。", facts=("护栏装了2处，钱是县交通局出的",)),
        Example("我镇派人协助县消防救援大队开展演练1次。", facts=("县消防大队搞演练1次，咱们派人帮忙",)),
    ),
    invalid=(
        Example("由我镇出资加装护栏2处。", facts=("护栏加装2处，县交通局出钱",), flagged="我镇出资"),
        Example(
            "由水利站牵头开展禁捕巡河36次。",
            facts=("禁捕巡河36次，渔政中队牵头，水利站跟着",),
            flagged="水利站牵头",
        ),
    ),
)

LEVEL = Rule(
    id="level-altered",
    name="层级与素材不一致",
    severity=Severity.ERROR,
    summary="素材说的是镇级、县级，草稿说成了县级、市级，或相反。",
    authority=_OURS,
    valid=(
        Example("全镇开展安全生产检查18次。", facts=("全镇查安全生产18次",)),
        Example("向县司法局报送工作总结2份。", facts=("给县司法局交了总结2份",)),
    ),
    invalid=(
        Example("全县开展安全生产检查18次。", facts=("全镇查安全生产18次",), flagged="全县"),
        Example("市级部门授予示范村称号3个。", facts=("县里授予示范村称号3个",), flagged="市级"),
    ),
)

PEOPLE = Rule(
    id="people-altered",
    name="对象与素材不一致",
    severity=Severity.ERROR,
    summary="草稿与素材说的是同一件事，参加的或面向的人却不同。",
    authority=_OURS,
    valid=(
        Example("为网格员举办法律知识培训4期。", facts=("给网格员办法律培训4期",)),
        Example("组织中小学生参观法治展馆3次。", facts=("带学生参观法治展馆3次",)),
    ),
    invalid=(
        Example("为企业职工举办法律知识培训4期。", facts=("给网格员办法律培训4期",), flagged="企业职工"),
        Example("组织老年人参观法治展馆3次。", facts=("带学生参观法治展馆3次",), flagged="老年人"),
    ),
)

JUDGEMENT = Rule(
    id="judgement-altered",
    name="结论与素材不一致",
    severity=Severity.ERROR,
    summary="素材的结论是维持、驳回、不合格，草稿写成了撤销、支持、合格，或相反。",
    authority=_OURS,
    valid=(
        Example("行政复议维持原决定2件。", facts=("复议维持2件",)),
        Example("食品抽检合格46批次。", facts=("食品抽检46批次合格",)),
    ),
    invalid=(
        Example("行政复议撤销原决定2件。", facts=("复议维持2件",), flagged="撤销"),
        Example("食品抽检不合格46批次。", facts=("食品抽检46批次合格",), flagged="不合格"),
    ),
)

DIRECTION = Rule(
    id="direction-altered",
    name="增减与素材相反",
    severity=Severity.ERROR,
    summary="素材说减少，草稿写成增加，或相反。",
    authority=_OURS,
    valid=(
        Example("矛盾纠纷数量同比下降。", facts=("纠纷比去年少了",)),
        Example("信访量较上年的40件下降，全年受理31件。", facts=("今年信访31件，去年40件",)),
    ),
    invalid=(
        Example("辖区治安案件同比上升。", facts=("治安案件同比减少",), flagged="上升"),
        Example("全年受理信访31件，较上年的40件上升。", facts=("今年信访31件，去年40件",), flagged="上升"),
    ),
)

POLARITY = Rule(
    id="polarity-altered",
    name="做没做与素材相反",
    severity=Severity.WARNING,
    summary="素材说没有办结、没有公布、没有调成，草稿写成已经办结、公布、调成，或相反。",
    authority=_OURS,
    valid=(
        Example("河道清淤工程尚未完工。", facts=("河道清淤工程没完工",)),
        Example("柳湾村土地纠纷未调解成功。", facts=("柳湾村土地纠纷没调成",)),
    ),
    invalid=(
        Example("柳湾村土地纠纷调解成功。", facts=("柳湾村土地纠纷没调成",), flagged="调解成功"),
        Example("养老服务中心按期整改。", facts=("养老服务中心没整改",), flagged="整改"),
    ),
)

STATUS = Rule(
    id="status-altered",
    name="进展与素材不一致",
    severity=Severity.WARNING,
    summary="素材说是计划、正在办、试点或还没有完成，草稿写成已经完成，或相反。",
    authority=_OURS,
    valid=(
        Example("拟于明年建设法治文化广场。", facts=("法治文化广场明年建",)),
        Example("正在修订村规民约。", facts=("村规民约还在改",)),
    ),
    invalid=(
        Example("建成法治文化广场。", facts=("法治文化广场明年才建",), flagged="建成法治文化广场"),
        Example("完成村规民约修订。", facts=("村规民约修订还没完成",), flagged="完成村规民约修订"),
        Example("拟将河道管理办法报县司法局备案。", facts=("河道管理办法报县司法局备案了",), flagged="拟"),
    ),
)

SCOPE = Rule(
    id="scope-widened",
    name="范围与素材不一致",
    severity=Severity.WARNING,
    summary="素材说的是部分、试点或几个村，草稿写成全部、各村、全覆盖，或相反。",
    authority=_OURS,
    valid=(
        Example("部分村设立法律咨询点。", facts=("几个村设了法律咨询点",)),
        Example("各村均设立法律咨询点。", facts=("村村都设了法律咨询点",)),
    ),
    invalid=(
        Example("各村设立法律咨询点。", facts=("几个村设了法律咨询点",), flagged="各村"),
        Example("全部村庄设立法律咨询点。", facts=("有3个村设了法律咨询点",), flagged="全部"),
        Example("信访事项大多按期答复。", facts=("信访事项按期答复62件",), flagged="大多"),
    ),
)

OUTCOME = Rule(
    id="outcome-untraced",
    name="成效无依据",
    severity=Severity.WARNING,
    summary="草稿说了某项成效（案件下降、满意度提升、好转等），素材中没有相应的说法。",
    authority=_OURS,
    valid=(
        Example("群众满意度达到96%。", facts=("满意度96%",)),
        Example("营商环境持续优化。", facts=("开展宣传12场",)),
    ),
    invalid=(
        Example(
            "开展宣传12场，电动车盗窃案件明显下降。",
            facts=("开展宣传12场",),
            flagged="电动车盗窃案件明显下降",
        ),
        Example("调解纠纷30件，邻里关系明显好转。", facts=("调解纠纷30件",), flagged="邻里关系明显好转"),
        Example("调解纠纷30件，群众满意度明显提高。", facts=("调解纠纷30件",), flagged="群众满意度明显提高"),
    ),
)

DEED = Rule(
    id="deed-untraced",
    name="做法无依据",
    severity=Severity.WARNING,
    summary="草稿说建立了制度、开设了阵地、推行了做法，或在一件事后面加上另一件，素材中没有相应的说法。",
    authority=_OURS,
    valid=(
        Example("设立老兵调解室1个。", facts=("弄了个老兵调解室",)),
        Example("建立健全工作机制。", facts=("开展宣传12场",)),
        Example("巡河40次，并续聘护河员。", facts=("巡河40次，护河员接着聘",)),
    ),
    invalid=(
        Example("开展宣传12场，设立青年法律夜校。", facts=("开展宣传12场",), flagged="设立青年法律夜校"),
        Example("全年巡河40次，设立渔港法律驿站。", facts=("巡河40次",), flagged="设立渔港法律驿站"),
        Example("巡河40次，并组织志愿者赴邻乡观摩。", facts=("巡河40次",), flagged="并组织志愿者赴邻乡观摩"),
    ),
)

CAUSE = Rule(
    id="cause-untraced",
    name="原因无依据",
    severity=Severity.WARNING,
    summary="草稿写的原因在素材中没有相应的说法。",
    authority=_OURS,
    valid=(
        Example("因持续降雨，演练推迟举行。", facts=("下雨，演练推迟了",)),
        Example("主要原因是编制少。", facts=("力量不足，编制少",)),
    ),
    invalid=(
        Example("因场地维修，演练推迟举行。", facts=("下大雨，演练推迟了",), flagged="场地维修"),
        Example("主要原因是资金短缺。", facts=("执法力量不足，编制少",), flagged="资金短缺"),
    ),
)

INSTRUCTION = Rule(
    id="instruction-untraced",
    name="批示肯定无依据",
    severity=Severity.WARNING,
    summary="草稿说上级有批示、要求、肯定、视察，素材中没有相应的说法。",
    authority=_OURS,
    valid=(
        Example("县委书记对调解工作作出批示。", facts=("县委书记批示了调解工作",)),
        Example("邀请人大代表视察法治工作。", facts=("人大代表来看了法治工作",)),
        Example("排查隐患9处，镇长要求限期清零。", facts=("查出隐患9处，镇长让限期清掉",)),
        Example("对照要求，仍有短板。", facts=("排查隐患9处",)),
    ),
    invalid=(
        Example("调解工作获县委书记批示肯定。", facts=("调解纠纷30件",), flagged="批示肯定"),
        Example("省司法厅领导莅临视察。", facts=("开展宣传12场",), flagged="视察"),
        Example("排查隐患9处，镇长要求限期清零。", facts=("排查隐患9处",), flagged="要求"),
    ),
)

RANK = Rule(
    id="rank-untraced",
    name="位次无依据",
    severity=Severity.WARNING,
    summary="草稿说居首位、走在前列、唯一，相应的素材没有这样说。",
    authority=_OURS,
    valid=(
        Example("普法考核列全县第一。", facts=("普法考核全县第一",)),
        Example("把安全放在首位。", facts=("检查12次",)),
    ),
    invalid=(
        Example("普法考核位居全县前列。", facts=("普法考核86分",), flagged="前列"),
        Example("为全县唯一试点。", facts=("是全县试点",), flagged="唯一"),
    ),
)

PLACE = Rule(
    id="rank-altered",
    name="名次、奖次与素材不一致",
    severity=Severity.ERROR,
    summary="草稿写第几名、几等奖，相应的素材写的是另一个名次或奖次。",
    authority=_OURS,
    valid=(
        Example("普法考核列全县第四。", facts=("普法考核全县第4",)),
        Example("微视频获三等奖。", facts=("微视频拿了三等奖",)),
    ),
    invalid=(
        Example("普法考核列全县第二。", facts=("普法考核全县第4",), flagged="第二"),
        Example("微视频比赛获三等奖。", facts=("微视频比赛拿了第三名",), flagged="三等奖"),
    ),
)

UNKNOWN_BODY = Rule(
    id="body-untraced",
    name="单位职务无依据",
    severity=Severity.WARNING,
    summary="草稿说某单位、某职务参与了一件事，素材和单位档案通篇没有提到它。",
    authority=_OURS,
    valid=(
        Example("司法所开展法治宣传12场。", facts=("司所搞了普法12场",)),
        Example("下一步，拟会同县检察院开展法治宣传。", facts=("普法宣传12场",)),
    ),
    invalid=(Example("县检察院开展普法宣传12场。", facts=("普法宣传12场",), flagged="县检察院"),),
)

RULES = (
    BODY,
    POST,
    ACTOR,
    LEVEL,
    PEOPLE,
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
    PLACE,
    UNKNOWN_BODY,
)
