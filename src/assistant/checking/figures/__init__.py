"""The figures of draft and notes, read and set beside each other."""
