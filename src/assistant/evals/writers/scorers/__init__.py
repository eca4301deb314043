"""What is made of the texts: one scorer a file, each a pure function from texts to scores."""
