"""What a draft says against what the notes say: whole clauses aligned, then compared slot by slot."""
