"""A statement's standing: taken back, doubted, meant or of another year by what stands beside it."""

import pytest

from assistant.facts.standing import explains_itself
from tests.facts.reading import read, usable

_BEFORE = "党委会专题研究法治工作4次\n"


@pytest.mark.parametrize(
    ("notes", "told", "gone"),
    [
        ("老周：调处室建了7个\n老周：刚说的7个里头有2个还在装修，先按5个写", "5个", "7个"),
        ("受理投诉44件\n刚才那个数报大了，减掉重复的3件，是41件", "41件", "44件"),
        ("1. 讲座16场\n2. 审查合同33份\n3. 纠纷调解270件\n第3条的数填串了，应当是207件", "207件", "270件"),
        ("执法检查118次\n把“执法检查118次”换成“执法检查181次”", "181次", "118次"),
        ("走访企业66家\n走访企业那里多写了一家，65家才对", "65家", "66家"),
        (
            "所里小毛：巡回法庭开庭11次\n党政办小林：11次里有3次是线上的，算吗\n所里小毛：不算，写8次",
            "8次",
            "11次",
        ),
        ("执法队：罚款6.8万\n财政：你们6.8是应收，实收5.9", "5.9万元", "6.8"),
        ("妇联：家事调解26起\n妇联：前面发的别用，那是到9月的，全年31起", "31起", "26起"),
        ("婚姻法讲座5场\n更正是民法典婚姻家庭编 不叫婚姻法了", "民法典婚姻家庭编", "婚姻法"),
    ],
)
def test_a_line_that_points_at_an_earlier_one_puts_its_figure_or_word_right(
    notes: str, told: str, gone: str
) -> None:
    said = "；".join(fact.text for fact in usable(_BEFORE + notes))
    assert told in said
    assert gone not in said


@pytest.mark.parametrize(
    "notes",
    [
        "小陈：上门讲法46户\n主任：上门那个没台账，撤了吧",
        "小崔：开展宣传46场\n小崔：各位老师，上条作废",
        "阿海：禁毒宣传进校园46场\n阿海：46场是禁毒办统计的，不要算进来",
        "7月网格走访46户\n（更正：46是两个月加起来的）",
        "信访办：积案化解46件\n信访办：化解那46件，县里只认4件",
    ],
)
def test_what_a_later_line_takes_back_or_gives_another_standing_is_not_told(notes: str) -> None:
    assert "46" not in "；".join(fact.text for fact in usable(_BEFORE + notes))


@pytest.mark.parametrize(
    "line", ["97人是党员", "4次会议的纪要都已印发", "研究法治工作4次里，开到村里的2次，剩2次"]
)
def test_a_line_that_judges_nothing_told_is_a_fact_of_its_own(line: str) -> None:
    told = usable(f"{_BEFORE}{line}")
    assert len(told) == 2
    assert "4次" in told[0].text


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("原打算办法治夜校12期，实际办了9期", "办法治夜校9期"),
        ("县里要求我们全年至少开展普法30场，做到了26场", "开展普法26场"),
        ("年初计划清理合同50份，年底全部清完", "清理合同50份，年底全部清完"),
        ("2024年底有执法人员11名，现在14名", "执法人员14名"),
        ("年内要完成执法人员轮训2期，目前完成1期", "执法人员轮训1期"),
        ("调解成功率去年97.1%，今年98.3%", "调解成功率98.3%"),
        ("听证会2次，实为3次", "听证会3次"),
        ("隔壁石桥乡办培训40场，我们办培训25场", "办培训25场"),
    ],
)
def test_of_what_was_meant_was_before_or_is_elsewhere_only_our_own_outcome_is_told(
    line: str, told: str
) -> None:
    assert [fact.text for fact in usable(line)] == [told]


@pytest.mark.parametrize(
    "line",
    [
        "接访人数好像是240批，等老田回来对一下",
        "依申请公开6件（待法制办确认）",
        "讲座场数先写14，晚点我再确认",
        "镇长说普法经费要给到20万，还没上会",
        "新增法律明白人26名，名单还在核",
        "县局答应给我们配执法车1辆，车没到",
        "村民代表提出增设路灯25盏",
        "能不能写我们建成了一站式矛调中心？房子才封顶",
        "办件量是全县乡镇里最多的",
    ],
)
def test_what_is_doubted_wished_or_undecided_is_asked_and_not_told(line: str) -> None:
    sheet = read(_BEFORE + line)
    assert len([fact for fact in sheet.facts if fact.usable]) == 1
    assert sheet.questions


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("行政处罚30件，其中简易程序18件、普通程序13件", "30件"),
        ("法律援助受理21件，办结23件", "23件"),
        ("化解率96%（化解115件，受理118件）", "96%"),
        ("持证执法人员15人（人社系统14人）", "15人"),
        ("调解室挂牌时间：社区说3月，司法所记录是5月", "3月"),
        ("全年普法32场\n公开政府信息188条\n普法活动全年共35场", "32场"),
    ],
)
def test_figures_and_dates_that_contradict_each_other_are_asked_about(line: str, wrong: str) -> None:
    sheet = read(line)
    assert wrong not in "；".join(fact.text for fact in sheet.facts if fact.usable)
    assert sheet.questions


def test_two_deeds_with_the_same_figures_are_no_repetition() -> None:
    notes = "反诈宣传1场，发放资料500份\n民法典宣传1场，发放资料500份"
    assert len(usable(notes)) == 2


def test_a_clause_that_takes_a_figure_back_does_not_keep_back_its_line() -> None:
    assert "4期" in usable("行政执法培训全年安排4期，每期20人，原来说的3期作废")[0].text


@pytest.mark.parametrize(
    "line", ["没调成的9起啥情况", "资料大概发了三千多份，没细数", "姓蒋的电话138多少来着"]
)
def test_talk_about_a_figure_is_not_told(line: str) -> None:
    assert not usable(line)


@pytest.mark.parametrize("said", ["合同没人审，律师都在外地", "案卷粗，新来的没训过"])
def test_what_stands_in_the_way_explains_a_lack(said: str) -> None:
    assert explains_itself(said)


def test_a_lack_alone_explains_nothing() -> None:
    assert not explains_itself("执法力量薄弱")
