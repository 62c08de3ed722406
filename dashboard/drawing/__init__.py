"""Charts, bars, marks and the tables beside them, whatever they show."""
