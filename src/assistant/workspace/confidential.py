"""What may not leave the machine: notes and texts that bear a secrecy mark."""

from collections import defaultdict
from collections.abc import Sequence

from assistant.domain import FactSheet, Source
from assistant.language.secrecy import secrecy_mark
from assistant.settings import Settings, is_loopback


def secret(sheet: FactSheet, settings: Settings) -> str:
    """Why the notes may not be sent to the model, a Chinese sentence; "" where they may."""
    return "" if is_loopback(settings.endpoint) else _marked(sheet.lines or _sources(sheet))


def secret_text(text: str, settings: Settings) -> str:
    """As `secret`, for a text as it stands."""
    mark = "" if is_loopback(settings.endpoint) else secrecy_mark(text)
    return f"文稿标有“{mark}”，不能发往本机以外的模型接口，" if mark else ""


def _marked(lines: Sequence[Source]) -> str:
    files: dict[str | None, list[str]] = defaultdict(list)
    for line in lines:
        files[line.file].append(line.text)
    for file, texts in files.items():
        if mark := secrecy_mark("\n".join(texts)):
            where = f"素材“{file}”" if file else "素材"
            return f"{where}标有“{mark}”，不能发往本机以外的模型接口，"
    return ""


def _sources(sheet: FactSheet) -> tuple[Source, ...]:
    return tuple(fact.source for fact in sheet.facts)
