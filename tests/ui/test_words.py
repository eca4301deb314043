"""What the page may say is said to whoever reads it: without words of the command line."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import assistant

PACKAGE = Path(assistant.__file__).parent
# Said at the command line only: its own sentences, and those on starting the server, accounts and cases.
_OUTSIDE = ("cli", "demo", "evals", "server", "testing", "wire")
_ALONE = ("records/users.py",)
# What the page itself always gives.
_GIVEN = re.compile(r"请用 --(?:issuer|year) 写明")
_COMMAND = re.compile(r"--[a-z]|\bassistant [a-z]")
_HAN = re.compile(r"[一-鿿]")


def sentences(source: str) -> Iterator[str]:
    tree = ast.parse(source)
    docs = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if node in docs:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _HAN.search(node.value):
            yield node.value


def modules() -> list[str]:
    found = (path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
    return sorted(name for name in found if name.split("/")[0] not in _OUTSIDE and name not in _ALONE)


def test_no_sentence_that_the_page_may_show_names_a_command() -> None:
    said = [(name, one) for name in modules() for one in sentences((PACKAGE / name).read_text("utf-8"))]
    assert said
    assert [place for place in said if _COMMAND.search(_GIVEN.sub("", place[1]))] == []
