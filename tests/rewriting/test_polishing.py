"""Polishing on request: what carries no fact may go, everything else stays."""

import pytest

from assistant.register import Context
from assistant.rewriting import Wish, rewrite_offline, wishes_of
from assistant.rewriting.shorter import Redundant, redundant

OFFICE = Context(self_name="我镇", year=2024)


def polished(text: str, *wishes: Wish) -> str:
    return rewrite_offline(text, OFFICE, wishes).text


@pytest.mark.parametrize("row", [row for row in redundant() if row.example], ids=lambda row: row.example)
def test_a_row_writes_its_example_as_it_says(row: Redundant) -> None:
    assert polished(row.example, Wish.SHORTER) == row.becomes


@pytest.mark.parametrize("trap", [trap for row in redundant() for trap in row.traps])
def test_a_row_leaves_its_traps_alone(trap: str) -> None:
    assert polished(trap, Wish.SHORTER) == trap


@pytest.mark.parametrize(
    "text",
    [
        "受到群众好评120次。",
        "开展宣传12场，群众满意度提升至98%。",
        "被命名为“省级民主法治示范村”，营造良好氛围。",
        "居民说“为我们提供了有力保障”。",
    ],
)
def test_what_carries_a_fact_is_not_cut(text: str) -> None:
    short = polished(text, Wish.SHORTER)
    assert all(fact in short for fact in ("120次", "98%", "省级民主法治示范村", "有力保障") if fact in text)


def test_the_office_has_one_name_throughout() -> None:
    assert polished("我镇宣传3场，本镇调解9件。", Wish.ONE_NAME) == "我镇宣传3场，我镇调解9件。"


def test_a_name_inside_a_quotation_stays() -> None:
    assert "“本镇无事”" in polished("群众表示“本镇无事”。", Wish.ONE_NAME)


def test_paragraphs_are_merged_and_headings_stay() -> None:
    text = "一、主要做法\n开展宣传3场。\n调解纠纷9件。"
    assert polished(text, Wish.MERGE) == "一、主要做法\n开展宣传3场。调解纠纷9件。"


def test_a_long_sentence_is_split_at_its_semicolons_and_a_list_is_not() -> None:
    parts = ["全年开展法治宣传活动12场，发放宣传资料3000份", "组织村“两委”干部学习法律法规6次，参加人员150人"]
    long = "；".join((*parts, "调解矛盾纠纷98件，调解成功96件")) + "。"
    listed = f"一是{parts[0]}；二是{parts[1]}，均按期完成，资料已全部归档。"
    assert polished(long, Wish.SPLIT).count("。") == 3 and polished(listed, Wish.SPLIT) == listed


def test_a_heading_that_ends_otherwise_than_its_level_is_trimmed() -> None:
    text = "（一）强化组织领导\n内容甲。\n（二）压实主体责任\n内容乙。\n（三）开展普法宣传工作情况\n内容丙。"
    assert "（三）开展普法宣传\n" in polished(text, Wish.PARALLEL)


def test_a_heading_that_does_not_match_its_level_is_told() -> None:
    text = "（一）强化组织领导\n甲。\n（二）压实主体责任\n乙。\n（三）聚焦群众急难愁盼，办好民生实事\n丙。"
    found = rewrite_offline(text, OFFICE, (Wish.PARALLEL,)).findings
    assert [one.rule for one in found] == ["parallel-headings"] and "民生实事" in found[0].quote


@pytest.mark.parametrize(
    ("said", "wishes"),
    [
        ("更简洁些", (Wish.SHORTER,)),
        ("小标题要对仗", (Wish.PARALLEL,)),
        ("写长一点，充实一些", (Wish.LONGER,)),
        ("合并成一段", (Wish.MERGE,)),
        ("自称要统一", (Wish.ONE_NAME,)),
        ("像散文一样", ()),
    ],
)
def test_a_wish_is_understood_from_its_words(said: str, wishes: tuple[Wish, ...]) -> None:
    assert wishes_of(said) == wishes


@pytest.mark.parametrize("wish", list(Wish))
def test_without_anything_to_polish_the_text_comes_back(wish: Wish) -> None:
    assert polished("全年开展法治宣传12场。", wish) == "全年开展法治宣传12场。"


def test_headings_lose_every_hollow_tail_where_no_tail_is_common() -> None:
    text = (
        "一、加强组织领导工作方面\n会议4次。\n二、法治宣传教育情况\n宣传31场。\n三、矛盾纠纷调处\n调解9件。"
    )
    done = rewrite_offline(text, Context(), [Wish.PARALLEL]).text
    assert done.splitlines()[::2] == ["一、加强组织领导", "二、法治宣传教育", "三、矛盾纠纷调处"]


def test_the_government_of_the_town_is_the_town_that_speaks() -> None:
    text = "本镇开展宣传31场。我镇人民政府调解纠纷9件。"
    done = rewrite_offline(text, Context(), [Wish.ONE_NAME]).text
    assert done == "我镇开展宣传31场。我镇调解纠纷9件。"
