"""The values that travel between the floors: frozen, comparable, without behaviour beyond reading themselves.

Offsets are half-open and count Unicode code points in the text as given, unnormalised.
Section keys and severities are the strings of the published contract (docs/wire-schema.md).
"""

from assistant.domain.drafts import (
    Draft,
    DraftSection,
    Manifest,
    Paragraph,
    PromptRef,
    Sent,
    Sentence,
    SentenceKind,
)
from assistant.domain.facts import Bar, Fact, FactSheet, Question, QuestionKind, Status
from assistant.domain.findings import Change, Check, Coverage, Finding, Rewriting, Severity, Unused, Use
from assistant.domain.office import Profile
from assistant.domain.reports import Exemplar, Hit, Passage, Report, Section
from assistant.domain.text import Hedge, Name, NameKind, Period, Quantity, Source, Span

__all__ = [
    "Bar",
    "Change",
    "Check",
    "Coverage",
    "Draft",
    "DraftSection",
    "Exemplar",
    "Fact",
    "FactSheet",
    "Finding",
    "Hedge",
    "Hit",
    "Manifest",
    "Name",
    "NameKind",
    "Paragraph",
    "Passage",
    "Period",
    "Profile",
    "PromptRef",
    "Quantity",
    "Question",
    "QuestionKind",
    "Report",
    "Rewriting",
    "Section",
    "Sent",
    "Sentence",
    "SentenceKind",
    "Severity",
    "Source",
    "Span",
    "Status",
    "Unused",
    "Use",
]
