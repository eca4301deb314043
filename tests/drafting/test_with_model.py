"""The model's drafter over HTTP: an honest model, and models that lie, forget, babble or fail."""

import json
import re

import pytest
from pydantic import SecretStr

from assistant.domain import Exemplar, FactSheet, SentenceKind, Status
from assistant.drafting import Hand, draft_offline, draft_with_model, render
from assistant.drafting.gates import measures_of
from assistant.models.answer_cache import AnswerCache
from assistant.models.chat import chat_model
from assistant.settings import Settings
from assistant.testing import asked, draft_from_facts, openai_server
from tests.drafting.sheets import ANNUAL, TOWN, YEAR, YEAR_OF_WORK, fact, sentences, sheet, used

pytestmark = pytest.mark.slow

NO_HANDS = {}
THINGS = ("禁毒", "反诈", "消防", "防汛", "国防", "民法典")
FEW = sheet("普法宣传47场，发放资料6000余份", "隐患排查73处，整改71处")


@pytest.fixture
def drafted(request):
    def run(script=draft_from_facts, facts=FEW, mode="ok", hands=NO_HANDS, **options):
        with openai_server(script, mode=mode) as server:
            settings = Settings(
                model="scripted",
                openai_base_url=server.url,
                openai_api_key=SecretStr("k"),
                first_byte_seconds=2,
                gap_seconds=2,
                total_seconds=5,
            )
            options = {"only": "achievements", **options}
            hand = Hand(chat_model(settings), "scripted", **hands)
            draft = draft_with_model(facts, ANNUAL, profile=TOWN, year=YEAR, hand=hand, **options)
            run.requests = server.requests
        return draft

    return run


def edited(pattern, replacement):
    """A model that drafts honestly but for one thing, also when asked to repair."""
    return lambda body: re.sub(pattern, replacement, draft_from_facts(body))


def test_an_honest_model_writes_the_report(drafted):
    draft = drafted()
    assert draft.manifest.drafter == "llm" and not draft.manifest.fell_back
    assert sorted(used(draft)) == ["F1", "F2"]


def test_the_manifest_names_prompt_model_and_tokens(drafted):
    manifest = drafted().manifest
    assert [ref.name for ref in manifest.prompts] == ["draft-section"] and manifest.model == "scripted"


def test_a_whole_report_uses_every_fact_once(drafted):
    draft = drafted(facts=YEAR_OF_WORK, only="")
    listed = {item.fact for item in draft.unused}
    assert len(used(draft)) == len(set(used(draft)))
    assert set(used(draft)) | listed == {item.id for item in draft.facts}


def test_an_invented_figure_never_stands(drafted):
    draft = drafted(edited("47场", "470场"))
    assert "470场" not in render(draft) and "47场" in render(draft)
    assert draft.manifest.fell_back


def test_an_invented_sentence_never_stands(drafted):
    draft = drafted(lambda body: draft_from_facts(body) + "\n解答咨询9999人次。⟦F1⟧\n获评全国先进乡镇。⟦⟧")
    assert "9999" not in render(draft) and "获评" not in render(draft)


def test_a_lie_is_told_to_the_model_once_and_mended(drafted):
    def repenting(body):
        said = draft_from_facts(body)
        return said if "核对意见" in asked(body) else said.replace("71处", "73处")

    draft = drafted(repenting)
    assert not draft.manifest.fell_back and "整改71处" in render(draft)
    assert [ref.name for ref in draft.manifest.prompts] == ["draft-section", "repair"]


def test_an_omitted_fact_follows_in_the_clerks_words(drafted):
    draft = drafted(edited(r".*⟦F2⟧", ""))
    assert sorted(used(draft)) == ["F1", "F2"] and "没有写全" in "".join(draft.manifest.fell_back)


def test_no_figure_is_added_whatever_the_model_does(drafted):
    draft = drafted(edited(r"(\d+)", r"\g<1>1"))
    known = sum((measures_of(item.text) for item in FEW.facts), start=measures_of(""))
    assert not measures_of(render(draft)) - known


@pytest.mark.parametrize("junk", ["", "I cannot help with that.", "好的，我来起草。", "{}", "⟦F1⟧⟦F2⟧"])
def test_a_section_of_junk_is_drafted_offline_and_said_so(drafted, junk):
    draft = drafted(lambda body: junk or "。")
    assert sorted(used(draft)) == ["F1", "F2"] and "离线起草" in "".join(draft.manifest.fell_back)


@pytest.mark.parametrize("mode", ["500", "trunc_clean", "html200"])
def test_an_endpoint_that_fails_leaves_a_whole_report(drafted, mode):
    draft = drafted(mode=mode, facts=YEAR_OF_WORK, only="")
    offline = draft_offline(YEAR_OF_WORK, ANNUAL, profile=TOWN, year=YEAR)
    assert render(draft) == render(offline)
    assert len(draft.manifest.fell_back) == 1


def test_only_what_may_be_stated_is_sent(drafted):
    secret = fact("张大柱与弟弟打架，身份证号不外传", "F9", status=Status.WITHHELD, reason="个人信息")
    drafted(facts=FactSheet((*FEW.facts, secret)))
    sent = json.dumps([request.body for request in drafted.requests], ensure_ascii=False)
    assert "普法宣传47场" in sent and "张大柱" not in sent


def test_an_exemplar_is_sent_masked_and_recorded(drafted):
    exemplar = Exemplar("P1", "别的镇", 2024, "achievements", "开展普法宣传〔数〕场")
    draft = drafted(exemplars={"achievements": (exemplar,)})
    assert draft.manifest.exemplars == ("P1",)


def test_sections_are_announced_as_they_are_ready(drafted):
    seen = []
    drafted(facts=YEAR_OF_WORK, only="", on_section=lambda section: seen.append(section.key))
    assert seen == ["achievements", "shortcomings", "first-responsible", "plans"]


def test_a_sentence_without_facts_is_a_filler(drafted):
    kinds = {s.text: s.kind for s in sentences(drafted())}
    assert kinds["坚持依法办事，扎实推进各项工作。"] is SentenceKind.FILLER


def test_a_lie_is_told_to_the_model_twice_at_most(drafted):
    draft = drafted(edited("47场", "470场"))
    asked_to_mend = [r for r in drafted.requests if "核对意见" in asked(r.body)]
    assert len(drafted.requests) == 3 and len(asked_to_mend) == 2
    assert "47场" in render(draft)


def test_what_the_checker_is_certain_of_goes_back_to_the_model(drafted):
    def claiming(body):
        return draft_from_facts(body).replace("整改71处", "整改71处，比上年减少2处")

    drafted(claiming)
    assert any("核对意见" in asked(request.body) for request in drafted.requests)


def test_an_answer_cut_by_its_length_is_gone_on_with(drafted):
    draft = drafted(mode="length_line")
    assert sorted(used(draft)) == ["F1", "F2"] and not draft.manifest.fell_back


def test_an_answer_that_never_ends_is_completed_offline_and_said_so(drafted):
    draft = drafted(mode="length")
    assert sorted(used(draft)) == ["F1", "F2"] and draft.manifest.fell_back


def test_lines_are_told_as_they_arrive(drafted):
    seen = []
    drafted(on_line=seen.append)
    assert any("普法宣传47场" in progress.line for progress in seen)
    assert {(progress.number, progress.sections) for progress in seen} == {(1, 1)}


def test_what_a_model_thinks_aloud_is_no_line(drafted):
    seen = []
    draft = drafted(mode="thinking", on_line=seen.append)
    assert not any("先想一想" in progress.line for progress in seen) and "先想" not in render(draft)


def test_a_long_section_is_written_in_several_calls(drafted):
    many = sheet(
        *(f"第{at}季度开展{thing}宣传4{at}场，发放资料{at}000余份" for at in range(1, 5) for thing in THINGS)
    )
    draft = drafted(facts=many, hands={"context_tokens": 2000})
    assert len(drafted.requests) > 1
    assert set(used(draft)) == {item.id for item in many.facts}


def test_a_second_run_is_free(drafted, tmp_path):
    hands = {"answers": AnswerCache(tmp_path)}
    first = drafted(hands=hands)
    again = drafted(hands=hands)
    assert not drafted.requests and render(again) == render(first) and again.manifest.cached == 1


@pytest.mark.parametrize("other", [{"parameters": {"temperature": "1"}}, {"endpoint": "http://elsewhere"}])
def test_another_model_is_asked_anew(drafted, tmp_path, other):
    cache = AnswerCache(tmp_path)
    drafted(hands={"answers": cache})
    drafted(hands={"answers": cache, **other})
    assert len(drafted.requests) == 1


def test_other_facts_are_asked_anew(drafted, tmp_path):
    hands = {"answers": AnswerCache(tmp_path)}
    drafted(hands=hands)
    drafted(hands=hands, facts=sheet("普法宣传48场"))
    assert len(drafted.requests) == 1


def test_the_manifest_names_parameters(drafted):
    assert drafted(hands={"parameters": {"temperature": "0.2"}}).manifest.parameters == (
        ("temperature", "0.2"),
    )
