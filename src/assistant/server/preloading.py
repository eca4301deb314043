"""The page names at its head all scripts and styles that it is going to ask for.

Gradio's scripts name each other: the first asks for the second, that one for those of the components, each
after it has been read. Named at the head they all come at once. What cannot be told is left to the scripts.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import gradio

_ASSETS = Path(gradio.__file__).parent / "templates" / "frontend" / "assets"
_FIRST = re.compile(r"\./assets/(index-[\w-]+\.js)")
_KIND = re.compile(r'"type":\s*"(\w+)",\s*"props"')
_THEME = re.compile(r'"theme_hash":\s*"(\w+)"')
_NAMES = re.compile(r"m\.f=\[(.*?)\]")
_NAME = re.compile(r'"\./([\w.-]+)"')
_LOADS = re.compile(r"import\(`\./([\w-]+)\.js`\)[^`]{0,40}__vite__mapDeps\(\[([\d,]*)\]\)")
_OF_A_KIND = r'[{{,]"?{}"?:\{{.*?component:\(\)=>\w+\(\(\)=>'
_FRAMED = re.compile(
    r"<script>\s*\(\(\) => \{(?:(?!</script>).)*iframeResizer(?:(?!</script>).)*</script>", re.S
)
_MESSAGES = "zh-CN-*.js"
_HEAD = "<script>window.gradio_config"


def preloading(page: str) -> str:
    """The page, naming at its head what it needs, and without the script for frames, as it is in none."""
    links = "".join(_links(page))
    return _FRAMED.sub("", page.replace(_HEAD, links + _HEAD, 1), count=1)


def _links(page: str) -> Iterator[str]:
    if theme := _THEME.search(page):
        yield f'<link rel="preload" as="style" href="./theme.css?v={theme[1]}">'
    for name in _needed(page):
        # Styles are put to use by the scripts, in their order, on which it depends which of them holds.
        kind = 'rel="modulepreload"' if name.endswith(".js") else 'rel="preload" as="style" crossorigin'
        yield f'<link {kind} href="./assets/{name}">'


def _needed(page: str) -> tuple[str, ...]:
    """By name, each once, without the first, which the page asks for by itself."""
    found: dict[str, None] = {}
    first = _FIRST.search(page)
    frame = _loaded(first[1] if first else "", "Index-")
    blocks = _loaded(frame[0], "Blocks-") if frame else ()
    found.update(dict.fromkeys((*frame, *blocks)))
    core = next((name for name in found if re.fullmatch(r"core-[\w-]+\.js", name)), "")
    for kind in sorted(set(_KIND.findall(page))):
        found.update(dict.fromkeys(_loaded(core, "", after=_OF_A_KIND.format(kind))))
    found.update(dict.fromkeys(path.name for path in _ASSETS.glob(_MESSAGES) if core))
    return tuple(name for name in found if not name.startswith("index-"))


def _loaded(script: str, target: str, *, after: str = "") -> tuple[str, ...]:
    """What a script loads with its first import whose name begins so, behind what `after` matches."""
    path = _ASSETS / script
    if not script or not path.is_file():
        return ()
    text = path.read_text("utf-8")
    names = _NAMES.search(text)
    start = re.search(after, text)
    if not names or not start:
        return ()
    of = _NAME.findall(names[1])
    for load in _LOADS.finditer(text, start.end()):
        if load[1].startswith(target):
            return tuple(of[int(each)] for each in load[2].split(",") if each)
    return ()
