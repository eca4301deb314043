"""What people have typed on the page that is no part of a piece of work: a row for each field."""

from collections.abc import Mapping

from sqlalchemy import delete, insert, select

from assistant.records.database import OnDatabase, now
from assistant.records.schema import papers


class PaperRecords(OnDatabase):
    """Texts by the name of their field. Two windows of one person do not heed each other: the last counts."""

    def of(self, owner: str) -> dict[str, str]:
        with self._database.reading() as on:
            rows = on.execute(select(papers.c.name, papers.c.text).where(papers.c.owner == owner))
            return {row.name: row.text for row in rows}

    def keep(self, owner: str, texts: Mapping[str, str]) -> None:
        """An empty text is kept no longer."""
        own = papers.c.owner == owner
        rows = [
            {"owner": owner, "name": name, "text": text, "updated": now()}
            for name, text in texts.items()
            if text
        ]
        with self._database.writing() as on:
            on.execute(delete(papers).where(own, papers.c.name.in_(list(texts))))
            if rows:
                on.execute(insert(papers), rows)
