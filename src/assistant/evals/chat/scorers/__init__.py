"""What is made of the turns: one scorer a file, each a pure function from played turns to scores."""
