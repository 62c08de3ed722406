"""What is kept back, so that nobody can be told by a number."""
