"""A clerk on our page, and somebody doing the same on a bare Gradio page."""

import re
import time

from assistant.editing import State
from assistant.ui.writing.seen import seen_notes
from assistant.workspace import Workspace
from tests.load.wire import Line, function_of
from tests.server.running import PASSWORD

ISSUER = "临澄县白石渡镇人民政府"
_PATIENCE = 240
_PULSE = re.compile('data-pulse="([^"]+)"')


class Clerk:
    """Logged in, with a piece of work open. What he has saved stands in `work`."""

    def __init__(self, address: str, name: str, work: str) -> None:
        self.name, self.work = name, work
        self._line = Line(address, "/ui/")
        self._line.log_in(name, PASSWORD)
        config = self._line.config()
        self._draft = function_of(config, "click", type="button", value="起草")
        self._job = function_of(config, "click", type="html", elem_id="desk-job")
        self._seen = seen_notes(State())

    def leave(self) -> None:
        self._line.close()

    def open_page(self) -> None:
        self._line.look("/ui/")

    def save(self, text: str) -> None:
        status, told = self._line.post(f"/works/{self.work}/notes", {"seen": self._seen, "text": text})
        assert status == 200, told
        self._seen = told["seen"]

    def draft(self) -> bool:
        """Until the page would show the draft; its watching is part of the load."""
        answer = self._line.call(self._draft, self.work)
        if not answer["success"]:
            return False
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            pulse = _PULSE.search(str(answer["output"]))
            if not pulse:
                return True
            time.sleep(1)
            if self._line.get(f"/works/{self.work}/pulse").decode() != pulse[1]:
                answer = self._line.call(self._job, self.work, clicked={"act": "watch"})
        raise AssertionError("a draft did not come to its end")


class Visitor:
    """Of a bare page (`tests.load.bare`): saving and drafting go through its queue."""

    def __init__(self, address: str, number: int) -> None:
        self._line, self._number, self._text = Line(address), number, ""
        config = self._line.config()
        self._save = function_of(config, "change", type="textbox")
        self._draft = function_of(config, "click", type="button", value="draft")

    def leave(self) -> None:
        self._line.close()

    def open_page(self) -> None:
        self._line.look("/")

    def save(self, text: str) -> None:
        self._text = text
        assert self._line.call(self._save, self._number, text)["success"]

    def draft(self) -> bool:
        assert self._line.call(self._draft, self._text)["success"]
        return True


def clerks(address: str, workspace: Workspace, names: list[str]) -> list[Clerk]:
    """Each with a new piece of work."""
    works = [workspace.works.new(name, title="负载", issuer=ISSUER, year=2025).id for name in names]
    return [Clerk(address, name, work) for name, work in zip(names, works, strict=True)]


def lost(workspace: Workspace, people: list[Clerk], last: dict[int, str]) -> list[str]:
    """Who does not find what was last answered as saved."""
    return [
        person.name
        for number, person in enumerate(people)
        if number in last and workspace.works.open(person.work, person.name).state.notes != last[number]
    ]
