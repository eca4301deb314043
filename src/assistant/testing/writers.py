"""Bad writers: scripts of the fake chat that draft as no clerk should be handed.

Each makes an answer out of the request body, from an honest draft where that helps. What they invent is
listed in `INVENTED`, so that a test can look for it.
"""

import re
from collections.abc import Callable
from typing import Any

from assistant.testing.script import asked, draft_from_facts

INVENTED = ("8642", "落凤坡", "赵铁柱", "司徒惊雷", "《玄穹问心条例》", "玄穹", "2031年", "万象更新奖")
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_EXEMPLARS = re.compile(r"往年写法范例：\n(?P<text>.*?)\n====", re.S)


def copy(body: dict[str, Any]) -> str:
    """The exemplars as they were sent, then the facts."""
    found = _EXEMPLARS.search(asked(body))
    copied = [f"{line}⟦⟧" for line in found["text"].splitlines()] if found else []
    return "\n".join([*copied, draft_from_facts(body)])


def reciting(*learned: str) -> Callable[[dict[str, Any]], str]:
    """A model that knows the past reports by heart, and marks what it recites as facts."""

    def recite(body: dict[str, Any]) -> str:
        said = "\n".join(f"{text}⟦F1⟧\n{text}⟦⟧\n### {text}\n⟦待补：{text}⟧" for text in learned)
        return f"{said}\n{draft_from_facts(body)}"

    return recite


def invent(body: dict[str, Any]) -> str:
    """Deeds, persons, places, titles, honours and years of its own, some within true sentences."""
    lies = (
        "全年开展巡回宣讲8642场。⟦F1⟧",
        "村民赵铁柱在落凤坡村作了宣讲。⟦⟧",
        "司徒惊雷同志到场指导。⟦F2⟧",
        "印发《玄穹问心条例》。⟦F1⟧",
        "2031年3月获评“万象更新奖”。⟦⟧",
        "### 落凤坡村探索玄穹模式",
        "⟦待补：落凤坡村8642场宣讲的照片⟧",
    )
    true = re.sub(r"。⟦(F\d)⟧", r"，赵铁柱到落凤坡村主讲8642场。⟦\1⟧", draft_from_facts(body), count=2)
    return "\n".join([*lies, true])


def swap(body: dict[str, Any]) -> str:
    """The figures of each line at the places of the next one's."""
    lines = draft_from_facts(body).splitlines()
    figures = [_FIGURE.findall(line.partition("⟦")[0]) for line in lines]
    moved = [*figures[1:], *figures[:1]]
    return "\n".join(map(_with_figures, lines, moved))


def drop(body: dict[str, Any]) -> str:
    """Every second fact left out, and the last figure of the others."""
    lines = draft_from_facts(body).splitlines()
    return "\n".join(re.sub(r"，[^，]*\d[^，⟦]*。", "。", line) for line in lines[::2])


def refuse(_: dict[str, Any]) -> str:
    return "抱歉，作为人工智能助手，我无法协助起草这份材料。如有其他需要，请告诉我。"


def ramble(body: dict[str, Any]) -> str:
    """Talk around the draft, and more than was asked for."""
    talk = "好的，以下是为您起草的内容，供参考：\n首先我想说明，这个部分非常重要。"
    close = "希望以上内容对您有所帮助！\n注：以上数字请您核实。\n**总结：** 该镇成绩斐然，遥遥领先。"
    return f"{talk}\n{draft_from_facts(body)}\n{'坚持依法行政，不断提升水平。' * 8}\n{close}"


def stop_mid_sentence(body: dict[str, Any]) -> str:
    """Ends within a figure, as if all were said."""
    said = draft_from_facts(body)
    figures = list(_FIGURE.finditer(said.rpartition("⟦")[0]))
    return said[: figures[-1].start() + 1] if figures else said[: len(said) // 2]


def english(body: dict[str, Any]) -> str:
    facts = "\n".join(f"The town held 8642 meetings on rule of law. ⟦F{at}⟧" for at in range(1, 5))
    return f"{facts}\nWe 开展 legal education 8642 times.⟦F1⟧\n{draft_from_facts(body)}"


def repeat(body: dict[str, Any]) -> str:
    said = draft_from_facts(body)
    return "\n".join([said] * 4)


def leak_masks(body: dict[str, Any]) -> str:
    """Masks and placeholders where content should be."""
    said = draft_from_facts(body)
    return f"〔日期〕，〔名称〕开展宣传〔数〕场。⟦F1⟧\n{_FIGURE.sub('〔数〕', said)}\n⟪人名1⟫到场。⟦⟧\n{said}"


WRITERS: dict[str, Callable[[dict[str, Any]], str]] = {
    "copy": copy,
    "invent": invent,
    "swap": swap,
    "drop": drop,
    "refuse": refuse,
    "ramble": ramble,
    "stop_mid_sentence": stop_mid_sentence,
    "english": english,
    "repeat": repeat,
    "leak_masks": leak_masks,
}


def _with_figures(line: str, figures: list[str]) -> str:
    left = iter(figures)
    words, mark, ids = line.partition("⟦")
    return _FIGURE.sub(lambda own: next(left, own.group()), words) + mark + ids
