"""The console script: runs the command, turns every failure into one line and an exit code."""

from collections.abc import Sequence
from typing import Any

import typer

from assistant.cli import logs
from assistant.cli.commands import COMMANDS
from assistant.cli.loading import LateGroup
from assistant.cli.output import tell, use_utf8
from assistant.cli.usage import sentence
from assistant.errors import AssistantError

INTERRUPTED = 130

app = LateGroup(
    COMMANDS,
    name="assistant",
    help="公文年度报告起草助手：从工作素材起草报告，逐句对应事实，核对每个数字。",
)


def run(arguments: Sequence[str]) -> int:
    """Run one call in this process and return its exit code."""
    use_utf8()
    try:
        code: Any = app(args=list(arguments), prog_name="assistant", standalone_mode=False)
    except typer.TyperException as error:
        tell(sentence(error))
        return 2
    except typer.Abort:
        return _interrupted()
    except PermissionError as error:
        tell(f"没有权限访问 {error.filename}，请检查它的权限，或用 --data 换一个数据文件夹。")
        return 2
    except Exception as error:
        return _failed(error)
    return _interrupted() if code == INTERRUPTED else int(code or 0)


def _failed(error: Exception) -> int:
    if isinstance(error, AssistantError) and error.exit_code == 2:
        tell(str(error))
        return 2
    path = logs.current()
    logs.logger.error("the command failed", exc_info=error)
    said = str(error).rstrip("。") if isinstance(error, AssistantError) else "程序出错，没有完成"
    tell(f"{said}。详情见日志 {path}。")
    return 3


def _interrupted() -> int:
    tell("已中断。")
    return INTERRUPTED
