"""An evaluation as text: the levels of one thing measured side by side, then tables and differences."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.evals import Difference, SuiteResult
    from assistant.evals.thresholds import Metric

_LEVELS = ("error", "warning", "info")
_NAME, _CELL = 36, 30


def scores_text(
    results: Sequence["SuiteResult"], compared: Sequence["Difference"] | None = None
) -> Iterator[str]:
    for result in results:
        yield f"# {result.name}：{'达标' if result.passed else '未达标'}，用时{result.seconds:.0f}秒"
        for name, metrics in _side_by_side(result.metrics).items():
            cells = "  ".join(f"{_cell(level, metric):{_CELL}}" for level, metric in metrics)
            yield f"{name:{_NAME}}{cells}".rstrip()
        for table in result.measured.tables:
            yield f"\n## {table.title}"
            yield from (_row(row) for row in (table.columns, *table.rows))
    if compared is not None:
        yield "\n# 与上次对比"
        yield from (f"{one.suite} {one.metric:{_NAME}}{_change(one)}" for one in compared)
    for result in results:
        yield from (
            f"未达标 {result.name} {_failed(metric)}" for metric in result.metrics if not metric.passed
        )


def listed(results: Sequence["SuiteResult"]) -> Iterator[str]:
    """The work lists of a run, each under its title."""
    for result in results:
        for listing in result.measured.listings:
            yield f"## {result.name}: {listing.title} ({len(listing.lines)})"
            yield from listing.lines


def _side_by_side(metrics: Sequence["Metric"]) -> dict[str, list[tuple[str, "Metric"]]]:
    """Metrics by name without the level, in the order of their first."""
    found: dict[str, list[tuple[str, Metric]]] = {}
    for metric in metrics:
        name, _, level = metric.score.name.rpartition("/")
        if level in _LEVELS:
            found.setdefault(name, []).append((level, metric))
        else:
            found[metric.score.name] = [("", metric)]
    return found


def _cell(level: str, metric: "Metric") -> str:
    score = metric.score
    value = (
        "–" if score.value is None else f"{score.value:g}" if score.value > 1 else f"{100 * score.value:.1f}%"
    )
    return f"{level} {value} ({score.reason})".lstrip()


def _failed(metric: "Metric") -> str:
    score, threshold, found = metric.score, metric.threshold, metric.regression
    if found is not None and found.worse:
        span = f"差的 95% 区间为 {found.low:+.4f} 到 {found.high:+.4f}"
        return f"{score.name}：同样的用例基准为 {found.before:.4f}，现为 {found.now:.4f}，{span}"
    value = "未测" if score.value is None else f"{score.value:.4f}"
    bound = "不低于" if threshold and threshold.bound == "at_least" else "不高于"
    return f"{score.name}：{value}，应{bound} {threshold.value if threshold else ''}"


def _row(cells: Sequence[str]) -> str:
    return f"{cells[0]:{_NAME}}" + "".join(f"{cell:>18}" for cell in cells[1:])


def _change(one: "Difference") -> str:
    before, now, change = (
        "–" if value is None else f"{value:.4f}" for value in (one.before, one.now, one.change)
    )
    return f"{before:>8} → {now:>8}  ({change})"
