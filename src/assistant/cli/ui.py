"""`ui`: the web page."""

from typing import Annotated

import typer

from assistant.cli import logs, options
from assistant.cli.output import emit_json, tell
from assistant.server.serve import serve
from assistant.server.site import HOST, PORT, Site
from assistant.settings import load

_MOST_PORTS = 65_535


def _port_of(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= _MOST_PORTS):
        raise typer.BadParameter(f"端口应是 1 到 {_MOST_PORTS} 之间的整数")
    return int(text)


def ui(
    host: Annotated[
        str | None,
        typer.Option("--host", metavar="HOST", help="监听的地址；默认 127.0.0.1，只有本机能用，不必登录"),
    ] = None,
    port: Annotated[
        int | None, typer.Option("--port", parser=_port_of, metavar="PORT", help="端口，默认 7860")
    ] = None,
    public_url: Annotated[
        str | None, typer.Option("--public-url", metavar="URL", help="经反向代理访问时，浏览器里的完整网址")
    ] = None,
    data: options.Data = None,
    as_json: options.AsJson = False,
) -> int:
    settings = load(data)
    logs.start(settings.data_dir, settings.log_level)
    site = Site.at(host or HOST, port or PORT, public_url or "")

    def started(sentence: str) -> None:
        emit_json({"address": site.address}) if as_json else tell(sentence)

    serve(settings, site, started)
    return 0
