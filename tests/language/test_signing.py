"""The day a report is signed."""

import pytest

from assistant.errors import UserError
from assistant.language.signing import written_day


@pytest.mark.parametrize("text", ["2025年1月8日", "2025-01-08", "2025.1.8", "2025/1/8", " 2025年01月08日 "])
def test_a_date_is_written_as_reports_write_it(text: str) -> None:
    assert written_day(text) == "2025年1月8日"


@pytest.mark.parametrize("text", ["明天", "昨天", "2025年13月1日", "2025年2月30日", "2025-1", "0000年1月1日"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(UserError, match=text):
        written_day(text)
