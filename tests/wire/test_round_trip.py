"""A value that was written and read again is the value."""

import json
from decimal import Decimal

import pytest
from jsonschema import Draft202012Validator

from assistant import wire
from assistant.domain import (
    Check,
    Coverage,
    Draft,
    DraftSection,
    Fact,
    FactSheet,
    Finding,
    Hedge,
    Manifest,
    Paragraph,
    PromptRef,
    Quantity,
    Question,
    QuestionKind,
    Sentence,
    SentenceKind,
    Severity,
    Source,
    Span,
    Status,
    Unused,
    Use,
)
from assistant.errors import BadNotes
from assistant.wire.schema import schema, schemas
from tests.schemas import fits

SOURCE = Source("素材.txt", 3, "学法 12次", sheet="表1")
FACT = Fact(
    id="F1",
    text="组织学法12次，发放资料2.3万余份",
    source=SOURCE,
    figures=(
        Quantity(Decimal(12), "次", Hedge.EXACT, "学法", "12次", Span(4, 7)),
        Quantity(Decimal("2.3"), "万份", Hedge.MORE, "资料", "2.3万余份", Span(12, 18), high=Decimal("2.50")),
    ),
    dates=("2025-03",),
    names=("白石渡镇",),
    titles=("民法典",),
    section="achievements",
    section_name="举措成效",
    theme="learning",
    status=Status.UNCLEAR,
    reason="数字待核",
)
VAGUE = Fact(
    "F2",
    "去过好几次",
    Source(None, 4, "去过好几次"),
    (Quantity(None, "次", Hedge.EXACT, "", "好几次", Span(2, 5)),),
)

QUESTION = Question("Q1", "学法几次？", QuestionKind.CONFLICT, ("F1",), "achievements")
SENTENCES = (
    Sentence("组织学法12次。", SentenceKind.FACT, ("F1",), ("p1",)),
    Sentence("坚持学用结合。", SentenceKind.FILLER),
    Sentence("【待补：场次】。", SentenceKind.PENDING),
)
MANIFEST = Manifest(
    drafter="llm",
    embedding="hash",
    version="0.1.0",
    model="m",
    endpoint="http://127.0.0.1",
    prompts=(PromptRef("draft", "1", "abc"),),
    exemplars=("p1",),
    roads=("dense",),
    fell_back=("改用内置起草。",),
    tokens=(10, 20),
    seconds=1.5,
)
DRAFT = Draft(
    title="报告",
    genre="fazhi-annual",
    issuer="白石渡镇人民政府",
    year=2025,
    sections=(
        DraftSection(
            "achievements",
            "主要举措和成效",
            (Paragraph(SENTENCES[:1], "学法"), Paragraph((), "空"), Paragraph(SENTENCES[1:])),
        ),
    ),
    facts=(FACT, VAGUE),
    manifest=MANIFEST,
    addressee="临澄县人民政府：",
    opening=(SENTENCES[1],),
    closing="特此报告。",
    dated="2026年1月5日",
    pending=(QUESTION,),
    unused=(Unused("F2", "数字不明"),),
)
CHECK = Check(
    (
        Finding("rule", Severity.ERROR, "说明", "12次", Span(0, 3), "13次", "依据", SOURCE, ("F1",), "plans"),
        Finding("absent", Severity.INFO, "缺少"),
    ),
    Coverage(2, (Use("F1", Span(0, 3)),), (Unused("F2", "数字不明"),)),
)


def as_text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def test_a_fact_sheet_comes_back_as_it_went() -> None:
    sheet = FactSheet((FACT, VAGUE), (QUESTION,))
    assert wire.load.fact_sheet(as_text(wire.dump.fact_sheet(sheet)), "f.json") == sheet


def test_a_draft_comes_back_as_it_went() -> None:
    text = as_text(wire.dump.draft(DRAFT, "正文", CHECK))
    assert wire.load.draft(wire.fitting(wire.types.Draft, text, "d.json"), "d.json") == DRAFT


def test_facts_fit_their_schema() -> None:
    fits("facts", wire.dump.fact_sheet(FactSheet((FACT, VAGUE), (QUESTION,))))


def test_what_was_not_read_stands_beside_the_facts() -> None:
    answer = wire.dump.fact_sheet(FactSheet((FACT,)), (Source("n.txt", 3, "书记讲了话"),))
    fits("facts", answer)
    assert answer["unread"] == [{"file": "n.txt", "line": 3, "text": "书记讲了话"}]
    assert "unread" not in wire.dump.fact_sheet(FactSheet((FACT,)))


def test_a_draft_fits_its_schema() -> None:
    fits("draft", wire.dump.draft(DRAFT, "正文", CHECK))


def test_a_check_fits_its_schema() -> None:
    fits("check", wire.reply.check(CHECK, "shipped", None))
    fits("check", wire.reply.check(Check(()), "library", "白石渡镇人民政府"))


@pytest.mark.parametrize("name", schemas())
def test_every_answer_has_a_sound_schema(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))


def test_a_figure_is_a_decimal_without_grouping_or_exponent() -> None:
    figure = Quantity(Decimal("2.4E+4"), "份", Hedge.EXACT, "", "2.4万份", Span(0, 5))
    assert wire.dump.figure(figure)["value"] == "24000"


def test_a_figure_that_is_not_in_the_text_is_refused() -> None:
    known = wire.dump.fact_sheet(FactSheet((FACT,)))
    known["facts"][0]["text"] = "组织学法13次，发放资料2.3万余份"
    with pytest.raises(BadNotes, match="F1 的数字“12次”不在"):
        wire.load.fact_sheet(as_text(known), "f.json")


@pytest.mark.parametrize("value", ["十二", "NaN", "Infinity", ""])
def test_a_figure_that_is_no_number_is_refused(value: str) -> None:
    known = wire.dump.fact_sheet(FactSheet((FACT,)))
    known["facts"][0]["figures"][0]["value"] = value
    with pytest.raises(BadNotes, match="阿拉伯数字"):
        wire.load.fact_sheet(as_text(known), "f.json")


def test_two_facts_of_one_id_are_refused() -> None:
    known = wire.dump.fact_sheet(FactSheet((FACT, FACT)))
    with pytest.raises(BadNotes, match="F1 出现了两次"):
        wire.load.fact_sheet(as_text(known), "f.json")


def test_paragraphs_that_do_not_add_up_are_refused() -> None:
    known = wire.dump.draft(DRAFT, "正文", CHECK)
    known["sections"][0]["paragraphs"].pop()
    with pytest.raises(BadNotes, match="paragraphs 与句数不符"):
        wire.load.draft(known, "d.json")


def test_the_sentences_of_a_draft_stand_in_order() -> None:
    known = wire.dump.draft(DRAFT, "正文", CHECK)
    texts = [sentence["text"] for sentence in wire.dump.all_sentences(known)]
    assert texts == ["坚持学用结合。", "组织学法12次。", "坚持学用结合。", "【待补：场次】。"]
