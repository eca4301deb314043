"""Tracked changes of Word files, read and written (ECMA-376 part 1, 17.13.5), and comments added.

python-docx knows none of them and drops inserted runs when it reads a paragraph's text.
"""

from assistant.revisions.alignment import Alignment
from assistant.revisions.manuscript import Manuscript, Revision
from assistant.revisions.package import opened, saved

__all__ = ["Alignment", "Manuscript", "Revision", "opened", "saved"]
