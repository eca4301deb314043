"""What not to report, as people write it down: check.yaml in the data folder, a file beside a document."""

from pathlib import Path

from assistant import checking
from assistant.checking import Exemption, Policy
from assistant.errors import NotFound
from assistant.genres.located import Entry, read

_FILE = "check.yaml"


def office_policy(data_dir: Path) -> Policy:
    """What the office never wants reported. Raises BadNotes where its file cannot be read."""
    path = data_dir / _FILE
    return read_policy(path) if path.is_file() else Policy()


def known(policy: Policy) -> Policy:
    """The policy itself. Raises NotFound for a rule that it turns off and nobody knows."""
    for rule in policy.off:
        checking.explain(rule)
    return policy


def read_policy(path: Path) -> Policy:
    """A YAML file with any of these keys; `rule` is a rule's id, as `assistant explain` knows it.

        off: [pause-between-titles]
        dictionary: [平安法治星]
        ignore:
          - {rule: half-width-mark, quote: "甲,乙", reason: 引用原文}

    Raises BadNotes naming file and line.
    """
    entry = read(path).only("off", "dictionary", "ignore")
    off = entry.texts("off")
    for rule in off:
        _known(rule, entry, "off")
    exemptions = tuple(_exemption(each) for each in entry.entries("ignore"))
    return Policy(off, entry.texts("dictionary"), exemptions)


def _exemption(entry: Entry) -> Exemption:
    entry.only("rule", "quote", "reason")
    rule = entry.text("rule")
    _known(rule, entry, "rule")
    return Exemption(rule, entry.text("reason"), entry.text("quote", ""))


def _known(rule: str, entry: Entry, field: str) -> None:
    try:
        checking.explain(rule)
    except NotFound:
        raise entry.fault(
            f"{field} 中没有“{rule}”这条规则，可用的代号见 docs/rules.md", entry.fields[field]
        ) from None
