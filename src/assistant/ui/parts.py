"""What every tab is made of: panels of our own HTML, errors in plain words, who is asking."""

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import wraps
from html import escape
from typing import Any, ParamSpec, TypeVar
from urllib.parse import quote

import gradio as gr

from assistant.errors import AssistantError
from assistant.records import mark_of

P = ParamSpec("P")
T = TypeVar("T")

LOCAL = "local"
_ERROR_SECONDS = 12.0
_BROKEN = "程序出错，没有完成；填写的内容还在。请重试，若再次出现请把日志交给维护人员。"

# page.js tells what data-act and data-goto do.
_ACTS = "window.desk.attach(element, trigger, watch);"

log = logging.getLogger(__name__)


def panel(value: str = "", *, name: str, visible: bool = True) -> gr.HTML:
    """HTML that we wrote: every text in it has been escaped."""
    return gr.HTML(value, elem_id=name, js_on_load=_ACTS, visible=visible, apply_default_css=False)


def paper(placeholder: str, *, lines: int, name: str) -> gr.Textbox:
    """Where a whole text is pasted: a sheet `lines` lines high."""
    return gr.Textbox(
        label="文字",
        show_label=False,
        container=False,
        placeholder=placeholder,
        lines=lines,
        max_lines=lines,
        elem_id=name,
        elem_classes="paper",
    )


def paper_mark(name: str, text: str) -> str:
    """Tells typing.js what the server keeps of a field now, which its window has not typed."""
    return f'<i data-paper="{name}" data-seen="{mark_of(text)}"></i>'


def told(handler: Callable[P, T]) -> Callable[P, T]:
    """A handler whose errors are said in one Chinese sentence, with a way out."""

    @wraps(handler)
    def telling(*args: P.args, **kwargs: P.kwargs) -> T:
        with _in_plain_words(handler.__qualname__):
            return handler(*args, **kwargs)

    return telling


def streamed(handler: Callable[P, Iterator[T]]) -> Callable[P, Iterator[T]]:
    """The same for a handler that answers piece by piece."""

    @wraps(handler)
    def telling(*args: P.args, **kwargs: P.kwargs) -> Iterator[T]:
        with _in_plain_words(handler.__qualname__):
            yield from handler(*args, **kwargs)

    return telling


@contextmanager
def _in_plain_words(name: str) -> Iterator[None]:
    try:
        yield
    except AssistantError as error:
        raise gr.Error(escape(str(error)), title="没有完成", duration=_ERROR_SECONDS) from error
    except gr.Error:
        raise
    except Exception as error:
        log.exception("%s failed", name)
        raise gr.Error(_BROKEN, title="没有完成", duration=_ERROR_SECONDS) from error


def person_of(request: gr.Request) -> str:
    """Who asks, as the login knows him."""
    return str(request.username or LOCAL)


def asking(
    does: Callable[..., Mapping[str, Any]], filled: Callable[[Mapping[str, Any]], Any]
) -> Callable[..., Any]:
    """A handler: `does`, asked for (owner, *inputs), tells values by name; `filled` puts them in panes."""

    @told
    def handle(request: gr.Request, *given: Any) -> Any:
        return filled(does(person_of(request), *given))

    return handle


def clock(moment: str) -> str:
    """A moment of the records (UTC) as the clerk's clock shows it."""
    return datetime.fromisoformat(moment).replace(tzinfo=UTC).astimezone().strftime("%m月%d日 %H:%M")


def data_of(event: gr.EventData) -> Mapping[str, str]:
    """What the clicked part of a panel carries."""
    data = event._data
    return {str(key): str(value) for key, value in data.items()} if isinstance(data, dict) else {}


def empty(title: str, *hints: str) -> str:
    """A panel with nothing in it yet says what to do."""
    lines = "".join(f"<p>{escape(hint)}</p>" for hint in hints)
    return f'<div class="empty"><h3>{escape(title)}</h3>{lines}</div>'


def download_link(path: str) -> str:
    """A link that page.js follows by itself, once."""
    name = path.rpartition("/")[2]
    return (
        f'<p class="download"><a href="../{quote(path)}" download>{escape(name)}</a>'
        "已生成；没有自动下载时请点文件名。</p>"
    )


def flushed(inputs: int) -> str:
    """Keeps what is being typed before a handler with so many inputs is asked."""
    return f"async (...given) => {{ await window.desk.flush(); return given.slice(0, {inputs}); }}"
