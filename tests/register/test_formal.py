"""One sentence to written Chinese: what has to change changes, what has to stay stays."""

import pytest

from assistant.register import Context, broken, formal

YEAR = Context(year=2024)


def written(text: str, context: Context = YEAR) -> str:
    return formal(text, context).text


@pytest.mark.parametrize(
    ("spoken", "formally"),
    [
        ("今年我们搞了个宪法宣传", "2024年我镇开展宪法宣传活动"),
        ("我们搞了3场宪法宣传", "我镇开展宪法宣传活动3场"),
        ("发了三百多本折页", "发放折页300余份"),
        ("花了五万", "投入资金5万元"),
        ("因为人手不够，所以进度慢", "由于工作力量不足，进度慢"),
        ("来了86人", "86人参加"),
        ("调了112起纠纷，调成98起", "调解纠纷112起，调解成功98起"),
        ("我们所接了法律援助申请19件", "该所受理法律援助申请19件"),
        ("一个月两回", "每月2次"),
        ("3月15号搞了3场普法", "3月15日开展普法活动3场"),
        ("聘了15个监督员", "聘请监督员15名"),
        ("还有2件没办完", "尚有2件尚未办结"),
        ("村民听得挺认真的", "村民听得较为认真"),
        ("群众三天两头来访，我们都接了", "群众经常来访，我镇均接了"),
        ("我们拖了个把月才办完", "我镇拖约1个月才办完"),
        ("上门聊了七八回，他还是不签", "上门聊七八次，他还是不签"),
        ("公开栏老长时间没换了", "公开栏较长时间未换"),
        ("摊贩都给撵走了", "摊贩均驱离"),
        ("我们不能和稀泥", "我镇不能和稀泥"),
        ("挑出错误9处，都让他们重写了", "挑出错误9处，均已要求重写"),
        ("他们跑来让我们评理", "他们前来请求调解"),
        ("我们当天就改了2处问题", "我镇当日整改问题2处"),
        ("年初那会儿是21个人", "年初是21人"),
        ("我们到位了1800多亿元", "我镇到位1800余亿元"),
        ("底下坐的少说也有五百口子", "现场群众至少500人"),
        ("路上堵车，耽误一个来钟头", "路上堵车，耽误约1小时"),
        ("提意见的有十二个，报名的54个", "提出意见的有12人，报名的54人"),
        ("今年五月四号半夜来的警报", "2024年5月4日夜间来的警报"),
        ("还是叫卫星拍着两个火点", "还是被卫星拍到2个火点"),
        ("我往县里跑了七趟", "往县里跑7次"),
        ("刚过去的这个月（9月）查了31家，上个月是28家", "9月检查31家，8月是28家"),
        ("后年我们把制度立起来", "2026年我镇建立制度"),
        ("我们把文章改一改", "我镇将文章修改"),
        ("退回去补证据的2件，我们再看", "退回补证据的2件，我镇再看"),
        ("我们劝那家猪场搬走", "我镇劝那家猪场搬离"),
        ("过期的4家，叫他们换了", "过期的4家，要求其更换"),
        ("老板没松口，我们再去", "企业负责人未同意，我镇再去"),
        ("我们给讲了民法典", "我镇宣讲民法典"),
        ("这帮孩子三天两头来", "孩子经常来"),
        ("他说没卖过期货", "他说未卖过期货"),
        ("现在才要回来3万", "目前仅追回3万元"),
        ("罚了2家，一人200块", "处罚2家，每人200元"),
        ("来了十好几家，小两百人", "来10余家，近200人"),
        ("来了上百号人", "上百人参加"),
        ("全年接警一千四百三十二起", "全年接警1432起"),
        ("罚了两千七，有四次是镇长主持的", "罚款2700元，有4次由镇长主持"),
        ("到北京去的没有，警告的没有统计", "无到北京去的，警告的未统计"),
        ("老梁家那个宅基地我们跑了七趟", "老梁家宅基地我镇跑7次"),
        ("我们补齐了一至八月的台账", "我镇补齐1至8月的台账"),
        ("先把最破的三百米修了，其余的没修", "已先修缮最破的300米，其余未修"),
        ("我们大队今年立案12起", "该大队2024年立案12起"),
        ("开会碰上停电，后来因为下雨没去成", "开会遇到停电，后因下雨未去成"),
        ("彩礼那三起有一起没谈成", "彩礼那3起有1起未达成协议"),
        ("章程改了一个，查出的毛病改了3个", "章程修订1个，发现问题已整改3个"),
        ("我们投了34家安责险", "我镇投34家安责险"),
        ("讲座本来打算办四场", "讲座本来计划举办4场"),
        ("镇长说：“该罚就罚。”", "镇长指出：“该罚就罚。”"),
        ("一个村都没落下，一件都没漏", "村无一遗漏，无一件遗漏"),
        ("毛病找出90个，剩下六个老板不配合", "问题发现90个，其余6个，企业负责人不配合"),
        ("上半年得有27个人来问", "上半年约27人前来咨询"),
        ("数据打架，我们又改了一遍", "数据打架，我镇又修改1遍"),
        ("我没核，有1条没报过", "未核，有1条未报过"),
        ("明年我们弄个送审制度，一季度出台", "2025年我镇制定送审制度，一季度出台"),
        ("酒驾查了29个", "酒驾查处29个"),
        ("书记登门才做通工作", "书记登门经劝导取得同意"),
        ("警示牌立了20块，坏了3块，补了3块", "警示牌设置20块，损坏3块，补3块"),
        ("宣传栏做了4块", "宣传栏制作4块"),
        ("去年来了2件复议，今年来了5件", "2023年收到复议2件，2024年收到5件"),
        ("意见看了8份，改了的6份", "意见查阅8份，修改的6份"),
        ("解决不了的往上报了", "解决不了的往上报"),
        ("新办法3月开始执行了", "新办法3月开始执行"),
        ("村规民约都改完了", "村规民约均已完成修改"),
        ("合同没改的2份", "合同未修改的2份"),
        ("经费没批下来", "经费尚未获批准"),
        ("县里派人帮忙", "县级安排人员帮忙"),
        ("那个案子根本拿不下来", "案件根本难以攻克"),
        ("台账搞是搞完了，就是不全", "台账已完成，但不全"),
        ("广播响是响，就是听不清", "广播虽响，但难以听清"),
        ("材料太多，哪里忙得过来", "材料太多，力量不足"),
        ("水渠改造那个项目停了", "水渠改造项目停了"),
        ("一审我们赢了", "一审我镇胜诉"),
        ("先给法律顾问过一遍", "交由法律顾问审核"),
    ],
)
def test_talk_is_written_as_a_report_writes_it(spoken: str, formally: str) -> None:
    assert written(spoken) == formally


@pytest.mark.parametrize(
    "text",
    [
        "依法制定规范性文件2件，落实学法用法制度，重大执法决定法制审核4件。",
        "“律师来了咱心里就有底了”",
        "《咱们村的规矩》",
        "被命名为“省级民主法治示范村”。",
        "坚持和发展新时代“枫桥经验”，调解矛盾纠纷286件，调解成功279件。",
        "豫政文〔2024〕46号",
        "Our town held 8 lectures.",
        "👍👍",
        "整治网吧2家，查处电动三轮车违规载人12起。",
        "让我们更加紧密地团结起来，我们将持续加强自身建设。",
        "成立13人组成的法治专班。",
        "深哈对口合作成效明显，芜湖打造乡村振兴样板。",
        "一年来，主要做了以下工作。",
        "持续改善空气质量，PM2.5浓度下降。",
        "支持临空港经开区加快建设国家网安基地。",
    ],
)
def test_what_is_written_or_quoted_comes_back_as_it_is(text: str) -> None:
    assert written(text) == text


@pytest.mark.parametrize(
    ("spoken", "kept"),
    [
        ("学生听得特别认真", "非常认真"),
        ("投诉比上年少多了", "明显减少"),
        ("投诉少了一截", "有所减少"),
    ],
)
def test_a_degree_stays_as_high_as_it_was_told(spoken: str, kept: str) -> None:
    assert kept in written(spoken)


@pytest.mark.parametrize("spoken", ["我觉得秩序比上年好", "我看，秩序比上年好", "依我看秩序比上年好"])
def test_an_opinion_stays_an_opinion_and_is_asked_about(spoken: str) -> None:
    done = formal(spoken, Context(year=2024))
    assert done.text.startswith("个人认为，")
    assert any("个人看法" in one.message for one in done.findings)


def test_who_tells_of_himself_is_named_or_stays_himself() -> None:
    assert written("我是综治中心的老陈，今年调了9件纠纷").startswith("据综治中心的老陈介绍，")
    assert written("这份台账是我写的") == "这份台账是本人写的"


@pytest.mark.parametrize(
    ("spoken", "claim"),
    [
        ("要不是村里帮忙，那案子根本没办完", "尚未"),
        ("要不是下雨，那条路早修好了", "已"),
        ("更别说走程序了", "正在"),
        ("没有人说过态度不好", "生硬"),
    ],
)
def test_what_is_not_so_is_never_told_as_how_it_stands(spoken: str, claim: str) -> None:
    assert claim not in written(spoken)


@pytest.mark.parametrize(
    ("spoken", "claim"),
    [
        ("调解了312件纠纷", "成功"),
        ("调解了312件纠纷", "化解"),
        ("排查了96处隐患", "整改"),
        ("接了204件投诉", "办结"),
        ("报了3个示范社区", "命名"),
        ("准备再搞2场普法", "已"),
        ("还在调", "已"),
        ("没改完", "已"),
        ("快办完了", "已"),
        ("再过两天就办完了", "已"),
        ("年底前能修好", "已"),
        ("大部分都签了", "全部"),
        ("反正都解决了", "100%"),
    ],
)
def test_an_attempt_is_never_told_as_a_success(spoken: str, claim: str) -> None:
    assert claim not in written(spoken)


def test_a_year_that_nobody_told_is_asked_for() -> None:
    done = formal("今年我们搞了3场普法", Context())
    assert done.text.startswith("今年") and any("写明年份" in one.message for one in done.findings)


def test_a_date_after_another_year_keeps_its_own() -> None:
    assert written("去年没搞，3月搞了3场普法") == "2023年未开展，2024年3月开展普法活动3场"


def test_a_body_speaks_of_itself_as_the_body_it_is() -> None:
    assert written("我们今年调了86件纠纷", Context(year=2024, actor="司法所")).startswith("该所")


def test_the_town_is_called_as_the_office_calls_itself() -> None:
    assert written("咱们搞了3场普法", Context(self_name="我乡")).startswith("我乡")


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ("调解12件", "调解15件", "数字"),
        ("约400件", "400件", "数字"),
        ("3月15日开会", "3月16日开会", "日期"),
        ("学习《宪法》", "学习《民法典》", "名称和固定提法"),
        ("合同都是村主任一个人签", "合同均为一人签订", "人员、单位和事物"),
        ("城管的小伙子们蹲了6天", "工作人员蹲守6天", "人员、单位和事物"),
        ("落实“三重一大”制度", "落实“三重”制度", "名称和固定提法"),
    ],
)
def test_a_changed_fact_breaks_the_lock(before: str, after: str, what: str) -> None:
    assert what in broken(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [("四百多件", "400余件"), ("花了五万", "支出5万元"), ("6个执法人员", "6名执法人员"), ("48趟", "48次")],
)
def test_the_same_figure_written_otherwise_holds(before: str, after: str) -> None:
    assert not broken(before, after)


@pytest.mark.parametrize(
    "text", ["今年我们搞了3场普法，还有2件没办完", "查了45家饭店，有问题的11家，都让改了"]
)
def test_rewriting_twice_changes_nothing_more(text: str) -> None:
    once = written(text)
    assert written(once) == once


def test_a_clause_that_begins_with_the_name_of_a_hamlet_keeps_it() -> None:
    assert "娃娃沟" in written("上半年都没开成；娃娃沟倒是弄完了。")
