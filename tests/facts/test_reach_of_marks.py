"""How far a mark in the notes reaches: what a name, a doubt or an order of silence bars, and leaves."""

import pytest

from tests.facts.reading import read, usable


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        ("山火2起，5月1日在桃坪村，高二牛烧荒引起的，过火4亩，没有人受伤", "过火4亩"),
        ("来信来访40件，办结37件，剩下3件是侯大贵反映的宅基地纠纷，年年来", "办结37件"),
    ],
)
def test_a_private_person_takes_only_his_own_clauses_along(notes: str, told: str) -> None:
    texts = [fact.text for fact in usable(notes)]
    assert any(told in text for text in texts)
    assert not any(name in text for text in texts for name in ("高二牛", "侯大贵"))


def test_what_befell_a_person_kept_back_is_kept_back_in_the_next_sentence_too() -> None:
    assert usable("高二牛烧荒引起山火。人也罚了，罚了800元") == []


def test_the_whole_house_of_a_private_person_is_kept_back() -> None:
    assert usable("告我们的就是桃坪村老高家高建设") == []


@pytest.mark.parametrize(
    "notes",
    [
        "校车查了30台次，没发现隐患",
        "渔船检查52艘次，没出问题",
        "燃气险忘了说，51户买了48户",
    ],
)
def test_what_did_not_happen_is_no_doubt(notes: str) -> None:
    assert usable(notes)


@pytest.mark.parametrize(
    "notes",
    ["培训2期，人数还没报来", "普法册子印了多少，印刷厂还没给数", "事故0起（还没到年底）"],
)
def test_what_has_not_come_in_yet_is_a_doubt(notes: str) -> None:
    assert not usable(notes) or read(notes).questions


def test_what_somebody_said_is_undecided_alone() -> None:
    assert [fact.text for fact in usable("9月那个石料厂，伤2人，同事说是他们自己睡着了，这个没定论")] == [
        "9月那个石料厂，伤2人"
    ]


def test_a_sentence_that_only_says_that_nothing_is_settled_bars_the_one_before_it() -> None:
    assert usable("站长说想申报省级示范点。只是想法，区里没点头") == []


def test_an_order_of_silence_reaches_over_words_that_tell_nothing() -> None:
    assert usable("巡查车撞坏了护栏，司机写了检查。内部处理，别对外写") == []


def test_only_details_kept_back_leave_the_figure() -> None:
    assert [fact.text for fact in usable("禁毒宣传18场，具体别写")]


@pytest.mark.parametrize("order", ["这个和派出所的重了，不单独写", "建议不写"])
def test_more_ways_to_ask_for_silence(order: str) -> None:
    assert usable(f"联合调处46起（{order}）") == []


def test_how_to_put_it_is_left_to_the_writer_and_says_nothing_of_the_fact() -> None:
    (fact,) = usable("问题：合同有2份先签后审，这个怎么写你掂量")
    assert "掂量" not in fact.text


def test_an_order_of_silence_leaves_what_was_counted_before_its_matter() -> None:
    told = [fact.text for fact in usable("反诈宣传21场，全镇发案比去年少了，具体别写，保密口径")]
    assert told == ["反诈宣传21场"]


def test_an_order_of_silence_that_names_a_figure_bars_only_what_has_it() -> None:
    told = [fact.text for fact in usable("调解纠纷310件，有人说是成功300件，这个300要等县里关账，先不写")]
    assert told == ["调解纠纷310件"]


@pytest.mark.parametrize(
    "notes",
    [
        "我镇申报“全市文明窗口”已通过验收，尚未收到命名文件",
        "湖东社区“全国示范社区”是2021年的老牌子，今年复核，还在公示，不能写通过",
        "想在北坪装个雨量报警器，水利站说可以报，钱没谱",
        "团委说想办个模拟法庭大赛，书记笑了，没表态",
    ],
)
def test_a_lack_told_in_a_later_clause_reaches_the_claim(notes: str) -> None:
    assert not usable(notes)
    assert read(notes).questions


@pytest.mark.parametrize(
    "notes",
    [
        "原来说建文化长廊，镇长说没地方，不搞了",
        "县上要再赋权12项，还没下文，不敢写",
        "12月3日村医来问合作医疗，跟这个没关系",
        "申建消防站。（区级事项，删）",
        "知晓率：县里电话抽查82%，但这是我们跟另外两个镇合起来算的",
        "书记说数要好看点40场凑整",
    ],
)
def test_what_is_dropped_refused_or_not_ours_is_no_fact(notes: str) -> None:
    assert not usable(notes)


@pytest.mark.parametrize(
    "notes",
    [
        "有一个老院子着了一回小火没人伤",
        "6月份木材厂有个工人断了两根手指，厂里自己赔的，没往上报",
    ],
)
def test_an_accident_that_nobody_has_counted_is_asked_about(notes: str) -> None:
    assert not usable(notes)
    assert any("算不算事故" in question.text for question in read(notes).questions)


def test_an_accident_that_nobody_has_counted_puts_the_count_beside_it_in_doubt() -> None:
    assert not usable("报县里的是全年生产安全事故0起。8月份锯木厂有个工人断了两根手指，写不写请示下")


def test_what_statistics_count_is_no_doubt() -> None:
    assert usable("出过火警1次，线路起火，没人伤")


def test_a_count_given_as_either_of_two_is_asked_about() -> None:
    assert not usable("法律援助转来3件或4件，经办人回来问")


def test_a_pupil_of_a_class_is_a_private_person() -> None:
    assert not usable("手抄报县级奖1个，获奖名单：五（2）班卞小桐")


@pytest.mark.parametrize(
    "notes",
    [
        "全年立案43件，罚款9.62万元。镇长插话：财政所说的是9.26万元，没对清楚之前不要写。",
        "全年立案43件，罚款4.7万元\n罚款这个数，执法队说4.7，财政所入库单是4.2，没对拢，先莫写",
    ],
)
def test_of_two_counts_not_yet_set_against_each_other_neither_is_told(notes: str) -> None:
    sheet = read(notes)
    assert [fact.text for fact in usable(notes)] == ["全年立案43件"]
    assert len(sheet.questions) == 1


def test_an_order_about_a_name_leaves_the_accident_that_is_counted() -> None:
    spoken = (
        "今年没有死亡事故发生一般事故一起一个工人脚砸了是在木材厂赔了钱了伤的人叫什么来着许小兵吧名字别写"
    )
    assert any("一般事故一起" in fact.text for fact in usable(spoken))


@pytest.mark.parametrize(
    "notes",
    [
        "共排查隐患325处，其中工贸180处、消防110处。【综合办批注：请应急办核对后再用】",
        "全镇事故起数、死亡人数实现“双下降”。【综合办批注：没有起数，县局数据未反馈】",
    ],
)
def test_an_annotation_doubts_the_sentence_before_it(notes: str) -> None:
    assert not usable(notes)
    assert len(read(notes).questions) == 1


@pytest.mark.parametrize(
    "notes",
    [
        "（以下为2024年文稿，待更新后替换）检查渔船312艘次",
        "（拷的去年的，作废）持证人员仅19人",
        "听说隔壁黄石乡被法院判了败诉，赔了十几万",
        "上次发的那份里面有几个数字搞错了",
    ],
)
def test_old_text_rumours_of_neighbours_and_talk_of_the_mail_are_no_facts(notes: str) -> None:
    assert not usable(notes)
    assert not read(notes).questions


def test_what_was_not_built_after_all_is_settled() -> None:
    assert usable("原计划建2处，东塘村那处因征地没谈拢，没建成")


def test_a_rate_not_published_is_asked_for_and_no_honour() -> None:
    (question,) = read("述法会听众51人，测评优秀率没公布").questions
    assert "文号" not in question.text


def test_the_sign_off_of_a_mail_is_no_plan() -> None:
    assert [fact.text for fact in usable("四、明年\n1. 建好法治长廊。\n辛苦！\n司法所 小蓝")] == [
        "建好法治长廊"
    ]


def test_hearsay_of_next_year_begins_no_plans() -> None:
    read_ = read(
        "今年普法讲了十二场 来了六百多人 听说明年县里要给我们建一个法治广场 那是吃饭时候讲的莫当真 "
        "诉讼一件开庭是副镇长去的 十月份判下来了 信访全年二十二件办结二十二件"
    )
    assert [one.section for one in read_.facts if "诉讼" in one.text] == ["achievements"]
