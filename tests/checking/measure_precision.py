"""How often the proofreading rules speak on published reports, per rule and per 1,000 characters.

    python -m tests.checking.measure_precision FOLDER [--samples N] [--rule ID]

Published texts were proofread by others, so a finding is either a fault that got through or a false alarm;
the samples are there to be looked at one by one.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from assistant.checking.proofreading.rules import STYLE_RULES
from assistant.checking.proofreading.style import check_style
from assistant.domain import Finding, Severity
from assistant.reading import read_text

_AROUND = 18
# Errors and warnings per 1,000 characters that published text may show.
TARGETS = {Severity.ERROR: 0.3, Severity.WARNING: 1.0}


def texts(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*.txt")):
        yield path.stem, read_text(path.read_bytes())[0]


def findings(text: str, only: str = "") -> Iterator[Finding]:
    for style in STYLE_RULES:
        if only in ("", style.rule.id):
            yield from check_style(text, style)


def sample(text: str, finding: Finding) -> str:
    """The finding in its surroundings, marked by 【】."""
    if finding.span is None:
        return finding.message
    before = text[max(0, finding.span.start - _AROUND) : finding.span.start]
    after = text[finding.span.end : finding.span.end + _AROUND]
    return f"{before}【{finding.quote[:60]}】{after}".replace("\n", "⏎")


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--samples", type=int, default=0)
    parser.add_argument("--rule", default="")
    asked = parser.parse_args(arguments)
    counts: Counter[str] = Counter()
    sums: Counter[Severity] = Counter()
    shown: dict[str, list[str]] = defaultdict(list)
    characters = 0
    for name, text in texts(asked.folder):
        characters += len(text)
        for finding in findings(text, asked.rule):
            counts[finding.rule] += 1
            sums[finding.severity] += 1
            shown[finding.rule].append(f"{name}: {sample(text, finding)}")
    for style in sorted(STYLE_RULES, key=lambda style: (style.rule.severity, -counts[style.rule.id])):
        id = style.rule.id
        if asked.rule in ("", id):
            print(f"{style.rule.severity:8}{id:32}{counts[id]:6}{counts[id] / characters * 1000:9.4f}")
        step = max(1, len(shown[id]) // asked.samples) if asked.samples else 1
        for line in shown[id][::step][: asked.samples]:
            print("    " + line)
    missed = False
    for severity, target in TARGETS.items():
        rate = sums[severity] / characters * 1000
        missed |= rate > target
        print(f"{severity}: {rate:.3f} per 1,000 characters (target {target}) over {characters} characters")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
