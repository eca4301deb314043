"""Figures that no fact states, proved from those that do."""
