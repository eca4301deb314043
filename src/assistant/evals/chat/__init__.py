"""Conversations as a clerk holds them: what each turn should do, and what it must not."""
