"""What is made of the trials: one scorer a file, each a pure function from trials to scores."""
