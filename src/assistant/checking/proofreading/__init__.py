"""Rules on wording and form, which need no facts."""
