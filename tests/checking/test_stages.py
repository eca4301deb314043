"""Stages, outcomes, places and shares told otherwise by the very clause that tells a clause of the notes."""

import pytest

from assistant.checking.lexicon import rows
from assistant.checking.meaning.scale import Stage, claimed, limit
from assistant.domain import Severity
from tests.checking.evidence import findings


def found(rule: str, draft: str, *notes: str) -> list[tuple[Severity, str]]:
    return [(one.severity, one.quote) for one in findings(rule, draft, *notes)]


@pytest.mark.parametrize(
    ("clause", "stage"),
    [
        ("廊桥想再修一座", Stage.PLANNED),
        ("修桥的钱没批下来", Stage.ASKED),
        ("修桥的报告报了", Stage.ASKED),
        ("大桥还没开工", Stage.GRANTED),
        ("大桥在修", Stage.BEGUN),
        ("大桥没完工", Stage.BEGUN),
        ("大桥建成了", None),
        ("停工的采石场10月复产", None),
    ],
)
def test_a_clause_of_the_notes_says_how_far_a_thing_has_come_at_most(
    clause: str, stage: Stage | None
) -> None:
    assert limit(clause) is stage


@pytest.mark.parametrize(
    ("clause", "stage"),
    [
        ("已向县里申报", Stage.ASKED),
        ("方案获县政府批复", Stage.GRANTED),
        ("大桥已开工", Stage.BEGUN),
        ("大桥修缮一新", Stage.DONE),
        ("大桥建成启用", Stage.USED),
        ("市里予以维持", Stage.DONE),
        ("大桥尚未竣工", None),
        ("大桥正在建设", None),
    ],
)
def test_a_clause_of_the_draft_says_how_far_a_thing_has_come_at_least(
    clause: str, stage: Stage | None
) -> None:
    assert claimed(clause) is stage


def test_every_step_names_a_stage() -> None:
    assert {name.upper() for _, name in rows("stages")} <= set(Stage.__members__)


@pytest.mark.parametrize(
    ("draft", "note", "quote"),
    [
        ("调解纠纷20起，8起达成协议。", "纠纷调了20起，8起还在谈", "8起达成协议"),
        ("码头选址已确定，资金已经到位。", "码头选址定了，钱还没批", "资金已经到位"),
        ("渡口移民18户，其余7户入住新居。", "渡口移民18户，7户没搬", "其余7户入住新居"),
        ("溜索管理平台已正式上线。", "溜索管理平台在试运行，明年才正式用", "溜索管理平台已正式上线"),
        ("仓库屋顶报请维修，现已修缮一新。", "仓库屋顶报了维修，还没进场", "现已修缮一新"),
        ("已获评县级诗词之乡。", "县级诗词之乡申报了，结果没出来", "已获评县级诗词之乡"),
    ],
)
def test_a_thing_told_as_further_than_it_has_come_is_flagged(draft: str, note: str, quote: str) -> None:
    assert quote in [told for _, told in found("status-altered", draft, note)]


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("调解纠纷20起，8起仍在协商。", "纠纷调了20起，8起还在谈"),
        ("码头选址已确定，资金尚未批复。", "码头选址定了，钱还没批"),
        ("溜索管理平台正在试运行。", "溜索管理平台在试运行"),
        ("危房住户已搬离，房屋尚未拆除。", "危房的人已搬走房没拆"),
        ("其中1件已获法院签发保护令。", "其中1件申请了保护令，法院批了"),
        ("完成渡口改造风险评估。", "渡口改造的风险评估也做了"),
    ],
)
def test_a_thing_told_as_far_as_it_has_come_stays_silent(draft: str, note: str) -> None:
    assert not found("status-altered", draft, note)


def test_what_the_clause_itself_names_is_an_error_and_what_its_place_tells_a_warning() -> None:
    named = found("status-altered", "渡口移民18户，其余7户入住新居。", "渡口移民18户，7户没搬")
    placed = found("status-altered", "码头选址已确定，资金已经到位。", "码头选址定了，钱还没批")
    assert Severity.ERROR in dict(named)
    assert Severity.ERROR not in dict(placed)


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("正在搬迁渡口住户11户。", "渡口住户搬走了11户"),
        ("古桥3座尚未动工。", "古桥3座在修"),
        ("案卷缺页1件，尚待补正。", "案卷缺页1件，已补正"),
    ],
)
def test_a_thing_told_as_less_far_than_it_has_come_is_flagged(draft: str, note: str) -> None:
    assert found("status-altered", draft, note)


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("立案9件、结案8件、尚在办理1件。", "立案9件，结案8件"),
        ("1起案件仍在侦查。", "1起还在查"),
        ("戏台修缮尚未结束。", "戏台在修"),
    ],
)
def test_what_is_open_or_left_over_may_be_told_as_open(draft: str, note: str) -> None:
    assert not found("status-altered", draft, note)


def test_an_outcome_is_asked_of_the_court_that_the_clause_tells_of() -> None:
    note = "渡船案法院一审判我们输，上诉后二审改判"
    assert (Severity.ERROR, "维持") in found("judgement-altered", "渡船案一审败诉，上诉后二审维持。", note)
    assert not found("judgement-altered", "渡船案一审败诉，上诉后二审改判。", note)


@pytest.mark.parametrize(
    ("draft", "note", "quote"),
    [
        ("龙舟队列全县第一名。", "龙舟队全县第3名", "第一"),
        ("龙舟队获全县三等奖。", "龙舟队拿了全县第三名", "三等奖"),
    ],
)
def test_another_place_or_prize_than_the_notes_give_is_flagged(draft: str, note: str, quote: str) -> None:
    assert (Severity.ERROR, quote) in found("rank-altered", draft, note)


def test_a_place_written_in_the_other_numerals_is_the_same() -> None:
    assert not found("rank-altered", "龙舟队列全县第三。", "龙舟队全县第3名")


def test_a_plan_keeps_the_level_of_the_notes() -> None:
    draft = "某镇报告\n四、2026年主要安排\n柳湾村继续申报国家级诗词之乡。"
    assert found("level-altered", draft, "柳湾村明年继续报省级诗词之乡")


@pytest.mark.parametrize(
    ("draft", "note", "quote"),
    [
        ("县里同意全部承担。", "修桥的费用，县里同意出一半", "全部"),
        ("多数村配备渡口安全员。", "12个村都配了渡口安全员", "多数"),
    ],
)
def test_a_part_told_as_the_whole_or_the_reverse_is_flagged(draft: str, note: str, quote: str) -> None:
    assert quote in [told for _, told in found("scope-widened", draft, note)]
