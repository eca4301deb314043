from pathlib import Path

import pytest

from assistant.errors import UserError
from assistant.settings import Settings, is_local, load, settings_table


@pytest.fixture(autouse=True)
def data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ASSISTANT_DATA_DIR", str(tmp_path))


def write(folder: Path, text: str) -> None:
    (folder / "config.toml").write_text(text, encoding="utf-8")


def test_nothing_set_means_no_model_and_the_built_in_embedding() -> None:
    settings = load()
    assert (settings.model, settings.embedding, settings.has_model) == (None, "hash", False)


def test_the_environment_outranks_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    write(tmp_path, 'model = "from-file"\nlog_level = "WARNING"')
    monkeypatch.setenv("ASSISTANT_MODEL", "from-env")
    settings = load()
    assert (settings.model, settings.log_level) == ("from-env", "WARNING")


def test_the_data_option_outranks_the_environment(tmp_path: Path) -> None:
    assert load(data_dir=tmp_path / "other").data_dir == tmp_path / "other"


def test_a_file_may_be_named_by_a_variable(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.toml").write_text('model = "m"', encoding="utf-8")
    monkeypatch.setenv("ASSISTANT_CONFIG", str(tmp_path / "elsewhere.toml"))
    assert load().model == "m"


def test_the_usual_openai_variables_are_honoured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-abc")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1/")
    settings = load()
    assert settings.openai_api_key is not None
    assert settings.openai_api_key.get_secret_value() == "sk-abc"
    assert settings.endpoint == "http://127.0.0.1:9/v1"


def test_a_stray_key_alone_is_not_a_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-abc")
    assert not load().has_model
    monkeypatch.setenv("ASSISTANT_MODEL", "m")
    assert load().has_model


def test_a_model_without_endpoint_or_key_cannot_be_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_MODEL", "m")
    assert not load().has_model


def test_an_empty_variable_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_MODEL", "")
    assert load().model is None


def test_keys_and_passwords_never_show(tmp_path: Path) -> None:
    settings = Settings.model_validate(
        {"openai_api_key": "sk-secret", "database_url": "postgresql://u:secret@h/db", "data_dir": tmp_path}
    )
    assert "secret" not in repr(settings) + str(settings)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("ASSISTANT_TOTAL_SECONDS", "soon", "应是大于 0 的数"),
        ("ASSISTANT_GAP_SECONDS", "-1", "应是大于 0 的数"),
        ("ASSISTANT_LOG_LEVEL", "loud", "DEBUG"),
        ("OPENAI_BASE_URL", "127.0.0.1:8000", "http://"),
        ("OPENAI_BASE_URL", "http://me:word@host/v1", "OPENAI_API_KEY"),
    ],
)
def test_a_bad_value_is_one_sentence_naming_the_variable(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, words: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(UserError) as caught:
        load()
    assert name in str(caught.value) and words in str(caught.value)
    assert str(caught.value).count("。") == 1


def test_a_bad_value_is_never_quoted_because_it_may_be_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://me:pass-word@host/v1")
    with pytest.raises(UserError) as caught:
        load()
    assert "pass-word" not in str(caught.value)


def test_a_misspelt_name_in_the_file_is_refused(tmp_path: Path) -> None:
    write(tmp_path, 'modle = "m"')
    with pytest.raises(UserError, match="modle"):
        load()


def test_a_broken_file_is_refused_with_its_path(tmp_path: Path) -> None:
    write(tmp_path, "model = ")
    with pytest.raises(UserError, match=r"config\.toml"):
        load()


def test_a_named_file_that_is_missing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="找不到配置文件"):
        load(config=tmp_path / "none.toml")


def test_the_table_has_a_row_for_every_field() -> None:
    table = settings_table()
    assert all(f"`{name}`" in table for name in Settings.model_fields)
    assert "`OPENAI_API_KEY`" in table and "`ASSISTANT_OPENAI_API_KEY`" not in table


def test_the_table_shows_no_path_of_this_machine() -> None:
    assert str(Path.home()) not in settings_table()


@pytest.mark.parametrize(
    ("address", "local"),
    [
        ("http://127.0.0.1:8000/v1", True),
        ("http://[::1]:8000", True),
        ("http://192.168.3.4/v1", True),
        ("http://10.1.2.3/v1", True),
        ("http://llm-server:8000/v1", True),
        ("https://api.openai.com/v1", False),
        ("http://8.8.8.8/v1", False),
    ],
)
def test_which_addresses_stay_in_the_building(address: str, local: bool) -> None:
    assert is_local(address) is local
