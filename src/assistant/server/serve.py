"""Running the server: from settings to a listening socket."""

import socket
import sys
from collections.abc import Callable
from typing import Any

from assistant.errors import Busy, UserError
from assistant.server.environment import stay_at_home
from assistant.server.site import Site
from assistant.server.temporary import upload_folder
from assistant.settings import Settings
from assistant.workspace import Workspace

_CONNECTIONS = 400
_KEEP_ALIVE_SECONDS = 20
_LAST_SECONDS = 20
_BACKLOG = 512
_TURN_SECONDS = 0.0005
_NO_ACCOUNTS = "还没有账号：别的电脑要能访问，请先用 assistant user add 账号名 建好账号。"
_BUSY = "这个数据文件夹正被另一个程序使用，多半是网页已经打开了；请直接用它，或先关闭它再启动。"
_NO_PARTS = "没有安装网页界面的组件，请安装 report-drafting-assistant[web]。"


def serve(settings: Settings, site: Site, tell: Callable[[str], None]) -> None:
    """Serve the page until interrupted. Raises UserError where it cannot be."""
    uvicorn = _uvicorn()
    with Workspace.open(settings, write=True, standing=True) as workspace, _listening(site) as listener:
        try:
            accounts = workspace.kept.records.users()
        except Busy:
            raise Busy(_BUSY) from None
        if not site.single_user and not any(not user.disabled for user in accounts):
            raise UserError(_NO_ACCOUNTS)
        stay_at_home(upload_folder(settings.data_dir))
        # A request takes many short turns; it would wait ten times as long for each beside long computing.
        sys.setswitchinterval(_TURN_SECONDS)
        workspace.jobs.workers.begin()
        from assistant.server.app import build_app

        config = uvicorn.Config(
            build_app(workspace, site),
            limit_concurrency=_CONNECTIONS,
            timeout_keep_alive=_KEEP_ALIVE_SECONDS,
            timeout_graceful_shutdown=_LAST_SECONDS,
            server_header=False,
            proxy_headers=False,
            log_config=None,
            lifespan="on",
        )
        tell(f"已启动，请在浏览器中打开 {site.address} （按 Ctrl+C 停止）")
        uvicorn.Server(config).run(sockets=[listener])


def _uvicorn() -> Any:
    try:
        import uvicorn
    except ImportError:
        raise UserError(_NO_PARTS) from None
    return uvicorn


def _listening(site: Site) -> socket.socket:
    """Bound before anything is loaded, so that a port in use is told at once."""
    family = socket.AF_INET6 if ":" in site.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((site.host, site.port))
        listener.listen(_BACKLOG)
    except socket.gaierror:
        listener.close()
        raise UserError(f"地址 {site.host} 不是本机的，请检查 --host。") from None
    except OSError:
        listener.close()
        raise UserError(
            f"{site.host} 的 {site.port} 端口用不了，多半已被占用，请用 --port 换一个，如 {site.port + 1}。"
        ) from None
    return listener
