"""What each act of 起草 does, as functions from who asks and what he has open to what the panes show."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeGuard

from assistant import editing
from assistant.editing import Operation, State
from assistant.errors import NotFound, Refused, UserError
from assistant.export import rendered
from assistant.records import KeptJob
from assistant.ui.outbox import Outbox
from assistant.ui.parts import download_link
from assistant.ui.writing import beside, opening, tracing, versions
from assistant.ui.writing.acts import Data, act_of
from assistant.ui.writing.progress import arriving
from assistant.ui.writing.seen import seen
from assistant.ui.writing.showing import judged, parts_of, place, shown
from assistant.workspace import Workspace
from assistant.workspace.last_year import last_year
from assistant.workspace.works import Work, always

Shown = dict[str, Any]
_NO_ISSUER = "还没有写发文单位，请在“① 素材”右边填好单位全称，再起草。"
_NO_YEAR = "还没有写报告年度，请在“① 素材”右边填好，再起草。"
_NO_NOTES = "还没有素材，请先粘贴或选择文件。"
_NO_TEXT = "还没有稿子，请先起草。"
_MARK = "【待补"


class Desk:
    """Raises what the workspace raises. `owner` is who asks, `id` the work that he has open."""

    def __init__(self, workspace: Workspace, outbox: Outbox) -> None:
        self._workspace = workspace
        self._outbox = outbox

    def shelf(self, owner: str) -> Shown:
        """The list of works, with none open."""
        return {"work": "", "at": place(None), **self.lists(owner)}

    def lists(self, owner: str) -> Shown:
        """What one may open, and the likely office and year of a new one.

        Of which is open nothing is said: a quick hand may have begun one.
        """
        profile, today = self._workspace.profile(), datetime.now().astimezone().date()
        return {
            "works": opening.listing(
                self._workspace.works.all_of(owner), self._workspace.works.removed(owner)
            ),
            "likely": f"{profile.issuer if profile else ''}\n{opening.likely_year(today)}",
        }

    def create(self, owner: str, issuer: str, year: str, genre: str) -> Shown:
        return self._opened(opening.created(self._workspace, owner, issuer, year, genre))

    def sample(self, owner: str) -> Shown:
        return self._opened(opening.sample(self._workspace, owner))

    def open(self, owner: str, id: str) -> Shown:
        """The work with what is typed into, in place of what a window has."""
        return self._opened(self._workspace.works.open(id, owner))

    def reopen(self, owner: str, id: str) -> Shown:
        """The work, if one is open, as it has become; the step that is shown stays."""
        return self._opened(self._workspace.works.open(id, owner), keep_step=True) if id else {}

    def arrive(self, owner: str, wanted: str) -> Shown:
        """The work that was open before a reload, or the list where it is gone."""
        try:
            return self.open(owner, wanted)
        except NotFound:
            return self.shelf(owner)

    def remove(self, owner: str, id: str) -> Shown:
        self._workspace.works.remove(id, owner)
        return self.shelf(owner)

    def bring_back(self, owner: str, id: str) -> Shown:
        self._workspace.works.bring_back(id, owner)
        return self.shelf(owner)

    def set_frame(self, owner: str, id: str, issuer: str, year: str, genre: str) -> Shown:
        """Whose report it is, of which year and genre. Raises UserError for the year."""
        state = self._workspace.works.open(id, owner).state
        told = opening.year_from(year)
        if (issuer.strip(), told or state.year, genre) == (state.issuer, state.year, state.genre):
            return {}
        before, after = self._workspace.genre(state.genre), self._workspace.genre(genre)
        title = None
        if state.title == opening.named(state.issuer, state.year, before):
            title = opening.named(issuer.strip(), told or state.year, after)
        work = self._changed(owner, id, editing.SetFrame(title=title, issuer=issuer, year=told, genre=genre))
        return {**self._shown(work), "part": (parts_of(self._workspace.genre(work.state.genre)), "")}

    def take_in(self, owner: str, id: str, paths: Sequence[str]) -> Shown:
        """The lines of files behind the notes."""
        state = self._workspace.works.open(id, owner).state
        notes, before = opening.with_files(state.notes, paths), seen(state.notes)

        def holds(now: State) -> bool:
            return seen(now.notes) == before

        work = self._workspace.works.change(id, owner, editing.SetNotes(notes), holds)
        said = f"已读入 {len(paths)} 个文件，接在素材末尾。"
        panes = {"at": place(work, fresh=True), "notes": notes, "files": None}
        return {**self._shown(work), **panes, "said": said}

    def read(self, owner: str, id: str) -> Shown:
        """The facts in the notes."""
        if not self._workspace.works.open(id, owner).state.notes.strip():
            raise UserError(_NO_NOTES)
        return {**self._shown(self._changed(owner, id, editing.ReadNotes())), "steps": "facts"}

    def act(self, owner: str, id: str, data: Data) -> Shown:
        """What a click in a panel asks for."""
        asked = act_of(data)
        work = self._workspace.works.change(id, owner, asked.operation, asked.holds)
        return {**self._shown(work), **_text(work)}

    def add(self, owner: str, id: str, words: str) -> Shown:
        work = self._changed(owner, id, editing.AddFact(words))
        return {**self._shown(work), **_text(work), "fact": ""}

    def draft(self, owner: str, id: str, section: str = "") -> Shown:
        """Begin to draft in the background. Raises UserError for what is missing, and Busy."""
        state = self._workspace.works.open(id, owner).state
        if not (state.sheet.facts or state.notes.strip()):
            raise UserError(_NO_NOTES)
        if not state.issuer:
            raise UserError(_NO_ISSUER)
        if state.year is None:
            raise UserError(_NO_YEAR)
        job = self._workspace.jobs.draft(owner, id, section or "")
        waiting = {} if section else {"sheet": arriving(job)}
        return {"job": job, "steps": "text", **waiting}

    def on_job(self, owner: str, id: str, data: Data) -> Shown:
        """Watch or stop what is under way, or begin again what was broken off."""
        if data.get("act") == "watch":
            return self.watch(owner, id)
        if data.get("act") == "stop":
            self._workspace.jobs.stop(owner, id)
            return {}
        job = self._workspace.jobs.latest(owner, id)
        return self.draft(owner, id, job.payload["section"] if job else "")

    def watch(self, owner: str, id: str) -> Shown:
        """How far drafting is; once it has ended, all that it has changed."""
        job = self._workspace.jobs.latest(owner, id)
        if job and job.state.under_way:
            return {"job": job, "sheet": arriving(job)} if _writes_all(job) else {"job": job}
        work = self._workspace.works.open(id, owner)
        return {**self._shown(work), **_text(work), "job": job}

    def check(self, owner: str, id: str) -> Shown:
        """What the checker says; nothing where the text has changed meanwhile, which is checked in turn."""
        before = self._workspace.works.open(id, owner).state
        if before.document is None:
            return {}
        checked = self._workspace.works.check(id, owner)
        state = self._workspace.works.open(id, owner).state
        same = state.document is not None and state.document.text == before.document.text
        return judged(state, checked) if same else {}

    def trace(self, owner: str, id: str, data: Data) -> Shown:
        """What stands behind the sentence that was clicked."""
        state = self._workspace.works.open(id, owner).state
        at = tracing.trace_at(state, int(data.get("start", -1)), int(data.get("end", -1)))
        leant = self._workspace.past_wording(state.document, at) if state.document and at else ()
        return {"trace": tracing.behind(state, at, leant)}

    def settle(self, owner: str, id: str) -> Shown:
        """The text as it was left by hand."""
        work = self._workspace.works.open(id, owner)
        return {**self._shown(work), **_text(work)}

    def step(self, owner: str, id: str, *, back: bool) -> Shown:
        """Undo the last step, or do again what was undone."""
        revision = self._workspace.works.open(id, owner).revision
        take = self._workspace.works.undo if back else self._workspace.works.redo
        return self._opened(take(id, owner, revision), keep_step=True)

    def export(self, owner: str, id: str, suffix: str) -> Shown:
        work = self._workspace.works.open(id, owner)
        if work.state.document is None:
            raise Refused(_NO_TEXT)
        text = work.state.document.text
        path = self._outbox.put(owner, work.state.title, suffix, rendered(text, suffix))
        left = text.count(_MARK)
        note = f'<p class="aside">还有 {left} 处“{_MARK}…】”没有补上，定稿前请补齐。</p>' if left else ""
        return {"link": download_link(path) + note}

    def beside(self, owner: str, id: str) -> Shown:
        """Last year's report beside the draft. Raises Refused without office or year."""
        found = last_year(self._workspace, self._workspace.works.open(id, owner).state)
        return {"by_part": beside.by_part(found), "figures": beside.figures(found)}

    def versions(self, owner: str, id: str) -> Shown:
        kept = self._workspace.works.versions(id, owner)
        return {"versions": versions.listing(kept), "compared": versions.nothing_compared()}

    def keep(self, owner: str, id: str, reason: str) -> Shown:
        """Raises UserError where the version has no name."""
        if not reason.strip():
            raise UserError("请给这一版起个名字，如：送审稿。")
        self._workspace.works.keep_version(id, owner, reason.strip())
        return {**self.versions(owner, id), "reason": ""}

    def on_version(self, owner: str, id: str, data: Data) -> Shown:
        """Compare a version with the text as it is, or take it back."""
        number = int(data.get("number", 0))
        if data.get("act") == "compare":
            differences = self._workspace.works.compare(id, owner, number)
            return {"compared": versions.comparison(f"从第 {number} 版到现在", differences)}
        revision = self._workspace.works.open(id, owner).revision
        work = self._workspace.works.restore(id, owner, revision, number)
        return {**self._shown(work), **_text(work), **self.versions(owner, id), "steps": "text"}

    def _changed(self, owner: str, id: str, operation: Operation) -> Work:
        return self._workspace.works.change(id, owner, operation, always)

    def _shown(self, work: Work) -> Shown:
        job = self._workspace.jobs.latest(work.owner, work.id)
        coming = {"sheet": arriving(job)} if _writes_all(job) else {}
        return {**shown(work, self._workspace.genre(work.state.genre)), "job": job, **coming}

    def _opened(self, work: Work, *, keep_step: bool = False) -> Shown:
        state = work.state
        genre = self._workspace.genre(state.genre)
        panes = self._shown(work)
        written = state.document or _writes_all(panes["job"])
        step = "text" if written else "facts" if state.sheet.facts else "notes"
        return {
            **panes,
            **_text(work),
            "work": work.id,
            "at": place(work, fresh=True),
            "notes": state.notes,
            "issuer": state.issuer,
            "year": str(state.year or ""),
            "genre": state.genre,
            "part": (parts_of(genre), ""),
            **({} if keep_step else {"steps": step}),
        }


def _writes_all(job: KeptJob | None) -> TypeGuard[KeptJob]:
    """Whether the whole text is being drafted."""
    return job is not None and job.state.under_way and not job.payload["section"]


def _text(work: Work) -> Shown:
    return {"text": work.state.document.text if work.state.document else ""}
