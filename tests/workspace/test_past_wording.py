"""The past wording behind a sentence of a draft."""

from collections.abc import Iterator

import pytest

from assistant.domain import Manifest, SentenceKind, Span
from assistant.editing import Document, Trace
from assistant.resources import resource
from assistant.settings import Settings
from assistant.workspace import Workspace

SAID = "开展普法宣传12场，发放宣传资料300份。"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory, without_index: None) -> Iterator[Workspace]:
    with Workspace.open(Settings(data_dir=tmp_path_factory.mktemp("data")), write=True) as opened:
        opened.ingest([resource("corpus/reports/baishidu") / "2023-fazhi-annual.txt"])
        yield opened


def passages(workspace: Workspace) -> tuple[str, ...]:
    (report,) = workspace.reports()
    return tuple(one.id for one in workspace.kept.records.passages_of(report.id) if one.kind == "sentence")


def trace(*exemplars: str, kind: SentenceKind = SentenceKind.FACT) -> Trace:
    return Trace(Span(0, len(SAID)), kind, ("F1",), exemplars)


def document(drafter: str, *exemplars: str) -> Document:
    return Document(SAID, manifest=Manifest(drafter, "", "1", exemplars=exemplars))


def test_the_passages_that_a_sentence_names_are_shown_masked_with_year_and_office(
    workspace: Workspace,
) -> None:
    (found,) = workspace.past_wording(document("offline"), trace(passages(workspace)[3]))
    assert found.year == 2023 and "白石渡" in found.issuer
    assert not any(figure.isdigit() for figure in found.wording)


def test_of_what_a_model_was_shown_the_sentences_like_it_are(workspace: Workspace) -> None:
    ids = passages(workspace)
    found = workspace.past_wording(document("llm", *ids), trace())
    assert 0 < len(found) <= 3 and any("普法" in one.wording for one in found)


def test_an_offline_sentence_that_names_none_leant_on_none(workspace: Workspace) -> None:
    assert workspace.past_wording(document("offline", *passages(workspace)), trace()) == ()


def test_what_is_still_to_be_filled_in_leant_on_none(workspace: Workspace) -> None:
    ids = passages(workspace)
    assert workspace.past_wording(document("llm", *ids), trace(kind=SentenceKind.PENDING)) == ()


def test_a_report_that_has_gone_is_left_out(workspace: Workspace) -> None:
    assert workspace.past_wording(document("offline"), trace("gone")) == ()
