"""The fault modes of the fake server, after what real endpoints and proxies were seen to do.

Each is one function from the exchange to its misbehaviour. `429ra1`, `503once` and `length_once` recover
at the next request; all others persist.
"""

from collections.abc import Callable
from typing import Any

from assistant.testing.protocol import Exchange, choice

_ENDLESS = 40_000


class Broken(Exception):
    """The client has gone or the server closes: stop answering."""


def _half(x: Exchange) -> str:
    return x.text[: max(1, len(x.text) // 2)]


def _lines(message: dict[str, Any]) -> list[str]:
    return str(message.get("content") or "").splitlines()


def _begin(x: Exchange) -> None:
    """Half an answer, in either manner, with the end still owed."""
    if x.streams:
        x.open_stream()
        x.say(_half(x))
    else:
        x.document_bytes(b'{"id": "chatcmpl-1", "choi', "application/json", declared=4096)


def trunc_clean(x: Exchange) -> None:
    x.answer(finish=None, text=_half(x), done=False)


def trunc_nofinish_done(x: Exchange) -> None:
    x.answer(finish=None, text=_half(x), done=True)


def trunc_rst(x: Exchange) -> None:
    _begin(x)
    x.reset()


def trunc_fin(x: Exchange) -> None:
    _begin(x)
    x.hang_up()


def stall(x: Exchange) -> None:
    _begin(x)
    x.wait()
    raise Broken


def drip(x: Exchange) -> None:
    """A little at a time, for ever."""
    _begin(x)
    while x.wait(x.pace):
        if x.streams:
            x.event(x.delta({"content": "滴"}))
        else:
            x.handler.wfile.write(b" ")
    raise Broken


def keepalive(x: Exchange) -> None:
    """Comments and blank lines for ever, as endpoints send while a request waits in their queue."""
    if x.streams:
        x.open_stream()
        while x.wait(x.pace):
            x.chunk(b": keep-alive\n\n")
    else:
        x.document_bytes(b"\n", "application/json", declared=1_000_000)
        while x.wait(x.pace):
            x.handler.wfile.write(b"\n")
    raise Broken


def errevent(x: Exchange) -> None:
    if not x.streams:
        return err200(x)
    x.open_stream()
    x.say(_half(x))
    x.event({"error": {"message": "engine died, key sk-leaked-0123456789", "type": "server_error"}})
    return x.end_stream()


def length(x: Exchange) -> None:
    x.answer(finish="length", text=_half(x))


def length_line(x: Exchange) -> None:
    """Two lines and a bit an answer, cut there; goes on after the lines it is shown to have said."""
    said = [message for message in x.body["messages"] if message["role"] == "assistant"]
    left = x.text.splitlines()[sum(len(_lines(message)) for message in said) :]
    if len(left) > 2:
        x.answer(finish="length", text="\n".join([*left[:2], left[2][:3]]))
    else:
        x.answer(text="\n".join(left))


def length_once(x: Exchange) -> None:
    """Cut by length unless the request asks for a larger budget."""
    if x.body.get("max_tokens") or x.body.get("max_completion_tokens"):
        x.answer()
    else:
        length(x)


def content_filter(x: Exchange) -> None:
    x.answer(finish="content_filter", text=_half(x))


def retry_after_1(x: Exchange) -> None:
    if x.hit == 1:
        x.error(429, "rate_limit_exceeded", "slow down", {"Retry-After": "1"})
    else:
        x.answer()


def retry_after_3600(x: Exchange) -> None:
    x.error(429, "rate_limit_exceeded", "slow down", {"Retry-After": "3600"})


def quota(x: Exchange) -> None:
    x.error(429, "insufficient_quota", "you exceeded your current quota")


def unavailable_once(x: Exchange) -> None:
    if x.hit == 1:
        x.error(503, "overloaded", "overloaded")
    else:
        x.answer()


def html200(x: Exchange) -> None:
    page = "<!DOCTYPE html><html><title>登录</title><body>请先登录上网认证</body></html>"
    x.document_bytes(page.encode(), "text/html; charset=utf-8")


def err200(x: Exchange) -> None:
    x.error(200, "server_error", "engine died")


def nochoices(x: Exchange) -> None:
    if not x.streams:
        return x.json(x.document([]))
    x.open_stream()
    x.event({**x.delta({}), "choices": []})
    x.raw_event("[DONE]")
    return x.end_stream()


def nullcontent(x: Exchange) -> None:
    if not x.streams:
        return x.json(x.document([choice(None, "stop")]))
    x.open_stream()
    x.event(x.delta({"role": "assistant", "content": None}))
    x.event(x.delta({"content": None}, "stop"))
    x.raw_event("[DONE]")
    return x.end_stream()


def badjson(x: Exchange) -> None:
    if not x.streams:
        return x.document_bytes(b'{"id": "chatcmpl-1", "choices": [{"ind', "application/json")
    x.open_stream()
    x.raw_event('{"id": "chatcmpl-1", "choices": [{"ind')
    return x.end_stream()


def hang(x: Exchange) -> None:
    x.wait()
    raise Broken


def redirect(x: Exchange) -> None:
    x.error(307, "moved", "moved", {"Location": "/ok/v1/chat/completions"})


def empty_stream(x: Exchange) -> None:
    if not x.streams:
        return x.document_bytes(b"", "application/json")
    x.open_stream()
    x.raw_event("[DONE]")
    return x.end_stream()


def think_only(x: Exchange) -> None:
    x.answer(text="<think>先想一想该怎么写，还没有想完")


def thinking(x: Exchange) -> None:
    """A good answer after some thinking aloud."""
    x.answer(text=f"<think>先想一想</think>\n{x.text}")


def huge_answer(x: Exchange) -> None:
    if not x.streams:
        return x.answer(text="很长" * (_ENDLESS * 5))
    x.open_stream()
    while not x.closing.is_set():
        x.event(x.delta({"content": "很长" * 500}))
    return x.end_stream()


def wrong_model(x: Exchange) -> None:
    x.error(404, "model_not_found", f"the model {x.body.get('model')} does not exist")


def slow_first_byte(x: Exchange) -> None:
    if not x.wait(10 * x.pace):
        raise Broken
    x.answer()


def by_line(x: Exchange) -> None:
    """A good answer that takes its time: a line at each pace, where a stream was asked for."""
    if not x.streams:
        return x.answer()
    x.open_stream()
    for line in x.text.splitlines(keepends=True):
        x.say(line)
        if not x.wait(x.pace):
            raise Broken
    x.event(x.delta({}, "stop"))
    x.raw_event("[DONE]")
    return x.end_stream()


def no_streaming(x: Exchange) -> None:
    """Answers with one document even where a stream was asked for."""
    x.json(x.document([choice(x.text, "stop")]))


def no_tools(x: Exchange) -> None:
    """Knows no calls of tools and says so."""
    if "tools" in x.body:
        return x.error(400, "invalid_request_error", "tools is not supported by this model")
    return x.answer()


def _status(status: int, code: str) -> Callable[[Exchange], None]:
    return lambda x: x.error(status, code, f"refused with {status}")


FAULTS: dict[str, Callable[[Exchange], None]] = {
    "trunc_clean": trunc_clean,
    "trunc_nofinish_done": trunc_nofinish_done,
    "trunc_rst": trunc_rst,
    "trunc_fin": trunc_fin,
    "stall": stall,
    "drip": drip,
    "keepalive": keepalive,
    "errevent": errevent,
    "length": length,
    "length_line": length_line,
    "length_once": length_once,
    "filter": content_filter,
    "429ra1": retry_after_1,
    "429ra3600": retry_after_3600,
    "429quota": quota,
    "400": _status(400, "invalid_request_error"),
    "401": _status(401, "invalid_api_key"),
    "402": _status(402, "insufficient_balance"),
    "403": _status(403, "forbidden"),
    "500": _status(500, "server_error"),
    "503": _status(503, "overloaded"),
    "503once": unavailable_once,
    "html200": html200,
    "err200": err200,
    "nochoices": nochoices,
    "nullcontent": nullcontent,
    "badjson": badjson,
    "hang": hang,
    "redirect": redirect,
    "empty_stream": empty_stream,
    "think_only": think_only,
    "thinking": thinking,
    "huge_answer": huge_answer,
    "wrong_model": wrong_model,
    "slow_first_byte": slow_first_byte,
    "by_line": by_line,
    "no_streaming": no_streaming,
    "no_tools": no_tools,
}
