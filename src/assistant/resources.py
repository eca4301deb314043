"""Where the data files that travel with the program are: prompts, corpus, lexicons, genres.

Inside a wheel prompts/ and corpus/ lie in `assistant/_resources`; in a checkout they lie at its top.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """Path of a shipped file or folder, such as "prompts", "corpus/reports" or "language/data/terms.tsv".

    Raises FileNotFoundError where the installation lacks it.
    """
    for root in (_PACKAGE, _PACKAGE / "_resources", _PACKAGE.parents[1]):
        path = root / name
        if path.exists():
            return path
    raise FileNotFoundError(f"the installation lacks {name}")


def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a shipped table, as `resource` names it, by their tab-separated cells.

    Blank lines and comments, which begin with "# ", are left out. Raises FileNotFoundError.
    """
    lines = resource(name).read_text("utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line.strip() and not line.startswith("# "))
