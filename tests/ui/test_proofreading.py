"""校对, without a browser."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from assistant.errors import UserError
from assistant.export import write_report
from assistant.revisions import opened
from assistant.ui.files import read
from assistant.ui.marking import cards, marked, ordered, summary
from assistant.ui.proofreading import accepted, mended, proof, request_for, stem_of, with_comments
from assistant.workspace import CheckRequest, Workspace

DRAFT = "白石渡镇2025年度法治政府建设情况的报告\n一、主要举措\n开展普法宣传12场,发放资料300份。。"
NOTES = "司法所：开展普法宣传13场，发放资料300份"


def test_the_text_of_a_file_is_read_and_named(tmp_path: Path) -> None:
    path = tmp_path / "稿.txt"
    path.write_text(DRAFT, "utf-8")
    text, said = read(str(path))
    assert text == DRAFT and "稿.txt" in said


def test_nothing_to_check_is_said_with_what_to_do(empty: Workspace) -> None:
    with pytest.raises(UserError, match="请粘贴"):
        proof(empty, " \n", CheckRequest())


def test_a_text_without_end_is_not_checked(empty: Workspace) -> None:
    with pytest.raises(UserError, match="分几部分"):
        proof(empty, "字" * 200_001, CheckRequest())


def test_findings_are_marked_in_the_text_and_lead_to_their_cards(empty: Workspace) -> None:
    made = proof(empty, DRAFT, CheckRequest())
    findings = ordered(made.checked.check.findings)
    sheet, list_ = marked(DRAFT, findings), cards(DRAFT, findings)
    places = set(re.findall(r'data-goto="(at-\d+)"', list_))
    assert places and places <= set(re.findall(r'id="(at-\d+)"', sheet))
    assert set(re.findall(r'data-goto="(card-\d+)"', sheet)) <= set(re.findall(r'id="(card-\d+)"', list_))


def test_the_marked_text_is_the_text(empty: Workspace) -> None:
    sheet = marked(DRAFT, ordered(proof(empty, DRAFT, CheckRequest()).checked.check.findings))
    paragraphs = re.findall("<p>(.*?)</p>", sheet)
    assert "\n".join(re.sub("<[^>]+>", "", paragraph) for paragraph in paragraphs) == DRAFT


def test_all_that_is_certain_is_mended_and_shown(empty: Workspace) -> None:
    made = mended(empty, DRAFT, CheckRequest())
    assert "12场，发放资料300份。" in made.text and "。。" not in made.text
    assert "<del>" in made.told and "<ins>" in made.told


def test_one_suggestion_is_taken_at_its_place() -> None:
    assert accepted("甲,乙", 1, 2, "，") == "甲，乙"


def test_a_suggestion_for_a_text_that_has_changed_is_refused() -> None:
    with pytest.raises(UserError, match="重新核对"):
        accepted("甲", 3, 4, "，")


def test_with_notes_the_figures_are_held_against_them(empty: Workspace) -> None:
    request = request_for(DRAFT, None, NOTES, None)
    findings = proof(empty, DRAFT, request).checked.check.findings
    assert any(finding.evidence and "13场" in finding.evidence.text for finding in findings)


def test_notes_are_taken_from_files_too(tmp_path: Path) -> None:
    path = tmp_path / "素材.txt"
    path.write_text("开展普法宣传13场", "utf-8")
    request = request_for(DRAFT, None, None, [str(path)])
    assert request.notes is not None and request.notes[0].file == "素材.txt"


def test_the_layout_of_a_word_file_counts_while_the_text_is_the_files(tmp_path: Path) -> None:
    path = tmp_path / "稿.docx"
    write_report(DRAFT, path)
    text, _ = read(str(path))
    assert request_for(text, str(path), "", None).appearance is not None
    assert request_for(text + "改", str(path), "", None).appearance is None


def test_the_word_file_it_came_from_goes_back_with_changes_and_comments(
    tmp_path: Path, empty: Workspace
) -> None:
    path = tmp_path / "稿.docx"
    write_report(DRAFT, path)
    text = mended(empty, read(str(path))[0], CheckRequest()).text
    request = request_for(text, str(path), NOTES, None)
    done = with_comments(empty, text, str(path), request)
    assert {(one.kind, one.text) for one in opened(done).revisions} >= {("del", ","), ("ins", "，")}
    assert list(Document(BytesIO(done)).comments)


def test_a_pasted_text_goes_out_in_the_official_layout_with_comments(
    tmp_path: Path, empty: Workspace
) -> None:
    path = tmp_path / "另一份.docx"
    write_report("关于防汛工作的通知\n请各村做好准备。", path)
    request = request_for(DRAFT, None, NOTES, None)
    for file in (None, str(path)):
        done = with_comments(empty, DRAFT, file, request)
        assert list(Document(BytesIO(done)).comments) and opened(done).revisions == ()
        assert "白石渡镇2025年度" in opened(done).text


def test_nothing_in_a_text_becomes_markup(empty: Workspace) -> None:
    nasty = '一、举措\n<img src=x onerror=alert(1)>,"><script>${alert(1)}</script>{{x}}'
    made = proof(empty, nasty, request_for(nasty, None, nasty, None))
    findings = ordered(made.checked.check.findings)
    shown = marked(nasty, findings) + cards(nasty, findings) + summary(findings)
    assert "<img" not in shown and "<script" not in shown


def test_the_file_is_named_after_the_report() -> None:
    assert stem_of(DRAFT).startswith("白石渡镇2025年度") and stem_of("一段话。") == "校对稿（校对）"
