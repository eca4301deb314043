"""Dates, years and stretches of time of the draft against those of the facts."""
