"""`eval`: the assistant measured on its evaluation set."""

import os
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from assistant.cli import options
from assistant.cli.output import emit, emit_json, tell
from assistant.cli.progress import progress_bar
from assistant.cli.scores import listed, scores_text
from assistant.cli.session import opened
from assistant.domain import Rewriting
from assistant.errors import UserError
from assistant.models.chat import chat_model
from assistant.register import Context
from assistant.rewriting import LLM, rewrite_with_model
from assistant.settings import Settings, load

_JOBS = 4
_PRICES = re.compile(r"(?P<read>\d+(?:\.\d+)?)/(?P<written>\d+(?:\.\d+)?)")

Names = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="SUITE",
        help="评测名：facts、fidelity、proofreading、rewriting、chat、drafting、retrieval、writers；不写则全部",
    ),
]
Page = Annotated[Path | None, typer.Option("--html", metavar="FILE", help="另存一页完整结果")]
Against = Annotated[Path | None, typer.Option("--against", metavar="FILE", help="与以前 --json 的结果对比")]
Whole = Annotated[bool, typer.Option("--all", help="评测全部；不写则只取固定的一部分")]
Sets = Annotated[
    list[Path] | None, typer.Option("--from", metavar="PATH", help="评测数据（文件、文件夹或带 * 的名称）")
]
Only = Annotated[str, typer.Option("--only", metavar="GLOB", help="只评某些类，如 'N*'")]
Cases = Annotated[str, typer.Option("--cases", metavar="GLOB", help="只评某些用例，如 'b-0*'")]
Each = Annotated[
    int | None, typer.Option("--each", parser=options.count_of, metavar="N", help="每个用例每类生成几处改动")
]
Jobs = Annotated[
    int | None, typer.Option("--jobs", parser=options.count_of, metavar="N", help="同时用几个进程")
]
Survivors = Annotated[
    Path | None, typer.Option("--survivors", metavar="FILE", help="另存漏掉的和误报的，逐条列出")
]
Reports = Annotated[
    Path | None, typer.Option("--reports", metavar="DIR", help="与自身对照的往年报告，默认用示例语料")
]
Keep = Annotated[bool, typer.Option("--set-baseline", help="把这次的结果记为以后对比的基准")]
Model = Annotated[
    str | None, typer.Option("--model", metavar="NAME", help="起草、改写评测用的大模型，核对评测用它另作判断")
]
Prices = Annotated[
    str | None,
    typer.Option("--price", metavar="IN/OUT", help="模型百万 token 的输入、输出价，如 2/8"),
]
Embedding = Annotated[str | None, typer.Option("--embedding", metavar="NAME", help="检索类评测用的向量模型")]


def evaluate(
    suites: Names = None,
    html: Page = None,
    against: Against = None,
    whole: Whole = False,
    sets: Sets = None,
    only: Only = "*",
    cases: Cases = "*",
    each: Each = None,
    jobs: Jobs = None,
    survivors: Survivors = None,
    reports: Reports = None,
    keep: Keep = False,
    drafter: options.Drafter = "auto",
    model: Model = None,
    price: Prices = None,
    embedding: Embedding = None,
    data: options.Data = None,
    as_json: options.AsJson = False,
) -> int:
    # The suites load much that no other command needs.
    from assistant import evals

    if model and drafter != LLM:
        tell("要评测大模型请写明 --drafter llm，只写 --model 对结果没有影响。")
    settings = load(data)
    if model:
        settings = settings.model_copy(update={"model": model})
    asked = evals.Options(
        whole=whole,
        paths=tuple(sets or ()),
        only=only,
        cases=cases,
        each=each,
        jobs=jobs or min(_JOBS, os.cpu_count() or 1),
        reports=reports,
        rewrite=_by_model(settings) if drafter == LLM else None,
        model=settings if drafter == LLM else None,
        embedding=embedding or "hash",
        price=evals.Price(*_prices(price)) if price else None,
    )
    with opened(data), progress_bar("评测") as advance:
        results = evals.run_suites(suites or (), asked, advance or (lambda _: None))
    if keep:
        tell(f"已记为基准：{'、'.join(str(path) for path in evals.set_baselines(results, asked))}")
    compared = evals.differences(results, against) if against else None
    if html:
        html.write_text(evals.page(results, compared), "utf-8", newline="\n")
    if survivors:
        survivors.write_text("\n".join(listed(results)) + "\n", "utf-8", newline="\n")
    emit_json(evals.answer(results, compared, whole=whole)) if as_json else emit(
        scores_text(results, compared)
    )
    return int(not all(result.passed for result in results))


def _prices(text: str) -> tuple[float, float]:
    found = _PRICES.fullmatch(text)
    if not found:
        raise UserError("--price 应写成“输入价/输出价”，如 2/8。")
    return float(found["read"]), float(found["written"])


def _by_model(settings: Settings) -> Callable[[str, Context], Rewriting]:
    """The rewriter that asks the configured endpoint. Raises NotConfigured."""
    return partial(rewrite_with_model, chat=chat_model(settings))
