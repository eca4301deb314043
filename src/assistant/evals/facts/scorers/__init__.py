"""What is made of the sheets: one scorer a file, each a pure function from readings to scores."""
