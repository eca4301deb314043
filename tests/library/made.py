"""Past reports of invented towns, as many as needed, always the same."""

import random
from dataclasses import replace
from pathlib import Path

from assistant.domain import Report, Section, Span
from assistant.library import passages_of, searchable
from assistant.models.hashing import HashEmbeddings
from assistant.records import Records, Vectors, report_id

WHO = ("司法所", "综治中心", "综合行政执法队", "村（社区）干部", "人民调解委员会", "法律顾问", "党政办公室")
DID = ("组织开展", "深入推进", "扎实做好", "持续加强", "牵头落实", "认真梳理", "集中整治")
WHAT = (
    "法治宣传教育",
    "矛盾纠纷排查化解",
    "行政执法监督",
    "规范性文件审查",
    "重大行政决策评估",
    "政务公开",
    "法律援助",
    "安全生产检查",
    "农村宅基地管理",
    "秸秆禁烧巡查",
    "食品安全抽查",
    "未成年人保护",
)
HOW = ("场次", "件", "人次", "份", "户", "条")
HEADINGS = ("加强组织领导", "提升执法水平", "化解矛盾纠纷", "深化普法宣传", "存在的问题", "下一步打算")


def sentence(chance: random.Random) -> str:
    first, second = chance.sample(WHAT, 2)
    counted = f"{chance.randint(2, 4000)}{chance.choice(HOW)}"
    return f"{chance.choice(WHO)}{chance.choice(DID)}{first}，全年完成{counted}，推动{second}取得实效。"


def text_of(issuer: str, year: int, sections: int = 6, sentences: int = 4) -> str:
    """Title, then headings 一、… each with one paragraph."""
    chance = random.Random(f"{issuer}{year}")
    lines = [f"{issuer}{year}年法治政府建设年度报告"]
    for at in range(sections):
        heading = HEADINGS[at % len(HEADINGS)]
        lines.append(f"{'一二三四五六七八九十'[at % 10]}、{heading}")
        lines.append("".join(sentence(chance) for _ in range(sentences)))
    return "\n".join(lines)


def report(issuer: str = "栗坪镇人民政府", year: int = 2023, sections: int = 6, sentences: int = 4) -> Report:
    """The same as a value, so that a test need not read files."""
    text = text_of(issuer, year, sections, sentences)
    lines, parts, at = text.split("\n"), [], 0
    for line in lines:
        span = Span(at, at + len(line))
        at = span.end + 1
        if line is lines[0]:
            continue
        if line[1:2] == "、":
            parts.append(Section(line[2:], 1, span, line[:2]))
        else:
            body = Span(parts[-1].span.start, span.end)
            parts[-1] = replace(parts[-1], span=body, paragraphs=(span,), key="achievements")
    made = Report(lines[0], text, issuer, year, "fazhi-annual", sections=tuple(parts))
    return replace(made, id=report_id(made))


def write_files(folder: Path, issuer: str, years: range, sections: int = 6, sentences: int = 4) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{issuer}{year}.txt" for year in years]
    for path, year in zip(paths, years, strict=True):
        path.write_text(text_of(issuer, year, sections, sentences), encoding="utf-8")
    return paths


def keep_all(records: Records, reports: list[Report]) -> None:
    """Keep reports with passages and hash vectors, without reading files or building an index."""
    embedder = HashEmbeddings()
    for made in reports:
        passages = passages_of(made)
        vectors = embedder.vectors([searchable(passage) for passage in passages])
        records.add_report(made, passages, Vectors(embedder.id, vectors))
