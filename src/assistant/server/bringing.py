"""The page brings what it is going to ask for: the styles within it, the scripts named at its head.

Gradio's scripts name each other: the first asks for the second, that one for those of the components, each
after it has been read, and for styles, on which they wait. What cannot be told is left to the scripts.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import gradio

_ASSETS = Path(gradio.__file__).parent / "templates" / "frontend" / "assets"
_FIRST = re.compile(r'src="\./assets/(index-[\w-]+\.js)"')
_KIND = re.compile(r'"type":\s*"(\w+)",\s*"props"')
_NAMES = re.compile(r"m\.f=\[(.*?)\]")
_LOAD = r"import\(`\./{}[\w-]*\.js`\)[^`]{{0,40}}__vite__mapDeps\(\[([\d,]*)\]\)"
_OF_KIND = r'[{{,]"?{}"?:\{{(?:\w+:[^{{}}]*,)??component:\(\)=>\w+\(\(\)=>'
_MESSAGES = "zh-CN-*.js"
_END = "</head>"


def bringing(page: str) -> str:
    """The page with all that it needs in it or named in it, as far as that is told by Gradio's scripts."""
    needed = tuple(_needed(page))
    styles = {name: (_ASSETS / name).read_text("utf-8") for name in needed if name.endswith(".css")}
    # An address within a file of styles is told from that file.
    brought = {name: style for name, style in styles.items() if "url(" not in style}
    # A script does not ask for styles that have a link already; one that is disabled is not followed.
    links = (f'<link rel="stylesheet" disabled href="./assets/{name}">' for name in brought)
    scripts = (
        f'<link rel="modulepreload" crossorigin href="./assets/{name}">'
        for name in needed
        if name.endswith(".js")
    )
    head = "".join((*scripts, f"<style>{''.join(brought.values())}</style>", *links))
    return page.replace(_END, head + _END, 1) if needed else page


def _needed(page: str) -> Iterator[str]:
    """By name, each once, beyond what the page asks for by itself."""
    first = _FIRST.search(page)
    if first is None:
        return
    frame = _loaded(first[1], _LOAD.format("Index-"))
    core = next((name for name in frame if name.startswith("core-")), "")
    found = [*frame, *_loaded(next(iter(frame), ""), _LOAD.format("Blocks-"))]
    for kind in sorted(set(_KIND.findall(page))):
        found += _loaded(core, _OF_KIND.format(kind) + _LOAD.format(""))
    found += [path.name for path in _ASSETS.glob(_MESSAGES)]
    yield from dict.fromkeys(name for name in found if not name.startswith("index-"))


def _loaded(script: str, pattern: str) -> tuple[str, ...]:
    """The names of what a script loads at the place that the pattern tells."""
    path = _ASSETS / script
    text = path.read_text("utf-8") if path.is_file() else ""
    place, names = re.search(pattern, text), _NAMES.search(text)
    if place is None or names is None:
        return ()
    of = re.findall(r'"\./([\w.-]+)"', names[1])
    return tuple(of[int(each)] for each in place[1].split(",") if each)
