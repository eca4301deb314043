"""Memos as clerks dictate them, with their marks, and what learns from them where speakers pause."""
