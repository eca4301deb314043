"""What a draft says beside what its notes say, one sentence at a time."""

from collections import Counter
from dataclasses import replace

import pytest

from assistant.checking import check
from assistant.checking.case import Case
from assistant.checking.lexicon import rows
from assistant.checking.meaning import replaced
from assistant.checking.meaning.mentions import Kind, kinds_of, mentions, whole_mentions
from assistant.checking.meaning.progressing import is_open, is_remark, subject_of
from assistant.checking.meaning.renamed import RENAMED
from assistant.checking.meaning.replaced import REPLACED
from assistant.checking.meaning.rules import RULES
from assistant.checking.meaning.wording import published
from assistant.domain import Source, Span
from tests.checking.evidence import sheet

SLOTS = {
    "abstract", "activity", "body", "cause-marker", "contrast", "deed", "degree", "direction", "frame",
    "frequency", "indicator", "instruct", "judgement", "level", "manner", "post", "scope", "status", "thing",
    "time-relation", "who",
}  # fmt: skip
OURS = {rule.id for rule in (*RULES, RENAMED, REPLACED)}


def flagged(draft: str, *notes: str) -> list[tuple[str, str]]:
    """The findings about meaning, each as its rule and its quote."""
    answer = check(draft, sheet(*notes, year=2025), year=2025)
    return [(finding.rule, finding.quote) for finding in answer.findings if finding.rule in OURS]


def compared(draft: str, *notes: str) -> Case:
    facts = sheet(*notes, year=2025)
    return Case(draft=draft, facts=facts.facts, notes=facts.lines, report_year=2025)


def test_the_longest_known_word_is_read() -> None:
    assert [mention.text for mention in mentions("镇党委副书记到会")][:1] == ["镇党委副书记"]


def test_a_word_within_another_word_is_no_whole_mention() -> None:
    assert "村长" not in [mention.text for mention in whole_mentions("石埠村长廊")]


def test_spoken_and_formal_words_are_of_one_class() -> None:
    assert kinds_of("司所", "body") & kinds_of("司法所", "body")


def test_a_denied_word_is_of_the_opposite_class() -> None:
    assert kinds_of("未调解成功的3件", "activity") == {Kind("activity", "resolution-not")}


def test_a_word_without_denial_keeps_its_class() -> None:
    assert Kind("activity", "resolution-not") not in kinds_of("调解成功的3件", "activity")


def test_a_label_above_a_line_is_its_heading() -> None:
    facts = sheet("法治宣传12场", year=2025)
    (first,) = Case(draft="", facts=facts.facts, notes=facts.lines).comparison.notes
    assert (first.row, first.heading) == (0, "")


def test_a_line_of_several_clauses_is_several_notes() -> None:
    notes = compared("", "开展巡查9次，发现隐患4处").comparison.notes
    assert [note.text for note in notes] == ["开展巡查9次", "发现隐患4处"]


def test_a_statement_stands_on_the_line_it_paraphrases() -> None:
    ((_, backing),) = compared(
        "联合派出所查处无证运输5起。", "慰问老党员8人", "跟派出所一起查了无证运输5起"
    ).comparison
    assert backing.best is not None and backing.best.row == 1


def test_an_invented_statement_stands_on_nothing() -> None:
    ((_, backing),) = compared("举办龙舟竞渡。", "慰问老党员8人").comparison
    assert backing.best is None


@pytest.mark.parametrize(
    "clause", ["水渠没修完", "路灯尚未安装", "拟于明年修订", "正在装修", "还在走程序", "伤亡0人"]
)
def test_a_clause_that_denies_plans_or_goes_on_is_open(clause: str) -> None:
    assert is_open(clause)


@pytest.mark.parametrize(
    "clause", ["窗口数量没变", "没成的5起转了法庭", "罚没款3万元", "走访未成年人40人", "接待群众90人次"]
)
def test_a_clause_that_only_looks_open_is_not(clause: str) -> None:
    assert not is_open(clause)


def test_what_the_notes_say_of_themselves_is_a_remark() -> None:
    assert is_remark("这个数没统计") and not is_remark("路灯没装")


def test_a_subject_is_what_remains_without_the_words_of_progress() -> None:
    assert "正在" not in subject_of("水渠正在修") and "水渠" in subject_of("水渠正在修")


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("司法所会同妇联开展家庭教育宣讲7场。", "司所和妇联搞了家庭教育宣讲7场"),
        ("镇党委书记主持召开信访专题会议。", "书记主持开了信访专题会"),
        ("为网格员举办消防培训4期。", "给网格员办了4期消防培训"),
        ("全镇开展食品安全检查16次。", "全镇查食品安全16次"),
        ("召开禁捕工作推进会5次。", "开了5次禁捕推进会"),
        ("在村部举办防溺水宣讲6场。", "在村委会讲防溺水6场"),
        ("行政复议维持原决定3件。", "复议维持3件"),
        ("治安案件同比下降。", "治安案件比去年少"),
        ("水渠尚未修复。", "水渠还没修好"),
        ("拟于明年建设法治长廊。", "法治长廊明年建"),
        ("柳湾村土地纠纷未调解成功。", "柳湾村土地纠纷没调成"),
        ("部分村设立调解点。", "有几个村设了调解点"),
        ("各村均设立调解点。", "村村都设了调解点"),
        ("因持续降雨，演练推迟举行。", "下雨，演练推迟了"),
        ("普法考核列全县第一。", "普法考核全县第一"),
        ("设立老兵调解室1个。", "弄了个老兵调解室"),
        ("进驻事项80项，保持不变。", "进驻事项80项没变"),
        ("调解成功20件，1件正在调解。", "调解成功20件，1件还在调"),
        ("在集镇设置宣传点，发放资料300份。", "集镇摆摊发资料300份"),
    ],
)
def test_a_right_paraphrase_stays_silent(draft: str, note: str) -> None:
    assert not flagged(draft, note)


@pytest.mark.parametrize(
    ("rule", "quote", "draft", "note"),
    [
        ("body-altered", "派出所", "派出所会同妇联开展家庭教育宣讲7场。", "司所和妇联搞了家庭教育宣讲7场"),
        ("post-altered", "镇长", "镇长主持召开信访专题会议。", "书记主持开了信访专题会"),
        ("people-altered", "企业职工", "为企业职工举办消防培训4期。", "给网格员办了4期消防培训"),
        ("level-altered", "全县", "全县开展食品安全检查16次。", "全镇查食品安全16次"),
        ("word-exchanged", "座谈会", "召开禁捕工作座谈会5次。", "开了5次禁捕推进会"),
        ("word-exchanged", "敬老院", "在敬老院举办防溺水宣讲6场。", "在学校讲防溺水6场"),
        ("judgement-altered", "撤销", "行政复议撤销原决定3件。", "复议维持3件"),
        ("direction-altered", "上升", "辖区治安案件同比上升。", "治安案件同比减少"),
        ("direction-altered", "上升", "受理信访31件，较上年的40件上升。", "信访31件，去年40件"),
        ("polarity-altered", "调解成功", "柳湾村土地纠纷调解成功。", "柳湾村土地纠纷没调成"),
        ("status-altered", "水渠已修复", "水渠已修复。", "水渠修复还没完成"),
        ("status-altered", "建成法治长廊", "建成法治长廊。", "法治长廊明年才建"),
        ("scope-widened", "各村", "各村设立法律咨询点。", "几个村设了法律咨询点"),
        ("cause-untraced", "场地维修", "因场地维修，演练推迟举行。", "下大雨，演练推迟了"),
        ("rank-untraced", "前列", "普法考核位居全县前列。", "普法考核86分"),
        ("rank-untraced", "唯一", "为全县唯一试点。", "是全县试点"),
        (
            "outcome-untraced",
            "电动车盗窃案件明显下降",
            "巡逻90次，电动车盗窃案件明显下降。",
            "巡逻90次",
        ),
        ("deed-untraced", "设立渔港法律驿站", "巡河40次，设立渔港法律驿站。", "巡河40次"),
        ("instruction-untraced", "视察", "省司法厅领导莅临视察。", "开展宣传12场"),
    ],
)
def test_a_wrong_paraphrase_is_flagged(rule: str, quote: str, draft: str, note: str) -> None:
    assert (rule, quote) in flagged(draft, note)


@pytest.mark.parametrize(
    "filler",
    ["坚持以习近平法治思想为指导，深入贯彻落实党中央决策部署。", "不断提升依法行政能力和水平。"],
)
def test_conventional_filler_claims_nothing(filler: str) -> None:
    assert not flagged(filler, "巡河40次")


def test_a_title_without_source_is_left_to_the_check_of_names() -> None:
    assert not flagged("印发《渔港管理办法》。", "巡河40次")


def test_plans_may_promise_what_no_note_has() -> None:
    draft = "某镇年度报告\n一、主要举措和成效\n巡河40次。\n四、2026年主要安排\n设立渔港法律驿站。"
    assert not flagged(draft, "巡河40次")


def test_the_same_finding_is_reported_once() -> None:
    found = flagged("乡村公路养护方案已公布。", "乡村公路养护方案没公布")
    assert len(found) == len(set(found)) == 1


def test_without_facts_nothing_is_compared() -> None:
    assert not [one for one in check("各村设立法律咨询点。", None).findings if one.rule in OURS]


def test_the_list_of_classes_names_known_slots_only() -> None:
    assert {slot for _, slot, *_ in rows("slots")} == SLOTS


def test_the_list_of_classes_has_no_row_twice() -> None:
    counted = Counter(row[:3] for row in rows("slots"))
    assert not [row for row, times in counted.items() if times > 1]


def test_the_list_of_classes_marks_short_words_only() -> None:
    assert {mark for *_, mark in rows("slots")} <= {"", "alone"}


def test_every_row_of_the_list_of_classes_is_complete() -> None:
    assert not [row for row in rows("slots") if len(row) != 4 or not all(row[:3])]


def test_published_wording_is_known_as_filler() -> None:
    assert published().attested("深入贯彻") and not published().attested("渔港驿站")


@pytest.mark.parametrize(("rest", "alarmed"), [("其余9处均在台账上", False), ("其余9处均已整改", True)])
def test_a_remainder_is_settled_by_what_is_said_to_be_done_not_by_where_it_stands(
    rest: str, alarmed: bool
) -> None:
    notes = sheet("隐患排查342处，整改了333处，还剩9处都在台账上", year=2025)
    found = check(f"隐患排查342处，整改333处，{rest}。", notes, year=2025).findings
    assert ("status-altered" in {one.rule for one in found}) is alarmed


@pytest.mark.parametrize(
    ("draft", "note", "quote"),
    [
        ("会同县水文局检查矿山3座。", "和县林草局一块查了3座矿山", "水文局"),
        ("在东门街增设消防站2个。", "新加消防站2个 在西桥街", "东门街"),
        ("召开停车场项目院坝会1次。", "停车场项目开了恳谈会1次", "项目院坝会"),
    ],
)
def test_a_name_unknown_to_the_list_is_told_from_the_notes_by_its_ending(
    draft: str, note: str, quote: str
) -> None:
    assert ("name-exchanged", quote) in flagged(draft, note)


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("会同县自然资源局检查矿山3座。", "和县自规局一块查了3座矿山"),
        ("该街道增设消防站2个。", "新加消防站2个 在西桥街"),
        ("召开专题会议研究信访工作4次。", "开会研究信访4次"),
    ],
)
def test_a_name_cut_short_or_left_out_is_no_other_name(draft: str, note: str) -> None:
    assert "name-exchanged" not in dict(flagged(draft, note))


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("法律明白人由45名增至62名。", "法律明白人62名（去年45）"),
        ("护林员由30名精简为26名。", "护林员今年26个，以前30个"),
        ("推文96篇，较上年减少12篇。", "公众号推文96篇；比24年 推文少12 阅读多5万"),
    ],
)
def test_a_change_that_runs_from_last_years_figure_to_this_years_is_right(draft: str, note: str) -> None:
    assert flagged(draft, note) == []


@pytest.mark.parametrize(
    ("draft", "note", "quote"),
    [
        ("法律明白人由62名减至45名。", "法律明白人62名（去年45）", "45名"),
        ("护林员由26名扩充为30名。", "护林员今年26个，以前30个", "30名"),
        ("推文96篇，较上年增加12篇。", "公众号推文96篇；比24年 推文少12 阅读多5万", "增加"),
    ],
)
def test_a_change_that_runs_back_to_last_years_figure_is_flagged(draft: str, note: str, quote: str) -> None:
    assert ("direction-altered", quote) in flagged(draft, note)


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("原定9月的消防演练因停电取消。", "消防演练原定9月，那天停电没搞成"),
        ("东岭村的宣讲因封路延至6月。", "东岭村宣讲 封路没去成，6月补的"),
        ("其余3件因当事人不愿到场未调成。", "剩下3件当事人不肯来，没调成"),
        ("其他村因资金不足暂未安装。", "其他村还没装，钱不够"),
        ("宪法日活动受疫情影响改为直播。", "宪法日原定广场，因为疫情改成直播"),
        ("山火2起，均由烧秸秆引起。", "山火2起，都是烧秸秆烧起来的"),
        ("3个村因车辆无法到达未开展。", "3个村没去，路烂，车上不去"),
    ],
)
def test_a_cause_in_the_notes_own_words_is_given(draft: str, note: str) -> None:
    assert flagged(draft, note) == []


@pytest.mark.parametrize(
    ("draft", "note", "quote"),
    [
        ("原定9月的消防演练因暴雨取消。", "消防演练原定9月，那天停电没搞成", "暴雨"),
        ("东岭村的宣讲因农忙延至6月。", "东岭村宣讲 封路没去成，6月补的", "农忙"),
        ("其余7项因缺少专业人员没有承接。", "没接的7项是因为没有专网", "缺少专业人员"),
        ("山火2起，均由祭祖烧纸引起。", "山火2起，都是烧秸秆烧起来的", "祭祖烧纸"),
        ("县里后以超过时限为由退回申请。", "申请县里退回了，说是材料不齐", "超过时限"),
        ("老年群众听讲吃力，主要是老年群众记忆力减退。", "老人听讲吃力，讲稿太书面", "老年群众记忆力减退"),
    ],
)
def test_a_cause_that_only_names_the_matter_is_flagged(draft: str, note: str, quote: str) -> None:
    assert ("cause-untraced", quote) in flagged(draft, note)


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("14家成员单位中已有13家交账。", "成员单位14家，交账13家"),
        ("除2件外均当场解决。", "当场解决5件 另2件转走"),
    ],
)
def test_a_number_of_them_told_as_a_number_is_right(draft: str, note: str) -> None:
    assert flagged(draft, note) == []


@pytest.mark.parametrize(
    ("draft", "note", "quote"),
    [
        ("16名执法人员全部持证上岗。", "执法人员16 持证13", "全部"),
        ("8个村实现微型消防站全覆盖。", "微型消防站八个村建了七个", "全覆盖"),
    ],
)
def test_a_number_of_them_told_as_all_is_flagged(draft: str, note: str, quote: str) -> None:
    assert ("scope-widened", quote) in flagged(draft, note)


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("巡查办法拟报县水务局备案。", "巡查办法已报县水务局备案"),
        ("石桥拓宽工程1处已经开工。", "剩1处（石桥拓宽工程）还在立项"),
        ("2026年，已招录2名年轻护林员。", "明年计划招2个年轻护林员"),
    ],
)
def test_progress_told_the_other_way_round_is_flagged(draft: str, note: str) -> None:
    assert ("status-altered", note) in [(rule, note) for rule, _ in flagged(draft, note)]


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("正在修订水库巡查办法。", "水库巡查办法修订中"),
        ("水库巡查办法尚未印发。", "水库巡查办法还在走程序"),
        ("水库清淤已完成2处，1处仍在施工。", "水库清淤完成2处，1处还在施工"),
    ],
)
def test_progress_told_as_noted_stays_silent(draft: str, note: str) -> None:
    assert not flagged(draft, note)


def test_some_of_them_where_the_notes_give_a_bare_number_is_flagged() -> None:
    assert ("scope-widened", "大多") in flagged("信访事项大多按期答复。", "信访事项按期答复62件")


def test_the_name_of_the_town_bears_out_no_village_of_that_name() -> None:
    found = flagged("在柳湾村新建法治广场1处。", "柳湾镇普法：", "法治广场在柏岭村新建1处")
    assert ("name-exchanged", "柳湾村") in found


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("公众号推送64篇，比上年略有减少。", "公众号今年64篇（去年51）"),
        ("发生火灾4起，较上年同期明显增多。", "火灾4起，去年7起"),
        ("登记信访62件次，比2024年增加17件次。", "全年登记信访62件次，比去年79件次少"),
        ("伤人事故9起，较上年明显下降。", "伤人事故9起，去年9起"),
    ],
)
def test_a_change_against_the_two_years_of_a_line_is_flagged(draft: str, note: str) -> None:
    assert "direction-altered" in [rule for rule, _ in flagged(draft, note)]


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("公众号推送64篇，比上年有所增加。", "公众号今年64篇（去年51）"),
        ("火点3处，劝导64次，火点同比下降约83%。", "火点3处（去年18），劝导64次"),
    ],
)
def test_a_change_with_the_two_years_of_a_line_is_right(draft: str, note: str) -> None:
    assert "direction-altered" not in [rule for rule, _ in flagged(draft, note)]


def test_an_unfinished_rest_named_and_told_as_finished_is_flagged() -> None:
    found = flagged("荒坡纠纷2件也已签订协议。", "还有2件在调（都是那片荒坡纠纷）")
    assert ("status-altered", "荒坡纠纷2件也已签订协议") in found


@pytest.mark.parametrize(
    ("quote", "draft", "notes"),
    [
        ("残疾人", "为残疾人转介法律援助13件。", ("给农民工转法律援助13件",)),
        ("镇党委书记", "砖厂安置1件由镇党委书记包案。", ("剩的是砖厂安置1件，县信访局包案", "书记接访6次")),
    ],
)
def test_people_whom_no_note_of_the_matter_names_are_flagged(
    quote: str, draft: str, notes: tuple[str, ...]
) -> None:
    assert ("body-untraced", quote) in flagged(draft, *notes)


def test_who_speaks_as_we_is_known_from_what_was_read() -> None:
    heard = sheet("我所开展宣讲12场", year=2025)
    read = replace(heard, facts=(replace(heard.facts[0], text="司法所开展宣讲12场"),))
    found = check("司法所开展宣讲12场。", read, year=2025).findings
    assert "body-untraced" not in {finding.rule for finding in found}


def test_a_word_for_everybody_names_nobody() -> None:
    assert not flagged("为群众转介法律援助13件。", "转法律援助13件")


@pytest.mark.parametrize(
    ("rule", "draft", "note"),
    [
        ("post-altered", "镇长主持法治专题会4次。", "法治专题会4次是书记主持，会上镇长讲了1次"),
        ("post-altered", "武装部部长带队驻训14天。", "武装部副部长带队驻训14天"),
        ("polarity-altered", "扑灭火警2起，造成人员受伤。", "火警2起，都扑灭了，没伤人"),
    ],
)
def test_one_of_a_line_in_the_place_of_another_is_flagged(rule: str, draft: str, note: str) -> None:
    assert rule in [found for found, _ in flagged(draft, note)]


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("书记主持法治专题会4次，镇长讲话1次。", "法治专题会4次是书记主持，会上镇长讲了1次"),
        ("武装部副部长带队驻训14天。", "武装部副部长带队驻训14天"),
        ("扑灭火警2起，造成1人轻伤。", "火警2起，没死人，轻伤1人"),
    ],
)
def test_each_of_a_line_in_its_own_place_stays_silent(draft: str, note: str) -> None:
    assert not flagged(draft, note)


@pytest.mark.parametrize(
    ("draft", "note", "quote"),
    [
        ("更换减压阀417户。", "换软管417户", "减压阀"),
        ("登记货船5艘、渔船62艘。", "登记渡船5艘、渔船62艘", "货船"),
        ("县水利局指出一养猪场离水体过近。", "县水利局来查，指出有个养鸭场离水太近", "养猪场"),
        ("玉屏府工地一家占140万元。", "主要是锦华府工地那一家，占了140万", "玉屏"),
        ("针对鸿达木材厂一案举行听证1次。", "听证搞过1次，是鸿达砂石场那件", "木材厂"),
    ],
)
def test_a_noun_in_the_place_of_one_the_draft_has_nowhere_is_flagged(
    draft: str, note: str, quote: str
) -> None:
    assert ("word-exchanged", quote) in flagged(draft, note)


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("更换燃气软管417户。", "换软管417户"),
        ("报县政府备案1件。", "报县府备案1件"),
        ("劝导员年龄偏大。", "劝导员岁数大"),
        ("会同县交通执法大队检查5次。", "和县交通执法大队查了5次"),
    ],
)
def test_a_noun_worded_otherwise_is_no_other_thing(draft: str, note: str) -> None:
    assert "word-exchanged" not in dict(flagged(draft, note))


@pytest.mark.parametrize(("word", "is_thing"), [("条数", False), ("件数", False), ("软管", True)])
def test_the_head_of_a_column_of_counts_names_no_thing(word: str, is_thing: bool) -> None:
    assert replaced._Word(Span(0, len(word)), word, "n").names_something is is_thing


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("信访事项44件中已办结42件，其余2件也已办结，未发生越级访。", "信访件44件，办结42件，剩2件在走程序"),
        (
            "发现隐患64处，已整改61处，剩余3处也已全部整改完毕。",
            "隐患64处，整改61处，剩下3处限12月20日前改完",
        ),
        ("就集市搬迁发放意见表300份，目前搬迁已经完成。", "集市搬迁发了意见表300份，现在还没搬呢"),
    ],
)
def test_what_is_left_may_not_be_told_as_settled(draft: str, note: str) -> None:
    assert {rule for rule, _ in flagged(draft, note)} == {"status-altered"}


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("信访事项44件中已办结42件，其余2件正按程序办理。", "信访件44件，办结42件，剩2件在走程序"),
        ("工程款已到位160万元，余款分年拨付。", "已到位160万元，余款分年拨付"),
    ],
)
def test_what_is_left_may_be_told_as_it_is(draft: str, note: str) -> None:
    assert flagged(draft, note) == []


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("由退休法官王敏义务授课，40名学生参加。", "退休法官王敏来讲课，学生40名，她不收钱"),
        ("柳湾渡口管理办法已于11月备案。", "柳湾渡口管理办法未备案——后补：11月已备案"),
        (
            "县里指出问题3个，其中台账缺失问题已于9月20日整改。",
            "县里指出问题3个，剩下的是没有台账，9月20号补好了",
        ),
        ("河长每月巡河2次，均达到频次要求。", "河长一个月巡河两回，一回都莫缺"),
        ("72户中60户签订协议、12户未签订。", "72户里头60户签了"),
        ("首次开展村党支部书记述法，12名书记提交材料。", "村支部书记头一回述法，12个都交了材料"),
        ("主要原因是网格员未接受过系统培训。", "网格员没受过系统培训"),
        ("公共法律服务站1个，法律援助中心2个。", "公共法律服务：镇站1个，法律援助中心2个"),
    ],
)
def test_what_the_notes_say_in_their_own_way_raises_nothing(draft: str, note: str) -> None:
    assert flagged(draft, note) == []


def test_a_nought_told_as_a_number_is_shown_with_what_the_draft_says() -> None:
    found = check("行政诉讼1件，行政复议2件。", sheet("行政复议2件，诉讼0", year=2025), year=2025).findings
    assert [one.quote for one in found if one.rule == "nought-unused"] == ["行政诉讼1件"]


def test_what_the_clerk_has_answered_is_evidence_like_the_notes() -> None:
    noted, cause = sheet("执法人员不够，案卷写得糙", year=2025), "法治培训少，执法人员编制不足"
    (fact,) = noted.facts
    told = replace(fact, text=f"{fact.text}，主要原因是{cause}", source=Source("答复", 1, cause))
    draft = f"二是执法人员不够，案卷写得糙。主要原因是{cause}。"
    found = check(draft, replace(noted, facts=(told,), lines=(fact.source,)), year=2025).findings
    assert "cause-untraced" not in {finding.rule for finding in found}
