"""Checking a text: what the checker needs, gathered from notes, last year's report, profile and library."""

from assistant.checking import check, shipped
from assistant.domain import Check, FactSheet, Profile, Report
from assistant.genres import Genre
