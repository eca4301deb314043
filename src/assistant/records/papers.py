"""What people have typed on the page that is no part of a piece of work: a row for each field."""

from collections.abc import Mapping
from hashlib import sha256

from sqlalchemy import delete, insert, select

from assistant.records.database import OnDatabase, days_ago, now
from assistant.records.schema import papers
from assistant.records.works import DAYS_TO_BRING_BACK

_LENGTH = 16


def mark_of(text: str) -> str:
    """By which a window says what it has seen of a field; "" for an empty one."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH] if text else ""


class PaperRecords(OnDatabase):
    """Texts by the name of their field."""

    def of(self, owner: str) -> dict[str, str]:
        with self._database.reading() as on:
            rows = on.execute(select(papers.c.name, papers.c.text).where(papers.c.owner == owner))
            return {row.name: row.text for row in rows}

    def keep(
        self, owner: str, texts: Mapping[str, str], seen: Mapping[str, str] | None = None
    ) -> tuple[str, ...]:
        """The fields that have another text than was `seen` (as `mark_of`), which stays; the others are kept.

        Without `seen` all are. An empty text is kept no longer.
        """
        own = (papers.c.owner == owner, papers.c.name.in_(list(texts)))
        with self._database.writing() as on:
            rows = on.execute(select(papers.c.name, papers.c.text).where(*own))
            kept = {**dict.fromkeys(texts, ""), **{row.name: row.text for row in rows}}
            new = {name: text for name, text in texts.items() if text != kept[name]}
            passed = () if seen is None else tuple(n for n in new if mark_of(kept[n]) != seen.get(n, ""))
            changed = [name for name in new if name not in passed]
            on.execute(delete(papers).where(papers.c.owner == owner, papers.c.name.in_(changed)))
            added = [
                {"owner": owner, "name": name, "text": new[name], "updated": now()}
                for name in changed
                if new[name]
            ]
            if added:
                on.execute(insert(papers), added)
        return passed

    def forget_untouched(self) -> int:
        """Delete what was typed longer ago than a deleted work can be brought back. How many there were."""
        old = papers.c.updated < days_ago(DAYS_TO_BRING_BACK)
        with self._database.writing() as on:
            return on.execute(delete(papers).where(old)).rowcount
