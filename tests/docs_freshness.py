"""Pages of docs/ that the program writes of itself: `python -m tests.docs_freshness [--write]`.

Without --write it exits with 1 and names every page that is not what the program says today.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import typer
from typer.testing import CliRunner

from assistant import wire
from assistant.checking import rules
from assistant.cli.console import app
from assistant.settings import settings_table

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
_MADE = "<!-- 本页由 `make docs` 生成，请勿手改。 -->\n\n"
_SEVERITIES = {"error": "必错", "warning": "疑似", "info": "提示"}
_SETTINGS = "# 配置项\n\n环境变量优先于配置文件（config.toml），配置文件优先于默认值。\n\n"
_WIRE = """# JSON 约定

偏移量按 Unicode 码点计，左闭右开，指向原样未规范化的文本。以后的版本可能增加键，不改已有键的含义。

| 输出 | JSON Schema | 说明 |
|---|---|---|"""
_WIDTH = {"COLUMNS": "100", "TERMINAL_WIDTH": "100"}


def pages() -> dict[str, str]:
    """Every generated page by its path below docs/."""
    return {
        "cli.md": _MADE + "\n".join(_commands()),
        "settings.md": _MADE + _SETTINGS + settings_table(),
        "rules.md": _MADE + "\n".join(_rules()),
        "wire-schema.md": _MADE + "\n".join(_wire()),
        **{f"schema/{name}.json": _json(schema) for name, schema in wire.schemas().items()},
    }


def stale(docs: Path = DOCS) -> list[str]:
    """The pages that differ, are missing, or are no longer made."""
    made = pages()
    differing = [name for name, text in made.items() if _read(docs / name) != text]
    orphans = [f"schema/{path.name}" for path in (docs / "schema").glob("*.json")]
    return sorted({*differing, *(name for name in orphans if name not in made)})


def write(docs: Path = DOCS) -> None:
    (docs / "schema").mkdir(parents=True, exist_ok=True)
    for name in stale(docs):
        (docs / name).unlink(missing_ok=True)
    for name, text in pages().items():
        (docs / name).write_text(text, encoding="utf-8", newline="\n")


def main(arguments: Sequence[str]) -> int:
    if "--write" in arguments:
        write()
    found = stale()
    for name in found:
        sys.stderr.write(f"docs/{name} is stale: run `make docs`\n")
    return int(bool(found))


def command_paths() -> Iterator[tuple[str, ...]]:
    """Every command of the console script: ("facts",), ("profile", "set"), …"""
    yield from _paths(typer.main.get_command(app))


def _paths(command: Any) -> Iterator[tuple[str, ...]]:
    for name, child in getattr(command, "commands", {}).items():
        yield from ((name, *rest) for rest in _paths(child)) if hasattr(child, "commands") else ((name,),)


def help_of(path: Sequence[str]) -> str:
    result = CliRunner().invoke(app, [*path, "--help"], prog_name="assistant", env=_WIDTH)
    assert result.exit_code == 0, result.output
    return result.output


def _commands() -> Iterator[str]:
    yield f"# 命令\n\n```\n{help_of(()).rstrip()}\n```\n"
    for path in command_paths():
        yield f"## assistant {' '.join(path)}\n\n```\n{help_of(path).rstrip()}\n```\n"


def _rules() -> Iterator[str]:
    yield "# 核对规则\n\n`assistant explain 代号` 给出同样的内容。\n"
    for rule in rules():
        yield f"## {rule.id}　{rule.name}\n\n{rule.summary}\n"
        yield f"- 级别：{_SEVERITIES[rule.severity]}（{rule.severity}）\n- 依据：{rule.authority}"
        yield from (f"- 正：{_quoted(example.text)}" for example in rule.valid[:2])
        for example in rule.invalid[:2]:
            becomes = f" → {_quoted(example.becomes)}" if example.becomes else ""
            yield f"- 误：{_quoted(example.text)}{becomes}"
        yield ""


def _wire() -> Iterator[str]:
    yield _WIRE
    for name, schema in wire.schemas().items():
        yield f"| `{name}` | [schema/{name}.json](schema/{name}.json) | {schema['description']} |"
    source = Path(wire.types.__file__).read_text("utf-8")
    yield f"\n## 类型\n\n```python\n{source.rstrip()}\n```\n"


def _quoted(text: str) -> str:
    return "“" + text.replace("\n", "⏎").replace("|", "\\|") + "”"


def _json(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _read(path: Path) -> str | None:
    return path.read_text("utf-8") if path.is_file() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
