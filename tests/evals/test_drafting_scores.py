"""The drafting scorers on texts whose faults are known, and the cases on the references beside them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import SecretStr

from assistant.domain import (
    Check,
    Draft,
    DraftSection,
    Fact,
    Finding,
    Manifest,
    Paragraph,
    Question,
    QuestionKind,
    Sentence,
    SentenceKind,
    Severity,
    Source,
    Status,
    Unused,
)
from assistant.errors import BadNotes
from assistant.evals import Options, run_suites
from assistant.evals.drafting.cases import Case, Said, Use, read_cases
from assistant.evals.drafting.scorers.asked import unasked
from assistant.evals.drafting.scorers.errors import errors
from assistant.evals.drafting.scorers.figures import figures
from assistant.evals.drafting.scorers.invented import untraced
from assistant.evals.drafting.scorers.sheet import lost, sheet
from assistant.evals.drafting.scorers.usage import usage
from assistant.evals.drafting.telling import told_anyway, untold
from assistant.evals.drafting.trial import Trial, drafted
from assistant.evals.values import Price
from assistant.settings import Settings
from assistant.testing import draft_from_facts, openai_server
from tests.conftest import ROOT

CASES = ROOT / "evals/drafting/cases.jsonl"
ASKED = Said("巡河好几次", (), Use.ASK, why="vague number")
CASE = Case(
    id="test-list-01",
    genre="fazhi-annual",
    year=2025,
    issuer="云河县栗坪镇人民政府",
    manner="list",
    section="achievements",
    notes="普法宣传47场，发放资料6000余份\n巡河好几次",
    previous="",
    facts=(Said("普法宣传47场，发放资料6000余份", ("47场", "6000余份"), Use.USE), ASKED),
    questions=(),
    forbidden=("8件", "王五"),
    reference="",
)
TOLD = "开展普法宣传47场，发放资料6,000余份。"
FACT = Fact("F1", "普法宣传47场", Source(None, 1, "普法宣传47场"))


def trial(
    text: str = TOLD,
    *sentences: Sentence,
    facts: tuple[Fact, ...] = (),
    pending: tuple[Question, ...] = (),
    unused: tuple[Unused, ...] = (),
    findings: tuple[Finding, ...] = (),
) -> Trial:
    section = DraftSection("achievements", "主要举措和成效", (Paragraph(sentences),))
    draft = Draft(
        title="",
        genre=CASE.genre,
        issuer=CASE.issuer,
        year=CASE.year,
        sections=(section,),
        facts=facts,
        manifest=Manifest("offline", "hash", "0"),
        pending=pending,
        unused=unused,
    )
    return Trial(CASE, draft, text, Check(findings))


def owed(text: str, case: Case = CASE) -> list[str]:
    return [figure for _, figure in untold(case, text)]


def test_grouping_commas_make_no_other_figure() -> None:
    assert owed(TOLD) == []


def test_a_number_inside_a_larger_one_is_not_told() -> None:
    assert owed("开展普法宣传147场，发放资料6000.5份。") == ["47场", "6000余份"]


def test_a_sum_may_stand_for_its_parts() -> None:
    summed = replace(CASE, facts=(replace(CASE.facts[0], sum="6047份"),))
    assert owed("共6047份。", summed) == []


def test_figures_are_told_by_manner_too() -> None:
    scores = {score.name: score.value for score in figures([trial("47场")])}
    assert scores == {"figures/told": 0.5, "figures/told/list": 0.5}


def test_a_forbidden_figure_does_not_stand_in_a_larger_one() -> None:
    assert told_anyway(CASE, "办理18件。") == ()
    assert told_anyway(CASE, "王五办理8件。") == ("8件", "王五")


def test_only_errors_are_counted_as_left() -> None:
    found = (Finding("a", Severity.ERROR, ""), Finding("b", Severity.WARNING, ""))
    assert [score.value for score in errors([trial(findings=found)])] == [1.0]


def test_a_fact_neither_stated_nor_listed_is_lost() -> None:
    assert lost(trial(facts=(FACT,))) == (FACT,)
    assert lost(trial(TOLD, Sentence(TOLD, SentenceKind.FACT, ("F1",)), facts=(FACT,))) == ()
    assert lost(trial(facts=(FACT,), unused=(Unused("F1", "属于下年安排"),))) == ()


def test_a_fact_that_may_not_be_stated_is_not_owed() -> None:
    (stated, accounted) = sheet([trial(facts=(replace(FACT, status=Status.UNCLEAR),))])
    assert stated.value is None and accounted.value is None


def test_a_figure_without_a_source_is_invented_but_where_it_is_marked_as_computed() -> None:
    found = (Finding("figure-untraced", Severity.ERROR, "", quote="55场"),)
    assert untraced(trial(findings=found)) == found
    assert untraced(trial(TOLD, Sentence("共55场。", SentenceKind.DERIVED), findings=found)) == ()


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (Question("Q1", "“巡河好几次”是多少次？", QuestionKind.UNCLEAR), True),
        (Question("Q1", "是多少？", QuestionKind.UNCLEAR, ("F2",)), True),
        (Question("Q1", "全年接待来访多少批？", QuestionKind.MISSING), False),
    ],
    ids=["quoted", "about its fact", "of something else"],
)
def test_a_question_counts_that_speaks_of_the_thing_to_ask(question: Question, asked: bool) -> None:
    facts = (Fact("F2", "巡河好几次", Source(None, 2, "巡河好几次")),)
    assert (unasked(trial(facts=facts, pending=(question,))) == ()) is asked


@pytest.mark.parametrize("case", read_cases(CASES), ids=lambda case: case.id)
def test_the_reference_of_a_case_tells_its_figures_and_nothing_forbidden(case: Case) -> None:
    assert owed(case.reference, case) == [] and told_anyway(case, case.reference) == ()


def test_an_empty_draft_tells_no_figure_of_any_case() -> None:
    assert all(owed("", case) for case in read_cases(CASES))


def test_case_ids_are_unique() -> None:
    ids = [case.id for case in read_cases(CASES)]
    assert len(set(ids)) == len(ids)


def test_a_quote_that_does_not_stand_in_the_notes_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "cases.jsonl"
    line = CASES.read_text("utf-8").splitlines()[0]
    path.write_text(line.replace('"quote": "', '"quote": "没有这句', 1), "utf-8")
    with pytest.raises(BadNotes, match="shuanghuai-chat-01"):
        read_cases(path)


def test_a_named_case_is_drafted_without_asking_for_all() -> None:
    options = Options(paths=(CASES,), cases="tishi-*")
    (result,) = run_suites(("drafting",), options, lambda _: None)
    figures_told = next(one.score for one in result.metrics if one.score.name == "figures/told")
    assert figures_told.reason.endswith("/7")


@pytest.fixture
def model() -> Iterator[Settings]:
    with openai_server(draft_from_facts) as server:
        yield Settings(model="scripted", openai_base_url=server.url, openai_api_key=SecretStr("k"))


@pytest.mark.slow
def test_a_second_run_of_a_model_takes_its_answers_from_the_cache(model: Settings, tmp_path: Path) -> None:
    own = model.model_copy(update={"data_dir": tmp_path})
    first, second = ({one.name: one.value for one in usage([drafted(CASE, model=own)])} for _ in range(2))
    assert first["model/cached"] == 0.0 and (first["model/seconds"] or 0) > 0
    assert (second["model/cached"] or 0) > 0


def test_a_price_a_million_tokens_makes_a_cost_a_draft() -> None:
    manifest = replace(trial().draft.manifest, model="m", tokens=(500_000, 100_000))
    made = replace(trial(), draft=replace(trial().draft, manifest=manifest))
    told = {one.name: one.value for one in usage([made], Price(2, 8))}
    assert told["model/cost"] == 1.8


def test_offline_no_model_took_anything() -> None:
    assert list(usage([trial()])) == []


@pytest.mark.slow
def test_a_model_is_measured_where_one_is_given(model: Settings, tmp_path: Path) -> None:
    own = model.model_copy(update={"data_dir": tmp_path})
    assert drafted(CASE, model=own).draft.manifest.model == "scripted"
    assert drafted(CASE).draft.manifest.drafter == "offline"
