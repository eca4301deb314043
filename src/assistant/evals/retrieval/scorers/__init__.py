"""What is made of the rankings: one scorer a file, each a pure function from rankings to scores."""
