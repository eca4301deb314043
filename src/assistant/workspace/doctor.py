"""Whether an installation is well: each part looked at on its own, with what to do where it is not."""

import logging
import platform
import shutil
import tempfile
from collections.abc import Callable, Iterator
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from assistant.errors import AssistantError, Failure
from assistant.labels import MASKED, ROADS
from assistant.settings import Settings, is_loopback
from assistant.workspace.values import DoctorCheck

if TYPE_CHECKING:
    from assistant.library import SearchResult
    from assistant.models.embeddings import Embedder
    from assistant.workspace.kept import Kept

DISTRIBUTION = "report-drafting-assistant"

_LEAST_FREE_BYTES = 500_000_000
_WEB = ("gradio", "fastapi", "uvicorn")
_PROBE = "请只回答一个字：好"
_PROBE_SECONDS = 20.0

log = logging.getLogger(__name__)


def examine(settings: Settings, open_kept: "Callable[[], Kept]") -> tuple[DoctorCheck, ...]:
    """All checks; one that fails does not stop the others. `open_kept` may raise."""
    return (
        DoctorCheck("程序", True, f"版本 {version(DISTRIBUTION)}，Python {platform.python_version()}"),
        *_folder(settings.data_dir),
        _tried("记录", lambda: f"{len(open_kept().records.reports())} 份报告"),
        _tried("检索", lambda: _roads(open_kept().library.search("法治建设", k=1))),
        _tried("向量", lambda: _space(open_kept().embedder)),
        _model(settings),
        *_programs(),
    )


def _space(embedder: "Embedder") -> str:
    kind = "内置向量" if embedder.id.startswith("hash-") else f"向量模型 {embedder.id}"
    return f"{kind}，{embedder.dimension} 维"


def _roads(result: "SearchResult") -> str:
    """Raises Failure where the search had to do without something."""
    if result.fell_back:
        raise Failure("".join(result.fell_back))
    ways = dict.fromkeys(ROADS[road.partition(":")[0]] for road in result.roads)
    return f"可用（{'、'.join(ways)}）" if ways else "报告库是空的"


def _answer(settings: Settings) -> str:
    # The gateway imports LangChain, which only an installation with a model should load.
    from assistant.models.chat import Message, chat_model, complete

    answer = complete(chat_model(settings), [Message("user", _PROBE)], seconds=_PROBE_SECONDS)
    return f"{answer.model or settings.model} 有回答（{settings.endpoint}），{_leaving(settings)}"


def _leaving(settings: Settings) -> str:
    """What is sent where when a model drafts or rewrites."""
    if is_loopback(settings.endpoint):
        return "素材不离开本机"
    host = urlsplit(settings.endpoint).hostname
    return f"素材发往 {host}，其中{'、'.join(MASKED.values())}换成代号，有密级标志的不发送"


def _folder(folder: Path) -> Iterator[DoctorCheck]:
    nearest = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    writable = _takes_files(nearest)
    advice = "" if writable else "请检查文件夹权限，或换一个数据文件夹。"
    state = f"{'可写' if writable else '不能写入'}{'' if folder.exists() else '，尚未建立'}"
    yield DoctorCheck("数据文件夹", writable, state, advice, path=str(folder))
    free = shutil.disk_usage(nearest).free
    enough = free >= _LEAST_FREE_BYTES
    yield DoctorCheck(
        "磁盘", enough, f"剩余 {free / 1e9:.1f} GB", "" if enough else "磁盘空间不足，请清理后再收录报告。"
    )


def _takes_files(folder: Path) -> bool:
    """Proved by writing, as permissions alone say that root may write anywhere; nothing is left behind."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _model(settings: Settings) -> DoctorCheck:
    """Without a model all is well; a key without a model's name is not used, which is worth saying."""
    if settings.has_model:
        return _tried("大模型", lambda: _answer(settings))
    stray = settings.openai_api_key is not None or settings.openai_base_url is not None
    if stray and settings.model is None:
        advice = "要用大模型请设 ASSISTANT_MODEL。"
        return DoctorCheck("大模型", True, "未使用：有接口或密钥，但没有设 ASSISTANT_MODEL", advice)
    return DoctorCheck("大模型", True, "未设置，用内置方式起草")


def _programs() -> Iterator[DoctorCheck]:
    office = shutil.which("soffice") or shutil.which("libreoffice")
    advice = "" if office else "要读 .doc、.wps、.xls 请安装 LibreOffice，或先另存为 .docx、.xlsx。"
    yield DoctorCheck("LibreOffice", True, "已安装" if office else "未安装", advice)
    missing = [name for name in _WEB if find_spec(name) is None]
    yield DoctorCheck(
        "网页界面",
        not missing,
        "组件齐全" if not missing else f"缺少 {'、'.join(missing)}",
        "" if not missing else f"请安装 {DISTRIBUTION}[web]。",
    )


def _tried(name: str, probe: Callable[[], str]) -> DoctorCheck:
    try:
        return DoctorCheck(name, True, probe())
    except AssistantError as error:
        return DoctorCheck(name, False, "不可用", str(error))
    except Exception:
        log.exception("the doctor's check of %s failed", name)
        return DoctorCheck(name, False, "检查时出错", "详情见日志，请把日志交给维护人员。")
