"""How the page looks: calm, official, legible; system fonts by name, nothing fetched from anywhere."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import gradio as gr
from gradio.themes.utils import colors, sizes

_FONTS = (
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "HarmonyOS Sans SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
    "sans-serif",
)
_INK = colors.Color(
    name="ink",
    c50="#eef4f9",
    c100="#d9e6f2",
    c200="#b9d0e4",
    c300="#8fb3d1",
    c400="#5b8ab5",
    c500="#1d4e79",
    c600="#1a466d",
    c700="#163d5f",
    c800="#12324e",
    c900="#0f2a42",
    c950="#0a1c2d",
)
_PAPER = colors.Color(
    name="paper",
    c50="#f7f8fa",
    c100="#eef0f3",
    c200="#dde1e7",
    c300="#c3c9d2",
    c400="#8f98a5",
    c500="#66707d",
    c600="#4c5663",
    c700="#38414d",
    c800="#242c36",
    c900="#1a2029",
    c950="#11151b",
)
_TEXT = sizes.Size(
    name="reading",
    xxs="13px",
    xs="14px",
    sm="15px",
    md="17px",
    lg="18px",
    xl="21px",
    xxl="25px",
)
_HERE = Path(__file__).parent
_STYLES, _SCRIPTS = (
    ("page.css", "writing.css", "rewriting.css", "talking.css", "reviewing.css"),
    ("page.js", "writing.js", "typing.js", "chinese.js"),
)


@dataclass(frozen=True, slots=True)
class Look:
    theme: gr.themes.Base
    css: str
    head: str


@cache
def look() -> Look:
    style = "".join((_HERE / name).read_text("utf-8") for name in _STYLES)
    scripts = "".join(f"<script>{(_HERE / name).read_text('utf-8')}</script>" for name in _SCRIPTS)
    return Look(_theme(), style, scripts)


def _theme() -> gr.themes.Base:
    """One light theme: offices print and compare with paper, and a dark one would need its own proof."""
    theme = gr.themes.Base(
        primary_hue=_INK,
        secondary_hue=_INK,
        neutral_hue=_PAPER,
        text_size=_TEXT,
        spacing_size=sizes.spacing_md,
        radius_size=sizes.radius_sm,
        font=[gr.themes.Font(name) for name in _FONTS],
        font_mono=[gr.themes.Font(name) for name in ("Consolas", "Noto Sans Mono CJK SC", "monospace")],
    ).set(
        body_background_fill="*neutral_50",
        body_text_color="*neutral_900",
        body_text_color_subdued="*neutral_600",
        block_background_fill="white",
        block_border_color="*neutral_200",
        block_label_text_color="*neutral_700",
        block_label_background_fill="white",
        block_title_text_color="*neutral_800",
        block_title_text_weight="600",
        block_info_text_color="*neutral_600",
        input_background_fill="white",
        input_border_width="1px",
        input_border_color="*neutral_400",
        input_border_color_focus="*primary_500",
        input_placeholder_color="*neutral_500",
        button_primary_background_fill="*primary_500",
        button_primary_background_fill_hover="*primary_700",
        button_primary_text_color="white",
        button_secondary_background_fill="white",
        button_secondary_background_fill_hover="*primary_50",
        button_secondary_border_color="*primary_300",
        button_secondary_text_color="*primary_700",
        button_border_width="1px",
        button_transition="none",
        link_text_color="*primary_500",
    )
    for name in [name for name in vars(theme) if name.endswith("_dark")]:
        setattr(theme, name, getattr(theme, name.removesuffix("_dark"), None))
    return theme
