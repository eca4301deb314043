"""Files to take away: for one person, for a while."""

from assistant.ui.outbox import Outbox


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def token_of(path: str) -> str:
    return path.split("/")[1]


def test_the_owner_finds_his_file_and_nobody_else_does() -> None:
    outbox = Outbox()
    path = outbox.put("王芳", "报告", ".docx", b"PK")
    found = outbox.parcel(token_of(path), "王芳")
    assert found is not None and (found.name, found.content) == ("报告.docx", b"PK")
    assert outbox.parcel(token_of(path), "李强") is None


def test_a_file_goes_after_a_quarter_of_an_hour() -> None:
    clock = Clock()
    outbox = Outbox(clock)
    path = outbox.put("王芳", "报告", ".md", b"x")
    clock.now = 901.0
    assert outbox.parcel(token_of(path), "王芳") is None


def test_no_more_files_wait_than_memory_can_bear() -> None:
    outbox = Outbox()
    first = outbox.put("王芳", "报告", ".md", b"x")
    for _ in range(200):
        outbox.put("王芳", "报告", ".md", b"x")
    assert outbox.parcel(token_of(first), "王芳") is None


def test_a_title_cannot_lead_out_of_the_name() -> None:
    assert Outbox().put("王芳", "../a/b\\c", ".md", b"").endswith("/_a_b_c.md")
