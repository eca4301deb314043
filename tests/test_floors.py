"""The floors of docs/architecture.md: a module imports only from floors below, and there is no cycle."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "assistant"

FLOORS = {
    "testing": 0,
    "errors": 0,
    "domain": 0,
    "late": 0,
    "children": 0,
    "resources": 0,
    "language": 1,
    "page": 1,
    "labels": 1,
    "settings": 1,
    "prompts": 1,
    "genres": 1,
    "reading": 2,
    "facts": 2,
    "models": 2,
    "checking": 3,
    "export": 2,
    "register": 2,
    "records": 2,
    "library": 3,
    "revisions": 3,
    "drafting": 4,
    "rewriting": 4,
    "editing": 5,
    "chat": 6,
    "workspace": 7,
    "wire": 7,
    "evals": 8,
    "ui": 9,
    "server": 10,
    "cli": 11,
    "demo": 12,
}
VENDORS = {
    "language": {"rjieba"},
    "settings": {"pydantic", "pydantic_settings", "platformdirs"},
    "genres": {"yaml"},
    "prompts": {"yaml"},
    "reading": {"docx", "pypdf", "openpyxl", "lxml"},
    "models": {"langchain_core", "langchain_openai", "openai", "numpy", "httpx2", "httpx"},
    "checking": {"rapidfuzz", "numpy"},
    "export": {"docx", "lxml"},
    "revisions": {"lxml"},
    "records": {"sqlalchemy", "alembic", "filelock", "numpy"},
    "library": {"chromadb", "bm25s", "numpy", "langchain_core", "yaml"},
    "drafting": {"langchain", "langchain_core"},
    "rewriting": {"langchain", "langchain_core"},
    "editing": {"pydantic"},
    "chat": {"langchain", "langchain_core"},
    "workspace": {"yaml"},
    "wire": {"pydantic"},
    "evals": {"yaml", "numpy", "rapidfuzz", "pydantic"},
    "ui": {"gradio"},
    "server": {"fastapi", "uvicorn", "starlette", "gradio"},
    "cli": {"typer", "rich", "click"},
    "demo": {"rich"},
    "testing": set(),
}


@cache
def modules() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text("utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}


def area(path: Path) -> str:
    head = path.relative_to(PACKAGE).parts[0]
    return head.removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(modules()[path]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (
                f"{node.module}.{alias.name}" if node.module == "assistant" else node.module
                for alias in node.names
            )


def inner_imports(path: Path) -> set[str]:
    return {name.split(".")[1] for name in imported(path) if name.startswith("assistant.")}


def test_a_module_imports_only_from_floors_below() -> None:
    strays = [
        f"{path} (floor {FLOORS[here]}) imports {other}"
        for path in modules()
        if (here := area(path)) in FLOORS
        for other in inner_imports(path) - {here}
        if FLOORS.get(other, 99) >= FLOORS[here]
    ]
    assert not strays


def test_a_vendor_stays_in_the_package_that_names_it() -> None:
    vendors = {vendor for named in VENDORS.values() for vendor in named}
    strays = [
        f"{path} imports {vendor}"
        for path in modules()
        for vendor in {name.split(".")[0] for name in imported(path)} & vendors
        if vendor not in VENDORS.get(area(path), set())
    ]
    assert not strays


def test_every_module_stands_on_a_floor() -> None:
    known = set(FLOORS) | {"__init__", "__main__", "_resources"}
    assert {area(path) for path in modules()} <= known


def test_no_module_imports_itself_by_way_of_others() -> None:
    arrows = {_dotted(path): set(_modules(path)) for path in modules()}
    assert not _circle(arrows)


def _dotted(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _modules(path: Path) -> Iterator[str]:
    """The modules a file names in its imports; a package's own front is not one of its parts' imports."""
    here = _dotted(path)
    for node in ast.walk(modules()[path]):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("assistant."):
            parts = {f"{node.module}.{alias.name}" for alias in node.names}
            yield from parts
            if not f"{here}.".startswith(f"{node.module}."):
                yield str(node.module)


def _circle(arrows: dict[str, set[str]]) -> list[str]:
    """Modules left when those that import nothing left are taken away again and again."""
    left = dict(arrows)
    while free := [name for name, to in left.items() if not to & left.keys()]:
        for name in free:
            del left[name]
    return sorted(left)
