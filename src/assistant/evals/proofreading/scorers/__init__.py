"""What is made of the items: one scorer a file, each a pure function from readings to scores."""
