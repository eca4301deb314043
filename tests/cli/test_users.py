"""The accounts of the page, from the command line."""

import pytest

from tests.cli.conftest import Cli

PASSWORD = "青山绿水a1b2"


def add(cli: Cli, name: str, *more: str) -> None:
    assert cli("user", "add", name, "--password-stdin", *more, stdin=PASSWORD + "\n").code == 0


def test_an_account_is_listed_without_its_password(cli: Cli) -> None:
    add(cli, "王芳", "--role", "leader", "--department", "司法所")
    listed = cli("user", "list", "--json")
    (user,) = listed.json["users"]
    assert (user["name"], user["role"], user["department"], user["disabled"]) == (
        "王芳",
        "leader",
        "司法所",
        False,
    )
    assert PASSWORD not in listed.out and "scrypt" not in listed.out


def test_the_list_is_read_by_people(cli: Cli) -> None:
    add(cli, "王芳")
    cli("user", "disable", "王芳")
    assert cli("user", "list").out == "王芳  起草  已停用\n"
    assert cli("user", "disable", "王芳", "--undo").out == "王芳  起草\n"


def test_a_name_is_given_once(cli: Cli) -> None:
    add(cli, "王芳")
    assert "已经有了" in cli("user", "add", "王芳", "--password-stdin", stdin=PASSWORD).refused()


@pytest.mark.parametrize("word", ["list", "add"])
def test_nothing_is_asked_where_nobody_can_answer(cli: Cli, word: str) -> None:
    if word == "list":
        assert "还没有账号" in cli("user", "list").out
    else:
        assert "--password-stdin" in cli("user", "add", "王芳").refused()


def test_a_weak_password_is_refused(cli: Cli) -> None:
    assert "太容易" in cli("user", "add", "王芳", "--password-stdin", stdin="12345678").refused()


def test_a_password_can_be_changed(cli: Cli) -> None:
    add(cli, "王芳")
    assert cli("user", "passwd", "王芳", "--password-stdin", stdin="另一个密码c3d4").code == 0
    assert "没有账号" in cli("user", "passwd", "李强", "--password-stdin", stdin=PASSWORD).refused()
