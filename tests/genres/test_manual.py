"""The example of docs/genres.md is one that works."""

import re
from pathlib import Path

from assistant.genres import genre_in

PAGE = Path(__file__).parents[2] / "docs" / "genres.md"


def test_the_example_of_the_manual_is_a_genre(tmp_path: Path) -> None:
    sample = re.search(r"```yaml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert sample is not None
    (tmp_path / "work.yaml").write_text(sample[1], encoding="utf-8")
    assert genre_in(tmp_path / "work.yaml").heading("plans", 2025) == "2026年打算"
