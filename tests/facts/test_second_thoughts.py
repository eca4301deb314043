"""What a speaker sets right or doubts in one breath, and what is not the office's to tell."""

import pytest

from assistant.domain import Bar, Fact, Status
from assistant.facts import note_lines, read_facts
from assistant.facts.second_thoughts import settled
from assistant.genres import genre

ANNUAL = genre("fazhi-annual")


def facts(notes: str) -> tuple[Fact, ...]:
    return read_facts(note_lines(notes), year=2025, genre=ANNUAL).facts


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("讲座办了八场等一下八场里面有两场是医院办的那就是六场", "讲座办了6场"),
        ("先前说送了八件 我翻本子看是九件 就九件", "9件"),
        ("村级是七次不是八次", "村级是7次"),
        ("会议原来在三楼开", "会议原来在三楼开"),
        ("检查跑了293家次……不对不对我看错行了，是239家次", "检查跑了239家次"),
    ],
)
def test_the_count_meant_is_told(said: str, meant: str) -> None:
    assert settled(said) == meant


def test_a_count_in_doubt_is_asked_about() -> None:
    (fact,) = facts("投诉有三件嘛 我记得是三件 也可能四件 你问下值班室")
    assert fact.status is Status.UNCLEAR


def test_a_mail_that_the_newer_one_cancels_is_not_read() -> None:
    notes = "前信作废。\n审计指出问题7个，整改7个\n-----原始邮件-----\n> 审计指出问题9个，整改6个"
    assert [fact.bar for fact in facts(notes)[-2:]] == [None, Bar.SUPERSEDED]


def test_the_figures_of_another_place_are_kept_back() -> None:
    assert facts("隔壁二郎镇都办了70件")[0].status is Status.WITHHELD
    assert facts("与邻镇联合执法3次")[0].usable


def test_halves_that_miss_their_sum_are_asked_about() -> None:
    done, odd = facts("事项\t上半年\t下半年\t合计\n行政处罚（件）\t12\t17\t29\n信访（件）\t21\t15\t38")
    assert (done.usable, odd.status) == (True, Status.UNCLEAR)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("顾问王士诚坐班24次", "顾问坐班24次"),
        ("律师方案审查3件", "律师方案审查3件"),
        ("法律顾问值班9村×12次", "法律顾问值班9个村，每村12次"),
        ("执法中队骆：今年办案26件", "今年办案26件"),
        ("执法队 鲍队：今年办案26件", "今年办案26件"),
        ("学校陈校：演练5次", "演练5次"),
        ("徐站：地灾点9处", "地灾点9处"),
        ("由王所长带队检查4次", "由所长带队检查4次"),
        ("县检察院韦检察官来讲课1次，听课412人", "县检察院检察官来讲课1次，听课412人"),
        ("双庄镇长沟村书记讲课2次", "双庄镇长沟村书记讲课2次"),
    ],
)
def test_a_role_is_told_without_its_name(note: str, told: str) -> None:
    assert facts(note)[0].text == told


def test_a_slip_of_another_line_is_set_right_there() -> None:
    first, _ = facts("派出所老袁：进村36场\n派出所老袁：上面那个36场打错了 是34场")
    assert first.text == "进村34场"


def test_a_sentence_that_asks_for_silence_holds_for_the_one_before_it() -> None:
    told = facts("讲座12场。罚款3万元，调解20件。别写。")
    assert [fact.usable for fact in told] == [True, False, False]
