"""The model's drafter over HTTP: an honest model, and models that lie, forget, babble or fail."""

import json
import re

import pytest
from pydantic import SecretStr

from assistant.domain import Exemplar, FactSheet, SentenceKind, Status
from assistant.drafting import draft_offline, draft_with_model, render
from assistant.drafting.gates import measures_of
from assistant.models.chat import chat_model
from assistant.settings import Settings
from assistant.testing import asked, draft_from_facts, openai_server
from tests.drafting.sheets import ANNUAL, TOWN, YEAR, YEAR_OF_WORK, fact, sentences, sheet, used

pytestmark = pytest.mark.slow

FEW = sheet("普法宣传47场，发放资料6000余份", "隐患排查73处，整改71处")


@pytest.fixture
def drafted(request):
    def run(script=draft_from_facts, facts=FEW, mode="ok", **options):
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
            draft = draft_with_model(
                facts, ANNUAL, profile=TOWN, year=YEAR, chat=chat_model(settings), model="scripted", **options
            )
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
