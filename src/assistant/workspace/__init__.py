"""The only composition root, and what is asked of it."""

from assistant.workspace.api import check, facts
from assistant.workspace.checks import reports_of
from assistant.workspace.materials import read_notes
from assistant.workspace.policies import read_policy
from assistant.workspace.root import Workspace
from assistant.workspace.values import (
    Checked,
    CheckRequest,
    CompareRequest,
    DoctorCheck,
    Drafted,
    DraftRequest,
    Mended,
    RewriteRequest,
)

__all__ = [
    "CheckRequest",
    "Checked",
    "CompareRequest",
    "DoctorCheck",
    "DraftRequest",
    "Drafted",
    "Mended",
    "RewriteRequest",
    "Workspace",
    "check",
    "facts",
    "read_notes",
    "read_policy",
    "reports_of",
]
