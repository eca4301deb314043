"""Learns what messages ask for from the labelled turns of evals/chat."""
