"""Findings that show the nearest note and what differs."""

from dataclasses import replace

from assistant.checking.meaning.mentions import Mention
from assistant.checking.meaning.notes import Note
from assistant.checking.meaning.pairing import Statement
from assistant.checking.rule import Rule
from assistant.domain import Finding


def differs(rule: Rule, statement: Statement, mention: Mention, note: Note, said: str) -> Finding:
    message = f"草稿写“{mention.text}”，事实{note.place}为“{said}”，请核对。"
    return backed(
        rule.finding(mention.span.shifted(statement.span.start), mention.text, message), statement, note
    )


def backed(finding: Finding, statement: Statement, note: Note | None) -> Finding:
    """The finding with its section, and with the note as its evidence."""
    return replace(
        finding,
        evidence=note.source if note else None,
        facts=(note.fact.id,) if note and note.fact else (),
        section=statement.section or None,
    )
