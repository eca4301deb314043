"""设置与状态, without a browser."""

from pathlib import Path

import pytest

from assistant.domain import Profile
from assistant.settings import Settings
from assistant.ui.status import banner, health, leaving, mode, office, own_office
from assistant.workspace import DoctorCheck, Workspace

OFFLINE = Settings(data_dir=Path("d"))
INSIDE = Settings(data_dir=Path("d"), model="qwen3-32b", openai_base_url="http://10.0.0.8:8000/v1")
OUTSIDE = Settings(data_dir=Path("d"), model="m<b>", openai_base_url="https://model.example.com/v1")


@pytest.mark.parametrize(
    ("settings", "said"), [(OFFLINE, "离线模式"), (INSIDE, "qwen3-32b（内网接口）"), (OUTSIDE, "外部接口")]
)
def test_the_banner_says_what_writes_and_that_a_person_must_review(settings: Settings, said: str) -> None:
    assert said in banner(settings) and "须经人工审核" in banner(settings)


def test_without_a_model_nothing_leaves_the_machine() -> None:
    assert "没有任何内容离开本机" in leaving(OFFLINE)


def test_with_a_model_it_is_said_what_goes_where() -> None:
    said = leaving(INSIDE)
    assert "http://10.0.0.8:8000/v1" in said and "〔数〕" in said and "没有任何" not in said


def test_who_is_logged_in_can_log_out() -> None:
    assert 'method="post" action="../logout"' in banner(OFFLINE, "王芳")
    assert "logout" not in banner(OFFLINE, "local")


def test_a_model_s_name_is_no_markup() -> None:
    assert "<b>" not in mode(OUTSIDE)


def test_what_is_wrong_stands_out_with_what_to_do() -> None:
    shown = health((DoctorCheck("磁盘", False, "剩余 0.1 GB", "请清理"), DoctorCheck("程序", True, "版本 1")))
    assert shown.count('class="bad"') == 1 and "请清理" in shown


def test_the_checks_are_told_in_chinese_and_tell_no_path(workspace: Workspace) -> None:
    shown = health(workspace.doctor())
    assert "按词查找" in shown and "内置向量" in shown
    assert not any(word in shown for word in ("lexical", "lsa", "hash-", str(workspace.settings.data_dir)))


def test_the_office_is_shown_as_it_is_kept(workspace: Workspace) -> None:
    genre = workspace.genre(None)
    shown = office(Profile(issuer="栗坪镇人民政府", joint=True, places=("东村", "西村")), genre)
    assert "栗坪镇人民政府" in shown and "东村、西村" in shown and "章节次序" not in shown
    assert "还没有" in office(None, genre)


def test_the_order_of_sections_is_told_by_name(workspace: Workspace) -> None:
    assert "第一责任人在前" in office(Profile(issuer="栗坪镇人民政府", outline="B"), workspace.genre(None))


def test_what_past_reports_say_of_the_office_is_offered_to_be_kept(workspace: Workspace) -> None:
    shown = own_office(workspace)
    assert "白石渡镇人民政府" in shown and 'data-act="keep"' in shown


def test_without_past_reports_there_is_nothing_to_offer(empty: Workspace) -> None:
    assert own_office(empty) == office(None, empty.genre(None))
