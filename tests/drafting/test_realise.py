"""The clerk's clauses in the words of a report."""

import pytest

from assistant.drafting.gates import same_figures
from assistant.drafting.grammar import nameless
from assistant.drafting.realise import realised
from tests.drafting.sheets import YEAR, fact


def said(text):
    return realised(fact(text), YEAR)


@pytest.mark.parametrize(
    "text",
    [
        "全年办理行政处罚案件7件，其中简易程序5件、普通程序2件",
        "镇党委理论学习中心组开展法治专题学习4次",
        "化解宅基地相邻纠纷1件，签订协议",
        "落实行政执法“三项制度”，公示执法信息141条",
        "加强普法宣传，提高群众法治意识",
        "抓实行政执法培训，组织参加业务培训不少于2次",
    ],
)
def test_a_well_formed_clause_stands_as_it_is(text):
    assert said(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("办案7件", "办理案件7件"),
        ("普法讲座3场", "举办普法讲座3场"),
        ("演练11场", "开展演练11场"),
        ("巡查186次", "开展巡查186次"),
        ("联合执法21次", "开展联合执法21次"),
        ("代表建议26件全答复了", "办理代表建议26件，全部答复"),
        ("预案今年修了13个", "修订预案13个"),
        ("来了86人", "86人参加"),
        ("换救生衣150件", "更换救生衣150件"),
        ("反诈宣传今年跟派出所一起搞了12场", "反诈宣传会同派出所开展12场"),
        ("书记给村支书上法治课1次", "书记给村支书讲授法治课1次"),
        ("5月16日石门峪村果园课堂1场", "5月16日石门峪村开展果园课堂活动1场"),
        ("渡口普法队宣讲36场次", "渡口普法队宣讲36场次"),
        ("在建房每月巡查2次", "在建房每月巡查2次"),
        ("含渔民专场5场", "含渔民专场5场"),
        ("机关干部旁听庭审2次", "组织机关干部旁听庭审2次"),
        ("开学第一课4场，覆盖学生2100人", "开展开学第一课活动4场，覆盖学生2100人"),
        ("1月8日，镇党委会学习习近平法治思想，12人", "1月8日，镇党委会学习习近平法治思想，12人参加"),
        ("编制12名实有7人", "编制12名实有7人"),
        ("镇长办公会2次", "召开镇长办公会2次"),
        ("安委会开了4次全体会", "安委会召开全体会4次"),
        ("信访积案包案6件", "信访积案包案6件"),
        ("手册发了1.1万册左右", "发放手册约1.1万册"),
    ],
)
def test_a_colloquial_clause_is_mended_by_object_and_unit(text, written):
    assert said(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("调解了四百多起", "400余起"),
        ("参加的不到700人次", "不足700人次"),
        ("咨询六十来人", "约60人"),
        ("发资料500多份", "500余份"),
        ("宣传不少于10场", "不少于10场"),
        ("演练5～8场", "5～8场"),
        ("罚款4.68万元", "4.68万元"),
    ],
)
def test_figures_keep_their_hedge_in_written_form(text, written):
    assert written in said(text)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("3.15普法，发放手册300余册", "3月15日普法"),
        ("3月15号开展普法宣传", "3月15日开展普法宣传"),
        ("4-11月开展反诈宣传", "4至11月开展反诈宣传"),
        ("明年培训2期", "2026年"),
    ],
)
def test_dates_are_written_out(text, written):
    assert written in said(text)


@pytest.mark.parametrize("text", ["调解286件", "排查隐患30处", "受理信访25件", "化解2件"])
def test_an_attempt_never_becomes_a_success(text):
    for success in ("成功", "整改", "办结", "有效化解"):
        assert success not in said(text)


@pytest.mark.parametrize(
    "text", ["案卷评查4次", "依申请公开3件", "发现问题6个", "老旧小区改造2个", "一站式服务点3个"]
)
def test_words_are_never_cut_in_two(text):
    assert all(part in said(text) for part in text.rstrip("0123456789次件个"))


@pytest.mark.parametrize(
    "text",
    ["搞了普法宣传12场，发了资料3000多份", "网格员54，上报3100条", "改了17个，还剩2个", "花了8.4万元"],
)
def test_no_figure_is_lost_or_added_on_the_way(text):
    assert same_figures(text, said(text))


def test_remarks_to_the_writer_fall_away():
    assert said("拦下11.6万元（派出所给的数）") == "拦截11.6万元"


def test_a_bracket_that_says_something_stays():
    assert "（村级52份）" in said("审核合同91份（村级52份）")


def test_emoji_and_loose_marks_fall_away():
    assert said("，开展普法宣传3场👏！！") == "开展普法宣传3场"


def test_what_is_not_understood_stays_as_the_clerk_said_it():
    assert said("村里年年晒秋迎客") == "村里年年晒秋迎客"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("微型消防站19个，有16个是达标的", "微型消防站19个，其中16个达标"),
        ("扑救2起小火情，没死人没伤人", "扑救2起小火情，无人员伤亡"),
        ("隐患查出来348条，改了，339条", "排查隐患348条，整改339条"),
        ("发了2000多份东西", "发放资料2000余份"),
        ("查企业/小作坊211家", "检查企业、小作坊211家"),
        ("采石场7家，都签了责任状", "采石场7家，均签订责任状"),
        ("平台有9个村从来没登录过", "平台有9个村从未登录过"),
        ("计划26年6月底前建成新址", "计划2026年6月底前建成新址"),
    ],
)
def test_spoken_words_are_written_and_say_no_more(text, written):
    assert said(text) == written


@pytest.mark.parametrize("text", ["没收违法所得3万元", "懂矿山的少，没办法"])
def test_what_only_looks_like_a_negation_stays(text):
    assert "未" not in said(text)


@pytest.mark.parametrize(("text", "held"), [("调委会25个", "召开"), ("搞个应急指挥平台", "开展")])
def test_a_body_is_not_held_and_a_platform_no_activity(text, held):
    assert held not in said(text)


def test_the_board_s_meetings_are_held():
    assert said("安委会12次") == "召开安委会12次"


def test_who_came_to_an_event_stands_behind_its_field():
    assert said("宣传这块：安全生产月在文化广场办了1场，300人") == (
        "宣传方面，安全生产月在文化广场开展1场，300人参加"
    )


@pytest.mark.parametrize(
    ("note", "written"),
    [
        ("禁毒，3月9日，法治副校长6名", "禁毒，3月9日，法治副校长6名"),
        ("消费维权1场400份", "开展消费维权活动1场400份"),
        ("9月，秋茶质量商标3场", "9月，开展秋茶质量商标活动3场"),
        ("马背宣讲队31场", "马背宣讲队31场"),
        ("集市14场、校园33场", "集市14场、校园33场"),
        ("双语普法骨干，28人", "双语普法骨干28人"),
        ("老人居多，95人次", "老人居多，95人次"),
        ("会前学法4次，时3月6日、5月19日", "开展会前学法4次（3月6日、5月19日）"),
    ],
)
def test_bare_events_figures_and_days_are_put_into_a_clause(note, written):
    assert realised(fact(note), YEAR) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("清理文件11件，废4件，改1件", "清理文件11件，废止4件，修改1件"),
        ("法律顾问列席会议9次", "法律顾问列席会议9次"),
        ("中心组2次", "中心组学习2次"),
        ("隐患9处，跟踪着", "排查隐患9处，跟踪着"),
    ],
)
def test_words_of_the_trade_keep_their_meaning(text, written):
    assert said(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("中心组学法4次，11月那次学的是法治宣传教育法", "中心组开展学法4次，其中11月学习《法治宣传教育法》"),
        ("自助机1台，9月装的", "自助机1台，9月安装"),
        ("召开听证会2次，来了45个代表", "召开听证会2次，45个代表参加"),
    ],
)
def test_what_was_done_is_told_by_its_verb(text, written):
    assert said(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("火情一起都没有", "未发生火情"),
        ("演练呢四次", "开展演练4次"),
        ("罚款是两万三千六百块钱", "罚款23600元"),
        ("查出来隐患571条，改掉了560条", "排查隐患571条，整改560条"),
        ("渔船管理站那边说登记渔船214条", "渔船管理站登记渔船214条"),
    ],
)
def test_turns_of_speech_are_written(text, written):
    assert said(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("宪法周、民法典月都搞了", "开展宪法周、民法典月活动"),
        ("执法队就4个有证的", "执法队仅有4个有证的人员"),
        ("一共跑了14个村", "深入14个村"),
        ("拆违建17处，面积2140平方米", "拆除违法建设17处，面积2140平方米"),
        ("党委中心组，学习了7次", "党委中心组学习7次"),
        ("诉前调解了73件，司法确认了21件", "诉前调解73件，司法确认21件"),
        ("办件：政务大厅全年9800多件", "政务大厅全年办件9800余件"),
    ],
)
def test_speech_is_put_into_the_order_of_writing(text, written):
    assert said(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("学习行政处罚法、民法典", "学习《行政处罚法》《民法典》"),
        ("学习民法典知识1次", "学习民法典知识1次"),
        ("学习《安全生产法》", "学习《安全生产法》"),
        ("学习新出的法治宣传教育法", "学习新出的法治宣传教育法"),
    ],
)
def test_laws_that_are_studied_take_their_marks(text, written):
    assert said(text) == written


@pytest.mark.parametrize(
    "text",
    [
        "全镇现有人民调解委员会17个",
        "村调解委员会16个",
        "年底才培训1次",
        "制定年度普法责任清单",
        "无一件被行政复议撤销",
    ],
)
def test_no_verb_is_put_in_where_none_is_wanting(text):
    assert said(text) == text


def test_a_turn_of_talk_is_not_found_inside_a_verb():
    assert said("制定了年度普法责任清单") == "制定年度普法责任清单"


def test_a_label_that_only_says_to_do_it_falls_away():
    assert said("要做好：组织队员跟班学习") == "组织队员跟班学习"


@pytest.mark.parametrize("said", ["书记带头学法", "村干部不爱学法"])
def test_who_acts_or_does_not_is_no_activity(said: str) -> None:
    assert not nameless(said)


def test_words_between_quotation_marks_stay_as_they_are() -> None:
    assert "“首违不罚”" in said("“首违不罚”19件")


@pytest.mark.parametrize("text", ["办理政协委员提案6件", "婚调委调解婚姻家庭纠纷31件"])
def test_no_verb_is_pushed_into_a_name(text: str) -> None:
    assert said(text) == text


def test_who_went_to_a_place_has_not_inspected_it() -> None:
    assert said("工地走了5个") == "走访工地5个"


def test_who_went_to_a_training_of_the_county_has_not_held_it() -> None:
    assert said("县里培训，去了2人") == "2人参加县级培训"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("全年较大以上事故没有", "全年未发生较大以上事故"),
        ("生产安全事故0起，死亡0人", "未发生生产安全事故，无人员死亡"),
        ("依申请公开0件", "未收到依申请公开申请"),
        ("规范性文件0件", "未制定规范性文件"),
        ("重大事故隐患0处", "未发现重大事故隐患"),
        ("亡人事故：0起", "未发生亡人事故"),
    ],
)
def test_none_of_a_thing_is_told_in_words(text, written):
    assert said(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("农机检验152台", "检验农机152台"),
        ("自建房安全排查2318户", "开展自建房安全排查2318户"),
        ("校园安全检查4次", "开展校园安全检查4次"),
        ("一般生产安全事故1起", "发生一般生产安全事故1起"),
        ("应急办消防检查8次", "应急办消防检查8次"),
        ("班子成员安全检查94次", "班子成员安全检查94次"),
    ],
)
def test_a_name_of_an_activity_or_an_accident_gets_its_verb_and_an_actor_none(text, written):
    assert said(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("组织镇村干部旁听庭审1次，去了32人", "组织镇村干部旁听庭审1次，32人参加"),
        ("法治讲座2场，听讲的243人次", "举办法治讲座2场，243人次参加"),
        ("镇安委会开会5次", "召开镇安委会会议5次"),
        ("安监办2人，还都是兼职", "安监办2人，均为兼职"),
        ("1人长期借调，说白了就是1个人在干", "1人长期借调，1个人在干"),
        ("每个村都有至少五个", "每个村均有至少5个"),
        ("蒙古族人口占七成多", "蒙古族人口占七成多"),
        ("法律进集市14场", "开展法律进集市14场"),
        ("新增“跨省通办”事项31项", "新增“跨省通办”事项31项"),
        ("村干部都签字了", "村干部均签字"),
    ],
)
def test_speech_around_a_count_is_told_as_a_report_tells_it(text, written):
    assert said(text) == written


@pytest.mark.parametrize(
    "text",
    [
        "继续办好赶集普法",
        "实行联合检查",
        "开办安全培训4期",
        "编写执法操作手册1本",
        "翻印双语普法读本2000册",
        "在砖厂、石料厂集中整治2个月",
        "法律顾问参与草场流转合同审查64份",
        "主干道补装路灯60盏",
        "船员上船前先培训",
    ],
)
def test_no_verb_is_put_before_what_has_one(text):
    assert said(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("芒弄村普法活动12次", "芒弄村开展普法活动12次"),
        ("民政办讲座7场", "民政办举办讲座7场"),
        ("入户发明白纸4200份", "入户发放明白纸4200份"),
    ],
)
def test_a_verb_is_neither_read_out_of_a_name_nor_put_before_who_acts(text, written):
    assert said(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("查出轮胎磨损问题1个", "发现轮胎磨损问题1个"),
        ("查出电线老化等问题6个", "发现电线老化等问题6个"),
        ("拆除河道违建3处", "拆除河道违建3处"),
    ],
)
def test_what_was_wrong_is_told_whole(text, written):
    assert said(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("台风来了3次", "台风来了3次"),
        ("巡查走了18个村", "巡查走了18个村"),
        ("村规民约都过了合法性审核，改了其中5份", "村规民约均通过合法性审核，修改其中5份"),
        ("小学各配了1名法治副校长", "小学各配备1名法治副校长"),
        ("临水路段装了防护栏4.6公里", "临水路段安装防护栏4.6公里"),
        ("全年发案同比少了9起", "全年发案同比少9起"),
    ],
)
def test_a_verb_of_one_character_keeps_its_particle_or_gets_a_formal_one(text, written):
    assert said(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("今年是“八五”普法第四年", "2025年是“八五”普法第四年"),
        ("今年调走4人", "调走4人"),
    ],
)
def test_the_year_stays_where_it_is_what_is_spoken_of(text, written):
    assert said(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("技术力量跟不上", "技术力量跟不上"),
        ("还有22条没有完成", "尚有22条没有完成"),
        ("全年发生生产安全事故0起", "全年未发生生产安全事故"),
        ("把租房普法与网格员走访合在一起做", "将租房普法与网格员走访合在一起做"),
        ("蒙古族人口占七成多", "蒙古族人口占七成多"),
        ("其中普通程序2件，简易程序3件", "其中普通程序2件，简易程序3件"),
    ],
)
def test_nothing_is_changed_inside_a_turn_of_its_own(text, written):
    assert said(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("12月4日宪法日在镇中心小学搞了升旗和宪法晨读", "12月4日宪法日在镇中心小学开展升旗和宪法晨读"),
        ("9月听了一次司法所汇报", "9月听取司法所汇报1次"),
        ("19个村都聘了法律顾问", "19个村均聘请法律顾问"),
        ("换掉超期软管58根", "更换超期软管58根"),
        ("镇长夜查集镇门店住人情况", "镇长夜查集镇门店住人情况"),
        ("2名干部受到处理", "2名干部受到处理"),
        ("发生到县集体上访2批", "发生到县集体上访2批"),
        ("法治副校长配齐，上课84节", "法治副校长配齐，上课84节"),
        ("懂化工的没有", "无懂化工的"),
    ],
)
def test_talk_is_written_where_every_word_that_says_something_stays(text, written):
    assert said(text) == written
