"""Every figure of the draft held against the facts."""
