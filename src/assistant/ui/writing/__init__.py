"""起草: a piece of work from notes to report. One step a file; what a step shows is made by plain functions.

Everything is read from records and written to them by operations. What a window has seen of the thing it
changes goes with the change (`seen`), so that a second window is told instead of being overwritten, and
two quick clicks in one window do not stand in each other's way.
"""
