"""Pages of docs/ that the program writes of itself: `python -m tests.docs_freshness [--write]`.

Without --write it exits with 1 and names every page that is not what the program says today.
"""

import io
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from assistant import wire
from assistant.checking import rules
from assistant.cli.console import app
from assistant.genres import keys
from assistant.settings import settings_table
from assistant.wire.schema import schemas

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
_MADE = "<!-- 本页由 `make docs` 生成，请勿手改。 -->\n\n"
_SEVERITIES = {"error": "必错", "warning": "疑似", "info": "提示"}
_SETTINGS = "# 配置项\n\n环境变量优先于配置文件（config.toml），配置文件优先于默认值。\n\n"
_GENRES = """# 文种

`assistant genres` 列出可用的文种、各部分、应写的事项和文件所在。内置文种在程序里；
自己的文种写成一个 YAML 文件，放进数据文件夹的 `genres` 文件夹，就能用 `--genre` 叫到。写好以后先检查：

    assistant genres --check 工作总结.yaml

错误会说明在哪个文件的第几行。`key` 与内置文种相同的文件替换内置的；两个文件 `key` 相同则都不用，并提示改名。
本单位往年报告用别的次序、别的第一层标题时，起草照往年的来；单位信息里写明了 outline 的除外。

最小的一个：

```yaml
key: work-summary
name: 工作总结
recognise: [工作总结]
sections:
  - {key: achievements, name: 工作情况, heading: 主要工作情况, cues: [工作情况, 主要工作]}
  - {key: plans, name: 下步打算, heading: "{next_year}年打算", cues: [打算, 计划]}
outlines:
  - {key: A, name: 通行次序, sections: [achievements, plans]}
```

正则按 Python 的写法。花括号里的名称由程序填写，写错会报错。
"""
_WIRE = """# JSON 约定

偏移量按 Unicode 码点计，左闭右开，指向原样未规范化的文本。以后的版本可能增加键，不改已有键的含义。

| 输出 | JSON Schema | 说明 |
|---|---|---|"""
_TYPES = (wire.types, wire.answers, wire.evaluation)
_WIDTH = 80


def pages() -> dict[str, str]:
    """Every generated page by its path below docs/."""
    return {
        "cli.md": _MADE + "\n".join(_commands()),
        "settings.md": _MADE + _SETTINGS + settings_table(),
        "genres.md": _MADE + _GENRES + "\n".join(_genre_keys()),
        "rules.md": _MADE + "\n".join(_rules()),
        "wire-schema.md": _MADE + "\n".join(_wire()),
        **{f"schema/{name}.json": _json(schema) for name, schema in schemas().items()},
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
    yield from _paths(app)


def _paths(command: Any) -> Iterator[tuple[str, ...]]:
    for name, child in getattr(command, "commands", {}).items():
        yield from ((name, *rest) for rest in _paths(child)) if hasattr(child, "commands") else ((name,),)


def help_of(path: Sequence[str]) -> str:
    page = io.StringIO()
    with redirect_stdout(page):
        code = app([*path, "--help"], prog_name="assistant", standalone_mode=False, terminal_width=_WIDTH)
    assert code == 0
    return page.getvalue()


def _commands() -> Iterator[str]:
    yield f"# 命令\n\n```\n{help_of(()).rstrip()}\n```\n"
    for path in command_paths():
        yield f"## assistant {' '.join(path)}\n\n```\n{help_of(path).rstrip()}\n```\n"


def _genre_keys() -> Iterator[str]:
    """One table for the top of a genre file, one for the entries under each of its keys."""
    for where in dict.fromkeys(key.where for key in keys()):
        yield f"\n## {f'`{where}` 的字段' if where else '文件的字段'}\n"
        yield "| 字段 | 类型 | 必填 | 说明 |\n|---|---|---|---|"
        for key in keys():
            if key.where == where:
                yield f"| `{key.name}` | {key.kind} | {'是' if key.required else ''} | {key.meaning} |"
    yield ""


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
    for name, schema in schemas().items():
        yield f"| `{name}` | [schema/{name}.json](schema/{name}.json) | {schema['description']} |"
    sources = [Path(types.__file__).read_text("utf-8").rstrip() for types in _TYPES]
    yield "\n## 类型\n\n" + "\n\n".join(f"```python\n{source}\n```" for source in sources) + "\n"


def _quoted(text: str) -> str:
    return "“" + text.replace("\n", "⏎").replace("|", "\\|") + "”"


def _json(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _read(path: Path) -> str | None:
    return path.read_text("utf-8") if path.is_file() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
