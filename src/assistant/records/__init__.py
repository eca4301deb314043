"""The one place of truth: originals, reports, passages, vectors, generations, work in progress, profiles.

SQLite in the data folder by default, PostgreSQL by address. Importing this package imports SQLAlchemy.
"""

from assistant.records.database import days_ago
from assistant.records.identity import content_hash, passage_id, report_id
from assistant.records.jobs import JobRecords
from assistant.records.lock import writer_lock
from assistant.records.papers import PaperRecords, mark_of
from assistant.records.repository import Records
from assistant.records.reviews import ReviewRecords
from assistant.records.values import (
    Generation,
    JobState,
    KeptJob,
    KeptMessage,
    KeptReport,
    KeptReview,
    KeptVersion,
    KeptWork,
    Kind,
    NewVersion,
    Original,
    Outcome,
    PassageRow,
    ReviewEntry,
    Role,
    Scope,
    Stage,
    State,
    Step,
    User,
    Vectors,
    WorkEntry,
)
from assistant.records.work_records import WorkRecords
from assistant.records.works import DAYS_TO_BRING_BACK

__all__ = [
    "DAYS_TO_BRING_BACK",
    "Generation",
    "JobRecords",
    "JobState",
    "KeptJob",
    "KeptMessage",
    "KeptReport",
    "KeptReview",
    "KeptVersion",
    "KeptWork",
    "Kind",
    "NewVersion",
    "Original",
    "Outcome",
    "PaperRecords",
    "PassageRow",
    "Records",
    "ReviewEntry",
    "ReviewRecords",
    "Role",
    "Scope",
    "Stage",
    "State",
    "Step",
    "User",
    "Vectors",
    "WorkEntry",
    "WorkRecords",
    "content_hash",
    "days_ago",
    "mark_of",
    "passage_id",
    "report_id",
    "writer_lock",
]
