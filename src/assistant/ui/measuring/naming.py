"""What metrics, tables, curves and columns of the evaluation are called on the page (data/names.tsv)."""

from functools import cache

from assistant.resources import rows


def called(name: str) -> str:
    """In Chinese, a name of several parts by its parts (整稿可用：本系统，马虎的模型); else as it is."""
    known = _names()
    head, *rest = name.split("/")
    if name in known or not rest or not all(part in known for part in (head, *rest)):
        return known.get(name, name)
    return f"{known[head]}：{'，'.join(known[part] for part in rest)}"


@cache
def _names() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("ui/measuring/data/names.tsv")}
