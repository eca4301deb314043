"""What can be said of a written report by its text alone, whoever wrote it: one measure a file."""
