"""Names of the draft against those of the notes: laws, titles, numbers, places, persons, honours."""

import pytest

from assistant.checking import check
from assistant.domain import Bar, FactSheet, Finding, Status
from tests.checking.evidence import fact, report, sheet

NAMES = {
    "law-altered",
    "law-untraced",
    "title-altered",
    "title-untraced",
    "name-untraced",
    "place-altered",
    "person-altered",
    "person-untraced",
    "honour-altered",
    "honour-untraced",
}


def found(draft: str, facts: FactSheet) -> list[Finding]:
    return [one for one in check(draft, facts).findings if one.rule in NAMES]


def rules(draft: str, *notes: str) -> list[tuple[str, str]]:
    return [(one.rule, one.severity.value) for one in found(draft, sheet(*notes))]


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("宣传《中华人民共和国反电信网络诈骗法》3场。", "反诈法宣传3场"),
        ("组织学习《行政复议法》。", "学了行复法"),
        ("宣讲《中华人民共和国未成年人保护法》。", "讲了未保法"),
        ("宣传《反家庭暴力法》。", "搞了反家暴的法律宣传"),
        ("学习《信访工作条例》。", "学信访条例"),
        ("严格落实《行政处罚法》规定，办案3件。", "办案3件"),
        ("12月4日国家宪法日，开展宪法宣传。", "12.4宣传日"),
    ],
)
def test_a_law_by_its_short_name_is_the_same_law(draft: str, note: str) -> None:
    assert not rules(draft, note)


@pytest.mark.parametrize(
    ("draft", "note", "rule"),
    [
        ("9月，组织学习行政许可法、公务员法。", "9月组织学习行政处罚法、公务员法", "law-altered"),
        ("在集市宣讲《家庭教育促进法》3场。", "集市宣讲预防未成年人犯罪法3场", "law-altered"),
        ("印发《栗坪镇公文管理规定》。", "印发《栗坪镇公章管理规定》", "title-altered"),
        ("文艺队排演小戏《欠条》2场。", "文艺队排演小戏《借条》2场", "title-altered"),
        ("印发禁火令（栗办发〔2025〕6号）。", "印发禁火令，栗政〔2025〕6号", "title-altered"),
        ("妇联在石潭村讲解妇女权益保障法。", "妇联在赵坡村讲妇女权益保障法", "place-altered"),
        ("双井村被命名为“市级无讼村”。", "石臼村被命名为“市级无讼村”", "honour-altered"),
        ("石臼村被命名为“省级无讼村”。", "石臼村被命名为“市级无讼村”", "honour-altered"),
        ("石臼村被市司法局命名为“无讼村”。", "县委政法委命名石臼村“无讼村”", "honour-altered"),
        ("服务中心被评为“五星级便民服务中心”。", "评为“四星级便民服务中心”", "honour-altered"),
        ("我镇获评平安乡镇。", "平安乡镇还没批，先不写", "honour-altered"),
    ],
)
def test_a_name_that_differs_from_the_note_is_an_error_that_shows_the_note(
    draft: str, note: str, rule: str
) -> None:
    (finding,) = [one for one in found(draft, sheet(note)) if one.rule == rule]
    assert finding.severity.value == "error"
    assert finding.evidence is not None and finding.evidence.text == note


@pytest.mark.parametrize(
    ("draft", "rule"),
    [
        ("集中学习《民法典》1次。", "law-untraced"),
        ("制定《集体资产管理办法》。", "title-untraced"),
        ("在青石桥村开展宣传。", "name-untraced"),
        ("在镇文化广场开展宣传。", "name-untraced"),
        ("镇党委书记李建国主持会议。", "person-untraced"),
        ("我镇跻身全县平安建设先进乡镇行列。", "honour-untraced"),
        ("被县委宣传部评为优秀普法新媒体。", "honour-untraced"),
    ],
)
def test_a_name_no_note_has_is_worth_a_look(draft: str, rule: str) -> None:
    assert rules(draft, "禁毒检查3次") == [(rule, "warning")]


@pytest.mark.parametrize(
    "draft",
    [
        "调委会主任获市司法局通报，村干部带队参加村民会议。",
        "进行了集中学习。",
        "派驻法官借乡法庭开庭。",
        "深入学习贯彻习近平法治思想。",
        "力争创成省级平安乡镇。",
        "培育法治示范户12户。",
    ],
)
def test_what_only_looks_like_a_name_is_none(draft: str) -> None:
    assert not rules(draft, "禁毒检查3次")


def test_a_village_behind_a_verb_is_the_village() -> None:
    assert not rules("另有1个正在大埝村建设。", "大埝那个还在建")


def test_two_places_named_in_turn_are_not_exchanged() -> None:
    notes = ("妇联到赵坡村讲妇女权益保障法", "白马渡村修缮文化广场")
    assert not rules("在赵坡村讲解妇女权益保障法，修缮白马渡村文化广场。", *notes)


def test_an_honour_that_only_lacks_its_document_is_a_hint() -> None:
    text = "司法所被市司法局命名为枫桥式司法所"
    noted = fact(1, text, status=Status.UNCLEAR, reason="荣誉须有文件依据")
    facts = FactSheet((type(noted)(**{**_fields(noted), "bar": Bar.PROOF}),))
    (finding,) = found("司法所被市司法局命名为“枫桥式司法所”。", facts)
    assert finding.severity.value == "info"


def test_an_honour_of_last_year_says_so() -> None:
    last = report("上年报告\n我镇荣获全县信访工作先进单位称号。")
    answer = check("我镇荣获全县信访工作先进单位称号。", sheet("禁毒检查3次"), previous=(last,))
    (message,) = [one.message for one in answer.findings if one.rule == "honour-untraced"]
    assert "上年报告第2行" in message


def _fields(noted: object) -> dict[str, object]:
    return {name: getattr(noted, name) for name in noted.__dataclass_fields__}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("镇党委书记顾长河主持会议。", "书记顾长海主持开会"),
        ("镇长孟加带队检查5次。", "镇长孟佳带队查了5次"),
        ("镇党委书记顾长河到司法所调研。", "顾书记（顾长海）到司法所调研"),
        ("聘请王律师审查合同9份。", "请的董律师，审合同9份"),
        ("镇长顾长海主持会议，专题研究普法工作。", "镇长孟佳主持开会专题研究普法\n书记顾长海查了1次"),
    ],
)
def test_a_person_who_is_another_in_the_notes_is_wrong(draft: str, note: str) -> None:
    assert ("person-altered", "error") in rules(draft, *note.split("\n"))


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("镇党委书记顾长海主持会议。", "顾书记主持开会"),
        ("聘请董律师审查合同9份。", "律师老董审合同9份"),
        ("镇长高度重视，书记顾长海、镇长孟佳先后到会。", "书记顾长海和镇长孟佳都到会"),
        ("聘请董大川律师审查合同9份，董律师提出意见3条。", "律师董大川审合同9份，提意见3条"),
    ],
)
def test_a_person_may_be_called_otherwise_than_in_the_notes(draft: str, note: str) -> None:
    assert [rule for rule, _ in rules(draft, note) if rule.startswith("person")] == []
