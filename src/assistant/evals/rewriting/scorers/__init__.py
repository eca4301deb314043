"""What is made of rewritings: one scorer a file, each a pure function from trials to scores."""
