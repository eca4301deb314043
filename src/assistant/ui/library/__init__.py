"""资料库: the past reports. List, read by section, take in, take out and bring back, search."""
