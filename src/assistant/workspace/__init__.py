"""The only composition root, and what is asked of it."""

from typing import TYPE_CHECKING

from assistant.late import loader
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

if TYPE_CHECKING:
    from assistant.workspace.api import check, facts
    from assistant.workspace.checks import reports_of
else:
    __getattr__ = loader(__name__, {"check": "api", "facts": "api", "reports_of": "checks"})

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
