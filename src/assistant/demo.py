"""What `make run` does: collect the sample corpus, draft the sample notes, show draft and evidence."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from assistant.cli.draft import drafted_text
from assistant.cli.inputs import notes_of
from assistant.cli.output import emit, tell, use_utf8
from assistant.cli.text import fact_text, ingest_text
from assistant.errors import AssistantError
from assistant.export import DRAFT_LABEL, Printing, write_report
from assistant.resources import resource
from assistant.settings import load
from assistant.workspace import Drafted, DraftRequest, Workspace

ISSUER = "临澄县白石渡镇人民政府"
OTHER_ISSUER = "安峪县栗坪镇人民政府"
YEAR = 2025


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m assistant.demo")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    use_utf8()
    try:
        show(options.data, options.out)
    except AssistantError as error:
        tell(str(error))
        return error.exit_code
    return 0


def show(data: Path, out: Path) -> None:
    """Draft the sample notes into `out`, with the sample library in `data`. Raises AssistantError."""
    with Workspace.open(load(data), write=True) as workspace:
        emit("一、收录样例报告（corpus/reports）")
        emit(ingest_text(workspace.ingest([resource("corpus/reports")])))
        drafted = workspace.draft(_request())
    write_report(drafted.text, out, Printing(label=DRAFT_LABEL))
    emit(_page(drafted))
    emit(_closing(data, out))


def _request() -> DraftRequest:
    """The notes of a town, and nothing of its last report but what the library knows."""
    notes = sorted(resource("corpus/notes/baishidu").iterdir())
    return DraftRequest(notes=notes_of(notes), issuer=ISSUER, year=YEAR)


def _page(drafted: Drafted) -> Iterator[str]:
    yield "\n二、从素材读出的事实（corpus/notes/baishidu）"
    yield from (fact_text(fact) for fact in drafted.draft.facts)
    yield "\n三、起草结果：每句的类别和所依据的事实"
    yield from drafted_text(drafted, trace=True, everything=False)


def _closing(data: Path, out: Path) -> Iterator[str]:
    yield f"\nWord 文件：{out}"
    yield "换一个镇试试："
    yield f"  assistant draft corpus/notes/liping/* --issuer {OTHER_ISSUER} --year {YEAR} --data {data}"
    yield "在网页上用：make ui"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
