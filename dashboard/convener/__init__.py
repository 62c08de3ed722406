"""The parts of the pages on which communities stand side by side."""
