import pytest

from tests.cli.conftest import Cli
from tests.docs_freshness import command_paths


@pytest.mark.parametrize("path", [(), *command_paths()], ids=" ".join)
def test_every_command_explains_itself_in_chinese(cli: Cli, path: tuple[str, ...]) -> None:
    result = cli(*path, "--help")
    assert (result.code, result.err) == (0, "")
    assert (
        result.out.startswith("用法：assistant") and "Usage" not in result.out and "Options" not in result.out
    )


@pytest.mark.parametrize("path", [*command_paths()], ids=" ".join)
def test_every_command_has_json_and_data(cli: Cli, path: tuple[str, ...]) -> None:
    out = cli(*path, "--help").out
    assert "--json" in out and "--data DIR" in out


@pytest.mark.parametrize("name", ["facts", "draft", "check", "search"])
def test_the_four_of_the_contract_take_batches(cli: Cli, name: str) -> None:
    assert "--batch" in cli(name, "--help").out
