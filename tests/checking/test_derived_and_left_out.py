"""What a draft computes of its notes, says in other words than they, or leaves out of them."""

import pytest

from assistant.domain import Severity
from tests.checking.evidence import alarms


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("受理纠纷250件，其中邻里纠纷100件，占四成。", "纠纷受理250件，其中邻里的100件"),
        ("到会代表25人，反对的16人，占六成以上。", "到会代表25人，反对的16人"),
        ("排查隐患86处，整改81处，整改率约为94%。", "排查隐患86处，整改81处"),
        ("安装反诈软件1.13万人，完成任务的102.7%。", "反诈软件装了1.13万人，任务1.1万"),
        ("志愿者56人，其中退休教师19人，约占三分之一。", "志愿者56人，其中退休教师19人"),
        ("积案6件，已化解4件，化解率三分之二。", "积案6件，化解4件"),
        ("每月15日召开纠纷分析会，全年召开11次。", "每月15号开一次纠纷分析会（8月防疫停了1次）"),
        ("村干部58人、企业负责人104人参加讲座，合计162人。", "讲座一共162人，企业负责人那场104人"),
        ("举办燃气培训2场、厨师培训1场，参训194人次。", "培训：燃气2场130人；厨师1场64人"),
        ("7月，16名干部旁听1起行政案件庭审。", "7月16名干部旁听了一个行政案件庭审"),
        ("3月，选派2人到县里跟班学习。", "3月派人去县里跟班学习，去了俩"),
        ("启动响应，18日14时升级，21日9时解除。", "18日14:00升级响应，21日9:00解除"),
        ("罚款2500元。", "罚了5起，一共2500块"),
        ("政务公开在17个乡镇中列第5位，较上年第9位上升4位。", "公开考核17个乡镇第5，去年第9"),
        ("全年未发生亡人事故，2023年为1起、死亡1人。", "生产安全亡人事故0(2023年1起亡1人)"),
        ("劝返烧纸群众203人次，对违规用火立案5起。", "烧纸劝返203人次/违规野外用火立案5"),
        ("现场约80人参加演练。", "演练八十个人上下参加"),
        ("安装烟感156个，超出150个的任务数。", "装烟感156个，任务是一百五"),
        ("沿用2021年版本的预案。", "预案还是2021版，没动"),
        ("改造预计明年上半年实施。", "改造说是明年上半年弄"),
        ("来乡上访64批，同比下降22%。", "信访：来乡64批 比去年少18批"),
        ("秸秆火点3个，2名当事人共被罚款1000元。", "秸秆火点3个 罚2人 各500"),
        ("查处案件37件，城管类29件，农房类6件，环保类2件。", "行政处罚37件，城管类29 农房类6 其余环保"),
        ("社区矫正对象年末在册9人。", "社区矫正对象年初11人，年内解除4人、新接2人"),
        ("火点由上年的11处降到3处，实际行使赋权11项。", "赋权45项 实际用过11项；秸秆火点3（去年11）"),
        ("投入52.5万元，县级补助占38%左右。", "安全投入52.5万元，今年县补20"),
        ("镇救援队共25人，劝导5300余人次。", "镇救援队（25）人，劝导（5300）余人次"),
        ("4月18日，在广场设摊普法。", "茶叶节 四月十八 在广场摆了普法摊"),
        ("增列权责7项、核减3项。", "权责清单 新增7项 取消3项"),
        ("我镇以94.5分名列第3。", "县里验收 94.5分 全县第3"),
        ("评定优秀4卷、合格6卷，无不合格案卷。", "优秀4卷，合格6卷，没有不合格的"),
    ],
)
def test_what_follows_from_the_notes_is_no_error(draft: str, notes: str) -> None:
    assert alarms(draft, notes, Severity.ERROR) == set()


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("受理纠纷250件，其中邻里纠纷100件，占六成。", "纠纷受理250件，其中邻里的100件"),
        ("排查隐患86处，整改81处，整改率超过97%。", "排查隐患86处，整改81处"),
        ("每月15日召开纠纷分析会，全年召开9次。", "每月15号开一次纠纷分析会（8月防疫停了1次）"),
        ("村干部85人、企业负责人104人参加讲座，合计162人。", "讲座一共162人，企业负责人那场104人"),
    ],
)
def test_what_does_not_follow_is_one(draft: str, notes: str) -> None:
    assert alarms(draft, notes, Severity.ERROR)


def test_a_change_told_the_other_way_than_two_years_figures_is_an_error() -> None:
    notes = "依申请公开今年7件，去年9件"
    assert "direction-altered" in alarms("受理依申请公开7件，较上年增加2件。", notes, Severity.ERROR)
    assert alarms("受理依申请公开7件，较上年减少2件。", notes, Severity.ERROR) == set()


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("下一步，视频接访系统业已投入使用。", "还有那个视频接访，还在谈，没定"),
        ("编外人员同样参与行政处罚。", "编外人员不参与行政处罚"),
        ("9月，综治中心迁入新址，网上调解室同步上线运行。", "9月综治中心搬新楼了；网上调解室还在装设备"),
        ("满意度测评结果为“满意”。", "满意度测评结果还没公布"),
    ],
)
def test_an_open_matter_told_as_settled_is_warned_of(draft: str, notes: str) -> None:
    assert "status-altered" in alarms(draft, notes, Severity.WARNING)


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("视频接访一事尚在商谈，未作决定。", "还有那个视频接访，还在谈，没定"),
        ("调解成功228件。", "调成228件，未成12件"),
        ("乡综治中心获县“枫桥式”提名，结果未定。", "乡中心 县“枫桥式”提名，未定"),
    ],
)
def test_what_is_told_as_it_stands_is_not(draft: str, notes: str) -> None:
    assert "status-altered" not in alarms(draft, notes, Severity.WARNING)


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("排查隐患28处。", "排查隐患28处，整改25处"),
        ("邻里纠纷122件、其他纠纷35件。", "邻里122 土地58 其他35"),
        ("检查餐馆152家，气瓶与灶具同室存放16处。", "检查餐馆152家，软管老化47处，气瓶跟灶放一起16处"),
    ],
)
def test_a_figure_that_nothing_stated_tells_is_missed(draft: str, notes: str) -> None:
    assert alarms(draft, notes, Severity.WARNING) == {"fact-figure-unused"}


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("16个村中还有2个村没有签约法律顾问。", "村法律顾问16个村签了14个"),
        ("合法性审核43件，合同类占近七成。", "合法性审核43件，其中合同29件"),
        ("地震、消防演练各3场。", "演练6场，地震3、消防3"),
        ("在北街、砖厂社区增设消防站，总数达9个。", "消防站9个，今年新加2个：北街、砖厂社区"),
        ("作品213幅，评出一、二、三等奖共21幅。", "收了213幅，一等奖3幅，二等奖6幅，三等奖12幅"),
        ("8月19日至21日，6人参加培训。", "8月19日至21日三天，6人参加培训"),
    ],
)
def test_a_figure_that_follows_from_what_is_stated_is_not(draft: str, notes: str) -> None:
    assert "fact-figure-unused" not in alarms(draft, notes, Severity.WARNING)


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("司法所、信访办常驻。市场监管所另行办公。", "常驻司法所、信访办、市监所\n市监所另外办公"),
        ("与派出所联合巡湖12次。", "禁捕期和渔政站、派出所联合巡湖12次"),
        ("下一步，计划修建杨树湾村法治文化墙。", "明年打算把杨树湾和石桥两个村的法治文化墙修了"),
        ("反诈宣传走进石臼、双井、落雁坡、青砚谷。", "反诈进村 石臼 双井 芦家台 落雁坡 青砚谷"),
        ("公安、司法、信访单位进驻。", "公安、司法、信访、人社 四家进驻"),
    ],
)
def test_a_member_of_a_list_is_missed_in_the_sentence_that_tells_the_others(draft: str, notes: str) -> None:
    assert "list-member-unused" in alarms(draft, notes, Severity.WARNING)


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("司法所、信访办、市场监管所常驻。", "常驻司法所、信访办、市监所"),
        ("宣传走进石臼、双井等村。", "在石臼、双井、芦家台三个村宣传过"),
        ("与司法所、派出所联合摆摊。", "我们和司法所、派出所摆摊"),
        ("为五年级学生讲授未成年人保护法。", "给四、五年级讲未成年人保护法"),
    ],
)
def test_a_list_told_whole_or_on_purpose_in_part_is_not(draft: str, notes: str) -> None:
    assert "list-member-unused" not in alarms(draft, notes, Severity.WARNING)


@pytest.mark.parametrize("nought", ["复议1件，没有打官司的", "复议1件，县政府维持，无行政诉讼"])
def test_what_there_was_none_of_is_missed(nought: str) -> None:
    assert "nought-unused" in alarms("收到行政复议1件。", nought, Severity.WARNING)
    assert alarms("收到行政复议1件，未发生行政诉讼案件。", nought, Severity.WARNING) == set()


@pytest.mark.parametrize(
    ("draft", "notes", "missed"),
    [
        ("行政诉讼案件2件，均胜诉。", "复议没有，诉讼2件都赢了", True),
        ("行政复议案件为零，行政诉讼案件2件。", "复议没有，诉讼2件都赢了", False),
        ("发生火警2起，均当日扑灭。", "全年森林火灾0；火警2起，均当日扑灭", True),
        ("未发生森林火灾，发生火警2起。", "全年森林火灾0；火警2起", False),
    ],
)
def test_what_reports_count_none_of_is_asked_for_by_its_name(draft: str, notes: str, missed: bool) -> None:
    assert ("nought-unused" in alarms(draft, notes, Severity.WARNING)) is missed


@pytest.mark.parametrize("draft", ["全年办理案件22件。", "截至10月底，办理案件22件。"])
def test_the_day_up_to_which_the_notes_count_is_missed(draft: str) -> None:
    assert "as-of-unused" in alarms(draft, "截止11.30办案22件", Severity.WARNING)
    assert "as-of-unused" not in alarms("截至11月底，办理案件22件。", "截止11.30办案22件", Severity.WARNING)


def test_another_office_than_the_one_that_reports_it_is_warned_of() -> None:
    notes = "财政所：保障农民工工资条例宣传进了2个工地\n司法所：反诈宣传4场"
    assert "body-altered" in alarms("司法所走进2个工地宣传保障农民工工资条例。", notes, Severity.WARNING)
    assert "body-altered" not in alarms("财政所走进2个工地宣传保障农民工工资条例。", notes, Severity.WARNING)


def test_some_told_where_the_notes_say_all_is_warned_of() -> None:
    assert "scope-widened" in alarms("3件提案大部分办结。", "3件提案全部办结", Severity.WARNING)


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("受理纠纷186件。与上年的214件相比，受理量下降约13.1%。", "全年受理纠纷186件，去年是214件"),
        ("为264名农民工追回报酬317.6万元，人均约1.2万元。", "涉及农民工264人，帮着要回来工资317.6万"),
        ("防灾投入共57万元。", "投入：县拨45万，镇配12万"),
    ],
)
def test_what_may_be_computed_is_no_error(draft: str, note: str) -> None:
    assert {rule for rule in alarms(draft, note, Severity.ERROR) if rule.startswith("figure")} == set()


def test_a_number_that_nothing_gives_stays_an_error() -> None:
    assert "figure-altered" in alarms("全年受理纠纷299件。", "全年受理纠纷186件，成功171件", Severity.ERROR)


_QUARTERS = "类别\t一季度\t二季度\t三季度\t四季度\n巡查（次）\t36\t42\t39\t51\n发现违建（处）\t4\t7\t5\t6"
_DEFENCE = "企业 441条隐患，5条没整完，明年2月完成"


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("全年开展巡查168次，发现违法建设22处。四季度巡查51次。", _QUARTERS),
        ("排查企业隐患441条。目前已整改436条，剩余5条计划明年2月完成。", _DEFENCE),
        ("法律明白人由去年的46人增至62人。", "法律明白人去年46人，今年新培18人，退出2人"),
        ("新购图书240册，藏书总量达到1200册，增长25%。", "法治图书新买240册，原来有960册"),
        ("办理依申请公开6件，按期答复5件，延期答复1件。", "依申请公开6件，其中1件延期答复"),
        ("举办培训3期，培训115人次，平均每期约38人。", "法治培训3期 人数:38/42/35"),
        ("信访总量41件，同比减少11件，下降21.2%。", "信访总量41件（上年52件）"),
        ("投保企业由26家增加到33家。", "安责险投保企业33家，去年26家"),
        ("群众好评率99.6%。", "政务服务中心办件六千七百多，好评率说是九十九点六"),
        ("推送文章33篇，其中1篇阅读量突破5000次。", "公众号发了三十三篇，有一篇阅读量上了五千"),
        ("安装护栏1200米。", "装护栏1.2公里"),
        ("于3月、9月走进2个工地。", "农民工这块两个工地，三月一次九月一次"),
        ("作出行政处罚52件。", "行政处罚52件。行政复议1件，县政府撤案（更正：是申请人自己撤回申请）"),
    ],
)
def test_what_a_draft_computes_or_reads_out_of_its_notes_is_no_alarm(draft: str, notes: str) -> None:
    found = alarms(draft, notes, Severity.WARNING)
    assert {rule for rule in found if rule.startswith(("figure", "date", "fact-w", "hedge", "unit"))} == set()


def test_what_many_numbers_could_follow_from_is_asked_about() -> None:
    notes = "宣传12场，培训9场，演练6场，座谈4场，讲座3场"
    assert "figure-untraced" in alarms("走访企业17场。", notes, Severity.WARNING)


def test_a_half_told_of_the_other_halfs_figure_is_an_error() -> None:
    assert "date-untraced" in alarms("上半年开展检查104次。", "检查 下半年104次", Severity.ERROR)
