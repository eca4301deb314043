"""The JSON Schema of every answer: what docs/schema/*.json holds."""

from typing import Any

from pydantic import TypeAdapter

from assistant.wire import answers, chat, evaluation, types

_ANSWERS: dict[str, tuple[Any, str]] = {
    "facts": (types.FactsAnswer, "`facts` 的结果，改过后可交给 `draft --facts`"),
    "draft": (types.Draft, "`draft` 的结果，可交给 `export`"),
    "check": (
        answers.CheckAnswer,
        "`check` 的结果；输入不是纯文本或经 `--fix` 改过时带 `text`，偏移量指向它（`fixed` 指向输入）",
    ),
    "rewrite": (
        answers.RewriteAnswer,
        "`rewrite` 的结果；偏移量指向输入，输入不是纯文本时指向 `given`",
    ),
    "compare": (types.YearOnYear, "`compare` 的结果；`draft` 的 `year_on_year` 另有 `copied`"),
    "search": (answers.SearchAnswer, "`search` 的结果"),
    "ingest": (answers.IngestAnswer, "`ingest` 的结果"),
    "reports": (answers.ReportsAnswer, "`reports` 的结果；`forget`、`restore` 之后在库的报告"),
    "profile": (answers.ProfilesAnswer, "`profile set`、`show`、`propose` 的结果"),
    "genres": (answers.GenresAnswer, "`genres` 的结果"),
    "explain": (answers.ExplainAnswer, "`explain` 的结果"),
    "export": (answers.ExportAnswer, "`export` 的结果"),
    "user": (answers.UsersAnswer, "`user add`、`list`、`disable`、`passwd` 之后的所有账号"),
    "ui": (answers.UiAnswer, "`ui` 启动后给出的网址"),
    "chat": (chat.ChatAnswer, "`chat --json` 的结果：逐句对话，`changed` 是对事实和正文的改动"),
    "doctor": (answers.DoctorAnswer, "`doctor` 的结果"),
    "eval": (
        evaluation.EvalAnswer,
        "`eval` 的结果；`bound` 说明 `threshold` 是下限还是上限，`against` 只在对比时有",
    ),
    "facts-batch": (answers.BatchFacts, "`facts --batch -` 的一行"),
    "draft-batch": (answers.BatchDraft, "`draft --batch -` 的一行；`sentences` 是全文各句，按顺序"),
    "check-batch": (answers.BatchCheck, "`check --batch -` 的一行"),
    "rewrite-batch": (answers.BatchRewrite, "`rewrite --batch -` 的一行"),
    "search-batch": (answers.BatchSearch, "`search --batch -` 的一行"),
    "batch-error": (answers.BatchError, "做不了的一行；读不懂时 `id` 为 null"),
}


def schemas() -> dict[str, dict[str, Any]]:
    """JSON Schema (2020-12) by name of answer. More keys may come in a later version."""
    return {name: schema(name) for name in _ANSWERS}


def schema(name: str) -> dict[str, Any]:
    kind, about = _ANSWERS[name]
    made = TypeAdapter(kind).json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, "description": about}
