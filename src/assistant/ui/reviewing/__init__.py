"""审稿: drafts that colleagues have handed over, commented, changed with marks, accepted or returned."""
